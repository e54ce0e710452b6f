"""The HTML of many bodies: most are read at once, spread over the cores; what could take too long has a time limit."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from plugins.finding import Finding
from plugins.front_matter import Head
from plugins.reading.danger import worst_case, worst_line
from plugins.reading.rendering import Job, Rendered, rendered
from plugins.time_limit import within

HARMLESS = 3.0
"""Seconds that any text may take: an article of 5,000 words could take no longer if it were hostile."""

LIMIT = 10.0
"""Seconds after which a text is given up."""

Each = Callable[[Callable[[Job], Rendered], Iterable[Job]], Sequence[Rendered]]


def bodies(jobs: Sequence[Job], each: Each, seconds: float = LIMIT) -> list[Rendered]:
    """What becomes of each, in order. `each` is `Work.each`; what isn't read within `seconds` has that as its fault."""
    risky = [worst_case(job.text) > HARMLESS for job in jobs]
    safe = iter(each(rendered, [job for job, is_risky in zip(jobs, risky, strict=True) if not is_risky]))
    tried = within(seconds, rendered, [job for job, is_risky in zip(jobs, risky, strict=True) if is_risky])
    late = Rendered("", f"takes longer than {seconds:g} seconds to read")
    return [(next(tried) or late) if is_risky else next(safe) for is_risky in risky]


def fault_of_body(path: str, head: Head, fault: str) -> Finding:
    """The finding about a text that can't be read, at the line where that most likely lies."""
    line = head.body_line + worst_line(head.body)
    instead = "put a backslash before signs that are meant as they stand, or ` around them"
    return Finding(path, line, 0, "error", "markdown", f"the text {fault}", instead)
