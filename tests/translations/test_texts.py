"""The theme's words in each language: none missing, none left over, and the right one for a page."""

import re
import string
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from plugins.site_pages.kinds import KINDS
from plugins.translations.tables import read_names, read_tables
from plugins.translations.texts import clock, day, direction, name_of, table_for, text

THEME = Path(__file__).parents[2] / "theme"
TABLES = read_tables(THEME / "translations")
OTHERS = sorted(set(TABLES) - {"en"})
TEMPLATES = "\n".join(file.read_text("utf-8") for file in sorted((THEME / "templates").rglob("*.html")))
BY_VALUE = {f"verdict_{verdict}" for verdict in ("false", "misleading", "unproven", "true")}
BY_DAY = {"date", "months", "hours", "before_noon", "after_noon"}
BY_KIND = {name for kind in KINDS for name in (kind.name, f"{kind.name}_description")} - {"one_series"}


def values(said: str) -> set[str]:
    return {field for _text, field, _form, _kind in string.Formatter().parse(said) if field}


def test_english_and_spanish_are_there() -> None:
    assert {"en", "es"} <= set(TABLES)


@pytest.mark.parametrize("lang", OTHERS)
def test_every_language_has_the_same_texts(lang: str) -> None:
    assert sorted(TABLES[lang]) == sorted(TABLES["en"])


@pytest.mark.parametrize("lang", OTHERS)
def test_every_language_fills_in_the_same_values(lang: str) -> None:
    for key in set(TABLES["en"]) - {"months"}:
        assert values(TABLES[lang][key]) == values(TABLES["en"][key]), key


@pytest.mark.parametrize("lang", sorted(TABLES))
def test_no_text_is_empty_and_a_year_has_twelve_months(lang: str) -> None:
    assert all(TABLES[lang].values())
    assert len(TABLES[lang]["months"]) == 12


@pytest.mark.parametrize(
    ("hour", "english", "spanish"),
    [
        (0, "12:05 a.m.", "0:05"),
        (9, "9:05 a.m.", "9:05"),
        (12, "12:05 p.m.", "12:05"),
        (18, "6:05 p.m.", "18:05"),
    ],
)
def test_a_time_of_day_is_written_as_people_do(hour: int, english: str, spanish: str) -> None:
    when = datetime(2026, 3, 2, hour, 5, tzinfo=UTC)
    assert (clock(TABLES["en"], when), clock(TABLES["es"], when)) == (english, spanish)


def test_templates_use_the_texts_that_exist_and_all_of_them() -> None:
    used = set(re.findall(r'\btext\("(\w+)"', TEMPLATES)) - {"verdict_"}
    assert used | BY_VALUE | BY_DAY | BY_KIND | {"language"} == set(TABLES["en"])


@pytest.mark.parametrize(
    ("lang", "default", "found"),
    [("es", "en", "es"), ("es-MX", "en", "es"), ("fr", "es", "es"), ("fr", "de", "en"), ("en", "es", "en")],
)
def test_a_page_gets_its_language_or_the_nearest(lang: str, default: str, found: str) -> None:
    assert table_for(TABLES, lang, default) is TABLES[found]


@pytest.mark.parametrize(
    ("lang", "name"), [("ar", "العربية"), ("es-MX", "Español"), ("pt-BR", "Português"), ("xx", "xx")]
)
def test_a_language_is_called_by_its_own_name_or_by_its_code(lang: str, name: str) -> None:
    assert name_of(read_names(), lang) == name


@pytest.mark.parametrize("lang", sorted(TABLES))
def test_a_language_with_words_of_its_own_is_among_the_names_too(lang: str) -> None:
    assert read_names()[lang] == TABLES[lang]["language"]


@pytest.mark.parametrize(("lang", "said"), [("en", "May 3, 2026"), ("es", "3 de mayo de 2026")])
def test_a_date_is_written_as_people_write_it(lang: str, said: str) -> None:
    assert day(TABLES[lang], date(2026, 5, 3)) == said


def test_values_are_filled_in_and_an_unknown_text_is_an_error() -> None:
    assert text(TABLES["en"], "many_articles", number=7) == "7 articles"
    with pytest.raises(KeyError):
        text(TABLES["en"], "no_such_text")


def test_a_theme_without_texts_is_told_which_file_it_lacks() -> None:
    with pytest.raises(LookupError, match=r"translations/en\.toml"):
        table_for({}, "es", "en")


@pytest.mark.parametrize("lang", ["ar", "AR-EG", "he", "fa-IR", "ur", "az-Arab", "ks"])
def test_a_language_may_run_from_right_to_left(lang: str) -> None:
    assert direction(lang) == "rtl"


@pytest.mark.parametrize("lang", ["en", "es-MX", "az", "ks-Latn", "zh-Hant", "ar-Latn"])
def test_other_languages_run_from_left_to_right(lang: str) -> None:
    assert direction(lang) == "ltr"
