"""A person's name without what stands around it. Pure text."""

from __future__ import annotations

import re

TITLE = re.compile(r"(?:dr|prof)\.?\s+", re.IGNORECASE)


def bare(name: str) -> str:
    """`Your Name` for "Dr. Your Name, MD, FACP": what programs that split names at commas can read."""
    return TITLE.sub("", name.partition(",")[0].strip()).strip()
