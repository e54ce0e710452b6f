"""What a platform wants: one small module per form, joined in `compose.FORMS`."""
