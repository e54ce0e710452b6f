"""robots.txt and llms.txt."""

from __future__ import annotations

import re
from urllib.robotparser import RobotFileParser

from plugins.feeds.for_programs import MOST, Link, llms_txt, robots_txt
from plugins.settings import Settings

SETTINGS = Settings(
    site_name="Test [Practice]", site_url="https://practice.example", author_bio="Plain words."
)


def test_robots_may_read_everything_and_find_the_sitemap() -> None:
    read = RobotFileParser()
    read.parse(robots_txt(SETTINGS).splitlines())
    assert read.can_fetch("AnyBot", "https://practice.example/any/")
    assert read.site_maps() == ["https://practice.example/sitemap.xml"]


def test_llms_txt_has_the_form_that_was_agreed() -> None:
    sections = {
        "Pages": [],
        "Heart": [Link("Sit [well]", "https://practice.example/sit (1)/", "Two\nlines.")],
        "Optional": [Link("All", "https://practice.example/archive/")],
    }
    assert llms_txt(sections, ("A note.",), SETTINGS) == (
        "# Test \\[Practice\\]\n\n> Plain words.\n\nA note.\n\n"
        "## Heart\n\n- [Sit \\[well\\]](https://practice.example/sit%20%281%29/): Two lines.\n\n"
        "## Optional\n\n- [All](https://practice.example/archive/)\n"
    )


def test_a_site_without_words_about_its_author_has_a_summary_too() -> None:
    assert "\n> Articles by Your Name, MD.\n" in llms_txt({}, (), Settings())


def test_a_section_is_no_longer_than_programs_want_to_read() -> None:
    links = [Link(f"a{number}", "https://practice.example/") for number in range(MOST + 5)]
    assert len(re.findall("^- ", llms_txt({"All": links}, (), SETTINGS), re.MULTILINE)) == MOST
