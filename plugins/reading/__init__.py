"""Joins our settings, heads and entries to Pelican's reading of the content."""
