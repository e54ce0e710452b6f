"""The networks and outlets to share on: rows of `platforms.toml`, and which of them an article goes to."""
