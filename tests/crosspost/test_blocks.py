"""What the rendered article gives to quote from, and what it doesn't."""

import pytest

from plugins.crosspost.blocks import blocks

TRUE = "<p>Sit still for five minutes.</p>"


def quotable(html):
    return [block.text for block in blocks(html) if block.quotable and not block.listed]


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>Sit\n  still.</p>", "Sit still."),
        ('<p>Read <a href="/x">our guide</a> and <em>rest</em>.</p>', "Read our guide and rest."),
        ("<p>About 10<sup>9</sup> per litre.</p>", "About 10⁹ per litre."),
        ('<p>It helps.<sup id="fnref:1"><a href="#fn:1">1</a></sup> So do it.</p>', "It helps. So do it."),
        ("<p>CO<sub>2</sub> rises &amp; falls.</p>", "CO2 rises & falls."),
        ("<p>He said <q>never</q> twice.</p>", "He said “never” twice."),
        ("<div>Loose words.</div>", "Loose words."),
        ("<p>Measure it.<!-- ask Ann --></p>", "Measure it."),
        ('<p>Look.<img src="a.png" alt="a cuff"></p>', "Look."),
        ("<p>Unclosed <b>bold", "Unclosed bold"),
    ],
)
def test_a_paragraph_is_plain_text(html, text):
    assert quotable(html) == [text]


@pytest.mark.parametrize(
    "html",
    [
        "<blockquote><p>Vaccines cause autism.</p></blockquote>",
        "<pre><code>rm -rf</code></pre>",
        "<table><tr><td>Cell.</td></tr></table>",
        "<figure><img src='a'><figcaption>A caption.</figcaption></figure>",
        "<div class='footnote'><ol><li><p>A note.</p></li></ol></div>",
        "<p>Old: <del>vaccines cause autism</del>.</p>",
        "<h2>Vaccines cause autism.</h2>",
        "<h2>Five myths about vaccines</h2><p>Vaccines overload the body.</p>",
        "<h2>Myths</h2><h3>Number one</h3><p>Vaccines overload the body.</p>",
        "<h2>What people say</h2><p>Vaccines overload the body.</p>",
        "<h2>Mitos sobre las vacunas</h2><p>Las vacunas sobrecargan el cuerpo.</p>",
        "<p><strong>Myths about vaccines</strong></p><p>Vaccines overload the body.</p>",
        "<h2>If you have kidney disease</h2><p>Take half the dose.</p>",
        "<ul><li>Vaccines overload the body.</li></ul>",
        "<script>alert('Run.')</script><style>p { color: red }</style>",
        "",
        "   ",
    ],
)
def test_what_a_post_must_not_quote_is_not_quotable(html):
    assert quotable(html) == []


@pytest.mark.parametrize("heading", ["What to do", "How it works", "Qué hacer"])
def test_a_harmless_heading_ends_a_section_about_myths(heading):
    assert quotable(f"<h2>Myths</h2><p>Bad.</p><h2>{heading}</h2>{TRUE}") == ["Sit still for five minutes."]


def test_a_list_is_as_good_as_the_words_that_lead_into_it():
    item = "<ul><li>Vaccines overload the body.</li></ul>"
    led = [
        blocks(f"<p>{lead}</p>{item}")[1].quotable for lead in ("Three myths.", "You need:", "We can help.")
    ]
    assert led == [False, False, True]


def test_what_may_not_be_quoted_is_still_there_to_be_seen_as_the_next():
    assert [block.text for block in blocks(f"{TRUE}<blockquote><p>But not in bed.</p></blockquote>")] == [
        "Sit still for five minutes.",
        "But not in bed.",
    ]
