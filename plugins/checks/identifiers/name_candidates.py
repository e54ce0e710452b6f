"""Words with capitals that could be somebody's name, each with what stands around it; and which are explained."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plugins.checks.identifiers.large_places import LARGE
from plugins.checks.identifiers.letters import CAPITAL, REST
from plugins.checks.identifiers.name_lists import any_names, first_names
from plugins.checks.identifiers.name_words import EPONYMS, HOUSES, KNOWN, ORDINARY, SHORT_FORMS
from plugins.checks.identifiers.plain_words import small, words_in
from plugins.checks.identifiers.tables import words
from plugins.kept import kept
from plugins.medicines import is_medicine
from plugins.pattern import Pattern

BEFORE, AFTER, CLOSE = 72, 64, 36
"""How many signs around a name a rule can see, and how many of them are right before it."""

PIECE = Pattern(rf"{CAPITAL}(?<![\w.@/#_~=&-].)(?<!\w['’].){REST}(?:[ ]{CAPITAL}\.(?![A-Z]))?")

DEGREE = r"(?:MD|M\.D|DO|D\.O|PhD|Ph\.D|RN|NP|PA|PharmD|MPH|JD|MBA|FACP|DDS|DPT|MSW|CNM|LCSW|APRN|PA-C|Dr)\b"
CREDITS = words(
    """
    dr drs prof professor doctor sir dame lord president senator senators sen rep gov governor secretary
    director directors administrator judge chief commissioner general minister king queen pope saint st
    author authors coauthor coauthors co-author researcher researchers investigator investigators journalist
    reporter colleague colleagues by essayist novelist writer poet philosopher economist actor actress
    singer physician surgeon scientist historian founder ceo spokesman spokeswoman spokesperson mentor host
    editor credit disclosure reviewer reviewers speaker photo image source illustration category tags title
    slug series nurse expert experts member members developer memoirist blogger coordinator artist
    director manager analyst designer engineer
    developer
    """
)
"""Words right before a name that say why it stands there."""
CREDITING = ("ologist", "iatrist", "according to", "memoir of", "work of", "works of", "words of", "©", "@")

CREDITED_AFTER = Pattern(
    rf"(?:,[ ]?{DEGREE}|,[ ](?:an?[ ]|the[ ]|our[ ])?(?:[\w-]+[ ]){{0,3}}?(?i:\w+ologist|\w+iatrist"
    rf"|\w*surgeon|physician|professor|nurse"
    r"|researcher|author|journalist|spokes\w+|director|president|chief|secretary|administrator|founder|CEO"
    r"|editor|dean|chair\w*"
    r"|manager|engineer|designer|developer|officer|strategist|blogger|coordinator|lead|analyst|senior"
    r"|deputy|assistant|associate)\b"
    r"|[ ]et al|[ ][A-Z]{1,3}(?:[,;.]|[ ]et\b)|,[ ][A-Z]\.(?:[ ]?[A-Z]\.)?[,;&]|(?:'s|’s)[ ](?:books?"
    r"|study|work|essay|score|classic"
    r"|theory|memoir|novel|poem|law|research|team|disease|syndrome|sign|test|palsy|maneuver|criteria|triad"
    r"|lymphoma|sarcoma)"
    r"|[ ](?:will[ ]be[ ]working|and[ ](?:colleagues|others|coworkers)|argue[sd]|has[ ]argued|writes|wrote"
    r"|devised|discovered|described|noticed|proposed"
    r"|published|made[ ]the|won[ ]the|showed[ ]that|founded|invented|coined|studied|reported|was[ ]mocked"
    r"|,?[ ]?MD\b|and[ ](?:her|his|their)[ ](?:colleagues|team|co-?workers|group|co-?authors|students))"
    r"|[ -](?:disease|syndromes?|signs?|tests?|scores?|scales?|criteria|palsy|maneuver|lymphoma|sarcoma"
    r"|tumou?rs?|phenomenon|catheter"
    r"|monitors?|fever|virus|anatomy|rules?|angina|classification|reflex|fracture|procedure|operation"
    r"|position|index|stain|cells?"
    r"|bod(?:y|ies)|esophagus|thyroiditis|encephalopathy|contracture|stage|method|equation|formula|ulcers?"
    r"|anemia|dystrophy|diet"
    r"|study|trial|bac\w+|vaccines?|report|plots?|meier|estimate|house|pneumonia|chorea|ganglion|nodes?"
    r"|nodules?|spots?))",
)


INTRODUCING = words(
    """
    patient paciente wife husband spouse partner mother father mom dad mum son daughter sister brother twin
    aunt uncle niece nephew cousin fiancé fiancée grandmother grandfather grandson granddaughter grandma
    grandpa girlfriend boyfriend widow widower roommate neighbor caregiver baby child friend stepson
    stepdaughter stepmother stepfather esposa esposo marido mujer hijo hija madre padre hermano hermana
    nieto nieta abuelo abuela named called nombre llama llamaba llamado llamada is was be him her as by from
    pt name nicknamed forget miss
    """
)
"""Right behind one of these a word may be a name that no list knows."""
AGED = Pattern(r",? \(?aged? \d|, \d{1,3},")
PRONOUN = Pattern(r" (?:when|because|that|if|before|after|until|while|as|and) (?:s?he|his|her)\b")
"""What ties a pronoun to a name that is a word or a place too."""
MIDDLE = Pattern(
    rf"(?<=[ ]{CAPITAL})\.[ ]({CAPITAL}(?:['’][^\W\d_]{{2,}}"
    rf"|[^\W\d_]+)(?:-[^\W\d_]{{2,}})?)"
)
"""The surname behind a middle initial."""
INITIAL_AFTER = Pattern(
    r"\.(?:['’]s\b|,? (?:\(?\d|age|who|and|has|had|came|was|is|in|on|died|presented|told|asked|with"
    r"|returned|said|wrote)|\s*(?:\Z|\n\n))"
)
"""What makes a lone capital at a name's end an initial, as in `Grace W.`"""
NO_STRANGER = Pattern(
    r"(?:tions?|ings?|ed|ly|ness|ments?|it(?:y|ies)|isms?|ics|itis|osis|[ae]mia|omas?|log(?:y|ist)|ous"
    r"|ives?|ances?|ences?|ful"
    r"|ers?|ors?|ists?|ians?|ese|ish|[cnrt]als?|ology|sy|care|ship|ages?|ures?|illin|statin|mab|prazole"
    r"|olol|pril|sartan"
    r"|graphy|ogram|scopy)\Z"
)
"""How words end that are no first names."""
FIRST_AFTER = Pattern(rf",[ ]{CAPITAL}[a-z]+(?![a-z]*[ ](?:and|or)\b)")


