"""Links that tell the physician's statistics which platform and which article a reader came from.

They carry the names of the platform and of the article, never anything about the reader.
"""

from __future__ import annotations

from urllib.parse import urlencode, urlsplit, urlunsplit

UTM = ("utm_source", "utm_medium", "utm_campaign")


def tracked(url: str, platform_name: str, slug: str, medium: str = "social") -> str:
    """`url` with `utm_source=<platform>&utm_medium=<medium>&utm_campaign=<slug>` at the end of its query.

    The rest of the query and the fragment stay as they are; done twice, it is the same as done once.
    Only web addresses are tracked: `tel:` and `mailto:` come back unchanged.
    """
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https"):
        return url
    kept = [pair for pair in parts.query.split("&") if pair and pair.partition("=")[0] not in UTM]
    marks = urlencode(dict(zip(UTM, (platform_name, medium, slug), strict=True)))
    return urlunsplit(parts._replace(query="&".join([*kept, marks])))
