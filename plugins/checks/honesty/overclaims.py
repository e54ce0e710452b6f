"""Words that promise more than medicine can keep. A new one is a phrase of `OVERCLAIMS` or `BIG_WORDS`.

A question, a denial, a quotation, a warning of such words and the claim that an article corrects are no promises.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.checks.honesty.prose import Phrases, Prose, Span, phrases
from plugins.crosspost.material import denied_claim, tells
from plugins.pattern import Pattern

DOCTOR = "(?:doctors?|physicians?|surgeons?|dermatologists?|pediatricians?|cardiologists?|dentists?|clinic|practice)"

OVERCLAIMS = phrases(
    "cure cures cured miracle miracles miraculous miraculously wonder magic guaranteed guarantee guarantees "
    "harmless risks effect effects fail fails everyone everybody aging finest greatest best number "
    "safe effective risk time cura curan curas milagro milagros milagrosa milagrosas milagroso milagrosos "
    "garantizado garantizada garantizados garantizadas garantizamos totalmente completamente absolutamente "
    "efecto efectos riesgo riesgos falla mejor",
    r"(?:miracle|magic|instant|permanent|complete|total|secret|natural|sure) cures?",
    r"(?:a|the) cure for",
    r"(?:cures? |cured (?=my|our|his|her|their|all|every))(?!rates?|times?|fractions?|models?|"
    r"for)(?:[\w'-]+ ){0,2}[\w'-]+",
    r"miracles?",
    r"miraculous(?:ly)?",
    r"(?:wonder|magic) (?:drug|pill|bullet)s?",
    r"(?<!we )(?<!they )(?<!it )(?<!be )guaranteed",
    r"(?:i|we) (?:can )?guarantee",
    r"guarantees? (?:you|results|success|relief|recovery|that you)",
    r"(?:100 ?%|100 percent|hundred percent|completely|totally|perfectly|absolutely|entirely) (?:safe|"
    r"effective|harmless|risk[- ]free)",
    r"(?:no|zero|without any|without|free of) side[- ]effects?",
    r"side[- ]effect[- ]free",
    r"(?:no|zero|without any) risks?(?= at all| whatsoever|[.!])",
    r"risk[- ]free",
    r"never fails?",
    r"works? (?:every time|for everyone|for everybody)",
    r"(?:reverses?|stops?) aging",
    rf"(?:the|your|our|area's|town's|city's|country's) (?:best|finest|greatest|number one|#1|"
    rf"no\. 1) {DOCTOR}(?! for (?:you|your|them|me|us)|,? who| to )",
    r"curas? (?:milagrosas?|definitivas?|garantizadas?|naturales)",
    r"la cura (?:para|contra|del?)",
    r"(?<!se )curan? (?:el|la|los|las|su|tu|todo|toda|cualquier) [\w]+",
    r"milagros?",
    r"milagros[oa]s?",
    r"(?:resultados?|éxito|alivio|curación) garantizad[oa]s?",
    r"(?:le |te )?garantizamos",
    r"(?:100 ?%|100 por ciento|totalmente|completamente|absolutamente) (?:segur[oa]s?|eficaz|eficaces|"
    r"efectiv[oa]s?)",
    r"sin (?:ningún )?efectos? secundarios?",
    r"sin (?:ningún riesgo|riesgos?(?=[.!]))",
    r"libres? de riesgos?",
    r"nunca falla",
    r"(?:el|la) mejor (?:médic[oa]|doctora?|cirujan[oa]|clínica) (?:de|del|en)",
)
BIG_WORDS = phrases(
    "breakthrough proven game revolutionary comprobado probado demostrado revolucionario revolucionarios",
    r"(?:a|the|new|this|major|real|medical|true) (?:[\w-]+ )?breakthrough(?! (?:infections?|pain|"
    r"bleeding|seizures?|cases?|therap|device|designation|cancer pain|symptoms?|fever|covid|varicella))",
    r"breakthrough (?:treatment|drug|cure|medicine|surgery|procedure|results?)",
    r"(?:clinically |scientifically |medically )?proven to",
    r"game[- ]changers?",
    r"game[- ]changing",
    r"revolutionary (?:new )?(?:treatments?|therap(?:y|ies)|drugs?|medicines?|cures?|devices?|"
    r"procedures?|approach)",
    r"(?:científicamente |clínicamente )?(?:comprobado|probado|demostrado) que",
    r"avance(?:s)? revolucionarios?",
)

DENIED = Pattern(
    r"(?<![\w-])(?:not(?! only)|no(?! (?:doubt|wonder|matter)\b)|never|nothing|nobody|none|neither|"
    r"nor|cannot|without|hardly|rarely|"
    r"isn't|\w+n't|instead of|rather than|far from|whether|no one|nunca|nada|nadie|ningun[oa]?|ningún|"
    r"sin|tampoco)(?![\w-])"
)
"""What denies all that follows in its sentence."""
DOUBTED = Pattern(
    r"(?<![\w-])(?:myths?|beware|scams?|hoax\w*|frauds?|fraudulent|quack\w*|so-called|"
    r"too good to be true|hype|unproven|debunk\w*|"
    r"false|misleading|untrue|(?<!we )(?<!i )promis(?:e|es|ed|ing)(?! you)|claim(?:s|ed|ing)|"
    r"skeptic\w*|wary|warn\w*|ads?|advert\w+|"
    r"mitos?|fals[oa]s?|estafas?|fraudes?|engañ\w+|desconfíe|cuidado con|prometen?|anuncios?)(?![\w-])"
)
"""What shows that a sentence speaks of such words without meaning them."""
INSURED = Pattern(
    r"\b(?:coverage|cover(?:s|ed)?|insur\w+|plans?|polic(?:y|ies)|premiums?|renew\w*|enroll\w*|"
    r"rights?|laws?|wages?|income|"
    r"privacy|confidential\w*|loans?|funds?|funding|access|availab\w+|acceptance|issue|cobertura|"
    r"seguros?|derechos?|ley)\b"
)
"""A guarantee of money or law, or of what every reader may have: none of a result."""
CURABLE = Pattern(
    r"\b(?:infections?|antibiotics?|antivirals?|hepatitis c|strep\w*|syphilis|gonorrh?ea|chlamydia|"
    r"tuberculosis|malaria|scabies|"
    r"lice|worms?|pylori|trichomon\w+|cataracts?|appendicitis|leukemia|lymphoma|early|"
    r"research (?:focuses|into|on|to)|hopes? to|goal of|"
    r"search for|trying to|antibióticos?|"
    r"infecci(?:ón|ones))\b"
    r"|\d ?%|percent|trial"
)
"""What medicine does cure, cures with a figure or a trial, and those that are looked for."""
SOME = Pattern(
    r"\b(?:some|most|many|few|little|people|patients|participants|adults|children|person|those|if|"
    r"until|had|reported|report|"
    r"group|placebo|algun[oa]s|muchos|personas|pacientes|si)\b"
)
"""People who had no side effects: they are no promise to everyone."""


def overclaim(prose: Prose) -> Iterator[Span]:
    """A cure, a guarantee, a miracle, safety without any risk, the best doctor.

    Bad:  This new laser is 100 % safe and works for everyone.
    Good: This laser helped 6 of 10 people in the trial; some had burns.
    Bad:  Garlic cures high blood pressure.
    Good: There is no cure for high blood pressure, but it can be treated.
    Good: The cure rate was 95% in a trial, and nobody gave a guarantee.
    Bad:  Este té cura la diabetes sin efectos secundarios.
    Good: Ningún té cura la diabetes.
    """
    for start, end in _meant(prose, OVERCLAIMS):
        found, sentence = prose.own[start:end], prose.own[slice(*prose.sentence(start, prose.own))]
        excused = (
            ("guarantee" in found and INSURED.search(sentence))
            or ("cur" in found[:5] and CURABLE.search(sentence))
            or ("effect" in found and SOME.search(sentence))
        )
        if not excused:
            yield start, end


def big_words(prose: Prose) -> Iterator[Span]:
    """A breakthrough, or something “proven to” do this or that, with no source in its sentence.

    Bad:  Our new device is a breakthrough for people with knee pain.
    Good: Vaccinated people can have breakthrough infections.
    Bad:  This supplement is clinically proven to improve memory.
    Good: It is proven to lower blood pressure.[^trial]
    """
    for start, end in _meant(prose, BIG_WORDS):
        sentence = prose.sentence(start, prose.own)
        if not re.search(r"\[\^|\[@|\]\(|\d ?%|\btrial\b", prose.source.text[slice(*sentence)]):
            yield start, end


def _meant(prose: Prose, words: Phrases) -> Iterator[Span]:
    claim = denied_claim(prose.told) if prose.told else ""
    for match in prose.matches(words):
        start, end = prose.sentence(match.start(), prose.own)
        sentence = prose.own[start:end]
        before = prose.own[start : match.start()]
        if sentence.rstrip().endswith("?") or DENIED.search(before) or DOUBTED.search(sentence):
            continue
        if not (claim and tells(prose.source.text[start:end], claim)):
            yield match.span()
