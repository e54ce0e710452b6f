"""What the choices of a new article mean, in plain words: for the questions and for the notes in its head.

A new value of a field is a line here and one in `head_fields`; a test keeps the two together.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

AUDIENCE: Mapping[str, str] = MappingProxyType(
    {
        "patients": "people who want to understand their health and care",
        "colleagues": "doctors, nurses and others who work in health care",
        "everyone": "both, and whoever finds it",
    }
)
PURPOSE: Mapping[str, str] = MappingProxyType(
    {
        "expert": "be known for what you know",
        "cause": "win people for a cause that matters to you",
        "patients": "teach the people you care for",
        "practice": "let people know about your practice",
        "reputation": "be found with good, true pages when someone looks you up",
        "younger": "reach teenagers and young adults",
        "colleagues": "share with colleagues what you learned",
        "consult": "ask colleagues about a case; it gets no public page",
    }
)
KIND: Mapping[str, str] = MappingProxyType(
    {
        "education": "it teaches; at least four of five articles should",
        "marketing": "it is about the practice; at most one of five",
    }
)
CHOICES: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {"audience": AUDIENCE, "purpose": PURPOSE, "kind": KIND}
)
"""The fields that are asked for, in the order of asking."""
