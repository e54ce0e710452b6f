"""An identifier planted in any place stops the site before it goes out, and is in nothing that was written or said.

A new place is a row of `PLACES`, and a `{...}` of its name in `FILES`.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from conftest import ROOT
from PIL import Image

from plugins.building import baseline, terminal, trees
from plugins.building.build import build, check
from plugins.building.publish import publish
from plugins.building.source import Source
from plugins.checks.private import to_be_shown
from plugins.finding import Faults, Finding

NOW = datetime(2026, 3, 20, 12, tzinfo=UTC)
PLACES = (
    *("title", "summary", "key point", "tag", "category", "slug", "head comment", "unknown field", "series"),
    *(
        "image alt",
        "disclosure",
        "short disclosure",
        "claim",
        "reference",
        "reviewer",
        "teaser",
        "old address",
    ),
    *(
        "video chapter",
        "event place",
        "body",
        "emphasis",
        "entity",
        "alt text",
        "picture title",
        "link title",
    ),
    *("address", "comment", "code block", "inline code", "table", "footnote", "raw attribute", "definition"),
    *("file name", "picture name", "csv", "txt", "transcript", "page", "page title", "case question"),
    *("bio", "call to action", "topic text", "credentials"),
)
VALUES = {place: f"619-555-01{number}" for number, place in enumerate(PLACES, 10)}
HIDDEN = {"emphasis": "619-**555**-01{}", "entity": "619&#8209;555&ndash;01{}", "slug": "x-619-555-01{}"}
"""How a value stands there, where it isn't as it is."""

HEAD = "Date: 2026-03-01\n"
FILES = {
    "content/articles/salt.md": """\
Title: Salt {title}
Date: 2026-03-01
# {head comment}
Summary: Eat less {summary}.
Key_points:
    Salt raises blood pressure: {key point}.
Tags: heart, ring {tag}
Category: Call {category}
Series: On {series}
Mood: {unknown field}
Image: images/pan.jpg
Image_alt: A pan {image alt}
Disclosure: Paid by {disclosure}
Disclosure_short: Ad {short disclosure}
Claim: Salt is {claim}
Verdict: false
References: Fax {reference}
Reviewed: 2026-03-02
Reviewer: Ring {reviewer}
Aliases: /old-{old address}/
Teaser_x: Ring {teaser} now.
Video: https://www.youtube.com/watch?v=abcdefghijk
Video_chapters:
    0:00 Begin {video chapter}
Video_transcript: files/words.txt
Event_start: 2026-04-01 18:00
Event_place: Hall, {event place}

Eat less, {body}, or {emphasis}, or {entity}. ![A pot {alt text}]({static}/images/pan.jpg "Pot {picture title}")

[Read](https://example.org/ "Tel {link title}") and [on](https://example.org/?q={address}) `ring {inline code}`.
[List]({static}/files/list.csv) and [note]({static}/files/note.txt)

<!-- {comment} -->

    ring {code block}

| a | b |
|---|---|
| 1 | {table} |

Word
:   Means {definition}

<p data-x="{raw attribute}">More.</p> And a note.[^1]

[^1]: See {footnote}.
""",
    "content/articles/slug.md": f"Title: B\n{HEAD}Slug: {{slug}}\n\nText.\n",
    "content/articles/{file name}.md": f"Title: C\n{HEAD}\nText.\n",
    "content/articles/case.md": f"Title: Case\n{HEAD}Purpose: consult\n\nMy question is {{case question}}.\n",
    "content/pages/about.md": "Title: About {page title}\n\nText {page}.\n",
    "content/files/list.csv": "name,number\nA,{csv}\n",
    "content/files/note.txt": "Ring {txt}\n",
    "content/files/words.txt": "Ring {transcript}\n",
    "pelicanconf.py": """\
AUTHOR_BIO = "Ring {bio}"
AUTHOR_CREDENTIALS = "MD {credentials}"
TOPIC_TEXTS = {"Heart": "About {topic text}"}
CALLS_TO_ACTION = {"book_visit": {"address": "tel:{call to action}"}}
STATIC_PATHS = ["images", "files"]
""",
}


def planted(text: str) -> str:
    for place, value in VALUES.items():
        text = text.replace(
            f"{{{place}}}", HIDDEN.get(place, "{}").format(value[-2:]) if place in HIDDEN else value
        )
    return text


