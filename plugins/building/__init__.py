"""Runs Pelican into a fresh tree and switches the site over, whole or not at all."""
