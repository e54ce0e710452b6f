"""A reference reads as the AMA Manual of Style wants it, in the article's language, and carries nothing that runs."""

from io import BytesIO

import pytest
from citations.library_of import BOOK, SITE, TRIAL, library
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from plugins.citations import files
from plugins.citations.shown import Shown, plain, shown

MANY = [{"family": f"Author{letter}", "given": "A B"} for letter in "abcdefg"]
ONLINE = {name: value for name, value in TRIAL.items() if name not in ("volume", "issue", "page")}
CHAPTER = BOOK | {
    "type": "chapter",
    "title": "One test",
    "container-title": "The book of tests",
    "editor": [{"family": "Ed", "given": "Ira"}],
    "page": "5-7",
}


def text(entry, lang="en"):
    return shown([entry["id"]], library(entry), lang, files.rules())[0].html


@pytest.mark.parametrize(
    ("entry", "lang", "reference"),
    [
        (TRIAL, "en", "Lee KM. A trial of tests. <i>J Test</i>. 2020;3(2):1-9."),
        (TRIAL | {"author": MANY[:6]}, "en", f"{', '.join(f'Author{x} AB' for x in 'abcdef')}. A trial"),
        (TRIAL | {"author": MANY}, "en", "Authora AB, Authorb AB, Authorc AB, et al. A trial"),
        (TRIAL | {"title": "Does it work?"}, "en", "Lee KM. Does it work? <i>J Test</i>."),
        (TRIAL | {"container-title-short": "J T"}, "en", "Lee KM. A trial of tests. <i>J T</i>. 2020"),
        (ONLINE, "en", "Lee KM. A trial of tests. <i>J Test</i>. March 2020."),
        (
            TRIAL | {"title": "In <i>E. coli</i> & 10<sup>9</sup>"},
            "en",
            "In <i>E. coli</i> &amp; 10<sup>9</sup>. <i>J",
        ),
        (BOOK, "en", "van den Berg A. <i>The book of tests</i>. 2nd ed. A Press; 1999."),
        (BOOK, "es", "van den Berg A. <i>The book of tests</i>. 2.ª ed. A Press; 1999."),
        (
            CHAPTER,
            "en",
            "van den Berg A. One test. In: Ed I, ed. <i>The book of tests</i>. 2nd ed. A Press; 1999:5-7.",
        ),
        (CHAPTER, "es", "van den Berg A. One test. En: Ed I"),
        (SITE, "en", "A Health Agency. A fact. The Agency. January 3, 2024. Accessed March 4, 2026."),
        (
            SITE,
            "es",
            "A Health Agency. A fact. The Agency. 3 de enero de 2024. Consultado el 4 de marzo de 2026.",
        ),
    ],
)
def test_a_reference_is_written_as_the_ama_wants_it(entry, lang, reference):
    made = text(entry, lang)
    assert made.startswith(reference) or reference in made
    assert ".." not in made


def test_all_that_leads_to_a_source_is_a_link():
    entry = TRIAL | {"PMCID": "PMC7", "NCT": "NCT01206062"}
    [source] = shown(["10.1234/abc"], library(entry), "en", files.rules())
    assert source.links == (
        ("doi:10.1234/abc", "https://doi.org/10.1234/abc"),
        ("PMID\N{NO-BREAK SPACE}1234567", "https://pubmed.ncbi.nlm.nih.gov/1234567/"),
        ("PMC7", "https://pmc.ncbi.nlm.nih.gov/articles/PMC7/"),
        ("NCT01206062", "https://clinicaltrials.gov/study/NCT01206062"),
    )


def test_what_no_entry_describes_is_shown_as_it_was_written():
    sources = shown(["10.9999/x", "A book on the shelf"], library(), "en", files.rules())
    assert sources == (
        Shown("10.9999/x", "", (("10.9999/x", "https://doi.org/10.9999/x"),)),
        Shown("A book on the shelf", "", ()),
    )
    assert list(map(plain, sources)) == ["https://doi.org/10.9999/x", "A book on the shelf"]


@given(st.text(st.sampled_from("<>&\"'=/abiscrpt :onload()javscript"), min_size=1, max_size=40))
def test_no_title_brings_markup_that_could_run(title):
    made = html.fragment_fromstring(text(TRIAL | {"title": f"T {title}"}), create_parent="div")
    assert {element.tag for element in made.iter()} <= {"div", "i", "b", "sub", "sup"}
    assert not any(element.attrib for element in made.iter())


def test_the_style_is_valid_csl():
    from citeproc import CitationStylesStyle

    CitationStylesStyle(BytesIO(files.rules()), validate=True)  # a fault is a warning, and warnings fail here
