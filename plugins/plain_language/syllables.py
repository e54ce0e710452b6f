"""How many syllables an English word has. Pure, and made for grades of reading: it needn't say where they part.

A group of vowels is a syllable, but for an e that is not heard (`SILENT`) and vowels that are heard apart (`APART`).
A word that no rule gets right is one of `EXCEPTIONS`, in its singular. The measure is how dictionaries divide words.
"""

from __future__ import annotations

import re
from functools import lru_cache

VOWELS = re.compile(r"[aeiouy]+")

_COMPOUNDS = (
    "base bone care eye face home house life nose pace safe side some there time where white whole wide"
)
_FIRST_HALVES = "|".join(rf"(?<=^{word})" for word in _COMPOUNDS.split())

SILENT = re.compile(
    r"e(?:(?<=[^aeiouy]e)(?<![^aeiouylr][lr]e)"  # but for table, settled, hundred
    r"(?:$|(?:ly|less|ful|ness|some|ship|ments?|ty)(?:$|ly$|ness$)|(?<![sxzcg]e)(?<![cs]he)s$|(?<![td]e)d$)"
    rf"|(?:{_FIRST_HALVES})(?=[bcdfghjklmnpqstvwxz][a-z]))"
)
"""An e that makes no syllable: late, lately, lates; walked; lifestyle."""

APART = re.compile(
    r"(?=[aehiosu])(?:(?<=[bdfhkmnprvxz]i)a(?!ge)|(?<=li)a(?!r|n(?!ce))|(?<=[ct]i)a(?=t[ei])"  # trial, associate
    r"|(?<=[bdfkmprz]i)o|(?<=vi)o(?!r)|(?<=[^s]hi)o|(?<=si)o(?=[lt])"  # period, physiology
    r"|(?<=i)u(?=[ms]|mp)"  # calcium
    r"|(?<=[^aeiou]i)e(?=t|rs?$|st$)|(?<=ui)e(?=t)|(?<!con)(?<=sci)e(?=n)|(?<=[dpr]i)e(?=n[ct])"  # diet, earlier
    r"|(?<=[^aeiouy]e)a(?=s?$)|(?<=cre)a(?=t(?!u)|s$)|(?<=^re)a(?=ct|dj|li[tz]|pp|rr|ss)|(?<=the)a(?=t)"  # area
    r"|(?<=[dtnrml]e)o|(?<=the)o|(?<=^ge)o(?!r)"  # video
    r"|(?<=[^aeiouy]e)u(?=[ms]$)|(?<=^re)i(?=mb|n[fst]|ss)"  # museum, reinforce
    r"|(?<=[aeiouy])i(?=ngs?$)"  # trying
    r"|(?<=o)e(?=m|ts?$)|(?<=^co)(?:o(?=pera|rdi)|e(?=x))"  # poem, cooperate
    r"|(?<=[^gqaeiou]u)(?:a(?!d)|e(?=n|ls?$)|i(?=ds?$|t(?:io|y$)|n(?:e|s|ed)?$|cid)|o(?=[us]))"  # actual, fluid
    r"|(?<=[aeiouy])s(?=ms?$)|(?<=t)h(?=ms?$))"  # autism, rhythm
)
"""What begins a syllable of its own although it stands beside a vowel, or is none."""

_EXCEPTIONS = """
1: aren't can't clothes don't flea pea pier plea prayer priest sea shan't tea tier weren't won't
2: acne being business cashier cement client colleague colonel conscience every evening forehead frontier giant glacier
   herpes hygiene leopard lion liar luncheon people poem quiet righteous science soldier triage vineyard Wednesday
3: alien apnea biceps catheter coalition cooperate deity dyspnea element everyday everyone everything forever heroin
   idea ideal koala linear miniature nausea nuclear nuclei oasis opioid parliament ratio recipe stereo syncope tenement
   uneasy wherever
4: apostrophe catastrophe coincidence diabetes diarrhea duodenum epitome European everybody facsimile hyperbole
5: etiology prediabetes
6: gastrointestinal
"""


def _table(text: str) -> dict[str, int]:
    """Word and syllables out of lines that begin with the number, or go on from the line before."""
    counts, number = {}, 0
    for word in text.replace("’", "'").split():
        if word.endswith(":"):
            number = int(word[:-1])
        else:
            counts[word.lower()] = number
    return counts


EXCEPTIONS = _table(_EXCEPTIONS)

_ENDING = re.compile(r"'(?:re|ve|ll|d|m|)$|'(?=s$)")
_MAY_PART = re.compile(r"[aeiouy]{2}|hms?$|sms?$")
"""Without this nothing of `APART` fits; most words are without."""
_Y_BETWEEN = re.compile(r"(?<=[aeiou])y(?=[aeiou])")


@lru_cache(maxsize=32768)
def syllables(word: str) -> int:
    """The syllables of one English word, at least 1. Parts joined by hyphens are added up."""
    if "-" in word:
        return sum(syllables(part) for part in word.split("-") if part) or 1
    plain = word.lower().replace("’", "'")
    if plain in EXCEPTIONS:
        return EXCEPTIONS[plain]
    plain = _ENDING.sub("", plain)
    if plain.endswith("n't"):
        return syllables(plain[:-3]) + 1
    known = EXCEPTIONS.get(plain) or EXCEPTIONS.get(plain.removesuffix("s"))
    return known or _by_rule(plain)


def _by_rule(word: str) -> int:
    """A y between vowels is a consonant: lawyer, be-yond, pla-yer."""
    spelt = _Y_BETWEEN.sub("Y", word)
    silent = len(SILENT.findall(spelt)) if "e" in spelt else 0
    apart = len(APART.findall(spelt)) if _MAY_PART.search(spelt) else 0
    return max(1, len(VOWELS.findall(spelt)) - silent + apart)
