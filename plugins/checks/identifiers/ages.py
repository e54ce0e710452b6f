"""Ages of 90 and over, which HIPAA's Safe Harbor counts as an identifier: there are few people so old.

A new way of writing an age is an alternative of `AGE`; the group `value` is what identifies.
"""

from __future__ import annotations

import re

from plugins.checks.identifiers.document import Document, Spans

TENS = "one|two|three|four|five|six|seven|eight|nine|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve"
OLD = (
    rf"(?:9\d|1[0-2]\d|(?:ninety|noventa)(?:(?:-| y |[ ])(?:{TENS}))?"
    rf"|(?:a |one[ -])?hundred(?:[ -]and[ -](?:{TENS}|ten))?)"
)
YEARS = (
    r"(?:[- ]?(?:years?|yrs?)[- ]{1,2}(?:old|young|of[- ]age)\b|[- ]?y\.?/?o\b\.?|[- ]something\b|[ ]?años)"
)
THING = (
    r"(?!s\b)(?![ ](?:(?:[\w-]+[ ]){0,2}(?:house|home|building|hospital|church|museum|school|tradition"
    r"|institution|tree"
    r"|company|practice|law|rule|bridge|theory|idea|drug|vaccine|record|theater|farm|journal|wine|firm"
    r"|brick|paper|study"
    r"|treaty|agency|program|organi[sz]ation|technology|question|debate)\b))"
)
MORE = (
    r"(?!,?[ ](?:and|or|y|o)[ ](?:(?:over|older|above|up|beyond|more|más|mayores)\b)|\+|[ ]?(?:-|to|and"
    r"|or)[ ]?\d)"
)
FEW = r"\b(?:her|his|my patient(?:'s)?|the patient(?:'s)?)"
WHO = (
    r"\b(?i:s?he|who|patient|mother|father|grandmother|grandfather|aunt|uncle|widow|man|woman|lady"
    r"|gentleman|oldest (?!participant|subject|person|age|of)[\w ]{3,40}"
    r"|brother|sister|husband|wife|veteran|nun|priest)"
)
AGE = re.compile(
    rf"(?<![\w.$/-])(?<!\d[ ])(?P<value>{OLD}(?:{YEARS}(?:,? (?:and )?\d+ months?(?: old)?)?"
    rf"|[- ]years?[- ]and[- ]\d+[- ]months?(?:[- ]old)?)){THING}{MORE}"
    rf"|(?<!\w)(?P<sex>{OLD})[ ]?[FM](?=[ ,](?:with|who|w/|h/o|presented|and|found|admitted|here|,)|[),;])"
    rf"|\b(?:aged?(?: of)?|Age:|edad:?|aged at|turn(?:s|ed|ing)|live[ds]? to(?: be)?|made it to|died at"
    rf"|reached|cumplió"
    rf"|nearly|almost|now|age:|[A-Z][a-z]+,|patient is"
    rf"|celebrated being)[ ](?P<aged>{OLD}){YEARS}?{MORE}(?=[\s,.;:)\"”]|\Z)"
    rf"(?![ ](?:percent|years|minutes|days|hours|weeks|months|patients|people|mm|mg|beats|degrees|miles"
    rf"|pounds|kg|of))"
    rf"|\b[Aa]t[ ](?P<at>{OLD}),?(?=[ ](?:s?he|my patient|the patient)\b)"
    rf"|{WHO}(?:[ ](?:is|was|[a-z]+ed was|now is|is now)[ ](?:already |now |only |just |nearly |almost )?"
    rf"|,[ ](?:now )?|[ ]of[ ])"
    rf"(?P<who>{OLD}(?: and a half)?)(?=[.,;)\"”]|[ ](?:when|years|sat|came|and|at the time|but|with|who"
    rf"|had|today)\b|\Z)"
    rf"|\b(?:female|male|woman|man|widow|lady|gentleman|patient|mujer|hombre|F"
    rf"|M),? (?:of )?(?P<sexed>{OLD})(?=[.,;)]|[ ]"
    rf"(?:with|who|came|presented|was|taught|had|asked|told|died))"
    rf"|\b(?P<birthday>(?:9\d|1[0-2]\d)(?:st|nd|rd|th)[ ](?:birthday|year)|(?:hundredth|ninetieth"
    rf"|ninety-\w+)[ ](?:birthday|year))"
    rf"|\b(?P<decade>(?:her|his)[ ](?:(?:early|mid|late|upper)[- ])?(?:nineties|90'?s|hundreds))\b"
    rf"|\b(?:[Aa]n?|[Tt]he|[Mm]y|[Oo]ur|[Tt]his|[Uu]n|[Uu]na|[Ee]l|[Ll]a) (?:\w+ )?(?P<word>centenarian"
    rf"|nonagenarian|supercentenarian"
    rf"|centenari[oa]|nonagenari[oa])\b(?! (?:house|home|study|celebration|population|edition))"
    rf"|\b(?:patient|woman|man|lady|widow|gentleman|she|he)[, ](?:was "
    rf"|is )?[^.\n]{{0,12}}\bin (?P<theirs>their nineties)",
)
SIGN = re.compile(r"[91NnCcHh](?:(?<=[91])\d|inet|onag|enten|undredth|undred[ -](?:and|year)|oven)")
CLEAR = frozenset({"decade", "who", "word", "theirs", "sexed"})
NOT_ONE = re.compile(
    r"(?:\b(?:adults?|people|persons?|women|men|patients|those|everyone|anyone|seniors|residents"
    r"|range[ds]?|between|over|under"
    r"|until|older than|more than|up to|at least|past|beyond|than|to|by|about|mean|median|average"
    r"|imagine an?|más de|mayores de"
    r"|hace|durante|desde|for|after|within|in|every|the last|the past|ages|expectancy|if you are"
    r"|when you are|you|people who"
    r" (?:are|turn|live to)|[a-z]+s who (?:are|turn|live to))|(?:imagine|suppose|consider)[ ]an?"
    r"|\d[ ]?(?:-|to)|[$€£])[ ]\Z|\d-\Z",
    re.IGNORECASE,
)
ANYBODY = re.compile(
    r"\b(?:if|when|should) (?:your?|someone|a|an)\b|\b(?:some|any|every)one\b|\byour (?:\w+ )?\Z",
    re.IGNORECASE,
)
GROUP = re.compile(
    r"\b(?:adults?|people|persons?|women|men|patients|those|everyone|participants|subjects|residents"
    r"|individuals|population"
    r"|mean age|median age|range|percent|imagine|suppose|study|trial|enrolled)\b[^.;]{0,40}\Z",
    re.IGNORECASE,
)


def old_age(document: Document) -> Spans:
    """The age of one person who is 90 or older, in figures or words.

    Bad: A 94-year-old woman fell in her kitchen.
    Bad: My patient is in her nineties.
    Bad: Una mujer de 94 años vino a la consulta.
    Good: People aged 95 and over often take five medicines. Check again after 90 days.
    Good: Nonagenarians are the fastest-growing group. The 95-year-old museum is open.
    """
    for sentence in document.sentences_with(SIGN):
        for match in AGE.finditer(sentence.text):
            start, end = match.span(match.lastgroup)
            if _of_one(sentence.text, match, start):
                yield sentence.start + start, sentence.start + end


def _of_one(text: str, match: re.Match[str], start: int) -> bool:
    """Whether an age is one person's: not a group's, nor a span of time."""
    before = text[: match.start()]
    if match.lastgroup == "birthday":
        return not re.search(r"\b(?:the|our|its) \Z", before)
    if match.lastgroup in CLEAR:
        return not ANYBODY.search(before)
    return not NOT_ONE.search(
        text[:start] if match.lastgroup in ("value", "sex") else before
    ) and not GROUP.search(before)
