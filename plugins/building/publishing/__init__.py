"""The places a site is published to: one module per kind of target."""
