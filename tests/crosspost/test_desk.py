"""The share desk as text: what is shown, and that nothing a person writes can become markup."""

import re
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from plugins.crosspost.desk import advice
from plugins.crosspost.desk.desk import page
from plugins.crosspost.desk.preview import folded, pieces
from plugins.crosspost.kit import Kit
from plugins.crosspost.share_links import carried, compose_url
from plugins.crosspost.teaser import Skipped, Teaser
from plugins.entry import Entry
from plugins.platforms.table import platforms
from plugins.settings import Settings

ROOT = Path(__file__).parent.parent.parent
EVIL = "</noscript></script></textarea></title><script>alert('caught')</script>\"'&amp;"
ENTRY = Entry(
    key="salt", slug="salt", title="Less salt", url="https://practice.example/salt/", path="salt/",
    source="content/articles/salt.md", lang="en", date=datetime(2026, 3, 4, tzinfo=UTC), html="",
)  # fmt: skip
LINK = "https://practice.example/salt/?utm_source=x&utm_medium=social&utm_campaign=salt"


def teaser(platform: str = "x", text: str = f"Less salt.\n\nRead more: {LINK}", **changed) -> Teaser:
    row = platforms()[platform]
    made = Teaser(
        platform=platform, variant=0, text=text, title=None, length=212, limit=row.limit, counted_as=row.counting,
        url=LINK, link_placement="text", hashtags=(), call_to_action="Read more:", disclosure="",
        image="cards/salt/og.png", image_width=1200, image_height=630, alt="Less salt, Your Practice",
        compose_url=compose_url(row, text, LINK), status="ready",
    )  # fmt: skip
    return replace(made, **changed)


def shown(*teasers: Teaser, entry: Entry = ENTRY, skipped=(), settings=None):
    settings = settings or Settings()
    return html.document_fromstring(page([Kit(entry, "Less salt.", teasers, skipped)], settings).decode())


def words(element) -> str:
    return " ".join(element.text_content().split())


def test_the_count_and_what_is_left_are_said():
    assert "212 of 280, 68 left" in words(shown(teaser()))
    assert "300 of 280, 20 too many" in words(shown(teaser(length=300)))
    assert "212 characters, no limit known" in words(shown(teaser(limit=None)))


def test_what_is_copied_is_the_text_and_the_alt_text_to_the_letter():
    made = teaser(text="\n\nLine one\n  two 😀 <b> &amp; “x”\n")
    fields = shown(made).findall(".//textarea")
    assert fields[0].text_content().removeprefix("\n") == made.text
    assert fields[1].text_content().removeprefix("\n") == made.alt


def test_the_article_is_shown_by_its_widest_picture():
    pin = teaser("pinterest", image="cards/salt/pin.png", image_width=1000, image_height=1500)
    page_of = html.document_fromstring(page([Kit(ENTRY, "", (pin, teaser()), ())], Settings()).decode())
    assert page_of.xpath("//img[@class='thumbnail']/@src") == ["salt/og.png"]


def test_a_text_picked_by_program_is_to_be_read_first_and_a_ready_one_is_not():
    assert "Picked by program: read before posting" in words(shown(teaser(status="read_before_posting")))
    assert "Picked by program" not in words(shown(teaser()))


@pytest.mark.parametrize(
    ("platform", "changed", "said"),
    [
        ("facebook", {}, "Opens with the link filled in; you add the text."),
        (
            "instagram",
            {"compose_url": None},
            "has no page that opens with a post: there you add the text and the picture.",
        ),
        ("snapchat", {}, "Opens with the link filled in; you add the text and the picture."),
        ("google_business", {"compose_url": None}, "Paste this link into the field for a link or website."),
        ("instagram", {"compose_url": None}, "put this one on your profile"),
        ("youtube", {"compose_url": None}, "there you add the text and the picture."),
        ("sermo", {"compose_url": None}, "For verified members only"),
        ("quantiamd", {"compose_url": None}, "We could not confirm that this network still exists"),
        ("newsletter", {"compose_url": None, "title": "Less salt"}, "Subject 9 of 60"),
        ("reddit", {"title": "Less salt"}, "Title 9 of 300"),
    ],
)
def test_the_desk_says_what_is_left_to_do_where_and_whether_there_is_a_where(platform, changed, said):
    assert said in words(shown(teaser(platform, **changed)).find(".//main"))


def test_nothing_is_left_to_add_where_text_and_link_are_filled_in():
    assert "you add" not in words(shown(teaser("x")).find(".//main"))


@pytest.mark.parametrize("row", platforms().values(), ids=lambda row: row.name)
def test_each_network_has_words_for_its_status_its_link_and_what_to_add(row):
    made = teaser(row.name)
    assert row.status in advice.STATUS
    assert row.link_placement in advice.LINK
    assert advice.opening(row, made) or "text" in carried(row)


def test_versions_of_a_post_stand_in_one_place_with_the_reason_for_fewer():
    made = (teaser(), teaser(text=f"More. {LINK}", variant=1))
    kit = Kit(ENTRY, "", made, (), (Skipped("x", "the article says no more"),))
    tree = html.document_fromstring(page([kit], Settings()).decode())
    (network,) = tree.xpath("//*[@class='network'][@data-platform='x']")
    assert [post.get("aria-label") for post in network.iter("article")] == ["X", "X, version 2"]
    assert [choice.get("value") for choice in network.xpath(".//input[@type='radio']")] == ["0", "1"]
    assert "Fewer versions: the article says no more" in words(network)


