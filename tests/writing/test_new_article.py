"""`new`: a good head and a body to fill in, that builds at once and never costs anyone an article."""

import re
from datetime import date
from io import StringIO
from itertools import product

import pytest
from pelican.settings import DEFAULT_CONFIG
from pelican.utils import slugify
from rich.console import Console

from plugins import front_matter, head_fields
from plugins.finding import Faults
from plugins.writing import new_article, questions
from plugins.writing.choices import AUDIENCE, CHOICES, KIND, PURPOSE
from plugins.writing.new_article import new, write_new
from plugins.writing.template import OFFERED, Answers, slug, template

TODAY = date(2026, 3, 4)
ANSWERS = Answers("Salt: how much?", "patients", "patients", "education")


@pytest.fixture(autouse=True)
def no_terminal(monkeypatch):
    monkeypatch.setattr(new_article.sys, "stdin", StringIO())


def read(text):
    return front_matter.read(text, "salt.md")


@pytest.mark.parametrize(("audience", "purpose", "kind"), [*product(AUDIENCE, PURPOSE, KIND)])
def test_every_template_is_a_draft_without_a_fault(audience, purpose, kind):
    head, findings = read(template(Answers("Salt", audience, purpose, kind), TODAY))
    assert findings == ()
    assert list(head.fields) == ["title", "date", "status", "slug", "audience", "purpose", "kind"]
    assert (head.fields["status"], head.fields["audience"]) == ("draft", audience)
    assert (head.fields["purpose"], head.fields["kind"]) == ((purpose,), kind)


def test_each_offered_field_can_be_used_by_deleting_its_number_sign():
    text = re.sub(r"(?m)^#(?=\S|  )", "", template(ANSWERS, TODAY))
    head, findings = read(text)
    assert findings == ()
    assert set(head.fields) >= {label.lower() for label, _ in OFFERED}
    assert head.fields["key_points"] == (
        "The most important thing to know.",
        "The most important thing to do.",
    )


def test_every_field_is_explained_in_the_line_above_it():
    lines = template(ANSWERS, TODAY).split("\n\n")[0].splitlines()
    fields = [place for place, line in enumerate(lines) if re.match(r"#?[A-Z]\w+:", line)]
    assert len(fields) == 7 + len(OFFERED)
    assert [lines[place] for place in fields if not lines[place - 1].startswith("# ")] == [
        "Purpose: patients"
    ][1:]


def test_the_body_holds_no_words_that_could_be_published_by_mistake():
    body = re.sub(r"<!--.*?-->", "", read(template(ANSWERS, TODAY))[0].body)
    assert [line for line in body.splitlines() if line and not re.match(r"## |\d\. ", line)] == []


@pytest.mark.parametrize("field", CHOICES)
def test_the_choices_are_those_of_the_head(field):
    known = {"audience": head_fields.AUDIENCES, "purpose": head_fields.PURPOSES, "kind": head_fields.KINDS}
    assert sorted(CHOICES[field]) == sorted(known[field])


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Salt: how much?", "salt-how-much"),
        ("¿Cuánta sal? Niños", "cuanta-sal-ninos"),
        ("Αλάτι και πίεση", "alati-kai-piese"),
        ("“Quoted” — dashes", "quoted-dashes"),
        ("../../etc/passwd", "etcpasswd"),
        ("???", "article-2026-03-04"),
        ("salt " * 40, "-".join(["salt"] * 16)),
        ("a" * 200, "a" * 80),
    ],
)
def test_a_slug_is_made_of_plain_letters(title, expected):
    assert slug(title, TODAY) == expected


@pytest.mark.parametrize("title", ["Salt: how much?", "¿Cuánta sal?", "A_b - c", "1.5 mg/dL", "ﬁne é"])
def test_a_slug_is_the_one_that_pelican_would_make(title):
    assert slug(title, TODAY) == slugify(title, DEFAULT_CONFIG["SLUG_REGEX_SUBSTITUTIONS"])


