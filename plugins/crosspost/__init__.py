"""Teasers for each platform, counted as that platform counts, and the share desk that shows them."""
