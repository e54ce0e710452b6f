"""Why a build may not go out. A new reason is a row of `_reasons`."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from plugins.building.record import Build
from plugins.finding import Finding

SETTINGS_FILE = "pelicanconf.py"
SAMPLE_URL = "https://practice.example"
SAMPLE_AUTHOR = "Your Name, MD"
BUILD_FIRST = "run ./rounds build first"


def refusals(build: Build | None, inputs: str, takes_samples: bool) -> list[Finding]:
    """Every reason against publishing `build`, those of level `error` and `review` stop it.

    `inputs` is the digest of its sources as they are now. The sample's address and author are an error, or advice for
    a target that takes them.
    """
    if build is None:
        return [_finding("output", "there is no build to publish", BUILD_FIRST)]
    found = [_finding(*reason) for holds, *reason in _reasons(build, inputs) if holds]
    return [*found, *build.review, *_samples(build, "advice" if takes_samples else "error")]


def _reasons(build: Build, inputs: str) -> tuple[tuple[bool, str, str, str], ...]:
    stale = build.ok and build.inputs != inputs
    not_https = urlsplit(build.site_url).scheme != "https" or not urlsplit(build.site_url).netloc
    return (
        (not build.ok, "output", "the last build failed", "correct what it named, then build again"),
        (build.preview, "output", "this is a preview, drafts and all", BUILD_FIRST),
        (stale, "output", "something has changed since the last build", BUILD_FIRST),
        (build.ok and not_https, SETTINGS_FILE, "SITEURL is not an https address", 'write "https://..."'),
    )


def _samples(build: Build, level: str) -> Iterator[Finding]:
    if build.site_url.rstrip("/") == SAMPLE_URL:
        message = "SITEURL is still the sample's address: elsewhere pages have no style, and links lead there"
        yield _finding(SETTINGS_FILE, message, "write your own", level)
    if build.author == SAMPLE_AUTHOR:
        yield _finding(SETTINGS_FILE, "AUTHOR is still the sample's author", "write your name", level)


def _finding(path: str, message: str, instead: str, level: str = "error") -> Finding:
    return Finding(path, 0, 0, level, "publish", message, instead)
