"""The head: what a physician may write, what is refused, and that no line of it is ever lost in silence."""

from itertools import takewhile

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from plugins import front_matter, head_fields
from plugins.nearest import nearest, one_slip
from plugins.platforms import choice

TOP = "Title: Salt\nDate: 2026-03-04\n"


def read(text, **how):
    return front_matter.read(text, "salt.md", **how)


def fields(lines, **how):
    head, findings = read(TOP + lines + "\n\nText.", **how)
    assert findings == (), "\n".join(map(str, findings))
    return head.fields


def rules(text, **how):
    return [(finding.line, finding.rule) for finding in read(text, **how)[1]]


READ = (
    ("Title", "Salt: how much?", "Salt: how much?"),
    ("Title", "Salt\n  and you", "Salt and you"),
    ("Summary", "One.\n  Two.\n  .\n  Three.", "One. Two.\n\nThree."),
    ("Tags", "salt, blood pressure, salt,", ("salt", "blood pressure")),
    ("Tags", "\n  salt\n  food", ("salt", "food")),
    ("Authors", "Doe, J; Roe, R", ("Doe, J", "Roe, R")),
    ("Author", "Your Name, MD", "Your Name, MD"),
    ("Purpose", "Patients, cause", ("patients", "cause")),
    ("Platforms", "+Reddit, -pinterest", ("+reddit", "-pinterest")),
    ("Key_points", "\n  Eat less: it helps.\n  - Read labels.", ("Eat less: it helps.", "Read labels.")),
    ("Teaser_x", "First line.\n  .\n  #salt is last", "First line.\n\n#salt is last"),
    ("Teaser_a_new_network", "Hello", "Hello"),
    ("Audience", "COLLEAGUES", "colleagues"),
    ("Composite", "yes", True),
    ("Composite", "No", False),
    ("Image_focus", "50%  100%", (0.5, 1.0)),
    ("Image_focus", "0% 7%", (0.0, 0.07)),
    ("Image_focus", "", None),
    ("Card", "Myth", "myth"),
    ("Card_font", "fonts/Noto Sans.TTF", "fonts/Noto Sans.TTF"),
    ("Video_length", "1:09:30", "1:09:30"),
    ("Slug", "salt__2.0-a", "salt__2.0-a"),
    ("Save_as", "salt/index.html", "salt/index.html"),
    ("Lang", "pt-BR", "pt-BR"),
    ("Disclosure", "", ""),
    ("Syndication", "\n  https://a.example/1\n  https://b.example/2", ("https://a.example/1", "https://b.example/2")),
    ("Summary_of_mine", "kept: for the theme", "kept: for the theme"),
)  # fmt: skip


@pytest.mark.parametrize(("label", "written", "value"), READ)
def test_a_value_is_read_by_the_row_of_its_field(label, written, value):
    text = f"{TOP}{label}: {written}\n\nText."
    head, findings = read(text.removeprefix("Title: Salt\n") if label == "Title" else text)
    assert (findings, head.fields[label.lower()]) == ((), value)


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("2026-03-04", "2026-03-04T00:00:00"),
        ("2026-3-4 9:05", "2026-03-04T09:05:00"),
        ("2026/03/04 09:05:06", "2026-03-04T09:05:06"),
        ("2026-03-04T09:05", "2026-03-04T09:05:00"),
        ("2026-03-04T09:05:06.789Z", "2026-03-04T09:05:06+00:00"),
        ("2026-03-04 09:05 -05:30", "2026-03-04T09:05:00-05:30"),
        ("2026-03-04 09:05+0200", "2026-03-04T09:05:00+02:00"),
        ("March 4, 2026", "2026-03-04T00:00:00"),
        ("4 Sept 2026 09:05", "2026-09-04T09:05:00"),
        ("2028-02-29", "2028-02-29T00:00:00"),
    ],
)
def test_a_date_is_read_as_written(written, value):
    assert fields(f"Modified: {written}")["modified"].isoformat() == value


