"""Planning and drawing, with stand-ins for Pelican's generators."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace

import pytest

from plugins.entry import Entry
from plugins.og_cards.plugin import draw_cards, plan_cards
from plugins.report import REPORT, Report
from plugins.settings import CACHE, SETTINGS, Settings

ENTRY = Entry(
    "bp",
    "bp",
    "Blood pressure at home",
    "",
    "bp/",
    "content/bp.md",
    "en",
    datetime(2026, 1, 1, tzinfo=UTC),
    "",
)


def site(folder: Path, *entries: Entry, settings: Settings | None = None) -> SimpleNamespace:
    own = {
        SETTINGS: settings or Settings(content=str(folder)),
        REPORT: Report(),
        CACHE: str(folder / ".cache"),
        "OUTPUT_PATH": str(folder / "output"),
    }
    articles = [SimpleNamespace(entry=entry) for entry in entries]
    generator = SimpleNamespace(settings=own, context={}, articles=articles, translations=[])
    plan_cards([generator])
    return SimpleNamespace(settings=own, report=own[REPORT], articles=articles, context=generator.context)


def test_every_article_and_the_site_get_a_card_and_its_file(tmp_path):
    built = site(tmp_path, ENTRY, replace(ENTRY, key="bp-es", lang="es"))
    draw_cards(built)
    paths = [article.card.path for article in built.articles] + [built.context["site_card"].path]
    assert paths == ["cards/bp/og.png", "cards/bp-es/og.png", "cards/og.png"]
    written = [
        path.relative_to(tmp_path / "output").as_posix() for path in (tmp_path / "output").rglob("*.*")
    ]
    assert sorted(written) == sorted(paths)
    assert not built.report.findings


def test_cards_already_drawn_are_reused_until_something_changes(tmp_path):
    draw_cards(site(tmp_path, ENTRY))
    again = site(tmp_path, ENTRY, replace(ENTRY, key="new", title="New"))
    draw_cards(again)
    assert (again.report.made["cards drawn"], again.report.made["cards reused"]) == (1, 2)
    colored = Settings(content=str(tmp_path), card_colors={"accent": "#7c1d16"})
    other = site(tmp_path, ENTRY, settings=colored)
    draw_cards(other)
    assert other.report.made["cards reused"] == 0


@pytest.mark.parametrize(
    "damage", [lambda data: data[:2000], lambda data: data[:3000] + b"x" + data[3001:], lambda _: b""]
)
def test_a_damaged_file_in_the_cache_is_drawn_again(tmp_path, damage):
    draw_cards(site(tmp_path, ENTRY))
    card = tmp_path / "output/cards/bp/og.png"
    good = card.read_bytes()
    for kept in (tmp_path / ".cache/cards").iterdir():
        kept.write_bytes(damage(kept.read_bytes()))
    again = site(tmp_path, ENTRY)
    draw_cards(again)
    assert again.report.made["cards drawn"] == 2
    assert card.read_bytes() == good


def test_a_letter_that_the_font_lacks_is_advice_at_the_title(tmp_path):
    entry = replace(ENTRY, title="Sleep 好", lines={"title": 3})
    (finding,) = site(tmp_path, entry).report.findings
    assert str(finding).startswith('content/bp.md:3:0: advice: the cards\' font has no "好"')


def test_what_all_cards_lack_is_said_once_and_drawn_as_nothing(tmp_path):
    settings = Settings(content=str(tmp_path), site_name="好 Practice", author="Your Name, MD 好")
    built = site(tmp_path, ENTRY, replace(ENTRY, key="other"), settings=settings)
    assert [finding.path for finding in built.report.findings] == ["pelicanconf.py"]
    draw_cards(built)
    draw_cards(
        site(tmp_path / "plain", ENTRY, settings=Settings(site_name="Practice", author="Your Name, MD"))
    )
    cards = [folder / "output/cards/bp/og.png" for folder in (tmp_path, tmp_path / "plain")]
    assert cards[0].read_bytes() == cards[1].read_bytes()


def test_a_title_without_any_letter_the_font_has_gives_the_sites_own_card(tmp_path):
    built = site(tmp_path, replace(ENTRY, title="好"))
    draw_cards(built)
    assert (tmp_path / "output/cards/bp/og.png").read_bytes() == (
        tmp_path / "output/cards/og.png"
    ).read_bytes()


def test_a_title_that_must_be_cut_is_advice(tmp_path):
    (finding,) = site(tmp_path, replace(ENTRY, title="word " * 300)).report.findings
    assert (finding.level, finding.rule) == ("advice", "card-length")


@pytest.mark.parametrize("content", [None, b"no picture"])
def test_a_logo_that_is_missing_or_broken_is_an_error_naming_it(tmp_path, content):
    if content:
        (tmp_path / "logo.png").write_bytes(content)
    settings = Settings(content=str(tmp_path), card_logo="logo.png")
    (finding,) = site(tmp_path, ENTRY, settings=settings).report.findings
    assert (finding.path, finding.level) == ("pelicanconf.py", "error")
    assert '"logo.png"' in finding.message


def test_a_wrong_colour_is_an_error_and_nothing_else_is_said(tmp_path):
    settings = Settings(content=str(tmp_path), card_logo="none.png", card_colors={"accent": "red"})
    (finding,) = site(tmp_path, ENTRY, settings=settings).report.findings
    assert finding.rule == "card-colors"
