"""`Build`: what is remembered of one build, so that `publish` knows whether its result may go out."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from types import MappingProxyType

from plugins.finding import Finding


@dataclass(frozen=True)
class Build:
    """`finished` is UTC in ISO form. `inputs` is the digest of `sources` (absolute paths) taken as the build began.

    `findings` counts by level; `review` holds those that a person has yet to acknowledge before the site goes out.
    `content` is the content folder, `pages` gives the path of each page in the site the file it is made from, as typed.
    `allowed` is the practice's own, `looked_at` the pictures in which a program has looked. `made` are the traces of
    what was built (`inputs.traces`), `made_by` says by what (`unchanged.made_by`), `said` what the build told at its
    end. The same would be made at any time from `now` on and before `until`. No value that may identify a person
    is in it.
    """

    ok: bool
    finished: str
    preview: bool = False
    inputs: str = ""
    sources: tuple[str, ...] = ()
    site_url: str = ""
    author: str = ""
    findings: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    review: tuple[Finding, ...] = ()
    content: str = ""
    pages: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    allowed: tuple[str, ...] = ()
    looked_at: tuple[str, ...] = ()
    made: str = ""
    made_by: str = ""
    said: tuple[str, ...] = ()
    now: str = ""
    until: str = ""

    def as_json(self) -> str:
        """One JSON object, read again by `from_json`."""
        plain = {
            **self.__dict__,
            "findings": dict(self.findings),
            "pages": dict(self.pages),
            "review": [asdict(one) for one in self.review],
        }
        return json.dumps(plain, ensure_ascii=False, indent=1) + "\n"


def from_json(text: str) -> Build:
    """The inverse of `Build.as_json`."""
    kept = json.loads(text)
    review = tuple(Finding(**one) for one in kept["review"])
    tuples = {name: tuple(kept.get(name, ())) for name in ("sources", "allowed", "looked_at", "said")}
    return Build(**{**kept, **tuples, "review": review})
