"""Names, ages, dates and places of a patient: found in the ways physicians write, and only then."""

from datetime import UTC, datetime

import pytest

from plugins.checks.checked import Checked, Source
from plugins.checks.consent import consent
from plugins.checks.identifiers.about_patient import case_at, of_one_patient
from plugins.checks.identifiers.name_lists import AMBIGUOUS, any_names, first_names
from plugins.checks.privacy import identifiers
from plugins.entry import Entry
from plugins.settings import Settings

DAY = datetime(2024, 3, 1, tzinfo=UTC)
STORY = "My patient came in with chest pain, and I listened.\n\n"


def found(text, allowed=()):
    return [(each.kind, text[each.start : each.end]) for each in identifiers(text, allowed)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("I visited Mrs. Okonjo at home.", "Mrs. Okonjo"),
        ("Mr. Vandersteen's daughter drove him.", "Mr. Vandersteen"),
        ("La señora Ibarra perdió la vista.", "señora Ibarra"),
        ("Little Tomasz had a barking cough.", "Tomasz"),
        ("Baby Girl Novak weighed 900 grams.", "Baby Girl Novak"),
        ("Pt: Harris, Emma", "Harris, Emma"),
        ("Next of kin: Denis Kovac (husband).", "Denis Kovac"),
        ("J.T. is a 57-year-old man with cirrhosis.", "J.T."),
        ("Her son, Daniel, has the same gene.", "Daniel"),
        ("We admitted\nZofia Wrobel that night.", "Zofia\nWrobel"),
        ("Dear Marguerite, you will never read this.", "Marguerite"),
        ("“Doctor,” said Lupita, “is it bad?”", "Lupita"),
        ("The story of **Kofi** stays with me: he had a stroke.", "Kofi"),
        ("![Rosa Delgado after her surgery](images/arm.jpg)", "Rosa Delgado"),
        (STORY + "Ingrid wore a red hat.", "Ingrid"),
        ("Svetlana P. came to see us with a swollen knee.", "Svetlana P."),
        ("Wojtek is seven and has leukemia.", "Wojtek"),
        ("I held Faisal's hand as the ventilator was stopped.", "Faisal"),
        ("You gave us two more years with Dad. Gratefully, Orla Brannigan", "Orla Brannigan"),
        ("Thank you for saving my life. — Grace W.", "Grace W."),
        ("We thank the Abara family for this story.", "Abara"),
        ("S. Varga, 71F, CHF exacerbation.", "S. Varga"),
        ("T. was a quiet man who came every month.", "T"),
        ("Name of patient: Huang Li", "Huang Li"),
        ("Meet Adaeze. She was two when we met.", "Adaeze"),
        ("Se llamaba Marisela y tenía nueve años.", "Marisela"),
        ("Patient Alvarez complains of dyspnea.", "Alvarez"),
    ],
)
def test_a_patients_name_is_found_where_it_stands(text, name):
    names = [value.replace("\n", " ") for kind, value in found(text) if kind == "NAME"]
    assert any(name.replace("\n", " ") in value or value in name for value in names), found(text)


@pytest.mark.parametrize(
    "text",
    [
        "Parkinson disease and Crohn's disease are both treatable; so is Hashimoto thyroiditis.",
        "As Sir William Osler said, listen. Atul Gawande wrote of checklists.",
        "Virginia Apgar devised her score in 1952. The Apgar score is quick.",
        "Nguyen TA, Smith B, Rossi C, et al. Lancet. 2020;395:1054-62.",
        "Dr. Sarah Lin, a dermatologist, taught me the sign.",
        "By Maria Gonzalez, MD. Photo: Robert Wright / Unsplash",
        "Ask about Ozempic and Wegovy. Keytruda is given every 3 weeks.",
        "Grace is not a word we use in the ICU. Mark the site. May is stroke month.",
        "The Mayo Clinic, Johns Hopkins and Kaiser Permanente publish their outcomes.",
        "JUPITER and EMPEROR-Preserved were large trials.",
        "![Headshot of Dr. Sherry Fuentes](images/author.jpg)",
        "She was told that MS presented as double vision.",
        "Follow the patient closely. Lea más sobre la diabetes. Día tras día.",
        "“Listening is a medicine.” — Hannah Weiss",
        "Christine Larsen and her colleagues followed doctors; burnout among patients and nurses rose.",
    ],
)
def test_authors_eponyms_trials_medicines_and_ordinary_words_are_no_names(text):
    assert [value for kind, value in found(text) if kind == "NAME"] == []


