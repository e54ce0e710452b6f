"""What is found in one file by itself: remembered by `plugins/work.py` for as long as the file stays as it is.

A new check that needs no other file is a function of a `Piece` in its family's module, and a row of `CHECKS`; what
needs the whole site is a row of `plugin.CHECKS`.
"""

from __future__ import annotations

from plugins.checks.checked import CheckOfFile, Piece
from plugins.checks.consent import consent
from plugins.checks.honesty.rules import honesty
from plugins.checks.markup import markup
from plugins.checks.outline import outline
from plugins.checks.secrets import secrets
from plugins.finding import Finding

CHECKS: tuple[CheckOfFile, ...] = (markup, outline, secrets, honesty, consent)


def findings(piece: Piece) -> tuple[Finding, ...]:
    """What every check finds in one file. Pure."""
    return tuple(found for check in CHECKS for found in check(piece))
