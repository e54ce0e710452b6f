"""Numbers under which a person is kept on file: social security, records, and any other one of its own."""

from __future__ import annotations

import re

from plugins.checks.identifiers.codes import label, labelled
from plugins.checks.identifiers.document import Document, Spans
from plugins.pattern import Pattern

RECORD = label(
    r"(?:(?:medical|health|hospital|clinic|patient|pt)['’]?s?[ ]record|mr|med(?:ical)?\.?[ ]rec"
    r"(?:ord)?|(?:patient|pt|pat|hosp(?:ital)?|clinic|case[ ]?notes|e[mh]r|epic|cerner|exp|unit|chart"
    r"|file|record|rec|encounter|visit|csn|nhs|chi|hn|episode"
    r"|admission|folder|dossier|health[ ]care|health[ ]and[ ]care|h&c)(?:['’]s)?|(?:historia"
    r"|expediente)(?:[ ](?:cl[íi]nic[oa]|m[ée]dic[oa]))?|paciente"
    r"|historia[ ]cl[íi]nica|nhc|dossier(?:[ ]m[ée]dical)?)",
    r"folio|mrns?|m\.r\.n\.|mr(?=\#)|nhs(?=[ ]\Z)|nhc|uhid|encounter(?=[ ]\Z)|mpi|empi|urn|uhn|h\.?c\.?[ ]?n"
    r"[º°]"
    r"|patient[ ]id",
    "m mrn mrns rec med pat hosp clinic notes emr ehr epic cerner folio exp mr record records patient "
    "patients pt hospital unit chart file encounter visit csn nhs chi "
    "hn episode admission folder dossier care h historia expediente clínico clinica clínica paciente nhc "
    "uhid mpi empi urn uhn",
    least=5,
)
TELEPHONE = Pattern(r"['’]s number\W{1,3}\d{3}-\d{4}\Z", re.IGNORECASE)
OTHER = label(
    r"id|identification|identity|reference|pathology|cytology|histology|study|subject|participant|volunteer"
    r"|enrol?lment|randomi[sz]ation|screening|trial|donor|recipient|registry|research|sample|specimen|biopsy"
    r"|slide|block"
    r"|tissue|accession|lab(?:oratory)?(?:[ ](?:order|report|ref))?|order|requisition|imaging|scan|x-ray"
    r"|exam|study[ ]instance|case|(?:court|police|criminal"
    r"|incident|coroner['’]?s?|autopsy|crash|accident)[ ](?:case|report|file)|report|docket|incident"
    r"|complaint|inmate|prison(?:er)?|booking|badge|military"
    r"|service|employee|staff|student|school|pupil|library|union|payroll|caller|prescription|rx|script"
    r"|referral|appointment|booking|confirmation|ticket"
    r"|wristband|barcode|bracelet|band|locker|bed|room|ward|bay|cot|suite[ ]bed|token|pin|passcode|user"
    r"|login|username|tracking|shipment|parcel|cohort"
    r"|pedigree|family|genome|exome|sequence[ ]run|va|veteran|foster|immigration|refugee|unhcr|evidence|body"
    r"|morgue|toe[ ]tag|death|adoption|household|kit"
    r"|client|customer|loyalty|permit|warrant|citation|file|transplant|unos|matter|estudio|muestra|sujeto"
    r"|participante|expediente|caso|juicio|remisi[óo]n|receta"
    r"|cama|habitaci[óo]n|pr[ée]l[èe]vement|[ée]chantillon|chambre|lit|employ[ée]e?|[ée]tudiant|guest"
    r"|consignment|dossier",
    r"accession|docket|inmate|wristband|barcode|specimen|biopsy|requisition|participant|subject|referral"
    r"|prescription[ ]\#|requisition|aliquot|toe[ ]tag"
    r"|ems|(?:ems|ambulance|run)[ ](?:run|sheet|report)|case[ ]no\.?|rx[ ]?\#|study[ ]id"
    r"|(?:confirmation|access|booking|reference)[ ]code|(?:sample|study"
    r"|subject|donor|specimen|participant|employee|student|order|lab)[ ]id|edipi|dod[ ]id"
    r"|wristband[ ](?:barcode|code|number)|barcode[ ]said",
    "id identification identity reference pathology cytology histology study subject participant "
    "volunteer enrollment enrolment randomization randomisation screening trial donor recipient registry "
    "research sample specimen biopsy slide block tissue accession lab laboratory order requisition "
    "imaging scan exam case court police criminal incident coroner autopsy crash accident report docket "
    "complaint inmate prison prisoner booking badge military service employee staff student school pupil "
    "library union payroll caller prescription rx script referral appointment confirmation ticket "
    "wristband barcode bracelet band locker token pin passcode user login username tracking shipment "
    "parcel cohort pedigree family genome exome va veteran foster immigration refugee unhcr evidence body "
    "morgue death adoption household kit client customer loyalty warrant citation file transplant unos "
    "matter estudio muestra sujeto participante expediente caso juicio remisión receta employé employée "
    "étudiant échantillon dossier guest consignment edipi dod aliquot tag ems ambulance",
)
NOT_OTHER = Pattern(
    r"(?:PMC|NCT|ISRCTN|SNP|rs|ICD|CPT|LOINC|SNOMED|HCPCS|DRG|NDC|RRID|GSE|SRR|CAS|ISO|ANSI|H\.?R\.?|S\."
    r"|Pub\.?)[- ]?\d|COVID|SARS|HbA1|\d+(?:st|nd|rd|th)\b"
    r"|\d+(?:-|[a-z])+(?:year|week|month|day|hour|minute|item|point|page|bed|person|lead|mg|step)",
    re.IGNORECASE,
)
IN_LINK = Pattern(r"[?&;]\w+=\Z")
ROOM = Pattern(
    r"\b(?P<value>(?:room|bed|rm\.?|bay|ward|habitaci[óo]n|cama|chambre)[ ](?:no\.?[ ]"
    r"|\#[ ]?)?(?:\d{1,4}-?[A-Z]?|[A-Z]-?\d{1,4}))(?![\w%]|[ ]?(?:degrees|°|beds?|hospital"
    r"|to\b|and\b|or\b))",
    re.IGNORECASE,
)
ROOMS = frozenset(("room", "bed", "rm", "bay", "ward", "habitación", "habitacion", "cama", "chambre"))
TATTOO = Pattern(
    r"\b(?:tattoo\w*|inked|inscription|engrav\w+|locket|bracelet|name[ ]tag|necklace|tatuaje|jersey"
    r"|gravestone|headstone)\b[^.\n\"“”]{0,60}[\"“](?P<value>[^\"“”\n]{3,80}?)[,.]?[\"”]",
    re.IGNORECASE,
)