REFUSED = (
    ("Modified: 2026-02-30", "doesn't exist", "2026-03-04"),
    ("Modified: 2026-03-04 25:00", "doesn't exist", "2026-03-04"),
    ("Modified: 0000-01-01", "doesn't exist", "2026-03-04"),
    ("Modified: 2026-03-04 09:00+24:00", "doesn't exist", "2026-03-04"),
    ("Modified: 03/04/2025", "different days", "year-month-day"),
    ("Modified: 21-11-2026", "different days", "year-month-day"),
    ("Modified: 3.4.26 9:00", "different days", "year-month-day"),
    ("Modified: 2026-03/04", "isn't a date", "year-month-day"),
    ("Modified: 4 Maybe 2026", "isn't a date", "year-month-day"),
    ("Modified: soon", "isn't a date", "year-month-day"),
    ("Modified: 2026-03", "isn't a date", "year-month-day"),
    ("Modified:", "empty", "year-month-day"),
    ("Status: drfat", "“drfat”", "did you mean draft?"),
    ("Status:", "empty", "published, draft"),
    ("Audience: patient", "“patient”", "did you mean patients?"),
    ("Kind: news", "“news”", "education, marketing"),
    ("Verdict: flase", "“flase”", "did you mean false?"),
    ("Purpose: patients, colleages", "“colleages”", "did you mean colleagues?"),
    ("Purpose:", "empty", "consult"),
    ("Composite: maybe", "“maybe”", "yes, no"),
    ("Tags:\n  - salt\n  - food", "bullets", "commas"),
    ("Platforms: - pinterest", "bullets", "commas"),
    ("Slug: salt/../etc", "can't be read", "home-blood-pressure"),
    ("Slug: ../etc", "can't be read", "home-blood-pressure"),
    ("Save_as: ../../etc/passwd", "can't be read", "a/folder"),
    ("URL: https://elsewhere.example", "can't be read", "a/folder"),
    ("Lang: english", "can't be read", "en or es"),
    *(
        (f"Image_focus: {text}", f"“{text}” is no point", "50% 30%")
        for text in ("top left", "101% 0%", "30 60", "30%, 60%", "30%", "-5% 10%", "30.5% 60%", "٣٠% ٦٠%")
    ),
    ("Card: mith", "“mith”", "did you mean myth?"),
    ("Card: picture", "“picture”", "text, photo, myth, number, quote, question"),
    ("Card:", "empty", "text, photo"),
    ("Card_font: ../secret.ttf", "can't be read", "fonts/"),
    ("Card_font: /usr/share/fonts/a.ttf", "can't be read", "fonts/"),
    ("Card_font: Helvetica", "can't be read", "fonts/"),
    ("Video_length: 9.30", "can't be read", "9:30"),
    ("Series_part: two", "can't be read", "2"),
    ("Stauts: draft", "no field Stauts", "did you mean Status?"),
    ("Disclosre: paid", "no field Disclosre", "did you mean Disclosure?"),
    ("Keypoints: a", "no field Keypoints", "did you mean Key_points?"),
    ("Image-alt: a", "no field Image-alt", "did you mean Image_alt?"),
    ("Key point: a", "no field Key point", "did you mean Key_points?"),
    ("Disclosuers: paid", "no field Disclosuers", "did you mean Disclosure?"),
    ("Teasr_x: a", "no field Teasr_x", "did you mean Teaser_x?"),
    ("Teaser: a", "no field Teaser", "did you mean Teaser_x?"),
    ("TITLE: again", "twice, first in line 1", "keep one"),
    ("Status：draft", "full-width", "plain colon"),
    ("Status = draft", "with a colon", "Name: value"),
    ("- salt", "list item", "indent"),
    ("<!-- Status: draft -->", "HTML comment", "begin a comment with #"),
    ("---", "closes a head", "empty line"),
    ("\u200bStatus: draft", "can't be seen", "type it anew"),
    ("Sta\xadtus: draft", "can't be seen", "type it anew"),
    ("Draft: true", "no field Draft", "did you mean Status: draft?"),
    ("published: false", "no field published", "did you mean Date, or Status: draft?"),
    ("Tags: [salt, food]", "brackets", "no brackets"),
    ("Syndication:\n  https://a.example/1\n  javascript:alert(1)", "can't be read", "https://"),
    ("Video: youtube", "can't be read", "https://"),
    ("https://practice.example", "isn't “Name: value”", "empty line between"),
    ("What to know: measure twice.", "isn't “Name: value”", "empty line between"),
    ("Just a sentence.", "isn't “Name: value”", "empty line between"),
    ("Título: Sal", "isn't “Name: value”", "empty line between"),
    ("Category: food\u2028Status: draft", "U+2028", "delete it"),
    ("Category: food\x0bStatus: draft", "U+000B", "delete it"),
    ("Category: food\n  Status: draft", "Status is indented", "left margin"),
    ("Category: food\n\tteaser x: hi", "Teaser_x is indented", "left margin"),
    ("Category: food\n  Stauts: draft", "Status is indented", "left margin"),
)


@pytest.mark.parametrize(("lines", "wrong", "instead"), REFUSED)
def test_a_faulty_line_is_an_error_that_says_what_to_write(lines, wrong, instead):
    (finding,) = read(f"{TOP}{lines}\n\nText.")[1]
    assert (finding.path, finding.level) == ("salt.md", "error")
    assert finding.line in range(3, 4 + lines.count("\n"))
    assert wrong in finding.message
    assert instead in finding.instead


