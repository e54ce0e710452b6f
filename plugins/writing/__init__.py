"""Starts a new article: a good head with every field explained, and a body to fill in."""
