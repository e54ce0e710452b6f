"""The exports: exactly the files that each program takes, and no cell that a spreadsheet would reckon out."""

from __future__ import annotations

import csv
import io
import json
import tomllib
from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from conftest import ROOT
from crosspost.kits import NOW, kit, kit_of, teaser

from plugins.crosspost import exports
from plugins.crosspost.postiz import SETTINGS as POSTIZ
from plugins.crosspost.schedule import planned
from plugins.crosspost.teaser import Teaser
from plugins.platforms.table import platforms
from plugins.settings import Settings

SETTINGS = Settings(now=NOW, timezone="America/New_York")
TEXT = 'Sit “still”, he said: "wait".\n\nhttps://practice.example/sit/?utm_source=x #BloodPressure'
SIT = kit_of(
    "sit", NOW,
    [
        teaser("x", 0, "sit", text=TEXT, hashtags=("BloodPressure", "Heart")),
        teaser("x", 1, "sit"),
        teaser("pinterest", 0, "sit", title="Sit, wait", link_placement="own_field", alt="A chair || a cuff."),
        teaser("reddit", 0, "sit", title="Sit"),
    ],
)  # fmt: skip
ON_X = replace(SIT, teasers=SIT.teasers[:2])
CASE = kit("case", NOW, ("x", "sermo"), url="", path="")
HEADER_OF_PUBLER = (
    "Date - Intl. format or prompt,Text,Link(s) - Separated by comma for FB carousels,"
    "Media URL(s) - Separated by comma,\"Title - For the video, pin, PDF ..\",Label(s) - Separated by comma,"
    "Alt text(s) - Separated by ||,Comment(s) - Separated by ||,\"Pin board, FB album, or Google category\","
    "\"Post subtype - I.e. story, reel, PDF ..\",CTA - For Facebook links or Google,"
    "\"Reminder - For stories, reels, shorts, and TikToks\""
)  # fmt: skip


def made(*kits, settings: Settings = SETTINGS) -> dict[str, bytes]:
    written = exports.files(kits, planned(kits, settings), settings)
    return {path.removeprefix("exports/"): bytes(data) for path, data in written.items()}


