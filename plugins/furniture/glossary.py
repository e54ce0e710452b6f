"""Hints what an abbreviation means, at the first place where an article uses it.

The meanings are rows of `abbreviations.toml`. An author's own come first: `*[AHA]: American Heart Association` in the
article, or the long form anywhere in its text. `<dfn>` in an article stays as it is.
"""

from __future__ import annotations

import html
import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

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
    if not meanings:
        return rendered
    body, notes, rest = rendered.partition(FOOTNOTES)
    pattern = _pattern(tuple(meanings))
    used = set(pattern.findall(body))
    if not used:
        return rendered
    parts = TAG.split(body)
    _mark(parts, _unexplained(parts, {short: meanings[short] for short in sorted(used)}), pattern)
    return "".join(parts) + notes + rest


@lru_cache(maxsize=8)
def _pattern(shorts: tuple[str, ...]) -> re.Pattern[str]:
    """Finds each of the abbreviations as a word of its own, or before the `s` of a plural."""
    longest_first = sorted(shorts, key=lambda short: (-len(short), short))
    first = "".join(
        sorted({re.escape(short[0]) for short in shorts})
    )  # to look for one sign at once is quick
    return re.compile(
        rf"(?=[{first}])\b(?<![&-])(?:{'|'.join(map(re.escape, longest_first))})(?=s?(?![\w-]))"
    )


def _unexplained(parts: Sequence[str], used: Mapping[str, str]) -> dict[str, str]:
    """The abbreviations in use whose meaning the text doesn't tell, and that the author hasn't marked."""
    text = html.unescape("".join(parts[::2])).casefold()
    tags = enumerate(parts[1::2])
    marked = {parts[2 * at + 2] for at, tag in tags if tag.lower().startswith(("<abbr", "<dfn"))}
    return {
        short: meaning
        for short, meaning in used.items()
        if meaning.casefold() not in text and short not in marked
    }


def _mark(parts: list[str], wanted: dict[str, str], pattern: re.Pattern[str]) -> None:
    """Marks the first use of each of the `wanted` in the text parts, which are every other one, from the first."""
    inside = 0

    def hint(match: re.Match[str]) -> str:
        meaning = wanted.pop(match[0], "")
        return f'<abbr title="{html.escape(meaning)}">{match[0]}</abbr>' if meaning else match[0]

    for at, part in enumerate(parts):
        if not wanted:
            return
        if at % 2:
            name = NAME.match(part)
            if name and name[1].lower() in UNTOUCHED and not part.endswith("/>"):
                inside += -1 if part.startswith("</") else 1
        elif inside <= 0:
            parts[at] = pattern.sub(hint, part)
