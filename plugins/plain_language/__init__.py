"""How hard an article is to read, and what would make it plainer: advice for texts that patients read."""