def picture() -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (40, 20), "red").save(out, "JPEG")
    return out.getvalue()


def project(folder: Path, files: dict[str, str]) -> Source:
    """A whole project in `folder`, with our own settings under those of `files`."""
    own = (ROOT / "pelicanconf.py").read_text("utf-8")
    own += f"\nTHEME = {str(ROOT / 'theme')!r}\nURGENT_HELP = TOPIC_TEXTS = {{}}\nPLATFORMS = ['x']\n"
    written = {planted(name): planted(text) for name, text in files.items()}
    written["pelicanconf.py"] = own + written.get("pelicanconf.py", "")
    for name, text in written.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    (folder / "content/images").mkdir(exist_ok=True)
    (folder / "content/images/pan.jpg").write_bytes(picture())
    return Source(folder, NOW)


def everything_made(folder: Path) -> Iterator[tuple[str, bytes]]:
    """All files and their names but those the physician wrote."""
    for path in folder.rglob("*"):
        name = path.relative_to(folder).as_posix()
        if not name.startswith(("content/", "pelicanconf.py")):
            yield name, path.read_bytes() if path.is_file() and not path.is_symlink() else b""


@pytest.fixture(scope="module")
def stopped(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, tuple[Finding, ...]]:
    """One build of a project with something planted in each place."""
    source = project(tmp_path_factory.mktemp("planted"), FILES)
    (source.project / f"content/images/pot-{VALUES['picture name']}.jpg").write_bytes(picture())
    with pytest.raises(Faults) as failed:
        build(source, source.project / "output")
    return source.project, failed.value.findings


def test_there_are_more_than_twenty_places_and_each_is_planted() -> None:
    assert len(VALUES) == len(set(VALUES.values())) > 40
    written = planted("".join((*FILES, *FILES.values())))
    assert all(f"01{value[-2:]}" in written for place, value in VALUES.items() if place != "picture name")


@pytest.mark.parametrize("place", PLACES)
def test_what_is_planted_there_is_an_error(place: str, stopped: tuple[Path, tuple[Finding, ...]]) -> None:
    ending = VALUES[place][-2:]
    found = [
        each for each in stopped[1] if each.rule.startswith("privacy-") and f"{ending} looks" in each.message
    ]
    assert [each.level for each in found] >= ["error"], place


def test_nothing_of_it_is_written_or_said_anywhere(stopped, capsys: pytest.CaptureFixture[str]) -> None:
    folder, findings = stopped
    with pytest.raises(SystemExit), terminal.stopping():
        raise Faults(findings)
    said = capsys.readouterr().err + "".join(to_be_shown(each).as_json() for each in findings)
    made = list(everything_made(folder))
    for value in VALUES.values():
        assert value not in said
        assert not [name for name, data in made if value in name or value.encode() in data]
    assert not (folder / "output").exists()


def test_nothing_of_it_is_published(stopped) -> None:
    folder, _findings = stopped
    with pytest.raises(Faults, match="there is no build to publish"):
        publish(Source(folder, NOW), None, "", dry_run=False, rollback=False, images_reviewed=True)
    assert not (folder / "published").exists()


GOOD = {
    "content/articles/salt.md": (
        f"Title: Salt\n{HEAD}Privacy_reviewed: 619-555-0107 -- the county's public line, 2026-03-02\n"
        "Category: Heart\nSummary: Eat less salt.\n\nRing 619-555-0107. ![A pan]({static}/images/pan.jpg)\n"
    ),
    "content/articles/late.md": f"Title: Late 619-555-0108\n{HEAD}Status: draft\n\nText.\n",
}
QUIET = {"dry_run": False, "rollback": False}


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Source:
    source = project(tmp_path_factory.mktemp("good"), GOOD)
    built = build(source, source.project / "output")
    assert "619-555" not in "\n".join(built.said)
    return source


def test_a_site_with_an_acknowledged_value_goes_out_once_its_pictures_were_looked_at(
    good: Source, capsys
) -> None:
    with pytest.raises(Faults, match="nobody has looked at this picture") as failed:
        publish(good, None, "", images_reviewed=False, **QUIET)
    assert [each.path for each in failed.value.findings if each.level == "review"] == [
        "output/images/pan.jpg"
    ]
    publish(good, None, "", images_reviewed=True, **QUIET)
    said = capsys.readouterr().out
    assert "People, places and days that this makes public" in said
    assert "  content/articles/salt.md\n    acknowledged: 6**-***-**07\n" in said
    assert "are live already" not in said
    assert "second pair of eyes, not de-identification" in said
    assert "619-555-0107" in (good.project / "published/current/salt/index.html").read_text("utf-8")
    publish(
        good, None, "", images_reviewed=False, **QUIET
    )  # the same picture is live, and asked about no more


