"""Checks joined to Pelican: what is planted anywhere stops the build before anything is written."""

import io
import os
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pelican
import pytest
from blinker import Signal
from pelican.settings import DEFAULT_CONFIG, configure_settings
from PIL import Image
from pypdf import PdfWriter
from pypdf.generic import DictionaryObject, NameObject

from plugins.building.plugin import load
from plugins.building.source import Source
from plugins.earlier import EARLIER, Earlier
from plugins.finding import Faults
from plugins.images import looking
from plugins.report import REPORT, Report
from plugins.settings import CACHE, PREVIEW, SETTINGS
from plugins.work import WORK, Work

PROJECT = Path(__file__).parents[2]
HEAD = "Title: Salt\nDate: 2026-01-02\nCategory: Heart\n"
ARTICLE = HEAD + "Slug: salt\n\nEat less salt.\n\n![A pan]({static}/images/pan.jpg)\n"
PLACES = {
    "head": ("articles/salt.md", HEAD + "Summary: Ask 219-09-9999.\n\nText.\n", "4:14"),
    "body": ("articles/salt.md", HEAD + "\nText.\n\nAsk 219-09-9999.\n", "7:5"),
    "alt text": ("articles/salt.md", HEAD + "\n![MRN 8600001]({static}/images/pan.jpg)\n", "5:7"),
    "teaser": ("articles/salt.md", HEAD + "Teaser_x: Ring 619-555-0107.\n\nText.\n", "4:16"),
    "comment": ("articles/salt.md", HEAD + "\nText. <!-- m.tester@mail.example -->\n", "5:12"),
    "code": ("articles/salt.md", HEAD + "\n    fax 619.555.0107\n", "5:9"),
    "page": ("pages/about.md", "Title: About\n\nSSN 219099999\n", "3:5"),
    "text file": ("images/list.csv", "name,mrn\nA,MRN 8600001\n", "2:7"),
    "file name": ("images/mrn_8600001.txt", "nothing\n", "0:0"),
    "picture's name": ("images/scan-619-555-0107.jpg", None, "0:0"),
}


def picture():
    exif = Image.Exif()
    exif.get_ifd(0x8825).update({1: "N", 2: (32.0, 43.0, 12.5)})
    exif[0x010E] = "Planted-Secret"
    out = io.BytesIO()
    Image.new("RGB", (20, 10), "red").save(out, "JPEG", exif=exif)
    return out.getvalue()


@pytest.fixture(autouse=True)
def apart():
    """Takes away what another build in this process joined to Pelican; each build joins its own plugins."""
    for signal in vars(pelican.signals).values():
        if isinstance(signal, Signal):
            signal._clear_state()


@pytest.fixture
def content(tmp_path):
    put(tmp_path / "content/articles/first.md", ARTICLE.replace("salt", "first"))
    put(tmp_path / "content/images/pan.jpg", picture())
    return tmp_path / "content"


def put(path, what):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(what if isinstance(what, bytes) else what.encode())


def built(content, **changes):
    """The report, and what was written, by path."""
    values, settings = load(Source(PROJECT, datetime(2026, 2, 1, tzinfo=UTC), content))
    plugins = [f"plugins.{name}.plugin" for name in ("reading", "images", "checks")]
    report, output = Report(), content.parent / "output"
    own = {SETTINGS: settings, REPORT: report, PREVIEW: False, CACHE: str(content.parent / "cache")}
    own |= {WORK: Work(settings), EARLIER: Earlier(content.parent)}
    own |= {
        "PLUGINS": plugins,
        "THEME": "simple",
        "DIRECT_TEMPLATES": ["index"],
        "OUTPUT_PATH": str(output),
        **changes,
    }
    try:
        pelican.Pelican(configure_settings({**DEFAULT_CONFIG, **values, **own})).run()
    except Faults:
        assert not list(output.rglob("*"))
    return report, {file.relative_to(output).as_posix(): file for file in output.rglob("*") if file.is_file()}


def shown(report, level="error"):
    return [str(finding) for finding in report.findings if finding.level == level]


def test_a_good_site_is_built_and_its_pictures_are_clean(content):
    original = (content / "images/pan.jpg").read_bytes()
    report, written = built(content)
    assert not shown(report)
    made = written["images/pan.jpg"].read_bytes()
    assert b"Planted-Secret" in original
    assert b"Planted-Secret" not in made
    assert not Image.open(io.BytesIO(made)).getexif()
    assert (content / "images/pan.jpg").read_bytes() == original
    assert report.made["pictures"] == 1


