"""The head of the built pages, read by independent parsers."""

import json


def meta(page, name: str) -> list[str]:
    return page.xpath("//meta[@property=$name or @name=$name]/@content", name=name)


def json_ld(page) -> list[dict]:
    return [
        node
        for text in page.xpath("//script[@type='application/ld+json']/text()")
        for node in json.loads(text)
    ]


def test_hostile_texts_come_back_whole_from_every_place(article, hostile) -> None:
    page = article("hostile")
    assert meta(page, "og:title") == [hostile["Title"]]
    assert meta(page, "og:description") == meta(page, "description") == [hostile["Summary"]]
    assert meta(page, "og:site_name") == ['Test & "Practice"']
    assert meta(page, "article:section") == ['For "colleagues" & others']
    assert {node["headline"] for node in json_ld(page) if "headline" in node} == {hostile["Title"]}


def test_the_card_is_named_with_size_type_and_words_and_is_there(article, site) -> None:
    page = article("pressure")
    (address,) = meta(page, "og:image")
    assert (site / address.removeprefix("https://test.example/")).is_file()
    assert (meta(page, "og:image:width"), meta(page, "og:image:height")) == (["1200"], ["630"])
    assert meta(page, "og:image:alt") == meta(page, "twitter:image:alt") != [""]


def test_other_pages_carry_the_card_of_the_site(pages, site) -> None:
    for path in ("index.html", "visit/index.html", "topics/heart/index.html"):
        (address,) = meta(pages[path], "og:image")
        assert address == "https://test.example/cards/og.png"
    assert (site / "cards/og.png").is_file()


def test_an_article_without_a_summary_is_described_by_its_own_sentences(article) -> None:
    (description,) = meta(article("correction"), "description")
    assert description
    assert "causes autism" not in description


def test_a_summary_of_several_lines_is_one_line_in_the_head(article) -> None:
    said = "A reading at home can tell your doctor things that a reading in the office can’t."
    assert meta(article("pressure"), "description") == [said]


def test_a_spanish_article_says_so_to_previews_and_search(article) -> None:
    page = article("es/pressure")
    assert meta(page, "og:locale") == ["es_ES"]
    assert {node["inLanguage"] for node in json_ld(page) if "inLanguage" in node} == {"es"}


def test_a_review_by_the_author_is_not_in_the_data(article) -> None:
    assert "reviewedBy" in json.dumps(json_ld(article("pressure")))
    assert "reviewedBy" not in json.dumps(json_ld(article("correction")))


def test_every_kind_of_page_says_what_it_is(pages) -> None:
    types = {
        "index.html": "WebSite",
        "page/2/index.html": "CollectionPage",
        "visit/index.html": "WebPage",
        "archive/index.html": "CollectionPage",
        "topics/heart/index.html": "CollectionPage",
        "authors/your-name-md/index.html": "ProfilePage",
    }
    assert {path: json_ld(pages[path])[0]["@type"] for path in types} == types


def test_readers_find_the_feeds_from_every_page_in_each_format(pages, site) -> None:
    for path, page in pages.items():
        for form in ("atom", "rss", "feed+json"):
            address = page.xpath(
                f"//link[@type='application/{form}' or @type='application/{form}+xml']/@href"
            )[0]
            assert (site / address.removeprefix("https://test.example/")).is_file(), path
