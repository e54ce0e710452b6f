"""What identifies a person in a story or a note that introduces nobody: found by what surrounds it, and only then."""

import pytest

from plugins.checks.privacy import identifiers


def found(text):
    return [(each.kind, text[each.start : each.end]) for each in identifiers(text)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("In the chair by the window, where Maeve was humming, the drip ran dry.", "Maeve"),
        ("“Call me Sparrow,” she said when I came with her insulin.", "Sparrow"),
        ("As June turned seventeen she stopped coming to our clinic.", "June"),
        ("I watched Hope walk to the door and back.", "Hope"),
        ("With Joy on 4 L of oxygen, we talked about going home.", "Joy"),
        ("“Anil Uncle has a fever,” the nephew said.", "Anil Uncle"),
        ("Oma Griet refused her pills for nine days.", "Oma Griet"),
        ("We admitted Smt. Kamala Devi that evening.", "Kamala Devi"),
        ("Her 5 y.o. granddaughter, Mei-Lin, brought the drawing.", "Mei-Lin"),
        ("NOTE TO SELF: MARGARET OAKES - CALL BACK ABOUT THE BIOPSY", "MARGARET OAKES"),
        ("pt daniel hughes, 52 y/o m, here for his liver", "daniel hughes"),
        ("i still think of mrs. kowalski every winter", "mrs. kowalski"),
        ("M a r t a  K l e i n was the bravest of them.", "M a r t a  K l e i n"),
        ("I saw P. L. Underhay in clinic for her tremor.", "P. L. Underhay"),
        ("The letter is in hughes_daniel_discharge.pdf on the shared drive.", "hughes_daniel"),
    ],
)
def test_a_name_is_found_by_what_surrounds_it(text, name):
    names = [value for kind, value in found(text) if kind == "NAME"]
    assert any(name in value or value in name for value in names), found(text)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("He died on New Year's Eve, in his own bed.", "New Year's Eve"),
        ("The patient had been septic since Tuesday 9th.", "Tuesday 9th"),
        ("she had her second seizure on march 3rd.", "march 3rd"),
        ("He came to the consult at 22 of october with his son.", "22 of october"),
        ("The boy was born in October and diagnosed at once.", "October"),
        ("I saw him in follow up on 3-17-22.", "3-17-22"),
        ("In memory of Agathe Thun (4 May 1951 - 9 Jan 2021), who taught us.", "4 May 1951"),
    ],
)
def test_a_day_is_found_however_it_is_written(text, day):
    assert any(kind == "DATE" and day in value for kind, value in found(text)), found(text)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("He is a trapper out of Nenana and had never seen a doctor.", "Nenana"),
        ("She retired to Lytham-on-the-Hill for her lungs.", "Lytham-on-the-Hill"),
        ("He packed herring at the Dunmore & Sons cannery.", "Dunmore & Sons cannery"),
        ("Case: male, 61, a miner based in Kalgoorlie, short of breath.", "Kalgoorlie"),
        ("She moved her care from Moose Jaw to Estevan.", "Estevan"),
        ("Transferred out of FCI Long Meadow, he weighed 50 kg.", "FCI Long Meadow"),
        ("Found down at Alder Creek railway station, temp 30.9.", "Alder Creek railway station"),
    ],
)
def test_a_place_is_found_by_what_ties_it_to_somebody(text, place):
    values = [value for kind, value in found(text) if kind == "GEO"]
    assert any(place in value or value in place for value in values), found(text)


@pytest.mark.parametrize(
    "text",
    [
        "When Metformin stopped working, we added insulin.",
        "Every clinic has a Mrs. Jones. She is an idea.",
        "Mr. Brown is the name I give to every patient in my lectures.",
        "Semmelweis was born in Buda on 1 July 1818 and died in an asylum.",
        "Jane Doe is a woman with high blood pressure.",
        "Flu shots start in October. Our clinic is closed on Christmas Day.",
        "HEART RATE was normal and BLOOD PRESSURE high.",
        "Read heart-failure-plan.pdf, and see J. R. Underhay et al.",
        "The mr imaging of the knee was normal.",
    ],
)
def test_what_only_looks_like_a_story_is_no_finding(text):
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Mum's contact for the form is 0491 555 012, after three please.", "0491 555 012"),
        ("please text pts son at 555.0142.118 about the bed", "555.0142.118"),
        ("(rec# B-21-40017, with permission of the family)", "B-21-40017"),
        ("Invoice for the visit, acc. KL-40182, unpaid.", "KL-40182"),
    ],
)
def test_numbers_are_found_as_other_countries_and_hasty_writers_put_them(text, number):
    assert any(number in value or value in number for _kind, value in found(text)), found(text)