def test_the_record_of_a_build_holds_no_value(good: Source) -> None:
    record = trees.last(good.project / "output").as_json()
    assert "619-555" not in record
    assert "salt" in record


FINISHED = {
    "output/salt/index.html": "</main><p>Ring 619-<b>555</b>-0109</p>",
    "output/feeds/all.atom.xml": "<!-- 619-555-0109 -->",
    "output/feeds/new.json": '{"x": ["<p>619-555-0109</p>"]}',
    "output/new.txt": "619-555-0109",
    "share/salt/x.txt": "Ring 619-555-0109",
    "share/exports/new.csv": 'a,"ring ""619-555-0109"""',
    "share/exports/new.ics": "SUMMARY:Ring 619-55\r\n 5-0109",
    "output/call-619-555-0109.html": "<p>x</p>",
}


@pytest.mark.parametrize("place", FINISHED)
def test_what_is_only_in_the_finished_site_stops_the_last_gate(good: Source, place: str) -> None:
    path = good.project / place
    before = path.read_bytes() if path.is_file() else None
    path.write_bytes((before or b"") + FINISHED[place].encode())
    try:
        with pytest.raises(Faults) as failed:
            publish(good, None, "", images_reviewed=True, **QUIET)
    finally:
        path.write_bytes(before) if before is not None else path.unlink()
    (finding,) = (each for each in failed.value.findings if each.rule == "privacy-phone")
    assert finding.path == place.replace("619-555-0109", "6**-***-**09")
    assert "619-555-0109" not in str(failed.value)
    assert ("content/articles/salt.md" in finding.message) == (place == "output/salt/index.html")


@pytest.mark.parametrize(
    "place",
    [
        "output/salt/index.html",
        "output/cards/new.png",
        "output/new.pdf",
        "output/feeds/all.json",
        "share/x.csv",
    ],
)
def test_what_was_put_there_by_hand_since_the_build_does_not_go_out(good: Source, place: str) -> None:
    path = good.project / place
    before = path.read_bytes() if path.is_file() else None
    path.write_bytes((before or b"") + b"\n")
    try:
        with pytest.raises(Faults, match="or taken away since the last build"):
            publish(good, None, "", images_reviewed=True, **QUIET)
    finally:
        path.write_bytes(before) if before is not None else path.unlink()


def test_an_old_blog_is_taken_as_read_once_and_what_is_new_still_stops_it(tmp_path: Path) -> None:
    old = {"content/articles/salt.md": f"Title: Salt\n{HEAD}\nRing 619-555-0107. MRN: 86000017\n"}
    source = project(tmp_path, old)
    assert "1 value is taken as read" in baseline.baseline(source)
    assert [each.rule for each in check(source) if each.level == "error"] == ["privacy-mrn"]
    article = tmp_path / "content/articles/salt.md"
    article.write_text(article.read_text().replace("86000017", "none, 619-555-0108"))
    assert "nothing was added" in baseline.baseline(source)
    assert [each.message[:12] for each in check(source) if each.level == "error"] == ["6**-***-**08"]
    article.write_text(f"Title: Salt\n{HEAD}\nNothing.\n")
    assert [each.level for each in check(source) if each.rule == "privacy-baseline"] == ["review"]
    assert "1 taken away" in baseline.baseline(source)
    assert not [each for each in check(source) if each.rule == "privacy-baseline"]
    assert "619" not in (tmp_path / "privacy-baseline.json").read_text().replace('"salt"', "")[:80]


def test_a_baseline_that_is_no_text_is_named(tmp_path: Path) -> None:
    source = project(tmp_path, {"content/articles/salt.md": f"Title: Salt\n{HEAD}\nNothing.\n"})
    (tmp_path / "privacy-baseline.json").write_bytes(b"\xff\xfe")
    with pytest.raises(Faults, match="this file can't be read"):
        baseline.baseline(source)
