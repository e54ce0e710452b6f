"""A short form is explained by the words that the article explains it with, and by no others."""

from __future__ import annotations

import pytest

from plugins.crosspost.short_forms import explained, long_forms


@pytest.mark.parametrize(
    ("article", "long"),
    [
        ("<p>Some have atrial fibrillation (AF).</p>", {"AF": "atrial fibrillation"}),
        ("<p>Measure low-density lipoprotein (LDL).</p>", {"LDL": "low-density lipoprotein"}),
        ("<p>An electrocardiogram (ECG) shows it.</p>", {"ECG": "electrocardiogram"}),
        (
            "<p>The Office of Disease Prevention and Health Promotion (ODPHP) asks.</p>",
            {"ODPHP": "Office of Disease Prevention and Health Promotion"},
        ),
        ("<p>The Department of Health and Human Services (HHS)</p>", {"HHS": "Health and Human Services"}),
        ("<p>La presión arterial alta (PAA)</p>", {"PAA": "presión arterial alta"}),
        ("<p>Centers for Disease Control and Prevention (CDC)</p>", {}),
        ("<p>We eat fish. Potatoes (FP) too.</p>", {}),
        ("<p>See the last page (AF).</p>", {}),
    ],
)
def test_the_long_form_is_the_words_that_make_the_letters(article: str, long: dict[str, str]) -> None:
    assert dict(long_forms(article)) == long


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("AF can be felt.", "Atrial fibrillation (AF) can be felt."),
        ("Some feel AF. AF can pass.", "Some feel atrial fibrillation (AF). AF can pass."),
        ("Atrial fibrillation (AF) can be felt.", "Atrial fibrillation (AF) can be felt."),
        ("Drink less before an AFTERNOON nap.", "Drink less before an AFTERNOON nap."),
    ],
)
def test_a_post_explains_a_short_form_where_it_first_stands(text: str, told: str) -> None:
    assert explained(text, "<p>Some have atrial fibrillation (AF).</p>") == told
