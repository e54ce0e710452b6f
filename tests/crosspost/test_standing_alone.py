"""Which sentences may stand alone. Add a case where a post read badly: the sentence, its neighbours and the reason."""

import pytest

from plugins.crosspost.standing_alone import (
    FAULTS,
    denies,
    fault,
    is_conditional,
    is_doubted,
    limits,
    repeats,
)

MAY = [
    "Sit still for five minutes before you measure.",
    "In SAMSON, 30 of the 60 people had restarted a statin six months later.",
    "There is no link between the MMR vaccine and autism.",
    "If you take blood thinners, ask your doctor first.",
    "This year, flu shots are free at our office.",
    "Most people need no medicine.",
    "A pressure below 120 mm Hg was the target of one trial.",
    "You can see the figures on your monitor.",
    "Because salt raises blood pressure, taste before you add it.",
    "U.S. adults sleep seven hours on average.",
    "Mida su presión dos veces al día.",
    "¡Mida su presión dos veces al día!",
    "La mayoría de las personas duerme siete horas.",
    "There are 2 kinds of monitors: Upper arm and wrist.",
    "Measure when it is quiet in the house.",
    "A higher score means that you sleep worse.",
    "The clinic here is open on Saturdays.",
    "A year ago we said, and say again, that the cuff has to fit.",
    "Los Estados Unidos tienen este año menos casos de sarampión.",
]

MAY_NOT = [
    ("sit still for five minutes.", "is a part of a sentence"),
    ("Sit still for five minutes", "is a part of a sentence"),
    ("You need three things:", "is a part of a sentence"),
    ("Is it safe to stop a statin?", "is a part of a sentence"),
    ("“Vaccines cause autism,” a blog said.", "is a part of a sentence"),
    ("Sit still and then wait and see...", "is a part of a sentence"),
    ("He told us “the cuff was far too small.", "has a quotation or bracket that isn't closed"),
    ("Sit very still.", "is too short to say something"),
    ("Write to office@practice.example for your results today.", "holds an address or signs of markup"),
    ("Use the *right* cuff for your arm.", "holds an address or signs of markup"),
    ("Room # 2 is where we measure your pressure.", "holds an address or signs of markup"),
    ("Myth: Vaccines overload the body of a child.", "is labelled"),
    ("JT: We draw the cuff on paper first.", "is labelled"),
    ("Update: the clinic has moved to Main Street.", "is an editor's note"),
    ("Nota – el consultorio se ha mudado de calle.", "is an editor's note"),
    ("Some people say vaccines overload the body.", "tells what others say"),
    ("You may have heard that vaccines overload the body.", "tells what others say"),
    ("It is often claimed that vaccines overload the body.", "tells what others say"),
    ("Contrary to rumor, vaccines overload nobody at all.", "tells what others say"),
    ("Muchas personas creen que las vacunas hacen daño.", "tells what others say"),
    ("Click here to read about blood pressure cuffs.", "points to something else on the page"),
    ("As mentioned above, the cuff has to fit.", "points to something else on the page"),
    ("The table below shows what each cuff costs.", "points to something else on the page"),
    ("Read on to learn why the cuff has to fit.", "points to something else on the page"),
    ("We want to keep making the site better.", "points to something else on the page"),
    ("You can see a picture of the cuff here.", "points to something else on the page"),
    ("Use the menu below to find a cuff.", "points to something else on the page"),
    ("If your pressure worries you, here is how to measure it.", "points to something else on the page"),
    ("The screenshot below shows what each cuff costs.", "points to something else on the page"),
    ("Haga clic aquí para leer sobre la presión.", "points to something else on the page"),
    ("This is why the cuff has to fit.", "needs the sentence before"),
    ("However, the cuff has to fit your arm.", "needs the sentence before"),
    ("They found that the cuff has to fit.", "needs the sentence before"),
    ("It doesn’t hurt to measure twice a day.", "needs the sentence before"),
    ("And then you measure the pressure again.", "needs the sentence before"),
    ("If you’re eligible, you get care at low cost.", "needs the sentence before"),
    ("For example, rest your arm on a table.", "needs the sentence before"),
    ("To address this challenge, rest your arm.", "needs the sentence before"),
    ("The vaccine teaches a child’s body to stop all three.", "needs the sentence before"),
    ("La vacuna enseña al cuerpo a defenderse de las tres.", "needs the sentence before"),
    ("A higher score means that they felt worse.", "needs the sentence before"),
    ("Ask your doctor about one of these options.", "needs the sentence before"),
    ("We’re excited to welcome them to the office.", "needs the sentence before"),
    ("Namely, rest your arm on a table.", "needs the sentence before"),
    ("New to the city and in his mid-20s, Lee rested on a table.", "needs the sentence before"),
    ("Part of the answer lies in the cuff you use.", "needs the sentence before"),
    ("If someone can afford it, the cuff is worth having.", "needs the sentence before"),
    ("The cuff, for example, has to fit your arm.", "needs the sentence before"),
    ("Ask your doctor what this medicine does for you.", "needs the sentence before"),
    ("Whip out your phone and try it out!", "needs the sentence before"),
    ("We were there to see the new cuff.", "needs the sentence before"),
    ("Sin embargo, el manguito debe quedar bien.", "needs the sentence before"),
    ("Esto ayuda a medir bien la presión.", "needs the sentence before"),
    ("Si son elegibles, usted no paga nada.", "needs the sentence before"),
    ("Todas dependen de su ingreso y de su familia.", "needs the sentence before"),
]


