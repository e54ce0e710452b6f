"""Names without an introduction: of somebody who is treated, spoken to, pictured or remembered.

A new way is an alternative of the pattern of its rule. The rules for review, last, want a list to know the first name.
"""

from __future__ import annotations

import re

from plugins.checks.identifiers.document import Document, Spans
from plugins.checks.identifiers.letters import CAPITAL
from plugins.checks.identifiers.name_candidates import PRONOUN, Candidate
from plugins.checks.identifiers.name_lists import first_names
from plugins.pattern import Pattern

DONE_TO = Pattern(
    r"\b(?:discharged|admitted|operated on|treated|intubated|extubated|examined|diagnosed|asked|(?:[Ww]e|I"
    r"|[Ss]?[Hh]e|nurse|and|they) called|saw|met|visited|believed|hugged|thanked|remember"
    r"|lost|delivered|counsel+ed|reassured|cared for|caring for|sat (?:down )?(?:next to|beside|by)"
    r"|sitting with|talked to|talked with|spoke (?:to|with)"
    r"|listened to|watched|transfused|resuscitated|buried|vaccinated|consoled|took care of|taking care of"
    r"|said goodbye to|think of|thought of|tell you about"
    r"|write about|story of|case of|bedside of|next bed (?:was|is)|forget|missed|miss|prayed for|held|woke"
    r"|found|stabilized|transferred|pronounced"
    r"|permission from|consent from|told|wife of|daughter of|son of|mother of|father of|conocí a|atendí a"
    r"|operé a|traté a|vi a)[ ]\Z"
)
LETTING = Pattern(r"\b(?:permission|consent|blessing|permiso) (?:from|de|of) \Z")
OFTEN = (
    r"(?:[ ](?:first|finally|last|also|once|then|never|just|always|later|still|again|suddenly|quietly"
    r"|nearly|almost|already))?"
)
ILLNESS = (
    r"(?:ALS|MS|HIV|leuk[ae]+mia|lymphoma|cancer|diabetes|asthma|lupus|sickle cell|cystic fibrosis"
    r"|dementia|Parkinson|Alzheimer"
    r"|epilepsy|COPD|heart failure|cirrhosis|melanoma|myeloma|hepatitis|tuberculosis|Down syndrome"
    r"|autism|pneumonia|sepsis"
    r"|kidney|a tumor|depression|schizophrenia|stage)"
)
SMALL = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|\d{1,3})"
PATIENTS = (
    r"(?:patients?|preemie|fighter|warrior|survivor|paciente|amputee|transplant recipient|first delivery"
    r"|resident of (?:our|the) ward)"
)
LIVES = (
    rf"{OFTEN}(?:[ ](?:has|had|lives with|has lived with|has had|was fighting|is fighting|beat|survived"
    rf"|developed|was born with"
    rf"|died of|tiene|padece|lost (?:his|her) \w+ to) (?:\w+ )?{ILLNESS}\b"
    rf"|[ ](?:is|was|turned) {SMALL}(?:[.,;]| (?:and|when|years|months|weeks|days)\b)"
    rf"|[ ](?:came|comes) (?:to (?:see|my|our|the (?:clinic|office|emergency|ER|ED|hospital))|in (?:with"
    rf"|for)|back to)"
    rf"|[ ](?:died|passed away|collapsed|coded|went home|was born|rang the bell|went into labor"
    rf"|gave birth|miscarried|relapsed)\b"
    rf"|[ ](?:was|is|had been|has been) (?:on the (?:transplant|waiting) list|discharged|admitted"
    rf"|intubated|extubated|readmitted"
    rf"|diagnosed|my (?:first )?patient|our patient|hospitalized)"
    rf"|[ ](?:told|asked|thanked|hugged) me\b|[ ]said to me"
    rf"|(?:,[ ]\(?(?:aged? )?|[ ]\((?:aged? )?|,? aged? )\d{{1,3}}(?:[,)]|[ -]?(?:year|yo\b|y/o"
    rf"|[MF](?=[,.;)]| (?:with|who|here|[hps]/[opw]|c/o|admitted|presents))))"
    rf"|(?:,| \() ?(?:my|our|an?|the) (?:[\w-]+ ){{0,3}}{PATIENTS}\b"
    rf"|(?:,| \() ?(?:the )?(?:mother|father|wife|husband|son|daughter|widow|sister|brother) of (?:a|the"
    rf"|my|our|her|his|one)\b"
    rf"|,[ ]{CAPITAL}[\w'’-]+,? (?:DOB|MRN)\b"
    rf"|(?:'s|’s)[ ](?:(?:first|second|third|last|next|own|late|newborn|old|new|oldest|youngest"
    rf"|only) )?(?:hemoglobin|A1c|potassium"
    rf"|creatinine|platelets|heart|lungs?|liver|kidneys?|cancer|tumou?r|leukemia|strokes?|seizures?"
    rf"|mother|father|mom|dad|wife"
    rf"|husband|daughters?|sons?|sister|brother|twins|parents|biopsy|chart|surgery|dialysis|transplant"
    rf"|chemo\w*|funeral|bedside"
    rf"|hand|breath|labor|labs|fever|scans?|wheelchair|oxygen|IV|incision|diagnosis|prognosis|delivery)\b)"
)
LIVES_PATTERN = Pattern(LIVES)
"""What is said of a patient alone: enough for a word that no list of names has."""
MET = Pattern(
    r"\b(?:we|We|I|nurses|They|they)(?: (?:had|have|first|once|never|finally|all|just))* (?:saw|met"
    r"|treated|admitted|discharged|lost"
    r"|delivered|buried|hugged|visited|operated on|intubated|examined|diagnosed|called|miss|remember"
    r"|held|cared for|sat with"
    r"|sat beside|resuscitated|transfused|mourned)[ ]\Z"
)
HERS = Pattern(r"\b(?:s?he|his|her|him)\b|\A(?:'s|’s)? (?:again|one last time|home)\b", re.IGNORECASE)
MOURNED = Pattern(
    r"(?i:rest in peace|r\.?i\.?p\.?|in (?:loving )?memory of|to the memory of|in remembrance of"
    r"|condolences to|q\.?e\.?p\.?d\.?"
    r"|descanse en paz|happy birthday(?: to)?|feliz cumpleaños|godspeed|get well(?: soon)?)[,:]?[ ]\Z"
)
MOURNING = tuple(
    f"{end}{sign} "
    for end in ("peace", "p", "p.", " of", " to", "d", "d.", "paz", "day", "cumpleaños", "well", "soon")
    for sign in ("", ",", ":")
)
"""In one of these each alternative of `MOURNED` ends."""
MEET = Pattern(r"(?:\A|[.!?\n] ?|\*\*)(?:Meet|This is|Introducing)[ ](?:\*\*)?\Z")
SHE = Pattern(r"(?:\*\*)?[.,:!—–-]{1,2} ?(?:S?[Hh]e\b|[Hh]is\b|[Hh]er\b|[Aa]n? \d|(?:[Mm]y|[Oo]ur) )")
SAID = Pattern(r",?[ ](?:(?:told|asked|said to|begged) (?:me|us)|whispered|murmured|joked|cried)\b")
DOES = Pattern(
    r"(?:,?[ ](?:\(|who (?:is|was) |is |was )?(?:an?[ ]|now[ ]|then[ ]|age[d]?[ ]|only[ ]"
    r"|just[ ])?\(?\d{1,3}(?:[- ]?(?:years?|months?|weeks?|days?|yo|y/o|yr)\b"
    r"|[ ]?[FMfm]\b(?!['’])|[,)])"
    r"|[:,][ ]\d{1,3}[,;.]|,?[ ](?:lived with|fought|battled)[ ]|,[ ](?:who (?:lived|had|fought|battled"
    r"|died|refused|was (?:dying|admitted|diagnosed)|came|presented))\b"
    rf"|{OFTEN}[ ](?:presented|came (?:to|in|into|back)\b|(?:was|is|had been|has been|were) (?:admitted"
    rf"|brought"
    r"|born|diagnosed|referred|rushed|discharged|intubated|dying|scared|short of"
    r"|on dialysis|on hospice|my patient|a patient|readmitted|transferred|hospitalized|in remission"
    r"|in pain|in the ICU|in room|septic|pregnant|my first)"
    r"|had (?:a (?:stroke|heart|seizure|fever|tumor|mass|scan|rash|biopsy|miscarriage)|been (?:my"
    r"|diagnosed|sick|coming)|refused|stopped (?:taking|eating)|lost (?:\w+ )?(?:\w+ )?pounds|chest|cancer)"
    r"|passed away|died|collapsed|complained|weighed|lost \w+ pounds|asked (?:me|whether|if)|told (?:me"
    r"|us)|squeezed|refused (?:dialysis|surgery|treatment|chemo|the|to)"
    r"|lleva|vino|acudió|llegó|ingresó|murió|falleció|tiene (?:diabetes|cáncer|\d)|fue (?:operad"
    r"|diagnosticad|ingresad)[oa]|suffered|survived|never complained|didn't make it|wouldn't make it"
    r"|needed (?:a|surgery|oxygen|dialysis)|stopped breathing|(?:began|started) (?:dialysis|chemo\w*"
    r"|insulin|hospice)))"
)
HAS = Pattern(
    r"(?:'s|’s)[ ](?:hemoglobin|A1c|potassium|sodium|creatinine|glucose|platelets|troponin|labs|blood"
    r"|heart|lungs?|liver|kidneys?|brain|cancer|tumou?r|leukemia|stroke|seizures?"
    r"|mother|father|mom|dad|wife|husband|daughters?|sons?|sister|brother|family|parents|pain|scans?|MRI"
    r"|CT|x-ray|biopsy|chart|case|surgery|operation|pressure"
    r"|oxygen|breathing|pulse|fever|rash|cough|symptoms?|diagnosis|prognosis|dialysis|transplant|chemo\w*"
    r"|death|funeral|last (?:days?|words|visit|breath)|bedside|doctor|room|hand|voice|ECG|EKG|tests?"
    r"|weight|eyes)\b"
)
ADDRESSED = Pattern(
    r"(?:\b(?i:dear|goodbye|farewell|rest in peace|r\.?i\.?p\.?|rest well|in (?:loving )?memory of"
    r"|to the memory of|in honor of|for|remembering|dedicated to|tribute to|pray(?:ers)? for"
    r"|welcome home|sleep well|we miss you|i miss you|we love you"
    r"|congratulations|thank you|thanks|gracias|adiós|querid[oa]"
    r"|descanse en paz)"
    r"(?:,| to)?[ ]|^[\"“]|[ (\n][\"“])\Z"
)
GREETING = Pattern(r"(?i:\bfor[ ])\Z")
QUOTED = Pattern(r"[\"“]\Z")
CALLED_OUT = Pattern(
    r",?[\"”]?,? (?:squeeze|can you|look at|I said|I asked|open your|breathe|do you|are you|stay|you|we|I"
    r"|it's|how)\b"
)
SAYS = Pattern(r",?[\"”],? (?:said|asked|whispered|replied|answered|cried|told me) \Z")
SPEAKER_AFTER = Pattern(r"[.,;]|[ ](?:softly|quietly|with|as|when|and|from|smiling)\b")
THANKS = Pattern(r"(?i:thank|gracias|remember|honor|dedicat|tribute|pray|congrat)[^.]*\Z")
DEAR = Pattern(
    r"\b(?:patients?|care|caring|trust\w*|husband|wife|father|mother|son|daughter|cancer|courage|hospice"
    r"|illness|died|death|passed"
    r"|ALS|fought|paciente|cuidado|confianza)\b",
    re.IGNORECASE,
)
"""Why one thanks or remembers a patient."""
ALT = Pattern(
    r"!\[(?P<md>[^\]\n]{1,300})\]|\balt=[\"'](?P<html>[^\"'\n]+)"
    r"|\bImage_alt: (?P<head>[^\n]+)"
)
NO_PATIENT = Pattern(
    r"\b(?:Dr|Drs|Prof|MD|PhD|author|headshot|portrait of (?:the|our)|logo|team|staff|doctor|nurse|founder"
    r"|secretary|president|speaker|book|cover|credit|photo by)\b"
    r"|©",
    re.IGNORECASE,
)
ILL = Pattern(
    r"\b(?:patient|before|after|surgery|wounds?|rash|scans?|x-ray|MRI|CT|chart|face|ICU|bed|hospital"
    r"|treatment|chemo\w*|scar|lesion|burns?"
    r"|recovery|recovering|transplant|dialysis|discharge|biopsy|ultrasound|wheelchair)\b",
    re.IGNORECASE,
)
"""What a patient's picture shows."""
IN = Pattern(r"\b(?:in|at|near|from|outside|the)[ ]\Z", re.IGNORECASE)
"""What stands before a place."""
INSIDE = ("in ", "at ", "near ", "from ", "outside ", "the ")
MEDICAL = Pattern(
    r"\b(?:patients?|diseases?|cancer|dialysis|surgery|biops\w+|smok\w+|transplant\w*|heart|lungs?"
    r"|kidneys?|liver|blood|insulin|diabet\w+|asthma"
    r"|tumou?rs?|scans?|chemo\w*|hospital|hospice|ICU|ward|clinic|pain|fever|pills?|medicines?"
    r"|medications?|diagnos\w+|symptoms?|seizures?"
    r"|stroke|died|dying|death|funeral|morphine|oxygen|ventilator|doctor|nurse|pregnan\w+|deliver(?:ed|y)"
    r"|NICU|wheelchair|bedside|sick(?:le)?"
    r"|ALS|MS|lupus|leuk[ae]mia|remission|sepsis|pneumonia|appendi\w+|infusions?|inhaler|wheez\w+"
    r"|nebulizer|clinical trial"
    r"|dementia|depress\w+|addict\w+|overdose\w*|sober|HIV|fiebre|dolor|enfermedad|cáncer|diabetes"
    r"|hospital|\d+ años|year-old|had not eaten)\b",
    re.IGNORECASE,
)
TO_ME = Pattern(
    r"\b(?:reminded me|taught me|told me|said to me|asked me|thanked me|hugged me|showed me how"
    r"|[Ff]or me it (?:is|was)|I (?:promised|held|hugged"
    r"|remember|miss|called|will call|visited|sat|think of|lost|wept)|patients? stays?|and (?:his"
    r"|her) (?:mother|father|family|wife|husband)"
    r"|his \w*(?:daughter|son|mother|father|wife)|her \w*(?:daughter|son|mother|father|husband))\b"
)


