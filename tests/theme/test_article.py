"""What the page of an article shows, and in which order."""

import pytest


def said(element, path: str = ".") -> str:
    return " ".join(element.xpath(f"string({path})").split())


def order(page, *parts: str) -> list[str]:
    """`parts` (XPath by name) in the order in which they stand on the page."""
    found = {page.xpath(part)[0]: part for part in parts}
    return [found[element] for element in page.iter() if element in found]


def test_the_byline_names_the_author_with_credentials_and_both_days(article) -> None:
    byline = said(article("pressure"), "//*[@class='byline']")
    assert byline.startswith(
        "By Your Name, MD, Family medicine Published March 1, 2026 Updated March 9, 2026"
    )


def test_a_review_is_shown_only_when_someone_else_made_it(article) -> None:
    reviewed = "//*[@class='reviewed']"
    assert said(article("pressure"), reviewed) == "Medically reviewed by Second Reader, MD on March 2, 2026"
    assert said(article("correction"), reviewed) == ""


def test_interests_are_disclosed_before_anything_is_said(article) -> None:
    parts = [
        "//*[@class='disclosure']",
        "//*[@id='key-points']",
        "//*[@class='e-content']",
        "//*[@id='references']",
    ]
    assert order(article("pressure"), *reversed(parts)) == parts


def test_references_lead_to_their_source_and_a_book_leads_nowhere(article) -> None:
    first, second = article("pressure").xpath("//*[@class='references']//li")
    assert first.xpath("a/@href") == ["https://doi.org/10.1161/HYP.0000000000000087"]
    assert (second.xpath("a"), said(second)) == ([], "A handbook on the shelf")


def test_a_wide_table_scrolls_in_a_box_that_the_keyboard_reaches(article) -> None:
    boxes = article("pressure").xpath("//*[@class='scroll']")
    assert [box.get("tabindex") for box in boxes] == ["0"]
    assert boxes[0].xpath("table/thead")
    assert boxes[0].get("aria-label")


def test_the_reader_is_asked_to_do_something_next(article) -> None:
    assert said(article("pressure"), "//*[contains(@class, 'call')]/p")


def test_copies_elsewhere_are_places_to_discuss(article) -> None:
    links = article("pressure").xpath("//a[@class='u-syndication']")
    assert [(link.get("href"), link.text) for link in links] == [
        ("https://mastodon.example/@yourname/1", "Discuss on Mastodon (mastodon.example)")
    ]


def test_a_correction_says_what_is_true_before_the_claim_and_the_claim_never_alone(article) -> None:
    page = article("correction")
    box = page.xpath("//*[contains(@class, 'correction')]")[0]
    assert said(box) == (
        "What the evidence shows Children who got the vaccine were not more likely to have autism. "
        "The claim we were asked about The MMR vaccine causes autism. This claim is false."
    )
    assert said(box, ".//q") == "The MMR vaccine causes autism."
    assert page.xpath("string(//body)").count("causes autism") == 1


def test_what_a_page_says_to_machines_has_the_fact_before_the_claim_and_calls_it_a_myth(article) -> None:
    texts = article("correction").xpath("//head//text() | //@*")
    fact = "Fact: Children who got the vaccine were not more likely to have autism. Myth: "
    told = [text for text in texts if "causes autism" in text]
    assert told
    assert all(
        text.count("causes autism") == text.count(f"{fact}The MMR vaccine causes autism.") for text in told
    )
    assert not [text for text in texts if "ClaimReview" in text]


def test_a_correction_has_its_key_points_once(article) -> None:
    assert not article("correction").xpath("//*[@id='key-points']")


def test_colleagues_are_told_that_a_text_is_for_them(article) -> None:
    assert "For health professionals" in said(article("hostile"), "//*[@class='overline']")
    assert "For health professionals" not in said(article("pressure"), "//*[@class='overline']")


@pytest.mark.parametrize(("path", "lang", "other"), [("pressure", "en", "es"), ("es/pressure", "es", "en")])
def test_translations_know_each_other(article, path: str, lang: str, other: str) -> None:
    page = article(path)
    assert page.xpath("/html/@lang") == [lang]
    assert set(page.xpath("//link[@rel='alternate' and @hreflang]/@hreflang")) == {"en", "es", "x-default"}
    assert page.xpath("//*[@class='translations']//a/@hreflang") == [other]


def test_a_spanish_article_is_spanish_around_the_text_too(article) -> None:
    page = article("es/pressure")
    assert said(page, "//*[@class='byline']").endswith("Publicado 1 de marzo de 2026 1 minuto de lectura")
    assert said(page, "//*[@id='key-points']") == "Puntos clave"
    assert said(page, "//a[1]") == "Ir al texto principal"


def test_a_tag_that_only_a_translation_has_is_named_and_leads_nowhere(article) -> None:
    closing = article("es/pressure").xpath("//footer[@class='closing']")[0]
    assert "presión arterial" in said(closing)
    assert closing.xpath(".//a[@rel='tag']") == []


def test_a_hostile_title_and_summary_are_only_ever_text(article, hostile) -> None:
    page = article("hostile")
    assert said(page, "//h1") == hostile["Title"]
    assert page.xpath("string(//title)").startswith(hostile["Title"])
    assert page.xpath("string(//*[contains(@class, 'lede')])") == hostile["Summary"]
    assert not page.xpath("//img[@src='x'] | //script[not(@type)] | //*[@class='disclosure']/b")


def test_an_author_has_a_page_with_credentials_and_profiles(article) -> None:
    card = article("authors/your-name-md").xpath("//*[contains(@class, 'h-card')]")[0]
    assert said(card).startswith("Your Name, MD Family medicine Writes about everyday health.")
    assert card.xpath(".//a[@rel='me']/text()") == ["Mastodon", "X"]