TATTOOED = frozenset(
    (
        *(
            "tattoo",
            "tattooed",
            "tattoos",
            "inked",
            "inscription",
            "engraved",
            "engraving",
            "locket",
            "bracelet",
            "tag",
        ),
        *("necklace", "tatuaje", "jersey", "gravestone", "headstone"),
    )
)

SSN_SHAPE = Pattern(r"(?P<value>\d(?<![\w.-]\d)\d{2}(?<!000)([ ]?[-.][ ]?|[ ])\d{2}\2\d{4})(?!\d|[-.]\d)")
SSN_LABELLED = Pattern(
    r"(?<![a-z])S(?:SN|S[ ]?\#|S[ ]no\b|ocial[ ]security|egur(?:o|idad)[ ]social|oc(?:ial)?\.?[ ]"
    r"(?:insurance|sec\.?)|ocial(?=[ ](?:is|was|\#|number|no)\b)"
    r"|IN\b(?=[^\n\d]{0,12}\d{3}[ -]\d{3}))[^\n\d]{0,24}?"
    r"(?<!\d)(?P<value>\d{9}|\d{3}[ -]\d{3}[ -]\d{3}|(?:(?<=ends in )|(?<=ending in )|(?<=four )|(?<=digits "
    r"))\d{4}|[-Xx•#.]{3,8}\d{4})(?!\d)"
    r"|\b(?:N\.?I\.?|NINO|National[ ]Insurance)\b[^\n\d]{0,16}?"
    r"(?P<nino>[A-Z]{2}[ ]?\d\d[ ]?\d\d[ ]?\d\d[ ]?[A-D])\b",
    re.IGNORECASE,
)