def _is_mourned(name: Candidate) -> bool:
    return name.follows(MOURNING) and bool(MOURNED.search(name.close))


def _is_let(name: Candidate) -> bool:
    return name.follows(("from ", "de ", "of ")) and bool(LETTING.search(name.close))


def _is_in(name: Candidate) -> bool:
    return name.follows(INSIDE) and bool(IN.search(name.close))


def treated(document: Document) -> Spans:
    """A name of somebody to whom something is done, or who does something, as only a patient does.

    Bad: We discharged Mallory Wolfe on two drugs.
    Bad: Eric Mann came to the emergency department with chest pain.
    Bad: Roksana's hemoglobin A1c dropped.
    Good: Grace is a word. Dr. Paul Farmer treated Haiti. We asked Medicare.
    """
    for name in document.unexplained:
        if name.value.isupper() and len(name.value) < 5:
            continue
        if (
            name.is_listed
            or (name.is_known and (len(name.words) > 1 or PRONOUN.match(name.after)))
            or _is_let(name)
        ):
            done = DONE_TO.search(name.close) or _is_let(name)
            if done or DOES.match(name.after) or HAS.match(name.after) or LIVES_PATTERN.match(name.after):
                yield name.start, name.end
    for name in document.strangers:
        if name.words[0] not in document.surnames and _is_patient(name):
            yield name.start, name.end


