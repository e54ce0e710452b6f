"""Sentences that claim something with a number: a share, "3 of 10", a ratio of risks. Never a date, an age or a dose.

English and Spanish. Careful: a sentence is a claim only where a number and what makes it one stand together.
"""

from __future__ import annotations

import re

WORDS = r"one|two|three|four|five|six|seven|eight|nine|ten|una?|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez"
UNITS = (
    r"(?:mg|mcg|µg|g|kg|ml|l|cc|units?|iu|mm|cm|minutes?|hours?|days?|weeks?|months?|years?|pills?|tablets?|things|ways"
    r"|minutos?|horas?|d[ií]as?|semanas?|mes(?:es)?|años?|pastillas?|tabletas?|unidades|cosas)\b"
)
MIXTURE = (
    r"(?:alcohol|solution|cream|gel|saline|ointment|lotion|spray|off|discount|soluci[oó]n|crema|descuento)\b"
)
AMONG = rf"""\s(?:out\sof|of|in|de|de\scada|en)\s(?:(?:every|each|the|cada|las?|los)\s)?
    (?!(?:19|20)\d\d\b)(?:\d[\d,.]*+|(?:{WORDS})\b)(?!\s?(?:%|{UNITS}))"""
CLAIMS = tuple(
    re.compile(form, re.VERBOSE)
    for form in (
        rf"\d\s?(?:%|percent\b|per\scent\b|por\sciento\b)(?!\s*{MIXTURE})(?!-)",
        rf"\d{AMONG}",
        rf"\b(?:{WORDS}){AMONG}",
        r"(?:hazard|odds|risk|rate)\sratio\b|relative\srisk\b|riesgo\srelativo\b",
        r"(?:twice|\d\stimes)\s(?:as\s(?:likely|common|many|often)|(?:more|less|fewer|higher|lower)\b)",
    )
)
"""What stands in a claim, in small letters: a share, so many of so many, a ratio, so many times as likely."""
CODE = re.compile(r"^(?:```|~~~).*?^(?:```|~~~)|`[^`\n]*`|<!--.*?-->|\]\([^)\s]*\)", re.DOTALL | re.MULTILINE)


def claims(text: str) -> list[int]:
    """Where, in a text in Markdown, the claims with a number stand.

    Bad: The vaccine halves the risk: 2 of 100 people fell ill, against 4 of 100.
    Good: Take 2 of the 10 mg tablets at 9. Wipe it with 70% alcohol. She has been here since 2019.
    """
    bare = CODE.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), text)
    small = bare.lower() if len(bare.lower()) == len(bare) else bare
    return sorted(found.start() for form in CLAIMS for found in form.finditer(small))
