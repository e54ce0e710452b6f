"""The structured data of a page, read back as its readers do."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.head_fields import VERDICTS
from plugins.head_metadata.json_ld.claims import RATINGS
from plugins.head_metadata.json_ld.people import is_reviewed
from plugins.head_metadata.schema_org import NODES, breadcrumb_data, structured_data, written
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
    certified = replace(settings, author_certifications=("A board’s certification",))
    own = nodes(article(), certified)["BlogPosting"]["author"][0]
    assert [(one["name"], one.get("credentialCategory")) for one in own["hasCredential"]] == [
        ("Family medicine", None),
        ("A board’s certification", "certification"),
    ]
    assert own["sameAs"] == ["https://x.com/yourname", "https://mastodon.example/@yourname"]
    guest = nodes(article(authors=("A Guest",)), settings)["BlogPosting"]["author"][0]
    assert guest == {"@type": "Person", "name": "A Guest"}


def test_a_physician_is_a_person_and_never_a_place_of_business(article, settings) -> None:
    """schema.org's Physician is a LocalBusiness: an office."""
    said = structured_data(article(), replace(settings, practice_name="Your Practice"))
    assert "Physician" not in said
    assert "medicalSpecialty" not in said


def test_the_practice_publishes_with_its_own_contacts(article, settings) -> None:
    named = replace(settings, practice_name="The Practice")
    publisher = nodes(replace(article(), logo="https://practice.example/logo.png"), named)["BlogPosting"][
        "publisher"
    ]
    assert (publisher["@type"], publisher["name"]) == ("MedicalOrganization", "The Practice")
    assert publisher["telephone"] == "5555550100"
    assert publisher["email"] == "office@practice.example"
    assert publisher["logo"] == {"@type": "ImageObject", "url": "https://practice.example/logo.png"}


def test_a_site_without_a_practice_is_published_by_itself(article, settings) -> None:
    publisher = nodes(article(), settings)["BlogPosting"]["publisher"]
    assert (publisher["@type"], publisher["name"]) == ("Organization", "Your Practice")
    assert "logo" not in publisher


def test_a_node_that_only_names_another_names_one_of_the_page(article, settings) -> None:
    said = nodes(article(), replace(settings, practice_name="The Practice"))
    whole = said["BlogPosting"]
    for short, long in (
        (said["WebPage"]["publisher"], whole["publisher"]),
        (said["WebPage"]["author"][0], whole["author"][0]),
        (whole["author"][0]["worksFor"], whole["publisher"]),
    ):
        assert short.items() <= long.items()


def test_the_card_is_an_image_with_its_size_and_words(article, settings) -> None:
    assert nodes(article(), settings)["BlogPosting"]["image"] == {
        "@type": "ImageObject",
        "url": "https://practice.example/cards/salt/og.png",
        "width": 1200,
        "height": 630,
        "caption": "Less salt. Your Name, MD.",
    }


def test_an_article_is_free_to_read_and_says_how_long_it_takes(article, settings) -> None:
    posting = nodes(replace(article(), minutes=4), settings)["BlogPosting"]
    assert (posting["isAccessibleForFree"], posting["timeRequired"]) == (True, "PT4M")
    assert "timeRequired" not in nodes(article(), settings)["BlogPosting"]


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


VIDEO = SimpleNamespace(
    name="Less salt",
    description="Where salt hides.",
    thumbnail="cards/salt/youtube.png",
    uploaded=datetime(2026, 5, 3, 9, tzinfo=UTC),
    url="https://www.youtube.com/watch?v=aaaaaaaaaaa",
    player="https://www.youtube-nocookie.com/embed/aaaaaaaaaaa",
    file=False,
    duration="PT9M30S",
    chapters=(
        SimpleNamespace(title="Why", start=0, end=65, url="https://www.youtube.com/watch?v=aaaaaaaaaaa&t=0s"),
        SimpleNamespace(
            title="How", start=65, end=0, url="https://www.youtube.com/watch?v=aaaaaaaaaaa&t=65s"
        ),
    ),
)


def test_a_video_is_named_with_length_picture_and_chapters(article, settings) -> None:
    said = nodes(replace(article(), video=VIDEO), settings)
    video = said["VideoObject"]
    assert said["BlogPosting"]["video"] == {"@id": video["@id"]}
    assert video["thumbnailUrl"] == "https://practice.example/cards/salt/youtube.png"
    assert (video["uploadDate"], video["duration"]) == ("2026-05-03T09:00:00+00:00", "PT9M30S")
    assert video["embedUrl"] == VIDEO.player
    assert "contentUrl" not in video
    why, how = video["hasPart"]
    assert (why["name"], why["startOffset"], why["endOffset"]) == ("Why", 0, 65)
    assert (how["url"], "endOffset" in how) == (VIDEO.chapters[1].url, False)


def test_a_video_file_is_its_own_content(article, settings) -> None:
    file = SimpleNamespace(**vars(VIDEO) | {"file": True, "player": "https://practice.example/salt.mp4"})
    video = nodes(replace(article(), video=file), settings)["VideoObject"]
    assert video["contentUrl"] == "https://practice.example/salt.mp4"
    assert "embedUrl" not in video


