"""The rules of web servers: one table, and every server says the same."""

import re
from fnmatch import fnmatchcase

import pytest

from plugins.assets.rules import FRESH, SERVERS, caddy, headers_file, nginx, rules

TABLE = rules("https://practice.example", {})
PATHS = {
    "/": FRESH,
    "/some-article/": FRESH,
    "/feeds/all.atom.xml": FRESH,
    "/theme/style.0123456789.css": "immutable",
    "/cards/some-article/og.png": "86400",
    "/images/a.jpg": "86400",
}


def by_netlify(text: str, path: str) -> dict[str, str]:
    said: dict[str, str] = {}
    for block in re.findall(r"^(/\S*)\n((?:  .*\n)+)", text, re.MULTILINE):
        if fnmatchcase(path, block[0]):
            for line in block[1].splitlines():
                name, _, value = line.strip().partition(": ")
                assert name not in said, "two rules for one header are joined by some hosts"
                said[name] = value
    return said


def by_nginx(text: str, path: str) -> dict[str, str]:
    kept = next((k for p, k in re.findall(r'~\^(\S+) "(.*)";', text) if path.startswith(p)), None)
    kept = kept or re.search(r'default "(.*)";', text)[1]
    said = dict(re.findall(r'^add_header (\S+) "(.*)" always;$', text, re.MULTILINE))
    return said | {"Cache-Control": kept}


def by_caddy(text: str, path: str) -> dict[str, str]:
    said = dict(re.findall(r'^\t(\S+) "(.*)"$', text, re.MULTILINE))
    folders = dict(re.findall(r'^header (/\S+)\* Cache-Control "(.*)"$', text, re.MULTILINE))
    rest = re.search(r"^@fresh not path (.*)$", text, re.MULTILINE)[1].split()
    assert rest == [f"{folder}*" for folder in folders]
    kept = next((kept for folder, kept in folders.items() if path.startswith(folder)), None)
    return said | {"Cache-Control": kept or re.search(r'@fresh Cache-Control "(.*)"', text)[1]}


@pytest.mark.parametrize("path", PATHS)
def test_every_server_says_the_same(path: str) -> None:
    netlify = by_netlify(headers_file(TABLE), path)
    netlify.setdefault("Cache-Control", FRESH)  # what those hosts say where nothing is said
    assert netlify == by_nginx(nginx(TABLE), path) == by_caddy(caddy(TABLE), path)
    assert netlify["Cache-Control"].endswith(PATHS[path])
    assert {"Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy"} <= netlify.keys()


def test_a_site_in_a_folder_keeps_its_own_files_only() -> None:
    [theme, *_rest] = rules("https://host.example/blog", {}).kept
    assert theme[0] == "/blog/theme/"


def test_a_site_without_a_certificate_does_not_ask_for_one() -> None:
    assert "Strict-Transport" not in headers_file(rules("http://127.0.0.1:8000", {}))
    assert "Strict-Transport" in headers_file(TABLE)


@pytest.mark.parametrize("server", SERVERS)
def test_a_counter_reaches_every_server(server: str) -> None:
    counted = rules("https://practice.example", {"src": "https://stats.example/count.js"})
    assert "https://stats.example" in SERVERS[server](counted)
    assert "stats.example" not in SERVERS[server](TABLE)
