"""Advice about an article's words: at most one finding of each kind, which names all places. Pure.

A finding quotes no sentence: a sentence may hold what must stand in no log. A new kind is a function in `KINDS`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from plugins.entry import Entry
from plugins.finding import Finding
from plugins.plain_language.reading import TARGET, Reading
from plugins.plain_language.style import LONGEST

MOST_NAMED = 6
"""Places that one finding names; the rest are a number."""

FEWEST_PASSIVE = 3
PASSIVE_SHARE = 0.1
"""Some passives are right. Advice begins where they are many: this number, and this share of all sentences."""


def findings(entry: Entry, reading: Reading | None) -> Iterator[Finding]:
    """Advice for a text that patients read; none for colleagues, nor in a language that isn't graded."""
    if reading and entry.audience != "colleagues":
        for kind in KINDS:
            yield from kind(entry, reading)


def _grade(entry: Entry, reading: Reading) -> Iterator[Finding]:
    """Bad: an article at grade 11. Good: one at grade 8 or below, by shorter sentences and everyday words."""
    if not reading.is_hard:
        return
    grades = f"grade {reading.grade:.1f} (Flesch-Kincaid)"
    if reading.smog is not None:
        grades += f", {reading.smog:.1f} by SMOG, which runs higher"
    hardest = [f"line {line or '?'} ({len(each.words)} words)" for each, line in reading.hardest]
    message = f"reads at {grades}; texts for patients do best at {TARGET:.0f} or below (Flesch-Kincaid)"
    instead = f"split or simplify the hardest sentences: {', '.join(hardest)}"
    yield _advice(entry, "reading-grade", [line for _each, line in reading.hardest], message, instead)


def _jargon(entry: Entry, reading: Reading) -> Iterator[Finding]:
    """Bad: dyspnea. Good: being short of breath, or “being short of breath (dyspnea)”."""
    if reading.jargon:
        named = [f"{term} (line {line or '?'}): {plainer}" for term, plainer, line in reading.jargon]
        message = f"{_number(named, 'word')} of the trade that the text doesn’t explain"
        instead = f"say it plainer or explain it: {_listed(named, '; ')}"
        yield _advice(entry, "jargon", [line for *_words, line in reading.jargon], message, instead)


def _abbreviations(entry: Entry, reading: Reading) -> Iterator[Finding]:
    """Bad: your GFR. Good: how well your kidneys filter (glomerular filtration rate, GFR)."""
    if reading.abbreviations:
        named = [f"{short} (line {line or '?'})" for short, line in reading.abbreviations]
        message = f"{_number(named, 'abbreviation')} without the long form: {_listed(named)}"
        instead = "write the long form first, with the short one in brackets"
        yield _advice(
            entry, "abbreviation", [line for _short, line in reading.abbreviations], message, instead
        )


def _long(entry: Entry, reading: Reading) -> Iterator[Finding]:
    """Bad: a sentence of 40 words. Good: two or three of 15."""
    if reading.long:
        lines = [line for _each, line in reading.long]
        message = f"{_number(lines, 'sentence')} of more than {LONGEST} words, in {_lines(lines)}"
        yield _advice(entry, "long-sentences", lines, message, "make two of one")


def _passive(entry: Entry, reading: Reading) -> Iterator[Finding]:
    """Bad: the dose is changed. Good: we change the dose."""
    number = len(reading.passive)
    if number >= FEWEST_PASSIVE and number > PASSIVE_SHARE * reading.sentences:
        lines = [line for _each, line in reading.passive]
        message = f"{number} of {reading.sentences} sentences say what is done and not who does it, in {_lines(lines)}"
        yield _advice(entry, "passive-voice", lines, message, "say who does it, where that matters")


def _points(entry: Entry, reading: Reading) -> Iterator[Finding]:
    """Bad: nothing says what to do next. Good: “Call us if …”."""
    missing = [point for point, met in reading.points if not met]
    if missing:
        named = [f"{point.wanted[0].lower()}{point.wanted[1:]}" for point in missing]
        message = f"of the CDC’s points for clear communication it misses: {'; '.join(named)}"
        instead = "; ".join(point.instead for point in missing)
        yield _advice(entry, "clear-communication", [entry.body_line], message, instead)


KINDS = (_grade, _jargon, _abbreviations, _long, _passive, _points)


def _advice(entry: Entry, rule: str, lines: Sequence[int], message: str, instead: str) -> Finding:
    line = next(filter(None, lines), 0)
    return Finding(entry.source, line, 0, "advice", rule, message, instead)


def _number(things: Sequence[object], name: str) -> str:
    return f"{len(things)} {name}{'' if len(things) == 1 else 's'}"


def _lines(lines: Iterable[int]) -> str:
    known = sorted({line for line in lines if line})
    return (
        f"line{'' if len(known) == 1 else 's'} {_listed([str(line) for line in known])}"
        if known
        else "the text"
    )


def _listed(named: Sequence[str], between: str = ", ") -> str:
    rest = len(named) - MOST_NAMED
    return between.join(named[:MOST_NAMED]) + (f"{between}and {rest} more" if rest > 0 else "")