LAST_FOUR = Pattern(
    r"\b(?:last|final|[úu]ltimos|ending|ends)[ -](?:in[ ]|with[ ])?(?:four|4|cuatro)?[^\n\d]{0,60}?(?<!\d)"
    r"(?P<value>\d{4})(?![\d%,.]?\d)"
    r"|(?P<before>(?<!\d)\d{4})[ ,]{1,2}(?:\w+[ ]){0,2}?(?:the[ ]|his[ ]|her[ ])?last[ ](?:four|4)\b",
    re.IGNORECASE,
)
SOCIAL = Pattern(
    r"\b(?:ssn|ss\#|soc(?:ial)?\.?(?:[ ](?:sec(?:urity)?|insurance)|(?=[ ]?(?:[.,:;#)]|\Z|is\b|was\b|are\b"
    r"|ends|ending|number|no\b|\d)))"
    r"|seguro social|taxpayer|itin)",
    re.IGNORECASE,
)
LAST = frozenset(("last", "final", "últimos", "ending", "ends"))
SSN_WORDS = frozenset(
    (
        "ssn",
        "ss",
        "social",
        "soc",
        "itin",
        "taxpayer",
        "seguro",
        "seguridad",
        "sin",
        "ni",
        "n",
        "nino",
        "national",
    )
)


def record(document: Document) -> Spans:
    """A labelled number of a record, chart, encounter or patient, of five digits or more.

    Bad: MRN: 8600001
    Bad: Número de historia clínica 1234567
    Bad: NHS number 389 831 9450
    Good: A record number of 12,000 patients took part; case number 7 was the youngest.
    Good: The chart runs from 1995 to 2008. Unit 12345 is a bus.
    """
    for start, end in labelled(document.codes, RECORD):
        if not (end - start == 8 and TELEPHONE.search(document.flat, max(0, start - 30), end)):
            yield start, end


def social_security(document: Document) -> Spans:
    """A social security number by its shape, or its digits (the last four) after its name; Canada's, Britain's too.

    Bad: Her number is 219-09-9999.
    Bad: SSN ending in 9999
    Bad: The final four of her social are 9999.
    Good: Social Security began in 1935. LOINC 4548-4 is hemoglobin A1c.
    Good: Never send your Social Security number by email.
    """
    yield from (match.span("value") for match in document.at_numbers(SSN_SHAPE))
    if not SSN_WORDS.isdisjoint(document.words):
        for match in document.starting(SSN_LABELLED, document.at(_ssn_words(document))):
            yield match.span("nino" if match["nino"] else "value")
        for match in document.near(LAST_FOUR, LAST, 60, 120):
            if document.sentence(match.start()).says(SOCIAL):
                yield match.span("value" if match["value"] else "before")


def _ssn_words(document: Document) -> frozenset[str]:
    return SSN_WORDS | {word for word in document.words if word.startswith("ssn")}


def other(document: Document) -> Spans:
    """Any other number of one's own: study subject, specimen, accession, case, report, prescription, inmate, employee.

    Bad: Accession number S24-11882 was read as benign.
    Bad: Inmate number N86273 was brought in shackles.
    Bad: Court case no. 23-CV-84348
    Good: The trial had 1,200 participants; case 12 of 2014; study NCT01206062.
    Good: In order, 12345 people came. A case series, 1995-2008.
    """
    for start, end in labelled(document.codes, OTHER):
        in_link = IN_LINK.search(document.flat, max(0, start - 20), start)
        if not in_link and not NOT_OTHER.match(document.flat, start, end):
            yield start, end


def bed(document: Document) -> Spans:
    """The room or bed in which a patient lay.

    Bad: My patient lay in room 412B for a week.
    Bad: Hospital no. 12, Bed 4, the patient slept.
    Good: Room temperature should be 68 F. The 12-bed ward. Our clinic is in room 210.
    """
    for match in document.starting(ROOM, document.at(ROOMS)):
        if document.person_at(match.start()):
            yield match.span("value")


def inscription(document: Document) -> Spans:
    """What a tattoo, a bracelet or a tag says, word by word: it finds the one person who wears it.

    Bad: The tattoo reads "Forever the Harbor Nine", which is how we knew him.
    Good: A tattoo is a risk. She said "never again".
    """
    for match in document.near(TATTOO, TATTOOED, 10, 200):
        yield match.span("value")
