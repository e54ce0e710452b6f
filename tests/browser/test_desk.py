"""The share desk in a real browser, opened from the file system as a physician would."""

import re
from datetime import UTC, datetime
from urllib.parse import parse_qs, urlsplit

import pytest
from PIL import Image
from playwright.sync_api import expect

from plugins.calls_to_action.links import tracked
from plugins.crosspost.counting import count
from plugins.crosspost.desk.desk import page as desk_page
from plugins.crosspost.desk.desk import rule_of
from plugins.crosspost.kit import Kit, pictures
from plugins.crosspost.share_links import compose_url
from plugins.crosspost.teaser import Skipped, Teaser
from plugins.entry import Entry
from plugins.og_cards.design import formats
from plugins.platforms.table import Platform, platforms
from plugins.settings import Settings

SITE = "https://practice.example"
VERSIONED = ("facebook", "x")
TITLES = {
    "salt": "Less salt, & 100% of the taste?",
    "nap": "</script><script>alert('nap')</script>",
    "walk": "Walk more",
}
BODY = (
    "Most salt is in food before it reaches the table: bread, soup, sauces & cheese.\n\n"
    "“Low salt” on a label says how much — look at the number. 50% less + taste = 👍🏽"
)
INPUTS = "a[href], button, input, select, textarea, summary"
READABLE = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def teaser(entry: Entry, row: Platform, variant: int = 0) -> Teaser:
    url = tracked(entry.url, row.name, entry.slug)
    link = f"\n\nRead more: {url}" if row.link_placement == "text" else ""
    text = f"{BODY}{' Again.' * variant}{link}\n\n#Salt"
    title, image = (entry.title if row.title_limit else None), f"cards/{entry.key}/{row.card}.png"
    drawn = formats()[row.card]
    return Teaser(
        platform=row.name, variant=variant, text=text, title=title, length=count(text, row), limit=row.limit,
        counted_as=row.counting, url=url, link_placement=row.link_placement, hashtags=("Salt",),
        call_to_action="Read more:", disclosure="", image=image, image_width=drawn.width,
        image_height=drawn.height, alt=f"{entry.title}, Your Practice",
        compose_url=compose_url(row, text, url, title, f"{SITE}/{image}"),
        status="ready" if entry.key == "walk" else "read_before_posting",
    )  # fmt: skip


def kit(key: str) -> Kit:
    entry = Entry(
        key=key, slug=key, title=TITLES[key], url=f"{SITE}/{key}/", path=f"{key}/",
        source=f"content/articles/{key}.md", lang="en", date=datetime(2026, 3, 4, tzinfo=UTC), html="",
        purposes=("colleagues" if key == "walk" else "patients",),
    )  # fmt: skip
    teasers = tuple(
        teaser(entry, row, variant)
        for row in platforms().values()
        for variant in range(3 if row.name in VERSIONED else 1)
    )
    return Kit(
        entry, "Most salt is in food before it reaches the table.", teasers, (Skipped("my_forum", "no room"),)
    )


KITS = [kit(key) for key in TITLES]
FIRST = {made.platform: made for made in KITS[0].teasers if not made.variant}


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    share = tmp_path_factory.mktemp("a folder") / "share"
    for each in KITS:
        for path in pictures(each):
            (share / path).parent.mkdir(parents=True, exist_ok=True)
            drawn = formats()[(share / path).stem]
            Image.new("RGB", (drawn.width, drawn.height), "#0b5e63").save(share / path)
    (share / "index.html").write_bytes(desk_page(KITS, Settings(author_credentials="Family medicine")))
    return share / "index.html"


def post(page, key: str, platform: str, variant: int = 0):
    return page.locator(f"#{key} .post[data-platform={platform}][data-variant='{variant}']")


