"""A job says everything that decides a card's bytes, and can be sent to any worker."""

from __future__ import annotations

import io
import math
import pickle
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import fields, replace
from multiprocessing import get_context
from pathlib import Path

import pytest
from conftest import ROOT
from PIL import Image

from plugins.og_cards.cache import key
from plugins.og_cards.colors import colors_of
from plugins.og_cards.design import formats, kinds
from plugins.og_cards.drawing.fonts import Face
from plugins.og_cards.drawing.opening import MOST_PIXELS
from plugins.og_cards.job import Changed, File, Job, digest, layout_of, picture
from plugins.settings import Settings

WORDS = (
    ("title", "Measuring blood pressure at home"),
    ("author", "Your Name, MD"),
    ("site", "Your Practice"),
)
JOB = Job("og", "text", WORDS, colors_of(Settings()))


def file_of(path: Path, size: tuple[int, int], name: str) -> File:
    image = Image.linear_gradient("L").resize(size).convert("RGB")
    image.save(path / name)
    return File(str(path / name), digest((path / name).read_bytes()))


@pytest.fixture
def photo(tmp_path: Path) -> File:
    return file_of(tmp_path, (1300, 1000), "photo.jpg")


@pytest.fixture
def logo(tmp_path: Path) -> File:
    return file_of(tmp_path, (200, 50), "logo.png")


def jobs(photo: File, logo: File) -> list[Job]:
    flat = [replace(JOB, format=name, logo=logo) for name in formats()]
    return [*flat, *(replace(JOB, kind="photo", format=name, photo=photo) for name in ("og", "square"))]


def test_the_bytes_are_the_same_whoever_draws(photo: File, logo: File) -> None:
    wanted = [picture(job) for job in jobs(photo, logo)]
    with ThreadPoolExecutor(4) as threads, ProcessPoolExecutor(2, get_context("spawn")) as processes:
        for _again in range(3):
            assert list(threads.map(picture, jobs(photo, logo))) == wanted
        assert list(processes.map(picture, jobs(photo, logo))) == wanted


def test_a_job_comes_out_of_a_pickle_as_it_went_in(photo: File, logo: File) -> None:
    for job in jobs(photo, logo):
        assert pickle.loads(pickle.dumps(job)) == job


@pytest.mark.parametrize(("kind", "opened"), [("text", "PNG"), ("photo", "JPEG")])
@pytest.mark.parametrize("name", formats())
def test_a_card_has_the_size_of_its_format_and_the_type_of_its_kind(
    name: str, kind: str, opened: str, photo: File
) -> None:
    job = replace(JOB, format=name, kind=kind, photo=photo if kind == "photo" else None)
    card = Image.open(io.BytesIO(picture(job)))
    assert (card.size, card.format) == ((formats()[name].width, formats()[name].height), opened)
    assert kinds()[kind].type == f"image/{opened.lower()}"


def test_the_layout_is_the_one_that_is_drawn(logo: File) -> None:
    assert layout_of(replace(JOB, logo=logo)).logo
    assert [line.block for line in layout_of(JOB).lines if line.block == "title"]


OTHER = {
    "format": "square",
    "kind": "quote",
    "words": (("title", "Another"),),
    "colors": replace(JOB.colors, background=(0, 0, 0)),
    "face": Face("", "another digest"),
    "logo": File("", "a digest"),
    "photo": File("", "a digest"),
    "focus": (0.3, 0.6),
}
"""Another value for each field of a job."""


def test_whatever_changes_in_a_job_it_has_another_place_in_the_cache() -> None:
    assert set(OTHER) == {field.name for field in fields(Job)}
    keys = [key(JOB), *(key(replace(JOB, **{name: other})) for name, other in OTHER.items())]
    assert len(set(keys)) == len(keys)


def test_where_files_lie_decides_nothing() -> None:
    here, there = (
        replace(JOB, face=Face(f"{path}/a.ttf", "1"), logo=File(f"{path}/b.png", "2"), photo=File(path, "3"))
        for path in ("here", "there")
    )
    assert key(here) == key(there)


def test_a_photo_that_was_replaced_since_is_not_drawn_as_the_old_one(photo: File) -> None:
    Image.new("RGB", (1300, 1000)).save(photo.path)
    with pytest.raises(Changed, match=r"photo\.jpg was changed while cards were drawn; build again"):
        picture(replace(JOB, kind="photo", photo=photo))


LARGEST = """
import sys
from dataclasses import replace
from PIL import Image
from plugins.og_cards.cache import fill
from plugins.og_cards.colors import colors_of
from plugins.og_cards.job import File, Job, digest
from plugins.settings import Settings
from pathlib import Path

file, folder = Path(sys.argv[1]), Path(sys.argv[2])
photo = File(str(file), digest(file.read_bytes()))
job = Job("og", "photo", (("title", "Large"),), colors_of(Settings()), photo=photo)
settings = Settings(executor="test_executor:threads")
print(*[failed for _, failed in fill(folder, [replace(job, focus=(x, 0.5)) for x in (0.2, 0.8)], settings)])
status = dict(line.split(":", 1) for line in open("/proc/self/status"))
print(int(status["VmHWM"].split()[0]) // 1024)
"""


def test_the_largest_pictures_at_once_take_less_than_500_mb(tmp_path: Path) -> None:
    if not Path("/proc/self/status").exists():
        pytest.skip("MEMORY WAS NOT MEASURED: only Linux tells the most that one process had")
    side = math.isqrt(MOST_PIXELS["PNG"])
    large = Image.linear_gradient("L").resize((side, side), Image.Resampling.NEAREST)
    Image.merge("RGBA", [large] * 4).save(tmp_path / "large.png", compress_level=1)
    ended = subprocess.run(
        [sys.executable, "-c", LARGEST, tmp_path / "large.png", tmp_path / "kept"],
        env={"PYTHONPATH": f"{ROOT}:{ROOT / 'tests'}"},
        capture_output=True,
        text=True,
        check=True,
    )
    failed, megabytes = ended.stdout.splitlines()
    assert failed == "None None"
    assert 150 < int(megabytes) < 500
