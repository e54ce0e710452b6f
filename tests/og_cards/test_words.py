"""Which kind of card an article has, and what stands on it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from plugins.entry import Entry
from plugins.og_cards.design import kinds
from plugins.og_cards.findings import WANTED, about_entry, about_site
from plugins.og_cards.passages import Quotation, first_question, first_quotation
from plugins.og_cards.words import BODIES, first_sentence, is_missing, kind_of, words_of, words_of_site
from plugins.settings import Settings

ENTRY = Entry(
    key="bp",
    slug="bp",
    title="Blood pressure at home",
    url="",
    path="bp/",
    source="content/bp.md",
    lang="en",
    date=datetime(2026, 1, 1, tzinfo=UTC),
    html="<p>Measure it.</p>",
    lines={"title": 1, "card": 7, "key_points": 4, "claim": 5},
)
MYTH = replace(
    ENTRY, claim="One high reading is enough", verdict="false", key_points=("One reading is not enough.",)
)
SITE = Settings(author="Your Name, MD", author_credentials="Family medicine", card_mark="practice.example")


def measure(text: str, size: int, _weight: str) -> float:
    return len(text) * size * 0.5


def findings(entry: Entry, settings: Settings = SITE) -> list[str]:
    return list(map(str, about_entry(entry, settings, lambda _: False, measure)))


@pytest.mark.parametrize(
    ("entry", "kind"),
    [
        (ENTRY, "text"),
        (replace(ENTRY, image="images/arm.png"), "photo"),
        (MYTH, "myth"),
        (replace(MYTH, image="images/arm.png"), "myth"),
        (replace(MYTH, verdict="unproven"), "myth"),
        (replace(MYTH, verdict="true"), "text"),
        (replace(MYTH, key_points=()), "text"),
        (replace(MYTH, key_points=(), summary="It is not enough."), "myth"),
        (replace(MYTH, card="quote"), "quote"),
        (replace(ENTRY, image="images/arm.png", card="text"), "text"),
    ],
)
def test_the_kind_is_what_the_article_asks_for_else_what_it_has(entry: Entry, kind: str):
    assert kind_of(entry) == kind


def test_every_kind_has_words_for_its_own_blocks_and_says_what_it_wants():
    assert kinds().keys() == BODIES.keys() == WANTED.keys()
    full = replace(
        MYTH, image="a.png", title="Is it high?", html="<blockquote><p>Sit.</p><p>— A nurse</p></blockquote>"
    )
    full = replace(full, key_points=("Rest for about 5 minutes.",))
    for name, kind in kinds().items():
        words = words_of(full, SITE, name)
        assert not is_missing(full, name)
        assert all(words[block.name] for block in kind.blocks if block.zone == "body")


@pytest.mark.parametrize(
    ("lang", "verdict", "labels"),
    [
        ("en", "false", ("Fact", "Myth")),
        ("en", "unproven", ("Fact", "Unproven")),
        ("es", "misleading", ("Realidad", "Engañoso")),
        ("es-US", "false", ("Realidad", "Mito")),
    ],
)
def test_a_claim_is_labelled_by_its_verdict_in_the_language_of_the_article(lang, verdict, labels):
    words = words_of(replace(MYTH, lang=lang, verdict=verdict), SITE, "myth")
    assert (words["fact_label"], words["myth_label"]) == labels
    assert (words["fact"], words["myth"]) == (MYTH.key_points[0], MYTH.claim)


def test_the_whole_key_point_stands_under_its_figure():
    point = "Rest for about 5 minutes before you measure."
    words = words_of(replace(ENTRY, key_points=("Sit still.", point)), SITE, "number")
    assert (words["hedge"], words["figure"], words["unit"], words["meaning"]) == (
        "about",
        "5",
        "minutes",
        point,
    )


@pytest.mark.parametrize(
    ("html", "quotation"),
    [
        ("<blockquote><p>“Sit still.”</p></blockquote>", Quotation("Sit still.")),
        ("<blockquote><p>Sit still.\n— A nurse, RN</p></blockquote>", Quotation("Sit still.", "A nurse, RN")),
        ("<blockquote><p>Sit still.</p><p>— A nurse</p></blockquote>", Quotation("Sit still.", "A nurse")),
        ("<blockquote>Sit still. <cite>A nurse</cite></blockquote>", Quotation("Sit still.", "A nurse")),
        (
            "<blockquote><p>Sit<sup><a href='#fn'>1</a></sup> still.</p><footer>— A nurse</footer></blockquote>",
            Quotation("Sit still.", "A nurse"),
        ),
        ("<p>None.</p>", None),
        ("", None),
    ],
)
def test_a_quotation_comes_with_its_own_source(html, quotation):
    assert first_quotation(html) == quotation


def test_an_article_without_a_quotation_quotes_its_author():
    words = words_of(replace(ENTRY, key_points=("Sit still.",)), SITE, "quote")
    assert (words["quote"], words["source"], words["author"]) == ("Sit still.", "", "Your Name, MD")


def test_a_quotation_that_names_nobody_holds_up_publishing():
    html = "<blockquote><p>Sit still.</p></blockquote>"
    (said,) = findings(replace(ENTRY, card="quote", html=html))
    assert said.startswith("content/bp.md:7:0: review: the card shows a quotation that names nobody")
    assert not findings(replace(ENTRY, card="quote", key_points=("Sit still.",)))


@pytest.mark.parametrize(
    ("title", "html", "question"),
    [
        ("Statin side effects: is it the tablet?", "", "Statin side effects: is it the tablet?"),
        ("Fever", "<h2>When should I call?</h2><p>Why?</p>", "When should I call?"),
        ("Fever", "<p>It is high. Should I call? Yes.</p>", "Should I call?"),
        ("¿Fiebre? Cuándo llamar", "", "¿Fiebre?"),
        ("Fever", "<p>It is high.</p>", ""),
    ],
)
def test_a_question_is_the_titles_else_the_first_of_the_article(title, html, question):
    assert words_of(replace(ENTRY, title=title, html=html), SITE, "question")["question"] == question


def test_the_first_question_of_nothing_is_nothing():
    assert first_question("") == ""


@pytest.mark.parametrize(
    ("kind", "part"),
    [
        ("photo", "name one with Image, or Card: text"),
        ("myth", "write Claim and Verdict"),
        ("number", "Rest for 5 minutes"),
        ("quote", 'begin a line of the text with "> "'),
        ("question", "ends with a question mark"),
    ],
)
def test_a_card_without_its_material_is_an_error_at_its_line_that_says_what_to_write(kind, part):
    (said,) = findings(replace(ENTRY, card=kind))
    assert said.startswith(f"content/bp.md:7:0: error: Card: {kind} can't be drawn")
    assert part in said


def test_words_that_are_cut_are_advice_at_the_line_that_they_come_from():
    (said,) = findings(replace(MYTH, key_points=("word " * 400,)))
    assert said.startswith("content/bp.md:4:0: advice: the fact is too long for the card (og")
    assert not findings(MYTH)


def test_what_is_cut_on_every_card_is_said_once():
    long = replace(SITE, card_mark="practice.example/" * 20)
    assert not findings(ENTRY, long)
    (said,) = map(str, about_site(long, lambda _: False, measure))
    assert "the corner is too long for the card" in said


def test_the_corner_mark_stands_on_every_card():
    assert words_of_site(SITE)["corner"] == "practice.example"
    assert all(words_of(MYTH, SITE, kind)["corner"] == "practice.example" for kind in kinds())


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("It is safe. It has been studied.", "It is safe."),
        ("Ask Dr. Name first. Then measure.", "Ask Dr. Name first."),
        ("One sentence", "One sentence"),
        ("¿Es seguro? Sí.", "¿Es seguro?"),
        ("", ""),
    ],
)
def test_a_first_sentence_is_whole(text, first):
    assert first_sentence(text) == first
