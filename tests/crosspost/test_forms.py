"""What each form makes of an article, and the files that go with it."""

from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from zipfile import ZipFile

import pytest
from docx import Document

from plugins.crosspost import fair_balance
from plugins.crosspost.compose import FORMS, DoesNotFit, compose, composed
from plugins.crosspost.forms.attached import attachments
from plugins.crosspost.forms.document import document
from plugins.crosspost.forms.paste import pasteable
from plugins.crosspost.forms.pieces import KINDS, Piece, pieces, plain
from plugins.crosspost.forms.titled import sources
from plugins.crosspost.forms.video import chapters
from plugins.crosspost.short_forms import explained
from plugins.crosspost.signs import written_for
from plugins.crosspost.titles import title_of
from plugins.crosspost.word_lists import word_list
from plugins.entry import Entry
from plugins.platforms import platform
from plugins.platforms.table import platforms
from plugins.settings import Settings

SITE = Settings(
    site_url="https://practice.org",
    author_bio="Your Name is an internist.",
    author_credentials="Internal Medicine",
)
ENTRY = Entry(
    key="rhythm", slug="rhythm", title="Atrial fibrillation", url="https://practice.org/rhythm/", path="rhythm/",
    source="content/articles/rhythm.md", lang="en", date=datetime(2026, 1, 1, tzinfo=UTC),
    html="<p>Rest helps the heart in many ways.</p>", audience="colleagues",
)  # fmt: skip
YOUTUBE, REDDIT = platforms()["youtube"], platforms()["reddit"]


def test_every_form_that_a_row_can_name_can_be_made():
    assert set(FORMS) == set(platform.FORMS)


def test_every_phrase_is_there_in_every_language():
    languages = word_list("phrases").values()
    assert len({frozenset(words) for words in languages}) == 1


@pytest.mark.parametrize(
    ("lines", "kept"),
    [
        (("0:00 Start", "1:30 The cuff"), 2),
        (("0:10 Start", "1:30 The cuff"), 0),
        (("0:00 Start", "1:30 The cuff", "1:10 Back"), 0),
        (("0:00 Start", "1:00:05 An hour later"), 2),
        (("0:00 Start", "no time"), 0),
        ((), 0),
    ],
)
def test_chapters_stand_under_a_video_only_where_a_player_can_use_them(lines, kept):
    assert len(chapters(replace(ENTRY, video_chapters=lines))) == kept


def test_without_a_video_there_is_no_text_for_one():
    with pytest.raises(DoesNotFit, match="write its address as Video:"):
        compose(ENTRY, "youtube", SITE)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Why <5 matters", "Why less than 5 matters"),
        ("P < 0.05 and > 3", "P less than 0.05 and more than 3"),
        ("a <b> c", "a b c"),
        ("0:00 Why>\n1:00 How", "0:00 Why\n1:00 How"),
        ("plain", "plain"),
    ],
)
def test_signs_that_a_platform_refuses_are_written_out(text, written):
    assert written_for(YOUTUBE, text, "en") == written
    assert written_for(REDDIT, text, "en") == text


@pytest.mark.parametrize(
    ("title", "limit", "short"),
    [
        ("Salt: less is more", 20, "Salt: less is more"),
        ("Salt: less is more", 10, "Salt"),
        ("What to eat, what to drink, what to leave", 30, "What to eat, what to drink"),
        (
            "What everybody with a heart should know about the salt",
            40,
            "What everybody with a heart should know",
        ),
        ("Incomprehensibilities", 10, "Incomprehe"),
    ],
)
def test_a_title_is_shortened_by_whole_parts(title, limit, short):
    assert title_of(replace(ENTRY, title=title), replace(REDDIT, title_limit=limit)) == short


def test_a_title_that_tells_the_claim_gives_way_to_the_truth():
    myth = replace(ENTRY, title="Coffee cures fever", claim="Coffee cures fever.", verdict="false")
    told = replace(myth, key_points=("Coffee does not cure a fever.",))
    assert title_of(told, REDDIT) == "Coffee does not cure a fever"
    assert title_of(myth, REDDIT) == ""
    with pytest.raises(DoesNotFit, match="says the truth"):
        compose(myth, "reddit", SITE)


