"""The one figure of a sentence that a number card shows large, with what it counts. Pure.

A figure without its unit says nothing, so a bare number is none, and neither is a year, a date, an age group's name or
the "2" of "type 2 diabetes". A new unit is a word in `UNITS`, a new way to hedge a figure a row of `HEDGES`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

UNITS = (
    *(
        "seconds? minutes? hours? days? weeks? months? years? times? people persons? adults? children babies"
    ).split(),
    *(
        "infants? patients? women men steps? cups? glasses servings? portions? tablets? pills? doses? drinks?"
    ).split(),
    *(
        "puffs? drops? calories kcal points? pounds? miles? inches feet mm|mmHg mg/dL mmol/L mg µg mcg kg cm km"
    ).split(),
    *(
        "mL ml dL lb °C °F g L segundos? minutos? horas? días? semanas? meses mes años? veces personas? adultos?"
    ).split(),
    *(
        "niños? niñas? bebés? pacientes? mujeres hombres pasos? vasos? tazas? porciones pastillas? tabletas?"
    ).split(),
    *("dosis tragos? gotas? calorías puntos? libras? millas? kilos?").split(),
)
"""What can be counted or measured, as regular expressions, in English and Spanish."""

HEDGES = (
    *(
        "no more than",
        "not more than",
        "no fewer than",
        "no less than",
        "more than",
        "less than",
        "fewer than",
    ),
    *(
        "at least",
        "at most",
        "up to",
        "about",
        "around",
        "roughly",
        "approximately",
        "nearly",
        "almost",
        "over",
    ),
    *(
        "under",
        "below",
        "above",
        "only",
        "no más de",
        "no menos de",
        "más de",
        "menos de",
        "al menos",
        "hasta",
    ),
    *(
        "por lo menos",
        "como mucho",
        "como máximo",
        "alrededor de",
        "cerca de",
        "unos",
        "unas",
        "casi",
        "solo",
    ),
)
"""What a figure would mean something else without; it stands on the card with the figure."""

_NUMBER = r"\d{1,3}(?:[,.\u00a0\u202f]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?"
_SIGNED = rf"[<>≤≥~≈±]?[ \u00a0]?(?:{_NUMBER})"
_RANGE = rf"{_SIGNED}(?:(?: ?[-–—] ?| to | a )(?:{_NUMBER}))?"
_PER = r"(?: (?:a|an|per|each|every|al|por|cada|a la) (?:hour|day|night|week|month|year|hora|día|noche|semana|mes|año)\b)?"
_SPACE = r"[ \u00a0\u202f]"

_FIGURE = re.compile(
    rf"(?:\b(?P<hedge>{'|'.join(HEDGES)}) )?(?<![\w.,/:-])(?:"
    rf"(?P<share>(?:{_NUMBER})(?: in | of the | of | out of | de cada | de los | de las | de )(?:{_NUMBER})(?![\w%]))"
    rf"|(?P<percent>{_RANGE}{_SPACE}?(?:%|percent\b|per cent\b|por ciento\b))(?P<rate>{_PER})"
    rf"|(?P<pressure>\d{{2,3}}/\d{{2,3}}){_SPACE}(?P<mercury>mm{_SPACE}?Hg\b)"
    rf"|(?P<count>{_RANGE}){_SPACE}(?P<unit>(?:mm{_SPACE}Hg|{'|'.join(UNITS)})(?![\w/]){_PER})"
    r")",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"\b(?:type|grade|stage|phase|step|part|age|aged|from|not|never|no|nor|between|day|chapter|table|figure|"
    r"tipo|grado|fase|paso|parte|edad|de|entre|nunca|january|february|march|april|may|june|july|august|september|"
    r"october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.? $",
    re.IGNORECASE,
)
_INTERVAL = re.compile(r"\s*(?:CI\b|confidence|IC\b|intervalo)", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True)
class Figure:
    """A figure as the sentence has it: `hedge` ("about"), `value` ("150", "1 in 5", "27%"), `unit` ("minutes a week")."""

    value: str
    unit: str = ""
    hedge: str = ""


def figures_in(sentence: str) -> tuple[Figure, ...]:
    """All figures of a sentence that mean something by themselves, in its own words."""
    found = _FIGURE.finditer(sentence)
    return tuple(_figure(each) for each in found if _counts(each, sentence))


def telling(sentences: Iterable[str]) -> tuple[str, Figure] | None:
    """The sentence for a number card with its figure: the first with one figure alone, else the first with any."""
    found = [(sentence, figures_in(sentence)) for sentence in sentences]
    some = sorted((each for each in found if each[1]), key=lambda each: len(each[1]) > 1)
    return (some[0][0], some[0][1][0]) if some else None


def _figure(found: re.Match[str]) -> Figure:
    value = found["share"] or found["percent"] or found["pressure"] or found["count"]
    unit = found["unit"] or found["mercury"] or found["rate"] or ""
    return Figure(" ".join(value.split(" ")).strip(), unit.strip(), found["hedge"] or "")


def _counts(found: re.Match[str], sentence: str) -> bool:
    """Whether it is a figure at all: no name, no date, no end of a span, no confidence interval."""
    if _NAMED.search(sentence[: found.start()]) or _INTERVAL.match(sentence, found.end()):
        return False
    if found["share"]:
        few, many = (_amount(text) for text in re.findall(_NUMBER, found["share"]))
        return few <= many and not _YEAR.fullmatch(found["share"].split()[-1])
    return not _YEAR.fullmatch(found["count"] or "")


def _amount(text: str) -> float:
    whole = re.sub(r"[,.\u00a0\u202f](?=\d{3}(?!\d))", "", text)
    return float(whole.replace(",", "."))
