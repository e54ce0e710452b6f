"""What Rounds adds to Pelican: a folder per feature, each with one `plugin.py` that touches Pelican."""