def test_a_new_article_lands_under_its_slug(tmp_path):
    path = new(tmp_path, {"title": "Salt: how much?", "audience": "", "purpose": "cause, Expert"}, TODAY)
    assert path == tmp_path / "articles" / "salt-how-much.md"
    fields = read(path.read_text(encoding="utf-8"))[0].fields
    assert (fields["title"], fields["purpose"]) == ("Salt: how much?", ("cause", "expert"))
    assert str(fields["date"]) == "2026-03-04 00:00:00"


@pytest.mark.parametrize(
    ("audience", "purpose"), [("", "patients"), ("colleagues", "colleagues"), ("everyone", "expert")]
)
def test_without_a_terminal_what_was_not_given_gets_a_plain_value(tmp_path, audience, purpose):
    head, _ = read(new(tmp_path, {"title": "Salt", "audience": audience}, TODAY).read_text(encoding="utf-8"))
    assert (head.fields["purpose"], head.fields["kind"]) == ((purpose,), "education")


def test_an_article_is_never_overwritten(tmp_path):
    path = write_new(tmp_path, ANSWERS, TODAY)
    path.write_text("mine", encoding="utf-8")
    with pytest.raises(Faults, match="there already"):
        write_new(tmp_path, ANSWERS, TODAY)
    assert path.read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"title": "Salt", "audience": "patient"}, "--audience:0:0: error: .*did you mean patients"),
        ({"title": "Salt", "purpose": "fame"}, "--purpose:0:0: error: .*expert, cause, patients"),
        ({"title": "Salt", "kind": "ad"}, "--kind:0:0: error: .*education, marketing"),
        ({"title": " "}, "needs a title"),
        ({"title": "Salt\x00"}, "invisible control character"),
    ],
)
def test_a_bad_answer_says_what_to_write_and_leaves_no_file(tmp_path, given, words):
    with pytest.raises(Faults, match=words):
        new(tmp_path, given, TODAY)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_written_is_a_fault_in_words(tmp_path):
    (tmp_path / "articles").write_text("a file", encoding="utf-8")
    with pytest.raises(Faults, match="can't be written"):
        write_new(tmp_path, ANSWERS, TODAY)


def asked(given, typed):
    shown = StringIO()
    return questions.ask(given, Console(file=shown, width=100), StringIO(typed)), shown.getvalue()


def test_only_what_is_lacking_is_asked_and_each_choice_is_explained():
    answers, shown = asked({"title": "Salt", "kind": "education"}, "colleagues\n\n")
    assert answers == {
        "title": "Salt",
        "kind": "education",
        "audience": "colleagues",
        "purpose": "colleagues",
    }
    assert all(meaning in shown for meaning in PURPOSE.values())
    assert KIND["marketing"] not in shown


def test_a_choice_that_is_none_is_asked_for_again():
    answers, shown = asked(
        {"title": "Salt", "purpose": "cause", "kind": "education"}, "everybody\nEveryone\n"
    )
    assert answers["audience"] == "everyone"
    assert "Please select" in shown


def test_breaking_off_a_question_ends_quietly(monkeypatch):
    def end_of_input(*_args, **_how):
        raise EOFError

    console = Console(file=StringIO())
    monkeypatch.setattr(console, "input", end_of_input)
    with pytest.raises(KeyboardInterrupt):
        questions.ask({}, console)


def test_at_a_terminal_the_answers_go_into_the_file(tmp_path, monkeypatch):
    class Terminal(StringIO):
        def isatty(self):
            return True

    monkeypatch.setattr(new_article.sys, "stdin", Terminal("Salt\ncolleagues\n\nmarketing\n"))
    monkeypatch.setattr(new_article.sys, "stdout", Terminal())
    head, _ = read(new(tmp_path, {}, TODAY).read_text(encoding="utf-8"))
    assert [head.fields[name] for name in ("title", "purpose", "kind")] == [
        "Salt",
        ("colleagues",),
        "marketing",
    ]