def test_sources_are_whole_addresses():
    held = replace(ENTRY, references=("10.1056/NEJMoa1511939", "PMID: 26551272", "a book"))
    assert sources(held) == (
        "https://doi.org/10.1056/NEJMoa1511939",
        "https://pubmed.ncbi.nlm.nih.gov/26551272/",
    )
    assert compose(held, "reddit", SITE).text.endswith("\n- https://pubmed.ncbi.nlm.nih.gov/26551272/")


def test_signs_that_markdown_reads_stand_as_they_are_meant():
    teaser = compose(replace(ENTRY, key_points=("Rest for 5*2 days_or more.",)), "reddit", SITE)
    assert r"5\*2 days\_or" in teaser.text


HTML = (
    '<h2 id="a">Why</h2><script>alert(1)</script><p>One'
    '<sup id="fnref:1"><a class="footnote-ref" href="#fn:1">1</a></sup>'
    '<br />two. <img src="/images/a.png" alt="A cuff" onclick="x()"></p>'
    "<ul><li>First</li><li>Second &amp; last</li></ul>"
    "<table><tr><td>Dose</td><td>5 mg</td><td>daily</td></tr></table><p>10<sup>9</sup> cells</p>"
    '<div class="footnote"><hr><ol><li id="fn:1"><p>A note.'
    '<a class="footnote-backref" href="#fnref:1">back</a></p></li></ol></div>'
)


def test_a_whole_article_becomes_plain_text():
    assert plain(pieces(HTML)) == (
        "Why\n\nOne[1] two.\n\n- First\n- Second & last\n\nDose: 5 mg, daily\n\n10⁹ cells\n\n1. A note."
    )


def test_a_page_to_paste_holds_whole_addresses_notes_as_a_list_and_no_script():
    pasted = pasteable(HTML, "https://practice.org/rhythm/")
    assert "<h2>Why</h2>" in pasted
    assert "One<sup>[1]</sup><br>two." in pasted
    assert '<img src="https://practice.org/images/a.png" alt="A cuff">' in pasted
    assert "<ol><li><p>A note.</p></li></ol>" in pasted
    assert not any(sign in pasted for sign in ("script", "alert", "onclick", "back", "id="))


@pytest.mark.parametrize(
    "hidden",
    [
        '<video controls><source src="a.mp4"><track src="a.vtt"></video>',
        '<svg><path d="M0 0"/><circle r="1"/></svg>',
        "<p><del>Not<wbr>this</del></p>",
        '<object data="a"><param name="b"></object>',
    ],
)
def test_what_follows_a_film_or_a_drawing_is_still_part_of_the_article(hidden):
    html = f"<p>Before it.</p>{hidden}<p>After it.</p>"
    assert plain(pieces(html)) == "Before it.\n\nAfter it."
    assert pasteable(html, "https://practice.org/rhythm/").replace("<p></p>", "") == (
        "<p>Before it.</p><p>After it.</p>"
    )


@pytest.mark.parametrize("name", ["medium", "linkedin_article"])
def test_a_page_names_its_canonical_address_and_how_to_use_it(name):
    made = compose(replace(ENTRY, disclosure="Paid <by> a maker."), name, SITE)
    (held,) = attachments(ENTRY, made, SITE).values()
    shown = held.decode()
    assert '<link rel="canonical" href="https://practice.org/rhythm/">' in shown
    assert "select all, copy, and paste" in shown
    assert "Paid &lt;by&gt; a maker." in shown


def test_a_letter_has_subject_preheader_and_styles_of_its_own():
    made = compose(ENTRY, "newsletter", SITE)
    assert made.title == "Atrial fibrillation"
    assert f"<{made.url}>" in made.text
    shown = attachments(ENTRY, made, SITE)["newsletter.html"].decode()
    assert 'style="display: none' in shown
    assert "<style" not in shown
    assert shown.count("utm_source=newsletter") == 1


