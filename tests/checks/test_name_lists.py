"""The names are those of the package, whether they were read from it or kept from before."""

import sys

import pytest

from plugins.checks.identifiers import name_lists


@pytest.fixture
def kept(tmp_path, monkeypatch):
    monkeypatch.setattr(name_lists, "KEPT", tmp_path / "names")
    return tmp_path / "names"


@pytest.mark.parametrize(
    ("wanted", "some"), [(name_lists.FIRST, {"mary", "josé"}), (name_lists.LAST, {"miller", "garcía"})]
)
def test_names_kept_from_before_are_the_same_and_need_no_package(kept, wanted, some, monkeypatch):
    found = name_lists._names(wanted)
    assert some <= found
    monkeypatch.setitem(sys.modules, "faker.providers", None)
    assert name_lists._names(wanted) == found


def test_a_damaged_file_is_made_anew(kept):
    found = name_lists._names(name_lists.FIRST)
    (file,) = kept.iterdir()
    file.write_bytes(b"eve\nmallory")
    assert name_lists._names(name_lists.FIRST) == found


def test_another_version_of_the_package_is_read_anew(kept, monkeypatch):
    name_lists._names(name_lists.FIRST)
    monkeypatch.setattr(name_lists, "version", lambda _package: "0")
    name_lists._names(name_lists.FIRST)
    assert len(list(kept.iterdir())) == 2


def test_where_nothing_can_be_kept_the_names_are_there_all_the_same(kept):
    kept.write_text("a file where the folder should be")
    assert "mary" in name_lists._names(name_lists.FIRST)
