"""The structured data of a page (https://schema.org, as JSON-LD): which nodes it has, and how they are written.

The nodes stand in one plain array, each with its own `@context`: Mastodon reads the first whose `@type` is exactly
`WebPage` or `NewsArticle`, and looks neither into `@graph` nor at lists of types. A node that belongs to another kind
of page is a row of `NODES`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from plugins.entry import Entry
from plugins.head_metadata.addresses import contact_address, reference_address
from plugins.head_metadata.open_graph import image, iso
from plugins.head_metadata.subject import Subject
from plugins.settings import Settings

Node = dict[str, Any]

READERS = MappingProxyType(
    {
        "patients": {"@type": "Patient"},
        "colleagues": {"@type": "MedicalAudience", "audienceType": "Clinician"},
    }
)
"""schema.org's words for whom an article addresses; one for everyone names nobody."""

ESCAPES = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})
"""Without these three a text can neither end the script nor be taken for an entity."""


def structured_data(subject: Subject, settings: Settings) -> str:
    """The page's nodes as JSON that is safe within `<script>`; empty where there is nothing to say."""
    nodes = [node(subject, settings) for node in NODES[subject.kind]]
    return written([{"@context": "https://schema.org", **node} for node in nodes if node])


def written(nodes: list[Node]) -> str:
    """`nodes` as JSON in which no text can end the script around it."""
    return json.dumps(nodes, ensure_ascii=False).translate(ESCAPES) if nodes else ""


def web_page(subject: Subject, settings: Settings) -> Node:
    """The page as such. For an article it repeats headline, author and dates, for readers that look only here."""
    node = {"@type": "WebPage", "@id": subject.url, "url": subject.url, "name": subject.title}
    if subject.entry:
        node |= _article(subject, settings)
    return node | _said(description=subject.description, inLanguage=subject.lang, isPartOf=_site(settings))


def medical_page(subject: Subject, settings: Settings) -> Node | None:
    """The same page as one about medicine: whom it addresses and, only where that is so, who reviewed it and when."""
    entry = subject.entry
    if entry is None or entry.kind == "marketing":
        return None
    node = {"@type": "MedicalWebPage", "@id": subject.url, "url": subject.url, "name": subject.title}
    return node | _said(medicalAudience=READERS.get(entry.audience)) | _review(entry)


def blog_posting(subject: Subject, settings: Settings) -> Node | None:
    """The article itself, with what it rests on."""
    entry = subject.entry
    if entry is None:
        return None
    node = {"@type": "BlogPosting", "@id": f"{subject.url}#article", "mainEntityOfPage": {"@id": subject.url}}
    return (
        node
        | _article(subject, settings)
        | _said(
            description=subject.description,
            inLanguage=subject.lang,
            articleSection=entry.category,
            keywords=list(entry.tags),
            citation=[address for address in map(reference_address, entry.references) if address],
        )
    )


def web_site(subject: Subject, settings: Settings) -> Node:
    """The whole site, on its home page."""
    return _site(settings) | _said(
        description=subject.description, inLanguage=subject.lang, publisher=organization(settings)
    )


def collection(subject: Subject, settings: Settings) -> Node:
    """A page that lists articles."""
    return web_page(subject, settings) | {"@type": "CollectionPage"}


def profile(subject: Subject, settings: Settings) -> Node:
    """An author's page."""
    about = person(subject.title, settings, {subject.title: subject.url})
    return web_page(subject, settings) | {"@type": "ProfilePage", "mainEntity": about}


def person(name: str, settings: Settings, pages: Mapping[str, str] = MappingProxyType({})) -> Node:
    """An author; of the site's own author also credentials and profiles."""
    node = {"@type": "Person", "name": name} | _said(url=pages.get(name))
    if name != settings.author:
        return node
    credential = {"@type": "EducationalOccupationalCredential", "name": settings.author_credentials}
    return node | _said(
        hasCredential=credential if settings.author_credentials else None,
        sameAs=list(settings.author_profiles.values()),
    )


def organization(settings: Settings) -> Node:
    """Who publishes: the practice, with its own telephone and e-mail."""
    contacts = [contact_address(contact) for contact in settings.practice_contacts]
    name = settings.practice_name or settings.site_name
    return {"@type": "Organization", "name": name, "url": f"{settings.site_url}/"} | _said(
        telephone=_first(contacts, "tel:"), email=_first(contacts, "mailto:")
    )


def is_reviewed(entry: Entry) -> bool:
    """Whether someone other than the authors reviewed the article, and when is known."""
    authors = {_bare_name(author) for author in entry.authors}
    return bool(entry.reviewed and entry.reviewer and _bare_name(entry.reviewer) not in authors)


NODES: Mapping[str, tuple[Callable[[Subject, Settings], Node | None], ...]] = MappingProxyType(
    {
        "article": (web_page, medical_page, blog_posting),
        "home": (web_site,),
        "collection": (collection,),
        "profile": (profile,),
        "page": (web_page,),
        "missing": (),
    }
)


def _article(subject: Subject, settings: Settings) -> Node:
    entry = subject.entry
    dates = {"datePublished": iso(entry.date), "dateModified": iso(entry.modified or entry.date)}
    return {"headline": subject.title, **dates} | _said(
        author=[person(name, settings, subject.author_pages) for name in entry.authors],
        publisher=organization(settings),
        image=image(subject, settings),
    )


def _review(entry: Entry) -> Node:
    if not is_reviewed(entry):
        return {}
    reviewer = {"@type": "Person", "name": entry.reviewer}
    return {"reviewedBy": reviewer, "lastReviewed": entry.reviewed.date().isoformat()}


def _site(settings: Settings) -> Node:
    home = f"{settings.site_url}/"
    return {"@type": "WebSite", "@id": f"{home}#site", "url": home, "name": settings.site_name}


def _said(**values: Any) -> Node:
    return {name: value for name, value in values.items() if value}


def _first(addresses: list[str], scheme: str) -> str:
    return next((one.removeprefix(scheme) for one in addresses if one.startswith(scheme)), "")


def _bare_name(name: str) -> str:
    return name.partition(",")[0].strip().casefold().removeprefix("dr.").removeprefix("dr ").strip()
