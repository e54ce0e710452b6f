"""A small site with every kind of article, as a value; and what its author may do to it, one edit at a time.

`EDITS` is a table: an edit is a function of a site and two numbers, which choose what is edited and how. To add one,
write the function and its row; a new value of a head field is an entry of `FIELDS`, a setting one of `SETTINGS`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any, TypeVar

ROOT = Path(__file__).parent.parent
MADE_OF = (ROOT / "pelicanconf.py").read_text("utf-8")

Choice = TypeVar("Choice")
Head = dict[str, str]
"""The fields of a head in order; `TEXT` is what stands below it."""

TEXT = "(text)"


@dataclass
class Site:
    """All that a build is made of. Texts, pictures (as a size and a colour) and theme files go by their paths."""

    texts: dict[str, Head]
    references: list[dict[str, Any]]
    pictures: dict[str, tuple[int, int, str]]
    settings: dict[str, Any]
    theme: dict[str, str] = field(default_factory=dict)
    now: datetime = datetime(2026, 3, 20, 12, tzinfo=UTC)

    def files(self) -> dict[str, bytes]:
        """The files of the project's folder by path, without those of the theme that are as they were."""
        values = "".join(f"{name} = {value!r}\n" for name, value in self.settings.items())
        return {
            "pelicanconf.py": f"{MADE_OF}\n{values}".encode(),
            "content/references.json": json.dumps(self.references).encode(),
            **{f"content/{path}": _markdown(head).encode() for path, head in self.texts.items()},
            **{f"content/images/{name}": _png(*picture) for name, picture in self.pictures.items()},
            **{f"theme/{path}": text.encode() for path, text in self.theme.items()},
        }


def site() -> Site:
    """The site as it begins."""
    return Site(deepcopy(TEXTS), deepcopy(REFERENCES), dict(PICTURES), deepcopy(BEGINNING))


def _markdown(head: Head) -> str:
    fields = "".join(f"{name}: {value}\n" for name, value in head.items() if name != TEXT)
    return f"{fields}\n{head[TEXT]}\n"


@cache
def _png(width: int, height: int, colour: str) -> bytes:
    from PIL import Image

    data = BytesIO()
    Image.new("RGB", (width, height), colour).save(data, "PNG")
    return data.getvalue()


