"""Google's Lighthouse on the home page and articles, as a phone sees them: 100 of 100 in all four, or exit 1.

    npm install --prefix .cache/node lighthouse@12
    python benchmarks/lighthouse.py

Needs Node.js and Chromium. Says with each score below 100 which audits took the points. A machine that is busy makes
every page look slow, and none fast: so the best of up to three runs counts.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))
sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from conftest import FLAGS, ROOT
from served import serving
from whole_site import KINDS, build

PROGRAM = ROOT / ".cache/node/node_modules/.bin/lighthouse"
JUDGED = ("home", "article", "correction")
RUNS = 5


def main() -> None:
    """Builds and serves the site, judges each page, prints a table."""
    if not PROGRAM.exists():
        sys.exit(f"{PROGRAM.relative_to(ROOT)} isn't there: npm install --prefix .cache/node lighthouse@12")
    perfect = True
    with tempfile.TemporaryDirectory() as name, serving(Path(name, "output")) as address:
        built = build(Path(name), address)
        if built.returncode:
            sys.exit(built.stdout + built.stderr)
        for kind in JUDGED:
            report = best(f"{address}/{KINDS[kind]}", Path(name))
            perfect = perfect and set(scores(report).values()) == {100}
            print(kind, *(f"{title} {score}" for title, score in scores(report).items()), sep="  ")
            print(*lost(report), sep="", end="", flush=True)
    sys.exit(0 if perfect else 1)


def best(url: str, folder: Path) -> dict:
    """The report with the highest scores; a perfect one ends the search."""
    reports: list[dict] = []
    for _run in range(RUNS):
        if report := judged(url, folder):
            reports.append(report)
            if set(scores(report).values()) == {100}:
                break
    if not reports:
        sys.exit(f"{url} couldn't be judged in {RUNS} runs: what Lighthouse said is above")
    return max(reports, key=lambda report: sum(scores(report).values()))


def scores(report: dict) -> dict[str, int]:
    """The score of each category, of 100."""
    return {each["title"]: round(100 * each["score"]) for each in report["categories"].values()}


def judged(url: str, folder: Path) -> dict | None:
    """Lighthouse's report on one page, on a phone of the middle class; None where it broke off."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    output = folder / "report.json"
    flags = " ".join([*FLAGS, "--headless", f"--user-data-dir={folder / 'profile'}"])
    options = ["--quiet", "--no-enable-error-reporting", f"--chrome-flags={flags}"]
    command = [PROGRAM, url, *options, "--output=json", f"--output-path={output}"]
    ended = subprocess.run(command, env={**os.environ, "CHROME_PATH": chromium or ""}, check=False)
    report = json.loads(output.read_text("utf-8")) if ended.returncode == 0 else {"runtimeError": True}
    return None if "runtimeError" in report else report


def lost(report: dict) -> list[str]:
    """A line for each audit that took points from a category."""
    counted = {
        audit["id"]
        for category in report["categories"].values()
        if category["score"] < 1
        for audit in category["auditRefs"]
        if audit["weight"]
    }
    audits = (report["audits"][name] for name in sorted(counted))
    found = [each for each in audits if each["score"] is not None and each["score"] < 1]
    return [f"  {each['id']}: {each['title']} {each.get('displayValue', '')}\n" for each in found]


if __name__ == "__main__":
    main()
