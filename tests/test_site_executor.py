"""A whole build whose cards are drawn by whom the settings name, as `./rounds build` does it."""

from __future__ import annotations

import secrets
from pathlib import Path

import pytest
from conftest import command
from test_site import NOW, SITE

WORKERS = """
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context

def threads():
    return ThreadPoolExecutor(3)

def processes():
    return ProcessPoolExecutor(2, get_context("spawn"))

def cluster():
    from distributed import Client, LocalCluster
    return Client(LocalCluster(2, threads_per_worker=1, dashboard_address=":0")).get_executor()

def nobody():
    return None
"""


def run(task: str, folder: Path, executor: str):
    """The task over a site with a name of its own, so that none of its cards has been drawn before."""
    (folder / "lying_beside.py").write_text(WORKERS, "utf-8")
    own = (SITE / "settings.py").read_text("utf-8")
    name = f"Practice {secrets.token_hex(4)}"
    (folder / "settings.py").write_text(f"{own}\nSITENAME = {name!r}\nEXECUTOR = {executor!r}\n", "utf-8")
    arguments = ["--content", SITE / "content", "--settings", folder / "settings.py", "--now", NOW]
    return command(task, *arguments, *(["--output", folder / "output"] if task == "build" else []))


@pytest.mark.parametrize("name", ["threads", "processes", "cluster"])
def test_a_build_draws_with_what_the_settings_name(tmp_path: Path, name: str) -> None:
    built = run("build", tmp_path, f"lying_beside:{name}")
    assert (built.returncode, built.stderr) == (0, "Reading articles ...\nWriting pages ...\n")
    assert ", 4 cards drawn, 0 cards reused " in built.stdout
    assert len(list((tmp_path / "output/cards").rglob("og.png"))) == 4


@pytest.mark.parametrize(
    ("task", "executor", "said"),
    [
        ("check", "lying_beside:nowhere", "is no function; write a function nowhere() in lying_beside"),
        ("build", "lying_beside:nowhere", "is no function; write a function nowhere() in lying_beside"),
        ("build", "lying_beside:nobody", "returns NoneType, which is no concurrent.futures.Executor; return"),
    ],
)
def test_what_can_not_draw_is_an_error_with_its_line(
    tmp_path: Path, task: str, executor: str, said: str
) -> None:
    ended = run(task, tmp_path, executor)
    everything = ended.stdout + ended.stderr
    assert ended.returncode == 1
    line = len((tmp_path / "settings.py").read_text("utf-8").splitlines())
    assert f"settings.py:{line}:0: error: EXECUTOR: {executor} {said}" in everything
    assert "Traceback" not in everything
    assert not (tmp_path / "output").exists()
