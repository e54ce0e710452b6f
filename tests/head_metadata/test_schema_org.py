"""The structured data of a page, read back as its readers do."""

import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.head_metadata.schema_org import is_reviewed, structured_data, written
from plugins.head_metadata.subject import KINDS

REVIEWED = datetime(2026, 5, 1, tzinfo=UTC)


def nodes(subject, settings) -> dict[str, dict]:
    return {node["@type"]: node for node in json.loads(structured_data(subject, settings))}


def test_an_article_is_a_page_a_medical_page_and_a_posting(article, settings) -> None:
    assert list(nodes(article(), settings)) == ["WebPage", "MedicalWebPage", "BlogPosting"]


def test_mastodon_finds_headline_author_and_dates_in_the_first_node_it_reads(article, settings) -> None:
    """It takes the first member of the array whose `@type` is the text `WebPage` or `NewsArticle`."""
    said = json.loads(structured_data(article(), settings))
    read = next(node for node in said if node["@type"] in ("NewsArticle", "WebPage"))
    assert read["headline"] == "Less salt"
    assert read["description"] == "Most salt is in food before it reaches the table."
    assert read["inLanguage"] == "en"
    assert read["datePublished"] == "2026-05-03T09:00:00-04:00"
    assert read["author"][0]["name"] == "Your Name, MD"
    assert read["author"][0]["url"] == "https://practice.example/authors/your-name-md/"
    assert read["publisher"]["name"] == "Your Practice"


def test_every_node_says_whose_words_it_uses(article, settings) -> None:
    said = json.loads(structured_data(article(), settings))
    assert {node["@context"] for node in said} == {"https://schema.org"}


def test_the_author_has_credentials_and_profiles_and_a_guest_only_a_name(article, settings) -> None:
    own = nodes(article(), settings)["BlogPosting"]["author"][0]
    assert own["hasCredential"]["name"] == "Family medicine"
    assert own["sameAs"] == ["https://x.com/yourname", "https://mastodon.example/@yourname"]
    guest = nodes(article(authors=("A Guest",)), settings)["BlogPosting"]["author"][0]
    assert guest == {"@type": "Person", "name": "A Guest"}


def test_the_practice_publishes_with_its_own_contacts(article, settings) -> None:
    publisher = nodes(article(), settings)["BlogPosting"]["publisher"]
    assert publisher["telephone"] == "5555550100"
    assert publisher["email"] == "office@practice.example"


def test_only_references_with_an_address_are_cited(article, settings) -> None:
    assert nodes(article(), settings)["BlogPosting"]["citation"] == ["https://doi.org/10.7326/M18-2101"]


def test_a_review_by_someone_else_is_said_with_its_day(article, settings) -> None:
    page = nodes(article(reviewed=REVIEWED, reviewer="Second Reader, MD"), settings)["MedicalWebPage"]
    assert page["reviewedBy"] == {"@type": "Person", "name": "Second Reader, MD"}
    assert page["lastReviewed"] == "2026-05-01"


@pytest.mark.parametrize(
    "claimed",
    [
        {},
        {"reviewed": REVIEWED},
        {"reviewer": "Second Reader, MD"},
        {"reviewed": REVIEWED, "reviewer": "Your Name, MD"},
        {"reviewed": REVIEWED, "reviewer": "your name"},
        {"reviewed": REVIEWED, "reviewer": "Dr. Your Name, FACP"},
    ],
)
def test_a_review_without_day_or_by_the_author_is_no_review(article, settings, claimed: dict) -> None:
    subject = article(**claimed)
    assert not is_reviewed(subject.entry)
    assert {"reviewedBy", "lastReviewed"}.isdisjoint(nodes(subject, settings)["MedicalWebPage"])


@pytest.mark.parametrize(
    ("audience", "said"),
    [
        ("patients", {"@type": "Patient"}),
        ("colleagues", {"@type": "MedicalAudience", "audienceType": "Clinician"}),
        ("everyone", None),
    ],
)
def test_a_medical_page_says_whom_it_addresses(article, settings, audience: str, said: dict | None) -> None:
    assert nodes(article(audience=audience), settings)["MedicalWebPage"].get("medicalAudience") == said


def test_a_practice_notice_is_not_called_medical(article, settings) -> None:
    assert list(nodes(article(kind="marketing"), settings)) == ["WebPage", "BlogPosting"]


@pytest.mark.parametrize(
    ("kind", "types"),
    [
        ("home", ["WebSite"]),
        ("collection", ["CollectionPage"]),
        ("profile", ["ProfilePage"]),
        ("page", ["WebPage"]),
    ],
)
def test_other_pages_say_what_they_are(home, settings, kind: str, types: list[str]) -> None:
    assert list(nodes(replace(home, kind=kind), settings)) == types


@pytest.mark.parametrize("kind", KINDS)
def test_no_kind_of_page_says_anything_empty(home, article, settings, kind: str) -> None:
    subject = article() if kind == "article" else replace(home, kind=kind)
    said = structured_data(subject, settings)
    assert all(value for node in json.loads(said or "[]") for value in node.values())


@given(st.text())
def test_no_text_can_end_the_script_or_be_taken_for_an_entity(text: str) -> None:
    said = written([{"name": text}])
    assert not set("<>&") & set(said)
    assert json.loads(said) == [{"name": text}]
