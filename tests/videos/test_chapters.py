"""Chapters, read as strictly as the players that use them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.videos.chapters import faults, read, seconds

GOOD = ("0:00 Why at home", "0:50 How to sit", "2:10 The cuff", "1:02:03 Questions")


def test_chapters_have_a_second_and_a_title() -> None:
    assert [(one.start, one.title) for one in read(GOOD)] == [
        (0, "Why at home"),
        (50, "How to sit"),
        (130, "The cuff"),
        (3723, "Questions"),
    ]
    assert list(faults(GOOD)) == []


@pytest.mark.parametrize(
    ("lines", "item", "level", "said"),
    [
        (("0:10 Why", "1:00 How", "2:00 When"), 0, "error", "begins at 0:10"),
        (("0:00 Why", "2:00 How", "1:00 When"), 2, "error", "doesn't come after 2:00"),
        (("0:00 Why", "1:00 How", "1:00 When"), 2, "error", "doesn't come after 1:00"),
        (("0:00 Why", "How to sit", "2:00 When"), 1, "error", "is no chapter"),
        (("0:00 Why", "1:75 How", "2:00 When"), 1, "error", "is no chapter"),
        (("0:00 Why", "1:00", "2:00 When"), 1, "error", "is no chapter"),
        (("0:00 Why", "1:00 How", "9:30 When"), 2, "error", "after the end"),
        (("0:00 Why", "0:05 How", "2:00 When"), 0, "advice", "shorter than 10 seconds"),
        (("0:00 Why", "1:00 How"), 0, "advice", "fewer than 3"),
    ],
)
def test_a_fault_is_found_at_its_own_line(lines: tuple[str, ...], item: int, level: str, said: str) -> None:
    [fault] = faults(lines, length=570)
    assert (fault.item, fault.level) == (item, level)
    assert said in fault.message
    assert bool(read(lines)) is (level == "advice" or "after the end" in said)


@given(st.integers(1, 359_999))
def test_a_time_is_read_back_as_it_was_written(length: int) -> None:
    written = f"{length // 3600}:{length // 60 % 60:02}:{length % 60:02}"
    assert seconds(written) == length
