"""Ages of 90 and over, which HIPAA's Safe Harbor counts as an identifier: there are few people so old.

A new way of writing an age is an alternative of `AGE`; the group `value` is what identifies.
"""

from __future__ import annotations

import re

from plugins.checks.identifiers.document import Document, Spans
from plugins.checks.identifiers.tables import words
from plugins.pattern import Pattern

TENS = "one|two|three|four|five|six|seven|eight|nine|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve"
OLD = (
    rf"(?:9\d|1[0-2]\d|(?:[Nn]inety|[Nn]oventa)(?:(?:-| y |[ ])(?:{TENS}))?"
    rf"|(?:a |one[ -])?hundred(?:[ -]and[ -](?:{TENS}|ten))?)"
)
YEARS = (
    r"(?:[- ]?(?:years?|[Yy]rs?\.?|y)[- ]{1,2}(?:old|young|of[- ]age)\b|[- ]?(?i:y[-.]?/?o)\b\.?"
    r"|[- ]something\b"
    r"|[ ]?(?:años|añitos)|[ ]?(?:yrs?|y)[. ]{1,2}(?=(?:[MF]|(?:fe)?male|(?:wo)?man)\b))"
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
LONG_AGO = r"19(?:[0-2]\d|3[0-4])"
"""A year of birth that makes whoever still lives 90 or more."""
WHO = (
    r"\b(?i:s?he|who|patient|mother|father|grandmother|grandfather|aunt|uncle|widow|man|woman|lady"
    r"|gentleman|oldest (?!participant|subject|age|of)[\w ]{3,40}"
    r"|brother|sister|husband|wife|veteran|nun|priest|dad|mom|mum|grand(?:ma|pa|dad)|nana|abuel[oa]"
    r"|neighbor)"
)
TITLED = r"\b(?:Mr|Mrs|Ms|Miss|Sra?|Doña|Don|Señora?)\.? [A-Z][\w'’-]+"
SPRY = (
    r"(?:spry|young|feisty|sharp|frail|healthy|vigorous|hearty|youthful|sprightly|grand|robust|strong"
    r"|lively"
    r"|ripe old|stubborn|tough|cheerful)"
)
AFTER = r"(?=[.,;:!)\"”]|[ ](?:and|but|in|on|this|next|last|soon|today|now|with|when|before|years)\b|\Z)"
AGE = Pattern(
    rf"(?<![\w.$/-])(?<!\d[ ])(?P<value>{OLD}(?:{YEARS}(?:,? (?:and )?\d+ months?(?: old)?)?"
    rf"|[- ]years?[- ]and[- ]\d+[- ]months?(?:[- ]old)?)){THING}{MORE}"
    rf"|(?<!\w)(?P<sex>{OLD})[ ]?[FM](?=[ ,](?:with|who|w/|[hps]/[owp]|c/o|presen\w+|and|found|admitted"
    rf"|here|from|seen|lives|,)|[),;])"
    rf"|\b(?:[Aa]ged?(?: of| is| was)?|Age:|AGE:?|[Ee]dad:?|aged at|turn(?:s|ed|ing)"
    rf"|live[ds]? to(?: be)?|made it to"
    rf"|died at|reached|[Cc]umpli[óo]|cumple|[Aa]lthough|[Tt]hough"
    rf"|nearly|almost|now|age:|[A-Z][a-z]+,|patient is"
    rf"|celebrated being|celebrated|celebrating)[ ](?P<aged>{OLD}){YEARS}?{MORE}(?=[\s,.;:)\"”]|\Z)"
    rf"(?![ ](?:percent|years|minutes|days|hours|weeks|months|patients|people|mm|mg|beats|degrees|miles"
    rf"|pounds|kg|of))"
    rf"|\b[Aa]t[ ](?P<at>{OLD}),?(?=[ ](?:s?he|(?:my|our|the|his|her) (?:\w+ )?(?:patient|mother|father"
    rf"|aunt|uncle|mom"
    rf"|dad|wife|husband|grandmother|grandfather)|M(?:rs?|s|iss)\.? [A-Z]\w*"
    rf"|[A-Z][a-z]+ (?:still|is|was|has|had|lives|walks|told|refused|came))\b)"
    rf"|{TITLED},? (?:is |was |turned |who is )?\(?(?P<titled>{OLD}){AFTER}"
    rf"|\b(?:[Ss]?[Hh]e|[Pp]atient|mother|father|mom|dad|husband|wife|grandmother|grandfather)"
    rf"(?:['’]s|['’]ll be|['’]d be|[ ]will be"
    rf"|(?:['’]s|[ ]is) (?:going to be|about to be|about to turn|almost|nearly|now)"
    rf"|(?: has| had)?(?: just| finally| nearly)? (?:hit|hits|pushing|is pushing|was pushing|is going on)"
    rf"|[ ](?:would be|would have been|had turned|had been|is only|was only)) (?P<will>{OLD}){AFTER}"
    rf"|\b[Aa] (?:\w+ )?{SPRY} (?P<spry>{OLD}){AFTER}"
    rf"|(?:^|[.!?] |\A)(?P<still>{OLD})(?=,? (?:and|but)? ?(?:still|sharp|living alone|going strong))"
    rf"|\b(?:her|his|patient['’]s|mother['’]s|father['’]s) (?P<nth>(?:9\d|1[0-2]\d)(?:st|nd|rd"
    rf"|th))(?=[.,;!]|\Z"
    rf"| (?:and|on|in|with|last|this|next)\b)"
    rf"|\b(?:her|his) (?P<tenth>(?:tenth|10th|eleventh|11th) decade)"
    rf"|\b(?:DOB|[Dd]ate of [Bb]irth|[Bb]irth ?(?:year|date)|YOB)(?: is| was"
    rf"|:)?[ ]{{1,2}}(?P<born>{LONG_AGO})(?![\d/.-])"
    rf"|(?:[Ss]?[Hh]e|[Pp]atient)(?: was"
    rf"|, (?:who was )?)? ?born (?:back )?in (?P<birth>{LONG_AGO})(?= and (?:still|remembers|lives|has|is)"
    rf"|, (?:still|s?he (?:still|has|is|lives|walks|drives|remembers)|lives|is|has)\b)"
    rf"|{WHO}(?:[ ](?:is|was|[a-z]+ed was|now is|is now)[ ](?:already |now |only |just |nearly |almost )?"
    rf"|,[ ](?:now )?|[ ]of[ ])"
    rf"(?P<who>{OLD}(?: and a half)?)(?=[.,;)\"”]|[ ](?:when|years|sat|came|and|at the time|but|with|who"
    rf"|had|today)\b|\Z)"
    rf"|\b(?:female|male|woman|man|widow|lady|gentleman|patient|mujer|hombre|F"
    rf"|M),? (?:of )?(?P<sexed>{OLD})(?=[.,;)]|[ ]"
    rf"(?:with|who|came|presented|was|taught|had|asked|told|died))"
    rf"|\b(?P<birthday>(?:9\d|1[0-2]\d)(?:st|nd|rd|th)[ ](?:birthday|b-?day|year(?! of)|cumpleaños)"
    rf"|(?:hundredth|ninetieth"
    rf"|ninety-\w+)[ ](?:birthday|year))"
    rf"|\b(?P<decade>(?:her|his)[ ](?:(?:early|mid|late|upper)[- ])?(?:nineties|90'?s|hundreds))\b"
    rf"|\b(?:[Aa]n?|[Tt]he|[Mm]y|[Oo]ur|[Tt]his|[Uu]n|[Uu]na|[Ee]l|[Ll]a|[Hh]er|[Hh]is|[Aa]nother"
    rf"|paciente) (?:\w+ )?(?P<word>centenarian"
    rf"|nonagenarian|supercentenarian"
    rf"|centenari[oa]|nonagenari[oa])\b(?! (?:house|home|study|celebration|population|edition))"
    rf"|\b(?:patient|woman|man|lady|widow|gentleman|she|he)[, ](?:was "
    rf"|is )?[^.\n]{{0,12}}\bin (?P<theirs>their nineties)",
)
NUMBER = Pattern(
    r"(?:9\d|1[0-2]\d|19[0-3]\d)(?!\d|[/%]|[ ]?(?:mm|mg|mcg|mL|kg|percent|days|minutes|hours|weeks|months|patients"
    r"|people|adults|women|men|children|participants|beats|degrees|miles|pounds|of\b))"
)
"""A number that could be such an age, or a year of birth."""
OLD_WORDS = words(
    """
    ninety nineties ninetieth noventa hundred hundreds hundredth decade centenarian centenario centenaria nonagenarian
    nonagenario nonagenaria supercentenarian
    """
)
CLEAR = frozenset(
    [
        "decade",
        "who",
        "word",
        "theirs",
        "sexed",
        "titled",
        "will",
        "spry",
        "still",
        "nth",
        "tenth",
        "born",
        "birth",
    ]
)
MEASURE = Pattern(
    r"\b(?:saturation|sats?|SpO2|oxygen|pressure|systolic|pulse|rate|temperature|fever|glucose|sugar"
    r"|weigh\w*|IQ|score"
    r"|cholesterol|LDL|HDL|pounds|kilos|percent|percentile|speed|kicks?|count)\b[^.;]{0,40}\Z",
    re.IGNORECASE,
)
NOT_ONE = Pattern(
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
ANYBODY = Pattern(
    r"\b(?:if|when|should) (?:your?|someone|a|an)\b|\b(?:some|any|every)one\b|\byour (?:\w+ )?\Z",
    re.IGNORECASE,
)
GROUP = Pattern(
    r"\b(?:adults?|people|persons?|women|men|patients|those|everyone|participants|subjects|residents"
    r"|individuals|population"
    r"|mean age|median age|range|percent|imagine|suppose|study|trial|enrolled)\b[^.;]{0,40}\Z",
    re.IGNORECASE,
)


NEAR = 60
"""How many signs before an age what it is an age of is looked for."""


def old_age(document: Document) -> Spans:
    """The age of one person who is 90 or older, in figures or words.

    Bad: A 94-year-old woman fell in her kitchen.
    Bad: My patient is in her nineties.
    Bad: Una mujer de 94 años vino a la consulta.
    Good: People aged 95 and over often take five medicines. Check again after 90 days.
    Good: Nonagenarians are the fastest-growing group. The 95-year-old museum is open.
    """
    at = [at for at in document.numbers if NUMBER.match(document.flat, at)]
    for sentence in document.sentences_at(sorted((*at, *document.at(OLD_WORDS)))):
        for match in AGE.finditer(sentence.text):
            start, end = match.span(match.lastgroup)
            if _of_one(sentence.text, match, start):
                yield sentence.start + start, sentence.start + end


def _of_one(text: str, match: re.Match[str], start: int) -> bool:
    """Whether an age is one person's: not a group's, nor a span of time."""
    kind, right_before = match.lastgroup, text[max(0, start - NEAR) : start]
    before = text[max(0, match.start() - NEAR) : match.start()]
    if kind not in ("value", "sex", "birthday") and MEASURE.search(right_before):
        return False
    if kind == "birthday":
        return not re.search(r"\b(?:the|our|its) \Z", before)
    if kind in CLEAR:
        return not ANYBODY.search(text, 0, match.start())
    return not NOT_ONE.search(right_before if kind in ("value", "sex") else before) and not GROUP.search(
        before
    )