@dataclass(frozen=True)
class Candidate:
    """`value` stands at `start` to `end`, its `words` in small letters; `before` and `after` is what is around it."""

    start: int
    end: int
    value: str
    words: tuple[str, ...]
    before: str
    after: str

    def follows(self, endings: tuple[str, ...]) -> bool:
        """Whether what is right before it ends in one of these, in small letters."""
        return self.close.casefold().endswith(endings)

    @kept
    def led(self) -> frozenset[str]:
        """The words before it, in small letters."""
        return words_in(small(self.before))

    @kept
    def close(self) -> str:
        """The last signs before it, for what is said right before a name."""
        return self.before[-CLOSE:]

    @kept
    def is_listed(self) -> bool:
        """Whether it begins with a first name that is no ordinary word, or all its words are known names."""
        first = self.words[0] in first_names() or self.words[0].split("-")[0] in first_names()
        every = len(self.words) > 1 and all(word in any_names() or len(word) == 1 for word in self.words)
        return first or every

    @property
    def is_full(self) -> bool:
        """Whether it looks like a first and a last name."""
        return len(self.words) > 1 and self.is_listed

    @kept
    def is_known(self) -> bool:
        """Whether a list of names has one of its words at all."""
        return any(word in any_names() for word in self.words)

    @property
    def is_possible(self) -> bool:
        """Whether it could be a person's name at all: a list knows it, it has two words, or it is introduced as one."""
        if len(self.words) > 1 or self.is_known:
            return True
        before = self.before.rstrip(" \"“'‘,:").rpartition(" ")[2].casefold()
        if self.after.startswith((" family", "'s family", "’s family")) and self.before.endswith(
            ("the ", "The ")
        ):
            return True
        return before in INTRODUCING or (self.after.startswith(", ") and bool(FIRST_AFTER.match(self.after)))

    @property
    def is_strange(self) -> bool:
        """Whether it is one word that no list has and that isn't written as ordinary words are: a name, or a place."""
        value = self.value
        return (
            len(self.words) == 1
            and len(value) > 2
            and value[1:].islower()
            and not NO_STRANGER.search(value)
            and self.words[0] not in any_names()
        )

    @property
    def is_famous(self) -> bool:
        """Whether it is somebody in public life, history or books."""
        return self.value.casefold() in KNOWN

    @property
    def is_eponym(self) -> bool:
        """Whether it names a disease or sign, and isn't the surname in `Harris, Emma`."""
        return self.words[0] in EPONYMS and not FIRST_AFTER.match(self.after)

    @kept
    def is_explained(self) -> bool:
        """Whether it is plainly an author, a colleague, a person in public life, an eponym, a house, a medicine."""
        own, last = set(self.words), self.value.split()[-1]
        return bool(
            own & HOUSES
            or (self.value.casefold() in LARGE and not PRONOUN.match(self.after))
            or f"{self.before[-4:].strip()} {self.value}".casefold() in LARGE
            or self.is_famous
            or (len(self.words) == 1 and (self.is_eponym or is_medicine(self.value)))
            or last.casefold() in SHORT_FORMS
            or (
                len(self.words) > 1
                and last.isupper()
                and len(last) < 4
                and "." not in last
                and not AGED.match(self.after)
            )
            or (
                self.value == "Lea"
                and self.after.startswith((" más", " el ", " la ", " los ", " las ", " sobre ", " este"))
            )
            or self.is_credited
        )

    @kept
    def is_credited(self) -> bool:
        """Whether the words around it give credit: a title, a degree, an author's verb."""
        before = self.before.rstrip(" ,:.\n").casefold()
        word = before.replace("\n", " ").rpartition(" ")[2].lstrip('("“:')
        spoken = self.before.endswith(" ")
        return bool(
            (spoken and (word in CREDITS or before.endswith(CREDITING))) or CREDITED_AFTER.match(self.after)
        )