def test_an_attached_picture_is_cleaned_where_it_lands(content):
    put(content / "articles/salt.md", HEAD + "Slug: salt\n\n![A pan]({attach}pan2.jpg)\n")
    put(content / "articles/pan2.jpg", picture())
    _report, written = built(content)
    assert b"Planted-Secret" not in written["salt/pan2.jpg"].read_bytes()
    assert not any(b"Planted-Secret" in file.read_bytes() for file in written.values())


@pytest.mark.parametrize("place", PLACES)
def test_an_identifier_stops_the_build_wherever_it_stands(place, content):
    path, text, where = PLACES[place]
    put(content / path, picture() if text is None else text)
    report, written = built(content)
    errors = [error for error in shown(report) if "privacy-" in error]
    assert written == {}
    assert len(errors) == 1
    assert f":{where}: error: " in errors[0]
    for value in ("219-09-9999", "219099999", "8600001", "555-0107", "555.0107", "m.tester"):
        assert value not in errors[0]


def test_an_identifier_in_a_name_is_masked_there_and_in_the_address(content):
    put(content / "articles/Call (619) 555-0107.md", HEAD + "Slug: call-619-555-0107\n\nText.\n")
    report, _written = built(content)
    assert len(shown(report)) == 2
    assert not any("555" in error for error in shown(report))


def test_what_is_made_of_settings_is_looked_at_too(content):
    _values, settings = load(Source(PROJECT, datetime(2026, 2, 1, tzinfo=UTC), content))
    changed = replace(
        settings,
        calls_to_action={"ask": {"address": "tel:+16195550107"}},
        places={"CALLS_TO_ACTION": ("mine.py", 9)},
    )
    report, _written = built(content, **{SETTINGS: changed})
    assert [error.split(" error")[0] for error in shown(report)] == ["mine.py:9:0:"]


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({"images/a.jpg": picture()[:200]}, "content/images/a.jpg:0:0: error: is broken"),
        ({"images/a.svg": "<svg/>"}, "export it as PNG"),
        ({"images/sized/a.jpg": picture()}, "would lie among the pictures that Rounds makes"),
        ({"images/a.jpg": bytes(128) + b"DICM"}, "DICOM"),
        (
            {"articles/salt.md": HEAD + "\n[x]({filename}none.md)\n"},
            "salt.md:5:5: error: the link leads to none.md, which isn't",
        ),
        (
            {
                "articles/salt.md": HEAD + "\n[x]({filename}d.md)\n",
                "articles/d.md": HEAD + "Status: draft\n\nx\n",
            },
            "isn't published",
        ),
        ({"articles/salt.md": HEAD + "\n[x](first.md)\n"}, "salt.md:5:5: error: the link leads to a source"),
        (
            {"articles/salt.md": HEAD + "Template: none\n\nText.\n"},
            "salt.md:4:0: error: the theme has no template “none”",
        ),
        (
            {"articles/salt.md": HEAD + "\n![x]({static}/images/no.png)\n"},
            "salt.md:5:22: error: there is no file",
        ),
        (
            {"articles/salt.md": HEAD + "\n[x]({static}/../mine.txt)\n", "../mine.txt": "private words"},
            "salt.md:5:17: error: there is no file",
        ),
        ({"articles/salt.md": HEAD + "Slug: first\n\nText.\n"}, "its address is already that of"),
        ({"pages/p.md": "Title: First\nSlug: FIRST\n\nText.\n"}, "its address is already that of"),
        ({"pages/p.md": "Title: Pics\nSlug: Images\n\nText.\n"}, "p.md:2:0: error: its address begins"),
        (
            {"articles/salt.md": HEAD + "Slug: og.png\n\nText.\n"},
            "salt.md:4:0: error: its share kit would be called",
        ),
        (
            {"articles/de.md": HEAD + "Lang: de\n\nText.\n", "articles/fr.md": HEAD + "Lang: fr\n\nText.\n"},
            "its share kit and card would take the place of those of content/articles/",
        ),
        (
            {
                "articles/es.md": HEAD + "Slug: first\nLang: es\n\nText.\n",
                "articles/salt.md": HEAD + "Slug: first-es\n\nText.\n",
            },
            "its share kit and card would take the place",
        ),
        (
            {"articles/salt.md": HEAD + f"Slug: {'salt-' * 50}\n\nText.\n"},
            "salt.md:4:0: error: its address is too long",
        ),
        (
            {"articles/salt.md": HEAD + "Image: images/no.png\nImage_alt: x\n\nText.\n"},
            "salt.md:4:0: error: there is no picture",
        ),
        ({"articles/salt.md": HEAD + "\nText <script>x()</script>\n"}, "salt.md:5:6: error: <script>"),
    ],
)
def test_a_fault_is_one_clear_error_and_nothing_is_written(files, expected, content):
    for path, what in files.items():
        put(content / path, what)
    report, written = built(content)
    errors = shown(report)
    assert written == {}
    assert len(errors) == 1, errors
    assert expected in errors[0]


