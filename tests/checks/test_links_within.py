"""A link within the site leads somewhere, or the physician is told where it breaks and what to write."""

import pytest

from plugins.checks.checked import Checked, Source
from plugins.checks.links_within import links_within

FILES = frozenset(("content/images/pan.jpg", "content/articles/salt.md", "content/articles/cup.jpg"))


def found(link, attribute="href"):
    sources = (
        Source("content/articles/salt.md", f"Title: Salt\n\n[x]({link})", save_as="salt/index.html"),
        Source("content/pages/about.md", "Title: About\n\nText.", save_as="about/index.html"),
    )
    linked = Source(**{**vars(sources[0]), "html": f'<p><a {attribute}="{link}">x</a></p>'})
    statics = frozenset(("content/images/pan.jpg",))
    return [
        str(each) for each in links_within(Checked(None, (linked, sources[1]), files=FILES, statics=statics))
    ]


@pytest.mark.parametrize(
    "link",
    [
        *("https://example.org/x", "//example.org/x", "mailto:office@practice.example", "tel:+15555550100"),
        *("", "#top", "?q=1", "{filename}nowhere.md", "other.md", "/", "../", "../about/", "../about/#who"),
        *(
            "/about/",
            "/about",
            "/topics/heart/",
            "/feeds/all.atom.xml",
            "/images/pan.jpg",
            "../images/pan.jpg",
        ),
    ],
)
def test_a_link_that_leads_somewhere_is_left_alone(link):
    assert found(link) == []


@pytest.mark.parametrize(
    ("link", "said"),
    [
        (
            "images/pan.jpg",
            "error: the link leads to images/pan.jpg, which this site doesn't have; write {static}/images",
        ),
        (
            "cup.jpg",
            "error: the link leads to cup.jpg, which this site doesn't have; write {static}/articles/cup.jpg",
        ),
        (
            "abuot/",
            "error: the link leads to abuot/, which this site doesn't have; mend it, or write the whole",
        ),
        ("/abuot/", "advice: the link leads to /abuot/"),
        ("/images/none.png", "advice: the link leads to /images/none.png"),
    ],
)
def test_a_link_to_nothing_is_told_with_its_place(link, said):
    (finding,) = found(link, "src")
    assert finding.startswith(f"content/articles/salt.md:3:5: {said}")


def test_an_empty_link_swallows_nothing_of_what_follows():
    page = '<img src="" alt="x"><a href=\'/it"s/\'>y</a>'
    (finding,) = links_within(Checked(None, (Source("content/a.md", "", html=page, save_as="a/index.html"),)))
    assert finding.message == "the link leads to /it\"s/, which this site doesn't have"