def test_a_finding_points_at_the_value():
    (finding,) = read(f"{TOP}Kind :   news\n\nText.")[1]
    assert (finding.line, finding.col) == (3, 10)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", [(1, "head-missing")]),
        ("\n\n", [(1, "head-missing")]),
        ("# Salt\n\nText.", [(1, "head-missing")]),
        ("Date: 2026-03-04\n\nText.", [(1, "head-missing")]),
        ("Date: 2026-03-04\nTitle:\n\nText.", [(2, "head-missing")]),
        ("Title: Salt\n\nText.", [(1, "head-missing")]),
        ("Title: Salt\nStatus: draft\n\nText.", []),
        ("---\nTitle: Salt\nDate: 2026-03-04\n\nText.", [(1, "head-end")]),
        (TOP + "\nStatus: draft\n\nText.", [(4, "head-end")]),
        (TOP + "\n# For whom\n\nStauts: draft\n\nText.", [(6, "head-end")]),
        (TOP + "\nSubtitle: none\nDisclosure: paid\n\nText.", [(5, "head-end")]),
        (TOP + "\nStatus: drfat\n\nText.", [(4, "head-end")]),
        (TOP + "\nText.\n\nText.\n\nstatus : Draft\n", [(8, "head-end")]),
        ("---\n" + TOP + "---\nStatus: draft\n", [(5, "head-end")]),
        (TOP + "\nDate: a Thursday in May.\n", []),
        (TOP + "\nData: are plural.\n", []),
        (TOP + "\nPublished: a year ago.\n", []),
        (TOP + "\nteaser x: hi\n", [(4, "head-end")]),
        (TOP + "\nNote: eat less.\n\nText.\n\nTitle: of a book\n", []),
        (TOP + "\nText\x00.", [(4, "text-control")]),
    ],
)
def test_a_head_that_is_missing_or_ends_by_accident_is_an_error(text, found):
    assert rules(text) == found


def test_a_page_needs_no_date():
    assert rules("Title: About\n\nText.", dated=False) == []


@pytest.mark.parametrize(
    "text",
    [
        "Title: Salt\nDate: 2026-03-04\nStatus: draft\n\nText.\n\nMore.",
        "\ufeffTitle: Salt\r\nDate: 2026-03-04\r\nStatus: draft\r\n\r\nText.\r\n\r\nMore.",
        "TITLE : Salt\rdate:2026-03-04\rstatus:\tdraft\r\rText.\r\rMore.",
        "Title: Salt\nDate:\xa02026-03-04\nStatus\xa0: draft  \n \t\nText.\n\nMore.",
        "# why\nTitle: Salt\nDate: 2026-03-04\n#Kind: news\nStatus: draft\n\nText.\n\nMore.",
        "---\nTitle: Salt\n\nDate: 2026-03-04\nStatus: draft\n---\nText.\n\nMore.",
        "\n----  \nTitle: Salt\nDate: 2026-03-04\nStatus:\n  draft\n---\nText.\n\nMore.",
    ],
)
def test_one_head_may_be_written_in_many_ways(text):
    head, findings = read(text)
    assert findings == ()
    assert list(head.fields) == ["title", "date", "status"]
    assert [str(value) for value in head.fields.values()] == ["Salt", "2026-03-04 00:00:00", "draft"]
    assert head.body == "Text.\n\nMore."
    written = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    assert written[head.body_line - 1] == "Text."


def test_each_field_knows_its_line():
    head, _ = read("# why\nTitle: Salt\nKey points:\n  One.\n  Two.\nDate: 2026-03-04\n\nText.")
    assert dict(head.lines) == {"title": 2, "key_points": 3, "date": 6}


def test_a_comment_between_the_lines_of_a_value_leaves_the_value_whole():
    assert fields("Key_points:\n  One.\n# why\n  Two.")["key_points"] == ("One.", "Two.")


def test_an_indented_comment_is_no_part_of_a_value_and_a_hashtag_is():
    read_fields = fields("Key_points:\n  One.\n  # why\nTeaser_x:\n  Less salt.\n  #Salt")
    assert read_fields["key_points"] == ("One.",)
    assert read_fields["teaser_x"] == "Less salt.\n#Salt"


@pytest.mark.parametrize(
    ("data", "place"),
    [(b"Title: Salt\nTags: caf\xe9\n", (2, 10)), (b"\xff\xfeT\x00", (1, 1)), (b"\xc3\xa9\xe9", (1, 2))],
)
def test_bytes_that_are_no_text_are_an_error_with_their_place(data, place):
    _, (finding,) = front_matter.decode(data, "salt.md")
    assert ((finding.line, finding.col), finding.rule) == (place, "text-encoding")


