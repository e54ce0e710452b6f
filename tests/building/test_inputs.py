"""The digest changes with what a build reads, and with nothing else."""

import os
import shutil

import pytest

from plugins.building.inputs import digest


@pytest.fixture
def content(tmp_path):
    folder = tmp_path / "content"
    (folder / "articles").mkdir(parents=True)
    (folder / "articles" / "salt.md").write_text("Title: Salt")
    (folder / "articles" / "sleep.md").write_text("Title: Sleep")
    return folder


CHANGES = {
    "an edit": lambda folder: (folder / "articles/salt.md").write_text("Title: Solt"),
    "a new file": lambda folder: (folder / "new.md").write_text(""),
    "a removed file": lambda folder: (folder / "articles/salt.md").unlink(),
    "a renamed file": lambda folder: (folder / "articles/salt.md").rename(folder / "articles/table-salt.md"),
    "a moved file": lambda folder: (folder / "articles/salt.md").rename(folder / "salt.md"),
    "a proof of a handle": lambda folder: _write(folder / ".well-known/atproto-did", "did:plc:1"),
    "no content any more": shutil.rmtree,
}

NO_CHANGES = {
    "a new time": lambda folder: os.utime(folder / "articles/salt.md", (0, 0)),
    "an empty folder": lambda folder: (folder / "drafts").mkdir(),
    "vim's swap file": lambda folder: (folder / "articles/.salt.md.swp").write_text("x"),
    "an editor's backup": lambda folder: (folder / "articles/salt.md~").write_text("x"),
    "Emacs's lock": lambda folder: (folder / "articles/.#salt.md").symlink_to("me@here.1:2"),
    "Emacs's saved copy": lambda folder: (folder / "articles/#salt.md#").write_text("x"),
    "Word's lock": lambda folder: (folder / "articles/~$salt.docx").write_text("x"),
    "the Finder's": lambda folder: (folder / ".DS_Store").write_text("x"),
    "compiled code": lambda folder: _write(folder / "__pycache__/a.pyc", "x"),
    "a dangling link": lambda folder: (folder / "gone.md").symlink_to("nowhere"),
}


def _write(path, text):
    path.parent.mkdir()
    path.write_text(text)


@pytest.mark.parametrize("change", CHANGES)
def test_it_notices(content, change):
    before = digest([content])
    CHANGES[change](content)
    assert digest([content]) != before


@pytest.mark.parametrize("change", NO_CHANGES)
def test_it_passes_over(content, change):
    before = digest([content])
    NO_CHANGES[change](content)
    assert digest([content]) == before


def test_a_project_that_was_moved_has_the_same_digest(content, tmp_path):
    before = digest([content])
    content.rename(tmp_path / "elsewhere")
    assert digest([tmp_path / "elsewhere"]) == before


def test_single_files_and_missing_ones_are_sources_too(tmp_path):
    settings, requirements = tmp_path / "pelicanconf.py", tmp_path / "requirements.txt"
    settings.write_text("SITENAME = 'A'")
    before = digest([settings, requirements])
    requirements.write_text("pelican")
    with_requirements = digest([settings, requirements])
    settings.write_text("SITENAME = 'B'")
    assert len({before, with_requirements, digest([settings, requirements])}) == 3


def test_the_same_bytes_in_another_source_count_as_another_state(tmp_path):
    one, two = tmp_path / "one", tmp_path / "two"
    one.mkdir()
    two.mkdir()
    (one / "a").write_text("x")
    before = digest([one, two])
    (one / "a").rename(two / "a")
    assert digest([one, two]) != before
