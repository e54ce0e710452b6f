"""Cards are drawn once, each for itself, and what one card lacks keeps no other from being drawn."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from plugins.finding import Faults
from plugins.og_cards import cache
from plugins.og_cards.colors import colors_of
from plugins.og_cards.drawing.opening import BadPicture
from plugins.og_cards.job import File, Job, digest, picture
from plugins.settings import Settings

SITE = Settings()
JOB = Job("og", "text", (("title", "Measuring blood pressure at home"),), colors_of(SITE))
OTHERS = [replace(JOB, words=(("title", f"Part {number}"),)) for number in range(5)]


def drawn(folder: Path, *jobs: Job, settings: Settings = SITE) -> list[Job]:
    found = list(cache.fill(folder, jobs, settings))
    assert [failed for _job, failed in found if failed] == []
    return [job for job, _failed in found]


def test_only_what_is_not_kept_is_drawn_and_each_card_once(tmp_path: Path) -> None:
    assert drawn(tmp_path, JOB, *OTHERS, JOB) == [JOB, *OTHERS]
    new = replace(JOB, format="square")
    assert drawn(tmp_path, JOB, new, *OTHERS) == [new]
    assert cache.card(tmp_path, new) == picture(new)


def test_a_damaged_card_is_drawn_again(tmp_path: Path) -> None:
    drawn(tmp_path, JOB, *OTHERS)
    file = tmp_path / cache.key(JOB)
    file.write_bytes(file.read_bytes()[:-100])
    assert drawn(tmp_path, JOB, *OTHERS) == [JOB]


def test_a_card_that_another_build_took_away_is_there_all_the_same(tmp_path: Path) -> None:
    drawn(tmp_path, JOB)
    (tmp_path / cache.key(JOB)).unlink()
    assert cache.card(tmp_path, JOB) == picture(JOB)


@pytest.mark.parametrize("data", [b"no picture", None], ids=["broken", "missing"])
def test_a_card_that_can_not_be_drawn_is_told_and_the_others_are_drawn(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "photo.jpg"
    if data:
        file.write_bytes(data)
    bad = replace(JOB, kind="photo", photo=File(str(file), digest(data or b"")))
    found = dict(cache.fill(tmp_path / "kept", [*OTHERS[:2], bad, *OTHERS[2:]], SITE))
    assert list(found) == [*OTHERS[:2], bad, *OTHERS[2:]]
    assert isinstance(found.pop(bad), BadPicture if data else FileNotFoundError)
    assert set(found.values()) == {None}


def test_the_same_cards_are_kept_whoever_drew_them(tmp_path: Path) -> None:
    for name in ("", "threads", "processes"):
        settings = Settings(executor=f"test_executor:{name}") if name else SITE
        drawn(tmp_path / f"by {name}", JOB, *OTHERS, settings=settings)
    folders = [{file.name: file.read_bytes() for file in folder.iterdir()} for folder in tmp_path.iterdir()]
    assert len(folders) == 3
    assert folders[0] == folders[1] == folders[2]


def test_nobody_is_asked_to_draw_where_nothing_is_lacking(tmp_path: Path) -> None:
    drawn(tmp_path, JOB)
    nobody = Settings(executor="nowhere_to_be_found:workers")
    assert drawn(tmp_path, JOB, settings=nobody) == []
    with pytest.raises(Faults):
        drawn(tmp_path, OTHERS[0], settings=nobody)


def test_other_builds_find_their_cards_until_there_are_too_many(tmp_path: Path, monkeypatch) -> None:
    drawn(tmp_path, JOB, *OTHERS)
    cache.prune(tmp_path, [JOB])
    assert drawn(tmp_path, JOB, *OTHERS) == []
    monkeypatch.setattr(cache, "MOST", 0)
    cache.prune(tmp_path, [JOB])
    assert drawn(tmp_path, JOB, *OTHERS) == OTHERS