def _is_patient(name: Candidate) -> bool:
    """Whether a word that no list of names has stands where a patient's name does."""
    if _is_in(name):
        return False
    quoted = name.before.endswith(("” ", '" ')) and SAID.match(name.after)
    met = MET.search(name.before) and HERS.search(name.after)
    return bool(
        met
        or quoted
        or _is_mourned(name)
        or (MEET.search(name.close) and SHE.match(name.after))
        or LIVES_PATTERN.match(name.after)
    )


SIGNING = Pattern(
    r"(?:\b(?:[Ww]ith (?:(?:all (?:my|our) |much |so much |deep(?:est)? |heartfelt |endless "
    r"|eternal )?(?:love|gratitude|thanks"
    r"|appreciation|admiration|affection|respect))|[Ll]ove(?: always)?|[Yy]ours(?: \w+)?"
    r"|[Ss]incerely(?: yours)?|[Gg]ratefully(?: yours)?"
    r"|[Ww]armly|(?:[Ww]arm|[Bb]est|[Kk]ind) (?:regards|wishes)|[Ff]orever grateful"
    r"|[Ee]ternally grateful|[Ss]o grateful|[Hh]ugs"
    r"|[Bb]lessings|XOXO|God bless(?: you)?(?: all)?|[Ss]igned|[Cc]on (?:cariño|gratitud|amor"
    r"|mucho cariño|todo mi cariño)"
    r"|[Aa]tentamente|[Uu]n abrazo|[Mm]uchas gracias|[Tt]hank you(?: so much| again| all)?"
    r"|[Mm]any thanks)[,.!]?\s{1,3}(?:[—–-]{1,2} ?)?"
    r"|(?:[.!?\"”]|\n)\s{0,3}(?:—|–|--?|~) ?)\Z"
)
LETTER = Pattern(
    r"\b(?:thank(?:s| you)|grateful|gratitude|gracias|you (?:saved|gave|held|took|cared|treated|helped"
    r"|listened|were there|sat|stayed)"
    r"|your (?:care|kindness|patience|staff|team|nurses)|my (?:mother|father|mom|dad|wife|husband|son"
    r"|daughter|baby|life|surgery|heart)"
    r"|dear (?:dr|doctor|nurses?|team|staff))\b",
    re.IGNORECASE,
)
SIGNED_AFTER = Pattern(r"\s*(?:\Z|\n|[(.,]|[—–-])")


