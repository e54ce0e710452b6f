"""One build of a folder at a time."""

import subprocess
import sys
import time

import pytest

from plugins.building.lock import held
from plugins.finding import Faults

HOLDS = """
import sys, time
from pathlib import Path
from plugins.building.lock import held
with held(Path(sys.argv[1]), "output"):
    print("held", flush=True)
    time.sleep(float(sys.argv[2]))
"""


@pytest.fixture
def other(tmp_path, request):
    """Another process that holds the lock for a while."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLDS, tmp_path / "lock", str(request.param)],
        stdout=subprocess.PIPE,
        cwd=request.config.rootpath,
    )
    assert process.stdout.readline() == b"held\n"
    yield process
    process.kill()
    process.wait()
    process.stdout.close()


@pytest.mark.parametrize("other", [0.3], indirect=True)
def test_a_second_build_says_that_it_waits_and_then_goes_on(other, tmp_path):
    said = []
    with held(tmp_path / "lock", "output", said.append):
        assert other.wait(5) == 0
    assert said == ["Another run is working on output; waiting until it is done."]


@pytest.mark.parametrize("other", [30], indirect=True)
def test_a_second_build_stops_with_one_sentence_after_a_time(other, tmp_path):
    with (
        pytest.raises(Faults, match="another run has been working on it"),
        held(tmp_path / "lock", "output", lambda _line: None, patience=0.1),
    ):
        pytest.fail("both hold the lock")


@pytest.mark.parametrize("other", [30], indirect=True)
def test_the_lock_dies_with_its_process(other, tmp_path):
    other.kill()
    other.wait()
    start, said = time.monotonic(), []
    with held(tmp_path / "lock", "output", said.append):
        assert time.monotonic() - start < 1
    assert not said


def test_a_place_where_nothing_can_be_written_is_said(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(Faults, match="can't write there"), held(tmp_path / "file" / "lock", "output"):
        pytest.fail("held a lock that can't be")
