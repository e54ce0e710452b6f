"""The proof over the whole table: a dozen articles, every platform and variant, judged by rules written here anew."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from html import unescape

import markdown
import pytest

from plugins.calls_to_action.catalog import choose
from plugins.crosspost.compose import composed
from plugins.crosspost.teaser import Teaser
from plugins.crosspost.word_lists import word_list
from plugins.entry import Entry
from plugins.platforms.table import platforms
from plugins.settings import Settings

EVERY = tuple(platforms())
SITE = Settings(site_url="https://practice.org", author="Your Name, MD", platforms=EVERY)
CUFF = """Blood pressure measured at home tells more than one reading in the office. Use a cuff for your upper arm.

## Before you measure

Sit still for five minutes before you measure. Rest your arm on a table at the height of your heart.

In 9361 people of one trial, a target below 120 mm Hg was tested. Coffee can raise blood pressure for 30 minutes.

- Write down every reading, also the high ones.
- Bring the list to your next visit.

Ask us to check your monitor once a year. A monitor for the wrist is less reliable than one for the upper arm."""
SALT = """La sal sube la presión arterial en muchas personas. La mayor parte de la sal no viene de la mesa.

Pruebe la comida antes de añadir sal. El pan, el queso y la sopa tienen más sal de la que parece.

En un estudio con 412 personas, comer menos sal bajó la presión en 4 semanas. Lea la etiqueta de lo que compra."""
RHYTHM = """Atrial fibrillation (AF) is a common disturbance of the heart’s rhythm. AF raises the chance of a stroke.

Blood thinners lower the chance of a stroke in people with AF. Blood thinners can cause bleeding in some people.

About 1 in 4 people over 40 will have AF at some time (10⁹ beats are a lifetime of work).[^one]

[^one]: A note that no post may quote."""
CASE = """## Presentation

A patient came with a cough of three weeks and no fever. The chest film was clear.

## Findings

The white count was 11.2. Two courses of antibiotics had changed nothing. Call our office for more.

## Where I stand

