"""Which target is meant, and the whole way from the last build to it."""

from datetime import UTC, datetime

import pytest

from plugins.building import inputs, trees
from plugins.building.publishing import targets
from plugins.building.record import Build
from plugins.finding import Faults

NOW = datetime(2026, 3, 4, 12, tzinfo=UTC)
SITE = {"kind": "directory", "path": "published"}
CONTACT = {"site_url": "https://dr.example", "author": "A. Reed, MD"}


@pytest.fixture
def target(tmp_path):
    return targets.chosen({"site": SITE}, tmp_path)


@pytest.fixture
def content(tmp_path):
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "a.md").write_text("Title: A")
    return tmp_path / "content"


@pytest.fixture
def good(content):
    return {**CONTACT, "sources": (str(content),), "inputs": inputs.digest([content])}


def test_the_first_target_is_meant_without_a_name(tmp_path):
    other = {"kind": "directory", "path": "elsewhere"}
    assert targets.chosen({"site": SITE, "other": other}, tmp_path).folder == tmp_path / "published"
    assert targets.chosen({"site": SITE, "other": other}, tmp_path, "other").folder == tmp_path / "elsewhere"


@pytest.mark.parametrize(
    ("publish_to", "name", "said"),
    [
        ({}, None, "names no target"),
        ({"site": SITE}, "sit", "there is no target 'sit'; write site"),
        ({"site": SITE, "backup": SITE}, "x", "write site or backup"),
        ({"site": {"kind": "dir", "path": "p"}}, None, "'dir' is no kind of target; write directory"),
        ({"site": {"path": "p"}}, None, "None is no kind of target; write directory"),
        ({"site": {"kind": "directory"}}, None, "'site' has no path"),
        ({"site": {"kind": "directory", "path": 3}}, None, "'site' has no path"),
    ],
)
def test_a_target_that_cannot_be_meant_is_refused_with_the_right_one(tmp_path, publish_to, name, said):
    with pytest.raises(Faults, match=said):
        targets.chosen(publish_to, tmp_path, name)


def test_the_last_build_goes_out_without_its_share_kits_and_marks(site, target, good, way):
    site.build("hello", **good)
    outcome = targets.publish(site.output, target, NOW)
    assert outcome.warnings == ()
    assert {path.name for path in (target.folder / "current").iterdir()} == {"index.html", "one", "two"}
    assert site.seen() == {"hello"}


def test_a_build_older_than_its_content_stays(site, target, good, content):
    site.build("hello", **good)
    (content / "a.md").write_text("Title: B")
    with pytest.raises(Faults, match="something has changed since the last build"):
        targets.publish(site.output, target, NOW)
    assert not target.folder.exists()


def test_after_a_failed_build_nothing_goes_out(site, target, good):
    site.build("hello", **good)
    trees.mark_failed(site.output, Build(ok=False, finished="later"))
    with pytest.raises(Faults, match="the last build failed"):
        targets.publish(site.output, target, NOW)


def test_without_a_build_nothing_goes_out(site, target):
    with pytest.raises(Faults, match="there is no build to publish"):
        targets.publish(site.output, target, NOW)


@pytest.mark.parametrize("inside", ["output/published", "share", "."])
def test_nothing_is_published_into_a_folder_that_the_next_build_replaces(site, good, way, inside):
    site.build("new", **good)
    lost = targets.chosen({"site": {**SITE, "path": inside}}, site.output.parent)
    with pytest.raises(Faults, match="lies in a folder that every build replaces"):
        targets.publish(site.output, lost, NOW)


def test_the_sample_goes_into_the_folder_with_a_warning(site, target):
    sample = {"site_url": "https://practice.example", "author": "Your Name, MD", "inputs": inputs.digest([])}
    site.build("hello", **sample)
    assert len(targets.publish(site.output, target, NOW).warnings) == 2


def test_rolling_back_needs_no_build(site, target, good):
    for text in ("one", "two"):
        site.build(text, **good)
        targets.publish(site.output, target, NOW)
    targets.roll_back(target)
    assert (target.folder / "current" / "index.html").read_text() == "one"
    assert site.seen() == {"two"}


@pytest.mark.parametrize("kind", targets.KINDS)
def test_every_kind_can_publish_and_roll_back(kind):
    does = targets.KINDS[kind].does
    assert callable(does.publish)
    assert callable(does.roll_back)
