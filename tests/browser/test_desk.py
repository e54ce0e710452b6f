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
from plugins.crosspost.kit import Kit, pictures
from plugins.crosspost.share_links import compose_url
from plugins.crosspost.teaser import Skipped, Teaser
from plugins.entry import Entry
from plugins.platforms.table import Platform, platforms
from plugins.settings import Settings

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


def teaser(entry: Entry, row: Platform) -> Teaser:
    url = tracked(entry.url, row.name, entry.slug)
    text = f"{BODY}\n\nRead more: {url}\n\n#Salt"
    return Teaser(
        platform=row.name, variant=0, text=text, title=None, length=count(text, row), limit=row.limit,
        counted_as=row.counting, url=url, link_placement="text", hashtags=("Salt",), call_to_action="Read more:",
        disclosure="", image=f"cards/{entry.key}/og.png", image_width=1200, image_height=630,
        alt=f"{entry.title}, Your Practice", compose_url=compose_url(row, text, url),
        status="ready" if entry.key == "walk" else "read_before_posting",
    )  # fmt: skip


def kit(key: str) -> Kit:
    entry = Entry(
        key=key, slug=key, title=TITLES[key], url=f"https://practice.example/{key}/", path=f"{key}/",
        source=f"content/articles/{key}.md", lang="en", date=datetime(2026, 3, 4, tzinfo=UTC), html="",
    )  # fmt: skip
    teasers = tuple(teaser(entry, row) for row in platforms().values())
    return Kit(
        entry, "Most salt is in food before it reaches the table.", teasers, (Skipped("youtube", "no video"),)
    )


KITS = [kit(key) for key in TITLES]


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    share = tmp_path_factory.mktemp("a folder") / "share"
    for each in KITS:
        for path in pictures(each):
            (share / path).parent.mkdir(parents=True)
            Image.new("RGB", (1200, 630), "#0b5e63").save(share / path)
    (share / "index.html").write_bytes(desk_page(KITS, Settings(author_credentials="Family medicine")))
    return share / "index.html"


def post(page, key: str, platform: str):
    return page.locator(f"#{key} .post[data-platform={platform}]")


@pytest.mark.parametrize("made", KITS[0].teasers, ids=lambda made: made.platform)
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
    assert page.locator("#found").inner_text() == "Text for X copied"
    assert button.evaluate("element => element === document.activeElement")
    page.evaluate("document.body.append(document.createElement('textarea'))")
    pasted = page.locator("body > textarea")
    pasted.focus()
    page.keyboard.press("Control+V")
    assert pasted.input_value() == KITS[0].teasers[1].text


def test_a_copy_that_fails_says_what_to_do_instead(desk, opened):
    page = opened(desk)
    page.evaluate(
        "Object.defineProperty(navigator, 'clipboard', {value: undefined}); document.execCommand = () => false"
    )
    post(page, "salt", "x").get_by_role("button", name="Copy text").click()
    assert "select the text" in page.locator("#found").inner_text()


@pytest.mark.parametrize("made", KITS[0].teasers, ids=lambda made: made.platform)
def test_open_links_carry_text_and_link_encoded_once(desk, opened, made):
    link = post(opened(desk), "salt", made.platform).get_by_role("link", name="Open in")
    parts = urlsplit(link.evaluate("element => element.href"))
    values = [value for values in parse_qs(parts.query or parts.fragment).values() for value in values]
    assert made.text in values or made.url in values
    assert made.url in " ".join(values)
    assert link.get_attribute("rel") == "noopener noreferrer"


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
            const least = each.matches('button, .button, .article > summary') ? 44 : 24;
            return box.height < least || box.width < 24;
        })
        .map(each => each.outerHTML.slice(0, 120))"""
    assert page.evaluate(small, INPUTS) == []


def test_the_keyboard_reaches_everything_and_sees_where_it_is(desk, opened):
    page = opened(desk)
    expected = page.evaluate(
        "selector => [...document.querySelectorAll(selector)].filter(each => each.checkVisibility()).length",
        INPUTS,
    )
    reached = 0
    for _ in range(expected):
        page.keyboard.press("Tab")
        marked = page.evaluate(
            "() => { const on = document.activeElement; return on !== document.body && on.matches(':focus-visible')"
            " && parseFloat(getComputedStyle(on).outlineWidth) >= 2 }"
        )
        assert marked, page.evaluate("document.activeElement.outerHTML.slice(0, 120)")
        reached += 1
    assert reached == expected > 30
    assert page.evaluate("document.activeElement.closest('.article').id") == "walk"


def test_a_closed_article_opens_by_keyboard(desk, opened):
    page = opened(desk)
    page.locator("#walk > summary").focus()
    page.keyboard.press("Enter")
    assert post(page, "walk", "x").is_visible()


def test_search_and_network_narrow_what_is_shown(desk, opened):
    page = opened(desk)
    page.get_by_label("Find an article").fill("WALK mo")
    assert page.locator(".article:visible").count() == 1
    assert page.locator("#found").inner_text() == "1 article"
    page.get_by_label("Find an article").fill("")
    page.get_by_label("Network").select_option("mastodon")
    assert page.locator("#salt .post:visible").count() == 1
    page.get_by_label("Network").select_option("")
    page.get_by_label("Only posts to read first").check()
    assert page.locator(".article:visible").count() == 2


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
    assert shown.get_by_label("Text for X").input_value() == KITS[0].teasers[1].text
    assert shown.get_by_role("link", name="Open in X").is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing_that_keeps_a_person_out(desk, opened, scheme, width):
    from axe_playwright_python.sync_playwright import Axe

    page = opened(desk, color_scheme=scheme, viewport={"width": width, "height": 740})
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    found = Axe().run(page, options={"runOnly": READABLE})
    assert found.violations_count == 0, found.generate_report()
