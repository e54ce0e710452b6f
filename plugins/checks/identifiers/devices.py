"""Devices that belong to one person, and the ways in which computers name themselves."""

from __future__ import annotations

import ipaddress
import re

from plugins.checks.identifiers.check_digits import luhn
from plugins.checks.identifiers.codes import label, labelled
from plugins.checks.identifiers.document import Document, Spans
from plugins.pattern import Pattern

DEVICE = label(
    r"serial|ser|(?:lot|ref)[ ]?/[ ]?\w+|device|implant|pacemaker|pump|sensor|lead|generator|stimulator"
    r"|prosthesis|stent|valve|monitor"
    r"|transmitter|meter|ventilator|cpap|icd"
    r"|lot|batch|model|unique[ ]device|hearing[ ]aids?|wheelchair|lens|iol|port|shunt|phone|asset|equipo"
    r"|dispositivo|serie|lote|marcapasos|s[ée]rie|ref",
    r"(?:(?:pacemaker|icd|crt-?d|pump|sensor|cpap|bipap|recorder|implant|device|stimulator|monitor"
    r"|transmitter|generator|aids?)[ ])?serial(?:[ ]?(?:numbers?|no\.?))?"
    r"(?:['’]s)?|s/n|s\.n\.|sn|imei|imsi|iccid|meid|udi(?:-[dp]i)?|gtin|gudid|serie|serials|implant[ ]lot|lot"
    r"|are[ ]registered[ ]under|serial['’]s|implant[ ]number",
    "ser serial serials device implant pacemaker pump sensor lead generator stimulator prosthesis stent "
    "valve "
    "monitor transmitter meter ventilator cpap icd lot batch model hearing wheelchair lens iol port shunt "
    "phone asset equipo dispositivo serie lote marcapasos série s sn imei imsi iccid meid udi gtin gudid "
    "registered",
)
PRODUCT = Pattern(r"\b(?:recall\w*|vaccine|batch(?:es)? of|all lots|lots affected)\b", re.IGNORECASE)
LOT = Pattern(r"\b(?:lot|batch|model|ref)\b[^\w]*(?:\w+[^\w]+){0,2}\Z", re.IGNORECASE)
HANDSETS = frozenset(("imei", "phone", "handset", "cellphone", "smartphone", "mobile", "device"))
IMEI = Pattern(r"(?<![\w.-])\d{15}(?![\w-]|\.\d)")
HARDWARE = Pattern(
    r"(?<![\w:.-])(?:[\dA-F]{2}(?::[\dA-F]{2}){5}|[\dA-F]{2}(?:-[\dA-F]{2}){5}"
    r"|[\dA-F]{4}(?:\.[\dA-F]{4}){2})(?![\w:-])",
    re.IGNORECASE,
)
MAYBE_HARDWARE = (
    Pattern(r":[\dA-Fa-f]{2}:"),
    Pattern(r"-[\dA-Fa-f]{2}-[\dA-Fa-f]{2}-"),
    Pattern(r"\.[\dA-Fa-f]{4}\."),
)
MAYBE_IP6 = Pattern(r":[\dA-Fa-f]{0,4}:[\dA-Fa-f]")
IP4 = Pattern(r"(?<![\w.-])\d{1,3}(?:\.\d{1,3}){3}(?![\w-]|\.\d)")
IP6 = Pattern(r"(?<![\w:.])[\dA-F]{0,4}:(?:[\dA-F]{0,4}:){1,6}[\dA-F]{1,4}(?![\w:])", re.IGNORECASE)
VERSION = Pattern(
    r"\b(?:versions?|v|release|firmware|software|build|chapter|section|table|figure|rule|act)\W{0,2}\Z",
    re.IGNORECASE,
)


def device(document: Document) -> Spans:
    """A serial, device or implant number; a lot where it isn't one of a recall.

    Bad: Pacemaker serial number PJN262030
    Bad: The hip stem bore lot K4410-22.
    Bad: Número de serie del marcapasos: MX-7729104
    Good: The recall names lot K4410-22. The device keeps 1,200 readings.
    Good: A serial troponin at 6 hours; lead 4410 times.
    """
    for start, end in labelled(document.codes, DEVICE):
        around = document.flat[max(0, start - 160) : end + 60]
        if not (PRODUCT.search(around) and LOT.search(document.flat[max(0, start - 40) : start])):
            yield start, end


def handset(document: Document) -> Spans:
    """A telephone's own number (IMEI): fifteen digits whose check digit fits, near the word for it.

    Bad: The report of the handset gives 490154203237518.
    Good: The gene has 490154203237518 forms.
    """
    for match in document.at_numbers(IMEI) if HANDSETS & document.words else ():
        if luhn(match[0]):
            yield match.span()


def hardware(document: Document) -> Spans:
    """The hardware address (MAC) of a device.

    Bad: The scale pairs as 00-1B-63-84-45-E6.
    Bad: It answers to 001b.6384.45e6 at night.
    Good: The scores were 10-20-30-40-50 and 12:30:45.
    """
    if any(maybe.search(document.flat) for maybe in MAYBE_HARDWARE):
        for match in HARDWARE.finditer(document.flat):
            if not match[0].replace("-", "").isdigit():
                yield match.span()


def internet(document: Document) -> Spans:
    """An internet address, of either version; not a number of a software's or a section's version.

    Bad: She logged in from 192.0.2.146 at night.
    Bad: The visit came from 2001:db8:85a3::8a2e:370:7334.
    Good: Version 4.12.0.1 of the software; see section 1.2.3.4 at 12:30:45.
    Good: It listens on 127.0.0.1 alone.
    """
    newer = IP6.finditer(document.flat) if MAYBE_IP6.search(document.flat) else ()
    for match in (*document.at_numbers(IP4), *newer):
        before = document.flat[max(0, match.start() - 20) : match.start()]
        if not VERSION.search(before) and is_address(match[0]):
            yield match.span()


def is_address(value: str) -> bool:
    """Whether it is an internet address at which somebody could be."""
    if ":" in value and value.count(":") < 7 and "::" not in value:
        return False
    try:
        address = ipaddress.ip_address(value)
    except ValueError:
        return False
    return not address.is_loopback and not address.is_unspecified and not address.is_multicast
