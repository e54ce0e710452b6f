"""The switch: old or new, whole, output and share together."""

import os
import shutil

import pytest

from plugins.building import shelf, switching, trees
from plugins.finding import Faults

WRITES = ("replace", "symlink", "unlink", "mkdir", "rmdir", "fsync")
STEPS = 40
"""More than a switch takes, which the first test below makes sure of."""


class Killed(BaseException):
    """Stands for the end of the process: from here on nothing reaches the disk."""


def die_at(step, monkeypatch):
    done = 0

    def dying(write):
        def call(*arguments, **options):
            nonlocal done
            done += 1
            if done > step:
                raise Killed
            return write(*arguments, **options)

        return call

    for name in WRITES:
        monkeypatch.setattr(os, name, dying(getattr(os, name)))


def killed_switch(site, tree, step) -> bool:
    """Whether the switch was killed, at the latest after `step` writes."""
    with pytest.MonkeyPatch.context() as patch:
        die_at(step, patch)
        try:
            switching.switch(tree)
        except Killed:
            return True
    return False


def test_a_build_shows_site_and_share_kits_together(site, way):
    for text in ("first", "second", "third"):
        site.build(text)
        assert site.seen() == {text}


def test_a_switch_has_fewer_steps_than_are_tried_here(site, way):
    assert not killed_switch(site, site.prepare("new"), STEPS - 1)
    assert not killed_switch(site, site.prepare("newer"), STEPS - 1)


@pytest.mark.parametrize("step", range(STEPS))
def test_a_switch_killed_at_any_step_leaves_old_or_new_and_the_next_start_needs_no_help(site, way, step):
    site.build("old")
    killed = killed_switch(site, site.prepare("new"), step)
    if way == "renames":
        switching.recover(site.output)
    assert site.seen() in ([{"new"}] if not killed else [{"old"}, {"new"}])
    site.build("next")
    assert site.seen() == {"next"}


@pytest.mark.parametrize("step", range(STEPS))
def test_a_first_switch_killed_at_any_step_shows_nothing_or_everything(site, way, step):
    killed = killed_switch(site, site.prepare("new"), step)
    if way == "renames":
        switching.recover(site.output)
    assert site.output.exists() == site.share.exists()
    assert site.output.exists() or killed
    site.build("next")
    assert site.seen() == {"next"}


@pytest.mark.parametrize("step", range(STEPS))
def test_changing_from_renames_to_links_is_safe_at_any_step(site, step, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(shelf, "links_work", lambda _folder: False)
        site.build("old")
        tree = site.prepare("new")
    killed_switch(site, tree, step)
    switching.recover(site.output)
    assert site.seen() in ({"old"}, {"new"})
    site.build("next")
    assert site.seen() == {"next"}


def test_changing_from_links_to_renames_works(site, monkeypatch):
    site.build("old")
    monkeypatch.setattr(shelf, "links_work", lambda _folder: False)
    site.build("new")
    assert site.seen() == {"new"}
    assert not site.output.is_symlink()


def test_a_reader_with_a_page_open_reads_it_to_its_end(site, way):
    site.build("old")
    with (site.output / "index.html").open() as page:
        site.build("new")
        site.build("newer")
        assert page.read() == "old"


def test_at_most_the_version_before_is_kept(site):
    for number in range(5):
        site.build(str(number))
    assert len(trees.shelf(site.output).ids) == 2


def test_a_folder_that_another_program_holds_stays_as_it_was(site, monkeypatch):
    site.build("old")
    tree = site.prepare("new")
    replace = os.replace

    def held(source, target):
        if source == site.share:
            raise PermissionError(13, "in use")
        replace(source, target)

    monkeypatch.setattr(shelf, "links_work", lambda _folder: False)
    shelf.switch(trees.shelf(site.output), trees.shelf(site.output).live)
    monkeypatch.setattr(os, "replace", held)
    monkeypatch.setattr("time.sleep", lambda _seconds: None)
    with pytest.raises(Faults, match="close the programs"):
        switching.switch(tree)
    monkeypatch.setattr(os, "replace", replace)
    assert site.seen() == {"old"}
    site.build("next")
    assert site.seen() == {"next"}


def test_a_project_that_was_moved_shows_its_site_as_before(site, way, tmp_path):
    site.output = tmp_path / "here" / "output"
    site.share = site.output.with_name("share")
    site.build("old")
    shutil.move(tmp_path / "here", tmp_path / "there")
    site.output, site.share = tmp_path / "there" / "output", tmp_path / "there" / "share"
    assert site.seen() == {"old"}
    site.build("new")
    assert site.seen() == {"new"}


def test_a_copy_that_turned_links_into_folders_is_taken_over(site, way):
    site.build("old")
    copy = site.output.parent / "copy"
    shutil.copytree(site.output, copy / "output")
    shutil.copytree(site.share, copy / "share")
    site.output, site.share = copy / "output", copy / "share"
    site.build("new")
    assert site.seen() == {"new"}


def test_two_outputs_in_one_folder_do_not_disturb_each_other(site, way):
    site.build("one")
    other = type(site)(site.output.with_name("other"))
    other.build("two")
    assert (site.output / "index.html").read_text() == "one"
    assert other.seen() == {"two"}


def test_links_are_tried_and_nothing_is_left_of_it(tmp_path, monkeypatch):
    assert shelf.links_work(tmp_path) == hasattr(os, "symlink")

    def refuse(*_arguments, **_options):
        raise OSError(1314, "a required privilege is not held")

    monkeypatch.setattr(os, "symlink", refuse)
    assert not shelf.links_work(tmp_path)
    assert not list(tmp_path.iterdir())
