"""What a web server says with the site's files, as one table, and that table as each server wants it written.

A new header is a row of `_headers_of`, a folder to be kept longer a row of `KEPT`, a new server a row of `SERVERS`.
The paths under a rule never overlap for one header: some hosts would send both values, joined.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from plugins.assets.policy import of_site

FRESH = "public, max-age=0, must-revalidate"
"""Pages and feeds: kept, and asked for again each time, so that a correction is seen at once."""

KEPT = (
    ("theme", "public, max-age=31536000, immutable"),
    ("cards", "public, max-age=86400"),
    ("images", "public, max-age=86400"),
)
"""Folders whose files may be kept without asking: for ever where names change with the content, else for a day."""

REFUSED = ("camera", "microphone", "geolocation", "payment", "usb", "browsing-topics")
"""What no page of the site asks a device for."""


@dataclass(frozen=True)
class Rules:
    """`headers` go with every file. `kept` are (path such as "/theme/", Cache-Control); `fresh` is that of the rest."""

    headers: tuple[tuple[str, str], ...]
    kept: tuple[tuple[str, str], ...]
    fresh: str = FRESH


def rules(site_url: str, counter: Mapping[str, str]) -> Rules:
    """The table for a site at `site_url` (which may be a folder of its host)."""
    base = urlsplit(site_url).path.rstrip("/")
    return Rules(_headers_of(site_url, counter), tuple((f"{base}/{name}/", value) for name, value in KEPT))


def _headers_of(site_url: str, counter: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    secure = (("Strict-Transport-Security", "max-age=31536000"),) if site_url.startswith("https:") else ()
    return (
        ("Content-Security-Policy", of_site(site_url, counter)),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "same-origin"),  # no other site learns which page on health a reader came from
        ("Permissions-Policy", ", ".join(f"{name}=()" for name in REFUSED)),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        *secure,
    )


def headers_file(rules: Rules) -> str:
    """The file `_headers` for Netlify and Cloudflare, which keep whatever it doesn't name as `FRESH` says."""
    blocks = [("/*", rules.headers), *((f"{path}*", (("Cache-Control", kept),)) for path, kept in rules.kept)]
    return "".join(
        f"{path}\n" + "".join(f"  {name}: {value}\n" for name, value in headers) for path, headers in blocks
    )


def caddy(rules: Rules) -> str:
    """Lines for the site's block in a Caddyfile."""
    paths = " ".join(f"{path}*" for path, _kept in rules.kept)
    lines = ["header {", *(f'\t{name} "{value}"' for name, value in rules.headers), "}"]
    lines += [f'header {path}* Cache-Control "{kept}"' for path, kept in rules.kept]
    lines += [f"@fresh not path {paths}", f'header @fresh Cache-Control "{rules.fresh}"']
    return "\n".join(lines) + "\n"


def nginx(rules: Rules) -> str:
    """A map for nginx's `http` block, and lines for the site's `server` block."""
    lines = ["# in http { ... }", "map $uri $kept {", f'    default "{rules.fresh}";']
    lines += [f'    ~^{path} "{kept}";' for path, kept in rules.kept]
    lines += [
        "}",
        "",
        "# in server { ... }; a location with an add_header of its own needs all of these again",
    ]
    lines += [f'add_header {name} "{value}" always;' for name, value in rules.headers]
    lines += ["add_header Cache-Control $kept;"]
    return "\n".join(lines) + "\n"


SERVERS: Mapping[str, Callable[[Rules], str]] = {"caddy": caddy, "nginx": nginx, "netlify": headers_file}
"""How each server wants its rules, by the name it is asked for."""