@pytest.mark.parametrize(
    "made", [FIRST["facebook"], FIRST["x"], FIRST["reddit"]], ids=lambda made: made.platform
)
def test_copy_puts_exactly_the_text_on_the_clipboard_and_says_so(desk, opened, made):
    page = opened(desk, permissions=["clipboard-read", "clipboard-write"])
    shown = post(page, "salt", made.platform)
    shown.get_by_role("button", name="Copy text").click()
    expect(page.get_by_role("status")).to_have_text(re.compile("^Text for .+ copied$"))
    assert page.evaluate("navigator.clipboard.readText()") == made.text
    shown.get_by_role("button", name="Copy alt text").click()
    expect(page.get_by_role("status")).to_have_text(re.compile("^Alt text for .+ copied$"))
    assert page.evaluate("navigator.clipboard.readText()") == made.alt


def test_copy_works_where_the_browser_keeps_its_clipboard_from_local_files(desk, opened):
    page = opened(desk)
    page.evaluate("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    button = post(page, "salt", "x").get_by_role("button", name="Copy text")
    button.click()
    assert page.locator("[data-tool=said]").inner_text() == "Text for X copied"
    assert button.evaluate("element => element === document.activeElement")
    page.evaluate("document.body.append(document.createElement('textarea'))")
    pasted = page.locator("body > textarea")
    pasted.focus()
    page.keyboard.press("Control+V")
    assert pasted.input_value() == FIRST["x"].text


def test_a_copy_that_fails_says_what_to_do_instead(desk, opened):
    page = opened(desk)
    page.evaluate(
        "Object.defineProperty(navigator, 'clipboard', {value: undefined}); document.execCommand = () => false"
    )
    post(page, "salt", "x").get_by_role("button", name="Copy text").click()
    assert "select the text" in page.locator("[data-tool=said]").inner_text()


OPENED = [made for made in FIRST.values() if made.compose_url]


def carried(address: str) -> dict[str, str]:
    parts = urlsplit(address)
    return {key: value for key, (value,) in parse_qs(f"{parts.query}&{parts.fragment}").items()}


@pytest.mark.parametrize("made", OPENED, ids=lambda made: made.platform)
def test_opening_a_network_really_brings_text_and_link_encoded_once(desk, opened, made):
    """The page that opens is asked for once, and what it is asked for is decoded."""
    page = opened(desk)
    link = post(page, "salt", made.platform).get_by_role(
        "link", name=f"Open in {platforms()[made.platform].label}"
    )
    assert link.get_attribute("rel") == "noopener noreferrer"
    address = link.evaluate("element => element.href")
    with page.context.expect_page():
        link.click()
    page.wait_for_timeout(100)
    assert page.asked == [address.partition("#")[0]]
    values = list(carried(address).values())
    assert made.url in " ".join(values)
    assert not [value for value in values if re.search("%[0-9A-F]{2}", value.replace("50% less", ""))]
    if "{text}" in platforms()[made.platform].compose:
        assert BODY in " ".join(values)
    if "{title}" in platforms()[made.platform].compose:
        assert made.title in values


@pytest.mark.parametrize("made", OPENED, ids=lambda made: made.platform)
def test_the_page_fills_in_an_address_as_the_build_does(desk, opened, made):
    row = platforms()[made.platform]
    page = opened(desk)
    values = {"text": made.text, "url": made.url, "title": made.title or "", "media": f"{SITE}/{made.image}"}
    filled = page.evaluate("([rule, values]) => filling.address(rule, values)", [dict(rule_of(row)), values])
    assert carried(filled) == carried(made.compose_url)
    without = page.evaluate(
        "([rule, values]) => filling.address(rule, values)",
        [dict(rule_of(row)), values | {"text": "No link."}],
    )
    assert carried(without) == carried(compose_url(row, "No link.", made.url, made.title, values["media"]))


def edit(page, key: str, platform: str, text: str):
    shown = post(page, key, platform)
    if not shown.locator("details.exact").evaluate("each => each.open"):
        shown.get_by_text("Edit the text").click()
    shown.locator("[data-field=text]").fill(text)
    return shown


def test_an_edited_text_is_counted_previewed_copied_and_opened(desk, opened):
    page = opened(desk, permissions=["clipboard-read", "clipboard-write"])
    text = f"Less salt & 100% taste 👍🏽 {FIRST['x'].url}"
    shown = edit(page, "salt", "x", text)
    assert shown.locator(".sum").inner_text() == f"{count(text, 'x')} of 280, {280 - count(text, 'x')} left"
    assert shown.locator(".words").inner_text() == "Less salt & 100% taste 👍🏽 practice.example/salt"
    assert carried(shown.get_by_role("link", name="Open in X").get_attribute("href"))["text"] == text
    shown.get_by_role("button", name="Copy text").click()
    expect(page.get_by_role("status")).to_have_text("Text for X copied")
    assert page.evaluate("navigator.clipboard.readText()") == text


@pytest.mark.parametrize("name", FIRST)
def test_the_page_and_the_build_say_the_same_of_a_text(desk, opened, name):
    shown = post(opened(desk), "salt", name)
    built = shown.locator(".sum").inner_text()
    shown.locator("[data-field=text]").evaluate(
        "box => { box.value += ' '; box.dispatchEvent(new Event('input', {bubbles: true}));"
        " box.value = box.defaultValue; box.dispatchEvent(new Event('input', {bubbles: true})); }"
    )
    assert shown.locator(".sum").inner_text().startswith(built)
    if FIRST[name].compose_url:
        assert carried(shown.locator(".open").get_attribute("href")) == carried(FIRST[name].compose_url)


def test_too_long_and_a_lost_link_are_said_in_words(desk, opened):
    page = opened(desk)
    shown = edit(page, "salt", "x", "a" * 285)
    assert shown.locator(".sum").inner_text() == "285 of 280, 5 too many, the link back is missing"
    expect(page.get_by_role("status")).to_have_text("X: 285 of 280, 5 too many, the link back is missing")


def test_an_edit_is_there_again_tomorrow_and_can_be_taken_back(desk, opened):
    page = opened(desk)
    edit(page, "salt", "x", "Mine. https://practice.example/salt/")
    page.reload()
    shown = post(page, "salt", "x")
    assert shown.locator(".words").inner_text() == "Mine. practice.example/salt"
    shown.get_by_text("Edit the text").click()
    assert "Edited by you." in shown.locator(".edited").inner_text()
    shown.get_by_role("button", name="Back to the original").click()
    assert shown.locator("[data-field=text]").input_value() == FIRST["x"].text
    page.reload()
    assert post(page, "salt", "x").locator("[data-field=text]").input_value() == FIRST["x"].text


def test_a_post_marked_as_posted_stays_so_with_its_day(desk, opened):
    page = opened(desk)
    page.clock.set_fixed_time(datetime(2026, 11, 21, 12, tzinfo=UTC))
    post(page, "salt", "x").get_by_label("Posted").check()
    total = len(KITS[0].teasers)
    assert f"1 of {total} posted" in page.locator("#salt > summary").inner_text()
    page.reload()
    assert post(page, "salt", "x").get_by_label("Posted").is_checked()
    assert "21 Nov 2026" in post(page, "salt", "x").inner_text()
    page.locator("[data-tool=state]").select_option("posted")
    assert page.locator("#salt .post:visible").count() == 1
    assert not page.locator("#nap").is_visible()
    page.locator("[data-tool=state]").select_option("ready")
    assert page.locator(".article:visible").count() == 1
    assert page.locator("#walk").is_visible()


def test_what_was_marked_can_be_saved_and_loaded_elsewhere(desk, opened, tmp_path):
    page = opened(desk, accept_downloads=True)
    page.clock.set_fixed_time(datetime(2026, 11, 21, 12, tzinfo=UTC))
    post(page, "salt", "x").get_by_label("Posted").check()
    edit(page, "salt", "facebook", "=Mine")
    page.get_by_text("Print a checklist").click()
    for name in ("Save to a file", "Save as a table"):
        with page.expect_download() as saved:
            page.get_by_role("link", name=name).click()
        saved.value.save_as(tmp_path / saved.value.suggested_filename)
    assert (tmp_path / "share-desk-2026-11-21.csv").read_text("utf-8-sig").splitlines() == [
        '"article","network","version","posted","edited"',
        '"salt","facebook","1","","yes"',
        '"salt","x","1","2026-11-21",""',
    ]
    other = opened(desk)
    assert not post(other, "salt", "x").get_by_label("Posted").is_checked()
    other.get_by_text("Print a checklist").click()
    other.locator("[data-tool=load]").set_input_files(tmp_path / "share-desk-2026-11-21.json")
    expect(other.get_by_role("status")).to_have_text("2 posts loaded")
    assert post(other, "salt", "x").get_by_label("Posted").is_checked()
    assert post(other, "salt", "facebook").locator("[data-field=text]").input_value() == "=Mine"


@pytest.mark.parametrize("content", ["", "{}", '{"posts": [1]}', "<script>", '{"posts": null}'])
def test_a_file_that_no_desk_saved_is_refused_in_words(desk, opened, tmp_path, content):
    page = opened(desk)
    (tmp_path / "other.json").write_text(content)
    page.locator("[data-tool=load]").set_input_files(tmp_path / "other.json")
    expect(page.get_by_role("status")).to_have_text("This is no file that a share desk saved.")
    assert page.complaints == []


def test_a_browser_that_keeps_nothing_says_so_and_works_on(desk, opened):
    page = opened(desk)
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no'); }})"
    )
    page.reload()
    post(page, "salt", "x").get_by_label("Posted").check()
    assert post(page, "salt", "x").locator(".on").inner_text()
    page.get_by_text("Print a checklist").click()
    assert page.get_by_text("This browser keeps nothing").is_visible()
    assert page.complaints == []


