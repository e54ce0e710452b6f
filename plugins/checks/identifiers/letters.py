"""Words that begin with a capital, in the alphabets that names come in: pieces of patterns."""

from __future__ import annotations

UPPER = "".join(chr(code) for code in range(0x41, 0x250) if chr(code).isupper())
CAPITAL = f"[{UPPER}]"
TAIL = r"[^\W\d_]*(?:['’-][^\W\d_]{2,})*"
WORD = CAPITAL + TAIL
"""One word, also with a hyphen or apostrophe in it (`O'Brien`); an `'s` stays outside."""
PARTICLE = (
    r"(?:van der|van den|van de|van|von|zu|de la|de los|de las|del|de|da|di|dos|der|den|la|le|ten|ter|bin"
    r"|al|el|y|e|y la|af|av)"
)
REST = rf"{TAIL}(?:[ ](?:{PARTICLE}[ ])?{WORD}){{0,3}}"
RUN = CAPITAL + REST
"""Up to four such words, as in `Golden Gate Park` or `Juana de la Cruz`."""
