"""Adds a source to the content folder's `references.json`: the file edge of `cite`. It never overwrites an entry.

What a reference manager exported is taken as it is; otherwise the fields are asked for at a terminal, since nothing is
ever fetched. A further question is a row of `fields.QUESTIONS`.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, TextIO

from plugins.citations import bibtex, csl_json, files, numbers
from plugins.citations.fields import KINDS, QUESTIONS, entry, key_for
from plugins.citations.library import Library
from plugins.citations.shown import plain, shown
from plugins.citations.work import Work
from plugins.finding import Faults, Finding

ALL = "all"
"""In the place of a number: every source of a file that isn't described yet."""


def add(content: Path, written: str, exported: str = "") -> list[str]:
    """Add the source with this number, address or name, and return the lines that say how to cite it.

    `exported` is the text of a file of a reference manager, CSL-JSON or BibTeX, which holds the source. Raises `Faults`
    where the number can't be right, where a file has a fault, or where nobody can be asked.
    """
    library, faults = files.library(content)
    if faults:
        raise Faults(faults)
    if found := library.find(written):
        return ["It is described already.", *_how(found, "en")]
    _refuse_wrong(written)
    new = _chosen(exported, written, library) if exported else [_asked(written, library)]
    return (
        _save(content, new) if new else ["Nothing was added: every source in the file is described already."]
    )


def _refuse_wrong(written: str) -> None:
    if kind := numbers.meant(written):
        raise _fault(f"“{written}” is no {kind.name}", f"write it like this: {kind.example}")


def _chosen(exported: str, written: str, library: Library) -> list[Work]:
    """The sources of an exported file that are meant and not yet described."""
    read = bibtex.entries if exported.lstrip().startswith(("@", "%")) else csl_json.parse
    entries, faults = read(exported, "--file")
    made, unclear = csl_json.works(entries, exported, "--file")
    if faults or unclear:
        raise Faults([*faults, *unclear])
    named = Library(made)
    if written == ALL:
        return [work for work in made if not _known(work, library)]
    if not (meant := named.find(written)):
        instead = f"export it again with its DOI, or write {ALL} for every source in the file"
        raise _fault(f"the file holds no source that is called “{written}”", instead)
    return [meant]


def _known(work: Work, library: Library) -> bool:
    return any(library.find(str(name)) for name in (work.key, *work.numbers))


def _asked(written: str, library: Library) -> Work:
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        instead = "give --file with what your reference manager exported, or run it at a terminal, which asks"
        raise _fault("nothing is known of it but its number, and nothing is ever fetched", instead)
    from rich.console import Console

    entries = [ask(written, library, Console())]
    made, faults = csl_json.works(entries, csl_json.written(entries), "cite")
    if faults:
        raise Faults(faults)
    return made[0]


def ask(written: str, library: Library, console: Any, stream: TextIO | None = None) -> Mapping[str, Any]:
    """An entry out of the answers to `QUESTIONS`; `stream` is read instead of the keyboard."""
    from rich.prompt import Prompt

    answers: dict[str, str] = {}
    how = {"console": console, "stream": stream, "show_default": False}
    try:
        kinds = ", ".join(KINDS)
        answers["type"] = Prompt.ask(
            f"What is it? ({kinds})", choices=list(KINDS), default="article", show_choices=False, **how
        )
        for question in QUESTIONS:
            if answers["type"] in question.kinds:
                answers[question.name] = Prompt.ask(question.text, default="", **how).strip()
    except EOFError:
        raise KeyboardInterrupt from None
    return entry(written, answers, key_for(answers, [work.key for work in library.works]))


def _save(content: Path, new: Sequence[Work]) -> list[str]:
    """Writes the new sources beside the old entries, which stay as they are."""
    _text, old, _faults = files.read(content, files.JSON)
    entries = [*old, *({"id": work.key, **work.fields} for work in new)]
    if faults := list(files.twice(new, files.library(content)[0].works, csl_json.written(entries), "cite")):
        raise Faults(faults)
    path = files.save(content, entries)
    return [f"Added to {content.name}/{path.name}:", *(line for work in new for line in _how(work, "en"))]


def _how(work: Work, lang: str) -> list[str]:
    [source] = shown([work.key], Library([work]), lang, files.rules())
    named = str(work.numbers[0]).replace("PMID ", "pmid:") if work.numbers else work.key
    also = f", or [@{work.key}]" if work.numbers else ""
    return [plain(source), f"Cite it in the text: [@{named}]{also}"]


def _fault(message: str, instead: str) -> Faults:
    return Faults([Finding("cite", 0, 0, "error", "cite", message, instead)])
