"""What the theme publishes, and what it says when a part is missing."""

from pathlib import Path

import pytest

from plugins.assets.files import read
from plugins.finding import Faults


def theme(folder: Path, listed: str) -> Path:
    (folder / "theme/styles").mkdir(parents=True)
    (folder / "theme/static").mkdir()
    (folder / "theme/static/icon.svg").write_text("<svg/>", "utf-8")
    (folder / "theme/styles/style.css").write_text(listed, "utf-8")
    (folder / "theme/styles/a.css").write_text("p { margin: 0; }", "utf-8")
    return folder / "theme"


def test_the_style_is_published_whole_and_its_parts_are_not(tmp_path: Path) -> None:
    assert read(theme(tmp_path, '@import "a.css";\n')) == {
        "icon.svg": b"<svg/>",
        "style.css": b"p{margin: 0}\n",
    }


def test_a_missing_part_is_named_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(Faults) as raised:
        read(theme(tmp_path, '/* order */\n@import "b.css";\n'))
    [finding] = raised.value.findings
    assert (finding.path, finding.line) == ("theme/styles/style.css", 2)


def test_a_theme_without_styles_or_static_files_has_no_assets(tmp_path: Path) -> None:
    assert read(tmp_path) == {}
