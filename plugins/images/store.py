"""Pictures on disk: which are kept already, how each is made, and which names are links."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from plugins import kept_files, kept_results
from plugins.images.reencode import RECIPE, Unusable, narrowed, reencoded
from plugins.only_pixels import Foreign, proven
from plugins.settings import Settings

MOST = 500_000_000
"""Bytes of pictures kept beyond those of the last build: some hundred photos, for other content folders."""


@dataclass(frozen=True)
class Job:
    """A picture to be made from the file at `path`: whole, or `width` pixels wide in the format that `ending` names.

    `whole` is the name of the whole one in the folder `cache`, and stands for the file's content.
    """

    path: str
    cache: str
    whole: str
    ending: str
    width: int = 0

    @property
    def name(self) -> str:
        """The name in the cache."""
        if not self.width:
            return self.whole
        return kept_files.digest(self.whole.encode(), self.ending.encode(), str(self.width).encode())


def job_of(picture: Path, cache: Path) -> Job:
    """The job for the whole of a picture."""
    ending = picture.suffix.lower()
    return Job(str(picture), str(cache), _whole(picture.read_bytes(), ending), ending)


def fill(jobs: Iterable[Job], cache: Path, settings: Settings) -> Iterator[tuple[Job, BaseException | None]]:
    """Makes what the cache lacks: each such job, with the error if it failed. Raises `Faults` (EXECUTOR)."""
    return kept_results.fill(cache, made, {job.name: job for job in jobs}, settings)


def made(job: Job) -> bytes:
    """The picture's bytes, proven to be nothing but pixels. Raises `Unusable` and OSError."""
    try:
        return proven(_made(job))
    except Foreign as part:
        raise Unusable(f"can't be published: its copy {part}", "save it in another format") from None


def _made(job: Job) -> bytes:
    if job.width:
        return narrowed(kept_files.get(Path(job.cache), job.whole) or _made_whole(job), job.width, job.ending)
    return _made_whole(job)


def taken(job: Job) -> bytes:
    """The picture as it is kept; made again where another build has taken it away. Raises `Unusable` and OSError."""
    return kept_files.get(Path(job.cache), job.name) or made(job)


def prune(cache: Path, used: Collection[Job]) -> None:
    """Keeps the pictures of these jobs, and of others those that were used last."""
    kept_files.prune(cache, {job.name for job in used}, MOST)


def link_on_the_way(path: Path, root: Path) -> Path | None:
    """The symbolic link that `path`, or a folder between it and `root`, is; None where there is none."""
    inside = path.relative_to(root)
    return next(
        (root / part for part in (*inside.parents[-2::-1], inside) if (root / part).is_symlink()), None
    )


def is_text(path: Path) -> bool:
    """Whether a file is text in UTF-8, which the checks can read. Raises OSError."""
    data = path.read_bytes()
    try:
        data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return False
    return b"\0" not in data


def _made_whole(job: Job) -> bytes:
    path = Path(job.path)
    data, ending = path.read_bytes(), path.suffix.lower()
    if _whole(data, ending) != job.whole:
        raise Unusable("was changed while the site was built", "build again")
    return reencoded(data, ending)


def _whole(data: bytes, ending: str) -> str:
    return kept_files.digest(RECIPE.encode(), ending.encode(), data)
