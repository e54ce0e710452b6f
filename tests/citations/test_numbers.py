"""Numbers of sources: read however they are written, and what only looks like one is told apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.citations import numbers


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("10.1056/NEJMoa1511939", "https://doi.org/10.1056/NEJMoa1511939"),
        ("doi:10.7326/M18-2101", "https://doi.org/10.7326/M18-2101"),
        ("DOI: 10.7326/M18-2101", "https://doi.org/10.7326/M18-2101"),
        ("https://doi.org/10.7326/M18-2101", "https://doi.org/10.7326/M18-2101"),
        ("https://dx.doi.org/10.7326/M18-2101", "https://doi.org/10.7326/M18-2101"),
        ("10.1002/(SICI)1097<1::AID>3.0", "https://doi.org/10.1002/(SICI)1097%3C1::AID%3E3.0"),
        ("https://doi.org/10.1002/(SICI)1%3C1::AID%3E3.0", "https://doi.org/10.1002/(SICI)1%3C1::AID%3E3.0"),
        ("PMID 26551272", "https://pubmed.ncbi.nlm.nih.gov/26551272/"),
        ("pmid:26551272", "https://pubmed.ncbi.nlm.nih.gov/26551272/"),
        ("26551272", "https://pubmed.ncbi.nlm.nih.gov/26551272/"),
        ("https://www.ncbi.nlm.nih.gov/pubmed/26551272", "https://pubmed.ncbi.nlm.nih.gov/26551272/"),
        ("PMC4689591", "https://pmc.ncbi.nlm.nih.gov/articles/PMC4689591/"),
        ("pmcid: pmc4689591", "https://pmc.ncbi.nlm.nih.gov/articles/PMC4689591/"),
        (
            "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC4689591/",
            "https://pmc.ncbi.nlm.nih.gov/articles/PMC4689591/",
        ),
        ("NCT01206062", "https://clinicaltrials.gov/study/NCT01206062"),
        ("https://clinicaltrials.gov/ct2/show/NCT01206062", "https://clinicaltrials.gov/study/NCT01206062"),
        ("https://www.cdc.gov/measles", "https://www.cdc.gov/measles"),
        ("Smith's handbook, 2nd edition", ""),
        ("javascript:alert(1)", ""),
        ("", ""),
    ],
)
def test_a_reference_leads_to_where_it_is_found_or_nowhere(written: str, address: str) -> None:
    assert numbers.address(written) == address


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("10.1056", "DOI"),
        ("10.1056/", "DOI"),
        ("10.1056/NEJMoa1511939.", "DOI"),
        ("doi:NEJMoa1511939", "DOI"),
        ("PMID 26551272x", "PMID"),
        ("pmid:0", "PMID"),
        ("123456789", "PMID"),
        ("PMC12x", "PMCID"),
        ("NCT0120606", "NCT"),
    ],
)
def test_a_number_with_a_slip_is_known_for_what_it_was_meant_as(written: str, kind: str) -> None:
    assert numbers.read(written) is None
    assert numbers.meant(written).name == kind


@pytest.mark.parametrize(
    "written", ["sprint2015", "Smith's handbook, 2nd edition", "PMC is an archive.", "https://www.cdc.gov/"]
)
def test_other_words_are_no_number(written: str) -> None:
    assert numbers.read(written) is None
    assert numbers.meant(written) is None


@given(st.from_regex(r"10\.\d{4,9}/[a-zA-Z0-9._;()/:-]{0,20}[a-zA-Z0-9]", fullmatch=True))
def test_a_doi_is_the_same_in_each_way_to_write_it(doi: str) -> None:
    ways = (doi, f"doi:{doi}", f"https://doi.org/{doi}", doi.upper())
    assert {numbers.read(way).identity for way in ways} == {f"DOI:{doi.casefold()}"}
