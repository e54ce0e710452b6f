"""Names as stories of patients drop them, without an introduction: `where Maeve was humming`, `Call me Sparrow`.

What surrounds the name is what finds it: a new frame is an alternative of `BEFORE`, `AROUND` or `AFTER`, a new word for
one is in `stories.py`. All of it is for review, since a stranger's name may be any word.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.checks.identifiers.document import Document, Spans
from plugins.checks.identifiers.large_places import LARGE
from plugins.checks.identifiers.name_candidates import Candidate
from plugins.checks.identifiers.names_in_care import LIVES_PATTERN
from plugins.checks.identifiers.plain_words import words_in
from plugins.checks.identifiers.stories import CARE_WORDS, DEEDS, DOING, KINSHIP, LEADS, THEIRS, either
from plugins.checks.identifiers.tables import words
from plugins.pattern import Pattern

OFTEN = r"(?: (?:first|finally|last|also|once|then|never|just|always|later|still|again|suddenly|quietly|nearly|only))?"
AGE = (
    r"(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty"
    r"|sixty|seventy|eighty)"
)
AFTER = Pattern(
    rf"{OFTEN} (?:{either(DEEDS)}|(?:was|is|lay|sat|kept|started|began"
    rf"|stopped) (?:{either(DOING)}))\b(?! (?:in|with) the)"
    rf"|{OFTEN} (?:turned|was|is) {AGE}(?:,|\.| (?:and|when|she|he|years|that|the)\b)"
    rf"|{OFTEN} (?:came|went|goes|comes) (?:back )?(?:home|in|back)(?: on| with| for|[.,;]|\Z)"
    rf"|{OFTEN} (?:refused|stopped taking|stopped eating|asked (?:me|us|for|if|whether|why)|told (?:me|us|the|her|his)"
    r"|said (?:to|she|he|that)|(?:held|took|grabbed|touched) (?:my|her|his|our)|was (?:fit for|ready for) discharge"
    r"|can't remember|cannot remember|could(?:n't| not) (?:speak|walk|swallow|breathe|sleep|remember))\b"
    r"|(?:,? (?:and|or) [A-Z]\w+)?, (?:both )?(?:twins?|sisters|brothers|siblings|newly ?weds)\b"
)
"""What is told of a person alone, behind the name."""
POSSESSED = Pattern(rf"(?:'s|’s) (?:(?:own|late|old|little|first|second|last|next) )?(?:{either(THEIRS)})\b")
ELDERS = words("uncle aunty auntie bhai didi dada ji")
"""Titles that follow the name."""
SEASON = Pattern(r"(?:April|May|June|August|Summer|Autumn|Winter)\b")
SEASONS = frozenset(("april", "may", "june", "august", "summer", "autumn", "winter"))
"""Names that are a time of the year, too: what is around them must leave no doubt."""
CALLED = Pattern(
    r"\b(?:[Cc]all(?:s|ed)? me|[Aa]sk(?:ed|ing)? for|[Kk]nown (?:to \w+ |on the ward )?(?:only )?as|answer(?:s|ed) to"
    r"|(?:called|calls) (?:her|him)(?:self)?|(?:christened|baptised|baptized|named) (?:her|him|the baby|their \w+)"
    r"|(?:'s|’s|[Hh]er|[Hh]is|[Mm]y|[Tt]heir|the)? ?(?:first |real |full |given )?name(?:'s|’s| is| was| had been)"
    rf"|(?:'s|’s|[Hh]er|[Hh]is|[Mm]y|[Tt]heir|[Tt]he|[Oo]ur|[Aa]n?) (?:[\w.-]+ ){{0,3}}?(?:{either(KINSHIP)}),?"
    r"|(?:[Ww]as|[Ii]s|[Ii]sn't|[Ww]asn't) (?:this|that)|[Mm]issing (?:you|him|her),|[sd]/o"
    r"|[Mm]y name(?:'s|’s| is)|learned from|learnt from|more (?:from|than)) [\"“‘']?\Z"
)
"""What stands before a name and nothing else."""
LITTLE = Pattern(r"\b(?:[Ll]ittle|[Bb]aby|[Ww]ee|[Tt]iny) \Z")
NO_NAME = words("god jesus lord heaven medicare medicaid facebook google internet web hospice")
CLAUSES = frozenset(LEADS.split())
"""Behind one of these, or at the head of a sentence, stands a subject."""
ENDS = frozenset(
    f"me for as to is was name's name’s this that you him her from than s/o d/o herself himself {KINSHIP}".split()
) | words("baby boy girl son daughter")
"""The last word of each alternative of `CALLED`."""
WATCHED = Pattern(r"\b(?:I|[Ww]e) (?:\w+ )?(?:watched|heard|helped|let|felt) \Z")
LIVES_ON = Pattern(
    r" (?!of\b|in\b|on\b|at\b|for\b|to\b|and\b|or\b|from\b|the\b|is\b|was\b)[a-z]{2,}(?<![^s]s)\b"
)
WITH = Pattern(r"(?:\A|[.!?\n\"“] ?)(?:With|For|To|Without) \Z")
TREATED = Pattern(
    r" (?:on (?:\d|oxygen|the|dialysis|a )|in (?:the|bed|room|her|his|tears)|asleep|beside|out of)"
)
NEAR, WIDE = 260, 700
"""How many signs around a name are looked through for words of care: for one of them, for two."""
SELF = Pattern(r"\b(?:[Ii]t's|[Ii]t is|[Tt]his is|I'm|I am) \Z")
SELF_AFTER = Pattern(
    r" ?[—–-]{1,2} ?(?=[A-Z]\w+['’]s|[Ii]\b|(?:his|her|the|your|my)\b)|, (?:his|her|your|my|the) (?:[\w-]+ )?(?:"
    + either(KINSHIP)
    + ")"
)
KIN_OF = Pattern(rf"(?:'s|’s) (?:{either(KINSHIP)})\b")
SOMEBODY = frozenset(("he", "she", "his", "her", "him"))


def told_of(document: Document) -> Spans:
    """A name in a frame that only a person's fits, near to words of illness and care.

    Bad: In the chair by the window, where Maeve was humming, the drip ran dry.
    Bad: “Call me Sparrow,” she said when I came with her insulin.
    Bad: With Joy on oxygen, we talked about going home.
    Bad: The youngster's real name was Kwame and the fever broke that night.
    Good: When Metformin stopped working, we added insulin. Grace is a word in medicine.
    Good: Medicare asked for a referral. The patient's Medtronic pump stopped.
    """
    if not document.is_story:
        return
    for name in _unexplained(document):
        if _is_framed(name) or (POSSESSED.match(name.after) and _in_care(document, name)):
            yield name.start, name.end
    for match in document.starting(SEASON, document.at(SEASONS)):
        after = document.flat[match.end() : match.end() + 64]
        if match[0].istitle() and (LIVES_PATTERN.match(after) or AFTER.match(after)):
            yield match.span()


def _unexplained(document: Document) -> Iterator[Candidate]:
    """Whoever could be meant: on a list, or a stranger with one or two words."""
    seen = set()
    for name in (*document.unexplained, *document.strangers):  # a stranger may be among both
        if name.start not in seen and not name.value.isupper() and name.words[0] not in NO_NAME:
            seen.add(name.start)
            yield name


def _is_framed(name: Candidate) -> bool:
    """Whether what stands right before and behind a name stands there for people alone."""
    if name.value.casefold() in LARGE:
        return False
    last = name.close.rstrip(" \"“‘',").rpartition(" ")[2].lstrip('("“').casefold()
    return bool(
        (name.words[-1] in ELDERS and len(name.words) > 1)
        or ((last in ENDS or last.endswith(("’s", "'s"))) and CALLED.search(name.close))
        or (name.is_strange and LITTLE.search(name.close))
        or ((last in CLAUSES or _is_first(name)) and AFTER.match(name.after))
        or (name.is_listed and _is_kin(name))
        or (name.is_known and len(name.words) == 1 and _is_tended(name))
    )


def _is_kin(name: Candidate) -> bool:
    """Whether somebody's mother or son is spoken of, or says who is calling."""
    said = SELF.search(name.close) and SELF_AFTER.match(name.after)
    return bool(said or KIN_OF.match(name.after))


