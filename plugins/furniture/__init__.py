"""What stands around an article's text: reading time, contents, hints, series, related articles, links to share it."""
