"""What an address says, and what something written down has for an address. Pure text."""

from __future__ import annotations

import re
from functools import cache
from urllib.parse import quote, urlsplit

WEB = re.compile(r"https?://\S+")
EMAIL = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")
PHONE = re.compile(r"\+?[\d\s().-]{7,}")


def host(address: str) -> str:
    """The host of an address without `www.`, as a name to show for it."""
    return (urlsplit(address).hostname or "").removeprefix("www.")


def handle(profile: str) -> str:
    """`@user` for a profile such as https://x.com/user; empty where the address ends in no name."""
    name = urlsplit(profile).path.strip("/").removeprefix("@")
    return f"@{name}" if name and "/" not in name else ""


def fediverse_handle(profile: str) -> str:
    """`@user@server` for a Mastodon profile such as https://server/@user; empty for anything else."""
    return f"{handle(profile)}@{host(profile)}" if handle(profile) and host(profile) else ""


@cache
def contact_address(contact: str) -> str:
    """What a contact links to: `mailto:`, `tel:` or the web address itself; empty for a street or a name."""
    written = contact.strip()
    if EMAIL.fullmatch(written):
        return f"mailto:{quote(written, safe='@+')}"
    if PHONE.fullmatch(written):
        return f"tel:{re.sub(r'[^0-9+]', '', written)}"
    return written if WEB.fullmatch(written) else ""
