"""Comments in a rendered article: a physician's private note or draft sentence, which must never reach the page."""

from __future__ import annotations

import re

COMMENT = re.compile(
    r"""(?P<keep>
        <(?P<name>script|style|textarea|title)\b.*?(?:</(?P=name)\s*>|\Z)  # a browser reads no markup inside these
      | </?[a-z](?:[^"'>]|"[^"]*"|'[^']*')*+>                      # a tag, with whatever its attributes hold
    )
    | <!--(?:-?>|.*?(?:--!?>|\Z))  # a comment, closed by its end, or by the end of the text
    | <[!?/][^>]*+(?:>|\Z)         # what a browser takes for a comment: <? ... >, <! ... >, </ ... >
    """,
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)


def without_comments(html: str) -> str:
    """`html` as rendered from Markdown, less its comments; code that shows a comment is escaped there, and stays."""
    return COMMENT.sub(lambda match: match["keep"] or "", html)
