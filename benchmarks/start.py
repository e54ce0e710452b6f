"""What a command takes before it does anything: processor time of whole processes, and what a build loads.

    python -B benchmarks/start.py --rounds 15

Every round runs each command once, in turn. Python's compiled modules are kept in a folder of this run's own, filled
before anything is measured, as they are from a physician's second command on.
"""

from __future__ import annotations

import argparse
import ast
import os
import re
import resource
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parents[1]
ASK = "import tasks; from plugins.building import build, terminal, unchanged"
LOAD = f"{ASK}, making; import importlib; [importlib.import_module(each) for each in {{}}]"
SHOWN = 14
"""Packages in the profile."""


def commands() -> dict[str, list[str]]:
    """What is measured, by what it is called in the table."""
    return {
        "`python -c pass`": ["-c", "pass"],
        "`rounds --help`": ["rounds", "--help"],
        "`rounds help build`": ["-m", "invoke", "--help", "build"],
        "asking for a build, where nothing has changed": ["-c", ASK],
        "`import pelican`": ["-c", "import pelican"],
        "all that a build loads, Pelican with it": ["-c", LOAD.format(plugins())],
    }


def plugins() -> list[str]:
    """Their names, as the settings list them."""
    tree = ast.parse((ROOT / "pelicanconf.py").read_text("utf-8"))
    named = (
        each.value for each in tree.body if isinstance(each, ast.Assign) and each.targets[0].id == "PLUGINS"
    )
    return ast.literal_eval(next(named))


def processor_ms(command: list[str], environment: dict[str, str]) -> float:
    """Milliseconds of the processor that Python takes for a command."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, *command], cwd=ROOT, env=environment, check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return 1000 * (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


def loaded(environment: dict[str, str]) -> Counter[str]:
    """Microseconds that loading each package takes, without what it loads in turn; ours by feature."""
    command = [sys.executable, "-X", "importtime", *commands()["all that a build loads, Pelican with it"]]
    ended = subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True, text=True)
    spent: Counter[str] = Counter()
    for own, name in re.findall(r"import time:\s+(\d+) \|\s+\d+ \|\s+(\S+)", ended.stderr):
        package, _, inside = name.partition(".")
        spent[f"plugins.{inside.partition('.')[0]}" if package == "plugins" and inside else package] += int(
            own
        )
    return spent


def table(rounds: int, environment: dict[str, str]) -> list[str]:
    """A row for each command: the median of `rounds`, and how much more than Python alone."""
    taken: dict[str, list[float]] = {name: [] for name in commands()}
    for _ in range(rounds):
        for name, command in commands().items():
            taken[name].append(processor_ms(command, environment))
    alone = median(taken["`python -c pass`"])
    rows = [f"| {name} | {median(ms):.0f} | {median(ms) / alone:.1f} |" for name, ms in taken.items()]
    return ["| | processor ms | times Python alone |", "|---|---|---|", *rows]


def profile(environment: dict[str, str]) -> list[str]:
    """A row for each package that takes most of what a build loads: the least of five times."""
    runs = [loaded(environment) for _ in range(5)]
    least = Counter({name: min(run[name] for run in runs) for name in runs[0]})
    rest = sum(least.values()) - sum(ms for _name, ms in least.most_common(SHOWN))
    rows = [*least.most_common(SHOWN), (f"{len(least) - SHOWN} others", rest)]
    return ["| loaded | ms |", "|---|---|", *(f"| {name} | {us / 1000:.0f} |" for name, us in rows)]


def main() -> None:
    """Prints both tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=15)
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "PYTHONPYCACHEPREFIX": folder, "PYTHONPATH": str(ROOT)}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        table(1, environment)
        print("\n".join([*table(rounds, environment), "", *profile(environment)]))


if __name__ == "__main__":
    main()
