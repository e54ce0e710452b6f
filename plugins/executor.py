"""Over whom heavy work is spread: this process and copies of it, or the `concurrent.futures.Executor` of EXECUTOR.

Much work goes to copies of this process, which Linux makes in a few milliseconds. Little work, and all work on other
systems, where a process starts from nothing, goes to threads: Pillow lets go of Python's lock where it decodes, scales
and packs. Whoever has thousands of articles on such a system names `plugins.executor:processes` in EXECUTOR.

A build holds its workers (`held`): they are copies of a process that has read nothing yet, and stay as small as it was.
"""

from __future__ import annotations

import importlib
import multiprocessing
import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Collection, Iterable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import ExitStack, closing, contextmanager
from contextvars import ContextVar, copy_context
from pathlib import Path
from typing import Any, TypeVar

from plugins.finding import Faults, Finding
from plugins.settings import Settings

Item = TypeVar("Item")
Result = TypeVar("Result")

AHEAD = 64
"""How many results may wait to be taken: enough for a cluster's workers, and never all of a site's in memory."""

WORTH_A_PROCESS = 24
"""Items; with fewer, starting processes takes longer than it saves."""

PROJECT = Path(__file__).parents[1]


@contextmanager
def spread(
    work: Callable[[Item], Result], items: Collection[Item], settings: Settings
) -> Iterator[Iterator[tuple[Item, Future[Result]]]]:
    """Each item with the future of `work(item)`, in the order of `items`. When the block ends, so does all work.

    Raises `Faults` where EXECUTOR can't be used or loses its workers. `work` must be a function of a module, items and
    results picklable: an executor may have its workers in other processes, or on other machines with the same folders.
    """
    with _workers(settings, len(items)) as workers, closing(_in_order(workers, work, items)) as results:
        yield results


class _Held:
    """The workers of one build, once there is work for them, and what is done beside it."""

    def __init__(self) -> None:
        self._open = ExitStack()
        self._workers: Executor | None = None
        self._one_at_a_time = threading.Lock()
        self._threads = ThreadPoolExecutor()

    def workers(self, settings: Settings) -> Executor:
        with self._one_at_a_time:
            if not self._workers:
                self._workers = self._open.enter_context(_many(settings))
                self._workers.submit(int)  # processes begin with the first work
        return self._workers

    def begin(self, work: Callable[[], Result]) -> Future[Result]:
        return self._threads.submit(copy_context().run, work)

    def close(self) -> None:
        if self._workers:
            self._workers.shutdown(wait=False)
        self._threads.shutdown()
        self._open.close()


_HELD: ContextVar[_Held | None] = ContextVar("held", default=None)


@contextmanager
def held() -> Iterator[None]:
    """Workers for much work that are started in this block serve until it ends, whoever spreads work over them."""
    workers = _Held()
    token = _HELD.set(workers)
    try:
        with closing(workers):
            yield
    finally:
        _HELD.reset(token)


def beside(work: Callable[[], Result], items: int, settings: Settings) -> Future[Result]:
    """`work`, begun now beside all else, which spreads so many items. A build that fails waits for those begun alone.

    Much work has its workers started here, in the main thread: a process that is copied while other threads run would
    wait for ever for what one of them holds.
    """
    holder = _HELD.get()
    if holder and items >= WORTH_A_PROCESS:
        with _workers(settings, items):
            pass
    return (holder or _Held()).begin(work)


def processes() -> Executor:
    """A process for each core."""
    return ProcessPoolExecutor(cores(), multiprocessing.get_context(START), initializer=follow_parent)


def cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def faults(settings: Settings) -> list[Finding]:
    """Why EXECUTOR can't be used, as far as that shows without starting anything."""
    try:
        if settings.executor:
            with _beside_the_settings(settings):
                _function(settings)
    except Faults as found:
        return list(found.findings)
    return []


START = "fork" if sys.platform == "linux" else "spawn"
"""How a process begins: as a copy of this one, or from nothing."""


def follow_parent() -> None:
    """Called in a new process: it leaves Ctrl-C to its parent, and ends when that does, however that happens."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """A worker left behind by a killed build would keep the build's lock."""
    parent = multiprocessing.parent_process()
    if parent:
        parent.join()
        os._exit(1)


@contextmanager
def _workers(settings: Settings, items: int) -> Iterator[Executor]:
    holder = _HELD.get()
    try:
        if not (settings.executor or items >= WORTH_A_PROCESS):
            with ThreadPoolExecutor(cores()) as workers:
                yield workers
        elif holder:
            yield holder.workers(settings)
        else:
            with _many(settings) as workers:
                yield workers
    except BrokenExecutor as broken:
        message = f"lost a worker: {broken}"
        raise _fault(settings, message, "build again, with fewer workers or more memory") from broken


def _many(settings: Settings) -> Executor:
    if settings.executor:
        return _named(settings)
    return processes() if START == "fork" else ThreadPoolExecutor(cores())


def _in_order(
    workers: Executor, work: Callable[[Item], Result], items: Iterable[Item]
) -> Iterator[tuple[Item, Future[Result]]]:
    waiting: deque[tuple[Item, Future[Result]]] = deque()
    try:
        for item in items:
            waiting.append((item, workers.submit(work, item)))
            if len(waiting) > AHEAD:
                yield waiting.popleft()
        while waiting:
            yield waiting.popleft()
    finally:
        for _item, future in waiting:
            future.cancel()


def _named(settings: Settings) -> Executor:
    with _beside_the_settings(settings):
        function = _function(settings)
        try:
            workers = function()
        except (Exception, SystemExit) as failed:
            raise _fault(settings, f"fails: {type(failed).__name__}: {failed}", "mend it") from failed
    if not isinstance(workers, Executor):
        message = f"returns {type(workers).__name__}, which is no concurrent.futures.Executor"
        raise _fault(settings, message, "return one, such as ThreadPoolExecutor(4)")
    return workers


def _function(settings: Settings) -> Callable[[], Any]:
    name, _, function = settings.executor.partition(":")
    try:
        found = getattr(importlib.import_module(name), function, None)
    except (Exception, SystemExit) as failed:
        message = f"can't be imported: {type(failed).__name__}: {failed}"
        raise _fault(settings, message, f"put {name}.py beside the settings, or install it") from failed
    if not callable(found):
        raise _fault(settings, "is no function", f"write a function {function}() in {name}")
    return found


@contextmanager
def _beside_the_settings(settings: Settings) -> Iterator[None]:
    """A module may lie beside the settings file that names it."""
    folder = str((PROJECT / settings.place("EXECUTOR")[0]).parent)
    sys.path.insert(0, folder)
    try:
        yield
    finally:
        sys.path.remove(folder)


def _fault(settings: Settings, message: str, instead: str) -> Faults:
    said = f"EXECUTOR: {settings.executor} {message}"
    return Faults([settings.finding("EXECUTOR", said, f"{instead}, or write None", "executor")])