Reflux and asthma are on my list. What would you do next?"""
LONG = "\n\n".join(
    f"## Part {at}\n\nThe clinic reads {at} letters a day from people who ask for advice. " + "Each of them "
    "wants a clear answer in plain words, and each of them gets one that a colleague has read before. " * 3
    for at in range(1, 11)
)


def entry(name: str, text: str, **head) -> Entry:
    return replace(
        Entry(
            key=name,
            slug=name,
            title="Measuring blood pressure at home",
            url=f"https://practice.org/{name}/",
            path=f"{name}/",
            source=f"content/articles/{name}.md",
            lang="en",
            date=datetime(2026, 1, 1, tzinfo=UTC),
            html=markdown.markdown(text, extensions=["extra"]),
            tags=("blood pressure", "heart", "9361 people"),
        ),
        **head,
    )


LONG_TITLE = (
    "What every household with one monitor, two arms and no time should know about measuring blood pressure at "
    "home, in the morning, in the evening and before a visit: ten questions and as many answers"
)
VIDEO = {"video": "https://video.example/1", "video_chapters": ("0:00 Why <120 matters", "1:30 The cuff")}
ENTRIES = (
    entry("plain", CUFF),
    entry("spanish", SALT, title="La sal y la presión", lang="es", **VIDEO),
    entry("rhythm", RHYTHM, title="Atrial fibrillation", references=("10.1056/NEJMoa1511939", "26551272"), **VIDEO),
    entry("disclosed", CUFF, disclosure="A maker of monitors paid me for two talks.", **VIDEO),
    entry("both", CUFF, disclosure="A maker of monitors paid me for talks. " * 5, disclosure_short="Paid by a maker."),
    entry("myth", CUFF, title="Coffee cures high blood pressure", claim="Coffee cures high blood pressure.",
          verdict="false",
          key_points=("Coffee does not cure high blood pressure.", "Coffee can raise blood pressure for 30 minutes.",
                      "Sit still for five minutes before you measure.", "Bring the list to your next visit.")),
    entry("own", CUFF, summary="Measure at home, with a cuff for the upper arm.",
          key_points=("Sit still first & wait.",),
          teasers={"x": "My own words.", "reddit": "My own words.", "instagram": "My own words."}),
    entry("titled", CUFF, title=LONG_TITLE, audience="colleagues", **VIDEO),
    entry("numbers", "Call (555) 555-0100 for help with your monitor. " + CUFF,
          key_points=("Call (555) 555-0100 today.",)),
    entry("essay", LONG, audience="colleagues", disclosure="I have nothing to disclose.", title="Letters we answer"),
    entry("case", CASE, title="A cough that stays", url="", path="", purposes=("consult",), audience="colleagues"),
    entry("empty", "", title="Our office moves to Main Street"),
)  # fmt: skip


def judged(case: Entry) -> Iterator[Teaser]:
    yield from composed(case, SITE).teasers


@pytest.fixture(params=ENTRIES, ids=lambda case: case.key)
def case(request) -> Entry:
    return request.param


URL = re.compile(r"https://[^\s<>]+")
EMOJI = re.compile("[\U0001f000-\U0001faff\u2600-\u27bf]")


def weighed(text: str) -> int:
    light = ((0, 4351), (8192, 8205), (8208, 8223), (8242, 8247))
    rest = URL.sub("", text)
    return 23 * len(URL.findall(text)) + sum(
        1 if any(a <= ord(sign) <= b for a, b in light) else 2 for sign in rest
    )


def as_bluesky_shows(link: re.Match[str]) -> str:
    host, _, path = link[0].removeprefix("https://").partition("/")
    return f"{host}/{path}" if len(path) + 1 <= 15 else f"{host}/{path[:12]}..."


COUNTERS = {
    "code_points": len,
    "utf16": lambda text: len(text.encode("utf-16-le")) // 2,
    "bytes": lambda text: len(text.encode()),
    "words": lambda text: len(text.split()),
    "x": weighed,
    "mastodon": lambda text: len(URL.sub("x" * 23, text)),
    "bluesky": lambda text: len(URL.sub(as_bluesky_shows, text)),
    "threads": lambda text: len(text) + sum(len(sign.encode()) - 1 for sign in EMOJI.findall(text)),
}


def test_every_teaser_fits_by_a_count_written_here(case):
    for teaser in judged(case):
        row, length = platforms()[teaser.platform], COUNTERS[teaser.counted_as](teaser.text)
        assert length == teaser.length, (teaser.platform, teaser.text)
        assert row.limit is None or length <= row.limit
        assert row.byte_limit is None or len(teaser.text.encode()) <= row.byte_limit
        assert row.title_limit is None or len(teaser.title or "") <= row.title_limit
        assert len(teaser.hashtags) <= (row.hashtag_limit or row.hashtags)
        assert len(teaser.alt) <= row.alt_limit


def test_the_link_is_where_the_platform_wants_it(case):
    for teaser in judged(case):
        placement, words = teaser.link_placement, word_list("phrases")[case.lang]
        if case.url and placement == "text":
            assert teaser.text.count(teaser.url) == 1
        else:
            assert "practice.org" not in teaser.text
        if placement in ("bio", "first_comment"):
            assert words[placement] in teaser.text
        assert (f"utm_source={teaser.platform}&" in teaser.url) is bool(case.url)


def test_a_disclosure_comes_first_and_whole(case):
    allowed = {case.disclosure, case.disclosure_short} - {""} or {""}
    for teaser in judged(case):
        assert teaser.disclosure in allowed
        assert teaser.text.startswith(teaser.disclosure)


def test_no_sign_of_markup_is_in_a_text(case):
    for teaser in judged(case):
        assert not re.search(r"</?[a-z]+[ >/]|&\w+;|\*\*|\]\(|^#+ |\[\^", teaser.text, re.MULTILINE), (
            teaser.text
        )
        for sign in "<>" if "angle_brackets" in platforms()[teaser.platform].forbids else "":
            assert sign not in teaser.text + (teaser.title or "")


def test_no_word_is_cut_and_none_is_ours(case):
    """Every word stands in the article, its head, the call to action or the table of our few phrases."""
    ours = " ".join(word_list("phrases")[case.lang].values())
    head = (
        case.title,
        case.summary,
        *case.key_points,
        *case.teasers.values(),
        case.disclosure,
        case.disclosure_short,
    )
    known = words(
        " ".join((case.html, *head, *case.video_chapters, case.claim, ours, choose(case, SITE).teaser_text))
    )
    for teaser in judged(case):
        text = URL.sub("", teaser.text.replace(" ".join(teaser.hashtags) or "\0", ""))
        text = re.sub(r"(?m)^\d+\. ", "", text)
        assert words(f"{text} {teaser.title or ''}") <= known, teaser.platform


def test_no_number_is_there_that_the_article_lacks(case):
    said = " ".join(
        (unescape(re.sub(r"<[^>]+>", " ", case.html)), case.title, *case.key_points, *case.video_chapters)
    )
    for teaser in judged(case):
        text = re.sub(r"(?m)^\d+\. ", "", URL.sub("", teaser.text))
        assert set(re.findall(r"\d+", text)) <= set(re.findall(r"\d+", said)), teaser.text


def test_the_variants_of_one_platform_are_all_different_and_counted_up(case):
    for name in EVERY:
        series = [teaser for teaser in judged(case) if teaser.platform == name]
        assert [teaser.variant for teaser in series] == list(range(len(series)))
        assert len({teaser.text for teaser in series}) == len(series) <= 3


def test_each_platform_has_a_teaser_or_the_reason_why_not(case):
    made = composed(case, SITE)
    with_teaser = {teaser.platform for teaser in made.teasers}
    reasons = {each.platform: each.reason for each in made.skipped}
    if case.url:
        assert with_teaser | set(reasons) == set(EVERY)
    assert not with_teaser & set(reasons)
    assert all(reasons.values())
    series = {name: [t for t in made.teasers if t.platform == name] for name in with_teaser}
    assert {each.platform for each in made.fewer} == {name for name in series if len(series[name]) < 3}


def test_how_many_teasers_were_judged_is_said(capsys):
    count = sum(len(list(judged(case))) for case in ENTRIES)
    with capsys.disabled():
        print(f"\n{count} teasers judged: {len(ENTRIES)} articles, {len(EVERY)} platforms")
    assert count > 300


def words(text: str) -> set[str]:
    plain = unescape(re.sub(r"<[^>]+>", " ", text.replace("<1", "1")))
    return {word.lower() for word in re.findall(r"[^\W\d_]+", plain)}
