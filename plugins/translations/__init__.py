"""Gives the theme its own words (menus, labels, dates) in the language of each page."""
