"""A settings file that can't be read is told with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.building.settings_file import read
from plugins.finding import Faults


def test_values_and_their_lines_are_read(tmp_path: Path) -> None:
    file = tmp_path / "settings.py"
    file.write_text('A = 1\n\nB = C = "x"\nhidden = 2\nD: int = 3\n', "utf-8")
    values, lines = read(file, "settings.py")
    assert values == {"A": 1, "B": "x", "C": "x", "D": 3}
    assert lines == {"A": 1, "B": 3, "C": 3, "D": 5}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (b'A = 1\nB = "x\n', "settings.py:2:"),
        (b"A = 1\nB = Your Practice\n", "settings.py:2:"),
        (b"A = 1\nB = Practice\n", "settings.py:2:0: error: fails: name 'Practice' is not defined"),
        (b"A = 1\nimport sys\nsys.exit(3)\n", "settings.py:3:0: error: fails: 3"),
        (b"A = '\xff'\n", "settings.py:0:0: error: isn't saved as UTF-8"),
        (b"A = '\x00'\n", "settings.py:0:0: error: can't be read"),
        (None, "settings.py:0:0: error: there is no such settings file"),
    ],
)
def test_a_slip_is_one_error_with_its_line(tmp_path: Path, text: bytes | None, said: str) -> None:
    file = tmp_path / "settings.py"
    if text is not None:
        file.write_bytes(text)
    with pytest.raises(Faults) as stopped:
        read(file, "settings.py")
    assert str(stopped.value).startswith(said)
