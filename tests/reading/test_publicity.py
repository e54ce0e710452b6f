"""Who may see an article is decided by its head and the build's clock alone."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from plugins import front_matter
from plugins.reading.publicity import A_CASE, date_in_name, why_not_public, with_date

NOON = datetime(2026, 3, 20, 12, tzinfo=UTC)


def head(*lines: str) -> front_matter.Head:
    read, findings = front_matter.read("\n".join(["Title: A", *lines, "", "Text."]), "a.md", dated=False)
    assert findings == ()
    return read


@pytest.mark.parametrize(
    ("lines", "why", "why_in_preview"),
    [
        (["Date: 2026-03-20 11:59"], "", ""),
        (["Date: 2026-03-20 12:00"], "", ""),
        (["Date: 2026-03-20 12:01"], "dated in the future", ""),
        (["Date: 2026-03-20 13:30+02:00"], "", ""),
        (["Date: 2026-03-01", "Status: draft"], "draft", ""),
        (["Date: 2026-03-01", "Status: hidden"], "hidden", ""),
        (["Date: 2026-03-01", "Status: published"], "", ""),
        (
            ["Date: 2026-03-01", "Purpose: consult"],
            A_CASE,
            A_CASE,
        ),
        (["Date: 2026-03-01", "Purpose: consult, expert"], "", ""),
        ([], "", ""),
    ],
)
def test_an_article_is_left_out_for_the_reason(lines: list[str], why: str, why_in_preview: str) -> None:
    assert why_not_public(head(*lines), NOON) == why
    assert why_not_public(head(*lines), NOON, preview=True) == why_in_preview


@pytest.mark.parametrize(
    ("path", "date"),
    [
        ("content/2026-03-04-title.md", datetime(2026, 3, 4)),  # noqa: DTZ001
        ("2026-03-04.md", datetime(2026, 3, 4)),  # noqa: DTZ001
        ("content/2026-02-30-title.md", None),
        ("content/title-2026-03-04.md", None),
        ("content/2026-03-04/title.md", None),
    ],
)
def test_a_file_name_may_begin_with_the_date(path: str, date: datetime | None) -> None:
    assert date_in_name(path) == date


def test_a_date_from_the_file_name_counts_for_the_future_too() -> None:
    later = date_in_name("2026-04-01-title.md")
    assert later
    assert why_not_public(with_date(head(), later), NOON) == "dated in the future"