def signed(document: Document) -> Spans:
    """The name below a letter of thanks: a patient's, or that of a patient's family.

    Bad: You sat with my father all night. Gratefully, Imke Draaisma
    Bad: Thank you for my new knee. — Agnes T.
    Good: "Listening is a medicine." — Hannah Weiss
    Good: Sincerely, Jane Roe, MD
    """
    for name in document.unexplained:
        if not SIGNED_AFTER.match(name.after) or not SIGNING.search(name.before[-40:]):
            continue
        if name.is_listed or name.is_known or len(name.words) > 1:
            above = document.flat[max(0, name.start - 400) : name.start]
            if LETTER.search(above):
                yield name.start, name.end


def addressed(document: Document) -> Spans:
    """A name in a greeting, a farewell or a call; who speaks in a quotation without being introduced.

    Bad: Rest in peace, Winifred.
    Bad: "Doctor," said Lupita, "am I going to die?"
    Good: Dear Colleagues, thank you for reading.
    Good: "We were surprised," said senior author Charles Williams.
    """
    for name in document.unexplained:
        if _is_mourned(name) or (MEET.search(name.close) and SHE.match(name.after)):
            yield name.start, name.end
        if not name.is_listed:
            continue
        quoted, greeted = QUOTED.search(name.close), ADDRESSED.search(name.before)
        said = (
            SAYS.search(name.before)
            and name.words[0] in first_names()
            and len(name.words) == 1
            and name.words[0] not in document.surnames
            and SPEAKER_AFTER.match(name.after)
        )
        if quoted:
            greeted = CALLED_OUT.match(name.after)
        elif GREETING.search(name.close):
            greeted = None
        if greeted and THANKS.search(name.before) and not document.sentence(name.start).says(DEAR):
            greeted = None
        if said or greeted:
            yield name.start, name.end


