"""Urgent help is said in the reader's language and in the physician's words, or not at all."""

import pytest

from plugins.furniture.urgent_help import urgent_help
from plugins.settings import Settings, check

BOTH = {"en": "Call 911.", "es": "Llame al 911."}


@pytest.mark.parametrize(
    ("said", "lang", "shown"),
    [
        (BOTH, "es-MX", "Llame al 911."),
        (BOTH, "en", "Call 911."),
        (BOTH, "fr", ""),
        ("Call 911.", "en", "Call 911."),
        ("Call 911.", "en-GB", "Call 911."),
        ("Call 911.", "es", ""),
        ("", "en", ""),
        (None, "en", ""),
    ],
)
def test_help_is_shown_in_the_readers_language_only(said: object, lang: str, shown: str) -> None:
    settings, faults = check({} if said is None else {"URGENT_HELP": said}, (), {})
    assert (urgent_help(lang, settings), faults) == (shown, ())


@pytest.mark.parametrize(
    ("name", "value"), [("URGENT_HELP", 911), ("URGENT_HELP", {"en": 911}), ("LICENSE_URL", "cc-by")]
)
def test_a_value_that_cannot_be_shown_is_refused(name: str, value: object) -> None:
    settings, faults = check({name: value}, (), {})
    assert ([fault.rule for fault in faults], settings) == (["setting-value"], Settings())
