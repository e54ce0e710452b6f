"""What the reader is asked to do next, and the tracked link that does it."""
