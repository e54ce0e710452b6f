"""Trees: fresh ones, their records, and folders that are somebody else's."""

import os
from contextlib import contextmanager
from types import SimpleNamespace

import pytest

from plugins.building import trees
from plugins.building.record import Build, from_json
from plugins.building.trees import MARKER
from plugins.finding import Faults, Finding


@pytest.mark.parametrize("name", ["output", "share"])
def test_somebody_elses_folder_is_never_touched(site, way, name):
    theirs = site.output.with_name(name)
    theirs.mkdir()
    (theirs / "thesis.txt").write_text("years of work")
    with pytest.raises(Faults, match="choose another --output") as refused:
        site.build("new")
    assert [finding.path for finding in refused.value.findings] == [str(theirs)]
    assert {path.name for path in theirs.iterdir()} == {"thesis.txt"}
    assert list(theirs.parent.iterdir()) == [theirs]


def test_somebody_elses_file_or_link_is_never_touched(site, way, tmp_path):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    site.output.symlink_to(elsewhere)
    site.share.write_text("mine")
    with pytest.raises(Faults) as refused:
        site.build("new")
    assert len(refused.value.findings) == 2
    assert site.output.readlink() == elsewhere
    assert site.share.read_text() == "mine"


def test_a_folder_put_there_after_a_build_is_not_touched_either(site):
    site.build("old")
    site.output.unlink()
    site.output.mkdir()
    (site.output / "thesis.txt").write_text("years of work")
    with pytest.raises(Faults):
        site.build("new")
    assert (site.output / "thesis.txt").exists()


def test_an_empty_folder_is_used(site, way):
    site.output.mkdir()
    site.share.mkdir()
    site.build("new")
    assert site.seen() == {"new"}


@pytest.mark.parametrize("name", ["share", "Share", ".builds", ".builds/output/trees", "/"])
def test_an_output_folder_may_not_take_the_name_of_another(tmp_path, name):
    with pytest.raises(Faults, match="can't be built there"):
        trees.lock(tmp_path / name)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("own", "together"),
    [
        ("content", False),
        ("output-of-mine", False),
        ("output", True),
        ("output/content", True),
        ("share/content", True),
        (".builds/output/mine", True),
        (".", True),
        ("..", True),
    ],
)
def test_what_is_the_physicians_lies_neither_in_what_a_build_replaces_nor_around_it(site, way, own, together):
    site.build("good")
    assert trees.overlaps(site.output, site.output.parent / own) is together


def test_what_killed_builds_left_is_cleared_at_the_next_start(site, way):
    site.build("good")
    abandoned = [site.prepare("abandoned").root for _ in range(2)]
    site.build("next")
    assert not any(root.exists() for root in abandoned)


def before_last(site):
    kept = trees.shelf(site.output)
    [version] = set(kept.ids) - {kept.live}
    return kept.versions / version


def lying_in(root):
    return {path.relative_to(root).as_posix(): path for path in root.rglob("*")}


def test_a_tree_begins_with_the_folders_of_the_one_before_last_and_none_of_its_files(site, way):
    site.build("first")
    site.build("second")
    (before_last(site) / "share/two/mine.txt").write_text("mine")
    (before_last(site) / "output/three").symlink_to("two", target_is_directory=True)
    folder = (before_last(site) / "output/two").stat().st_ino
    tree = trees.fresh(site.output)
    assert (tree.output / "two").stat().st_ino == folder
    files = {name for name, path in lying_in(tree.root).items() if not path.is_dir()}
    assert files == {f"output/{MARKER}", f"share/{MARKER}"}
    assert site.seen() == {"second"}


def test_what_a_junction_of_windows_leads_to_is_left_alone(site, monkeypatch):
    class Junction:
        """What `os.scandir` tells of one before Python 3.12."""

        def __init__(self, entry):
            self.name, self.path = entry.name, entry.path

        def is_dir(self, *, follow_symlinks):
            return True

        def stat(self, *, follow_symlinks):
            return SimpleNamespace(st_reparse_tag=0xA0000003)

    @contextmanager
    def listed(folder):
        with scandir(folder) as found:
            yield [Junction(each) if each.name == "theirs" else each for each in found]

    site.build("first")
    site.build("second")
    (site.output.parent / "theirs").mkdir()
    (site.output.parent / "theirs/thesis.txt").write_text("years of work")
    (before_last(site) / "output/theirs").symlink_to(site.output.parent / "theirs")
    scandir = os.scandir
    monkeypatch.setattr(os, "scandir", listed)
    assert not (trees.fresh(site.output).output / "theirs").exists()
    assert (site.output.parent / "theirs/thesis.txt").exists()


def test_folders_that_nobody_wrote_into_are_gone_in_the_end(site, way):
    site.build("first")
    site.build("second")
    tree = trees.fresh(site.output)
    (tree.output / "one/index.html").write_text("third")
    trees.record(tree, Build(ok=True, finished="now"))
    assert {name for name, path in lying_in(tree.root).items() if path.is_dir()} == {
        "output",
        "output/one",
        "share",
    }


def test_a_killed_build_leaves_no_folders_to_the_next_one(site, way):
    site.build("good")
    (trees.fresh(site.output).output / "hers").mkdir()
    assert set(lying_in(trees.fresh(site.output).output)) == {MARKER}


def test_two_builds_give_the_same_bytes_whatever_their_ids(site):
    first, second = (site.prepare("same") for _ in range(2))
    assert first.root != second.root
    assert (second.output / MARKER).read_bytes() == (site.prepare("same").output / MARKER).read_bytes()


def test_nothing_is_remembered_before_the_first_good_build(site):
    assert trees.last(site.output) is None
    trees.mark_failed(site.output, Build(ok=False, finished="now"))
    assert trees.last(site.output) is None


def test_a_failed_build_is_remembered_until_the_next_good_one(site, way):
    site.build("good")
    trees.mark_failed(site.output, Build(ok=False, finished="later"))
    assert not trees.last(site.output).ok
    assert site.seen() == {"good"}
    site.build("better")
    assert (trees.last(site.output).ok, trees.last(site.output).finished) == (True, "better")


def test_a_record_survives_its_file():
    finding = Finding("a.md", 3, 1, "review", "privacy", "a name", "write initials")
    build = Build(True, "now", True, "d1", ("/a", "/b"), "https://a.example", "A", {"review": 1}, (finding,))
    assert from_json(build.as_json()) == build
