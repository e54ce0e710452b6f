"""What a PDF says, on its pages and beside them: read by pypdf, and passed through the rules for text.

Read are the letters of each page, seen or not, and every text in the file's other parts: author and title, comments,
forms, bookmarks, XMP. Nothing of that is kept but kinds of identifiers, by page. What can't be read is refused, and
pictures in a PDF wait for a person.
"""

from __future__ import annotations

import hashlib
import io
import json
import logging
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from plugins import kept_files, kept_results
from plugins.checks import privacy
from plugins.checks.privacy import identifiers
from plugins.images.reencode import Unusable
from plugins.settings import Settings

MOST_BYTES = 50_000_000
"""Of a PDF that is read at all."""
MOST = 1_000_000
"""Bytes of results kept beyond those of the last build."""
HIDDEN = ("/EmbeddedFile", "/JavaScript", "/RichMedia")
"""Kinds of parts that no page shows."""


class Read(NamedTuple):
    """Page (0: beside the pages), kind and level of each identifier in a PDF, and whether there are pictures in it."""

    found: tuple[tuple[int, str, str], ...]
    pictures: bool


@dataclass(frozen=True)
class Reading:
    """The PDF at `path` with that digest, to be read with what the practice allows."""

    path: str
    digest: str
    allowed: tuple[str, ...]

    @property
    def name(self) -> str:
        """The name in the cache: other rules or allowances may find something else."""
        return kept_files.digest(self.digest.encode(), _recipe().encode(), repr(self.allowed).encode())


def reading_of(file: Path, allowed: Iterable[str]) -> Reading:
    """The reading of a PDF. Raises `Unusable` where it is too large, and OSError."""
    if file.stat().st_size > MOST_BYTES:
        raise Unusable("is too large to be read for identifiers", "make it smaller")
    return Reading(str(file), kept_files.digest(file.read_bytes()), tuple(allowed))


def fill(
    readings: Iterable[Reading], folder: Path, settings: Settings
) -> Iterator[tuple[Reading, BaseException | None]]:
    """Reads what was not read before: each such reading, with the error if it failed."""
    return kept_results.fill(folder, was_read, {reading.name: reading for reading in readings}, settings)


def result(reading: Reading, folder: Path) -> Read:
    """What was found; read again where another build has taken the result away."""
    kept = json.loads(kept_files.get(folder, reading.name) or was_read(reading))
    return Read(tuple(map(tuple, kept["found"])), kept["pictures"])


def was_read(reading: Reading) -> bytes:
    """What is found, as it is kept. Raises `Unusable` and OSError."""
    read = read_pdf(Path(reading.path).read_bytes(), reading.allowed)
    return json.dumps(read._asdict()).encode()


def prune(folder: Path, readings: Iterable[Reading]) -> None:
    """Keeps the results of these readings, and of others those that were used last."""
    kept_files.prune(folder, {reading.name for reading in readings}, MOST)


def read_pdf(data: bytes, allowed: Iterable[str] = ()) -> Read:
    """What identifies a person in the PDF `data`. Raises `Unusable` where it can't all be read, with the reason."""
    from pypdf import PdfReader

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it says of a broken file holds parts of that
    _refuse_other_versions(data)
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted:
            raise Unusable("is encrypted, so that its text can't be read", "save it without a password")
        parts = [reader.get_object(reference) for reference in _references(reader)]
        _refuse_hidden(parts)
        pages = [page.extract_text() for page in reader.pages]
        beside = "\n".join(dict.fromkeys(text for part in parts for text in _texts(part)))
    except Unusable:
        raise
    except Exception as error:  # pypdf raises whatever it fell over
        raise Unusable("is no PDF that can be read", "export it again as PDF") from error
    found = [
        (number, one.kind, one.level)
        for number, text in enumerate([beside, *pages])
        for one in identifiers(text, allowed)
    ]
    return Read(tuple(sorted(set(found))), any(_is(part, "/Subtype", "/Image") for part in parts))


def _references(reader: Any) -> Iterator[Any]:
    """To every object of the file, those that nothing leads to, too."""
    from pypdf.generic import IndirectObject

    numbers = {number for table in reader.xref.values() for number in table} | set(reader.xref_objStm)
    return (IndirectObject(number, 0, reader) for number in sorted(numbers - {0}))


def _refuse_other_versions(data: bytes) -> None:
    """A changed PDF often holds what was taken away. One made for the web has two ends, but one version."""
    if data.count(b"startxref") > (2 if b"/Linearized" in data[:2048] else 1):
        raise Unusable("holds earlier versions of itself", "print it to a new PDF")
    if not data.rstrip(b"\0\r\n\t ").endswith(b"%%EOF"):
        raise Unusable("holds something behind its end, or is cut short", "print it to a new PDF")


def _refuse_hidden(parts: Iterable[Any]) -> None:
    for part in parts:
        for kind in HIDDEN:
            if any(_is(part, key, kind) for key in ("/Type", "/S", "/Subtype")):
                raise Unusable(f"holds more than pages ({kind[1:]})", "print it to a new PDF")


def _is(part: Any, key: str, value: str) -> bool:
    return isinstance(part, dict) and part.get(key) == value


def _texts(part: Any) -> Iterator[str]:
    """The texts in one object, XMP's among them; letters on pages are read as such."""
    from pypdf.generic import DictionaryObject, IndirectObject, TextStringObject

    if isinstance(part, TextStringObject):
        if not part.startswith("D:"):  # a time of the file's making
            yield str(part)
    elif isinstance(part, list):
        for each in part:
            yield from _texts(each)
    elif isinstance(part, DictionaryObject):
        if isinstance(about := part.get("/Metadata"), IndirectObject):
            yield about.get_object().get_data().decode("utf-8", "replace")
        for each in part.values():
            yield from _texts(each)


def _recipe() -> str:
    rules = Path(privacy.__file__)
    files = [Path(__file__), rules, *sorted((rules.parent / "identifiers").rglob("*.py"))]
    return hashlib.blake2b(b"\0".join(path.read_bytes() for path in files), digest_size=16).hexdigest()