def test_in_a_letter_of_the_authors_own_words_every_address_is_a_link():
    own = replace(ENTRY, teasers={"newsletter": "Hello,\nsee https://practice.org/rhythm/ if HR < 50."})
    shown = attachments(own, compose(own, "newsletter", SITE), SITE)["newsletter.html"].decode()
    link = '<a href="https://practice.org/rhythm/" style="color: #0b5394">https://practice.org/rhythm/</a>'
    assert f"Hello,<br>\nsee {link} if HR &lt; 50.</p>" in shown


def test_a_link_after_the_authors_own_letter_can_be_clicked_and_is_short():
    own = replace(ENTRY, teasers={"newsletter": "Hello."})
    made = compose(own, "newsletter", SITE)
    shown = attachments(own, made, SITE)["newsletter.html"].decode()
    assert made.url in made.text
    assert 'utm_campaign=rhythm" style="color: #0b5394">https://practice.org/rhythm/</a></p>' in shown


def essay(count: int, **head) -> Entry:
    return replace(ENTRY, html=f"<h2>Part</h2><p>{'word ' * (count - 2)}end.</p>", **head)


def test_an_essay_is_a_word_document_with_author_and_conflicts():
    written = essay(700, disclosure="Nothing to disclose.")
    made = compose(written, "doximity", SITE)
    ((name, held),) = attachments(written, made, SITE).items()
    assert name == "doximity.docx"
    paragraphs = [each.text for each in Document(BytesIO(held)).paragraphs]
    assert paragraphs[:3] == ["Atrial fibrillation", "Nothing to disclose.", "Part"]
    assert "Your Name, MD, Internal Medicine. Your Name is an internist." in paragraphs
    assert paragraphs[-1].endswith(made.url)


def test_a_numbered_line_of_an_essay_has_no_bullet_before_its_number():
    told = [Piece("item", "Sit still.", number=1), Piece("item", "A chair.")]
    lines = Document(BytesIO(document("How", told))).paragraphs[1:]
    assert [(each.style.name, each.text) for each in lines] == [
        ("List", "1. Sit still."),
        ("List Bullet", "A chair."),
    ]


def test_a_word_document_says_what_its_text_says_whatever_signs_are_in_it():
    told = [Piece("heading", "A < B & C", level=3), Piece("text", '{braces}\x00 "quoted"\nnext line \ud83d')]
    made = Document(BytesIO(document("<Title> {0}", told)))
    assert made.core_properties.title == "<Title> {0}"
    assert [(each.style.name, each.text) for each in made.paragraphs] == [
        ("Title", "<Title> {0}"),
        ("Heading 2", "A < B & C"),
        ("Normal", '{braces} "quoted"\nnext line '),
    ]


PIECES = (
    *(Piece("heading", "x", level=level) for level in range(1, 7)),
    *(Piece(kind, "x") for kind in dict.fromkeys((*KINDS.values(), "note")) if kind != "heading"),
    Piece("item", "x", number=2),
)


@pytest.mark.parametrize("piece", PIECES, ids=str)
def test_every_piece_has_a_style_that_the_word_document_describes(piece: Piece):
    made = Document(BytesIO(document("Title", [piece])))
    assert made.paragraphs[1]._p.style in {style.style_id for style in made.styles}


def test_the_same_essay_is_the_same_bytes():
    written = essay(700)
    made = compose(written, "doximity", SITE)
    one, other = (attachments(written, made, SITE)["doximity.docx"] for _ in range(2))
    assert one == other
    assert {info.date_time[0] for info in ZipFile(BytesIO(one)).infolist()} == {2000}


@pytest.mark.parametrize("count", [599, 1001])
def test_an_essay_of_too_few_or_too_many_words_says_how_many(count):
    with pytest.raises(DoesNotFit, match=f"{count} words; it takes 600 to 1,000"):
        compose(essay(count), "doximity", SITE)


def test_an_essay_for_patients_is_refused():
    with pytest.raises(DoesNotFit, match="nothing written for patients"):
        compose(essay(700, audience="patients"), "doximity", SITE)


CASE = replace(
    ENTRY, title="A cough that stays", url="", path="", purposes=("consult",),
    html="<h2>Findings</h2><p>The film was clear. Could it be asthma? Yes, it could. Call our office for more.</p>"
    "<ul><li>Fever: none.</li></ul><p>See https://a.example for more. What would you do next?</p>",
)  # fmt: skip


