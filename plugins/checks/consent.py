"""A text about one patient wants the patient's consent, or says that nobody in particular is meant."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.checks.acknowledged import without_secrets
from plugins.checks.checked import Piece
from plugins.checks.identifiers.about_patient import case_at
from plugins.finding import Finding

MESSAGE = "the article tells the story of one patient, and doesn't say whether the patient agreed"
INSTEAD = "add Patient_consent: and the day of the written consent; Composite: yes where several make up the patient"


def consent(piece: Piece) -> Iterator[Finding]:
    """An article or case question that tells of one patient, with neither `Patient_consent` nor `Composite: yes`.

    Bad: A 58-year-old man came in with chest pain. He was admitted that night.
    Good: Last week a patient asked me about coffee. Imagine a 54-year-old man with diabetes.
    """
    text, told = piece.text, piece.told
    if told is None or told.patient_consent or told.composite:
        return
    at = case_at(without_secrets(text.text))
    if at is not None:
        yield Finding(text.path, *text.place(at), "review", "patient-consent", MESSAGE, INSTEAD)
