"""A correction as a fact check (`ClaimReview`), off unless `CLAIM_REVIEW = True`.

Google shows fact checks in its Fact Check Explorer, no longer in search, and only of sites that keep its rules
(https://developers.google.com/search/docs/appearance/structured-data/factcheck): several pages with fact checks; what
the data says is what the page says; a policy for corrections, or a way to report errors; claims and conclusions that
readers can find; sources given; and each claim attributed to who made it, a source that can be traced. Rounds has no
field for that last one, as a claim that patients ask about often has no one source: write it into the text.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from plugins.head_metadata.json_ld.node import Node, named
from plugins.head_metadata.json_ld.people import authors, organization
from plugins.head_metadata.moments import iso
from plugins.head_metadata.subject import Subject
from plugins.settings import Settings

RATINGS: Mapping[str, int] = MappingProxyType({"false": 1, "misleading": 2, "true": 5})
"""Google's scale, from 1 (false) to 5 (true). An unproven claim has no place on it, as half true is something else:
it is rated in words alone, which the rules allow."""


def claim_review(subject: Subject, settings: Settings) -> Node | None:
    """The verdict on the article's claim, in the words of the page."""
    entry = subject.entry
    if not (settings.claim_review and entry and entry.claim and entry.verdict and subject.verdict):
        return None
    return {
        "@type": "ClaimReview",
        "@id": f"{subject.url}#claim",
        "url": subject.url,
        "datePublished": iso(entry.modified or entry.date),
        "author": [named(one) for one in authors(subject, settings) or [organization(settings)]],
        "claimReviewed": entry.claim,
        "itemReviewed": {"@type": "Claim", "name": entry.claim},
        "reviewRating": _rating(entry.verdict, subject.verdict),
    }


def _rating(verdict: str, words: str) -> Node:
    rating = {"@type": "Rating", "alternateName": words}
    if verdict not in RATINGS:
        return rating
    return rating | {"ratingValue": RATINGS[verdict], "worstRating": 1, "bestRating": 5}
