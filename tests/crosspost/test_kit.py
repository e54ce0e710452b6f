"""The share kit on disk: names and keys that other programs rely on."""

import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from plugins.crosspost.kit import Kit, as_json, files, names, pictures
from plugins.crosspost.teaser import Skipped, Teaser
from plugins.crosspost.terminal import counted, printed, said, share
from plugins.entry import Entry
from plugins.finding import Faults
from plugins.settings import Settings

ENTRY = Entry(
    key="presion-es", slug="presion", title="La presión en casa", url="https://practice.example/es/presion/",
    path="es/presion/", source="content/articles/presion.md", lang="es", date=datetime(2026, 3, 4, tzinfo=UTC),
    html="", purposes=("patients",),
)  # fmt: skip

TEASER_KEYS = (
    "platform variant text title length limit counted_as url link_placement hashtags call_to_action disclosure "
    "image image_width image_height alt compose_url status"
)
ARTICLE_KEYS = "key slug title url source lang kind audience purposes summary"


def teaser(**changed) -> Teaser:
    return Teaser(
        **{
            "platform": "x",
            "variant": 0,
            "text": "Siéntese y espere.\n\nLea más: https://practice.example/es/presion/?utm_source=x",
            "title": None,
            "length": 50,
            "limit": 280,
            "counted_as": "x",
            "url": "https://practice.example/es/presion/?utm_source=x",
            "link_placement": "text",
            "hashtags": ("Presion",),
            "call_to_action": "Lea más:",
            "disclosure": "",
            "image": "cards/presion-es/og.png",
            "image_width": 1200,
            "image_height": 630,
            "alt": "La presión en casa",
            "compose_url": None,
            "status": "ready",
        }
        | changed
    )


KIT = Kit(
    ENTRY,
    "Siéntese y espere.",
    (teaser(), teaser(variant=1, text="Otra.")),
    (Skipped("youtube", "no video"),),
)


def test_kit_json_has_exactly_the_agreed_keys():
    held = json.loads(files(KIT, Settings())["presion-es/kit.json"])
    assert list(held) == ["article", "teasers", "skipped"]
    assert " ".join(held["article"]) == ARTICLE_KEYS
    assert " ".join(held["teasers"][0]) == TEASER_KEYS
    assert held["skipped"] == [{"platform": "youtube", "reason": "no video"}]


def test_kit_json_says_what_the_values_say():
    held = json.loads(files(KIT, Settings())["presion-es/kit.json"])
    assert held["article"]["summary"] == "Siéntese y espere."
    assert held["article"]["purposes"] == ["patients"]
    assert held["teasers"][0]["title"] is None
    assert held["teasers"][0]["hashtags"] == ["Presion"]


def test_each_text_lies_in_a_file_of_its_own_byte_for_byte():
    written = files(KIT, Settings())
    assert written["presion-es/x.txt"] == KIT.teasers[0].text.encode()
    assert written["presion-es/x.2.txt"] == b"Otra."


def test_the_same_kit_gives_the_same_bytes():
    assert files(KIT, Settings()) == files(Kit(ENTRY, KIT.summary, KIT.teasers, KIT.skipped), Settings())


def test_the_names_of_a_kits_files_are_known_without_making_them():
    others = (replace(KIT.teasers[0], platform=name) for name in ("medium", "newsletter", "doximity"))
    kit = replace(KIT, teasers=(*KIT.teasers, *others))
    assert names(kit, Settings()) == list(files(kit, Settings()))
    assert {name.rpartition(".")[2] for name in names(kit, Settings())} == {"json", "txt", "html", "docx"}


def test_the_share_folder_gets_its_own_copy_of_a_picture_once():
    assert pictures(KIT) == {"presion-es/og.png": "cards/presion-es/og.png"}


def test_a_terminal_shows_every_text_with_its_count_and_what_was_not_made():
    shown = printed(as_json(KIT))
    assert "X: 50 of 280, 230 left" in shown
    assert KIT.teasers[0].text in shown
    assert "version 2" in shown
    assert "youtube: no video" in shown


def test_a_text_picked_by_program_says_so_in_a_terminal():
    picked = Kit(ENTRY, "", (teaser(status="read_before_posting"),), ())
    assert "read before posting" in printed(as_json(picked))


@pytest.mark.parametrize("name", ["presion", "presion-es"])
def test_share_finds_an_article_by_slug_or_key(tmp_path, name):
    for path, content in files(KIT, Settings()).items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_bytes(content)
    assert ENTRY.title in share(tmp_path, name)
    with pytest.raises(Faults, match="did you mean presion"):
        share(tmp_path, "pression")


def test_share_before_any_build_says_to_build(tmp_path):
    with pytest.raises(Faults, match="build first"):
        share(tmp_path / "share", "anything")


@pytest.mark.parametrize(
    ("platform", "text", "length", "left"),
    [
        ("x", "…", 2, 278),
        ("X", "…\n", 2, 278),
        ("x", "a" * 281, 281, -1),
        ("mastodon", "https://a.example/" + "b" * 90, 23, 477),
    ],
)
def test_count_says_the_length_and_what_is_left(platform, text, length, left):
    result = counted(platform, text, Settings())
    assert list(result) == ["platform", "length", "limit", "left"]
    assert (result["length"], result["left"]) == (length, left)


def test_count_says_too_many_in_words_and_keeps_to_the_physicians_own_limit():
    assert said(counted("x", "a" * 281, Settings())) == "X: 281 of 280, 1 too many"
    paid = Settings(platform_overrides={"x": {"limit": 4000}})
    assert counted("x", "a" * 281, paid)["left"] == 3719


def test_count_on_an_unknown_platform_names_the_nearest():
    with pytest.raises(Faults, match=r"did you mean linkedin\?"):
        counted("linkdin", "", Settings())


@pytest.mark.parametrize(
    ("name", "meant"), [("Twitter", "x"), ("Google Business", "google_business"), ("YT", "youtube")]
)
def test_count_knows_what_else_people_call_a_platform(name, meant):
    assert counted(name, "", Settings())["platform"] == meant


def test_a_terminal_gives_one_reason_once():
    skipped = tuple(Skipped(name, "no rules yet") for name in ("youtube", "threads"))
    assert "\nNot made for youtube, threads: no rules yet\n" in printed(as_json(Kit(ENTRY, "", (), skipped)))
