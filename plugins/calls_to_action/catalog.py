"""Which call to action an article makes, in its own language. The catalogue itself is `catalog.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urljoin, urlsplit

from plugins.calls_to_action.links import tracked
from plugins.entry import Entry
from plugins.finding import Finding
from plugins.nearest import nearest
from plugins.settings import Settings

LAST_RESORT = "read_more"
SCHEMES = ("https", "http", "tel", "mailto")
FIELDS = frozenset({"address", "needs_address", "schemes"})
WORDS = ("text", "teaser", "without")


@dataclass(frozen=True)
class CallToAction:
    """What the reader is asked to do next.

    `text` stands in the article and links to `address`, if there is one. `teaser_text` stands in a post,
    right before the link to the article. `lang` is the language of both.
    """

    name: str
    text: str
    teaser_text: str
    address: str | None
    lang: str


class Asker(NamedTuple):
    """What a call to action needs to know of the page that makes it, as an `Entry` says it."""

    lang: str
    slug: str
    kind: str = "education"


def choose(entry: Entry, settings: Settings) -> CallToAction:
    """The call to action that the head names, else the one that suits kind, audience and purposes.

    One that needs an address and has none says "Read more" in a post, and in the article what is true without one.
    """
    calls = catalogue(settings)
    name = entry.call_to_action if entry.call_to_action in calls else _fitting(entry)
    call, fallback = (_call(each, calls[each], entry, settings) for each in (name, LAST_RESORT))
    if call.address or not calls[name].get("needs_address"):
        return call
    without = _words(calls[name][call.lang], entry.kind).get("without")
    return replace(call, text=without, teaser_text=fallback.teaser_text) if without else fallback


def of_site(name: str, lang: str, settings: Settings) -> CallToAction | None:
    """The call to action of a page that is no article, in the language `lang`; None where it has no address yet."""
    call = _call(name, catalogue(settings)[name], Asker(lang, name), settings)
    return call if call.address else None


def catalogue(settings: Settings) -> Mapping[str, Mapping[str, Any]]:
    """All calls to action by name: `catalog.toml` with those rows of CALLS_TO_ACTION that hold laid over it."""
    own = {name: _laid_over(name, row) for name, row in settings.calls_to_action.items()}
    return _rows()["calls"] | {name: row for name, row in own.items() if not any(_faults(row))}


def findings(entry: Entry, settings: Settings) -> Iterator[Finding]:
    """Where the head names a call to action that isn't there, with the nearest that is, or one without an address."""
    name, known = entry.call_to_action, catalogue(settings)
    place = entry.source, entry.lines.get("call_to_action", 0), 0
    if name and name not in known:
        message = f"there is no call to action “{name}”"
        yield Finding(*place, "error", "call-to-action", message, _nearest(name, known))
    elif name and known[name].get("needs_address") and not known[name].get("address"):
        message = f"{name} has no address yet, so posts don't ask for it"
        instead = "write it in the settings, under CALLS_TO_ACTION"
        yield Finding(*place, "advice", "call-to-action", message, instead)


def setting_findings(settings: Settings) -> Iterator[Finding]:
    """What is wrong in CALLS_TO_ACTION: a field nobody reads, missing words, an address that can't be."""
    for name, row in settings.calls_to_action.items():
        for message, instead in _faults(_laid_over(name, row)):
            yield settings.finding("CALLS_TO_ACTION", f"{name}: {message}", instead, "call-to-action")


@cache
def _rows() -> Mapping[str, Any]:
    table = tomllib.loads(Path(__file__).with_name("catalog.toml").read_text(encoding="utf-8"))
    return {"choices": table.pop("choice"), "calls": table}


def _fitting(entry: Entry) -> str:
    has = {"kind": (entry.kind,), "audience": (entry.audience,), "purpose": entry.purposes}
    rows = _rows()["choices"]
    return next(row["name"] for row in rows if all(row[key] in has[key] for key in row if key != "name"))


def _laid_over(name: str, own: Mapping[str, Any]) -> Mapping[str, Any]:
    """The physician's row over ours. Where it only has the words of the link, a post says the same."""
    spelled_out = {
        key: {"text": value, "teaser": f"{value.rstrip(':')}:"} if isinstance(value, str) else value
        for key, value in own.items()
        if key != "address"
    }
    return _rows()["calls"].get(name, {}) | dict(own) | spelled_out


def _is_language(field: str) -> bool:
    return field.partition("-")[0].isalpha() and len(field.partition("-")[0]) == 2


def _language(row: Mapping[str, Any], *wanted: str) -> str:
    spoken = [field for field in row if _is_language(field)]
    short = [code for lang in wanted for code in (lang.lower(), lang.lower().partition("-")[0])]
    return next((code for code in short if code in spoken), spoken[0])


def _words(said: Mapping[str, str], kind: str) -> dict[str, str]:
    return {word: said.get(f"{word}_{kind}", said.get(word)) for word in WORDS if word in said}


def _call(name: str, row: Mapping[str, Any], entry: Entry | Asker, settings: Settings) -> CallToAction:
    lang = _language(row, entry.lang, settings.default_lang)
    words = _words(row[lang], entry.kind)
    return CallToAction(
        name, words["text"], words["teaser"], _address(row.get("address"), entry, settings), lang
    )


def _address(address: str | None, entry: Entry | Asker, settings: Settings) -> str | None:
    if not address:
        return None
    whole = urljoin(f"{settings.site_url}/", address.lstrip("/") if address.startswith("/") else address)
    within = whole.startswith(f"{settings.site_url}/")
    return whole if within else tracked(whole, "website", entry.slug, medium="article")


def _nearest(name: str, known: Mapping[str, Any]) -> str:
    near = nearest(name.lower().replace(" ", "_"), known, 0.5)
    return f"did you mean {near}?" if near else f"write one of {', '.join(known)}"


def _faults(row: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """What is wrong in a row, and what to write instead."""
    spoken = [value for field, value in row.items() if _is_language(field)]
    for field in row:
        if field not in FIELDS and not _is_language(field):
            yield f"nothing reads “{field}”", 'write "address" or a language, such as "en"'
    if not spoken or not all(map(_is_said, spoken)):
        yield "it has no words", 'write {"address": "https://...", "en": "Donate"}'
    if row.get("needs_address") and not row.get("address"):
        yield "it has no address", 'write {"address": "https://..."}'
    yield from _wrong_address(row.get("address", ""), row.get("schemes"))


def _is_said(said: Any) -> bool:
    return isinstance(said, Mapping) and all(isinstance(said.get(word), str) for word in ("text", "teaser"))


def _wrong_address(address: Any, schemes: Any) -> Iterator[tuple[str, str]]:
    allowed = schemes or SCHEMES
    within = str(address).startswith("/") and not schemes
    if address and not within and urlsplit(str(address)).scheme not in allowed:
        yield f"“{address}” can't be its address", f"write one that starts with {' or '.join(allowed)}:"
