"""A picture is made once in each size, and again where the cache no longer has it whole."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from plugins import kept_results
from plugins.images import store
from plugins.images.reencode import Unusable, facts, narrowed, reencoded
from plugins.images.store import Job, fill, job_of, prune, taken
from plugins.settings import Settings


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    Image.linear_gradient("L").save(tmp_path / "arm.png")
    return tmp_path / "arm.png"


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


def filled(cache: Path, *jobs: Job) -> list[tuple[Job, BaseException | None]]:
    return list(fill(jobs, cache, Settings()))


def test_a_picture_is_made_once_in_each_size(picture: Path, cache: Path, monkeypatch) -> None:
    whole = job_of(picture, cache)
    small = replace(whole, width=100, ending=".webp")
    assert filled(cache, whole, small) == [(whole, None), (small, None)]
    assert taken(whole) == reencoded(picture.read_bytes(), ".png")
    assert taken(small) == narrowed(taken(whole), 100, ".webp")
    monkeypatch.setattr(kept_results, "spread", lambda *_: pytest.fail("was made again"))
    assert filled(cache, whole, small) == []


def test_a_small_one_is_made_without_the_whole_one_in_the_cache(picture: Path, cache: Path) -> None:
    small = replace(job_of(picture, cache), width=100, ending=".webp")
    assert filled(cache, small) == [(small, None)]
    assert facts(taken(small)).width == 100


def test_another_picture_ending_or_width_has_another_name(picture: Path, cache: Path) -> None:
    as_jpeg = picture.with_suffix(".jpg")
    as_jpeg.write_bytes(picture.read_bytes())
    other = picture.with_name("other.png")
    Image.radial_gradient("L").save(other)
    jobs = [job_of(path, cache) for path in (picture, as_jpeg, other)]
    jobs += [replace(job, width=width, ending=".webp") for job in jobs for width in (50, 60)]
    assert len({job.name for job in jobs}) == 9


@pytest.mark.parametrize(
    "damage", [Path.unlink, lambda file: file.write_bytes(b"x")], ids=["gone", "damaged"]
)
def test_what_another_build_took_away_is_made_again(picture: Path, cache: Path, damage) -> None:
    job = job_of(picture, cache)
    filled(cache, job)
    made = taken(job)
    damage(cache / job.name)
    assert taken(job) == made
    assert filled(cache, job) == [(job, None)]


def test_an_unusable_picture_is_said_and_leaves_nothing_behind(picture: Path, cache: Path) -> None:
    picture.write_bytes(picture.read_bytes()[:100])
    [(_job, error)] = filled(cache, job_of(picture, cache))
    assert isinstance(error, Unusable)
    assert not cache.exists()


def test_a_picture_changed_while_the_site_is_built_is_said(picture: Path, cache: Path) -> None:
    job = job_of(picture, cache)
    Image.radial_gradient("L").save(picture)
    [(_job, error)] = filled(cache, job)
    assert isinstance(error, Unusable)
    assert "was changed" in str(error)


def test_what_this_build_used_stays_when_the_rest_must_go(picture: Path, cache: Path, monkeypatch) -> None:
    other = picture.with_name("other.png")
    Image.radial_gradient("L").save(other)
    jobs = [job_of(path, cache) for path in (picture, other)]
    filled(cache, *jobs)
    prune(cache, jobs[:1])
    assert {file.name for file in cache.iterdir()} == {job.name for job in jobs}
    monkeypatch.setattr(store, "MOST", 0)
    prune(cache, jobs[:1])
    assert [file.name for file in cache.iterdir()] == [jobs[0].name]


def test_a_copy_that_holds_more_than_pixels_is_said_and_not_kept(
    picture: Path, cache: Path, monkeypatch
) -> None:
    monkeypatch.setattr(store, "reencoded", lambda data, _ending: data + b"Planted-Secret")
    [(_job, error)] = filled(cache, job_of(picture, cache))
    assert isinstance(error, Unusable)
    assert "14 bytes behind the picture" in str(error)
    assert not cache.exists()