def test_a_name_that_the_text_says_is_invented_is_none():
    assert found("A woman, whom I will call Mrs. A, came in. Mrs. A was tired.") == []
    assert found("Elena (not her real name) told me about her stroke.") == []


def test_the_practices_own_people_are_allowed():
    text = "It was Hannah Weiss who held the patient's hand."
    assert ("NAME", "Hannah Weiss") in found(text)
    assert found(text, ("Hannah Weiss",)) == []


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("A 94-year-old woman fell.", "94-year-old"),
        ("My patient, now 91, swims daily.", "91"),
        ("At ninety-three, she still drives.", "ninety-three"),
        ("He lived to 103.", "103"),
        ("She is in her late nineties.", "her late nineties"),
        ("It was her 100th birthday.", "100th birthday"),
        ("A centenarian came to my office.", "centenarian"),
        ("Una mujer de 94 años vino a la consulta.", "94 años"),
        ("At 93, Mrs. Hall still drives.", "93"),
        ("She's 95, and she swims.", "95"),
        ("A spry 96, he climbs the stairs.", "96"),
        ("94M p/w chest pain.", "94"),
        ("Mrs. Hall (92) fell in the kitchen.", "92"),
        ("DOB 1929, lives with her son.", "1929"),
        ("Cumplió 91 años en el hospital.", "91"),
        ("We sang for his 95th.", "95th"),
    ],
)
def test_an_age_of_ninety_or_more_is_found(text, age):
    assert ("AGE90", age) in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "People over 90 often fall. Adults aged 95 and older need a fall check.",
        "Check again after 90 days. A pressure of 120 over 90 mm Hg.",
        "The mean age was 71 years (range 40 to 95).",
        "The 95-year-old lighthouse building is open. Nonagenarians are many.",
        "A body temperature below 95 F is an emergency. Her pulse was 94.",
        "If your mother is 95 and frail, ask what she wants.",
        "An 89-year-old woman fell.",
        "His saturation reached 92. Her pulse is now 94. The 95th percentile is tall.",
        "Florence Nightingale was born in 1820.",
    ],
)
def test_no_age_of_a_group_a_thing_or_a_measure_is_found(text):
    assert [kind for kind, _ in found(text) if kind == "AGE90"] == []


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("She was admitted on March 3, 2018.", "March 3, 2018"),
        ("DOB: 04/17/1956", "04/17/1956"),
        ("Date of birth: 1957-09-16; he came alone.", "1957-09-16"),
        ("Her surgery was on the 14th of July.", "the 14th of July"),
        ("We diagnosed him on Feb. 2, 2016.", "Feb. 2, 2016"),
        ("On 7/4 he came back with a fever.", "7/4"),
        ("Nació el 7 de septiembre de 1961.", "7 de septiembre de 1961"),
        ("In March 2018 a patient came with a cough.", "March 2018"),
        ("He was readmitted 3/14 with sepsis.", "3/14"),
        ("Surgery 6/11, home 6/15.", "6/15"),
        ("Passed away 8th September 2021.", "8th September 2021"),
        ("Mrs. Hall, b. 10 Oct 1932, lives alone.", "10 Oct 1932"),
        ("Diagnosed 04-2019 with myeloma, she refuses chemo.", "04-2019"),
        ("La vi el 6 de junio con tos.", "6 de junio"),
        ("On June twenty-second he stopped breathing.", "June twenty-second"),
        (STORY + "It was May 3, 2017.", "May 3, 2017"),
    ],
)
def test_a_date_of_a_patients_life_is_found(text, date):
    assert ("DATE", date) in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "The guideline was published on June 10, 2024. CME credit expires 01/31/2027.",
        "On July 6, 2023, the FDA granted full approval. Date: 2026-03-14",
        "World Diabetes Day is November 14. We are closed on December 25.",
        "She has been well since 2019.",
        "Title: My patient died\nDate: 2026-03-14\nModified: 2026-04-01\n\nA 60-year-old man died.",
        "Her strength was 4/5 and her pain 7/10; she took 1/2 tablet.",
        "Epub 2024 Feb 29. JAMA. 2024 Apr 2;331(13):1158.",
        STORY + "Join our webinar on Thursday, May 14 at 7 pm.",
    ],
)
def test_dates_of_the_public_are_left_alone(text):
    assert [value for kind, value in found(text) if kind == "DATE"] == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("A 33-year-old barista from El Cajon fainted.", "El Cajon"),
        ("She was taken to Mercy General Hospital.", "Mercy General Hospital"),
        ("The boy attends Redwood Elementary School.", "Redwood Elementary School"),
        ("My patient drove in from Kern County.", "Kern County"),
        ("He worked at the Tyson plant in Joplin.", "Tyson plant in Joplin"),
        ("Mi paciente vive en Guadalajara.", "Guadalajara"),
        ("He was shot in Compton.", "Compton"),
        ("Nació en Zacatecas.", "Zacatecas"),
        ("She was born in Arles and came to our clinic.", "Arles"),
        ("She was flown from the village of Ambler.", "Ambler"),
        ("He nearly drowned in Lake Winnipesaukee.", "Lake Winnipesaukee"),
        ("The orchard worker from Yakima had a snakebite.", "Yakima"),
        ("The Topeka native has cystic fibrosis.", "Topeka"),
        ("He plays football for Roosevelt High and broke his wrist.", "Roosevelt High"),
        ("Hometown: Delray", "Delray"),
    ],
)
def test_a_place_in_a_patients_life_is_found(text, place):
    assert ("GEO", place) in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "She grew up in Ohio and moved here from Mexico.",
        "I trained at Massachusetts General Hospital.",
        "A study from Uppsala, Sweden, followed 600 women; one patient died.",
        "The outbreak began in Wuhan and reached Seattle.",
        "He took it in January, in the ICU, with Tylenol.",
        "The Haitian woman and the Black man were seen. A river in the Democratic Republic of the Congo.",
    ],
)
def test_states_countries_studies_and_ones_own_training_are_no_findings(text):
    assert [value for kind, value in found(text) if kind == "GEO"] == []


