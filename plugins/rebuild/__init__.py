"""Builds again only what has changed. Without this folder (and its line in PLUGINS) every build makes all anew."""