@pytest.mark.parametrize("name", ["images/link.jpg", "images/folder", "articles/link.md"])
def test_a_symbolic_link_is_not_followed(name, content, tmp_path):
    put(tmp_path / "elsewhere/a.jpg", picture())
    put(tmp_path / "elsewhere/a.md", HEAD + "\nText.\n")
    target = tmp_path / "elsewhere"
    (content / name).symlink_to(target if name.endswith("folder") else target / f"a.{name.split('.')[-1]}")
    report, written = built(content)
    assert written == {}
    errors = set(shown(report))
    assert len(errors) == 1
    assert f"content/{name}:0:0: error: is a symbolic link" in errors.pop()


def test_a_folder_that_may_not_be_opened_is_an_error_and_not_left_out(content, monkeypatch):
    put(content / "articles/more/salt.md", HEAD + "Slug: salt\n\nText.\n")
    scandir = os.scandir

    def closed(folder):
        if str(folder).endswith("more"):
            raise PermissionError(13, "Permission denied", str(folder))
        return scandir(folder)

    monkeypatch.setattr(os, "scandir", closed)
    report, written = built(content)
    assert written == {}
    assert [error.partition(";")[0] for error in shown(report)] == [
        "content/articles/more:0:0: error: the folder can't be opened, so what lies in it would be left out"
    ]


def test_a_picture_that_may_not_be_read_is_an_error_with_its_name(content, monkeypatch):
    opened = Path.open

    def closed(file, *how, **more):
        if file.name == "pan.jpg":
            raise PermissionError(13, "Permission denied")
        return opened(file, *how, **more)

    monkeypatch.setattr(Path, "open", closed)
    report, written = built(content)
    assert written == {}
    assert shown(report)[0].startswith("content/images/pan.jpg:0:0: error: can't be read: Permission denied")


def pdf(title, *, picture=False):
    made = PdfWriter()
    made.add_blank_page(300, 200)
    made.add_metadata({"/Title": title})
    if picture:
        made._add_object(DictionaryObject({NameObject("/Subtype"): NameObject("/Image")}))
    out = io.BytesIO()
    made.write(out)
    return out.getvalue()


def test_a_pdf_of_text_alone_is_read_and_published(content):
    put(content / "images/handout.pdf", pdf("Measure twice"))
    report, written = built(content)
    assert "images/handout.pdf" in written
    assert not [said for said in shown(report, "review") if "handout" in said]


def test_a_pdf_with_pictures_waits_for_a_person(content):
    put(content / "images/handout.pdf", pdf("Measure twice", picture=True))
    report, written = built(content)
    assert "images/handout.pdf" in written
    assert any("handout.pdf" in said and "PRIVACY_ALLOW" in said for said in shown(report, "review"))


def test_a_pdf_with_an_identifier_stops_the_build(content):
    put(content / "images/handout.pdf", pdf("MRN 1234567"))
    report, written = built(content)
    assert written == {}
    [said] = [said for said in shown(report) if "handout.pdf" in said]
    assert "privacy-mrn" in said
    assert "1234567" not in said


def test_a_text_that_nobody_can_read_stops_the_build(content):
    put(content / "images/doses.csv", "MRN 1234567".encode("utf-16"))
    report, written = built(content)
    assert written == {}
    assert any("doses.csv" in said and "UTF-8" in said for said in shown(report))


def test_what_a_program_sees_in_a_picture_is_asked_about(content, monkeypatch):
    monkeypatch.setattr(looking, "can_look", lambda: True)
    monkeypatch.setattr(looking, "look_at", lambda _data, _allowed: looking.Seen(("MRN",), 1))
    put(content / "articles/salt.md", HEAD + "\n![A pan]({static}/images/pan.jpg)\n")
    report, _written = built(content)
    asked = shown(report, "review")
    assert any(said.startswith("content/images/pan.jpg") and "image-mrn" in said for said in asked)
    assert any(said.startswith("content/articles/salt.md") and "Image_consent" in said for said in asked)
    assert "images/pan.jpg" in report.looked_at


def test_nobody_has_looked_at_pictures_without_the_extra(content, monkeypatch):
    monkeypatch.setattr(looking, "can_look", lambda: False)
    report, _written = built(content)
    assert report.looked_at == set()


def test_a_picture_without_a_description_is_said_with_its_line(content):
    put(content / "articles/salt.md", HEAD + "\n![]({static}/images/pan.jpg)\n")
    report, _written = built(content)
    assert any("salt.md:5:1: " in said and "alt-text" in said for said in shown(report, "review"))