def test_a_case_is_an_outline_with_one_question_at_the_end():
    made = compose(CASE, "sermo", SITE)
    assert made.text == ("Findings\nThe film was clear.\n- Fever: none.\n\nQuestion: What would you do next?")
    assert (made.url, made.image, made.call_to_action, made.status) == ("", None, "", "read_before_posting")


def test_a_case_is_never_called_de_identified():
    assert "identif" not in compose(CASE, "sermo", SITE).text.lower()


def test_a_case_without_a_question_says_what_to_write():
    with pytest.raises(DoesNotFit, match="a case needs one question"):
        compose(replace(CASE, html="<p>The film was clear.</p>"), "sermo", SITE)


def test_a_title_can_be_the_question():
    made = compose(replace(CASE, title="What now?", html="<p>The film was clear.</p>"), "sermo", SITE)
    assert made.text.endswith("Question: What now?")


def test_a_case_stays_on_the_physicians_networks_whatever_the_settings_say():
    made = composed(replace(CASE, platforms=("+x", "+facebook")), replace(SITE, platforms=("linkedin", "x")))
    assert {"sermo", "figure1", "doximity"} <= {teaser.platform for teaser in made.teasers}
    assert {each.platform for each in made.skipped} == {"x", "facebook"}
    assert "linkedin" not in {teaser.platform for teaser in made.teasers}


RHYTHM = (
    "<p>Atrial fibrillation (AF) is common. AF can cause a stroke.</p>"
    "<p>The World Health Organization (WHO) warns.</p>"
)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (
            "AF can cause a stroke. AF is common.",
            "Atrial fibrillation (AF) can cause a stroke. AF is common.",
        ),
        ("Atrial fibrillation (AF) is common.", "Atrial fibrillation (AF) is common."),
        ("The WHO warns.", "The World Health Organization (WHO) warns."),
        ("An AFX is no AF-like thing.", "An AFX is no AF-like thing."),
        ("Rest helps.", "Rest helps."),
    ],
)
def test_a_short_form_is_explained_where_the_article_explains_it(said, told):
    assert explained(said, RHYTHM) == told


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("Statins lower the chance of a heart attack.", True),
        ("Statins lower the chance of a heart attack. Muscle pain can occur.", False),
        ("Semaglutide lowers body weight. Semaglutide can cause pancreatitis in rare cases.", False),
        ("Insulin lowers blood sugar. Hypoglycemia can follow.", False),
        ("Statins lower the chance of a heart attack. Statins may rarely damage a liver.", False),
        ("Statins lower the chance of a stroke. High blood pressure can cause one.", True),
        ("Statins do not lower the chance of a cold.", False),
        ("This program lowers the cost of prescription drugs.", False),
        ("Walking lowers blood pressure.", False),
        ("La insulina reduce la glucosa. También puede dar hipoglucemia.", False),
        ("La vacuna previene el sarampión en casi todos.", True),
        ("La vacuna previene el sarampión; un efecto secundario es la fiebre.", False),
    ],
)
def test_a_benefit_without_a_risk_is_seen(text, alone):
    assert fair_balance.lacks_risk(text) is alone


def test_the_risk_comes_into_the_post_that_tells_the_benefit():
    points = (
        "Statins lower the chance of a heart attack.",
        "Eat more vegetables every day.",
        "Statins can cause muscle pain.",
    )
    told = replace(ENTRY, key_points=points, platforms=("x", "mastodon", "snapchat"))
    made = composed(told, SITE)
    for teaser in made.teasers:
        assert ("heart attack" in teaser.text) <= ("muscle pain" in teaser.text)
    assert fair_balance.findings(told, made.teasers, SITE) == ()


def test_a_benefit_that_stays_alone_is_one_finding_for_all_platforms():
    told = replace(
        ENTRY, key_points=("Statins lower the chance of a heart attack.",), platforms=("x", "mastodon")
    )
    (finding,) = fair_balance.findings(told, composed(told, SITE).teasers, SITE)
    assert (finding.level, finding.rule) == ("review", "risk-beside-benefit")
    assert "x, mastodon" in finding.message
