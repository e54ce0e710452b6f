"""Hints what an abbreviation means, at the first place where an article uses it.

The meanings are rows of `abbreviations.toml`. An author's own come first: `*[LEAP]: Learning Early About Peanut` in the
article, or the long form anywhere in its text. `<dfn>` in an article stays as it is.
"""

from __future__ import annotations

import html
import re
from collections.abc import Mapping, Sequence

from plugins.furniture.reading_time import FOOTNOTES

TAG = re.compile(r"""(</?[a-zA-Z](?:[^"'>]|"[^"]*"|'[^']*')*+>)""")
NAME = re.compile(r"</?([a-zA-Z][a-zA-Z0-9]*)")

UNTOUCHED = frozenset(
    {
        *("a", "abbr", "dfn", "code", "pre", "kbd", "samp", "var", "q", "blockquote", "cite", "math", "svg"),
        *("h1", "h2", "h3", "h4", "h5", "h6", "button", "label", "summary", "script", "style", "textarea"),
    }
)
"""Elements whose text is a link, a heading, code, somebody else's words, or explained already."""


def meanings_for(table: Mapping[str, Mapping[str, str]], lang: str) -> Mapping[str, str]:
    """The meanings in a language ("es" for "es-MX"); none where the table doesn't know it."""
    return table.get(lang.lower().partition("-")[0], {})


def with_hints(rendered: str, meanings: Mapping[str, str]) -> str:
    """`rendered` HTML in which the first use of each abbreviation that it doesn't explain is an `<abbr>`."""
    body, notes, rest = rendered.partition(FOOTNOTES)
    parts = TAG.split(body)
    wanted = _unexplained(parts, meanings)
    if wanted:
        _mark(parts, wanted)
    return "".join(parts) + notes + rest


def _unexplained(parts: Sequence[str], meanings: Mapping[str, str]) -> dict[str, str]:
    """The abbreviations in the text whose meaning isn't there, and that the author hasn't marked."""
    text = html.unescape("".join(parts[::2])).casefold()
    marked = {
        parts[at + 1] for at in range(1, len(parts), 2) if parts[at].lower().startswith(("<abbr", "<dfn"))
    }
    return {
        short: meaning
        for short, meaning in meanings.items()
        if short.casefold() in text and meaning.casefold() not in text and short not in marked
    }


def _mark(parts: list[str], wanted: dict[str, str]) -> None:
    """Marks the first use of each of the `wanted` in the text parts, which are every other one, from the first."""
    inside = 0
    for at, part in enumerate(parts):
        if at % 2:
            name = NAME.match(part)
            if name and name[1].lower() in UNTOUCHED and not part.endswith("/>"):
                inside += -1 if part.startswith("</") else 1
        elif inside <= 0 and part and wanted:
            parts[at] = _hinted(part, wanted)


def _hinted(text: str, wanted: dict[str, str]) -> str:
    """`text` with the first use of each of the `wanted` marked; those are taken out of `wanted`."""
    longest_first = sorted(wanted, key=lambda short: (-len(short), short))
    found = re.compile(rf"(?<![\w&-])(?:{'|'.join(map(re.escape, longest_first))})(?=s?(?![\w-]))")

    def hint(match: re.Match[str]) -> str:
        meaning = wanted.pop(match[0], "")
        return f'<abbr title="{html.escape(meaning)}">{match[0]}</abbr>' if meaning else match[0]

    return found.sub(hint, text)
