"""A dose told to patients, with nobody to ask: what is right for most can be wrong for a reader.

Trials in the past tense, salt and sugar on a plate, and figures for colleagues are no advice. Pure.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.checks.honesty.prose import Prose, Span, phrases, whole
from plugins.pattern import Pattern

_AMOUNT = (
    r"(?:\d[\d.,]*|one|two|three|half an?|an?|un[ao]?|dos|tres|media)(?: ?(?:to|or|-|–|a|"
    r"o) ?(?:\d[\d.,]*|two|three|four))?"
    r"[ -]?(?:mg|mcg|µg|μg|milligrams?|micrograms?|grams? of|iu|units?|tablets?|pills?|capsules?|puffs?|"
    r"drops|ml|tabletas?|pastillas?|cápsulas?|gotas|miligramos|microgramos|unidades)"
)
DOSE = phrases(
    "mg mcg milligram milligrams microgram micrograms grams iu unit units tablet tablets pill pills capsule "
    "capsules puff puffs drops ml tableta tabletas pastilla pastillas cápsula cápsulas gotas miligramos "
    "microgramos unidades µg μg",
    rf"(?:take|takes|taking|give|swallow|inject|chew|use|start with|tome|tómese|dele|dé|inyecte|use|"
    rf"tomar)(?! (?:back|out|off|place|care|part|"
    rf"note))[^.!?\n;:|]{{0,50}}?(?:\n[^.!?\n;:|]{{0,50}}?)?{_AMOUNT}(?! computers?)",
    reach=120,
)
ASK = whole(
    r"(?:ask|talk|speak|check|discuss|call|tell|see|consult|contact|work|"
    r"agree)[^.!?\n]{0,60}(?:\n[^.!?\n]{0,40})?\b(?:doctors?|pharmacists?|physicians?|nurse|provider|"
    r"clinician|pediatrician|midwife|care team|health care|us|our office)",
    r"(?:as|unless|that|what) your (?:doctor|pharmacist|care team|provider)[^.!?\n]{0,30}",
    r"(?:your|with a) (?:doctor|pharmacist|physician|provider) (?:can|will|may|should|decides?|tells?|"
    r"says?|recommends?|prescribe\w*)",
    r"(?:as|dose) (?:directed|prescribed)",
    r"prescribed (?:by|for you)",
    r"(?:on|read|follow) the (?:label|package)",
    r"(?:pregunte|consulte|hable|llame|llámenos|pregúntenos|diga)[^.!?\n]{0,60}(?:médic|doctor|farmac|"
    r"nosotros|consultorio|enfermer)?\w*",
)
FOOD = Pattern(
    r"\b(?:sodium|salt|caffeine|cholesterol|fiber|fibre|sugars?|protein|water|alcohol|calories|"
    r"potassium|teaspoons?|cups?|sodio|sal|azúcar|cafeína|agua)\b"
)


def dosing(prose: Prose) -> Iterator[Span]:
    """A dose for readers to take, in an article that sends them to nobody.

    Bad:  For a headache, take 400 mg of ibuprofen every 6 hours.
    Good: Take 400 mg of ibuprofen every 6 hours, but ask your pharmacist first if you take other medicines.
    Good: People in the trial took 400 mg a day. Use one teaspoon of salt or less.
    Bad:  Tome dos tabletas de paracetamol cada ocho horas.
    Good: Tome la dosis que le indicó su médico.
    """
    for match in prose.matches(DOSE):
        sentence = prose.own[slice(*prose.sentence(match.start(), prose.own))]
        if not FOOD.search(sentence):
            if not ASK.search(prose.said, prose.body):
                yield match.span()
            return