@pytest.mark.parametrize("sentence", MAY)
def test_a_whole_thought_may_stand_alone(sentence):
    assert fault(sentence) == ""


@pytest.mark.parametrize(("sentence", "reason"), MAY_NOT)
def test_a_part_of_a_thought_may_not(sentence, reason):
    assert fault(sentence) == reason


def test_each_fault_has_its_case():
    assert {reason for _, reason in MAY_NOT} == set(FAULTS)


@pytest.mark.parametrize(
    "after",
    [
        "But not in the first year.",
        "However, this is rare.",
        "Unless you have had a stroke.",
        "Except for children.",
        "That is not true.",
        "This isn’t so.",
        "It’s a myth.",
        "Not if you take blood thinners.",
        "In fact, the opposite is true.",
        "There is no evidence for it.",
        "The exception is a recent stroke.",
        "Don’t take it if you have had a bleed.",
        "If you have had a stroke, don’t do it.",
        "Studies show otherwise.",
        "Pero no en el primer año.",
        "Sin embargo, es raro.",
        "A menos que haya tenido un derrame.",
        "No es cierto.",
    ],
)
def test_a_sentence_that_the_next_one_takes_back_may_not(after):
    assert fault("Aspirin a day prevents heart attacks.", after=after) == "is taken back by the next"


@pytest.mark.parametrize(
    "after", ["", "Take it with water.", "Aspirin is cheap.", "We can help you decide.", "Tome agua."]
)
def test_a_sentence_that_goes_on_doesnt_take_back(after):
    assert fault("Aspirin a day prevents heart attacks.", after=after) == ""


@pytest.mark.parametrize(
    ("after", "limited"),
    [
        ("But not after a stroke.", True),
        ("If you have had a stroke, ask us first.", True),
        ("Unless you take blood thinners, it is safe.", True),
        ("Pero no después de un derrame.", True),
        ("That is not true.", False),
        ("But large studies found nothing of the kind.", False),
        ("However, it is not so.", False),
        ("Pero no es cierto.", False),
        ("Sit still for five minutes.", False),
    ],
)
def test_a_limit_leaves_a_part_of_the_truth_and_a_denial_nothing(after, limited):
    assert limits(after) is limited


def test_what_follows_hearsay_may_be_hearsay():
    assert (
        fault("Vaccines overload the body.", before="Many people believe it.")
        == "is too short to say something"
    )
    assert fault("Vaccines overload the body of a child.", before="Many parents fear the worst.") != ""
    assert fault("Vaccines overload the body of a child.", before="People say:") != ""


@pytest.mark.parametrize(
    ("sentence", "tells"),
    [
        ("The MMR vaccine causes autism.", True),
        ("Autism is caused by the MMR vaccine in some children.", True),
        ("The MMR vaccine does not cause autism.", False),
        ("Children with the MMR vaccine had no more autism.", False),
        ("No doubt the MMR vaccine causes autism.", True),
        ("Measles is dangerous for babies.", False),
    ],
)
def test_a_claim_is_known_in_other_words_unless_it_is_denied(sentence, tells):
    assert repeats(sentence, "The MMR vaccine causes autism.") is tells


def test_a_claim_that_denies_is_repeated_by_denying():
    claim = "Vaccines do not protect children."
    assert repeats("Vaccines don’t protect children at all.", claim)
    assert not repeats("Vaccines protect children.", claim)
    assert denies("Vaccines protect children.", claim)


def test_a_truth_speaks_of_the_claim_and_denies_it():
    claim = "The MMR vaccine causes autism."
    assert denies("Large studies found no link between the MMR vaccine and autism.", claim)
    assert not denies("Measles is not harmless.", claim)
    assert not denies("Anything at all.", "")


@pytest.mark.parametrize(
    "heading", ["Myths about statins", "Common mistakes", "What not to do", "Mitos", "Do people say so?"]
)
def test_a_heading_can_announce_the_opposite_of_the_truth(heading):
    assert is_doubted(heading)


def test_a_heading_can_say_for_whom_a_section_holds():
    assert is_conditional("If you have kidney disease")
    assert is_conditional("Si tiene diabetes")
    assert not is_conditional("How to measure")
