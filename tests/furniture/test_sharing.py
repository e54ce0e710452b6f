"""Links to share open the right page with the right words, and say nothing about the reader."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from furniture.entries import entry

from plugins.furniture.discussions import DOMAINS, discussions
from plugins.furniture.sharing import LIKE_MAIL, OFFERED, mail_link, share_links
from plugins.platforms.table import platforms

TITLE = "Salt & water: 100% “plain” + #simple? Sí, 水"
ARTICLE = entry("salt", title=TITLE)
ROWS = platforms()


def filled_in(address: str) -> str:
    """What the network's page receives: the values of the query, or of what follows the #."""
    parts = urlsplit(address)
    values = parse_qs(parts.query or parts.fragment, strict_parsing=True)
    return "\n".join(value for name, (value,) in values.items() if name != "shareActive")


@pytest.mark.parametrize("name", OFFERED)
def test_every_link_carries_the_title_and_the_address_whole(name: str) -> None:
    label, address = dict(zip(OFFERED, share_links(ARTICLE, ROWS), strict=True))[name]
    link = f"https://practice.example/salt/?utm_source={name}&utm_medium=social&utm_campaign=salt"
    assert label == ROWS[name].label
    assert filled_in(address) == (link if name == "facebook" else f"{TITLE}\n\n{link}")
    assert address.isascii()
    assert " " not in address


def test_an_email_has_the_title_as_subject_and_the_link_below_it() -> None:
    parts = urlsplit(mail_link(ARTICLE, ROWS))
    subject, body = (unquote(field.partition("=")[2]) for field in parts.query.split("&"))
    assert (parts.scheme, parts.path, subject) == ("mailto", "", TITLE)
    assert body == f"{TITLE}\r\n\r\n{ARTICLE.url}?utm_source=email&utm_medium=email&utm_campaign=salt"


def test_only_networks_open_to_anyone_are_offered() -> None:
    closed = ROWS | {"linkedin": replace(ROWS["linkedin"], status="members_only")}
    assert "LinkedIn" not in dict(share_links(ARTICLE, closed))
    assert {ROWS[name].status for name in OFFERED} == {"open"}


def test_a_claim_that_an_article_corrects_is_not_spread_by_sharing_it() -> None:
    claim = "Vaccines cause autism"
    article = entry("myth", title=claim, claim=f"{claim}.", verdict="false")
    shared = [filled_in(address) for _, address in share_links(article, ROWS)]
    assert all("practice.example/myth/" in text and claim not in text for text in shared)
    assert claim not in unquote(mail_link(article, ROWS))


def test_the_message_is_like_one_of_a_platform_that_there_is() -> None:
    assert ROWS[LIKE_MAIL].title_limit is None


@pytest.mark.parametrize(
    ("address", "label"),
    [
        ("https://www.linkedin.com/posts/1", "LinkedIn"),
        ("https://old.reddit.com/r/medicine/1", "Reddit"),
        ("https://twitter.com/you/status/1", "X"),
        ("https://you.medium.com/walk", "Medium"),
        ("https://bsky.app/profile/you/post/1", "Bluesky"),
        ("https://fosstodon.example/@you/1", "Mastodon (fosstodon.example)"),
        ("https://notx.com/1", "notx.com"),
    ],
)
def test_a_place_to_discuss_has_the_name_that_people_know(address: str, label: str) -> None:
    assert discussions((address,), ROWS) == ((label, address),)


def test_every_domain_belongs_to_a_platform() -> None:
    assert set(DOMAINS.values()) <= set(ROWS)
