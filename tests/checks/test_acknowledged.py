"""What a person has looked at is no finding any more: that one value in that one article, while it stands there."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from plugins.checks import baseline, private
from plugins.checks.acknowledged import FINDINGS, acknowledged, canonical, read, reviewed, without_secrets
from plugins.checks.checked import Checked, Source, Text
from plugins.finding import Finding
from plugins.settings import Settings

HEAD = "Title: Salt\nDate: 2025-11-01\n"
NUMBER = "619-555-0107"
SETTINGS = Settings()


def article(head: str = "", body: str = "Text.", path: str = "content/salt.md") -> Source:
    return Source(path, f"{HEAD}{head}\n{body}\n", save_as="salt/index.html")


def told(
    source: Source, said: tuple[Text, ...] = (), old: baseline.Baseline = baseline.NO_BASELINE
) -> list[str]:
    """Every finding, as `line: rule: message`."""
    checked = Checked(SETTINGS, sources=(source,), said=said)
    found, faults = acknowledged(checked)
    findings = (*faults, *private.judge(checked, found, old).findings)
    return [f"{one.line}: {one.rule}: {one.message}" for one in findings]


def reviewed_as(line: str, body: str = f"Ring {NUMBER} at night.") -> Source:
    return article(f"Privacy_reviewed: {line}\n", body)


def test_without_a_line_in_the_head_it_is_a_finding() -> None:
    assert told(article(body=f"Ring {NUMBER}.")) == [
        "4: privacy-phone: 6**-***-**07 looks like a telephone number"
    ]


@pytest.mark.parametrize(
    "line",
    [
        f"{NUMBER} -- the hospital's public switchboard, 2025-11-02",
        f"{NUMBER} — the hospital's public switchboard, on the web, 2025-11-02",
        f"Ring {NUMBER} at -- public, 2025-11-02",
        "(619) 555 0107 -- public, 2025-11-02",
        f"\n  # looked at twice\n    - {NUMBER}   --   public, 2025-11-02",
    ],
)
def test_an_acknowledged_value_is_no_finding(line: str) -> None:
    assert told(reviewed_as(line)) == []


def test_it_is_none_where_it_is_said_again_in_other_words() -> None:
    source = reviewed_as(f"{NUMBER} -- public, 2025-11-02")
    assert told(source, (Text(source.path, "Call (619) 555-0107 now", 0),)) == []


def test_a_finding_says_where_it_can_be_acknowledged() -> None:
    checked = Checked(
        SETTINGS,
        sources=(article(body=f"Ring {NUMBER}. MRN: 86000017"),),
        attachments=(Text("content/list.csv", NUMBER),),
    )
    said = [each.instead for each in private.judge(checked).findings]
    assert [each.rpartition(" add it to ")[2] for each in said[::2]] == [
        "Privacy_reviewed in the head",
        "PRIVACY_ALLOW",
    ]
    assert "nobody can acknowledge" in said[1]


def test_another_value_stays_a_finding_and_so_does_the_same_in_another_article() -> None:
    source = reviewed_as(f"{NUMBER} -- public, 2025-11-02", f"Ring {NUMBER} or 619-555-0108.")
    assert [each.partition(" looks")[0] for each in told(source)] == ["5: privacy-phone: 6**-***-**08"]
    other = replace(article(body=f"Ring {NUMBER}"), path="content/b.md", save_as="b/index.html")
    checked = Checked(SETTINGS, sources=(reviewed_as(f"{NUMBER} -- public, 2025-11-02"), other))
    assert [each.path for each in private.judge(checked, acknowledged(checked)[0]).findings] == [
        "content/b.md"
    ]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (NUMBER, "this line has no reason, or no date at its end"),
        (f"{NUMBER} -- public", "this line has no reason, or no date at its end"),
        (f"{NUMBER} -- , 2025-11-02", "this line has no reason, or no date at its end"),
        (f"{NUMBER} - public, 2025-11-02", "this line has no reason, or no date at its end"),
        (f"{NUMBER} -- public, 02/11/2025", "this line has no reason, or no date at its end"),
        (f"{NUMBER} -- public, 2025-02-30", "the day 2025-02-30 doesn't exist"),
        (f"{NUMBER} -- public, 2026-01-02", "2026-01-02 is yet to come"),
        ("107 -- public, 2025-11-02", "the text is too short to stand for one value"),
        ("** -- all of it, 2025-11-02", "the text is too short to stand for one value"),
        ("619-555-* -- public, 2025-11-02", "there are no wildcards"),
        ("619-555 -- public, 2025-11-02", "this is only a part of what is found there"),
        ("Ring the bell -- public, 2025-11-02", "this text isn't in the article (any more)"),
        ("Ring -- public, 2025-11-02", "nothing is found there (any more)"),
    ],
)
def test_a_line_that_cannot_stand_is_an_error_at_its_place_and_accepts_nothing(line: str, said: str) -> None:
    findings = told(reviewed_as(line))
    assert f"3: acknowledgement: Privacy_reviewed: {said}" in findings
    assert any("privacy-phone" in each for each in findings)
    assert not any(NUMBER in each for each in findings)


def test_one_line_does_not_stand_for_several_values() -> None:
    body = f"Ring {NUMBER} or 619-555-0108."
    assert told(reviewed_as(f"{body} -- public, 2025-11-02", body)) == [
        "3: acknowledgement: Privacy_reviewed: this stands for 2 values"
    ]


@pytest.mark.parametrize(
    ("value", "body", "what"),
    [
        ("219-09-9999", "Her number is 219-09-9999.", "a social security number"),
        ("86000017", "MRN: 86000017", "a record number"),
        ("219-09-9999", "Nothing.", "a social security number"),
    ],
)
def test_what_nobody_can_acknowledge_stays_a_finding_and_the_line_is_an_error(value, body, what) -> None:
    findings = told(reviewed_as(f"{value} -- she agreed, 2025-11-02", body))
    assert f"3: acknowledgement: Privacy_reviewed: {what} can't be acknowledged" in findings
    assert any(each.startswith("5: privacy-") for each in findings) == (value in body)
    assert not any(value in each for each in findings)


@pytest.mark.parametrize(
    "before",
    ["She was born on ", "She was born\non ", "DOB: ", "D.O.B. ", "her birthday, ", "fecha de nacimiento: "],
)
def test_a_date_of_birth_is_one_of_them(before: str) -> None:
    assert private.kind_never("DATE", f"My patient came. {before}") == "a date of birth"
    assert not private.kind_never("DATE", f"{before}somewhere. He was admitted on ")
    assert not private.kind_never("PHONE", before)


def test_the_lines_of_an_acknowledgement_are_no_findings_themselves() -> None:
    source = article(
        f"Privacy_reviewed:\n    {NUMBER} -- ring m.tester@mail.example, 2025-11-02\nSummary: MRN 8600001\n"
    )
    kept = without_secrets(source.text)
    assert (len(kept), kept.count("\n")) == (len(source.text), source.text.count("\n"))
    assert (NUMBER in kept, "m.tester" in kept, "8600001" in kept) == (False, False, True)
    assert without_secrets(f"{HEAD}\nPrivacy_reviewed: {NUMBER}\n").endswith(f"{NUMBER}\n"), (
        "in the body it is text"
    )


def findings_of(*rows: tuple[str, str]) -> list[Finding]:
    return [Finding("content/salt.md", 1, 0, level, rule, "x") for rule, level in rows]


def left(line: str, *rows: tuple[str, str]) -> list[str]:
    acks, faults = read(article(f"Reviewed_findings: {line}\n"), date(2026, 1, 1))
    assert all(one.field == FINDINGS for one in acks)
    return [f"{one.rule}: {one.message}" for one in (*faults, *reviewed(findings_of(*rows), acks))]


def test_a_reviewed_rule_is_no_finding_in_its_article_and_others_stay() -> None:
    line = "risk-beside-benefit -- the page tells it, 2025-11-02"
    assert left(line, ("risk-beside-benefit", "review"), ("alt-text", "review")) == ["alt-text: x"]
    other = replace(findings_of(("risk-beside-benefit", "review"))[0], path="content/b.md")
    acks, _ = read(article(f"Reviewed_findings: {line}\n"), date(2026, 1, 1))
    assert other in reviewed([other, *findings_of(("risk-beside-benefit", "review"))], acks)


@pytest.mark.parametrize(
    ("line", "rule", "level", "said"),
    [
        (
            "alt-text -- fine, 2025-11-02",
            "html",
            "review",
            "the rule “alt-text” finds nothing here (any more)",
        ),
        (
            "alt-txt -- fine, 2025-11-02",
            "alt-text",
            "review",
            "the rule “alt-txt” finds nothing here (any more)",
        ),
        ("html -- fine, 2025-11-02", "html", "error", "an error can't be acknowledged"),
        (
            "privacy-phone -- ok, 2025-11-02",
            "privacy-phone",
            "review",
            "a value that may identify a person is",
        ),
        ("** -- all is well, 2025-11-02", "html", "review", "the rule “**” finds nothing here"),
        ("html", "html", "review", "this line has no reason"),
    ],
)
def test_a_rule_that_cannot_be_reviewed_is_an_error_and_stays(
    line: str, rule: str, level: str, said: str
) -> None:
    findings = left(line, (rule, level))
    assert any(each.startswith(f"acknowledgement: Reviewed_findings: {said}") for each in findings)
    assert f"{rule}: x" in findings


SALT = "00" * 16


def old_blog(body: str, *values: str) -> list[str]:
    entries = [baseline.hashed(SALT, "salt/index.html", "PHONE", value) for value in values]
    old, faults = baseline.read(baseline.written(SALT, entries))
    assert not faults
    return told(article(body=body), old=old)


def test_what_the_baseline_holds_is_no_finding_and_what_is_new_is() -> None:
    assert old_blog("Ring (619) 555-0107.", NUMBER) == []
    assert len(old_blog("Ring 619-555-0107 or 619-555-0108.", NUMBER)) == 1


def test_an_entry_that_stands_for_nothing_any_more_is_told_with_its_line() -> None:
    said = "what this entry stands for is not found any more"
    assert [each.partition(": ")[2] for each in old_blog("Nothing.", NUMBER)] == [f"privacy-baseline: {said}"]
    assert old_blog(f"Ring {NUMBER}.", NUMBER, "619-555-0199")[0].startswith(("5: ", "6: "))


def test_the_baseline_shows_no_value_and_never_takes_in_what_nobody_can_acknowledge() -> None:
    checked = Checked(SETTINGS, sources=(article(body=f"Ring {NUMBER}. MRN: 86000017"),))
    entries = private.baseline_entries(private.judge(checked).left, checked.addresses, SALT)
    assert entries == [baseline.hashed(SALT, "salt/index.html", "PHONE", NUMBER)]
    text = baseline.written(SALT, entries)
    assert not any(value in text for value in (NUMBER, canonical(NUMBER), "86000017", "salt/index"))
    assert entries != private.baseline_entries(private.judge(checked).left, checked.addresses, "01" * 16)
    entry = baseline.hashed(SALT, "salt/index.html", "MRN", "86000017")
    old, _ = baseline.read(baseline.written(SALT, [entry, *entries]))
    assert any("record number" in each for each in told(checked.sources[0], old=old))


@pytest.mark.parametrize(
    "text", ["", "{}", "[]", '{"salt": "00", "entries": []}', '{"salt": 5, "entries": [1]}']
)
def test_a_baseline_that_cannot_be_read_is_an_error(text: str) -> None:
    old, (fault,) = baseline.read(text)
    assert (fault.level, old.entries) == ("error", {})


@pytest.mark.parametrize("entry", ["", "a", "*", "619-*", "--", "55"])
def test_the_settings_allow_one_text_each_and_nothing_short(entry: str) -> None:
    checked = Checked(Settings(privacy_allow=(entry,)))
    assert [each.rule for each in private.judge(checked).findings] == ["privacy-allow"]


@pytest.mark.parametrize("value", [NUMBER, "219-09-9999", "m.tester@mail.example", "mrn-8600001"])
def test_a_message_about_anything_is_shown_without_values(value: str) -> None:
    made = Finding(
        f"content/{value}.md", 1, 0, "error", "head-value", f"“MRN {value}” isn't a date", f"not {value}"
    )
    assert value not in str(private.to_be_shown(made))


def test_the_days_of_an_article_about_a_patient_are_none_of_the_patients() -> None:
    story = "A 58-year-old man came in with chest pain. He was admitted that night{}."
    days = "Modified: 2025-11-04 09:30\nReviewed: 2025-11-05\n"
    assert told(article(days, story.format(""))) == []
    assert [each.split(":")[1] for each in told(article(days, story.format(", on 2025-11-05")))] == [
        " privacy-date"
    ]
