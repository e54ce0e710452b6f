"""What a program sees in a picture: identifiers in the letters on it, and faces. Wants the extra `images`.

RapidOCR reads and OpenCV looks for faces, both with the models that come with them: where a model isn't there, nobody
has looked, and nothing is downloaded. Nothing of what was read is kept but the kinds of identifiers. A second pair of
eyes: small or faint letters, handwriting and faces from the side may be overlooked.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from threading import Lock
from typing import Any, NamedTuple

from plugins import kept_files, kept_results
from plugins.checks import privacy
from plugins.checks.privacy import identifiers
from plugins.images.reencode import views
from plugins.images.store import Job, taken
from plugins.settings import Settings

FACES = "haarcascade_frontalface_alt2.xml"
LARGEST = 1200
"""Pixels of the longer side of the picture in which faces are looked for."""
SMALLEST = 48
"""Pixels of a face's width."""
SURE = 6
"""How often a face must be found beside itself: fewer, and every button is one."""
FRAMES = 40
"""Of a moving picture, at most so many are looked at, of those that differ from the one before."""
MOST = 1_000_000
"""Bytes of results kept beyond those of the last build."""

ONE_AT_A_TIME = Lock()
"""The models take all cores by themselves, and are not made for two threads."""


class Seen(NamedTuple):
    """The kinds of identifiers (`privacy.RULES`) among the letters on a picture, and how many faces are on it."""

    kinds: tuple[str, ...] = ()
    faces: int = 0


@dataclass(frozen=True)
class Look:
    """A look at the picture that `job` makes, with what the practice allows."""

    job: Job
    allowed: tuple[str, ...]

    @property
    def name(self) -> str:
        """The name in the cache: other rules, models or allowances may see something else."""
        return kept_files.digest(self.job.name.encode(), _recipe().encode(), repr(self.allowed).encode())


def can_look() -> bool:
    """Whether the extra and all its models are here."""
    return bool(find_spec("cv2") and find_spec("onnxruntime")) and len(_models()) == 2


def fill(
    looks: Iterable[Look], folder: Path, settings: Settings
) -> Iterator[tuple[Look, BaseException | None]]:
    """Looks at what nobody has looked at before: each such look, with the error if it failed."""
    return kept_results.fill(folder, looked, {look.name: look for look in looks}, settings)


def seen(look: Look, folder: Path) -> Seen:
    """What was seen; looked again where another build has taken the result away."""
    found = json.loads(kept_files.get(folder, look.name) or looked(look))
    return Seen(tuple(found["kinds"]), found["faces"])


def looked(look: Look) -> bytes:
    """What is seen, as it is kept."""
    kinds, faces = look_at(taken(look.job), look.allowed)
    return json.dumps({"kinds": kinds, "faces": faces}).encode()


def look_at(data: bytes, allowed: Iterable[str] = ()) -> Seen:
    """What is seen in any frame of a picture that `reencoded` has made."""
    with ONE_AT_A_TIME:
        found = [(_letters(view), _faces(view)) for view in views(data, FRAMES)]
    kinds = {one.kind for text, _faces in found for one in identifiers(text, allowed)}
    return Seen(tuple(sorted(kinds)), max(faces for _text, faces in found))


def prune(folder: Path, looks: Iterable[Look]) -> None:
    """Keeps the results of these looks, and of others those that were used last."""
    kept_files.prune(folder, {look.name for look in looks}, MOST)


def _letters(frame: Any) -> str:
    import numpy

    found = _reader()(numpy.asarray(frame)[:, :, ::-1].copy())
    return "\n".join(found.txts or ())


def _faces(frame: Any) -> int:
    import numpy

    grey = frame.convert("L")
    grey.thumbnail((LARGEST, LARGEST))
    return len(_finder().detectMultiScale(numpy.asarray(grey), 1.1, SURE, minSize=(SMALLEST, SMALLEST)))


@cache
def _reader() -> Any:
    from rapidocr import RapidOCR

    models = {f"{kind}.model_path": str(path) for kind, path in _models().items()}
    return RapidOCR(params={"Global.use_cls": False, "Global.log_level": "critical", **models})


@cache
def _finder() -> Any:
    import cv2

    return cv2.CascadeClassifier(cv2.data.haarcascades + FACES)


@cache
def _models() -> Mapping[str, Path]:
    """The files of the models that come with RapidOCR: one that finds letters, and one that reads them."""
    package = find_spec("rapidocr")
    folder = Path(package.origin).parent / "models" if package and package.origin else Path("/nowhere")
    found = {kind: sorted(folder.glob(f"*_{kind.lower()}_*.onnx")) for kind in ("Det", "Rec")}
    return {kind: files[0] for kind, files in found.items() if files}


@cache
def _recipe() -> str:
    """A digest of the rules for text, of this file and of the models."""
    rules = Path(privacy.__file__)
    files = [Path(__file__), rules, *sorted((rules.parent / "identifiers").rglob("*.py"))]
    code = hashlib.blake2b(b"\0".join(path.read_bytes() for path in files), digest_size=16).hexdigest()
    return f"{code}, {[path.name for path in _models().values()]}"
