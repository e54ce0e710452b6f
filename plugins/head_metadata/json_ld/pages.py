"""The page itself: as a page, as a page about medicine, as the article on it, as a list, as a person's profile."""

from __future__ import annotations

from types import MappingProxyType

from plugins.citations.numbers import address
from plugins.head_metadata.json_ld.node import Node, named, said
from plugins.head_metadata.json_ld.people import authors, organization, person, review
from plugins.head_metadata.json_ld.pictures import card_image
from plugins.head_metadata.moments import iso
from plugins.head_metadata.subject import Subject
from plugins.settings import Settings

READERS = MappingProxyType(
    {
        "patients": {"@type": "Patient"},
        "colleagues": {"@type": "MedicalAudience", "audienceType": "Clinician"},
    }
)
"""schema.org's words for whom an article addresses; one for everyone names nobody."""


def web_page(subject: Subject, settings: Settings) -> Node:
    """The page as such. For an article it repeats headline, author and dates, for readers that look only here."""
    node = {"@type": "WebPage", "@id": subject.url, "url": subject.url, "name": subject.title}
    if subject.entry:
        node |= _article(subject) | {"publisher": named(organization(settings))}
        node |= said(author=[named(author) for author in authors(subject, settings)])
    return node | said(
        description=subject.description, inLanguage=subject.lang, isPartOf=named(_site(settings))
    )


def medical_page(subject: Subject, settings: Settings) -> Node | None:
    """The same page as one about medicine: whom it addresses and, only where that is so, who reviewed it and when."""
    entry = subject.entry
    if entry is None or entry.kind == "marketing":
        return None
    node = {"@type": "MedicalWebPage", "@id": subject.url, "url": subject.url, "name": subject.title}
    return node | said(medicalAudience=READERS.get(entry.audience)) | review(entry)


def blog_posting(subject: Subject, settings: Settings) -> Node | None:
    """The article itself, with what it rests on."""
    entry = subject.entry
    if entry is None:
        return None
    node = {"@type": "BlogPosting", "@id": f"{subject.url}#article", "mainEntityOfPage": {"@id": subject.url}}
    return (
        node
        | _article(subject)
        | said(
            author=authors(subject, settings),
            publisher=organization(settings, subject.logo),
            image=card_image(subject, settings),
            video={"@id": f"{subject.url}#video"} if subject.video else None,
            description=subject.description,
            inLanguage=subject.lang,
            articleSection=entry.category,
            keywords=list(entry.tags),
            timeRequired=f"PT{subject.minutes}M" if subject.minutes else "",
            isAccessibleForFree=True,
            citation=list(filter(None, map(address, entry.references))),
        )
    )


def web_site(subject: Subject, settings: Settings) -> Node:
    """The whole site, on its home page."""
    return _site(settings) | said(
        description=subject.description,
        inLanguage=subject.lang,
        publisher=organization(settings, subject.logo),
    )


def collection(subject: Subject, settings: Settings) -> Node:
    """A page that lists articles."""
    return web_page(subject, settings) | {"@type": "CollectionPage"}


def profile(subject: Subject, settings: Settings) -> Node:
    """An author's page."""
    about = person(subject.title, settings, {subject.title: subject.url})
    about |= said(description=settings.author_bio if subject.title == settings.author else "")
    return web_page(subject, settings) | {"@type": "ProfilePage", "mainEntity": about}


def _article(subject: Subject) -> Node:
    entry = subject.entry
    dates = {"datePublished": iso(entry.date), "dateModified": iso(entry.modified or entry.date)}
    return {"headline": subject.title, **dates}


def _site(settings: Settings) -> Node:
    home = f"{settings.site_url}/"
    return {"@type": "WebSite", "@id": f"{home}#site", "url": home, "name": settings.site_name}
