"""Texts that Markdown would read for minutes, and that stop a build in seconds with a line to look at."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from conftest import ROOT, command

from plugins.front_matter import Head
from plugins.reading.bodies import HARMLESS, bodies, fault_of_body
from plugins.reading.danger import worst_case, worst_line
from plugins.reading.rendering import Job, Rendered, how_to_read, rendered
from plugins.time_limit import within

HOW = how_to_read({"extensions": ["markdown.extensions.extra"], "output_format": "html5"})
SETTINGS = ROOT / "tests" / "site" / "settings.py"
PIECES = [
    *(
        "[",
        "![",
        "[^",
        "](",
        "[]",
        "[a](",
        "[a][",
        "[*",
        "[^1]\n\n[^1]: a\n\n",
        "[@",
        "*",
        "**a ",
        "_",
        "`",
        "``a` ",
    ),
    *(
        "<",
        "<a ",
        "<a x='",
        "<b>",
        "<![CDATA[",
        "<!--",
        "<a\n\n",
        "&",
        "&*_`<[",
        "\\",
        "> ",
        "> * ",
        "- ",
        "1. ",
    ),
    *(
        "a\n=\n",
        "# a\n",
        "---\n",
        "*[a]: b\n",
        "a\n: b\n\n",
        "|",
        "|a|\n",
        "|a|\n|-|\n\n",
        "{",
        "#",
        "~~~\na\n",
    ),
]


def each(work, jobs):
    """What `Work.each` does with few jobs."""
    return [work(job) for job in jobs]


def seconds(text: str) -> float:
    """Of a core's time, the better of two tries."""
    taken = []
    for _ in range(2):
        start = time.process_time()
        rendered(Job(text, HOW))
        taken.append(time.process_time() - start)
    return min(taken)


@pytest.fixture(scope="module")
def slowness() -> float:
    """Of this machine, against the one on which the worst cases were measured."""
    return seconds("[" * 2000) / worst_case("[" * 2000)


@pytest.mark.parametrize("piece", PIECES)
def test_no_text_is_much_worse_than_its_worst_case(piece: str, slowness: float) -> None:
    text = piece * (2000 // len(piece))
    assert seconds(text) < 3 * slowness * (worst_case(text) + 0.03)


@pytest.mark.parametrize("piece", PIECES)
def test_twenty_thousand_signs_are_read_in_time_or_given_up(piece: str) -> None:
    job = Job(piece * (20_000 // len(piece)), HOW)
    start = time.monotonic()
    (made,) = bodies([job], each, seconds=0.3)
    assert time.monotonic() - start < 5
    assert made.html or made.fault in ("takes longer than 0.3 seconds to read", "is nested too deep")


def test_an_article_of_5000_words_needs_no_process_of_its_own() -> None:
    paragraph = "Write *every* reading down; [our log](log.md) has room for a month, `mm Hg` and all. " * 10
    assert worst_case(f"{paragraph}\n\n" * (5000 // len(paragraph.split()))) < HARMLESS


def test_what_is_given_up_costs_no_other_text_its_turn() -> None:
    endless, good = Job("[" * 20_000, HOW), Job("Walk *every* day.", HOW)
    made = bodies([good, endless, good, endless, Job("*[" * 2500 + "\n\nend", HOW)], each, seconds=0.3)
    assert [each.html for each in made[:4]] == ["<p>Walk <em>every</em> day.</p>", ""] * 2
    assert [bool(each.fault) for each in made[:4]] == [False, True] * 2


def test_a_fault_names_the_line_of_the_paragraph_that_takes_longest() -> None:
    body = "Walk.\n\nSee [this](a.md).\n\n" + "[" * 5000 + "\n\nRest.\n"
    assert worst_line(body) == 4
    fault = fault_of_body(
        "content/articles/a.md", Head({}, {}, "\n" * 4 + body, 5), "takes longer than 10 seconds to read"
    )
    assert str(fault).startswith("content/articles/a.md:9:")


def test_a_reader_that_failed_reads_no_other_text() -> None:
    assert rendered(Job("- " * 4000 + "a", HOW)) == Rendered("", "is nested too deep")
    assert rendered(Job("- a", HOW)).html == "<ul>\n<li>a</li>\n</ul>"


def sleep_or_say(seconds: float) -> str:
    """Sleeps; ends its process for a negative number."""
    if seconds < 0:
        raise SystemExit
    time.sleep(seconds)
    return f"slept {seconds}"


def test_work_that_hangs_or_dies_gives_none_and_the_rest_goes_on() -> None:
    assert list(within(0.5, sleep_or_say, [0, 60, 0.1, -1, 0.2])) == [
        *("slept 0", None, "slept 0.1", None, "slept 0.2"),
    ]


def test_a_build_names_the_text_that_cannot_be_read_and_keeps_the_last_site(tmp_path: Path) -> None:
    articles = tmp_path / "content" / "articles"
    articles.mkdir(parents=True)
    (articles / "walking.md").write_text("Title: Walking\nDate: 2026-03-01\n\nWalking helps.\n", "utf-8")
    arguments = [
        "--content",
        tmp_path / "content",
        "--settings",
        SETTINGS,
        "--now",
        "2026-03-20T12:00:00+00:00",
    ]
    arguments += ["--output", tmp_path / "output"]
    assert command("build", *arguments).returncode == 0
    page = (tmp_path / "output" / "walking" / "index.html").read_bytes()
    (articles / "lists.md").write_text(
        f"Title: Lists\nDate: 2026-03-01\n\nSome lists.\n\n{'- ' * 4000}a\n", "utf-8"
    )
    ended = command("build", *arguments)
    assert ended.returncode == 1
    assert (
        "content/articles/lists.md:6:0: error: the text is nested too deep; " in ended.stdout + ended.stderr
    )
    assert (tmp_path / "output" / "walking" / "index.html").read_bytes() == page
