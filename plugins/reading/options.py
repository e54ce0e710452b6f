"""The names under which Pelican's settings carry what the build, not the physician, decides."""

PREVIEW = "ROUNDS_PREVIEW"
"""True where drafts are shown."""

CACHE = "ROUNDS_CACHE"
"""The folder for what can be deleted, as a path."""
