"""How readers get urgent help: the physician's own words (`URGENT_HELP`). No number is ever made up."""

from __future__ import annotations

from plugins.settings import Settings


def urgent_help(lang: str, settings: Settings) -> str:
    """The words for a page in `lang`; "" where there are none, and the theme's own are to be shown.

    A plain text in the settings is in the site's own language.
    """
    said, language = settings.urgent_help, lang.lower().partition("-")[0]
    own = settings.default_lang.partition("-")[0]
    return said.get(lang) or said.get(language) or (said.get("", "") if language == own else "")