def test_versions_show_one_at_a_time_or_side_by_side(desk, opened):
    page = opened(desk)
    shown = page.locator("#salt .network[data-platform=x] .post:visible")
    assert shown.count() == 1
    page.locator("#salt .network[data-platform=x]").get_by_role("radio", name="2").check(force=True)
    assert [each.get_attribute("aria-label") for each in shown.all()] == ["X, version 2"]
    page.get_by_label("Versions side by side").check()
    assert shown.count() == 3


def test_on_paper_there_is_a_box_for_every_post_that_is_shown(desk, opened):
    page = opened(desk)
    page.get_by_label("Network").select_option("x")
    page.emulate_media(media="print")
    lines = [" ".join(line.split()) for line in page.locator(".checklist tbody tr:visible").all_inner_texts()]
    assert lines[:3] == ["X read first", "X, version 2 read first", "X, version 3 read first"]
    assert len(lines) == 9
    assert not page.locator(".post:visible, .tools:visible, .asides:visible").count()


def test_nothing_is_asked_of_any_host_and_nothing_complains(desk, opened):
    page = opened(desk)
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    page.wait_for_timeout(200)
    assert page.asked == []
    assert page.complaints == []


def test_an_open_link_is_asked_only_when_chosen(desk, opened):
    page = opened(desk)
    with page.context.expect_page() as other:
        post(page, "salt", "x").get_by_role("link", name="Open in X").click()
    other.value.wait_for_timeout(200)
    assert [urlsplit(url).hostname for url in page.asked] == ["x.com"]
    assert other.value.evaluate("opener") is None


