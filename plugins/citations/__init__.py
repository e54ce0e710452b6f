"""Numbered citations in the text, and the list of references that they lead to."""
