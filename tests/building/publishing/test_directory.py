"""Releases in a folder: whole, five of them, one live, back and forth."""

from datetime import UTC, datetime, timedelta

import pytest

from plugins.building import shelf
from plugins.building.publishing import directory
from plugins.finding import Faults

NOW = datetime(2026, 3, 4, 12, tzinfo=UTC)


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "published"


@pytest.fixture
def publish(tmp_path, folder):
    """Publishes a site of these files; each call is an hour later."""
    calls = iter(range(100))

    def publish(files, **options):
        number = next(calls)
        site = tmp_path / "sites" / str(number)
        for path, text in files.items():
            (site / path).parent.mkdir(parents=True, exist_ok=True)
            (site / path).write_text(text)
        return directory.publish(site, folder, NOW + timedelta(hours=number), **options)

    return publish


def live(folder):
    """Every file that a visitor can reach."""
    current = folder / "current"
    files = (path for path in current.rglob("*") if path.is_file())
    return {path.relative_to(current).as_posix(): path.read_text() for path in files}


def releases(folder):
    return {path.name for path in (folder / "releases").iterdir()}


def test_current_shows_the_release_just_published(publish, folder, way):
    for text in ("one", "two"):
        outcome = publish({"index.html": text, "a/index.html": text})
        assert live(folder) == {"index.html": text, "a/index.html": text}
    assert outcome.release == "20260304T130000Z"
    assert outcome.message == "Published 20260304T130000Z: 0 added, 2 changed, 0 removed."


def test_current_is_a_link_to_the_live_release(publish, folder):
    publish({"index.html": "one"})
    assert (folder / "current").readlink().as_posix() == "releases/20260304T120000Z"


def test_the_same_content_makes_no_new_release(publish, folder, way):
    publish({"index.html": "one"})
    outcome = publish({"index.html": "one"})
    assert outcome.message == "Nothing changed since 20260304T120000Z, which stays live."
    assert outcome.release == "20260304T120000Z"


DRY_RUNS = {
    "nothing": ({"a": "1"}, []),
    "an edit": ({"a": "2"}, ["~ a"]),
    "a new page": ({"a": "1", "b/c": "1"}, ["+ b/c"]),
    "a removed page": ({"b": "1"}, ["+ b", "- a"]),
    "a hidden file": ({"a": "1", ".rounds": "mark"}, []),
}


@pytest.mark.parametrize("case", DRY_RUNS)
def test_a_dry_run_says_what_would_change_and_changes_nothing(publish, folder, way, case):
    publish({"a": "1"})
    before = {path: path.lstat().st_mtime_ns for path in folder.rglob("*")}
    files, lines = DRY_RUNS[case]
    assert list(publish(files, dry_run=True).changes.lines()) == lines
    assert {path: path.lstat().st_mtime_ns for path in folder.rglob("*")} == before


def test_a_dry_run_prints_a_line_for_each_file(publish):
    publish({"a": "1", "b": "1"})
    assert publish({"b": "2"}, dry_run=True).message == (
        "~ b\n- a\nPublishing would make: 0 added, 1 changed, 1 removed."
    )


def test_a_dry_run_before_the_first_publish_makes_no_folder(publish, folder):
    assert list(publish({"a": "1"}, dry_run=True).changes.lines()) == ["+ a"]
    assert not folder.exists()


def test_the_last_five_are_kept(publish, folder):
    for number in range(7):
        publish({"a": str(number)})
    assert releases(folder) == {f"20260304T{hour}0000Z" for hour in range(14, 19)}


def test_rolling_back_goes_further_each_time_and_stops_at_the_first(publish, folder, way):
    for number in range(3):
        publish({"a": str(number)})
    assert directory.roll_back(folder).message == (
        "Rolled back from 20260304T140000Z: 20260304T130000Z is live again."
    )
    assert live(folder) == {"a": "1"}
    directory.roll_back(folder)
    assert live(folder) == {"a": "0"}
    with pytest.raises(Faults, match="no release before 20260304T120000Z"):
        directory.roll_back(folder)
    assert live(folder) == {"a": "0"}


