"""The furniture as it stands on the pages of a small site: a long series, an article alone, and one for colleagues."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import html5lib
import pytest
from lxml.etree import _Element as Element

WALK = "Walk a little every day, at a pace at which you can still talk, and rest when you want to. "
LONG = "\n\n".join(f"## {heading}\n\n{WALK * 15}" for heading in ("Begin", "Go on", "References"))
CITED = "The [trial](https://doi.org/10.1056/NEJMoa1511939) measured LDL.[^1]\n\n[^1]: A note."

SETTINGS = """
SITENAME, SITEURL, AUTHOR = "Your Practice", "https://practice.example", "Your Name, MD"
URGENT_HELP = {"en": "Call your local emergency number."}
LICENSE, LICENSE_URL = "CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"
"""


def written(title: str, body: str, **head: str) -> str:
    lines = {"Title": title, "Date": "2026-03-01", "Category": "Movement"} | head
    return "\n".join(f"{name}: {value}" for name, value in lines.items()) + f"\n\n{body}\n"


ARTICLES = {
    **{
        f"part-{number}": written(
            f"Walking, part {number}",
            f"{LONG}\n\n{CITED}",
            Tags="walking",
            Series="A year of walking",
            Series_part=str(number),
            References="\n  10.1056/NEJMoa1511939\n  26551272",
        )
        for number in (1, 2, 3)
    },
    "shoes": written("Shoes for walking", "A sentence.", Tags="walking"),
    "alone": written("Alone", "Una frase.[^1]\n\n[^1]: Nota.", Lang="es", Category="Solo"),
    "colleagues": written("For colleagues", "A sentence.", Audience="colleagues", Tags="walking"),
}


@pytest.fixture(scope="module")
def page(rounds: Callable, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Element]:
    """`page("shoes")`: that article's page, parsed strictly."""
    folder = tmp_path_factory.mktemp("furniture")
    (folder / "content").mkdir()
    for slug, text in ARTICLES.items():
        (folder / f"content/{slug}.md").write_text(text.replace("\nDate", f"\nSlug: {slug}\nDate"), "utf-8")
    (folder / "settings.py").write_text(SETTINGS, "utf-8")
    arguments = ["--content", folder / "content", "--settings", folder / "settings.py", "--now", "2026-04-01"]
    built = rounds("build", *arguments, "--output", folder / "output")
    assert built.returncode == 0, built.stdout + built.stderr

    def parsed(slug: str) -> Element:
        builder = html5lib.getTreeBuilder("lxml")
        parser = html5lib.HTMLParser(strict=True, tree=builder, namespaceHTMLElements=False)
        found: Path = next((folder / "output").rglob(f"{slug}/index.html"))
        return parser.parse(found.read_bytes()).getroot()

    return parsed


def said(element: Element, path: str) -> str:
    return " ".join(element.xpath(f"string({path})").split())


def test_a_part_says_its_place_and_leads_to_those_beside_it(page: Callable) -> None:
    middle = page("part-2")
    assert said(middle, "//*[@class='series-place']") == "Series: A year of walking Part 2 of 3"
    steps = [
        (step.get("rel"), " ".join(step.xpath("string()").split())) for step in middle.xpath("//nav//a[@rel]")
    ]
    assert steps == [("prev", "Previous part: Walking, part 1"), ("next", "Next part: Walking, part 3")]
    assert [step.get("rel") for step in page("part-1").xpath("//*[@class='series-steps']//a")] == ["next"]


def test_a_long_text_lists_its_headings_and_each_link_leads_to_one(page: Callable) -> None:
    long = page("part-1")
    targets = long.xpath("//nav[@class='contents']//a/@href")
    assert targets == ["#begin", "#go-on", "#section-references"]
    assert [said(long, f"//h2[@id='{target[1:]}']") for target in targets] == ["Begin", "Go on", "References"]
    assert page("shoes").xpath("//nav[@class='contents']") == []


def test_no_id_stands_twice_and_every_link_within_a_page_has_its_place(page: Callable) -> None:
    for slug in ARTICLES:
        ids = page(slug).xpath("//@id")
        assert len(set(ids)) == len(ids)
        assert {target[1:] for target in page(slug).xpath("//a[starts-with(@href, '#')]/@href")} <= set(ids)


def test_references_and_notes_lead_back_to_the_text(page: Callable) -> None:
    backs = page("part-1").xpath("//*[@class='footnote-backref']")
    assert [(back.get("href"), back.get("aria-label")) for back in backs] == [
        ("#fnref:1", "Back to the text from note 1"),
        ("#cited-1-1", "Back to the text from reference 1"),
    ]
    assert page("part-1").xpath("//a[@id='cited-1-1']/text()") == ["trial"]


def test_what_is_around_a_spanish_text_is_spanish(page: Callable) -> None:
    alone = page("alone")
    assert said(alone, "//*[@class='footnote']/h2") == "Notas"
    assert alone.xpath("//*[@class='footnote-backref']/@aria-label") == ["Volver al texto desde la nota 1"]
    assert said(alone, "//*[@class='share']/h2") == "Compartir"
    assert said(alone, "//*[@class='reading-time']") == "1 minuto de lectura"
    assert alone.xpath("//*[@class='related']") == []


def test_abbreviations_are_explained_in_the_text(page: Callable) -> None:
    assert page("part-1").xpath("//abbr/@title") == ["low-density lipoprotein"]


def test_readers_find_more_on_the_subject_and_patients_nothing_for_colleagues(page: Callable) -> None:
    assert page("part-1").xpath("//*[@class='related']//a/text()") == ["Shoes for walking"]
    assert len(page("colleagues").xpath("//*[@class='related']//a")) == 3
    assert "For colleagues" not in page("shoes").xpath("//*[@class='related']//a/text()")


def test_share_links_have_names_that_say_what_they_do_and_show(page: Callable) -> None:
    links = page("shoes").xpath("//*[@class='share']//a")
    named = [(link.get("aria-label"), link.text) for link in links]
    assert ("Share on Bluesky", "Bluesky") in named
    assert named[-1] == ("Share by e-mail", "E-mail")
    assert all(shown.casefold() in name.casefold() for name, shown in named)
    assert {link.get("rel") for link in links[:-1]} == {"noopener"}


def test_patients_are_told_how_to_get_help_at_once(page: Callable) -> None:
    assert said(page("shoes"), "//*[contains(@class, 'urgent')]/p") == "Call your local emergency number."
    assert page("colleagues").xpath("//*[@id='urgent']") == []
    assert (
        said(page("colleagues"), "//footer//*[@class='urgent-help']") == "Call your local emergency number."
    )
    assert (
        said(page("alone"), "//*[@id='urgent']/../p")
        == "En una emergencia, llame al número local de emergencias."
    )


def test_the_license_is_named_and_linked(page: Callable) -> None:
    assert said(page("shoes"), "//*[@class='license']") == "License: CC BY 4.0"
    assert page("shoes").xpath("//a[@rel='license']/@href") == [
        "https://creativecommons.org/licenses/by/4.0/"
    ]
