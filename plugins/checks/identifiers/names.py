"""Names of patients and of those around them, as physicians introduce them: by a title, a label, kinship, initials.

A new way is an alternative of the pattern of its rule, or a rule of its own; a word that is no name goes into
`name_words.py`. Rules read `Document.unexplained`: every run of words with capitals, found once.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from plugins.checks.identifiers.document import Document, Spans
from plugins.checks.identifiers.letters import CAPITAL, RUN
from plugins.checks.identifiers.name_candidates import Candidate
from plugins.checks.identifiers.name_words import SHORT_FORMS
from plugins.checks.identifiers.tables import words
from plugins.pattern import Pattern

TITLE = (
    r"(?:Mr\.? and Mrs|Mr|Mrs|Ms|Miss|Mx|Mister|Missus|Sr|Sra|Srta|Señora?|Señorita|[Dd]on|[Dd]oña"
    r"|(?<=[Ee]l )señor|(?<=[Ll]a )señora"
    r"|Sister|Frau|Herr|Mme|Madame|Monsieur|Signora?|Aunt(?:ie|y)|Mdm|Madam|Shri|Smt|Sri|Kumari|Bapak|Encik|Puan"
    r"|Hajj?i?|Hajja|Nonn[ao]|Oma|Opa|Babushka|Yiayia|Pappou|T[íi][oa]|Abuelit[oa]|Baba|Mzee|Fru|Mevrouw|Meneer)"
)
TITLED = Pattern(rf"(?<![\w&]){TITLE}\.?[ ](?P<name>{RUN}(?: {CAPITAL}\.)?|{CAPITAL}\.?(?!\w))")
TITLES = words(
    """
    mr mrs ms miss mx mister missus sr sra srta señor señora señorita don doña sister frau herr mme madame
    monsieur auntie aunty signor signora mdm madam shri smt sri kumari bapak encik puan hajj haji
    hajji hajja nonna nonno oma
    opa babushka yiayia pappou tía tío tia tio abuelita abuelito baba mzee fru mevrouw meneer
    """
)
ANYBODY = words(
    """
    x y z right wrong smith-or-jones lanka lankan president chairman speaker secretary ed doe
    """
)
"""What follows a title and names nobody."""
LABELS = Pattern(
    r"(?:\b(?:Pt|PT|Patient(?:'s)?(?: name)?|Name|Full name|Paciente|Nombre|RE|Re|Next of kin|NOK|Guardian"
    r"|Surname|First name"
    r"|Last name|Emergency contact|Spouse|Caregiver|Client|Resident|Mother|Father|Daughter|Son|Wife|Husband"
    r"|[Nn]ame of (?:the )?(?:patient|child|deceased)|Obituary|In memoriam|Case \d{1,2}|Case"
    r"|Nombre del paciente):(?:\*\*)?[ ]?"
    r"|(?i:next of kin|emergency contact|discharge summary|operative note|progress note"
    r"|consult(?:ation)? note|pathology report|death certificate"
    r"|birth certificate|chart|referral letter|prescription|autopsy report|obituary)(?: (?:is|was|for|of"
    r"|on|lists)| (?:is|was) (?:his|her|their) \w+)[ ]"
    r"|\bsigned by (?:the patient|his \w+|her \w+),[ ])\Z"
)
LABEL_WORDS = words(
    """
    pt patient patient's name paciente nombre re kin nok guardian surname contact spouse caregiver summary
    note report certificate chart letter prescription obituary signed client resident mother father daughter son
    wife husband memoriam case
    """
)
STRANGERS_LABEL = Pattern(
    r"\b(?:Pt|PT|Patient(?:'s)?(?: name)?|Full name|Paciente|Nombre|Next of kin|NOK|Guardian|Surname"
    r"|First name|Last name|Client"
    r"|[Nn]ame of (?:the )?patient|Name):(?:\*\*)?[ ]?\Z"
)
STRANGER_AFTER = Pattern(r"[.,;)\n]|[ ](?:\d|[A-Z]\b|\()|\Z")
CHARTED = Pattern(
    rf",[ ]{CAPITAL}[\w'’-]+(?: [A-Z]\.?)?,? \(?(?:DOB|D\.O\.B|MRN|d\.?o\.?b|age[d]? \d"
    rf"|\d{{1,3}}(?:[ -]?[MF](?=[,.;)]| with)|[ -]?y|,)|[MF](?=[,;)])|(?:fe)?male\b)"
)
SURNAME_FIRST = Pattern(rf",[ ]{CAPITAL}[\w'’-]+")
KIN = (
    r"(?:wife|husband|spouse|partner|mother|father|mom|dad|mum|son|daughter|sister|brother|twin|aunt|uncle"
    r"|niece|nephew|cousin|fiancée?"
    r"|grand(?:mother|father|son|daughter|ma|pa)|girlfriend|boyfriend|widow(?:er)?|roommate|neighbor"
    r"|caregiver|baby|child|best friend"
    r"|step(?:son|daughter|mother|father)|espos[oa]|marido|mujer|hij[oa]|madre|padre|herman[oa]|niet[oa]"
    r"|abuel[oa])"
)
PATIENT = (
    r"(?:patients?|woman|man|boy|girl|lady|gentleman|child|baby|infant|toddler|teenager|newborn|widow"
    r"|veteran|kid|paciente|mujer|hombre|niñ[oa])"
)
RELATED = Pattern(
    rf"(?:\b(?:[Hh]is|[Hh]er|[Tt]heir|[Ss]us?|[Tt]he)[ ](?:[\w-]+[ ]){{0,2}}{KIN},?[ ](?:named[ ])?"
    rf"|\b(?:patient|man|woman|boy|girl|child|baby|mother)(?:'s|’s)[ ](?:[\w-]+[ ])?{KIN},?[ ]"
    rf"|\b(?i:my|our|index|another|this|mi|nuestr[oa])[ ](?:[\w-]+[ ]){{0,2}}(?:patient|paciente),?[ ]"
    rf"|\b[Tt]he patient,[ ]|\b(?:[Mm]y|[Oo]ur)[ ](?:[\w-]+[ ]){{0,2}}(?:fighter|warrior|preemie|angel"
    rf"|hero|little one"
    rf"|survivor|favorite|(?:mother|father|brother|sister|son|daughter)(?:-in-law)?|wife|husband|nephew"
    rf"|niece|aunt|uncle|cousin"
    rf"|grand(?:mother|father|son|daughter|ma|pa)),?[ ]"
    rf"|\b(?:{PATIENT}|{KIN})(?:'s|’s) (?:first |full |real )?name (?:was|is)[ ]"
    rf"|\b(?:[Hh]is|[Hh]er|[Tt]heir)[ ](?:[\w-]+[ ])?(?:{KIN}|sons|daughters|children|kids|twins|sisters"
    rf"|brothers|parents)"
    rf" ?[(—–:-]{{1,2}} ?"
    rf"|\b{PATIENT}[ ](?:we'll call |who was |(?:I )?once )?(?:named|called|by the name of"
    rf"|llamad[oa])[ ][\"“'‘]?"
    rf"|\b{PATIENT}[^.?!\n]{{0,60}}?\b(?:always|never|forget|miss|forever)[^.?!\n]{{0,14}}?(?:is|was|be"
    rf"|forget|miss)[ ]"
    r"|\b(?:[Hh]er|[Hh]is|[Tt]heir)[ ](?:first |full |real )?name (?:was|is)[ ]|\b(?:[Ss]e llama(?:ba)?"
    r"|[Mm]e llamo|[Ll]lamad[oa]|[Aa]podad[oa]"
    r"|de nombre)[ ]"
    r"|\b(?:everyone|everybody|we all|friends|family|nurses|staff|they)[ ](?:all )?(?:called|calls"
    r"|knew as)[ ](?:her |him )?[\"“'‘]?"
    r"|\b(?:[Ss]?[Hh]e|patient|who)[ ](?:goes|went) by[ ][\"“'‘]?|\bnicknamed[ ][\"“'‘]?)\Z"
)
RELATING = words(
    """
    patient paciente wife husband spouse partner mother father mom dad mum son daughter sister brother twin
    aunt uncle niece nephew cousin fiancé fiancée grandmother grandfather grandson granddaughter grandma
    grandpa girlfriend boyfriend widow widower roommate neighbor caregiver baby child friend stepson
    stepdaughter stepmother stepfather esposa esposo marido mujer hijo hija madre padre hermano hermana
    nieto nieta abuelo abuela named name called woman man boy girl family families everyone everybody nurses
    staff fighter warrior preemie angel hero survivor favorite sons daughters children kids
    twins sisters brothers parents
    apodado apodada llamado llamada llamo goes went nicknamed llama llamaba nombre
    """
)
LEADING = RELATING | words(
    """
    patients lady gentleman infant toddler teenager newborn veteran kid niño niña little
    """
)
"""One of these is part of every alternative of `RELATED`."""
FAMILY_OF = Pattern(
    r"\b(?:grateful|thank|condolences|sorry|loss|their|consent|permission|story|share"
    r"|bedside)\b",
    re.IGNORECASE,
)
CALLED_PATIENT = Pattern(r"\b(?:[Pp]atient|PATIENT|Pt|PT)[ ]\Z")
PATIENT_DOES = Pattern(
    r"(?:'s|’s)?(?:[.,;]|[ ](?:is|was|has|had|presents?|presented|complain\w*|reports?|reported|denies"
    r"|denied|returned|returns"
    r"|states|came|arrived|needs|refused|who|seen|here|with|asked|told|died)\b)"
)
FAMILY = Pattern(r"(?:'s|’s)?[ ]famil(?:y|ies)\b")
ENDEARED = Pattern(
    rf"(?<![\w-])(?:[Ll]ittle|[Bb]aby|[Oo]ld|[Yy]oung|[Tt]iny|[Pp]oor|[Bb]ig|Grandma|Grandpa|Granny|Nana"
    rf"|Abuela|Aunt|Uncle|[Bb]aby (?:[Bb]oy|[Gg]irl))"
    rf"[ ](?P<name>(?:van |de |von )?{RUN})"
)
ENDEARING = words(
    """
    little baby old young tiny poor big grandma grandpa granny nana abuela aunt uncle
    """
)
LIVELY = Pattern(
    r"(?:'s|’s)?[ ](?:was|had|came|weighed|is|lay|sat|died|told|asked|on an?|'s mother|arrived|looked"
    r"|smiled|never|went|who|and I)\b|(?:'s|’s)[ ]|[.,;]"
)
PERSON_AGE = (
    r"(?:,? (?:is|was)? ?an? \d{1,3}[- ]?(?:year|yo|y/o|month)|, (?:male|female|man|woman"
    r"|\d{1,3}[, ]?(?:[FMmf]\b|years?|,))|[ ]?\(?\d{1,3}[FM]\b)"
)
LETTERS = r"(?:[A-Z]\.[ ]?){2,3}|[A-Z]{2,3}|[A-Z] [A-Z]"
INITIALS = Pattern(
    rf"(?:\b(?:[Pp]atient|PATIENT|Pt|[Pp]aciente),?[ ](?P<after>{LETTERS})(?=[ ,]+(?:[a-z]|\d))"
    rf"|(?<![\w.-])(?P<aged>{LETTERS})(?={PERSON_AGE})"
    rf"|(?<![\w.-])(?P<came>(?:[A-Z]\.[ ]?){{2,3}}|[A-Z]{{2,3}})[ ]?(?=(?:presented (?:to|with|at)"
    rf"|was (?:admitted|discharged|diagnosed|referred|born|brought)|came (?:to|in)|told me|died"
    rf"|passed away))"
    rf"|(?<![\w.-])(?P<dotted>(?:[A-Z]\.[ ]?){{2,3}})[ ]?(?=(?:was (?:seen|found|taken|transferred"
    rf"|treated|started|intubated"
    rf"|readmitted|my|lost|a \d)|has (?:had|been|cancer|diabetes|lived)|returned|arrived|collapsed"
    rf"|underwent|asked|complain\w+"
    rf"|reports|denies|is my|is the patient|lives|never|came|presents))"
    rf"|(?:^|(?<=[.!?] )|(?<=\n))(?P<letter>[A-Z])\. (?=(?:was|is) an? (?:[\w-]+ ){{0,2}}(?:man|woman"
    rf"|boy|girl|patient|child|lady"
    rf"|gentleman|person)\b)"
    rf"|(?<![\w.-])(?P<signed>(?:[A-Z]\.[ ]?){{1,2}}[A-Z][\w'’-]{{2,20}})"
    rf"(?=(?:,? \(?(?:age[d]? )?\d{{1,3}}(?:[,)]|[ -]?[MFmfy])"
    rf"|,? (?:room air|presented (?:to|with|at)|was (?:admitted|discharged|diagnosed|referred|seen in)"
    rf"|came (?:to|in)|s/p|c/o)))"
    rf"|\b(?:[Pp]atient|Pt|PT|[Cc]ase \d{{1,2}}):? (?P<pt>(?:[A-Z]\.[ ]?){{1,2}}[A-Z][\w'’-]{{2,20}})"
    rf"|\b(?i:named|call him|call her|initials(?: are| were)?:?)[ ](?P<said>(?:[A-Z]\.[ ]?){{2,3}}))"
)
CAPITALS = Pattern(
    r"[A-Z](?<![\w.-][A-Z])(?:\.[ ]?[A-Z]\.|[A-Z]{1,2}\b|[ ][A-Z]\b|\. ?(?:[A-Z][a-z]"
    r"|(?:was|is) a))"
)


def titled(document: Document) -> Spans:
    """A name, or initial, behind Mr., Mrs., Señora and the like; not `Mr. X`, and none that the text says is invented.

    Bad: I operated on Mr. Gerrits for a perforated appendix.
    Bad: Doña Carmela lleva diez años con diabetes.
    Good: Mr. X is any patient. A woman, whom I will call Mrs. A, came with fatigue.
    """
    for match in document.starting(TITLED, document.at(TITLES)):
        name = match["name"].strip(".").casefold()
        first = name.split()[0]
        if first not in ANYBODY and not _invented(document, match[0]) and not _credit(document, match):
            yield match.span()


def labelled(document: Document) -> Spans:
    """A name behind a label, as in a form: Name, Pt, Next of kin, Discharge summary for.

    Bad: Pt: Harris, Emma
    Bad: Discharge summary for Lola Ferrán attached below.
    Good: Name: Metformin. Discharge summary for the next visit.
    """
    for name in document.unexplained if LABEL_WORDS & document.words else ():
        if LABEL_WORDS.isdisjoint(name.led) or not LABELS.search(name.before[-40:]):
            continue
        more = SURNAME_FIRST.match(name.after)
        if more or name.is_known or len(name.words) > 1:
            yield name.start, name.end + (more.end() if more else 0)
    for name in document.strangers if LABEL_WORDS & document.words else ():
        if (
            name.before.endswith((":", ": "))
            and STRANGERS_LABEL.search(name.before[-40:])
            and STRANGER_AFTER.match(name.after)
        ):
            yield name.start, name.end
    for name in document.unexplained:
        if len(name.words) == 1 and CHARTED.match(name.after):
            yield name.start, name.end


def initials(document: Document) -> Spans:
    """Initials in the place of a name.

    Bad: Patient P. O. presented with jaundice.
    Bad: J.T. is a 57-year-old man with cirrhosis.
    Good: MS presented as double vision. The patient MRI was normal. An MI was found.
    """
    for match in _initials(document.flat):
        kind = match.lastgroup or ""
        plain = re.sub(r"\W", "", match[kind]).casefold()
        if plain not in SHORT_FORMS or ("." in match[kind]) or (kind == "after" and plain == "ir"):
            yield match.start(kind), match.start(kind) + len(match[kind].rstrip())


def related(document: Document) -> Spans:
    """A name that the text gives to a patient or to one of a patient's family.

    Bad: My patient Delphine taught me hope.
    Bad: The patient's wife, Mirta, noticed it first.
    Bad: Thank you to the Nicholson family for their father's story.
    Good: My patient Bill of Rights. Her mother, Tuesday after Tuesday, came along.
    """
    for name in document.unexplained if RELATING & document.words else ():
        family = FAMILY.match(name.after) and name.before.endswith(("the ", "The "))
        family = family and (document.person_at(name.start) or document.sentence(name.start).says(FAMILY_OF))
        patient = CALLED_PATIENT.search(name.close) and name.is_known and PATIENT_DOES.match(name.after)
        led = not LEADING.isdisjoint(name.led) and RELATED.search(name.before)
        if family or patient or led:
            yield name.start, name.end
    for match in document.starting(ENDEARED, document.at(ENDEARING)):
        name = _candidate(document, match.start("name"), match.end("name"))
        if (
            name
            and not name.is_explained
            and name.is_known
            and LIVELY.match(document.flat, match.end("name"))
        ):
            yield match.start("name"), match.end("name")


def _initials(text: str) -> Iterator[re.Match[str]]:
    """Looks around capitals alone: the pattern itself is slow."""
    done = 0
    for sign in CAPITALS.finditer(text):
        start = max(done, text.rfind(" ", 0, max(0, sign.start() - 1)) + 1, sign.start() - 12)
        if match := INITIALS.search(text, start, sign.end() + 30):
            done = match.end()
            yield match


def _candidate(document: Document, start: int, end: int) -> Candidate | None:
    """The candidate in or around a place."""
    at = bisect_right(document.candidates, end - 1, key=lambda each: each.start) - 1
    return document.candidates[at] if at >= 0 and document.candidates[at].end > start else None


def _invented(document: Document, name: str) -> bool:
    return name.casefold().strip(" .") in document.invented


def _credit(document: Document, match: re.Match[str]) -> bool:
    name = _candidate(document, *match.span("name"))
    return bool(name and name.is_credited)