EVENT = SimpleNamespace(
    name="An evening about salt",
    description="Questions welcome.",
    start=datetime(2026, 6, 1, 18, 30, tzinfo=UTC),
    end=datetime(2026, 6, 1, 20, tzinfo=UTC),
    all_day=False,
    place="12 Main Street",
)


def test_an_event_says_when_and_where_and_who_invites(article, settings) -> None:
    event = nodes(replace(article(), event=EVENT), settings)["Event"]
    assert (event["startDate"], event["endDate"]) == (
        "2026-06-01T18:30:00+00:00",
        "2026-06-01T20:00:00+00:00",
    )
    assert event["location"] == {"@type": "Place", "name": "12 Main Street", "address": "12 Main Street"}
    assert event["eventAttendanceMode"].endswith("/OfflineEventAttendanceMode")
    assert event["organizer"]["name"] == "Your Practice"
    assert "offers" not in event


@pytest.mark.parametrize(
    ("place", "where"),
    [
        ("Online", "https://practice.example/salt/"),
        ("https://meet.example/salt", "https://meet.example/salt"),
    ],
)
def test_an_event_on_the_web_is_in_no_place(article, settings, place: str, where: str) -> None:
    online = SimpleNamespace(**vars(EVENT) | {"place": place})
    event = nodes(replace(article(), event=online), settings)["Event"]
    assert event["location"] == {"@type": "VirtualLocation", "url": where}
    assert event["eventAttendanceMode"].endswith("/OnlineEventAttendanceMode")


def test_an_event_of_whole_days_has_days_and_no_times(article, settings) -> None:
    days = SimpleNamespace(**vars(EVENT) | {"all_day": True, "end": EVENT.end + timedelta(days=1)})
    event = nodes(replace(article(), event=days), settings)["Event"]
    assert (event["startDate"], event["endDate"]) == ("2026-06-01", "2026-06-02")


CLAIM = {"claim": "Salt is harmless.", "verdict": "false"}


def test_a_correction_is_a_fact_check_only_where_that_is_switched_on(article, settings) -> None:
    subject = replace(article(**CLAIM), verdict="This claim is false.")
    assert "ClaimReview" not in nodes(subject, settings)
    said = nodes(subject, replace(settings, claim_review=True))["ClaimReview"]
    assert said["claimReviewed"] == "Salt is harmless."
    assert said["url"] == "https://practice.example/salt/"
    assert [author["name"] for author in said["author"]] == ["Your Name, MD"]
    assert said["reviewRating"] == {
        "@type": "Rating",
        "alternateName": "This claim is false.",
        "ratingValue": 1,
        "worstRating": 1,
        "bestRating": 5,
    }


def test_a_verdict_that_nobody_signs_is_the_practice_s(article, settings) -> None:
    subject = replace(article(**CLAIM, authors=()), verdict="This claim is false.")
    said = nodes(subject, replace(settings, claim_review=True))["ClaimReview"]
    assert [author["name"] for author in said["author"]] == ["Your Practice"]


def test_what_is_unproven_has_no_number_between_true_and_false(article, settings) -> None:
    subject = replace(article(**CLAIM | {"verdict": "unproven"}), verdict="This claim is not proven.")
    said = nodes(subject, replace(settings, claim_review=True))["ClaimReview"]
    assert said["reviewRating"] == {"@type": "Rating", "alternateName": "This claim is not proven."}


def test_every_verdict_is_rated_or_left_to_words() -> None:
    assert set(VERDICTS) - set(RATINGS) == {"unproven"}


def test_the_crumbs_that_are_shown_are_those_that_are_read() -> None:
    crumbs = [
        SimpleNamespace(label="Home", address="https://practice.example/"),
        SimpleNamespace(label="Salt & more", address="https://practice.example/salt/"),
    ]
    (said,) = json.loads(breadcrumb_data(crumbs))
    assert said["@type"] == "BreadcrumbList"
    assert [(step["position"], step["name"], step["item"]) for step in said["itemListElement"]] == [
        (1, "Home", "https://practice.example/"),
        (2, "Salt & more", "https://practice.example/salt/"),
    ]
    assert breadcrumb_data(crumbs[:1]) == breadcrumb_data([]) == ""


def test_every_kind_of_page_has_its_nodes() -> None:
    assert set(NODES) == set(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_no_kind_of_page_says_anything_empty(home, article, settings, kind: str) -> None:
    subject = article() if kind == "article" else replace(home, kind=kind)
    said = structured_data(subject, settings)
    assert all(value for node in json.loads(said or "[]") for value in node.values())


@given(st.text())
def test_no_text_can_end_the_script_or_be_taken_for_an_entity(text: str) -> None:
    said = written([{"name": text}])
    assert not set("<>&") & set(said)
    assert json.loads(said) == [{"@context": "https://schema.org", "name": text}]