def test_a_byte_order_mark_is_no_part_of_the_text():
    assert front_matter.decode(b"\xef\xbb\xbfTitle: Caf\xc3\xa9", "salt.md") == ("Title: Café", ())


def test_no_known_field_is_taken_for_a_slip_of_another():
    assert [name for name in head_fields.BY_NAME if head_fields.meant(name)] == []


@pytest.mark.parametrize(
    "name", ["subtitle", "keywords", "description", "note", "source", "header_cover", "toc"]
)
def test_a_field_of_the_theme_is_no_slip(name):
    assert head_fields.meant(name) == ""


def test_the_purposes_are_those_that_choose_platforms():
    assert tuple(choice.PURPOSES) == head_fields.PURPOSES


@pytest.mark.parametrize("row", head_fields.FIELDS, ids=lambda row: row.label)
def test_every_row_says_what_it_is_for_and_refuses_a_misspelt_name(row):
    assert row.meaning
    slip = row.label + "x"
    assert [rule for _, rule in rules(f"{TOP}{slip}: 1\n\nText.")] == ["head-field"]


@pytest.mark.parametrize(
    ("word", "other", "slip"),
    [
        ("status", "stauts", True),
        ("status", "staus", True),
        ("status", "sstatus", True),
        ("status", "ststus", True),
        ("status", "status", True),
        ("status", "sttaus", True),
        ("status", "tsatsu", False),
        ("status", "state", False),
        ("", "ab", False),
    ],
)
def test_one_slip_is_one_letter_or_two_swapped(word, other, slip):
    assert one_slip(word, other) is one_slip(other, word) is slip


def test_nothing_is_near_to_a_word_unlike_all():
    assert nearest("giraffe", ("draft", "hidden")) == ""


WORDS = (
    *(
        "Title",
        "date",
        "Status",
        "Key points",
        "Tags",
        "Purpose",
        "Teaser_x",
        "Slug",
        "Kind",
        "draft",
        "2026-13-40",
    ),
    *(":", "：", " : ", "---", "#", ".", "  ", "\t", "\n", "\n\n", "\r\n", "\r", "\x00", "\u2028", "\ufeff"),
)
TEXTS = st.one_of(st.text(), st.lists(st.one_of(st.sampled_from(WORDS), st.text(max_size=3))).map("".join))
GOOD = (
    "Category: food",
    "Key points:\n  One.\n  Two.",
    "Tags: a, b",
    "# why",
    "Subtitle: a: b",
    "Teaser_x: a\n  .\n  #b",
)
BAD = (
    "Just text.",
    "- item",
    "",
    "---",
    "Foo bar: x",
    "\x0b",
    "\u2028",
    "…",
    "Stauts: draft",
    "Kind: news",
    "a\n\nb: c",
)
LINES = st.lists(st.sampled_from(GOOD + BAD), max_size=4)


@given(TEXTS)
@example("Date: 9999-12-31 23:59:59+23:59\nTitle: ٣")
@example("Date: ٢٠٢٦-٠٣-٠٤")
def test_no_text_at_all_makes_the_reader_raise(text):
    head, findings = read(text)
    assert head.body_line >= 1
    assert all(finding.line >= 1 and finding.col >= 1 for finding in findings)


@given(st.binary())
def test_no_bytes_at_all_make_the_reader_raise(data):
    read(front_matter.decode(data, "salt.md")[0])


@given(
    st.lists(st.one_of(st.sampled_from(GOOD), st.sampled_from(GOOD + BAD)), max_size=4),
    st.sampled_from("\n\r"),
)
def test_without_a_finding_every_line_of_the_head_is_in_a_field(lines, newline):
    rows = [*TOP.splitlines(), *"\n".join(lines).split("\n")]
    head, findings = read(newline.join([*rows, "", "Text."]))
    begun = [row for row in takewhile(str.strip, rows) if not row.startswith(("#", " "))]
    assert findings or len(head.fields) == len(begun)


@given(LINES, st.integers(0, 6), st.sampled_from(["", " ", "\t", "    "]), st.booleans())
def test_status_draft_is_never_lost_in_silence(lines, place, indent, fenced):
    rows = [*TOP.splitlines(), *lines]
    rows.insert(place, f"{indent}Status: draft")
    head, findings = read("\n".join(["---", *rows, "---"] if fenced else rows) + "\n\nText.")
    assert findings or head.fields["status"] == "draft"