TEXTS: dict[str, Head] = {
    "articles/measure.md": {
        "Title": "Measuring your blood pressure at home",
        "Date": "2026-03-01",
        "Category": "Heart",
        "Tags": "blood pressure, home care",
        "Slug": "measure",
        "Summary": "Readings at home and in the office differ, and both help your doctor.",
        "Key_points": "\n  Readings at home and in the office can differ.\n  One reading alone says little.",
        "Image": "images/cuff.png",
        "Image_alt": "An arm lies on a table, a cuff around it",
        "References": "10.1161/HYP.0000000000000087",
        "Series": "Know your numbers",
        "Series_part": "1",
        "Aliases": "old-address",
        "Syndication": "https://mastodon.example/@yourname/1",
        TEXT: "Blood pressure is not one fixed number.[@10.1161/HYP.0000000000000087] Bring your log "
        "[to your next visit]({filename}log.md).\n\n## Take a reading\n\n1. Sit down.\n2. Rest your arm.\n\n"
        "![A log with two numbers in each row]({static}/images/log.png)",
    },
    "articles/measure-es.md": {
        "Title": "Cómo medir su presión arterial en casa",
        "Date": "2026-03-02",
        "Category": "Corazón",
        "Tags": "presión arterial",
        "Slug": "measure",
        "Lang": "es",
        "Summary": "Las mediciones en casa y las del consultorio son distintas, y las dos ayudan a su médico.",
        TEXT: "Su presión arterial no es un número fijo.",
    },
    "articles/log.md": {
        "Title": "What your readings from home can and can’t say",
        "Date": "2026-03-08",
        "Category": "Heart",
        "Tags": "blood pressure",
        "Slug": "log",
        "Summary": "One reading is a moment, many are a pattern.",
        "Series": "Know your numbers",
        "Series_part": "2",
        "Call_to_action": "subscribe",
        TEXT: "Look for the pattern, not at any single reading.",
    },
    "articles/correction.md": {
        "Title": "The MMR vaccine does not cause autism",
        "Date": "2025-12-30",
        "Category": "Children",
        "Tags": "vaccines",
        "Slug": "correction",
        "Summary": "In a study of 657,461 children, those who got the MMR vaccine were not more likely to have autism.",
        "Claim": "The MMR vaccine causes autism.",
        "Verdict": "false",
        "References": "10.7326/M18-2101",
        TEXT: "Researchers followed 657,461 children. They found no rise in autism after the MMR vaccine.",
    },
    "articles/evening.md": {
        "Title": "Bring your monitor",
        "Date": "2026-03-10",
        "Category": "Our practice",
        "Slug": "evening",
        "Kind": "marketing",
        "Summary": "One evening in our practice: bring your own monitor.",
        "Disclosure": "This is a notice from our own practice.",
        "Event_start": "2026-03-20 09:00",
        "Event_end": "2026-03-20 09:30",
        "Event_place": "Your Practice, waiting room",
        TEXT: "We will look at the model and the fit of the cuff.",
    },
    "articles/watch.md": {
        "Title": "The cuff in two minutes",
        "Date": "2026-02-10",
        "Category": "Heart",
        "Tags": "home care",
        "Slug": "watch",
        "Summary": "How to put on the cuff, in a short video.",
        "Video": "https://www.youtube.com/watch?v=aaaaaaaaaaa",
        "Video_length": "2:10",
        TEXT: "Put the cuff on your bare upper arm.",
    },
    "articles/soon.md": {
        "Title": "Why your arm rests on a table",
        "Date": "2026-03-20 09:15",
        "Category": "Heart",
        "Tags": "blood pressure",
        "Slug": "soon",
        "Summary": "Your arm rests as high as your heart.",
        TEXT: "Rest your arm on a table, about as high as your heart.",
    },
    "articles/case.md": {
        "Title": "A question to colleagues",
        "Date": "2026-03-05",
        "Audience": "colleagues",
        "Purpose": "consult",
        "Slug": "a-case",
        TEXT: "Office and home readings differ by 20 mm Hg. Which one would you treat?",
    },
    "pages/about.md": {
        "Title": "About the practice",
        "Slug": "about",
        "Summary": "Who we are.",
        TEXT: "We see patients of every age.\n\n![A waiting room]({static}/images/room.png)",
    },
    "pages/privacy.md": {
        "Title": "Privacy",
        "Slug": "privacy",
        "Date": "2026-01-02",
        "Menu": "foot",
        TEXT: "This site sets no cookies.",
    },
    "pages/privacy-es.md": {
        "Title": "Privacidad",
        "Slug": "privacy",
        "Lang": "es",
        TEXT: "Este sitio no usa cookies.",
    },
}

REFERENCES: list[dict[str, Any]] = [
    {
        "id": "muntner2019",
        "type": "article-journal",
        "title": "Measurement of blood pressure in humans",
        "author": [{"family": "Muntner", "given": "P"}],
        "container-title": "Hypertension",
        "issued": {"date-parts": [[2019]]},
        "DOI": "10.1161/HYP.0000000000000087",
    },
    {
        "id": "hviid2019",
        "type": "article-journal",
        "title": "Measles, mumps, rubella vaccination and autism",
        "author": [{"family": "Hviid", "given": "A"}],
        "container-title": "Ann Intern Med",
        "issued": {"date-parts": [[2019]]},
        "DOI": "10.7326/M18-2101",
    },
]

PICTURES = {"cuff.png": (900, 600, "teal"), "log.png": (700, 400, "navy"), "room.png": (640, 480, "olive")}

BEGINNING: dict[str, Any] = {
    "PLATFORMS": ["x"],
    "DEFAULT_PAGINATION": 3,
    "AUTHOR_PUBLICATIONS": ["10.7326/M18-2101"],
    "AUTHOR_PROFILES": {"mastodon": "https://mastodon.example/@yourname"},
    "CALLS_TO_ACTION": {"subscribe": {"address": "https://practice.example/newsletter"}},
}

