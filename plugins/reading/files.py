"""Which files can be read as articles or published at all; and their content, or why not."""

from __future__ import annotations

from errno import EINVAL
from pathlib import Path

from plugins.finding import Finding
from plugins.reading.heading_ids import THEMES


def content_of(file: Path) -> bytes:
    """All of a plain file. Raises `OSError`, for anything else too: a pipe would be waited for without end."""
    if file.exists() and not file.is_file():
        raise OSError(EINVAL, "it is no plain file")
    return file.read_bytes()


def ids_of_theme(templates: Path) -> frozenset[str]:
    """The ids that the templates in a folder give to parts of a page."""
    files = sorted(templates.rglob("*.html"))
    return frozenset(name for file in files for name in THEMES.findall(file.read_text("utf-8", "replace")))


def fault_of_name(name: str, content: str) -> Finding | None:
    """What is wrong with the path `name` of a file below the folder `content`, None where it can be used."""
    if Path(name).parts[0] == "..":
        message = "ARTICLE_PATHS, PAGE_PATHS or STATIC_PATHS leads outside this folder"
        return unusable(content, message, "name folders in it")
    try:
        name.encode()
    except UnicodeEncodeError:
        shown = Path(content, name.encode(errors="backslashreplace").decode()).as_posix()
        return unusable(shown, "has letters in its name that can't be read", "rename the file")
    return None


def unusable(
    path: str, message: str, instead: str = "put the file itself there, readable for you"
) -> Finding:
    """The error for a file that can't be used."""
    return Finding(path, 0, 0, "error", "file", message, instead)