def pictured(document: Document) -> Spans:
    """A person's name in the description of a picture.

    Bad: ![Sherry Fuentes before surgery](images/rash.jpg)
    Good: ![Headshot of Dr. Sherry Fuentes](images/author.jpg)
    Good: ![Diagram of the loop of Henle](images/nephron.png)
    """
    for match in ALT.finditer(document.flat):
        if not NO_PATIENT.search(match[0]) and (document.of_one_patient or ILL.search(match[0])):
            for name in document.unexplained:
                if match.start() <= name.start < match.end() and (name.is_full):
                    yield name.start, name.end


def in_a_sickroom(document: Document) -> Spans:
    """A first name, or first and last name, in a sentence on illness and care, or on what somebody meant to the writer.

    Bad: Ezekiel brought his pills and a smile for everyone.
    Bad: It was Marisol who reminded me why I chose this work.
    Good: Marisol designed the page. Denver has many hospitals.
    """
    for name in document.unexplained:
        if name.is_listed and not name.value.isupper() and not _is_in(name):
            sentence = document.sentence(name.start)
            if sentence.says(MEDICAL) or sentence.says(TO_ME):
                yield name.start, name.end


def unexplained(document: Document) -> Spans:
    """Any other first name, or first and last name, in a text that tells of one patient.

    Bad: My patient came in with chest pain. Yolanda wore a red hat.
    Good: My patient came in with chest pain. Dr. Yolanda Reyes, a cardiologist, saw him.
    """
    for name in document.unexplained:
        if name.is_listed and not name.value.isupper() and not _is_in(name) and document.of_one_patient:
            yield name.start, name.end
