"""Numbers under which a person is kept on file: record numbers and social security numbers."""

from __future__ import annotations

import re

from plugins.checks.identifiers.document import Document, Spans

LABEL = (
    r"(?:\bMRNs?\b|\bMR(?=[ ]?(?:\#|no\b|number\b))"
    r"|\b(?:medical|health|hospital|clinic|patient)[ ]record(?=[ ]?(?:\#|:|no\b|num|id\b))"
    r"|\b(?:patient|hospital|unit|chart|record|encounter|case|visit|NHS|CHI)[ ]?(?=\#|(?:no|num|number|id)\b)"
    r"|\bencounter(?=[ ]\Z)"
    r"|\b(?:n[úu]mero|n\.?[º°o]\.?)[ ]de[ ](?:historia|expediente)(?:[ ](?:cl[íi]nic[oa]|m[ée]dic[oa]))?"
    r"|\bhistoria[ ]cl[íi]nica(?=[ ]?(?:\#|:|n)))"
)
LINK = r"[\s:\#=.|-]{0,4}(?:(?:\b(?:number|no|num|id|is|was|es)\b|n[º°])[\s:\#=.|-]{0,4}){0,3}"
LABELLED = re.compile(LABEL + LINK + r"(?:[A-Z]{1,3}-?)?\Z", re.IGNORECASE)
NUMBER = re.compile(r"\d(?<!\d\d)(?<!\d-\d)(?:\d\d[ ]\d{3}[ ]\d{3,4}|(?:-?\d){4,13})(?!\w)")
REACH = 60
"""How many signs before a number its label may begin."""

SSN_SHAPE = re.compile(r"(?P<value>\d(?<![\w.-]\d)\d{2}(?<!000)([ ]?[-.][ ]?|[ ])\d{2}\2\d{4})(?!\d|[-.]\d)")
SSN_LABELLED = re.compile(
    r"S(?:SN|S[ ]?\#|S[ ]no\b|ocial[ ]security|egur(?:o|idad)[ ]social)[^\n\d]{0,24}?"
    r"(?<!\d)(?P<value>\d{9}|(?:(?<=ends in )|(?<=ending in )|(?<=four )|(?<=digits ))\d{4})(?!\d)",
    re.IGNORECASE,
)


def record(document: Document) -> Spans:
    """A labelled number of a record, chart, encounter or patient, of five digits or more.

    Bad: MRN: 8600001
    Bad: Número de historia clínica 1234567
    Good: A record number of 12,000 patients took part; case number 7 was the youngest.
    Good: The chart runs from 1995 to 2008. Unit 12345 is a bus.
    """
    for match in NUMBER.finditer(document.text):
        if LABELLED.search(document.text[max(0, match.start() - REACH) : match.start()]):
            yield match.span()


def social_security(document: Document) -> Spans:
    """A social security number by its shape, or nine or the last four digits after its name.

    Bad: Her number is 219-09-9999.
    Bad: SSN ending in 9999
    Good: Social Security began in 1935. LOINC 4548-4 is hemoglobin A1c.
    Good: Never send your Social Security number by email.
    """
    for pattern in (SSN_SHAPE, SSN_LABELLED):
        yield from (match.span("value") for match in pattern.finditer(document.text))
