"""Joins to Pelican what makes its writing quick: nothing here changes what a page says.

Templates get `once(*key)`, for a part that is the same on many pages: `{% call once("menu", page_lang()) %}...` is
rendered for the first page that has it, and stands on all others with an equal key as it is. Whatever decides the part
has to be in its key.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable
from itertools import chain
from pathlib import Path
from typing import Any

from pelican import Pelican, signals

from plugins.rendering.members import Members, in_order
from plugins.rendering.templates import Compiled
from plugins.settings import CACHE

COMPACT = "plugins.rendering.templates.Compact"
COMPILED = "ROUNDS_COMPILED_TEMPLATES"
"""The name under which Pelican's settings carry the build's `Compiled`."""


def prepare(pelican: Pelican) -> None:
    """Sets how this build reads its templates. They don't change meanwhile, so no file is asked for each page."""
    settings, kept = pelican.settings, {}

    def once(*key: Hashable, caller: Callable[[], str]) -> str:
        """What is between `call` and `endcall`, rendered once in a build for each `key`."""
        if key not in kept:
            kept[key] = caller()
        return kept[key]

    settings[COMPILED] = Compiled(Path(settings[CACHE], "templates"))
    settings["JINJA_ENVIRONMENT"] = settings["JINJA_ENVIRONMENT"] | {
        "extensions": [COMPACT],
        "auto_reload": False,
        "cache_size": -1,
    }
    settings["JINJA_GLOBALS"] = settings["JINJA_GLOBALS"] | {"once": once}


def keep_compiled(generator: Any) -> None:
    """Shares what was compiled. Not a setting: those decide what all pages are made from.

    Nor do the names that all templates know change while pages are written: each include copies them, from a plain dict
    in a tenth of the time.
    """
    generator.env.bytecode_cache = generator.settings[COMPILED]
    generator.env.make_globals = lambda own: {**generator.env.globals, **(own or {})}


def forget_old_templates(pelican: Pelican) -> None:
    """Keeps the folder of compiled templates small."""
    pelican.settings[COMPILED].prune()


def begin_lists(generator: Any) -> None:
    """Gives Pelican lists that know their members, before it fills them."""
    build = generator._build_period_archives

    def archives(newest: list[Any], articles: list[Any], settings: dict[str, Any]) -> dict[str, list[Any]]:
        made, places = build(newest, (), settings), {id(one): place for place, one in enumerate(articles)}
        for period in chain.from_iterable(made.values()):
            period["articles"] = in_order(period["dates"], places)
        return made

    generator._build_period_archives = archives
    for lists in ("tags", "categories", "authors"):
        setattr(generator, lists, defaultdict(Members))


def settle_addresses(generator: Any) -> None:
    """Articles and pages keep their address, which Pelican would make anew whenever it is asked for."""
    kinds = ("articles", "pages", "translations")
    for content in chain.from_iterable(getattr(generator, kind, ()) for kind in kinds):
        content.override_url = content.url


def register() -> None:
    """Called by Pelican."""
    signals.initialized.connect(prepare)
    signals.generator_init.connect(keep_compiled)
    signals.article_generator_pretaxonomy.connect(begin_lists)
    signals.article_generator_finalized.connect(settle_addresses)
    signals.page_generator_finalized.connect(settle_addresses)
    signals.finalized.connect(forget_old_templates)