def candidates(text: str) -> Iterator[Candidate]:
    """What could be a name in a text without breaks in its paragraphs; ordinary words at its ends are taken off."""
    for match in PIECE.finditer(text):
        start, end = match.span()
        if " " in match[0]:
            start, end = _trimmed(text, start, end)
        elif _ordinary(match[0]):
            continue
        if start < end:
            if (middle := MIDDLE.match(text, end)) and text[start:end].partition(" ")[
                0
            ].casefold() in first_names():
                end = middle.end() if not _ordinary(middle[1]) else end
            if text[end - 2 : end - 1] == " " and INITIAL_AFTER.match(text, end):
                end += 1
            value = text[start:end]
            words = tuple([word.strip(".,'’") for word in value.casefold().split()])
            before, after = text[max(0, start - BEFORE) : start], text[end : end + AFTER]
            yield Candidate(start, end, value, words, before, after)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    words = [(start + match.start(), start + match.end()) for match in re.finditer(r"\S+", text[start:end])]
    inside = start > 1 and text[start - 1] == " " and text[start - 2] not in '.!?:"”'
    while words and _ordinary(text[slice(*words[0])]):
        if inside and len(words) > 1 and text[slice(*words[0])].casefold() in any_names():
            break
        del words[0]
    while words and _ordinary(text[slice(*words[-1])]):
        del words[-1]
    return (words[0][0], words[-1][1]) if words else (0, 0)


def _ordinary(word: str) -> bool:
    return word.casefold().rstrip(".") in ORDINARY or word[0].islower() or word.endswith("-old")
