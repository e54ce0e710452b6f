"""A setting that is misspelt or can't be read is one clear error with its line and the right name."""

from __future__ import annotations

import pytest

from plugins.settings import OURS, Settings, check

PELICANS = {"SITESUBTITLE", "ARTICLE_URL", "THEME"}


def found(**values: object) -> list[str]:
    places = {name: ("pelicanconf.py", number) for number, name in enumerate(values, start=1)}
    _settings, findings = check(values, PELICANS, places)
    return [str(finding) for finding in findings]


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("PRACTICE_CONTACT", [], "there is no setting PRACTICE_CONTACT; did you mean PRACTICE_CONTACTS?"),
        ("CARD_COLOURS", {}, "there is no setting CARD_COLOURS; did you mean CARD_COLORS?"),
        ("PRACTICE_ADDRESS", "", "there is no setting PRACTICE_ADDRESS; did you mean PRACTICE_"),
        ("ARTICEL_URL", "", "there is no setting ARTICEL_URL; did you mean ARTICLE_URL?"),
        (
            "SITEURL",
            "practice.example",
            '"practice.example" is no web address; write "https://" and your domain',
        ),
        ("SITEURL", "https://practice.example/", 'write "https://practice.example"'),
        ("SITEURL", "https://practice.example?x=1", 'write "https://practice.example"'),
        ("SITEURL", "", '"" is no web address'),
        ("SITEURL", "https://[x", '"https://[x" is no web address'),
        ("SITENAME", 3, "SITENAME wants a text"),
        ("AUTHOR", " ", "AUTHOR is empty; write it between the quotes"),
        ("PRACTICE_CONTACTS", "(555) 555-0100", "PRACTICE_CONTACTS wants a list of texts"),
        ("PLATFORMS", "x", "PLATFORMS wants a list of texts"),
        ("PLATFORM_OVERRIDES", {"x": 4000}, "PLATFORM_OVERRIDES wants a table for each name"),
        ("TIMEZONE", "New York", '"New York" is no time zone; write one such as "America/New_York"'),
        ("DEFAULT_LANG", "English", '"English" is no language'),
        ("EXECUTOR", "cluster", 'EXECUTOR "cluster" names no function; write "module:function", or None'),
        ("EXECUTOR", 4, "EXECUTOR wants a text"),
        ("EXECUTORS", None, "there is no setting EXECUTORS; did you mean EXECUTOR?"),
        ("COUNTER", "https://stats.example/count.js", "COUNTER wants names with values"),
        ("COUNTER", {"data-domain": "x"}, 'COUNTER wants its script as "src"'),
        ("COUNTER", {"src": "//stats.example/count.js"}, 'COUNTER wants its script as "src"'),
        ("COUNTER", {"src": "http://stats.example/count.js"}, 'COUNTER wants its script as "src"'),
        ("COUNTER", {"src": "/count.js", "onload": "x()"}, 'COUNTER holds "onload"'),
        ("AUTHOR_PROFILES", {"x": "https://[x.com/name"}, "write the whole address"),
        ("AUTHOR_PROFILES", {"x": "@name"}, 'holds "@name" for x; write the whole address'),
    ],
)
def test_a_wrong_setting_is_one_error_with_its_line(name: str, value: object, said: str) -> None:
    (finding,) = found(**{name: value})
    assert finding.startswith("pelicanconf.py:1:0: error: ")
    assert said in finding


def test_names_of_pelican_and_of_the_theme_are_left_alone() -> None:
    assert found(SITESUBTITLE="x", MENU_COLOR="red") == []


def test_all_faults_are_found_at_once() -> None:
    assert len(found(SITENAME=1, TIMEZONE="x", CARD_COLOURS={})) == 3


def test_the_settings_are_typed_and_the_others_keep_their_defaults() -> None:
    settings, findings = check({"PLATFORMS": ["x"], "SITENAME": " A "}, (), {})
    assert findings == ()
    assert (settings.platforms, settings.site_name, settings.timezone) == (("x",), "A", "UTC")


def test_every_setting_has_its_own_field() -> None:
    fields = [field for field, _read in OURS.values()]
    assert len(set(fields)) == len(fields)
    assert set(fields) <= set(Settings.__dataclass_fields__)
