"""Pictures on disk: the cache of re-encoded ones, and which names are links."""

from __future__ import annotations

import hashlib
from pathlib import Path

from plugins.images.reencode import RECIPE, reencoded
from plugins.whole_file import write


def cached(picture: Path, cache: Path) -> Path:
    """Where the re-encoded `picture` lies in `cache`, made now if it isn't there. Raises `Unusable`."""
    data, ending = picture.read_bytes(), picture.suffix.lower()
    key = hashlib.sha256(f"{RECIPE}{ending}\n".encode() + data).hexdigest()[:40]
    made = cache / f"{key}{ending}"
    if not made.exists():
        write(made, reencoded(data, ending))
    return made


def link_on_the_way(path: Path, root: Path) -> Path | None:
    """The symbolic link that `path`, or a folder between it and `root`, is; None where there is none."""
    inside = path.relative_to(root)
    return next(
        (root / part for part in (*inside.parents[-2::-1], inside) if (root / part).is_symlink()), None
    )
