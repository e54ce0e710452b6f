"""What is wrong with an article's references, and what would make them better: one function for each rule.

A further rule is a function here, with Bad and Good in its docstring, and a name in `RULES`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from plugins.citations import numbers
from plugins.citations.article import Cited
from plugins.citations.claims import claims
from plugins.citations.library import Library
from plugins.citations.marks import MARK
from plugins.finding import Finding
from plugins.settings import Settings

CITE = "./rounds cite {}"
CODE = re.compile(r"<(code|pre|script|style)\b.*?</\1>|<[^>]*>", re.DOTALL)
MARKED = re.compile(MARK)
NEVER_SHOWN = {"references", "reviewed_findings", "privacy_reviewed"}


def numbers_well_written(article: Cited, library: Library, _age: int) -> Iterator[Finding]:
    """What the head lists is a number in its right form, an address, an entry of the file, or a printed reference.

    Bad: References: 10.1056, PMID 26551272x, NCT123, a-name-that-nothing-has
    Good: References: 10.1056/NEJMoa1511939, PMID 26551272, NCT01206062, sprint2015
    """
    for reference in article.references:
        line, col = article.place(reference)
        kind = numbers.meant(reference)
        if library.find(reference):
            continue
        if kind:
            message = f"“{reference}” is no {kind.name}"
            yield _finding(article, line, col, "reference", message, f"write it like this: {kind.example}")
        elif not re.search(r"\s", reference) and not numbers.address(reference):
            message = f"“{reference}” is no DOI, PMID, PMCID, NCT number or entry of the file of references"
            yield _finding(
                article, line, col, "reference", message, "write its DOI or PMID, or the name of an entry"
            )


def citations_with_entry(article: Cited, library: Library, _age: int) -> Iterator[Finding]:
    """Each source that the text cites is described in the file of references.

    Bad: It prevents strokes.[@10.1056/NEJMoa1511939] without an entry of that DOI.
    Good: the same, after ./rounds cite 10.1056/NEJMoa1511939
    """
    unknown = {name for name in article.cited if not library.find(name)}
    for name, line, col in article.marks if unknown else ():
        if name not in unknown:
            continue
        if kind := numbers.meant(name):
            message, instead = f"“{name}” is no {kind.name}", f"write it like this: [@{kind.example}]"
        else:
            message, instead = f"no entry describes “{name}”, which the text cites", _how_to_describe(name)
        yield _finding(article, line, col, "citation", message, instead)


def no_mark_left(article: Cited, _library: Library, _age: int) -> Iterator[Finding]:
    """No mark stays on the page as it was typed, as it would inside raw HTML.

    Bad: <div>It prevents strokes.[@sprint2015]</div>
    Good: It prevents strokes.[@sprint2015]
    """
    if "[@" not in article.html:
        return
    left = {mark[1] for mark in MARKED.finditer(CODE.sub("", article.html))}
    for name, line, col in article.marks:
        if any(name in mark for mark in left):
            message = f"the citation of “{name}” stands inside HTML, where it isn’t read"
            yield _finding(
                article, line, col, "citation-place", message, "write it in a paragraph of its own text"
            )


def no_mark_in_head(article: Cited, _library: Library, _age: int) -> Iterator[Finding]:
    """A title, summary or key point is also a teaser, which can't lead to a list: marks belong in the text.

    Bad: Summary: It prevents strokes.[@sprint2015]
    Good: Summary: It prevents strokes.
    """
    for field, value in article.fields.items():
        texts = (value,) if isinstance(value, str) else value if isinstance(value, tuple) else ()
        if field not in NEVER_SHOWN and any(isinstance(text, str) and MARKED.search(text) for text in texts):
            message = f"{field.capitalize()} holds a citation, which teasers would show as it is typed"
            line = article.lines.get(field, 0)
            yield _finding(article, line, 0, "citation-place", message, "cite in the text below the head")


def described(article: Cited, library: Library, _age: int) -> Iterator[Finding]:
    """Readers see what a source is, not its number alone.

    Bad: References: 10.1056/NEJMoa1511939 without an entry of that DOI.
    Good: the same, after ./rounds cite 10.1056/NEJMoa1511939
    """
    bare = [each for each in article.references if numbers.read(each) and not library.find(each)]
    if bare:
        more = f" and {len(bare) - 1} more" if len(bare) > 1 else ""
        message = f"readers see only the number of {bare[0]}{more}, not who found out what and when"
        first = library.plain(bare[0]).removeprefix("PMID ")
        line, col = article.place(bare[0])
        yield _finding(
            article, line, col, "reference-entry", message, f"add it: {CITE.format(first)}", "advice"
        )


def young_enough(article: Cited, library: Library, age: int) -> Iterator[Finding]:
    """A source was not much older than the article when that was written, changed or reviewed last. `age` in years.

    Bad: an article of 2026 that rests on a study of 2003, with REFERENCE_AGE = 10.
    Good: the same beside a review of 2024 that says what still holds.
    """
    places = {library.identity(name): (line, col) for name, line, col in reversed(article.marks)}
    places |= {library.identity(each): article.place(each) for each in article.references}
    for name in library.in_order([*article.cited, *article.references]) if age else ():
        found = library.find(name)
        if found and found.year and article.year - found.year > age:
            line, col = places.get(library.identity(name), (0, 0))
            message = f"{name} is of {found.year}, {article.year - found.year} years before this article’s last date"
            instead = "see whether something newer confirms it, and cite that too"
            yield _finding(article, line, col, "reference-age", message, instead, "advice")


def correction_whole(article: Cited, _library: Library, _age: int) -> Iterator[Finding]:
    """Who corrects a claim says which one, what holds, and where that comes from.

    Bad: Claim: The MMR vaccine causes autism.
    Good: the same with Verdict: false and References: 10.7326/M18-2101
    """
    claim, verdict = article.fields.get("claim"), article.fields.get("verdict")
    if claim and not verdict:
        message, instead = "the claim has no verdict", "add “Verdict: false”, misleading, unproven or true"
        yield _finding(article, article.lines.get("claim", 0), 1, "correction", message, instead)
    if verdict and not claim:
        message, instead = "the verdict has no claim", "add “Claim:” and the words in which people hear it"
        yield _finding(article, article.lines.get("verdict", 0), 1, "correction", message, instead)
    if claim and verdict and not (article.references or article.cited):
        message = "the correction has no reference: readers can’t see why they should believe it"
        instead = "add “References:” with the DOI or PMID of what it rests on"
        yield _finding(
            article, article.lines.get("claim", 0), 1, "correction-reference", message, instead, "review"
        )


def numbers_with_source(article: Cited, _library: Library, _age: int) -> Iterator[Finding]:
    """An article that teaches and claims something with a number says where the number comes from.

    Bad: Up to 30% of people feel dizzy at first. (an article without any reference, note or link elsewhere)
    Good: Up to 30% of people feel dizzy at first.[@smith2024]
    """
    taught = article.fields.get("kind", "education") == "education"
    if (
        not taught
        or article.references
        or re.search(r'data-cites|class="footnote"|href="https?://', article.html)
    ):
        return
    body = "".join(article.text.splitlines(keepends=True)[article.body_line - 1 :])
    if places := claims(body):
        before = body[: places[0]]
        line, col = article.body_line + before.count("\n"), len(before) - before.rfind("\n")
        more = f" (as have {len(places) - 1} more)" if len(places) > 1 else ""
        message = f"this number has no source{more}, and the article names none"
        instead = "add “References:” with its DOI or PMID, and cite it here"
        yield _finding(article, line, col, "number-source", message, instead, "advice")


Rule = Callable[[Cited, Library, int], Iterator[Finding]]
RULES: tuple[Rule, ...] = (
    numbers_well_written,
    citations_with_entry,
    no_mark_left,
    no_mark_in_head,
    described,
    young_enough,
    correction_whole,
    numbers_with_source,
)


def findings(article: Cited, library: Library, age: int) -> Iterator[Finding]:
    """All that the rules say of one article; `age`: how many years older than it a source may be, 0 for any."""
    for rule in RULES:
        yield from rule(article, library, age)


def in_page(page: Cited) -> Iterator[Finding]:
    """Pages have no list of references.

    Bad: content/pages/about.md with [@sprint2015]
    Good: a link in the page, or an article
    """
    for name, line, col in page.marks if page.cited else ():
        message = f"a page can’t cite “{name}”: it has no list of references"
        yield _finding(
            page, line, col, "citation-place", message, "link to the source, or make it an article"
        )


def of_the_author(settings: Settings, library: Library) -> Iterator[Finding]:
    """The author's publications are numbers in their right form, entries of the file, or whole references.

    Bad: AUTHOR_PUBLICATIONS = ["10.1056"]
    Good: AUTHOR_PUBLICATIONS = ["10.1056/NEJMoa1511939", "sprint2015", "Lee K. A study. J Test. 2020;3:1-9."]
    """
    for each in settings.author_publications:
        word = not re.search(r"\s", each.strip())
        if not library.find(each) and (numbers.meant(each) or (word and not numbers.address(each))):
            message = f"AUTHOR_PUBLICATIONS names “{each}”, which is no DOI, PMID, PMCID, NCT number or entry"
            instead = "write its DOI or PMID, the name of an entry, or the whole reference"
            yield settings.finding("AUTHOR_PUBLICATIONS", message, instead, "reference")


def _how_to_describe(name: str) -> str:
    number = numbers.read(name)
    if number:
        return f"add one: {CITE.format(number.value)}"
    return f"see its name in content/references.json, or add it: {CITE.format('')}with its DOI or PMID"


def _finding(article: Cited, line: int, col: int, rule: str, *words: str) -> Finding:
    message, instead, level = (*words, "error")[:3]
    return Finding(article.path, line, col, level, rule, message, instead)
