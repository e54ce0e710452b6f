"""Who wrote, who publishes, who reviewed.

An author is a `Person`. schema.org's `Physician` is none: it is an office, a kind of `MedicalBusiness` and with it of
`LocalBusiness`, of which search engines want an address and opening hours that nobody gave. What makes the person a
physician is in `hasCredential`, and nothing is concluded from it: no specialty that isn't written.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from plugins.entry import Entry
from plugins.head_metadata.addresses import contact_address
from plugins.head_metadata.json_ld.node import Node, named, said
from plugins.head_metadata.names import bare
from plugins.head_metadata.subject import Subject
from plugins.settings import Settings


def person(name: str, settings: Settings, pages: Mapping[str, str] = MappingProxyType({})) -> Node:
    """An author; of the site's own author also what the settings tell."""
    page = pages.get(name, "")
    node = {"@type": "Person"} | said(**{"@id": page and f"{page}#person"}) | {"name": name} | said(url=page)
    if name != settings.author:
        return node
    return node | said(
        hasCredential=list(_credentials(settings)),
        worksFor=named(organization(settings)) if settings.practice_name else None,
        sameAs=list(settings.author_profiles.values()),
    )


def organization(settings: Settings, logo: str = "") -> Node:
    """Who publishes: the practice, with its own telephone, e-mail and logo; the site where no practice is named."""
    contacts = [contact_address(contact) for contact in settings.practice_contacts]
    home = f"{settings.site_url}/"
    return {
        "@type": "MedicalOrganization" if settings.practice_name else "Organization",
        "@id": f"{home}#publisher",
        "name": settings.practice_name or settings.site_name,
        "url": home,
    } | said(
        telephone=_first(contacts, "tel:"),
        email=_first(contacts, "mailto:"),
        logo={"@type": "ImageObject", "url": logo} if logo else None,
    )


def authors(subject: Subject, settings: Settings) -> list[Node]:
    """The article's authors, with what is known of each."""
    return [person(name, settings, subject.author_pages) for name in subject.entry.authors]


def is_reviewed(entry: Entry) -> bool:
    """Whether someone other than the authors reviewed the article, and when is known."""
    names = {bare(author).casefold() for author in entry.authors}
    return bool(entry.reviewed and entry.reviewer and bare(entry.reviewer).casefold() not in names)


def review(entry: Entry) -> Node:
    """Who reviewed the article and when, only where that is so."""
    if not is_reviewed(entry):
        return {}
    reviewer = {"@type": "Person", "name": entry.reviewer}
    return {"reviewedBy": reviewer, "lastReviewed": entry.reviewed.date().isoformat()}


def _credentials(settings: Settings) -> Iterator[Node]:
    kind = {"@type": "EducationalOccupationalCredential"}
    if settings.author_credentials:
        yield kind | {"name": settings.author_credentials}
    for certification in settings.author_certifications:
        yield kind | {"credentialCategory": "certification", "name": certification}


def _first(addresses: list[str], scheme: str) -> str:
    return next((one.removeprefix(scheme) for one in addresses if one.startswith(scheme)), "")
