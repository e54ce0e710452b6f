"""The share desk: one local page that shows every share kit."""
