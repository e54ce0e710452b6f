"""The places a site is published to: `PUBLISH_TO` names targets, each of a kind in `KINDS`.

    PUBLISH_TO = {"site": {"kind": "directory", "path": "published"}}

A new kind is a module with `publish`, `roll_back` and `changes` like those of `directory`, and a row here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from types import ModuleType
from typing import Any

from plugins.building import inputs, switching, trees
from plugins.building.publishing import directory, last_gate
from plugins.building.publishing.last_gate import Finished
from plugins.building.publishing.outcome import Outcome
from plugins.building.publishing.refusals import SETTINGS_FILE, refusals
from plugins.finding import Faults, Finding
from plugins.nearest import nearest


@dataclass(frozen=True)
class Kind:
    """`takes_samples`: the sample's address and author may go there, as nobody but the physician sees it."""

    does: ModuleType
    takes_samples: bool


KINDS = {"directory": Kind(directory, takes_samples=True)}


@dataclass(frozen=True)
class Target:
    """One place to publish to."""

    kind: Kind
    folder: Path


def publish(  # noqa: PLR0913  flags of the command
    output: Path,
    target: Target,
    now: datetime,
    *,
    dry_run: bool = False,
    images_reviewed: bool = False,
    say: Callable[[str], None] = print,
) -> Outcome:
    """Publish the last build of `output` to `target`, by a clock that shows `now`; says whom it makes public.

    Raises `Faults` with every reason against it: see `refusals` and `last_gate`. `images_reviewed`: a person has looked
    at its pictures.
    """
    if trees.overlaps(output, target.folder):
        message = "the path of the target lies in a folder that every build replaces, or around it"
        raise _fault(message, 'write another "path"')
    with trees.lock(output, say=say):
        switching.recover(output)
        build = trees.last(output)
        as_they_are = inputs.digest(map(Path, build.sources)) if build else ""
        found = refusals(build, as_they_are, target.kind.takes_samples)
        _stop(found)
        site, share = (trees.shelf(output).folder(name) for name in ("output", "share"))
        finished = Finished(build, site, share, target.kind.does.changes(site, target.folder))
        unseen = () if images_reviewed else last_gate.unseen_pictures(finished)
        _stop([*found, *last_gate.changed_by_hand(finished), *last_gate.findings(finished), *unseen])
        for line in last_gate.named(finished):
            say(line)
        outcome = target.kind.does.publish(site, target.folder, now, dry_run=dry_run, say=say)
    return replace(outcome, warnings=tuple(found))


def _stop(found: list[Finding]) -> None:
    if any(finding.level != "advice" for finding in found):
        raise Faults(found)


def roll_back(target: Target, *, say: Callable[[str], None] = print) -> Outcome:
    """Bring back what was live before at `target`."""
    return target.kind.does.roll_back(target.folder, say=say)


def chosen(publish_to: Mapping[str, Any], project: Path, name: str | None = None) -> Target:
    """The target of that name, the first one without a name; its path is relative to `project`.

    Raises `Faults` for what can't be meant.
    """
    if not publish_to:
        raise _fault(
            "PUBLISH_TO names no target", 'write {"site": {"kind": "directory", "path": "published"}}'
        )
    name = name or next(iter(publish_to))
    if name not in publish_to:
        raise _fault(f"there is no target {name!r}", _nearest(name, publish_to))
    kind, path = publish_to[name].get("kind"), publish_to[name].get("path")
    if kind not in KINDS:
        raise _fault(f"{kind!r} is no kind of target", _nearest(str(kind), KINDS))
    if not path or not isinstance(path, str):
        raise _fault(f"the target {name!r} has no path", 'write "path": "published"')
    return Target(KINDS[kind], project / path)


def _nearest(word: str, names: Mapping[str, Any]) -> str:
    return f"write {nearest(word, names) or ' or '.join(names)}"


def _fault(message: str, instead: str) -> Faults:
    return Faults([Finding(SETTINGS_FILE, 0, 0, "error", "publish-to", message, instead)])
