"""kill -9 in the real `build publish` of a small project, spread over all of its time.

`ROUNDS_KILLS=50` kills more often than the few times of the normal suite.
"""

import hashlib
import os
import random
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

KILLS = int(os.environ.get("ROUNDS_KILLS", "3"))
SHOWN = ("output", "share", "published/current")
ARTICLE = """\
Title: Salt and your blood pressure
Date: 2026-01-05
Category: Heart
Summary: {text}

{text} Taste your food before you salt it.
"""
VERSIONS = ("Most salt is in bread and ready meals.", "Most salt comes out of packets.")


@pytest.fixture
def project(tmp_path, request):
    """A copy of the code with one article, so that a kill reaches no cache and no output of this checkout."""
    root = tmp_path / "project"
    unwanted = shutil.ignore_patterns("__pycache__")
    for name in ("plugins", "theme"):
        shutil.copytree(request.config.rootpath / name, root / name, ignore=unwanted)
    for name in ("tasks.py", "pelicanconf.py"):
        shutil.copy(request.config.rootpath / name, root / name)
    (root / "content" / "articles").mkdir(parents=True)
    return root


def start(project: Path, text: str) -> subprocess.Popen:
    (project / "content" / "articles" / "salt.md").write_text(ARTICLE.format(text=text))
    return subprocess.Popen(
        [sys.executable, "-m", "invoke", "build", "publish"],
        cwd=project,
        env={**os.environ, "SOURCE_DATE_EPOCH": "1767700000"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )


def wait_until_it_writes(process: subprocess.Popen) -> None:
    for line in process.stdout:
        if line.startswith(b"Writing"):
            return


def finish(project: Path, text: str) -> tuple[float, float]:
    """The seconds that a build and publish takes which nobody kills: in all, and from its first page on."""
    began = time.monotonic()
    process = start(project, text)
    wait_until_it_writes(process)
    writes = time.monotonic()
    said, _ = process.communicate()
    assert process.returncode == 0, said.decode()
    return time.monotonic() - began, time.monotonic() - writes


def state(folder: Path) -> str:
    """One digest of all names and bytes of a folder."""
    whole = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        whole.update(f"{path.relative_to(folder)}\0{len(path.read_bytes())}\0".encode() + path.read_bytes())
    return whole.hexdigest()


def states(project: Path) -> tuple[str, ...]:
    return tuple(state(project / name) for name in SHOWN)


def test_a_build_and_publish_killed_at_any_moment_leaves_everything_whole(project):
    finish(project, VERSIONS[0])
    known = [states(project)]
    in_all, writing = finish(project, VERSIONS[1])
    known.append(states(project))
    assert not set(known[0]) & set(known[1])
    moments = random.Random(11)
    for kill in range(KILLS):
        if kill % 2 == 0:
            shutil.rmtree(project / ".cache", ignore_errors=True)  # so that kills also hit its filling
        process = start(project, VERSIONS[kill % 2])
        if moments.random() < 0.3:
            time.sleep(moments.uniform(0, in_all))
        else:
            wait_until_it_writes(process)
            time.sleep(moments.uniform(0, writing))
        process.kill()
        process.communicate()
        site, kits, live = states(project)
        assert (site, kits) in [version[:2] for version in known]
        assert live in [version[2] for version in known]
    finish(project, VERSIONS[0])
    assert states(project) == known[0]