def test_pictures_show_and_saving_one_does_not_leave_the_desk(desk, opened):
    page = opened(desk, accept_downloads=True)
    picture = post(page, "salt", "x").locator("figure img")
    picture.scroll_into_view_if_needed()
    expect(picture).to_have_js_property("naturalWidth", 1200)
    post(page, "salt", "x").get_by_role("link", name="Save picture").click()
    page.wait_for_timeout(300)
    assert page.url == desk.as_uri()


@pytest.mark.parametrize("width", [360, 1180])
def test_each_network_shows_its_own_picture_whole_and_no_taller_than_a_post_may_be(desk, opened, width):
    page = opened(desk, viewport={"width": width, "height": 740})
    for made in FIRST.values():
        shown, drawn = post(page, "salt", made.platform), formats()[platforms()[made.platform].card]
        picture = shown.locator("figure img")
        picture.scroll_into_view_if_needed()
        expect(picture).to_have_js_property("naturalWidth", drawn.width)
        box, around = picture.bounding_box(), shown.locator(".preview").bounding_box()
        assert box["width"] / box["height"] == pytest.approx(drawn.width / drawn.height, rel=0.03)
        assert 90 <= box["height"] <= 300
        assert around["x"] <= box["x"]
        assert box["x"] + box["width"] <= around["x"] + around["width"]
        assert shown.locator(".alt-text").inner_text() == f"Alt text {made.alt}"
        saved = shown.get_by_role("link", name="Save picture")
        assert saved.get_attribute("download") == f"salt-{drawn.name}.png"


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_no_width_needs_sideways_scrolling(desk, opened, width):
    page = opened(desk, viewport={"width": width, "height": 740})
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("width", [360, 1280])
def test_everything_can_be_hit_with_a_thumb(desk, opened, width):
    page = opened(desk, viewport={"width": width, "height": 740})
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    small = """selector => [...document.querySelectorAll(selector)]
        .filter(each => each.checkVisibility() && !each.matches('.skip'))
        .filter(each => {
            const box = each.getBoundingClientRect();
            const least = each.matches('button:not(.fold), .button, .article > summary') ? 44 : 24;
            return box.height < least || box.width < 24;
        })
        .map(each => each.outerHTML.slice(0, 120))"""
    assert page.evaluate(small, INPUTS) == []


