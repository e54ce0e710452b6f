"""Links within the site that Pelican leaves as they are: `images/x.jpg`, `../there/`, `/there/`.

A page stands in a folder of its own, so what lies beside the article's file doesn't lie beside its page.
"""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Collection, Iterator
from urllib.parse import unquote, urljoin

from plugins.checks.addresses import RESERVED
from plugins.checks.checked import Checked, Source
from plugins.checks.markup import find
from plugins.finding import Finding

WITHIN = re.compile(
    r"""=(?:(?<=href=)|(?<=src=)|(?<=poster=))\s*(["'])(?!\s*[a-z][a-z0-9+.-]*:|\s*//|[#?{|])((?:(?!\1).)+)""",
    re.IGNORECASE,
)
"""A link without a scheme and a host; Pelican's own `{filename}...` is another check's matter."""

SPACED = re.compile(r"\s+=")
TO_TEXT = re.compile(r"\.(?:md|markdown|mkd)$", re.IGNORECASE)


def links_within(checked: Checked) -> Iterator[Finding]:
    """Links to nothing that the site has: an error, but advice from its root, where the host may have more than we."""
    root = next((source.path.partition("/")[0] for source in checked.sources), "")
    there = {source.save_as for source in checked.sources}
    there |= {path.removeprefix(f"{root}/") for path in checked.statics}
    for source in checked.sources:
        seen: dict[str, int] = {}
        for _quote, link in WITHIN.findall(
            SPACED.sub("=", source.html) if " =" in source.html else source.html
        ):
            target = unquote(html.unescape(link)).strip()
            path = re.split("[#?]", target)[0]
            if path and not TO_TEXT.search(path) and not _found(urljoin(f"/{source.save_as}", path), there):
                place = find(source, (target, html.unescape(link)), seen)
                message = f"the link leads to {target}, which this site doesn't have"
                level = "advice" if path.startswith("/") else "error"
                yield Finding(source.path, *place, level, "link", message, _instead(source, path, checked))


def _found(address: str, there: Collection[str]) -> bool:
    path = posixpath.normpath(address).strip("/").removeprefix(".")
    made = path.partition("/")[0] in RESERVED - {"images"}
    return not path or made or path in there or f"{path}/index.html" in there


def _instead(source: Source, path: str, checked: Checked) -> str:
    """The same file in the content folder, where there is one."""
    root, folder = source.path.partition("/")[0], posixpath.dirname(source.path)
    for base in (root, folder):
        file = posixpath.normpath(posixpath.join(base, path.lstrip("/")))
        if file in checked.files:
            return f"write {{static}}{file.removeprefix(root)}"
    return "mend it, or write the whole address"
