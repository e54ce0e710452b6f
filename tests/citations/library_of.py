"""A library of a few made-up sources, for the tests of citations."""

from plugins.citations.library import Library
from plugins.citations.work import work

TRIAL = {
    "id": "lee2020",
    "type": "article-journal",
    "title": "A trial of tests",
    "author": [{"family": "Lee", "given": "KM"}],
    "container-title": "J Test",
    "volume": "3",
    "issue": "2",
    "page": "1-9",
    "issued": {"date-parts": [[2020, 3]]},
    "DOI": "10.1234/abc",
    "PMID": "1234567",
}
BOOK = {
    "id": "van-book",
    "type": "book",
    "title": "The book of tests",
    "author": [{"family": "Berg", "given": "Ann", "non-dropping-particle": "van den"}],
    "publisher": "A Press",
    "edition": "2",
    "issued": {"date-parts": [["1999"]]},
}
SITE = {
    "id": "who",
    "type": "webpage",
    "title": "A fact",
    "author": [{"literal": "A Health Agency"}],
    "container-title": "The Agency",
    "URL": "https://agency.example/fact",
    "issued": {"date-parts": [[2024, 1, 3]]},
    "accessed": {"date-parts": [[2026, 3, 4]]},
}


def library(*entries):
    """Those entries, or all of the above."""
    return Library(work(entry) for entry in (entries or (TRIAL, BOOK, SITE)))
