"""A maker's name beside a benefit: readers want to know whether anyone was paid. Pure.

After the AMA Code of Medical Ethics, opinion 2.3.2 (professionalism in the use of social media) and the FTC's
Endorsement Guides (16 CFR 255.5): a connection is told where the praise stands.
A new maker or brand is a word of `MAKERS`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.checks.honesty.overclaims import DENIED
from plugins.checks.honesty.prose import Prose, Span, whole
from plugins.crosspost.says import says
from plugins.pattern import Pattern

_MAKERS = """
Abbott, AbbVie, Allergan, Amgen, Astellas, AstraZeneca, Bayer, Becton Dickinson, Biogen, BioNTech,
Boehringer Ingelheim, Boston Scientific, Bristol Myers Squibb, Bristol-Myers Squibb, Daiichi Sankyo, Dexcom,
Edwards Lifesciences, Eisai, Eli Lilly, Exact Sciences, GE HealthCare, Genentech, Gilead, GlaxoSmithKline,
GSK, Illumina, Insulet, Intuitive Surgical, Janssen, Johnson & Johnson, Lundbeck, Medtronic, Merck, Moderna,
Novartis, Novavax, Novo Nordisk, Omron, Pfizer, Regeneron, ResMed, Roche, Sanofi, Siemens Healthineers,
Stryker, Takeda, Tandem Diabetes, Teva, UCB, Vertex, Viatris, Zimmer Biomet, Ozempic, Wegovy, Mounjaro,
Zepbound, Trulicity, Jardiance, Farxiga, Eliquis, Xarelto, Entresto, Lipitor, Crestor, Repatha, Humira,
Dupixent, Keytruda, Botox, Juvéderm, Juvederm, Viagra, Cialis, Paxlovid, Comirnaty, Spikevax, Shingrix,
Gardasil, Prevnar, FreeStyle Libre, Advil, Tylenol, Motrin
"""
MAKERS = tuple(name.strip() for name in _MAKERS.split(","))
"""Large makers of medicines and devices, and brands that patients ask for by name."""

NAMED = Pattern(rf"(?<![\w-])(?:{'|'.join(map(re.escape, MAKERS))})(?![\w]|[ -]Manual|,? (?:et al|MD|J\b))")
FIRST_WORDS = frozenset(re.split(r"\W", name)[0] for name in MAKERS)
_CAPITALS = Pattern(r"[A-Z]\w+")

GOOD = whole(
    r"works? (?:very |really |so )?(?:well|better|best|great|wonders)",
    r"(?:best|better|safest|finest|favou?rite|excellent|great|superb|trusted)",
    r"(?:i|we) (?:recommend|love|trust|prefer|use|suggest)",
    r"help(?:s|ed)",
    r"effective",
    r"(?:lose|lost|losing) (?:\w+ ){0,4}(?:weight|pounds)",
    r"(?:reduces?|reduced|lowers?|lowered|prevents?|prevented|improves?|improved|protects?|relieves?|"
    r"relieved|cuts?|smooths?|clears?)",
    r"(?:recomend\w+|mejor|eficaz|ayuda|funciona|reduce|previene|protege|alivia)",
)
TOLD = whole(
    r"no (?:conflicts?|ties|financial|money|payment|maker|company|one pays)",
    r"(?:not|never|n't) (?:been )?(?:paid|accept|take|receive|sell)",
    r"conflicts? of interest",
    r"disclosures?",
    r"(?:has|have) (?:no|not) (?:ties|been paid)",
    r"(?:paid|pays|sponsored|funded) (?:me|us|by|for)",
    r"conflictos? de interés",
    r"ningún (?:fabricante|laboratorio) (?:me|nos)",
)
"""What tells of a connection, or of none, in the text itself."""


def undisclosed(prose: Prose) -> Iterator[Span]:
    """A maker or brand praised, with no `Disclosure` and no word on who pays.

    Bad:  In our practice the sensor from Dexcom works best.
    Good: The sensor from Dexcom works well for some. No maker pays us, and we hold no shares.
    Good: Pfizer took part in the hearing.
    Bad:  Ozempic lowers blood sugar and helps with weight.
    """
    told = prose.told
    if told is None or told.disclosure or told.disclosure_short:
        return
    if FIRST_WORDS.isdisjoint(_CAPITALS.findall(prose.source.text)) or TOLD.search(prose.said):
        return
    for match in NAMED.finditer(prose.source.text):
        text = prose.own[slice(*prose.sentence(match.start(), prose.own))]
        seen = prose.own[match.start()] != "\0"
        praised = GOOD.search(text) or says("benefit", text)
        if seen and praised and not (DENIED.search(text) or says("money", text)):
            yield match.span()
            return
