"""Whether a text speaks of one patient: what makes a date, a place or a name in it identify somebody. Pure.

A new way of speaking of one patient is an alternative of `ONE_PATIENT` (and of its cues, the quick look before); one of
saying that nobody is meant is an alternative of `NOBODY`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from plugins.checks.identifiers.plain_words import found, joined, places, small, words_in
from plugins.checks.identifiers.tables import words
from plugins.kept import kept
from plugins.pattern import Pattern

PERSON = Pattern(
    r"\b(?:s?he|his|hers?|him|herself|himself|pts"
    r"|lad|lass|bloke|chap|granny|grandma|grandpa|mum|nan|auntie|(?:fe)?male,? \d|(?:an?|the|this) (?:fe)?male"
    r"|uncle|aunt|niece|nephew|cousin|daughter-in-law|twins?|preemies?|tourist|pensioner"
    r"|patient(?:'s)?(?!-| (?:guides?|care|safety|education"
    r"|portals?|advoca\w+|information"
    r"|populations?|groups?|stories|experience|satisfaction|rights|outcomes|volumes?|data|summit"
    r"|engagement)\b)|pt|\d{1,3}[- ]year[- ]old|woman|man|boy|girl|lady|gentleman|baby|newborn|infant"
    r"|toddler|child|kid|teenager|mother|father|mom|dad|wife|husband|widow(?:er)?|son|daughter|sister"
    r"|brother"
    r"|grand(?:mother|father|son|daughter)|veteran|mrs?|(?<!&)ms(?=\.)|mdm|they (?:live|lived|moved|came"
    r"|flew|drove)|(?:a"
    r"|retired|former) [a-z]{3,}(?:er|or|ist|man|ian|ent|ant) (?:from|in|at|who|came)|index case"
    r"|family of (?:two|three|four|five|six|seven)"
    r"|(?:an?|the|this|our|young|old|elderly|retired|local) (?:\w+ )?(?:worker|miner|farmer|rancher"
    r"|fisherman|driver|welder"
    r"|logger|carpenter|roofer|plumber|electrician|mechanic|student|sailor|soldier|firefighter|trucker"
    r"|baker|waitress"
    r"|cashier|nun|priest|schoolteacher|teacher|kindergart[ne]*r|sophomore|freshman|teen|retiree"
    r"|immigrant|refugee"
    r"|farmworker|custodian|janitor|seamstress|librarian|dancer|musician|runner|hiker|hunter|grader"
    r"|preemie|couple|native)"
    r"|naci[óo]|nacid[oa]|originari[oa]|oriund[oa]|padece|falleci[óo]|muri[óo]|vive|vivía|trabaja(?:ba)?"
    r"|ella|él|paciente|señora?|mujer|hombre|niñ[oa]|madre|padre|hij[oa]|espos[oa]|marido)\b",
    re.IGNORECASE,
)
"""One person, of whom a sentence may speak."""

SOMEBODY = (
    r"(?:wo)?man|boy|girl|lady|gentleman|patient|male|female|infant|baby|child|student|teacher|veteran"
    r"|farmer|[a-z]+er"
)
CAME = (
    r"(?:presented|came|comes|walked|arrived|was (?:admitted|brought|referred|diagnosed|transferred|seen"
    r"|found|born"
    r"|discharged|rushed|taken|intubated|treated|started)|had (?:been|come)|collapsed|died|asked me"
    r"|told me|sat|drove"
    r"|complained|returned|developed|refused|vino|acudió|ingresó|fue (?:ingresad|operad|diagnosticad"
    r"|atendid)[oa])"
)
IN_NOTES = Pattern(
    r"(?<![\w-])\d{1,3} ?(?:[FMfm](?=,? (?:w/|with\b|who\b|[hps]/[opw]|hx\b|pmhx?\b|c/o|presen|admitted|here\b|lives\b"
    r"|living\b|COPD|CHF|CKD|DM|HTN|AF|G\d))|(?:yo|y\.o|y/o)\b)|\b(?:[Cc]ase|[Vv]ignette|VIGNETTE|CASE)(?: \w+)?: "
    r"(?=(?:[Aa]n? |[Tt]h(?:e|is) )?(?:\d|pt\b|(?:young|elderly|middle|previously|otherwise)\b"
    r"|(?:man|woman|boy|girl|gentleman|lady|patient|infant|child|teenager)\b))"
    r"|\b(?:[Ff]ound down|[Ww]e lost|[Ii]n (?:loving )?memory of)\b"
)
"""How notes put one person: by age and sex, or by what befell them."""
NOTED = frozenset({"f", "m", "yo", "y", "case", "vignette", "down", "lost", "memory"})

ONE_PATIENT = Pattern(
    rf"\b(?:my (?:\w+ ){{0,2}}patient(?:,|'s| (?!s\b|care|safety|population|education|panel)\w)"
    rf"|(?<!as a )patient of (?:mine|ours)|(?:one|another) of my patients|(?:mi|nuestr[oa]) paciente"
    rf"|una? paciente m[íi][oa]"
    rf"|(?:the|our|this|el|la|un|una) paciente?n?t?(?:, [^.,\n]{{2,40}},)? {CAME}"
    rf"|patient(?:, [^.,\n]{{2,40}},)? (?:who )?{CAME}"
    rf"|s?he (?:presented|was (?:admitted|discharged|readmitted|intubated|extubated|transferred|diagnosed"
    rf"|referred))"
    rf"|\d{{1,3}}[- ]?(?:year|month|week|day|yr)s?[- ]old [^.\n]{{0,60}}?\b{CAME}"
    rf"|\d{{1,3}} ?(?:yo|y/o|y\.o\.) ?(?:[mf]\b|(?:{SOMEBODY}))"
    rf"|i (?:once )?(?:saw|met|treated|admitted|cared for|operated on|examined|delivered) (?:an? "
    rf"|this )(?:[\w-]+ )"
    rf"{{0,4}}(?:{SOMEBODY})\b"
    rf"|(?:mr|mrs|ms)\.? [a-z]\w*[^.\n]{{0,40}} {CAME}|(?:patient|pt):? (?-i:[A-Z]\.? ?[A-Z])\b"
    rf"|index (?:patient"
    rf"|case)\b"
    rf"|discharge summary for|next of kin|chief complaint:|baby \w+ was born)",
    re.IGNORECASE,
)
"""One patient, spoken of as such."""

CASE = Pattern(
    rf"\b\d{{1,3}}[- ]?(?:year|month|week|day|yr)s?[- ]old [^.\n]{{0,60}}?\b{CAME}"
    rf"|\bI (?:once )?(?:saw|met|treated|admitted|cared for|operated on|examined|delivered) (?:an? "
    rf"|this )(?:[\w-]+ )"
    rf"{{0,4}}(?:{SOMEBODY}) (?:who|with)\b"
    rf"|\b(?:Mr|Mrs|Ms)\.? [A-Z]\w*[^.\n]{{0,40}} {CAME}",
)
"""A case, as one is presented."""

NOBODY = Pattern(
    r"\b(?:(?:case|story|patient|vignette|example|person)s? (?:(?:here|below|described|presented"
    r"|in this \w+) )?(?:is|are)"
    r" (?:entirely |purely )?(?:fictional|fictitious|invented|made[- ]up|imaginary|composites?)"
    r"|composite of (?:several|many|different|a few|two|three)|composite (?:patient|case)|imagine an?\b"
    r"|suppose an?\b"
    r"|(?:a|the) typical patient|hypothetical (?:case|patient))",
    re.IGNORECASE,
)
"""Nobody is meant: the case is invented."""

NOT_HER_NAME = Pattern(
    r"(?:\b(?:will|'ll|shall|let's|let us|let me|I) call (?:her|him|them|the patient|this patient"
    r"|my patient)?,? ?"
    r"(?P<one>(?:(?:Mr|Mrs|Ms|Miss)\.? )?[A-Z][\w.'-]*(?: [A-Z]\w+)?)"
    r"|(?P<three>(?:(?:Mr|Mrs|Ms|Miss)\.? )?[A-Z]\w+) is (?:the|a|my) (?:[\w-]+ )?name (?:that )?(?:I"
    r"|we) (?:give|use|gave|chose)"
    r"|[Ee]very \w+ (?:has|knows|meets|remembers) (?:an?|(?:his|her|their|its)(?: own)?) (?P<four>(?:Mr"
    r"|Mrs|Ms|Miss)\.? [A-Z]\w+)"
    r"|\b(?P<two>[A-Z]\w+)(?:,| \() ?(?:not (?:her|his|their) real name|a pseudonym|(?:whose|the|her"
    r"|his) name "
    r"(?:has been|is|was) changed))"
)
BREAK = Pattern(
    r"[.!?\n](?:(?<=[.!?])(?<!\b(?:Mr|Ms|Dr|St|Sr|Mt|Ft|No)\.)(?<!\b(?:Mrs|Sra)\.)(?<!\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug"
    r"|Oct|Nov|Dec)\.)(?<!\b(?:Prof|Sept)\.)(?<!\b[A-Zbd]\.)[\"'”’)\]]*\s+(?=[^a-z\s])"
    r"|(?<=\n)(?:\s*\n|(?=[-*#|>+]|\d+\. )))"
)
CUES = (
    *("patient", "paciente", "presented", "admitted", "discharge", "intubated", "diagnosed", "transferred"),
    *("referred", "next of kin", "chief complaint", "baby"),
)
CUE_WORDS = ("mr", "mrs", "ms", "pt", "index")
CUE_PATTERNS = (
    Pattern(r"old(?<=[- ]old)\b"),
    Pattern(r" y\.?/?o\b"),
    Pattern(r"i (?<=\bi )(?:once )?(?:saw|met|treat|admit|cared|oper|exam|del)"),
)
"""In small letters, one of these three is part of every alternative of `ONE_PATIENT`: the slow pattern looks around
it alone."""
AROUND = 90

PERSON_WORDS = words(
    """
    she he his her hers him herself himself patient pt woman man boy girl lady gentleman baby newborn infant
    toddler child kid teenager mother father mom dad wife pts f m yo y case vignette lad lass bloke chap granny
    grandma grandpa mum nan auntie male female uncle aunt niece nephew cousin twin twins preemies tourist pensioner
    memory down lost husband widow widower son daughter sister brother
    grandmother grandfather grandson granddaughter veteran mr mrs ms mdm old family index they from who in at came
    worker miner farmer rancher fisherman driver welder logger carpenter roofer plumber electrician mechanic
    student sailor soldier firefighter trucker baker waitress cashier nun priest schoolteacher teacher
    kindergartner kindergartener sophomore freshman teen retiree immigrant refugee farmworker custodian janitor
    seamstress librarian dancer musician runner hiker hunter grader preemie couple native
    nació nacida nacido originaria originario oriunda oriundo padece falleció murió vive vivía trabaja trabajaba
    ella él paciente señor señora mujer hombre niño niña madre padre hijo hija esposo esposa marido
    """
)
"""Without one of these words a text has no `PERSON`."""
CLEAR_WORDS = words(
    """
    she he his her hers him herself himself pt pts lad lass granny grandma grandpa mum woman man boy
    girl lady gentleman baby newborn infant toddler child
    kid teenager mother father mom dad wife husband widow widower son daughter sister brother grandmother
    grandfather grandson granddaughter veteran mr mrs padece vive ella él paciente señor señora mujer hombre niño
    niña madre padre hijo hija esposo esposa marido
    """
)
"""Each of them is a person whatever stands beside it."""
LINKING = frozenset(("from", "who", "in", "at", "came"))
OCCUPIED = ("er", "or", "ist", "man", "ian", "ent", "ant")
"""With only words of the first kind in it, a sentence needs one that ends like the second before them, as in "a painter
from": the rest is worth the slow pattern's time."""

