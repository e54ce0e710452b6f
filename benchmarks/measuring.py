"""One command, measured: seconds on the wall, seconds of all processors, and, where asked for, the most memory.

Run as a program of its own, so that what is counted belongs to that command alone: `measured` starts it. It stands for
the system's own process 1 to the command (Linux), so that no process that the command starts gets away uncounted.

Processor time is user and system of every process, however short. Memory is the sum of PSS (each page that processes
share counts once) of all processes, looked at every 50 ms; looking takes time, so it has runs of its own.
"""

from __future__ import annotations

import ctypes
import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

EVERY = 0.05
"""Seconds between two looks at the memory."""
PR_SET_CHILD_SUBREAPER = 36
ON_LINUX = sys.platform == "linux"
PROCESSES = Path("/proc")


@dataclass(frozen=True)
class Taken:
    """Seconds on the wall and of all processors; bytes of memory at the most, or None where nobody looked."""

    wall: float
    processors: float
    memory: int | None = None


class Failed(Exception):
    """The command ended with a fault; its text is the end of what it said."""


def measured(command: Sequence[str], folder: Path, *, memory: bool = False) -> Taken:
    """Runs a command in a folder. Raises `Failed` where it fails. What others wrote is on the disk before it starts."""
    if hasattr(os, "sync"):
        os.sync()
    own = [sys.executable, __file__, "memory" if memory and ON_LINUX else "time", *command]
    ran = subprocess.run(own, cwd=folder, capture_output=True, text=True, check=False)
    if ran.returncode:
        raise Failed("\n".join(ran.stderr.strip().splitlines()[-8:]))
    return Taken(**json.loads(ran.stdout.splitlines()[-1]))


def _measure(looks: bool, command: Sequence[str]) -> tuple[int, dict[str, float | int | None]]:
    import resource  # which Windows lacks

    if ON_LINUX:
        ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    peak = Peak()
    if looks:
        peak.start()
    start = time.perf_counter()
    status = subprocess.run(command, stdout=sys.stderr, check=False).returncode
    wall = time.perf_counter() - start
    peak.over.set()
    with suppress(ChildProcessError):
        while True:
            os.wait()  # what the command left behind ends on its own, and counts too
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    taken = {"wall": wall, "processors": used.ru_utime + used.ru_stime, "memory": peak.most or None}
    return status, taken


class Peak(threading.Thread):
    """Looks at the memory of this process's descendants until it is `over`."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.over = threading.Event()
        self.most = 0

    def run(self) -> None:
        while not self.over.wait(EVERY):
            self.most = max(self.most, sum(map(pss, descendants(os.getpid()))))


def descendants(of: int) -> Iterator[int]:
    """The processes that this one started, and those that they did."""
    started: dict[int, list[int]] = {}
    for path in PROCESSES.glob("[0-9]*/stat"):
        with suppress(OSError):
            fields = path.read_text("utf-8", errors="replace").rpartition(")")[2].split()
            started.setdefault(int(fields[1]), []).append(int(path.parent.name))
    waiting = [of]
    while waiting:
        found = started.get(waiting.pop(), [])
        waiting += found
        yield from found


def pss(process: int) -> int:
    """Bytes of a process, its part of what it shares; 0 where it has ended by now."""
    with suppress(OSError):
        for line in (PROCESSES / str(process) / "smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024
    return 0


if __name__ == "__main__":
    status, taken = _measure(sys.argv[1] == "memory", sys.argv[2:])
    print(json.dumps(taken))
    sys.exit(status)
