"""Keys and passwords are found in whatever form; none is ever shown."""

from __future__ import annotations

import re

import pytest

from plugins.checks.checked import Checked, Source, Text
from plugins.checks.secrets import SHAPES, in_text, secrets
from plugins.settings import Settings

LONG = "aB3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xY1zA2bC3dE4fG5hH6jJ7kK8"
SECRETS = {
    "an Amazon key": "AKIA" + "ABCDEFGH12345678",
    "a GitHub token": "ghp_" + LONG[:36],
    "a GitLab token": "glpat-" + LONG[:20],
    "a Slack token": "xoxb-" + "123456789012-" + LONG[:20],
    "an address to post to Slack": "https://hooks.slack.com/services/T0000/B0000/" + LONG[:20],
    "a Stripe key": "sk_live_" + LONG[:24],
    "a Google key": "AIza" + LONG[:35],
    "an Anthropic key": "sk-ant-api03-" + LONG[:40],
    "an OpenAI key": "sk-proj-" + LONG[:48],
    "a Hugging Face token": "hf_" + LONG[:34],
    "an npm or PyPI token": "npm_" + LONG[:36],
    "a Netlify or DigitalOcean token": "nfp_" + LONG[:36],
    "a SendGrid or Mailchimp key": "SG." + LONG[:22] + "." + LONG[:40],
    "a Telegram token": "123456789:AA" + LONG[:33],
    "a Facebook token": "EAA" + (LONG + LONG)[:80],
    "a signed token (JWT)": "eyJ" + LONG[:20] + ".eyJ" + LONG[:20] + "." + LONG[:30],
    "a private key": "-----BEGIN OPENSSH " + "PRIVATE KEY-----",
    "an address with a password in it": "ftp://user:" + LONG[:8] + "@files.example/x",
    "an app password": "Bluesky app password: abcd-efgh-ijkl-mn0p",
    "an access token": "Authorization: Bearer " + LONG[:40],
}


def found(text):
    return list(in_text(Text("a.md", text)))


def test_every_shape_has_an_example():
    assert list(SECRETS) == [what for what, *_ in SHAPES]


@pytest.mark.parametrize("what", SECRETS)
def test_a_secret_is_an_error_at_its_place_and_never_shown(what):
    value = SECRETS[what]
    (finding,) = found(f"Title: A\n\nIt is {value} here.\n")
    assert (finding.level, finding.rule, finding.line) == ("error", "secret", 3)
    assert what in finding.message
    assert not any(part in str(finding) for part in re.findall(r"[\w-]{12,}", value) if part != "hooks")


@pytest.mark.parametrize(
    "text",
    [
        'password = "hunter2!"',
        "API_KEY=abc123def456",
        "client_secret: 'x9x8x7x6'",
        '"access_token": "a1b2c3d4e5"',
        "The password is Sommer2026!",
        "contraseña: verano2026",
        "PASSWORD=letmein99",
    ],
)
def test_what_is_called_a_password_is_one(text):
    assert len(found(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Choose a password: something long. Your password is private.",
        "password = os.environ['KEY']",
        "password: ********",
        "api_key = YOUR_KEY",
        "The secret: sleep. The key is patience. Key_points:\n  Sit still.",
        "https://a.example/x:y?z=@b",
        "COVID-19 code 1234-5678-9012-3456",
        "task-based, risk-averse, sk-learn",
        "See user@host.example: write",
        "https://www.cdc.gov/flu:about/@x",
        "A token of thanks is welcome. Secret = none",
    ],
)
def test_prose_and_instructions_are_left_alone(text):
    assert found(text) == []


def test_the_docstring_shows_bad_and_good():
    for word, text in re.findall(r"(Bad|Good): +(.+)", secrets.__doc__):
        assert bool(found(text)) == (word == "Bad"), text


def test_articles_and_files_beside_them_are_read():
    checked = Checked(
        Settings(),
        sources=(Source("a.md", SECRETS["a GitHub token"]),),
        attachments=(Text("b.csv", SECRETS["a Stripe key"]),),
    )
    assert [each.path for piece in checked.pieces for each in secrets(piece)] == ["a.md", "b.csv"]
