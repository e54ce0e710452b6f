"""`baseline`: what the privacy check finds in an old blog is taken as read, once. See `checks/baseline.py`."""

from __future__ import annotations

import secrets
from pathlib import Path

from plugins.building import plugin
from plugins.building.disk import write
from plugins.building.progress import progress
from plugins.building.source import Source
from plugins.checks import baseline as file
from plugins.checks.sources import baseline_beside
from plugins.finding import Faults

AGAIN = "It was there already, so nothing was added: to take everything as read anew, delete the file first."


def baseline(source: Source) -> str:
    """Writes the baseline beside the content folder; from one that is there, takes away what stands for nothing.

    Returns what was done, in words. Raises `Faults` where the file can't be read.
    """
    values, _settings = plugin.load(source)
    path = Path(values["PATH"]).with_name(file.NAME)
    old, unreadable = baseline_beside(Path(values["PATH"]))
    if unreadable:
        raise Faults(unreadable)
    with progress() as shown:
        report, _ = plugin.run(source, Path(values["OUTPUT_PATH"]), shown, only_read=True)
    stale = {finding.line for finding in report.findings if finding.rule == file.RULE}
    salt = old.salt or secrets.token_hex(16)
    kept = [entry for entry, line in old.entries.items() if line not in stale]
    entries = kept if old.salt else report.baseline(salt)
    write(path, file.written(salt, entries))
    return _said(path, len(entries), len(stale), again=bool(old.salt))


def _said(path: Path, entries: int, gone: int, *, again: bool) -> str:
    taken = f"{path.name}: {entries} {'value is' if entries == 1 else 'values are'} taken as read"
    return f"{taken}, {gone} taken away. {AGAIN}" if again else f"{taken}. New ones still stop you."