FIELDS: Mapping[str, Sequence[str | None]] = {
    "Title": ("Arms and cuffs", "Why your arm rests on a table", "A < B & “C”"),
    "Summary": ("A summary of another kind.", None),
    "Key_points": ("Rest first.", "\n  Sit down.\n  Rest first.", None),
    "Tags": ("blood pressure", "home care, vaccines", "Home care, sleep", None),
    "Category": ("Heart", "Children", "Sleep", "heart", None),
    "Date": ("2026-03-19", "2026-03-20 10:30", "2026-03-21", "2024-05-05", "2026-03-01", "2026-02-30"),
    "Modified": ("2026-03-18", "2026-03-20 08:20", None),
    "Slug": ("measure", "log", "elsewhere", "about", None),
    "Lang": ("es", "en", "ar", None),
    "Status": ("draft", "hidden", None),
    "Audience": ("colleagues", "everyone", None),
    "Purpose": ("consult", "younger", None),
    "Kind": ("marketing", None),
    "Platforms": ("+bluesky", "-x", None),
    "Series": ("Know your numbers", "The cuff", None),
    "Series_part": ("1", "2", "3", None),
    "Aliases": ("old-address", "\n  older\n  oldest", None),
    "Claim": ("A cuff on a sleeve is as good.", None),
    "Verdict": ("misleading", "false", None),
    "Image": ("images/log.png", "images/cuff.png", "images/gone.png", None),
    "Image_alt": ("A log", "A cuff", None),
    "References": ("10.7326/M18-2101", "\n  10.1161/HYP.0000000000000087\n  A handbook on the shelf", None),
    "Reviewed": ("2026-03-02", None),
    "Reviewer": ("Second Reader, MD", None),
    "Video": ("https://vimeo.com/76979871", None),
    "Event_start": ("2026-03-20 08:30", "2026-04-14 18:00", None),
    "Event_end": ("2026-03-20 10:00", None),
    "Event_place": ("Online", None),
    "Disclosure": ("I have no ties to any maker of monitors.", None),
    "Call_to_action": ("subscribe", "share", None),
    "Syndication": ("https://x.com/yourname/status/1", None),
    "Menu": ("foot", None),
    "Template": ("page", "article", "nowhere", None),
    "Teaser_x": ("Rest first. Then measure.", None),
    "Privacy_reviewed": ("Second Reader -- a colleague, 2026-03-02", None),
    "Mood": ("nobody's field", None),
}
"""What a head field may be changed to; None takes it away."""

SENTENCES = (
    "Rest for five minutes first.",
    "See [the log]({filename}/articles/log.md).",
    "See [how to measure]({filename}/articles/measure.md#take-a-reading).",
    "![The cuff]({static}/images/cuff.png)",
    "The trial says so.[@10.7326/M18-2101]",
    "CPR and the ICU are none of your worries.",
    "## Another heading",
    "His SSN is 123-45-6789.",
    "A note.[^a]\n\n[^a]: At the end.",
)

SETTINGS: tuple[tuple[str, Any], ...] = (
    ("SITENAME", "Another Practice"),
    ("SITESUBTITLE", "Words & more"),
    ("AUTHOR_BIO", "Writes about the heart."),
    ("AUTHOR_CREDENTIALS", "Cardiology"),
    ("PLATFORMS", ["x", "bluesky"]),
    ("DEFAULT_PAGINATION", 2),
    ("DEFAULT_PAGINATION", 10),
    ("TOPIC_TEXTS", {"Heart": "Of the heart."}),
    ("TOPIC_TEXTS", {"Sleep": "Of sleep."}),
    ("CARD_COLORS", {"background": "#ffffff", "accent": "#7a1f1f"}),
    ("CARD_MARK", "practice.example"),
    ("CARD_LOGO", "images/log.png"),
    ("PRACTICE_CONTACTS", ["office@practice.example"]),
    ("URGENT_HELP", "Call us."),
    ("HASHTAGS", {"blood pressure": "BP"}),
    ("AUTHOR_PUBLICATIONS", ["10.1161/HYP.0000000000000087"]),
    ("AUTHOR_PUBLICATIONS", []),
    ("CALLS_TO_ACTION", {"subscribe": {"address": "https://practice.example/letters"}}),
    ("CALLS_TO_ACTION", {}),
    ("FEED_MAX_ITEMS", 2),
    ("TIMEZONE", "Asia/Kathmandu"),
    ("DEFAULT_LANG", "es"),
    ("CLAIM_REVIEW", True),
    ("LICENSE", "CC BY 4.0"),
    ("SITEURL", "https://another.example"),
    ("COUNTER", {"src": "https://stats.example/count.js"}),
    ("JINJA_GLOBALS", {"hello": "Hello"}),
    ("SITENAMES", "no such setting"),
)

