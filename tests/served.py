"""A built site on loopback, sent as a web host sends it: with the headers that its `_headers` asks for, and packed."""

from __future__ import annotations

import gzip
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

TEXT = r"^text/|[/+](javascript|json|xml)$"
"""The types that hosts send packed."""


class Rule(NamedTuple):
    """One block of a `_headers` file: which paths it is about, and the headers that it sets."""

    path: re.Pattern[str]
    headers: tuple[tuple[str, str], ...]


def rules(text: str) -> list[Rule]:
    """The rules of a `_headers` file, as Netlify and Cloudflare read it: a path, then its headers, indented.

    `*` stands for anything. https://developers.cloudflare.com/workers/static-assets/headers/
    """
    lines = [line for line in text.splitlines() if line.strip() and not line.lstrip().startswith("#")]
    blocks = re.findall(r"^(\S.*)\n((?:[ \t]+.*(?:\n|\Z))*)", "\n".join(lines), re.MULTILINE)
    return [Rule(_pattern(path), tuple(map(_header, body.splitlines()))) for path, body in blocks]


def _pattern(path: str) -> re.Pattern[str]:
    return re.compile(".*".join(map(re.escape, urlsplit(path.strip()).path.split("*"))))


def _header(line: str) -> tuple[str, str]:
    name, value = line.split(":", 1)
    return name.strip(), value.strip()


def headers(found: list[Rule], path: str) -> dict[str, str]:
    """What is sent with `path`. Two rules for one header are joined by a comma, as both hosts do."""
    sent: dict[str, str] = {}
    for rule in found:
        for name, value in rule.headers if rule.path.fullmatch(path) else ():
            sent[name] = f"{sent[name]}, {value}" if name in sent else value
    return sent


class Handler(SimpleHTTPRequestHandler):
    """Answers with the files of one folder, `404.html` for what isn't there. Keeps no log."""

    protocol_version = "HTTP/1.1"
    rules: tuple[Rule, ...] = ()

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path)
        file = Path(self.directory, path.lstrip("/"))
        if file.is_dir() and not path.endswith("/"):
            self.answer(301, b"", "text/plain", path, Location=f"{path}/")
            return
        file = file / "index.html" if file.is_dir() else file
        lost = not file.is_file()
        file = Path(self.directory, "404.html") if lost else file
        self.answer(404 if lost else 200, file.read_bytes(), self.guess_type(str(file)), path)

    def answer(self, status: int, body: bytes, kind: str, path: str, **more: str) -> None:
        if re.search(TEXT, kind) and "gzip" in self.headers.get("Accept-Encoding", ""):
            body, more = gzip.compress(body, mtime=0), more | {"Content-Encoding": "gzip"}
        text = f"{kind}; charset=utf-8" if kind.startswith("text/") else kind
        self.send_response(status)
        sent = {"Content-Type": text, "Content-Length": str(len(body))} | headers(list(self.rules), path)
        for name, value in (sent | more).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_said: object) -> None:
        """Says nothing."""


class Server(ThreadingHTTPServer):
    """Says nothing of a browser that leaves before everything has been sent."""

    def handle_error(self, request: object, client_address: object) -> None:
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """The address, without a slash at its end, at which `folder` is served; it may be filled later."""

    class Here(Handler):
        def __init__(self, *arguments, **named):
            super().__init__(*arguments, directory=str(folder), **named)

        @property
        def rules(self):
            asked = folder / "_headers"
            return rules(asked.read_text("utf-8")) if asked.is_file() else []

    server = Server(("127.0.0.1", 0), Here)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
