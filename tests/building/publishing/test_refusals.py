"""Why a build may not go out."""

from dataclasses import replace

import pytest

from plugins.building.publishing.refusals import refusals
from plugins.building.record import Build
from plugins.finding import Finding

GOOD = Build(
    ok=True,
    finished="2026-03-04T12:00:00+00:00",
    inputs="d1",
    site_url="https://dr.example",
    author="A. Reed, MD",
)
UNREAD = Finding("content/articles/a.md", 3, 1, "review", "privacy", "looks like a name")

REFUSED = {
    "no build": (None, "there is no build"),
    "failed": (replace(GOOD, ok=False), "the last build failed"),
    "a preview": (replace(GOOD, preview=True), "this is a preview"),
    "older than its content": (replace(GOOD, inputs="d0"), "something has changed"),
    "no https": (replace(GOOD, site_url="http://dr.example"), "SITEURL is not an https address"),
    "no address": (replace(GOOD, site_url=""), "SITEURL is not an https address"),
    "no host": (replace(GOOD, site_url="https://"), "SITEURL is not an https address"),
    "not acknowledged": (replace(GOOD, review=(UNREAD,)), "looks like a name"),
    "the sample's address": (replace(GOOD, site_url="https://practice.example/"), "SITEURL is still"),
    "the sample's author": (replace(GOOD, author="Your Name, MD"), "AUTHOR is still"),
}


def test_a_good_build_may_go_out():
    assert refusals(GOOD, "d1", takes_samples=False) == []


@pytest.mark.parametrize("case", REFUSED)
def test_it_may_not_go_out_with_one_reason_that_says_what_to_do(case):
    build, reason = REFUSED[case]
    (finding,) = refusals(build, "d1", takes_samples=False)
    assert finding.message.startswith(reason)
    assert finding.level in ("error", "review")
    assert finding.instead or finding is UNREAD


def test_a_local_folder_takes_the_samples_with_a_warning_each():
    sample = replace(GOOD, site_url="https://practice.example", author="Your Name, MD")
    assert [finding.level for finding in refusals(sample, "d1", takes_samples=True)] == ["advice", "advice"]


def test_all_reasons_are_given_at_once():
    build = replace(GOOD, preview=True, inputs="d0", site_url="http://dr.example", review=(UNREAD,))
    assert len(refusals(build, "d1", takes_samples=True)) == 4
