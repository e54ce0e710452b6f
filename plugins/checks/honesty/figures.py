"""Figures that tell half: a benefit without any harm, a relative risk without the absolute one.

The words for treatments, benefits and risks are those of posts, in `crosspost/says.toml`. After Gigerenzer et al.,
"Helping doctors and patients make sense of health statistics" (2007): a quarter fewer can be one in a thousand. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from plugins.checks.honesty.prose import Prose, Span, phrases, whole
from plugins.crosspost.says import says
from plugins.medicines import is_medicine
from plugins.pattern import Pattern

FIGURE = Pattern(r"\d(?: ?(?:%|percent\b|por ciento\b)| (?:in|of|out of|de cada) (?:every )?\d)")
IN_WORDS = phrases(
    "half halves halved twice third thirds quarter mitad tercio cuarto ratio",
    r"half|halves|halved|twice|(?:a|two)[ -]thirds?|a quarter|la mitad|un tercio|un cuarto|(?:hazard|"
    r"odds|risk|rate) ratio",
)
GOOD = (
    *(
        "reduc",
        "lower",
        "prevent",
        "protect",
        "improv",
        "reliev",
        "cure",
        "save",
        "fewer",
        "less ",
        "effective",
        "cut",
        "work",
    ),
    *(
        "best",
        "better",
        "baja",
        "previene",
        "protege",
        "mejora",
        "alivia",
        "cura",
        "salva",
        "eficac",
        "eficaz",
        "efectiv",
        "menos",
    ),
)
"""Without one of these no sentence tells a benefit: asked first, as it costs nothing."""
PROCEDURE = whole(
    r"surger(?:y|ies)",
    r"operations?",
    r"procedures?",
    r"screening",
    r"colonoscop\w+",
    r"mammogra\w+",
    r"ablation",
    r"transplants?",
    r"radiation",
    r"laser",
    r"fillers?",
    r"therap(?:y|ies)",
    r"treatments?",
    r"bypass",
    r"arthroscop\w+",
    r"cirugías?",
    r"operaci(?:ón|ones)",
    r"tratamientos?",
    r"radioterapia",
    r"terapias?",
)
HARM = whole(
    r"side[- ]effects?",
    r"harms?",
    r"harmful",
    r"harmed",
    r"complications?",
    r"risks? of (?:surgery|the|this|bleeding|infection|treatment)",
    r"downsides?",
    r"drawbacks?",
    r"false[- ]positives?",
    r"overdiagnos\w+",
    r"false alarms?",
    r"sore(?:ness)?",
    r"unwell",
    r"scars?",
    r"stop(?:ped|ping)? (?:it|taking|treatment|the)",
    r"safety",
    r"unsafe",
    r"injur\w+",
    r"riesgos?",
    r"complicaci(?:ón|ones)",
    r"desventajas?",
    r"efectos (?:secundarios|adversos)",
    r"falsos positivos",
)

_LESS = (
    r"(?:reduc\w+|lower\w*|cut(?:s|ting)?|decreas\w+|dropp\w+|drops?|fell|falls?|prevent\w*|slash\w*|"
    r"rais\w+|increas\w+|"
    r"reduj\w+|redujo|reduce\w*|baj[aóo]n?|disminuy\w+|aument\w+)"
)
_OUTCOME = (
    r"(?:risks?|chances?|odds|likelihood|deaths?|mortality|dying|strokes?|heart attacks?|"
    r"heart failure|infarctions?|"
    r"cancers?|events?|infections?|fractures?|falls|hospitali[sz]ations?|relapses?|recurrences?|"
    r"riesgos?|muertes?|mortalidad|infartos?|cáncer|caídas|fracturas?)"
)
RELATIVE = phrases(
    "% percent ciento half halves halved third quarter mitad tercio double doubles doubled triples tripled "
    "twice ratio ratios hr rr relative",
    rf"{_LESS}\b[^.!?]{{0,60}}\b{_OUTCOME}\b[^.!?]{{0,60}}?\b(?:by|en un|un|"
    rf"por un) (?:[\w ]{{0,14}})?(?:\d[\d.]* ?(?:%|percent|por ciento)|half|a third|a quarter|la mitad|tercio)",
    rf"\d[\d.]* ?(?:%|percent) (?:\w+ )?(?:reductions?|decreases?|drops?|lower|fewer|less|increases?|"
    rf"higher|greater|increased|reduced) [^.!?]{{0,40}}\b{_OUTCOME}",
    rf"(?:halves|halved|cuts? in half|doubles|doubled|triples|tripled|twice) (?:the|your|their|his|her|"
    rf"our)? ?(?:\w+ ){{0,2}}?{_OUTCOME}",
    rf"(?:cut|cuts|reduce|reduces|reduced|lowers|lowered) (?:the|your|their|"
    rf"our)? ?(?:\w+ )?{_OUTCOME} [^.!?]{{0,30}}in half",
    r"(?:hazard|odds|risk|rate) ratios?[^.!?\n]{0,30} ?[01][.·]\d+",
    r"(?:hr|rr) ?[=:,]? ?[01]\.\d+",
    r"relative risk reductions?",
    r"\d[\d.]* ?(?:%|percent) (?:less|more) likely",
    reach=160,
)
ABSOLUTE = Pattern(
    r"\d(?:[\d,]* (?:in|of|out of|in every|out of every|per|for every|de cada|por cada|de) (?:every |"
    r"cada )?\d"
    r"| ?(?:%|percent|por ciento)[^.!?\n]{0,80}(?:\n[^.!?\n]{0,80})?\b(?:to|vs\.?|versus|against|"
    r"compared|and|than|instead of|al?|frente a|contra|y)\s[^.!?\n]{0,60}\d ?(?:%|percent|por ciento))"
    r"|\b(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|uno|una|dos|tres|cuatro|cinco) (?:in|"
    r"out of|more in|fewer in|de cada) (?:every )?(?:\d|ten|a hundred|a thousand|diez|cien|mil)"
    r"|from \d[\d.]* to \d|(?:absolute|absolut[oa]s?|numbers? needed|nnt)\b"
    r"|per (?:1[ ,]?0+|100[ ,]?000|thousand|hundred|year|person-year))"
    r"|percentage points?|puntos porcentuales|^\|.*\d.*\|.*\d.*\|",
    re.MULTILINE,
)


def benefit_alone(prose: Prose) -> Iterator[Span]:
    """A treatment's benefit in figures, where the whole article names no harm.

    Bad:  In the trial, the vaccine prevented 90% of infections.
    Good: In the trial, the vaccine prevented 90% of infections. Sore arms were its most common side effect.
    Good: The plan lowers the price of drugs by 20%.
    """
    if prose.told is None or prose.told.kind == "marketing":
        return
    for match in chain(FIGURE.finditer(prose.small, prose.body), IN_WORDS.found(prose)):
        span = prose.sentence(match.start(), prose.small)
        if _benefit(prose.small[slice(*span)]) and prose.own[match.start()] != "\0":
            if not (HARM.search(prose.said, prose.body) or says("risk", prose.said[prose.body :])):
                yield _trimmed(prose.own, span)
            return


def relative_alone(prose: Prose) -> Iterator[Span]:
    """By how much a risk changes, where the article doesn't say how large it is.

    Bad:  The tablet reduces the risk of stroke by 25 %.
    Good: The tablet reduces the risk of stroke by 25 %: from 4 to 3 of 100 people in ten years.
    Bad:  The hazard ratio for death was 0.75.
    Good: The hazard ratio was 0.75 (1.65% against 2.19% per year).
    """
    for match in prose.matches(RELATIVE):
        sentence = prose.own[slice(*prose.sentence(match.start(), prose.own))]
        likely = match[0].endswith("likely") and not _treats(sentence)
        if prose.told and not likely and not says("money", sentence):
            if not ABSOLUTE.search(prose.said.replace("\u2028", "\n")):
                yield match.span()
            return


def _benefit(sentence: str) -> bool:
    if not any(stem in sentence for stem in GOOD):
        return False
    good = _treats(sentence) and says("benefit", sentence)
    return good and not says("money", sentence) and not says("unstated", sentence)


def _treats(sentence: str) -> bool:
    return bool(PROCEDURE.search(sentence) or says("treatment", sentence) or is_medicine(sentence))


def _trimmed(text: str, span: Span) -> Span:
    start, end = span
    within = text[start:end]
    return start + len(within) - len(within.lstrip(" \n\0-#")), start + len(within.rstrip(" \n\0"))
