"""Files and captions that show a patient."""

from __future__ import annotations

import re

from plugins.checks.identifiers.codes import listed
from plugins.checks.identifiers.document import Document, Spans
from plugins.pattern import Pattern

FILE = Pattern(
    r"[\w./%~-]*?(?P<name>[\w%~-]+)\.(?:jpe?g|png|gif|webp|heic|heif|tiff?|bmp|avif|svg|dcm|mp4|mov|avi|webm"
    r"|mp3|wav|m4a|pdf|docx?|csv|xlsx?)(?!\w)",
    re.IGNORECASE,
)
DOT_FILE = Pattern(
    r"\.(?:jpe?g|png|gif|webp|heic|heif|tiff?|bmp|avif|svg|dcm|mp4|mov|avi|webm|mp3|wav|m4a|pdf|docx?|csv"
    r"|xlsx?)(?!\w)",
    re.IGNORECASE,
)
ENDINGS = listed(
    "jpg jpeg png gif webp heic heif tif tiff bmp avif svg dcm mp mov avi webm wav m pdf doc docx csv xls xlsx"
)
"""Their letters; `mp4` and `m4a` have figures, too."""
GENERAL = listed(
    "education portal safety guide form forms information info handout care leaflet centered room waiting "
    "gown checklist rights journey brochure advocacy experience outcomes satisfaction instructions "
    "resources flyer poster questions registration intake day doctor physician nurse visit exam "
    "communication engagement happy stock mask masks wash scrub shield shields cream pain droop drooping "
    "clock smiley emoji covering coverings coverings model diagram drawing icon illustration logo cartoon "
    "anatomy generic sample example bar pie flow growth org blood pressure heart chart charts infographic "
    "banner header surface type type1 to in and of for the with without hospital medical health monitor "
    "simulator lift bed chair triage volume population data graph table numbers counts count flow summary "
    "faq privacy notice policy consent tips talk talking group older"
)
IN_NAME = Pattern(
    r"(?<![a-z])(?:patients?|pt|paciente|selfie|mugshot|headshot|portrait|full-?face|face|facial|mrn|dob|ssn"
    r"|chart|wound|scar)(?![a-z])",
    re.IGNORECASE,
)
SURE = frozenset(("selfie", "mugshot", "mrn", "dob", "ssn"))

SHOWS = (
    r"(?:photo(?:graph)?s?|pictures?|pics?|images?|snapshots?|selfies?|portraits?|headshots?|mugshots?"
    r"|videos?(?:[ ]stills?)?|film|clip|screenshots?|still|polaroid|foto(?:graf[íi]a)?|imagen"
    r"|retrato|v[íi]deo|scan)"
)
CAPTION = Pattern(
    rf"\b(?:(?<!clinical )(?<!whole )(?<!full )(?<!complete )(?<!clear )(?<!better )(?<!bigger )(?<!overall "
    rf")(?<!same ){SHOWS}[ ]?(?:of|with|from|showing|shows|:|de|con|above:?|is)[ ]"
    r"(?:(?:my|our|the|this|a|mi|la|el|nuestr[oa])[ ](?:\d+-year-old[ ]|young[ ]|smiling[ ])?(?:patient"
    r"|paciente)(?![\w-]|['’]s|[ ](?:population|portal|experience|journey|record|care|safety|education))"
    r"|(?:(?:my|our|the|this)[ ]patient['’]s|her|his)[ ](?:\w+[ ])?face\b"
    r"|(?:him|her)[ ](?:in|at|on|smiling|before|after|with|holding|walking|asleep)\b)"
    r"|pictured(?:[ ]above|[ ]here|[ ]below)?[:,]?[ ](?:is[ ])?(?:my|our|the|this)[ ]patient(?!s|['’]s)"
    r"|(?:boy|girl|man|woman|child|baby|person|lady)[ ](?:in|shown in)[ ](?:this|the)[ ](?:picture"
    r"|photo(?:graph)?|image)[ ]is[ ](?:my|our|a)[ ]patient"
    r"|full[- ]?face[ ](?:photo(?:graph)?|image|picture)s?(?=[ ]of\b)"
    r"|(?:my|our|the|this)[ ]patient['’]s[ ]face[ ](?:is[ ](?:shown|visible|seen)|before|after"
    r"|in[ ]the[ ](?:photo|picture|image))"
    r"|caption:[ ](?:my|our|the|this)[ ]patient)",
    re.IGNORECASE,
)
BRACKETED = Pattern(
    r"(?<=\[)(?:my|our|the|this)?[ ]?patient(?:['’]s)?[ ](?:portrait|face|selfie|holding|smiling|before|after"
    r"|with[ ](?:her|his))",
    re.IGNORECASE,
)
"""What stands within brackets alone: the description of a picture."""
SHOWN = listed(
    "photo photos photograph photographs picture pictures pic pics image images snapshot snapshots selfie "
    "selfies portrait portraits headshot headshots mugshot mugshots video videos film clip screenshot "
    "screenshots still polaroid foto fotografía imagen retrato vídeo scan pictured caption face"
)
WHO = frozenset(("patient", "paciente", "face", "him", "her", "his"))
OF_A_RECORD = Pattern(
    r"\b(?:(?:chart|record|ehr|emr|epic|portal|wristband|x-?ray|ct|mri)[ ]screen ?shot|screen "
    r"?shot[ ]of[ ](?:the|her|his|a|my)?[ ]?(?:patient|chart|record|ehr|emr|portal))",
    re.IGNORECASE,
)
OF_A_PERSON = Pattern(
    r"\b(?:full[- ]?face|(?:my|our|the|this)[ ]patient['’]s[ ](?:face|photo|picture|portrait|selfie|x-ray"
    r"|scan|wound|rash|scar|tattoo)"
    r"|(?:her|his)[ ](?:face|photo|picture|portrait|selfie)|(?:photo|picture|portrait|selfie"
    r"|video)[ ]of[ ](?:my|our|the|this)[ ]patient)\b",
    re.IGNORECASE,
)


