"""A video on an article: the player that waits for a press, chapters, transcript, and what is said of it elsewhere."""
