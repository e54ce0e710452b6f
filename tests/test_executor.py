"""Work spread over any executor has the same results, in the same order."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path

import distributed
import pytest
from conftest import ROOT

from plugins.executor import AHEAD, WORTH_A_PROCESS, beside, cores, faults, held, spread
from plugins.finding import Faults
from plugins.settings import Settings

NUMBERS = range(-100, 200)


MUCH, SLOW = 400, 0.05
"""Items, and the seconds that each takes."""


def slow(number: int) -> int:
    time.sleep(SLOW)
    return number


def threads() -> Executor:
    return ThreadPoolExecutor(3)


def processes() -> Executor:
    return ProcessPoolExecutor(2, get_context("spawn"))


def cluster() -> Executor:
    return distributed.get_client().get_executor()


def no_executor() -> int:
    return 4


def stumbling() -> Executor:
    raise RuntimeError("no cluster answers")


class Reluctant(Executor):
    """Does nothing until somebody waits, and then remembers who was called off."""

    def __init__(self) -> None:
        self.submitted: list[Future] = []

    def submit(self, work, *items):
        self.submitted.append(Future())
        return self.submitted[-1]


reluctant = Reluctant()


def the_reluctant() -> Executor:
    return reluctant


def own(name: str) -> Settings:
    return Settings(executor=f"{__name__}:{name}" if name else "")


def slow_then_fast(number: int) -> int:
    time.sleep(0.05 if number == 0 else 0)
    return number


def results(settings: Settings) -> list[int]:
    with spread(abs, NUMBERS, settings) as done:
        return [future.result() for _number, future in done]


@pytest.mark.parametrize("name", ["", "threads", "processes"])
def test_results_are_the_same_whoever_works(name: str) -> None:
    assert results(own(name)) == [abs(number) for number in NUMBERS]


def test_a_cluster_gives_the_same_results() -> None:
    with (
        distributed.LocalCluster(2, threads_per_worker=1, dashboard_address=":0") as local,
        distributed.Client(local),
    ):
        assert results(own("cluster")) == [abs(number) for number in NUMBERS]


def test_an_item_comes_with_its_own_result_though_a_later_one_is_ready_first() -> None:
    with spread(slow_then_fast, range(5), own("threads")) as done:
        assert [(number, future.result()) for number, future in done] == [(n, n) for n in range(5)]


def test_an_error_belongs_to_its_item_and_the_others_go_on() -> None:
    with spread(int, ["1", "one", "2"], Settings()) as done:
        ended = [(item, type(future.exception())) for item, future in done]
    assert ended == [("1", type(None)), ("one", ValueError), ("2", type(None))]


def test_no_more_results_wait_than_there_is_room_for() -> None:
    reluctant.submitted.clear()
    with spread(abs, range(10 * AHEAD), own("the_reluctant")) as done:
        next(done)
        assert len(reluctant.submitted) == AHEAD + 1


def test_what_waits_is_called_off_when_the_block_is_left() -> None:
    reluctant.submitted.clear()
    with spread(abs, range(9), own("the_reluctant")) as done:
        next(done)
    assert [future.cancelled() for future in reluctant.submitted] == [False] + 8 * [True]


def test_workers_that_die_are_one_fault() -> None:
    with (
        pytest.raises(Faults, match=r"EXECUTOR: .* lost a worker"),
        spread(os._exit, [3], own("processes")) as done,
    ):
        next(done)[1].result()


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("nowhere_to_be_found:workers", "can't be imported"),
        ("test_executor:nobody", "is no function; write a function nobody() in test_executor"),
        ("test_executor:NUMBERS", "is no function"),
    ],
)
def test_what_the_settings_name_must_be_there(name: str, said: str) -> None:
    settings = Settings(executor=name, places={"EXECUTOR": ("mine.py", 4)})
    (finding,) = faults(settings)
    assert str(finding).startswith(f"mine.py:4:0: error: EXECUTOR: {name} ")
    assert said in str(finding)
    with pytest.raises(Faults):
        results(settings)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("no_executor", "returns int, which is no concurrent.futures.Executor; return one"),
        ("stumbling", "fails: RuntimeError: no cluster answers"),
    ],
)
def test_a_function_that_brings_no_executor_is_a_fault_when_work_begins(name: str, said: str) -> None:
    assert faults(own(name)) == []
    with pytest.raises(Faults, match=said):
        results(own(name))


@pytest.mark.skipif(sys.platform != "linux", reason="other systems start a process from nothing")
def test_workers_that_are_held_serve_all_that_is_spread() -> None:
    with held():
        first, second = whoever_works(), whoever_works()
    assert os.getpid() not in first
    assert len(first | second) <= cores()
    with held():
        assert not first & whoever_works()


@pytest.mark.parametrize("name", ["", "processes"])
def test_a_worker_that_is_lost_while_held_is_one_fault(name: str) -> None:
    with held(), pytest.raises(Faults, match="lost a worker"), spread(os._exit, NUMBERS, own(name)) as done:
        next(done)[1].result()


def whoever_works() -> set[int]:
    with spread(process_of, range(10 * WORTH_A_PROCESS), Settings()) as done:
        return {future.result() for _number, future in done}


def process_of(_number: int) -> int:
    time.sleep(0.002)
    return os.getpid()


def test_nobody_is_asked_for_where_nobody_is_named() -> None:
    assert faults(Settings()) == []


def test_the_module_may_lie_beside_the_settings_that_name_it(tmp_path: Path) -> None:
    text = "from concurrent.futures import ThreadPoolExecutor as workers\n"
    (tmp_path / "lies_beside.py").write_text(text, "utf-8")
    place = str(tmp_path / "settings.py"), 1
    before = list(sys.path)
    assert results(Settings(executor="lies_beside:workers", places={"EXECUTOR": place}))[0] == 100
    assert sys.path == before


STOPPED = """
import sys
import time
from plugins.executor import AHEAD, WORTH_A_PROCESS, beside, cores, faults, held, spread
from plugins.settings import Settings
def wait(number):
    sys.stdout.write(f"{number}\\n")  # in one piece: two threads write
    sys.stdout.flush()
    time.sleep(0.2)
