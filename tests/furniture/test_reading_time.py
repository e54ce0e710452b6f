"""The reading time tells a reader what they begin."""

import pytest

from plugins.furniture.reading_time import reading_time, words


@pytest.mark.parametrize(
    ("html", "number"),
    [
        ("", 0),
        ("<p>Walk a little.</p>", 3),
        ("<p>Don’t stop: 1,234 steps</p><p>well-known</p>", 5),
        ("<p>one&nbsp;two</p><img alt='none of these'>", 2),
        ('<p>one</p><div class="footnote"><p>A source nobody reads.</p></div>', 1),
        ("<p>Presión arterial</p>", 2),
    ],
)
def test_words_are_what_a_reader_sees(html: str, number: int) -> None:
    assert words(html) == number


@pytest.mark.parametrize(
    ("number", "lang", "minutes"),
    [
        (238 * 4, "en", 4),
        (238 * 4, "es", 3),
        (278 * 4, "es-MX", 4),
        (238 * 4, "fr", 4),
        (5, "en", 1),
        (0, "en", 0),
        (900, "zh-TW", 0),
    ],
)
def test_each_language_has_its_pace_and_nobody_reads_in_no_time(number: int, lang: str, minutes: int) -> None:
    assert reading_time(number, lang) == minutes
