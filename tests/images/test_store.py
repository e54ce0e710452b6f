"""A picture is re-encoded once, and again where the cache no longer has it whole."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from plugins.images import store
from plugins.images.reencode import Unusable, reencoded
from plugins.images.store import kept, prune, taken


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    Image.linear_gradient("L").save(tmp_path / "arm.png")
    return tmp_path / "arm.png"


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


def test_a_picture_is_made_once(picture: Path, cache: Path, monkeypatch) -> None:
    first = kept(picture, cache)
    assert first[1] == reencoded(picture.read_bytes(), ".png")
    monkeypatch.setattr(store, "reencoded", lambda *_: pytest.fail("was made again"))
    assert kept(picture, cache) == first
    assert taken(first[0], picture, cache) == first[1]


def test_another_picture_or_ending_has_another_name(picture: Path, cache: Path) -> None:
    as_jpeg = picture.with_suffix(".jpg")
    as_jpeg.write_bytes(picture.read_bytes())
    other = picture.with_name("other.png")
    Image.radial_gradient("L").save(other)
    assert len({kept(path, cache)[0] for path in (picture, as_jpeg, other)}) == 3


@pytest.mark.parametrize(
    "damage", [Path.unlink, lambda file: file.write_bytes(b"x")], ids=["gone", "damaged"]
)
def test_what_another_build_took_away_is_made_again(picture: Path, cache: Path, damage) -> None:
    name, made = kept(picture, cache)
    damage(cache / name)
    assert taken(name, picture, cache) == made
    damage(cache / name)
    assert kept(picture, cache) == (name, made)


def test_an_unusable_picture_leaves_nothing_behind(picture: Path, cache: Path) -> None:
    picture.write_bytes(picture.read_bytes()[:100])
    with pytest.raises(Unusable):
        kept(picture, cache)
    assert not cache.exists()


def test_what_this_build_used_stays_when_the_rest_must_go(picture: Path, cache: Path, monkeypatch) -> None:
    other = picture.with_name("other.png")
    Image.radial_gradient("L").save(other)
    names = [kept(path, cache)[0] for path in (picture, other)]
    prune(cache, names[:1])
    assert {file.name for file in cache.iterdir()} == set(names)
    monkeypatch.setattr(store, "MOST", 0)
    prune(cache, names[:1])
    assert [file.name for file in cache.iterdir()] == names[:1]