def test_the_keyboard_reaches_everything_and_sees_where_it_is(desk, opened):
    page = opened(desk)
    expected = page.evaluate(
        "selector => [...document.querySelectorAll(selector)].filter(each => each.checkVisibility()"
        " && !each.matches('[type=radio]:not(:checked)')).length",
        INPUTS,
    )
    reached = 0
    for _ in range(expected):
        page.keyboard.press("Tab")
        marked = page.evaluate(
            "() => { const on = document.activeElement; return on !== document.body && on.matches(':focus-visible')"
            " && parseFloat(getComputedStyle(on.matches('[type=radio]') ? on.parentElement : on).outlineWidth) >= 2 }"
        )
        assert marked, page.evaluate("document.activeElement.outerHTML.slice(0, 120)")
        reached += 1
    assert reached == expected > 30
    assert page.evaluate("document.activeElement.closest('.article').id") == "walk"


def test_a_closed_article_opens_by_keyboard(desk, opened):
    page = opened(desk)
    page.locator("#walk > summary").focus()
    page.keyboard.press("Enter")
    post(page, "walk", "x").wait_for(state="visible")


def test_search_and_network_narrow_what_is_shown(desk, opened):
    page = opened(desk)
    page.get_by_label("Find an article").fill("WALK mo")
    assert page.locator(".article:visible").count() == 1
    assert page.locator("[data-tool=said]").inner_text() == f"1 article, {len(KITS[0].teasers)} posts"
    page.get_by_label("Find an article").fill("")
    page.get_by_label("Network").select_option("mastodon")
    assert page.locator("#salt .post:visible").count() == 1
    page.get_by_label("Network").select_option("")
    page.locator("[data-tool=state]").select_option("read")
    assert page.locator(".article:visible").count() == 2
    page.locator("[data-tool=state]").select_option("")
    page.get_by_label("Purpose").select_option("colleagues")
    assert [each.get_attribute("id") for each in page.locator(".article:visible").all()] == ["walk"]


def test_an_address_with_an_articles_name_opens_that_article(desk, opened):
    page = opened(desk)
    page.goto(f"{desk.as_uri()}#walk")
    assert page.locator("#walk").evaluate("each => each.open")
    assert not page.locator("#salt").evaluate("each => each.open")


def test_without_script_all_can_be_read_and_opened(desk, opened):
    page = opened(desk, java_script_enabled=False)
    shown = post(page, "salt", "x")
    assert shown.locator(".words").is_visible()
    assert not shown.locator("button:visible").count()
    shown.get_by_text("Exactly what is pasted").click()
    assert shown.get_by_label("Text for X").input_value() == FIRST["x"].text
    assert shown.get_by_role("link", name="Open in X").is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing_that_keeps_a_person_out(desk, opened, scheme, width):
    from axe_playwright_python.sync_playwright import Axe

    page = opened(desk, color_scheme=scheme, viewport={"width": width, "height": 740})
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    edit(page, "salt", "x", "a" * 300)
    post(page, "salt", "x").get_by_label("Posted").check()
    found = Axe().run(page, options={"runOnly": READABLE})
    assert found.violations_count == 0, found.generate_report()
