"""Layouts as pictures, and photos under them: the only folder here that knows Pillow."""
