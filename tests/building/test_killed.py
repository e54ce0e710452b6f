"""kill -9 at any moment. `ROUNDS_KILLS=50` kills more often than the few times of the normal suite."""

import os
import random
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

KILLS = int(os.environ.get("ROUNDS_KILLS", "8"))

BUILDS_WITHOUT_END = """
import sys, time
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from plugins.building import inputs, shelf, switching, trees
from plugins.building.publishing import directory, targets
from plugins.building.record import Build

root, way = Path(sys.argv[1]), sys.argv[2]
if way == "renames":
    shelf.links_work = lambda folder: False
target = targets.chosen({"site": {"kind": "directory", "path": "published"}}, root)
record = Build(True, "now", inputs=inputs.digest([]), site_url="https://dr.example", author="A. Reed, MD")
if sys.argv[3] == "recover":
    switching.recover(root / "output")
    shelf.recover(directory.shelf_of(target.folder))
    sys.exit()
print("ready", flush=True)
while True:
    text = str(time.time_ns())
    with trees.lock(root / "output"):
        tree = trees.fresh(root / "output")
        for number in range(30):
            (tree.output / f"{number}.html").write_text(text)
            (tree.share / f"{number}.txt").write_text(text)
        trees.record(tree, replace(record, made=inputs.traces([tree.output, tree.share])))
        switching.switch(tree)
    targets.publish(root / "output", target, datetime.now(UTC), say=lambda line: None)
"""


@pytest.fixture
def run(request, tmp_path):
    started = []

    def run(*arguments):
        command = [sys.executable, "-c", BUILDS_WITHOUT_END, str(tmp_path), *arguments]
        started.append(subprocess.Popen(command, stdout=subprocess.PIPE, cwd=request.config.rootpath))
        return started[-1]

    yield run
    for process in started:
        process.kill()
        process.wait()
        process.stdout.close()


def state(folder: Path) -> tuple[str, int]:
    """The one text that all files of a folder share, and how many they are."""
    texts = [path.read_text() for path in folder.glob("*.*") if not path.name.startswith(".")]
    assert len(set(texts)) <= 1, f"{folder.name} mixes builds"
    return (texts or [""])[0], len(texts)


@pytest.mark.parametrize("way", ["links", "renames"])
def test_builds_killed_at_any_moment_leave_everything_whole_and_need_no_help(run, tmp_path, way):
    moments = random.Random(7)
    before = [("", 0)] * 3
    for _ in range(KILLS):
        process = run(way, "build")
        assert process.stdout.readline() == b"ready\n"
        time.sleep(moments.uniform(0, 0.15))
        process.kill()
        assert process.wait() == -9
        if way == "renames":
            assert run(way, "recover").wait() == 0
        after = [state(tmp_path / name) for name in ("output", "share", "published/current")]
        site, kits, live = after
        assert site == kits
        assert {files for _text, files in after} <= {0, 30}
        assert live <= site
        assert all(new >= old for new, old in zip(after, before, strict=True)), "something went back or away"
        before = after
    process = run(way, "build")  # on a busy machine none may have come so far before
    _until((tmp_path / "published/current/0.html").exists)
    process.kill()
    process.wait()
    if way == "renames":
        assert run(way, "recover").wait() == 0
    assert [state(tmp_path / name)[1] for name in ("output", "share", "published/current")] == [30] * 3


def _until(true: Callable[[], bool], seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "the build after the last kill never came through"
        time.sleep(0.02)


def test_two_builders_at_once_both_end_whole(run, tmp_path):
    processes = [run("links", "build") for _ in range(2)]
    assert [process.stdout.readline() for process in processes] == [b"ready\n"] * 2
    _until((tmp_path / "published/current/0.html").exists)
    time.sleep(1)
    assert [process.poll() for process in processes] == [None, None]
    for process in processes:
        process.kill()
        process.wait()
    assert state(tmp_path / "output") == state(tmp_path / "share")
    assert state(tmp_path / "output")[1] == 30
    assert state(tmp_path / "published" / "current")[1] == 30
