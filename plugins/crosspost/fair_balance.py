"""A benefit with its risk: a post that says what a medicine or a device is good for says what it can do, too.

The words are in `says.toml`. After FDA, draft guidance on character-limited platforms (June 2014), which is addressed
to makers; for a physician it is a matter of honesty, so it is a `review` finding and no error.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from plugins.crosspost.material import denied_claim, own_words, tells, usable
from plugins.crosspost.says import says
from plugins.crosspost.sentences import split
from plugins.crosspost.teaser import Teaser
from plugins.entry import Entry
from plugins.finding import Finding
from plugins.platforms.table import platforms_of
from plugins.settings import Settings

RULE = "risk-beside-benefit"

WHOLE = ("page", "essay", "case")
"""The forms that hold the whole article."""


def lacks_risk(text: str) -> bool:
    """Whether `text` states a treatment's benefit and no risk.

    Few texts name a benefit at all: that comes first, by paragraphs, of which other posts have the same.
    """
    named = any(says("benefit", paragraph) for paragraph in text.split("\n\n"))
    return named and not says("risk", text) and any(map(_states_benefit, split(text)))


def risk_of(entry: Entry) -> str:
    """The entry's first sentence that tells a treatment's risk and can stand alone, the author's own words first."""
    claim = denied_claim(entry)
    offered = (each.text for each in (*own_words(entry), *usable(entry)) if each.alone)
    risks = (text for text in offered if says("risk", text) and says("treatment", text))
    return next((text for text in risks if not tells(text, claim)), "")


def findings(entry: Entry, teasers: Iterable[Teaser], settings: Settings) -> tuple[Finding, ...]:
    """One finding for all teasers of an entry that tell a benefit alone. The article as a whole is no teaser."""
    rows = platforms_of(settings)
    short = (teaser for teaser in teasers if rows[teaser.platform].form not in WHOLE)
    lacking = dict.fromkeys(teaser.platform for teaser in short if lacks_risk(teaser.text))
    if not lacking:
        return ()
    names = ", ".join(lacking)
    message = f"what is posted on {names} says what a treatment is good for, and no risk of it"
    instead = "add its most serious risk to the Key_points, as a short sentence that can stand alone"
    line = entry.lines.get("key_points", entry.lines.get("summary", 0))
    return (Finding(entry.source, line, 0, "review", RULE, message, instead),)


@lru_cache(maxsize=4096)
def _states_benefit(sentence: str) -> bool:
    stated = says("treatment", sentence) and says("benefit", sentence)
    return stated and not says("money", sentence) and not says("unstated", sentence)