def test_the_same_line_weighs_more_in_a_text_about_one_patient():
    line = "Her mother said so. It was May 3, 2017."
    assert found(line) == []
    assert found(STORY + line) == [("DATE", "May 3, 2017")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A patient of mine, a welder, came in.", True),
        ("A 58-year-old patient of mine likes coffee.", True),
        ("I saw a woman who could not swallow.", True),
        ("Imagine a 54-year-old man with chest pain who came in.", False),
        ("My patients often ask about coffee.", False),
        ("The following case is fictional. A 60-year-old man presented with pain.", False),
    ],
)
def test_a_text_is_about_one_patient_when_it_tells_of_one(text, told):
    assert of_one_patient(text) is told


def test_an_aside_on_a_patient_is_no_case():
    assert case_at("Last week a patient asked me about coffee.") is None
    assert case_at("One morning a 58-year-old man came in with pain.") == len("One morning a ")


@pytest.mark.parametrize(
    ("head", "wanted"),
    [({}, [("review", 3)]), ({"patient_consent": DAY}, []), ({"composite": True}, [])],
)
def test_a_text_about_one_patient_wants_consent(head, wanted):
    source = Source("a.md", "Title: A\n\nA 58-year-old man came in with chest pain.")
    entry = Entry("a", "a", "A", "", "a/", "a.md", "en", DAY, "", **head)
    checked = Checked(Settings(), sources=(source,), entries=(entry,))
    found = [each for piece in checked.pieces for each in consent(piece)]
    assert [(each.level, each.line) for each in found] == wanted


def test_what_is_acknowledged_in_a_head_tells_no_story():
    reason = "Privacy_reviewed: Mercy -- a 58-year-old man came in with chest pain there, 2026-03-01"
    source = Source("a.md", f"Title: A\n{reason}\n\nText.")
    entry = Entry("a", "a", "A", "", "a/", "a.md", "en", DAY, "")
    [piece] = Checked(Settings(), sources=(source,), entries=(entry,)).pieces
    assert list(consent(piece)) == []


def test_names_that_are_ordinary_words_or_places_are_no_first_names():
    assert {"angela", "kofi", "zofia"} <= first_names()
    assert not first_names() & AMBIGUOUS
    assert {"hernández", "kowalczyk", "grace"} <= any_names()
