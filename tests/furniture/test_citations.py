"""References lead back to where the text links to them."""

import pytest

from plugins.furniture.citations import with_places

DOI, PMID = "10.1056/NEJMoa1511939", "PMID: 26551272"


@pytest.mark.parametrize(
    ("reference", "address"),
    [
        (DOI, "https://doi.org/10.1056/NEJMoa1511939"),
        (f"doi:{DOI}", "https://doi.org/10.1056/nejmoa1511939"),
        (f"https://doi.org/{DOI}", "https://www.nejm.org/doi/full/10.1056/NEJMoa1511939"),
        ("10.1002/(SICI)1<1::AID>3.0", "https://doi.org/10.1002/(SICI)1%3C1::AID%3E3.0"),
        (PMID, "https://pubmed.ncbi.nlm.nih.gov/26551272/"),
        ("26551272", "https://pubmed.ncbi.nlm.nih.gov/26551272"),
        ("https://example.org/report?a=1&b=2", "https://example.org/report?a=1&amp;b=2"),
    ],
)
def test_a_link_to_a_reference_is_a_place_to_come_back_to(reference: str, address: str) -> None:
    html = f'<p><a href="{address}">the trial</a></p>'
    marked = f'<p><a id="cited-1-1" href="{address}">the trial</a></p>'
    assert with_places(html, (reference,)) == (marked, (("cited-1-1",),))


def test_each_place_has_an_id_of_its_own() -> None:
    link = '<a class="x" href="https://doi.org/10.1056/NEJMoa1511939">it</a>'
    html, places = with_places(link + link, (PMID, DOI))
    assert places == ((), ("cited-2-1", "cited-2-2"))
    assert html.count(' id="cited-2-') == 2


@pytest.mark.parametrize(
    "html",
    [
        '<a href="https://doi.org/10.1056/NEJMoa1511939-other">x</a>',
        '<a href="https://pubmed.ncbi.nlm.nih.gov/126551272/">x</a>',
        '<a id="mine" href="https://doi.org/10.1056/NEJMoa1511939">x</a>',
        "<p>10.1056/NEJMoa1511939</p>",
    ],
)
def test_other_links_stay_as_they_are(html: str) -> None:
    assert with_places(html, (DOI, PMID, "A handbook on the shelf")) == (html, ((), (), ()))
