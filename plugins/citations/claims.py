"""Sentences that claim something with a number: a share, "3 of 10", a ratio of risks. Never a date, an age or a dose.

English and Spanish. Careful: a sentence is a claim only where a number and what makes it one stand together.
"""

from __future__ import annotations

import re

WORDS = r"one|two|three|four|five|six|seven|eight|nine|ten|un|una|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez"
FIGURE = r"\d[\d.,]*"
UNITS = r"mg|mcg|µg|g|kg|ml|l|cc|units?|iu|mm|cm|minutes?|hours?|days?|weeks?|months?|years?|pills?|tablets?"
UNIDADES = r"minutos?|horas?|d[ií]as?|semanas?|mes(?:es)?|años?|pastillas?|tabletas?|unidades"
MIXTURE = r"alcohol|solution|cream|gel|saline|ointment|lotion|spray|off|discount|soluci[oó]n|crema|descuento"
CLAIM = re.compile(
    rf"""(?P<share>
        \b{FIGURE}\s?(?:%|percent\b|per\ cent\b|por\ ciento\b)(?!\s*(?:{MIXTURE})\b)(?!-)
      | \b(?:{FIGURE}|{WORDS})\s(?:out\ of|of|in|de|de\ cada|en)\s(?:every\s|each\s|the\s|cada\s|las?\s|los\s)?
        (?!(?:19|20)\d\d\b)(?:\d[\d,.]*|{WORDS})\b(?!\s?(?:%|(?:{UNITS}|{UNIDADES})\b))
      | \b(?:hazard|odds|risk|rate)\sratio\b | \brelative\srisk\b | \briesgo\srelativo\b
      | \b(?:twice|{FIGURE}\stimes)\s(?:as\s(?:likely|common|many|often)|(?:more|less|fewer|higher|lower)\b)
    )""",
    re.VERBOSE | re.IGNORECASE,
)
CODE = re.compile(r"^(?:```|~~~).*?^(?:```|~~~)|`[^`\n]*`|<!--.*?-->|\]\([^)\s]*\)", re.DOTALL | re.MULTILINE)


def claims(text: str) -> list[int]:
    """Where, in a text in Markdown, the claims with a number stand.

    Bad: The vaccine halves the risk: 2 of 100 people fell ill, against 4 of 100.
    Good: Take 2 of the 10 mg tablets at 9. Wipe it with 70% alcohol. She is one of ten doctors here since 2019.
    """
    bare = CODE.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), text)
    return [found.start() for found in CLAIM.finditer(bare)]
