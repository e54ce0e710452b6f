"""Makes one stylesheet of its parts: a list of `@import "part.css";` lines, each line replaced by that part.

So `theme/styles/style.css` is the list and the order, and a browser fetches one file.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

PART = re.compile(r'^@import "([\w-]+\.css)";$')

STRING = r'"(?:\\.|[^"\\])*"|\'(?:\\.|[^\'\\])*\''
COMMENT = re.compile(rf"({STRING})|/\*.*?\*/", re.DOTALL)
VALUE = re.compile(r"--([\w-]+):\s*([^;]+);")

SPACE = re.compile(rf"({STRING})|\s*([{{}};,>])\s*|\s+")


def parts(listed: str) -> Iterator[tuple[int, str]]:
    """The parts that a list names, in its order, each with the line it stands on (from 1)."""
    for number, line in enumerate(listed.splitlines(), 1):
        if found := PART.match(line.strip()):
            yield number, found[1]


def joined(listed: str, read: Callable[[str], str]) -> str:
    """All parts in one text, without comments and needless space. `read` gives the text of a part by its name."""
    return slim("\n".join(read(name) for _line, name in parts(listed)))


def slim(style: str) -> str:
    """The same rules in fewer bytes: comments go, and space where CSS wants none; strings stay as they are."""
    bare = COMMENT.sub(lambda found: found[1] or "", style)
    tight = SPACE.sub(lambda found: found[1] or found[2] or " ", bare)
    return tight.replace(";}", "}").strip() + "\n"


def values(style: str) -> dict[str, str]:
    """The custom properties of a style, each as it is first said."""
    said: dict[str, str] = {}
    for name, value in VALUE.findall(COMMENT.sub(lambda found: found[1] or "", style)):
        said.setdefault(name, value)
    return said