def test_what_was_rolled_back_is_not_brought_out_by_a_later_rollback(publish, folder, way):
    for text in ("good", "bad"):
        publish({"a": text})
    directory.roll_back(folder)
    publish({"a": "better"})
    directory.roll_back(folder)
    assert live(folder) == {"a": "good"}


def test_the_oldest_release_stays_while_it_is_live(publish, folder, way):
    for number in range(5):
        publish({"a": str(number)})
    for _ in range(4):
        directory.roll_back(folder)
    assert live(folder) == {"a": "0"}
    publish({"a": "new"})
    directory.roll_back(folder)
    assert live(folder) == {"a": "0"}


def test_nothing_to_roll_back_is_said(folder):
    with pytest.raises(Faults, match="nothing has been published yet"):
        directory.roll_back(folder)
    assert not folder.exists()


def test_two_releases_in_one_second_both_stand(tmp_path, folder):
    for text in ("one", "two"):
        (tmp_path / text).mkdir()
        (tmp_path / text / "a").write_text(text)
        directory.publish(tmp_path / text, folder, NOW)
    assert releases(folder) == {"20260304T120000Z", "20260304T120001Z"}
    assert live(folder) == {"a": "two"}


def test_links_and_hidden_files_stay_at_home(tmp_path, folder):
    site, secret = tmp_path / "site", tmp_path / "patients"
    (site / ".git").mkdir(parents=True)
    (site / ".git" / "config").write_text("token")
    (site / ".well-known").mkdir()
    (site / ".well-known" / "atproto-did").write_text("did:plc:1")
    (site / "index.html").write_text("hello")
    secret.mkdir()
    (secret / "list.csv").write_text("a name")
    (site / "files").symlink_to(secret)
    (site / "list.csv").symlink_to(secret / "list.csv")
    directory.publish(site, folder, NOW)
    assert live(folder) == {"index.html": "hello", ".well-known/atproto-did": "did:plc:1"}


def test_somebody_elses_folder_is_never_touched(publish, folder):
    folder.mkdir()
    (folder / "index.html").write_text("another site")
    for attempt in (lambda: publish({"a": "1"}), lambda: directory.roll_back(folder)):
        with pytest.raises(Faults, match="name another path in PUBLISH_TO"):
            attempt()
    assert [path.name for path in folder.iterdir()] == ["index.html"]


@pytest.mark.parametrize("left", [[], [directory.LOCK], [directory.LOCK, directory.MARKER]])
def test_an_empty_folder_or_one_that_a_killed_publish_began_is_used(publish, folder, left):
    folder.mkdir()
    for name in left:
        (folder / name).touch()
    publish({"a": "1"})
    assert live(folder) == {"a": "1"}


def test_what_a_killed_publish_left_is_never_live_nor_rolled_back_to(publish, folder, monkeypatch):
    publish({"a": "good"})
    with monkeypatch.context() as patch:
        patch.setattr(directory, "switch", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            publish({"a": "killed before it went live"})
    assert live(folder) == {"a": "good"}
    publish({"a": "next"})
    directory.roll_back(folder)
    assert live(folder) == {"a": "good"}


def test_a_full_disk_leaves_the_live_release(publish, folder, monkeypatch):
    publish({"a": "good"})
    with monkeypatch.context() as patch:
        patch.setattr(
            directory.shutil, "copyfile", lambda *_: (_ for _ in ()).throw(OSError(28, "disk full"))
        )
        with pytest.raises(OSError, match="disk full"):
            publish({"a": "new"})
    assert live(folder) == {"a": "good"}
    publish({"a": "new"})
    assert live(folder) == {"a": "new"}


def test_releases_made_by_renames_go_on_with_links(publish, folder, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(shelf, "links_work", lambda _folder: False)
        for text in ("one", "two"):
            publish({"a": text})
    publish({"a": "three"})
    assert live(folder) == {"a": "three"}
    directory.roll_back(folder)
    assert live(folder) == {"a": "two"}
