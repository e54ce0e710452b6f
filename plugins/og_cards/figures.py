"""The one figure of a sentence that a number card shows large, with what it counts. Pure.

A figure says nothing without its unit, so a bare number is none; nor is a year, a date, or the 2 of "type 2 diabetes".
A new unit is a word in `UNITS`, a new way to hedge a figure a row of `HEDGES`, both in English and Spanish.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

UNITS = """
    seconds? minutes? hours? days? nights? weeks? months? years? times? people persons? adults? child children
    bab(?:y|ies) infants? patients? woman women man men doctors? steps? cups? glass(?:es)? servings? portions? tablets?
    pills? doses? drinks? puffs? drops? readings? visits? calories points? pounds? miles? inch(?:es)? feet
    segundos? minutos? horas? días? noches? semanas? mes(?:es)? años? veces persona personas adult[oa]s? niñ[oa]s?
    bebés? pacientes? mujer(?:es)? hombres? médic[oa]s? pasos? tazas? vasos? porci(?:ón|ones) pastillas? tabletas? dosis
    tragos? gotas? mediciones visitas? calorías puntos? libras? millas? pulgadas? kilos?
    mmHg mg/dL mmol/L mg µg μg mcg g kg kcal km cm mm mL dL L lb °C °F
"""
"""What can be counted or measured, as regular expressions; "mm Hg" is known besides."""

HEDGES = (
    *(
        "no more than",
        "not more than",
        "no fewer than",
        "no less than",
        "not less than",
        "more than",
        "less than",
    ),
    *("fewer than", "at least", "at most", "up to", "about", "around", "roughly", "approximately", "nearly"),
    *("almost", "over", "under", "below", "above", "only", "no más de", "no menos de", "más de", "menos de"),
    *(
        "al menos",
        "por lo menos",
        "hasta",
        "como mucho",
        "como máximo",
        "alrededor de",
        "cerca de",
        "unos",
        "unas",
    ),
    *(
        "casi",
        "solo",
        "sólo",
        "every",
        "within",
        "after",
        "before",
        "until",
        "cada",
        "dentro de",
        "después de",
    ),
    *("antes de",),
)
"""What a figure would mean something else without: it stands on the card with the figure."""

NO_FIGURE_AFTER = """
    type grade stage phase step part age aged day week chapter table figure between from not never no nor
    tipo grado fase paso parte edad día semana capítulo tabla figura entre desde nunca ni
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec
"""
"""After these words a number is a name, a date, the beginning of a span, or denied."""

_S = r"[ \u00a0\u202f]"
_NUMBER = r"(?:\d{1,3}(?:[,.\u00a0\u202f]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?)(?!\d)"
_RANGE = rf"[<>≤≥~≈±]?{_S}?{_NUMBER}(?:(?: ?[-–—] ?| to | a ){_NUMBER})?"
_SPAN = "hour|day|night|week|month|year|hora|día|noche|semana|mes|año"
_PER = rf"(?: (?:a|an|per|each|every|al|a la|por|cada) (?:{_SPAN})\b)?"
_MORE = r"(?: (?:or (?:more|less|fewer|higher|lower|above|below|longer|older|younger)|o (?:más|menos|mayor|menor))\b)?"
_UNIT = "|".join([rf"mm{_S}Hg", *UNITS.split()])

_FIGURE = re.compile(
    rf"(?:(?<!\w)(?P<hedge>{'|'.join(HEDGES)}) )?(?<![\w.,/:–-])(?:"
    rf"(?P<share>{_NUMBER} (?:in|of the|of|out of|de cada|de los|de las|de) {_NUMBER})(?![\w%/]|{_S}?%)"
    rf"(?: (?P<shared>(?:{_UNIT})(?![\w/])))?"
    rf"|(?P<percent>{_RANGE}{_S}?%)(?P<rate>{_PER})"
    rf"|(?P<pressure>\d{{2,3}}/\d{{2,3}}){_S}(?P<mercury>mm{_S}?Hg\b)"
    rf"|(?P<count>{_RANGE}){_S}(?P<unit>(?:{_UNIT}|percent|per cent|por ciento)(?![\w/]){_PER})"
    rf")(?P<more>{_MORE})",
    re.IGNORECASE,
)
_NO_FIGURE_AFTER = re.compile(rf"(?<!\w)(?:{'|'.join(NO_FIGURE_AFTER.split())})\.? $", re.IGNORECASE)
_INTERVAL = re.compile(r"\s*(?:CI\b|confidence|IC\b|intervalo|de confianza)", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True)
class Figure:
    """A figure in the sentence's own words: `hedge` "about", `value` "150" or "1 in 5", `unit` "minutes a week"."""

    value: str
    unit: str = ""
    hedge: str = ""


def telling(sentences: Iterable[str]) -> tuple[str, Figure] | None:
    """The sentence for a number card with its figure: the first with one figure alone, else the first with any."""
    found = [(sentence, figures_in(sentence)) for sentence in sentences]
    some = sorted((each for each in found if each[1]), key=lambda each: len(each[1]) > 1)
    return (some[0][0], some[0][1][0]) if some else None


def figures_in(sentence: str) -> tuple[Figure, ...]:
    """All figures of a sentence that mean something by themselves."""
    found = _FIGURE.finditer(sentence)
    return tuple(_figure(each) for each in found if _counts(each, sentence))


def _figure(found: re.Match[str]) -> Figure:
    value = found["share"] or found["percent"] or found["pressure"] or found["count"]
    unit = found["unit"] or found["mercury"] or found["rate"] or found["shared"] or ""
    return Figure(value.strip(), (unit + found["more"]).strip(), found["hedge"] or "")


def _counts(found: re.Match[str], sentence: str) -> bool:
    """Whether it is a figure at all: no name, no date, no end of a span, no confidence interval."""
    if _NO_FIGURE_AFTER.search(sentence[: found.start()]) or _INTERVAL.match(sentence, found.end()):
        return False
    if found["share"]:
        few, many = re.findall(_NUMBER, found["share"])
        return _amount(few) <= _amount(many) and not _YEAR.fullmatch(many)
    return not _YEAR.fullmatch(found["count"] or "")


def _amount(text: str) -> float:
    return float(re.sub(r"[,.\u00a0\u202f](?=\d{3}(?!\d))", "", text).replace(",", "."))
