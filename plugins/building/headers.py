"""The rules for a web server, printed for the settings of this site: the command `headers`."""

from __future__ import annotations

from plugins.assets.rules import SERVERS, rules
from plugins.building import terminal
from plugins.building.plugin import load
from plugins.building.source import Source


def headers(source: Source, server: str) -> str:
    """The snippet for a server of `SERVERS`. Raises `Faults` for any other name, or where the settings have faults."""
    if server not in SERVERS:
        raise terminal.argument("--server", f'"{server}" is no server', f"write one of {', '.join(SERVERS)}")
    _values, settings = load(source)
    return SERVERS[server](rules(settings.site_url, settings.counter)).rstrip()