def rows(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8"), newline="")))


def test_the_files_are_those_that_other_programs_look_for() -> None:
    assert set(made(SIT)) == {
        "buffer-x.csv", "buffer-pinterest.csv", "publer.csv", "postiz.json",
        "teasers.csv", "teasers.json", "calendar.ics",
    }  # fmt: skip


def test_buffer_gets_its_header_one_channel_the_picture_and_the_practices_own_time() -> None:
    data = made(ON_X)["buffer-x.csv"]
    assert data.startswith(b"Text,Image URL,Tags,Posting Time\r\n")
    picture = "https://practice.example/cards/sit/og.png"
    assert rows(data)[1:] == [
        [TEXT, picture, "", "2026-03-02 08:00"],
        ["x 1", picture, "", "2026-03-16 08:00"],
    ]


def test_a_picture_that_buffer_does_not_take_is_left_out() -> None:
    data = made(kit_of("sit", NOW, [teaser("x", image="images/sit.webp")]))["buffer-x.csv"]
    assert rows(data)[1][1] == ""


def test_buffer_gets_no_more_than_a_hundred_rows_a_file() -> None:
    written = made(*[kit(f"a{number}", NOW) for number in range(130)])
    first, second = rows(written["buffer-x.csv"])[1:], rows(written["buffer-x-2.csv"])[1:]
    assert (len(first), 0 < len(second) <= 100) == (100, True)
    assert first[-1][3] < second[0][3]


def test_publer_gets_its_twelve_columns_and_its_mark() -> None:
    data = made(SIT)["publer.csv"]
    assert data.startswith(b"\xef\xbb\xbf" + HEADER_OF_PUBLER.encode() + b"\r\n")
    header, *written = rows(data.removeprefix(b"\xef\xbb\xbf"))
    assert len(header) == 12
    assert all(len(row) == 12 for row in written)
    assert [datetime.strptime(row[0], "%Y/%m/%d %H:%M").minute for row in written] == [0, 0, 0]  # noqa: DTZ007
    pin = next(row for row in written if row[5] == "Pinterest")
    assert pin[2] == SIT.teasers[2].url
    assert pin[4] == "Sit, wait"
    assert pin[6] == "A chair | a cuff."


def test_postiz_gets_drafts_in_utc() -> None:
    bodies = json.loads(made(ON_X)["postiz.json"])
    assert [body["type"] for body in bodies] == ["draft", "draft"]
    assert bodies[0]["date"] == "2026-03-02T13:00:00.000Z"
    (post,) = bodies[0]["posts"]
    assert post["value"][0]["content"] == TEXT
    (picture,) = post["value"][0]["image"]
    assert (picture["path"], picture["alt"]) == ("https://practice.example/cards/sit/og.png", "A card.")
    assert post["settings"] == {"__type": "x", "who_can_reply_post": "everyone"}


def test_postiz_gets_what_else_a_network_wants() -> None:
    bodies = json.loads(made(SIT)["postiz.json"])
    pins = [body["posts"][0]["settings"] for body in bodies if "pinterest" in json.dumps(body)]
    assert pins == [{"__type": "pinterest", "board": "", "title": "Sit, wait", "link": SIT.teasers[2].url}]


def test_a_title_with_braces_stays_as_it_is() -> None:
    odd = kit_of("odd", NOW, [teaser("pinterest", title="{url} {0}")])
    assert json.loads(made(odd)["postiz.json"])[0]["posts"][0]["settings"]["title"] == "{url} {0}"


def test_postiz_knows_only_platforms_that_there_are() -> None:
    assert set(POSTIZ) <= set(platforms())


def test_every_teaser_of_a_public_article_is_in_the_general_files_planned_or_not() -> None:
    written = made(SIT, CASE)
    held = json.loads(written["teasers.json"])
    assert [(one["article_key"], one["platform"], one["variant"]) for one in held] == [
        ("sit", "x", 0), ("sit", "x", 1), ("sit", "pinterest", 0), ("sit", "reddit", 0),
    ]  # fmt: skip
    assert list(held[0]) == [
        "article_key", "article_title", "article_url", "planned", *(field.name for field in fields(Teaser)),
    ]  # fmt: skip
    assert json.loads(made(ON_X)["teasers.json"])[0]["planned"] == "2026-03-02T08:00:00-05:00"
    header, *table = rows(written["teasers.csv"])
    assert header == list(held[0])
    assert len(table) == len(held)
    assert table[0][header.index("text")] == TEXT
    assert table[0][header.index("hashtags")] == "BloodPressure Heart"


def test_a_case_question_is_in_no_export() -> None:
    written = made(CASE)
    assert [name for name, data in written.items() if b"sermo" in data or b"Case" in data] == []
    assert not [name for name in written if name.startswith("buffer")]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n"])
def test_no_cell_begins_like_a_formula_and_no_post_gets_a_character_that_shows(start: str) -> None:
    text = f"{start}SUM(1+1)"
    written = made(kit_of("sum", NOW, [teaser("x", text=text, title=text, alt=text)], title=text))
    for name in ("buffer-x.csv", "publer.csv", "teasers.csv"):
        cells = [cell for row in rows(written[name].removeprefix(b"\xef\xbb\xbf")) for cell in row]
        assert any(text in cell for cell in cells)
        assert [cell for cell in cells if cell.startswith(start)] == []
    assert rows(written["buffer-x.csv"])[1][0] == f"\N{ZERO WIDTH SPACE}{text}"
    table = dict(zip(*rows(written["teasers.csv"]), strict=True))
    assert table["text"] == table["article_title"] == f"'{text}"
    assert json.loads(written["teasers.json"])[0]["text"] == text


def test_what_looks_like_no_formula_is_left_alone() -> None:
    assert rows(made(SIT)["buffer-x.csv"])[1][0] == TEXT


def test_the_clock_changes_the_plan_and_nothing_else() -> None:
    later = replace(SETTINGS, now=NOW + timedelta(days=1))
    held = [json.loads(made(SIT, settings=each)["teasers.json"]) for each in (SETTINGS, later)]
    assert held[0] != held[1]
    assert [{**one, "planned": ""} for one in held[0]] == [{**one, "planned": ""} for one in held[1]]


@pytest.mark.parametrize("zone", ["America/New_York", "Asia/Kathmandu"])
def test_builds_within_an_hour_of_the_practices_clock_export_the_same(zone: str) -> None:
    hour = datetime(2026, 3, 2, 9, tzinfo=ZoneInfo(zone))
    kits = (kit("new", hour + timedelta(minutes=20)), SIT)
    minutes = (timedelta(minutes=number) for number in (21, 59, 60))
    early, late, next_hour = (
        made(*kits, settings=Settings(now=(hour + each).astimezone(UTC), timezone=zone)) for each in minutes
    )
    assert early == late != next_hour
    hours = [row["planned"] for row in json.loads(early["teasers.json"]) if row["planned"]]
    assert datetime.fromisoformat(min(hours)) == hour + timedelta(hours=2)


def test_a_platform_of_the_physicians_own_is_exported_like_ours() -> None:
    table = tomllib.loads((ROOT / "plugins/platforms/platforms.toml").read_text("utf-8"))
    row = table["mastodon"] | {"label": "Our Forum", "also": []}
    own = replace(SETTINGS, platform_overrides={"forum": row})
    written = made(kit("a", NOW, ("forum",)), settings=own)
    assert rows(written["buffer-forum.csv"])[1][0] == "forum 0"
    assert b"Our Forum: A" in written["calendar.ics"]