def picture_file(document: Document) -> Spans:
    """A picture, film or other file whose name, or the words before it, say that it shows a patient.

    Bad: ![A rash](images/jane_doe_face.jpg)
    Bad: <img src="images/patient_4a.jpg" alt="rash">
    Bad: ![Chart screenshot](images/one.png)
    Bad: The patient's face is in images/one.jpg today.
    Good: ![A kidney](images/nephron-diagram.png) and images/patient-education.pdf
    Good: ![Happy faces](images/face-mask.jpg) and ![Sodium](images/chart-blood-pressure.png)
    """
    for dot in DOT_FILE.finditer(document.flat):
        start = max(map(document.flat.rfind, " \n(\"'<>[=\0`", (0,) * 11, (dot.start(),) * 11)) + 1
        name, line = (
            document.flat[start : dot.start()],
            document.flat[max(0, start - 90) : start].rpartition("\n")[2],
        )
        if name and (names_a_patient(name) or OF_A_RECORD.search(line) or OF_A_PERSON.search(line)):
            yield start, dot.end()


def names_a_patient(path: str) -> bool:
    """Whether a file's name has a patient's word in it, and isn't about patients in general."""
    name = path.rpartition("/")[2]
    if not (found := IN_NAME.search(name.replace("_", " "))):
        return False
    word = found[0].lower().replace("-", "")
    others = [each for each in re.split(r"[\W_]+", name) if each and each.lower() not in word]
    if word in SURE or word == "fullface":
        return True
    if word == "chart":
        return len([each for each in others if each.isupper() and each.isalpha() and len(each) > 2]) > 1
    theirs = [each for each in others if each.lower() not in GENERAL]
    if word in ("patient", "pt", "paciente"):
        return len(theirs) == len(others)
    return bool(others) and len(theirs) == len(others)


def caption(document: Document) -> Spans:
    """A caption or a sentence that says that a picture shows a patient.

    Bad: Photo of my patient at work.
    Bad: Below is a photo of her face after the reaction.
    Good: The clinical picture of the patient was unclear. A photo of the patient's pill box helps.
    Good: Take a photo of your medicines. Pictures of patients are never taken.
    """
    if document.words.isdisjoint(WHO):
        return
    yield from (match.span() for match in document.near(CAPTION, SHOWN, 60, 120))
    bracketed = (at + 1 for at in document.signs("["))
    yield from (match.span() for match in document.starting(BRACKETED, bracketed))
