"""Planning and drawing, with stand-ins for Pelican's generators."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace

import pytest
from PIL import Image

from plugins.earlier import EARLIER, Earlier
from plugins.entry import Entry
from plugins.finding import Faults
from plugins.og_cards.cards import card_for, cards_of
from plugins.og_cards.plugin import begin_cards, plan_cards, write_cards
from plugins.report import REPORT, Report
from plugins.settings import CACHE, SETTINGS, Settings
from plugins.work import WORK, Work

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


def made_cards(built: SimpleNamespace) -> None:
    begin_cards(built)
    write_cards(built)


def site(folder: Path, *entries: Entry, settings: Settings | None = None) -> SimpleNamespace:
    own = {
        SETTINGS: settings or Settings(content=str(folder)),
        REPORT: Report(),
        CACHE: str(folder / ".cache"),
        EARLIER: Earlier(folder),
        WORK: Work(Settings()),
        "OUTPUT_PATH": str(folder / "output"),
    }
    articles = [SimpleNamespace(entry=entry) for entry in entries]
    generator = SimpleNamespace(settings=own, context={}, articles=articles, translations=[])
    plan_cards([generator])
    return SimpleNamespace(settings=own, report=own[REPORT], articles=articles, context=generator.context)


def written(folder: Path) -> set[str]:
    return {path.relative_to(folder / "output").as_posix() for path in (folder / "output").rglob("*.*")}


def with_picture(folder: Path, size: tuple[int, int] = (2160, 3840), **more) -> Entry:
    """An article with a picture, of twice the size of the largest format where no other is asked for."""
    Image.linear_gradient("L").resize(size).save(folder / "arm.jpg")
    lines = {"title": 1, "image": 5}
    return replace(ENTRY, image="arm.jpg", image_alt="An arm", platforms=("pinterest",), lines=lines, **more)


def test_every_article_and_the_site_get_their_cards_and_the_files(tmp_path):
    built = site(tmp_path, ENTRY, replace(ENTRY, key="bp-es", lang="es"))
    made_cards(built)
    paths = [article.card.path for article in built.articles] + [built.context["site_card"].path]
    assert paths == ["cards/bp/og.png", "cards/bp-es/og.png", "cards/og.png"]
    formats = [
        card.path for article in built.articles for card in cards_of(article.entry, built.settings[SETTINGS])
    ]
    assert len(formats) > 4
    assert written(tmp_path) == {"cards/og.png", *formats}
    assert not built.report.findings


def test_cards_already_drawn_are_reused_until_something_changes(tmp_path):
    og = replace(ENTRY, platforms=("facebook",))
    made_cards(site(tmp_path, og))
    again = site(tmp_path, og, replace(og, key="new", title="New"))
    made_cards(again)
    assert (again.report.made["cards drawn"], again.report.made["cards reused"]) == (1, 2)
    colored = Settings(content=str(tmp_path), card_colors={"accent": "#7c1d16"})
    other = site(tmp_path, og, settings=colored)
    made_cards(other)
    assert other.report.made["cards reused"] == 0


def test_a_photo_is_drawn_when_it_is_planned_so_that_a_check_sees_it(tmp_path):
    entry = with_picture(tmp_path)
    checked = site(tmp_path, entry)
    assert checked.report.findings == []
    assert (checked.report.made["cards drawn"], written(tmp_path)) == (2, set())
    built = site(tmp_path, entry)
    made_cards(built)
    assert (built.report.made["cards drawn"], built.report.made["cards reused"]) == (1, 2)
    assert written(tmp_path) == {"cards/og.png", "cards/bp/og.jpg", "cards/bp/pin.jpg"}


@pytest.mark.parametrize(
    "damage", [lambda data: data[:3000], lambda _: b"no picture", lambda _: b""], ids=["cut", "none", "empty"]
)
def test_a_picture_that_can_not_be_used_is_one_error_at_its_line(tmp_path, damage):
    entry = with_picture(tmp_path)
    (tmp_path / "arm.jpg").write_bytes(damage((tmp_path / "arm.jpg").read_bytes()))
    for _again in range(2):
        (finding,) = set(site(tmp_path, entry).report.findings)
        assert str(finding).startswith('content/bp.md:5:0: error: Image: "arm.jpg" is ')
        assert str(finding).endswith("(card-image)")


def test_a_picture_that_is_not_there_is_left_to_the_checks(tmp_path):
    built = site(tmp_path, replace(ENTRY, image="none.jpg"))
    assert built.report.findings == []


def test_where_a_picture_is_too_small_the_words_alone_are_drawn(tmp_path):
    entry = with_picture(tmp_path, (1200, 630))
    built = site(tmp_path, entry)
    (finding,) = built.report.findings
    assert str(finding) == (
        'content/bp.md:5:0: advice: Image: "arm.jpg" has too few pixels for these cards, which show words alone: pin; '
        "use one of 1000 x 1500 pixels or more (card-image)"
    )
    made_cards(built)
    assert written(tmp_path) == {"cards/og.png", "cards/bp/og.jpg", "cards/bp/pin.png"}
    (known,) = built.report.entries
    assert card_for(known, built.settings[SETTINGS], "pin").path == "cards/bp/pin.png"
    assert built.articles[0].entry == known


def test_the_picture_of_a_card_of_another_kind_is_not_read(tmp_path):
    entry = with_picture(tmp_path, card="text")
    (tmp_path / "arm.jpg").write_bytes(b"no picture")
    assert site(tmp_path, entry).report.findings == []


def test_a_card_that_fails_for_an_unknown_reason_is_an_error_that_names_it(tmp_path, monkeypatch):
    built = site(tmp_path, replace(ENTRY, platforms=("facebook",)))
    monkeypatch.setattr("plugins.og_cards.cache.picture", lambda job: 1 / 0)
    with pytest.raises(Faults) as faults:
        made_cards(built)
    assert [str(finding) for finding in faults.value.findings] == [
        "pelicanconf.py:0:0: error: cards/og.png can't be drawn: ZeroDivisionError: division by zero (card)",
        "content/bp.md:0:0: error: cards/bp/og.png can't be drawn: ZeroDivisionError: division by zero (card)",
    ]
    assert written(tmp_path) == set()


def test_an_executor_that_is_not_there_is_an_error_before_anything_is_drawn(tmp_path):
    settings = Settings(content=str(tmp_path), executor="nowhere_to_be_found:workers")
    (finding,) = site(tmp_path, ENTRY, settings=settings).report.findings
    assert (finding.rule, finding.level) == ("executor", "error")


def test_the_same_cards_are_written_whoever_draws_them(tmp_path):
    for name in ("", "test_executor:threads", "test_executor:processes"):
        folder = tmp_path / f"by {name.rpartition(':')[2]}"
        folder.mkdir()
        made_cards(site(folder, with_picture(folder), settings=Settings(content=str(folder), executor=name)))
    sites = [
        {path: (folder / "output" / path).read_bytes() for path in written(folder)}
        for folder in tmp_path.iterdir()
    ]
    assert len(sites[0]) == 3
    assert sites[0] == sites[1] == sites[2]


def test_a_letter_that_the_font_lacks_is_advice_at_the_title(tmp_path):
    entry = replace(ENTRY, title="Sleep 好", lines={"title": 3})
    (finding,) = site(tmp_path, entry).report.findings
    assert str(finding).startswith('content/bp.md:3:0: advice: the cards\' font has no "好"')


def test_what_all_cards_lack_is_said_once_and_drawn_as_nothing(tmp_path):
    settings = Settings(content=str(tmp_path), site_name="好 Practice", author="Your Name, MD 好")
    built = site(tmp_path, ENTRY, replace(ENTRY, key="other"), settings=settings)
    assert [finding.path for finding in built.report.findings] == ["pelicanconf.py"]
    made_cards(built)
    made_cards(
        site(tmp_path / "plain", ENTRY, settings=Settings(site_name="Practice", author="Your Name, MD"))
    )
    cards = [folder / "output/cards/bp/og.png" for folder in (tmp_path, tmp_path / "plain")]
    assert cards[0].read_bytes() == cards[1].read_bytes()


def test_a_title_without_any_letter_the_font_has_gives_the_sites_own_card(tmp_path):
    built = site(tmp_path, replace(ENTRY, title="好"))
    made_cards(built)
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
