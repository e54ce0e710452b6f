"""What identifies a person in a text: one module per family of rules, joined in the table of `checks/privacy.py`."""