def test_a_case_question_has_the_eighteen_identifiers_beside_it_and_no_page_to_open():
    case = replace(ENTRY, url="", path="", purposes=("consult",))
    asked = teaser("sermo", image=None, url="", compose_url=None)
    main = shown(asked, entry=case).find(".//main")
    assert len(main.xpath(".//fieldset[@class='identifiers']//input")) == 18
    assert "This is your judgement: the program does not make a text de-identified." in words(main)
    assert "Open the article" not in words(main)
    assert not shown(teaser()).find(".//main").xpath(".//fieldset[@class='identifiers']")


def test_files_that_go_with_a_post_can_be_opened_or_saved():
    made = teaser("doximity", compose_url=None, title="Less salt")
    saved = shown(made, entry=replace(ENTRY, html="<p>Less salt.</p>")).xpath("//a[contains(., 'DOCX')]")
    assert [link.get("href") for link in saved] == ["salt/doximity.docx"]
    made = teaser("medium", compose_url=None, title="Less salt")
    (opened,) = shown(made, entry=replace(ENTRY, html="<p>Less salt.</p>")).xpath("//a[contains(., 'HTML')]")
    assert opened.get("href") == "salt/medium.html"
    assert opened.get("download") is None


def test_the_checklist_for_paper_names_every_post_once():
    made = (teaser(), teaser("facebook"), teaser("facebook", variant=1, status="read_before_posting"))
    lines = shown(*made).xpath("//table[@class='checklist']/tbody/tr")
    told = [[cell.text_content() for cell in line] for line in lines]
    assert told == [
        ["", "X", "ready", ""],
        ["", "Facebook", "ready", ""],
        ["", "Facebook, version 2", "read first", ""],
    ]


def test_a_platform_of_the_physicians_own_is_on_the_desk():
    from tomllib import loads

    own = loads((ROOT / "plugins/platforms/platforms.toml").read_text("utf-8"))["x"] | {
        "label": "Doctors’ Forum"
    }
    made = replace(teaser(), platform="my_forum")
    tree = shown(made, settings=Settings(platform_overrides={"my_forum": own}))
    assert tree.xpath("//*[@data-platform='my_forum']//h3")[0].text == "Doctors’ Forum"


def test_what_was_not_made_stands_there_once_for_each_reason():
    skipped = (Skipped("mastodon", "no room"), Skipped("youtube", "no video"), Skipped("x", "no room"))
    shown_words = words(shown(teaser(), skipped=skipped))
    assert "Mastodon, X: no room" in shown_words
    assert "no video" in shown_words


def test_links_out_open_apart_and_tell_the_other_side_nothing():
    outward = [link for link in shown(teaser(), teaser("facebook")).iter("a") if link.get("target")]
    assert len(outward) == 5  # the article; for each post its network and its picture
    assert {link.get("rel") for link in outward} == {"noopener noreferrer"}


def test_a_desk_without_articles_says_how_to_begin():
    assert "Nothing to share yet" in page([], Settings()).decode()


def test_nothing_a_person_writes_becomes_markup():
    entry = replace(ENTRY, title=EVIL, source=EVIL, key="salt")
    made = teaser(text=f"{EVIL} {LINK}", title=EVIL, alt=EVIL)
    settings = Settings(site_name=EVIL, author=EVIL, author_credentials=EVIL)
    tree = shown(made, entry=entry, skipped=(Skipped("x", EVIL),), settings=settings)
    assert len(tree.findall(".//script")) == 1
    assert EVIL in tree.find(".//h2").text_content()
    assert page([Kit(entry, EVIL, (made,), ())], settings).decode().count("</noscript") == 1
    assert not [name for element in tree.iter() for name in element.attrib if name.startswith("on")]


def test_only_the_pages_own_style_and_script_may_run_and_nothing_is_loaded():
    text = page([Kit(ENTRY, "", (teaser(),), ())], Settings()).decode()
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', text)[1]
    assert policy.startswith("default-src 'none'; img-src 'self' file:;")
    assert "unsafe" not in policy
    assert "url(" not in text
    assert "@import" not in text
    loaded = re.findall(r"<(?:img|script|link|iframe|source)\b[^>]*\b(?:src|href)=\"([^\"]*)", text)
    assert set(loaded) == {"salt/og.png"}


def test_the_same_kits_give_the_same_bytes():
    kits = [Kit(ENTRY, "", (teaser(),), ())]
    assert page(kits, Settings()) == page(kits, Settings())


@pytest.mark.parametrize(
    ("text", "fold", "above"),
    [
        ("one two three", None, "one two three"),
        ("one two three", 13, "one two three"),
        ("one two three", 9, "one two"),
        ("one\ntwo", 5, "one"),
        ("onetwothree", 4, "onet"),
    ],
)
def test_the_fold_falls_between_words(text, fold, above):
    assert folded(text, fold)[0] == above


@given(st.text(), st.integers(1, 50))
def test_nothing_is_lost_at_the_fold(text, fold):
    assert "".join(folded(text, fold)) == text


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Plain.", ["text"]),
        (f"See {LINK}", ["text", "link"]),
        (f"{LINK}\n#Salt #a1c", ["link", "text", "tag", "text", "tag"]),
        ("C#sharp is no tag", ["text"]),
    ],
)
def test_links_and_hashtags_are_told_from_text(text, kinds):
    assert [piece.kind for piece in pieces(text)] == kinds


def test_a_preview_shows_a_link_as_networks_do():
    (shown_link,) = [piece.shown for piece in pieces(LINK)]
    assert shown_link == "practice.example/salt"
    assert pieces(LINK.replace("salt", "s" * 40))[0].shown.endswith("…")
