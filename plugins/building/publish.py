"""`publish`: the last build goes to a target, or the release before comes back."""

from __future__ import annotations

from pathlib import Path

from plugins.building import plugin
from plugins.building.publishing import targets
from plugins.building.source import Source


def publish(  # noqa: PLR0913  flags of the command
    source: Source, output: Path | None, to: str, *, dry_run: bool, rollback: bool, images_reviewed: bool
) -> str:
    """Publishes what was built at `output` (None: where the settings say), by the source's clock.

    `to` names the target, the first one where it is empty. Returns what was done, in words. Raises `Faults` with every
    reason why not.
    """
    values, settings = plugin.load(source)
    target = targets.chosen(settings.publish_to, source.project, to)
    if rollback:
        return targets.roll_back(target).message
    built = output or Path(values["OUTPUT_PATH"])
    outcome = targets.publish(built, target, source.now, dry_run=dry_run, images_reviewed=images_reviewed)
    return "\n".join([*map(str, outcome.warnings), outcome.message])
