"""The `<meta>` tags of a page."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from plugins.head_metadata.head import HeadMetadata, document_title
from plugins.head_metadata.open_graph import NAMES, PROPERTIES
from plugins.settings import Settings

WHOLE = {
    "description": "Most salt is in food before it reaches the table.",
    "author": "Your Name, MD",
    "robots": "max-image-preview:large",
    "twitter:card": "summary_large_image",
    "twitter:site": "@yourname",
    "twitter:creator": "@yourname",
    "twitter:title": "Less salt",
    "twitter:description": "Most salt is in food before it reaches the table.",
    "twitter:image": "https://practice.example/cards/salt/og.png",
    "twitter:image:alt": "Less salt. Your Name, MD.",
    "fediverse:creator": "@yourname@mastodon.example",
    "citation_title": "Less salt",
    "citation_author": "Your Name",
    "citation_publication_date": "2026/05/03",
    "citation_language": "en",
    "citation_abstract_html_url": "https://practice.example/salt/",
    "citation_fulltext_html_url": "https://practice.example/salt/",
    "citation_keywords": "salt; blood pressure",
    "z:itemType": "blogPost",
    "og:type": "article",
    "og:title": "Less salt",
    "og:description": "Most salt is in food before it reaches the table.",
    "og:url": "https://practice.example/salt/",
    "og:site_name": "Your Practice",
    "og:locale": "en_US",
    "og:locale:alternate": "es_ES",
    "og:image": "https://practice.example/cards/salt/og.png",
    "og:image:type": "image/png",
    "og:image:width": "1200",
    "og:image:height": "630",
    "og:image:alt": "Less salt. Your Name, MD.",
    "article:published_time": "2026-05-03T09:00:00-04:00",
    "article:modified_time": "2026-05-03T09:00:00-04:00",
    "article:author": "Your Name, MD",
    "article:section": "Heart",
    "article:tag": "blood pressure",
}


IN_LANGUAGES = {"en": "https://practice.example/salt/", "es": "https://practice.example/es/salt/"}


def tags(subject, settings) -> dict[str, str]:
    head = HeadMetadata(subject, settings)
    return dict(head.names) | dict(head.properties)


def test_an_article_says_all_that_previews_search_and_networks_read(article, settings) -> None:
    assert tags(replace(article(), in_languages=IN_LANGUAGES), settings) == WHOLE


@pytest.mark.parametrize("name", [name for name, _value in (*NAMES, *PROPERTIES)])
def test_every_tag_of_the_tables_is_expected_by_name(name: str) -> None:
    assert name in WHOLE


def test_each_tag_of_the_article_stands_alone(article, settings) -> None:
    said = HeadMetadata(article(), settings).properties
    assert [text for name, text in said if name == "article:tag"] == ["salt", "blood pressure"]


def test_a_change_has_its_own_time(article, settings) -> None:
    changed = article(modified=datetime(2026, 6, 1, 12, tzinfo=UTC))
    assert tags(changed, settings)["article:modified_time"] == "2026-06-01T12:00:00+00:00"


def test_the_home_page_is_a_website_with_the_card_of_the_site(home, settings) -> None:
    said = tags(home, settings)
    assert said["og:type"] == "website"
    assert said["og:image"] == "https://practice.example/cards/og.png"
    assert not any(name.startswith("article:") for name in said)


@pytest.mark.parametrize(
    ("lang", "locale"), [("en", "en_US"), ("es", "es_ES"), ("es-MX", "es_MX"), ("EN", "en_US"), ("tl", None)]
)
def test_a_country_is_named_only_where_it_is_known(article, settings, lang: str, locale: str | None) -> None:
    assert tags(article(lang=lang), settings).get("og:locale") == locale


def test_each_language_has_its_address_and_all_others_get_the_original(article, settings) -> None:
    translated = replace(article(lang="es"), in_languages=IN_LANGUAGES)
    assert HeadMetadata(translated, settings).alternates == (
        ("en", "https://practice.example/salt/"),
        ("es", "https://practice.example/es/salt/"),
        ("x-default", "https://practice.example/salt/"),
    )
    assert tags(translated, settings)["og:locale:alternate"] == "en_US"
    assert HeadMetadata(article(), settings).alternates == ()


def test_only_what_teaches_is_offered_for_citation(article, home, settings) -> None:
    for subject in (article(kind="marketing"), home):
        assert not [name for name in tags(subject, settings) if name.startswith(("citation_", "z:"))]


def test_a_citation_never_takes_the_works_it_rests_on_for_itself(article, settings) -> None:
    assert "10.7326/M18-2101" not in str(HeadMetadata(article(), settings).names)


def test_an_article_is_never_filed_as_one_of_a_journal(article, settings) -> None:
    """With `citation_journal_title` Zotero makes it a journal article."""
    assert "citation_journal_title" not in tags(article(), settings)


@pytest.mark.parametrize(
    ("written", "cited"),
    [
        ("Your Name, MD", "Your Name"),
        ("Dr. Your Name, MD, FACP", "Your Name"),
        ("Prof. Your Name", "Your Name"),
        ("Drew Name", "Drew Name"),
    ],
)
def test_a_degree_is_not_taken_for_a_first_name(article, settings, written: str, cited: str) -> None:
    assert tags(article(authors=(written,)), settings)["citation_author"] == cited


def test_a_guest_is_not_credited_with_the_accounts_of_the_author(article, settings) -> None:
    said = tags(article(authors=("A Guest",)), settings)
    assert said["author"] == "A Guest"
    assert {"twitter:creator", "fediverse:creator"}.isdisjoint(said)
    assert said["twitter:site"] == "@yourname"


def test_what_nobody_set_leaves_no_empty_tag(article) -> None:
    bare = replace(article(authors=(), tags=(), category=""), card=None, description="")
    assert all(tags(bare, Settings()).values())
    assert tags(bare, Settings())["twitter:card"] == "summary"


def test_the_page_for_lost_addresses_is_not_listed(home, settings) -> None:
    head = HeadMetadata(replace(home, kind="missing"), settings)
    assert dict(head.names)["robots"] == "noindex"
    assert (head.canonical, head.properties, head.json_ld) == ("", (), "")


def test_the_tab_shows_the_page_first_and_the_site_once() -> None:
    assert document_title("Less salt", "Your Practice") == "Less salt · Your Practice"
    assert document_title("Your Practice", "Your Practice") == "Your Practice"
