"""Work on many articles: what an earlier build did is remembered, and the rest is spread over the cores.

A plugin shapes what takes long as a pure function of one small job, and asks for all of its articles at once:

    for article, found in zip(articles, own[WORK].each(judged, [job_of(article) for article in articles])):

Everything that decides a result stands in its job: the function is a module's, and job and result can be pickled.
Without a memory (`plugins/rebuild` gives one) everything is done anew, with the same results.
"""

from __future__ import annotations

import copyreg
import io
import pickle
from collections import ChainMap
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b
from itertools import islice
from types import MappingProxyType
from typing import Any, Protocol, TypeVar
from zoneinfo import ZoneInfo

from plugins.entry import Entry
from plugins.executor import WORTH_A_PROCESS, spread
from plugins.settings import Settings

WORK = "ROUNDS_WORK"
"""The name under which Pelican's settings carry the build's `Work`."""

Job = TypeVar("Job")
Result = TypeVar("Result")

AT_ONCE = 500
"""Jobs that are made and done before the next ones are: so those of a large site never fill the memory."""

TOGETHER = 8
"""Jobs that go to a worker in one parcel, at most: sending one takes as long as a small job."""


def read_only(mapping: dict[Any, Any]) -> Mapping[Any, Any]:
    """Python can pickle no `MappingProxyType`; this is what is pickled in its place."""
    return MappingProxyType(mapping)


copyreg.pickle(MappingProxyType, lambda mapping: (read_only, (dict(mapping),)))
copyreg.pickle(
    ZoneInfo, lambda zone: (ZoneInfo, (zone.key,))
)  # Python's own way looks a function up by its name


class Memory(Protocol):
    """Results of earlier builds, as bytes, by the digest of what decides them."""

    def recall(self, names: Sequence[str]) -> Mapping[str, Any]:
        """The results that are kept, by name."""

    def keep(self, results: Mapping[str, bytes]) -> None:
        """Keeps pickled results by name, if the build ends well."""

    def commit(self) -> None:
        """The build has ended well."""

    def close(self) -> None:
        """The build has ended."""


class Work:
    """One build's work."""

    def __init__(self, settings: Settings, memory: Memory | None = None):
        self.memory = memory
        self._settings = settings

    def close(self) -> None:
        """Ends the build, well or not."""
        if self.memory:
            self.memory.close()

    def each(self, work: Callable[[Job], Result], jobs: Iterable[Job]) -> list[Result]:
        """`work(job)` for each job, in order. Raises what `work` raises, and `Faults` where EXECUTOR can't be used."""
        results_of = self._remembered if self.memory else self._made
        return [result for some in _batches(jobs) for result in results_of(work, some)]

    def _made(self, work: Callable[[Job], Result], jobs: Sequence[Job]) -> list[Result]:
        return [pickle.loads(data) for data in self._done(work, jobs)]

    def _remembered(self, work: Callable[[Job], Result], jobs: Sequence[Job]) -> list[Result]:
        names = [name_of(work, job) for job in jobs]
        known = dict(self.memory.recall(names))
        lacking = {name: job for name, job in zip(names, jobs, strict=True) if name not in known}
        made = dict(zip(lacking, self._done(work, list(lacking.values())), strict=True))
        self.memory.keep(made)
        known |= {name: pickle.loads(data) for name, data in made.items()}
        return [known[name] for name in names]

    def _done(self, work: Callable[[Job], Any], jobs: Sequence[Job]) -> list[bytes]:
        """The pickled results: whoever makes one pickles it, once for the way here and for the memory."""
        if len(jobs) < WORTH_A_PROCESS:
            return _pickled_results((work, jobs))
        parcels = [(work, parcel) for parcel in _parcels(jobs)]
        with spread(_pickled_results, parcels, self._settings) as done:
            return [result for _parcel, future in done for result in future.result()]


def _batches(jobs: Iterable[Job]) -> Iterator[list[Job]]:
    """As many as are done at once; the last takes those few in that would be too little for workers by themselves."""
    left = iter(jobs)
    some = list(islice(left, AT_ONCE))
    while some:
        following = list(islice(left, AT_ONCE))
        if len(following) < WORTH_A_PROCESS:
            some, following = some + following, []
        yield some
        some = following


def name_of(work: Callable[..., Any], job: object) -> str:
    """The digest of a function's name and its job: the same for an equal job in every build."""
    whole = blake2b(f"{work.__module__}.{work.__qualname__}\0".encode(), digest_size=20)
    whole.update(_pickled(job))
    return whole.hexdigest()


def _pickled(job: object) -> bytes:
    """Equal jobs give equal bytes: no part is written as a reference to one that was written before.

    Entries and settings, which stand in many jobs, are written as their digests.
    """
    out = io.BytesIO()
    pickler = pickle.Pickler(out, pickle.HIGHEST_PROTOCOL)
    pickler.fast = True
    pickler.dispatch_table = _WRITTEN_AS
    pickler.dump(job)
    return out.getvalue()


def _digest(value: Entry | Settings) -> tuple[type[str], tuple[str]]:
    return str, (value.digest,)


_WRITTEN_AS = ChainMap({Entry: _digest, Settings: _digest}, copyreg.dispatch_table)


def _parcels(jobs: Sequence[Job]) -> Iterator[tuple[Job, ...]]:
    left, size = iter(jobs), min(TOGETHER, len(jobs) // WORTH_A_PROCESS)
    while parcel := tuple(islice(left, size)):
        yield parcel


def _pickled_results(parcel: tuple[Callable[[Job], Any], Sequence[Job]]) -> list[bytes]:
    work, jobs = parcel
    return [pickle.dumps(work(job), pickle.HIGHEST_PROTOCOL) for job in jobs]
