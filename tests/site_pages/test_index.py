"""The index for the search, made by the real Pagefind out of a few pages."""

from __future__ import annotations

import gzip
import json
import subprocess
from pathlib import Path

import pytest

from plugins.site_pages import index

pytestmark = pytest.mark.skipif(
    not index.installed(), reason="NO SEARCH WAS TESTED: install pagefind_bin (it is in requirements-dev.txt)"
)

PAGES = {
    "heart": ("en", "<main data-pagefind-body><h1>Heart</h1><p>Pulse.</p><nav>menuword</nav></main>"),
    "corazon": ("es", "<main data-pagefind-body><h1>Corazón</h1><p>El pulso.</p></main>"),
    "topics": ("en", "<main><h1>Topics</h1><p>listword</p></main>"),
    **{
        f"more-{number}": ("en", f"<main data-pagefind-body><h1>Page {number}</h1></main>")
        for number in range(30)
    },
}


def made(folder: Path) -> str:
    return index.end(index.begin(folder), folder)


def site(folder: Path) -> Path:
    for name, (lang, body) in PAGES.items():
        (folder / name).mkdir(parents=True)
        page = f"<!doctype html><html lang={lang}><title>{name}</title><body>{body}</body></html>"
        (folder / name / "index.html").write_text(page, "utf-8")
    assert made(folder) == ""
    return folder / index.FOLDER


def indexed(folder: Path) -> dict[str, str]:
    """The text of every page in the index, by its address."""
    read = [gzip.decompress(file.read_bytes()) for file in folder.glob("fragment/*.pf_fragment")]
    pages = [json.loads(data.removeprefix(b"pagefind_dcd")) for data in read]
    return {page["url"]: page["content"] for page in pages}


def test_only_the_text_of_marked_pages_is_found(tmp_path: Path) -> None:
    found = indexed(site(tmp_path))
    assert {"/heart/", "/corazon/"} <= set(found)
    assert "/topics/" not in found
    assert "Pulse" in found["/heart/"]
    assert "menuword" not in found["/heart/"]


def test_each_language_has_an_index_of_its_own_in_one_order(tmp_path: Path) -> None:
    entry = json.loads((site(tmp_path) / "pagefind-entry.json").read_text("utf-8"))
    assert list(entry["languages"]) == ["en", "es"]


def test_two_indexes_of_the_same_pages_have_the_same_bytes(tmp_path: Path) -> None:
    first, second = site(tmp_path / "first"), site(tmp_path / "second")
    files = {file.relative_to(first): file.read_bytes() for file in first.rglob("*") if file.is_file()}
    assert len(files) > len(PAGES)
    assert files == {f.relative_to(second): f.read_bytes() for f in second.rglob("*") if f.is_file()}


def test_what_the_theme_does_not_use_is_not_published(tmp_path: Path) -> None:
    assert [file.name for file in site(tmp_path).glob("*ui*")] == []


def test_an_index_that_cannot_be_made_says_why(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "Pagefind failed" in made(tmp_path / "nowhere")

    def no_program(*_arguments: object, **_options: object) -> None:
        raise OSError(13, "Permission denied")

    monkeypatch.setattr(subprocess, "Popen", no_program)
    assert made(tmp_path) == "Pagefind can't be started: Permission denied"