def _is_tended(name: Candidate) -> bool:
    """Whether a name that is a word, too, stands where only somebody who is cared for does."""
    watched = WATCHED.search(name.close) and LIVES_ON.match(name.after)
    return bool(watched or (WITH.search(name.close) and TREATED.match(name.after)))


def _is_first(name: Candidate) -> bool:
    """Whether a sentence, a quotation or a line begins with it."""
    before = name.close.rstrip(' "“(')
    return not before or before[-1] in ".!?:;\n—–-"


def _in_care(document: Document, name: Candidate, reach: int = NEAR, least: int = 1) -> bool:
    """Whether what surrounds a name tells of care."""
    return len(CARE_WORDS & _words_around(document, name, reach)) >= least


def _words_around(document: Document, name: Candidate, reach: int) -> frozenset[str]:
    return words_in(document.small[max(0, name.start - reach) : name.end + reach])


def beside_care(document: Document) -> Spans:
    """A first name that is on a list, near to somebody and to words of illness and care.

    Bad: She slept on the ward. Her aunt told us that Dorothea had taught her to swim.
    Good: Dorothea designed the page with her team.
    """
    if CARE_WORDS.isdisjoint(document.words) or SOMEBODY.isdisjoint(document.words):
        return
    for name in document.unexplained:
        listed = (
            name.is_listed and name.value.istitle() and not name.follows((" in ", " at ", " near ", " the "))
        )
        personal = listed and document.sentence(name.start).is_personal
        if personal and (_in_care(document, name) or _in_care(document, name, WIDE, 2)):
            yield name.start, name.end
