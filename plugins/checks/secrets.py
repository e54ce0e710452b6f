"""Keys, tokens and passwords in what is published and in the settings. A new kind is a row of `SHAPES`.

No value is ever shown: a finding says what it looks like and where it stands. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.checks.checked import Piece, Text
from plugins.finding import Finding

SHAPES: tuple[tuple[str, tuple[str, ...], str], ...] = (
    ("an Amazon key", ("AKIA", "ASIA"), r"\bA(?:KIA|SIA)[0-9A-Z]{16}\b"),
    (
        "a GitHub token",
        ("ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_"),
        r"\b(?:gh[pousr]_[A-Za-z0-9]{30,}|github_pat_\w{30,})\b",
    ),
    ("a GitLab token", ("glpat-",), r"\bglpat-[\w-]{20,}"),
    ("a Slack token", ("xox",), r"\bxox[abeoprs]-[\w-]{10,}"),
    (
        "an address to post to Slack",
        ("hooks.slack.com",),
        r"hooks\.slack\.com/(?:services|workflows)/[\w/]{20,}",
    ),
    ("a Stripe key", ("_live_", "_test_", "whsec_"), r"\b(?:[sr]k_(?:live|test)|whsec)_[A-Za-z0-9]{16,}"),
    ("a Google key", ("AIza", "GOCSPX-", "ya29."), r"\b(?:AIza[\w-]{35}|GOCSPX-[\w-]{20,}|ya29\.[\w-]{20,})"),
    ("an Anthropic key", ("sk-ant-",), r"\bsk-ant-[\w-]{20,}"),
    ("an OpenAI key", ("sk-",), r"\bsk-(?!ant-)(?:proj-|svcacct-)?(?=[\w-]*\d)[A-Za-z0-9_-]{32,}"),
    ("a Hugging Face token", ("hf_",), r"\bhf_[A-Za-z0-9]{30,}"),
    ("an npm or PyPI token", ("npm_", "pypi-"), r"\b(?:npm_[A-Za-z0-9]{30,}|pypi-[\w-]{50,})"),
    (
        "a Netlify or DigitalOcean token",
        ("nfp_", "dop_v1_"),
        r"\b(?:nfp_[A-Za-z0-9]{30,}|dop_v1_[0-9a-f]{40,})",
    ),
    (
        "a SendGrid or Mailchimp key",
        ("SG.", "-us"),
        r"\bSG\.[\w-]{16,}\.[\w-]{16,}|\b[0-9a-f]{32}-us\d{1,2}\b",
    ),
    ("a Telegram token", (":AA",), r"\b\d{8,10}:AA[\w-]{32,}"),
    ("a Facebook token", ("EAA",), r"\bEAA[A-Za-z0-9]{60,}"),
    ("a signed token (JWT)", ("eyJ",), r"\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{8,}"),
    ("a private key", ("PRIVATE KEY",), r"-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----"),
    (
        "an address with a password in it",
        ("://",),
        r"://[^\s/@:<>\"'\[\]{}]+:[^\s/@<>\"'\[\]{}]+@[\w.-]",
    ),
    (
        "an app password",
        ("assw", "ontraseña", "luesky", "bsky"),
        r"(?i:app[ -]?passwords?|bluesky|bsky|"
        r"contraseña de aplicación)[^\n]{0,40}?\b(?=[a-z0-9-]*[a-z])(?:[a-z0-9]{4}-){3}[a-z0-9]{4}\b",
    ),
    ("an access token", ("earer ",), r"(?i:\bbearer )(?=[\w.~+/-]*\d)[\w.~+/-]{24,}"),
)
"""What it is, what each of its kind holds (looked for first, as that costs nothing), and its pattern."""

NAMED = re.compile(
    r"(?i)(?<![a-z])(?:pass(?:word|wd|phrase|code)|pwd|contraseña|clave secreta|(?:client|app|api|"
    r"shared)?[_ -]?secret(?:[_ -]?key)?|"
    r"(?:api|access|private|auth|secret)[_ -]?key|(?:api|access|auth|refresh|bot|personal|"
    r"bearer)[_ -]?token)[\"'`]?[ \t]*"
    r"(?::=?|=>?|\bis\b|\bes\b)[ \t]*([\"'`]?)(?P<value>[^\s\"'`,;<>]{6,})"
)
NAMES = ("pass", "pwd", "contraseña", "clave secreta", "secret", "key", "token")
"""The words of `NAMED`: only around them is looked."""
SAMPLE = re.compile(
    r"(?i)^[*•_<\[{$%]|^x{3}|[(\[{]|\.\.\.|…|environ|getenv|example|your|sample|placeholder|changeme|secret$|password$|required|^none|^null|^true|^false"
)
"""What stands in instructions in the place of a secret."""


def secrets(piece: Piece) -> Iterator[Finding]:
    """Secrets in an article, a page or a file beside them.

    Bad:  Write to https://user:hunter22@practice.example/
    Good: Write to https://practice.example/
    Bad:  password = "correct-horse7"
    Good: The password is at least eight characters long. Key: value
    Bad:  Our Bluesky app password: abcd-efgh-ijkl-mn0p
    Good: api_key = os.environ["KEY"] and password: ********
    """
    yield from in_text(piece.text)


def in_text(text: Text) -> Iterator[Finding]:
    """A finding for each secret in one text."""
    taken = -1
    for start, end, what in sorted(_found(text.text)):
        if start >= taken:
            taken = end
            line, col = text.place(start)
            message = f"this looks like {what}, and whoever reads it can use it"
            instead = "take it out, and make a new one where it came from: what was saved once may be known"
            yield Finding(text.path, line, col, "error", "secret", message, instead, col + end - start)


def _found(text: str) -> Iterator[tuple[int, int, str]]:
    for what, parts, pattern in SHAPES:
        if any(part in text for part in parts):
            yield from ((*match.span(), what) for match in re.finditer(pattern, text))
    for at in _named(text.lower()):
        match = NAMED.search(text, max(0, at - 20), at + 200)
        if match and _is_secret(match["value"].rstrip(".:"), quoted=bool(match[1])):
            yield *match.span("value"), "a password or a key"


def _named(small: str) -> Iterator[int]:
    for name in NAMES:
        at = small.find(name)
        while at >= 0:
            yield at
            at = small.find(name, at + 1)


def _is_secret(value: str, *, quoted: bool) -> bool:
    """A word of a sentence is none: a secret is quoted, or mixes letters with figures or signs."""
    mixed = re.search(r"[A-Za-z]", value) and re.search(r"\d|[!#$%&@^*+=?~]", value)
    return len(value) >= 6 and not SAMPLE.search(value) and (quoted or bool(mixed))
