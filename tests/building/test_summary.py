"""The end of a build says what was made, left out and skipped."""

from __future__ import annotations

from collections import Counter

from plugins.building.summary import lines
from plugins.finding import Finding
from plugins.report import Report


def test_the_summary_counts_what_was_made() -> None:
    made = Counter({"articles": 2, "pages": 1, "cards drawn": 1, "teasers": 10})
    expected = "Made 2 articles, 1 page, 1 card drawn, 0 cards reused and 10 teasers in 1.2 s."
    assert lines(Report(made=made), 1.23) == [expected]


def test_the_summary_names_what_was_left_out_and_why() -> None:
    report = Report(
        left_out=[("content/b.md", "draft"), ("content/a.md", "hidden")],
        skipped=[
            ("a", "x", "no room"),
            ("b", "x", "no room"),
            ("a", "reddit", "not yet"),
            ("a", "medium", "not yet"),
        ],
        findings=[Finding("a.md", 1, 1, "review", "r", "m"), Finding("a.md", 2, 1, "advice", "r", "m")],
    )
    assert lines(report, 0)[1:] == [
        "  left out: content/a.md (hidden)",
        "  left out: content/b.md (draft)",
        "  no teaser for medium (1), reddit (1): not yet",
        "  no teaser for x (2): no room",
        "  findings: 1 review, 1 advice (./rounds check shows them)",
    ]