LONGEST = 800
"""Signs in one sentence."""


@dataclass(frozen=True)
class Sentence:
    """A sentence of a text, and where it begins."""

    start: int
    text: str

    @kept
    def _said(self) -> dict[re.Pattern[str], bool]:
        return {}

    def says(self, pattern: re.Pattern[str]) -> bool:
        """Whether a pattern is found in it: looked for once, however many rules ask for however many of its words."""
        if pattern not in self._said:
            self._said[pattern] = bool(pattern.search(self.text))
        return self._said[pattern]

    @kept
    def is_personal(self) -> bool:
        """Whether it speaks of one person."""
        lowered = small(self.text)
        own = PERSON_WORDS & words_in(lowered)
        if not CLEAR_WORDS.isdisjoint(own):
            return True
        if not NOTED.isdisjoint(own) and self.says(IN_NOTES):
            return True
        own -= NOTED
        may = not LINKING.issuperset(own) or any(
            lowered.endswith(OCCUPIED, 0, at) for word in own for at in found(f" {word}", lowered)
        )
        return may and self.says(PERSON)


def sentences(text: str) -> Iterator[Sentence]:
    """The sentences and lines of a text, nearly: an abbreviation or initial doesn't end one."""
    start = 0
    for end in (*(match.end() for match in BREAK.finditer(text)), len(text)):
        while end - start > LONGEST:  # rules look at every name or date in all of its sentence
            cut = max(text.rfind(" ", start, start + LONGEST) + 1, start + LONGEST // 2)
            yield Sentence(start, text[start:cut])
            start = cut
        sentence = text[start:end]
        if sentence.strip():
            yield Sentence(start, sentence)
        start = end


def of_one_patient(text: str) -> bool:
    """Whether a text tells of one patient, and doesn't say that the case is invented.

    Bad:  A patient of mine, a 58-year-old welder, came in with chest pain.
    Good: My patients often ask about coffee. A typical patient is a woman in her 30s. Imagine a 54-year-old man.
    """
    return any(ONE_PATIENT.search(text, *span) for span in _around_cues(text)) and not NOBODY.search(text)


def _around_cues(text: str) -> Iterator[tuple[int, int]]:
    """Where one patient may be spoken of."""
    lowered = small(text)
    at = [
        *(at for cue in CUES for at in found(cue, lowered)),
        *(at for cue in CUE_WORDS for at in places(cue, lowered)),
        *(match.start() for cue in CUE_PATTERNS for match in cue.finditer(lowered)),
    ]
    return joined((max(0, each - AROUND), each + AROUND + len("chief complaint")) for each in sorted(at))


def case_at(text: str) -> int | None:
    """Where a text begins to tell one patient's story: a case, or the third time that it speaks of a patient.

    Bad:  A 58-year-old man came in with chest pain.
    Good: Last week a patient asked me about coffee.
    """
    if not of_one_patient(text):
        return None
    told = [match.start() for match in ONE_PATIENT.finditer(text)]
    case = CASE.search(text)
    if case:
        return case.start()
    return told[0] if len(told) > 2 else None


def invented_names(found: Iterable[re.Match[str]]) -> frozenset[str]:
    """Names that a text itself says are not real, in small letters, by the matches of `NOT_HER_NAME` in it.

    Bad:  A woman whom I will call Mrs. A came in.
    Good: A woman came in.
    """
    names = (match["one"] or match["two"] or match["three"] or match["four"] for match in found)
    return frozenset(name.casefold().strip(" .,") for name in names)