try:
    with spread(wait, range(50), Settings()) as done:
        for _number, future in done:
            future.result()
except KeyboardInterrupt:
    print("stopped", flush=True)
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows sends Ctrl-C otherwise")
def test_ctrl_c_ends_at_once_and_leaves_no_work_behind() -> None:
    running = subprocess.Popen(
        [sys.executable, "-c", STOPPED], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    first = running.stdout.readline()
    running.send_signal(signal.SIGINT)
    rest, complaints = running.communicate(timeout=5)
    assert first.strip().isdigit()
    assert (rest.splitlines()[-1], complaints, running.returncode) == ("stopped", "", 0)
    assert len(rest.splitlines()) < 20


def test_what_is_done_beside_is_given_up_with_the_build() -> None:
    done: list[int] = []

    def work() -> None:
        with spread(slow, range(MUCH), Settings()) as results:
            done.extend(future.result() for _number, future in results)

    start = time.monotonic()
    with held():
        ended = beside(work, MUCH, Settings())
    assert ended.done()
    assert ended.exception()
    assert time.monotonic() - start < MUCH * SLOW / 4


def test_workers_that_two_ask_for_at_once_are_started_once() -> None:
    started: list[Executor] = []

    def start(_settings: Settings) -> Executor:
        time.sleep(0.05)
        started.append(ThreadPoolExecutor(2))
        return started[-1]

    with pytest.MonkeyPatch.context() as patched, held():
        patched.setattr("plugins.executor._many", start)
        ends = [beside(partial(results, Settings()), 0, Settings()) for _twice in range(2)]
        assert [end.result() for end in ends] == [[abs(number) for number in NUMBERS]] * 2
    assert len(started) == 1
