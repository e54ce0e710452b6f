"""First names and surnames of many countries, as the package Faker keeps them; read when first asked for.

Reading its 130 modules takes a third of a second, so what was found there is kept in the project's `.cache`.

Faker (MIT) invents people for tests; its word lists are the maintained part that is wanted here: no one is invented.
Names that are ordinary words or places too are rows of `AMBIGUOUS`: they need a clearer sign than the list.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from importlib.metadata import version
from pathlib import Path

from plugins import kept_files
from plugins.checks.identifiers.tables import words
from plugins.pattern import Pattern

FIRST = Pattern(r"first_names")
LAST = Pattern(r"last_names|surnames")

KEPT = Path(__file__).parents[3] / ".cache" / "names"
RECIPE = b"1"
"""Raise it where other names are taken out of the same lists."""

AMBIGUOUS = words(
    """
    abbey abbot ace add adelaide alba alexandria almond alpha amber america among angel angelo april arch
    aria arizona art ash asia aspen august augusta aurora austin author autumn baby banks bay bear bee
    berlin beta bill bishop blue bob brain branch brandy brooklyn buck bud cameron can candy cap care carol
    carolina carry case cash chance charity charla charlotte chase chelsea chester chi chin china chip
    christian clay cloud cody colon comfort con constant coral cord creed cruz crystal cyrus daisy dale
    dallas dawn deacon dean del destiny dev di diamond dick do doc doctor dolly don dot drew duke durante
    earl early earnest ebony eden edit else epiphany era esta ester eternity ever faith fay fern floor
    florence florida forum foster fox frank friend ga gale garland gay gene general genesis genius georgia
    ginger glory god golden grace grant gray green gun gusta guy hall hand handy happy harm harmony hasta
    haven hazel heath heather heaven holly honesty hope houston hunter iam india infant iris israel ivory
    ivy jack jade jan japan jasmine jay jean jersey jesus jewel jo job jordan journey joy jude judge june
    junior justice justin ken kent kenya khan kick king kit la lance lane lark laurel lawn lawyer lean lee
    legend leo les less lexus liberty life lily lin lincoln line link little loan london lone long lot lotus
    lourdes love lucky lynn mac made madison mae magnolia mai major male man mandy many marian marina marion
    mark marrow marshall martin mason max may media medina melody memory mercy merit milan miles miller milo
    ming minor miracle miss misty mo mon montana monte morgan my nada north nova oak ocean odd ok olive one
    opal oral orange orlando owe pace page paris park parker passion patience peace pearl peer penny per
    pero petra phoenix piper polo poppy precious press price prima prince princess promise queen rain ray
    reality reason red reed regions reign rice rich river rob rock rocky roll roman romance rose rosemary
    royal ruby rush rusty sage saint salmon salud samaria santa savannah sea see selena serenity server
    sharp shell shepherd shiloh sierra silver sing sister sky so sol son spring star sterling stone stormy
    sue summer sunday sunny sunshine sydney tab tad tan tate tea teal temperance tho ties tiger tim tiny
    today tone trey trinity troy true trust tu ty una unique unknown uno urban valid valves van vance velvet
    venice venus ver verona victor victoria vienna viola violet virgin virginia wade ward washington webb
    west will winter wisdom wood worth yang young yuan zen zion denver columbus cleveland odessa raleigh
    kingston trenton
    """
)


@cache
def first_names() -> frozenset[str]:
    """First names in Latin letters, in small letters, without those that are ordinary words too."""
    return _names(FIRST) - AMBIGUOUS


@cache
def any_names() -> frozenset[str]:
    """First names and surnames in Latin letters, in small letters; many are ordinary words too."""
    return _names(FIRST) | _names(LAST)


def _names(wanted: Pattern) -> frozenset[str]:
    name = kept_files.digest(RECIPE, wanted.pattern.encode(), version("faker").encode())
    kept = kept_files.get(KEPT, name)
    if kept is None:
        kept = "\n".join(sorted(set(_listed(wanted)))).encode()
        with suppress(OSError):  # a folder that can't be written to makes it slower, no more
            kept_files.put(KEPT, name, kept)
    return frozenset(kept.decode().split("\n"))


def _listed(wanted: Pattern) -> Iterator[str]:
    for provider in _providers():
        for each in filter(wanted.search, dir(provider)):
            names = getattr(provider, each)
            if isinstance(names, (tuple, list, dict)):
                yield from (part for name in names if _latin(name) for part in name.casefold().split())


def _providers() -> Iterator[type]:
    import pkgutil
    from importlib import import_module

    from faker.providers import person

    for module in pkgutil.iter_modules(person.__path__, f"{person.__name__}."):
        yield import_module(module.name).Provider


def _latin(name: str) -> bool:
    return isinstance(name, str) and len(name) > 2 and all(sign < "\u0250" for sign in name)