CLOCKS = (
    datetime(2026, 3, 20, 12, 40, tzinfo=UTC),
    datetime(2026, 3, 20, 13, 5, tzinfo=UTC),
    datetime(2026, 3, 20, 13, 20, tzinfo=UTC),
    datetime(2026, 3, 20, 13, 40, tzinfo=UTC),
    datetime(2026, 3, 20, 15, tzinfo=UTC),
    datetime(2026, 3, 21, 15, tzinfo=UTC),
    datetime(2027, 1, 2, 9, tzinfo=UTC),
    datetime(2026, 3, 4, tzinfo=UTC),
)

PAINTS = ((900, 600, "maroon"), (700, 400, "navy"), (1300, 800, "teal"), (320, 200, "gray"))

THEMES: tuple[tuple[str, str, str], ...] = (
    ("templates/parts/related.html", "<section", '<section data-edited="1"'),
    ("templates/parts/article_item.html", "{% if item.picture %}", "{% if item.picture and item.tags %}"),
    ("templates/index.html", "{% block main %}", "{% block main %}<!-- {{ pages|length }} -->"),
    ("templates/parts/byline.html", "<div", "{% include 'nowhere.html' %}<div"),
    ("translations/en.toml", 'related = "', 'related = "More: '),
    ("translations/es.toml", 'menu = "', 'menu = "El '),
    ("styles/tokens.css", "--", "--edited: 1px;\n  --"),
)
"""A file of the theme, what stands in it, and what its author writes instead of it, the first time it stands there."""


def _one(choices: Sequence[Choice], number: int) -> Choice:
    return choices[number % len(choices)]


def _field(edited: Site, which: int, how: int) -> None:
    head = edited.texts[_one(sorted(edited.texts), which)]
    name, value = _one([(name, value) for name, values in FIELDS.items() for value in values], how)
    if value is None:
        head.pop(name, None)
    else:
        head[name] = value


def _text(edited: Site, which: int, how: int) -> None:
    head = edited.texts[_one(sorted(edited.texts), which)]
    sentence = _one(SENTENCES, how)
    head[TEXT] = (
        head[TEXT].replace(f"\n\n{sentence}", "") if sentence in head[TEXT] else f"{head[TEXT]}\n\n{sentence}"
    )


def _rename(edited: Site, which: int, how: int) -> None:
    path = _one(sorted(edited.texts), which)
    edited.texts[f"{Path(path).parent.as_posix()}/{_one(('a', 'log', 'z'), how)}.md"] = edited.texts.pop(path)


def _delete(edited: Site, which: int, _how: int) -> None:
    if len(edited.texts) > 1:
        del edited.texts[_one(sorted(edited.texts), which)]


def _add(edited: Site, which: int, how: int) -> None:
    like = dict(TEXTS[_one(sorted(TEXTS), which)])
    like |= {"Slug": f"added-{how % 3}", "Title": f"Added {how % 3}"}
    for name in ("Series_part", "Aliases"):
        like.pop(name, None)
    folder = "pages" if "Date" not in like else "articles"
    edited.texts[f"{folder}/added-{how % 3}.md"] = like


def _picture(edited: Site, which: int, how: int) -> None:
    edited.pictures[_one(sorted(PICTURES), which)] = _one(PAINTS, how)


def _references(edited: Site, which: int, how: int) -> None:
    reference = _one(edited.references, which) if edited.references else None
    if reference and how % 4 == 0:
        edited.references.remove(reference)
    elif reference:
        name, value = _one((("title", "Another title"), ("volume", "7"), ("DOI", "10.1000/1")), how)
        reference[name] = value
    else:
        edited.references = deepcopy(REFERENCES)


def _theme(edited: Site, which: int, _how: int) -> None:
    path, old, new = _one(THEMES, which)
    if path in edited.theme:
        del edited.theme[path]
    else:
        edited.theme[path] = (ROOT / "theme" / path).read_text("utf-8").replace(old, new, 1)


def _setting(edited: Site, which: int, _how: int) -> None:
    name, value = _one(SETTINGS, which)
    if edited.settings.get(name) == value:
        del edited.settings[name]
    else:
        edited.settings[name] = value


def _clock(edited: Site, which: int, _how: int) -> None:
    edited.now = _one(CLOCKS, which)


EDITS: Mapping[str, Callable[[Site, int, int], None]] = {
    "field": _field,
    "text": _text,
    "rename": _rename,
    "delete": _delete,
    "add": _add,
    "picture": _picture,
    "references": _references,
    "theme": _theme,
    "setting": _setting,
    "clock": _clock,
}
