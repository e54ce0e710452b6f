"""The preview: a server on this machine only, a rebuild on every save, and pages that reload by themselves.

The pages on disk stay as they are built; the few lines that reload them are added on the way to the browser.
"""

from __future__ import annotations

import http.server
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from plugins.building import build as building
from plugins.building import plugin
from plugins.building.source import Source
from plugins.checks.private import to_be_shown
from plugins.finding import Faults

HOST = "127.0.0.1"
"""Never more than this machine: drafts are shown."""

LOOK_AGAIN = 500
"""Milliseconds after which a wait for a save ends, to begin anew."""

SETTLED = 20
"""Milliseconds without another change after which what was saved is built. A save takes a few of them."""

RELOAD = b"""<script>new EventSource("/.reload").onmessage = () => location.reload()</script></body>"""


class Generation:
    """A number that grows with every build, and a way to wait for the next one."""

    def __init__(self) -> None:
        self._number = 0
        self._changed = threading.Condition()

    def next(self) -> None:
        """Tell all who wait that there is a new build."""
        with self._changed:
            self._number += 1
            self._changed.notify_all()

    def wait(self, seconds: float) -> bool:
        """True once the next build is there, False after `seconds` without one."""
        with self._changed:
            return self._changed.wait(seconds)


class PreviewHandler(http.server.SimpleHTTPRequestHandler):
    """Serves a folder as a web server would (`404.html` too), with pages that reload."""

    def __init__(self, *args: Any, generation: Generation, **kwargs: Any):
        self._generation = generation
        super().__init__(*args, **kwargs)

    def do_GET(self) -> None:
        """One request. A browser that goes away before it has all is no fault."""
        with suppress(ConnectionError):
            self._answer()

    def _answer(self) -> None:
        if self.path == "/.reload":
            self._tell_of_builds()
        elif page := self._page():
            self._send(200, page.read_bytes())
        elif Path(self.translate_path(self.path)).is_file():
            super().do_GET()
        else:
            missing = Path(self.directory, "404.html")
            self._send(404, missing.read_bytes() if missing.is_file() else b"<body>Not found</body>")

    def _page(self) -> Path | None:
        path = Path(self.translate_path(self.path))
        page = path / "index.html" if path.is_dir() and self.path.split("?")[0].endswith("/") else path
        return page if page.suffix == ".html" and page.is_file() else None

    def _send(self, status: int, page: bytes) -> None:
        body = page.replace(b"</body>", RELOAD)
        self.send_response(status)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(body)

    def _tell_of_builds(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        try:
            while True:
                news = self._generation.wait(15)
                self.wfile.write(b"data: built\n\n" if news else b": still here\n\n")
                self.wfile.flush()
        except OSError:
            self.close_connection = True  # the browser left the page

    def log_message(self, *_args: Any) -> None:
        """Silent: the terminal is for what the physician's saves do."""


def server(folder: Path, port: int, generation: Generation) -> http.server.ThreadingHTTPServer:
    """A server of `folder` on this machine, at `port` or, where that is taken, any free one. It isn't running yet."""
    handler = partial(PreviewHandler, directory=str(folder), generation=generation)
    http.server.ThreadingHTTPServer.daemon_threads = True
    try:
        return http.server.ThreadingHTTPServer((HOST, port), handler)
    except OSError:
        return http.server.ThreadingHTTPServer((HOST, 0), handler)


def preview(source: Source, port: int, say: Callable[[str], None] = print) -> None:
    """Builds `source` with its drafts into `.cache/preview`, serves it, and builds it again after every save.

    A save with a fault is told on the terminal, and the last good pages stay. Ends with Ctrl-C. Raises `Faults` where
    the first build fails.
    """
    from watchfiles import watch  # only a preview needs it

    folder, generation = source.project / ".cache" / "preview" / "output", Generation()
    serving = server(folder, port, generation)
    address = f"http://{HOST}:{serving.server_port}"
    source = replace(source, preview=True, site_url=address)
    _rebuild(source, folder, say)
    threading.Thread(target=serving.serve_forever, daemon=True).start()
    say(f"See it at {address}/ (drafts are shown, nothing is published). Ctrl-C ends it.")
    looking, caught_up = {"raise_interrupt": False, "debounce": 200, "yield_on_timeout": True}, False
    with serving:
        for changes in watch(*_watched(source), rust_timeout=LOOK_AGAIN, step=SETTLED, **looking):
            if not changes and caught_up:
                continue
            caught_up = True  # what was saved while the first build ran, before anybody watched
            try:
                if _rebuild(source, folder, say):
                    generation.next()
            except Faults as faults:
                said = "\n".join(str(to_be_shown(each)) for each in faults.findings)
                say(f"{said}\nThe page you see is the last good one.")


def _rebuild(source: Source, folder: Path, say: Callable[[str], None]) -> bool:
    """Whether anything had changed."""
    built = building.build(source, folder)
    if built.report:
        say("\n".join(built.said))
    return built.report is not None


def _watched(source: Source) -> list[Path]:
    values, _settings = plugin.load(source)
    files = [source.project / "pelicanconf.py", *([source.settings] if source.settings else [])]
    return [Path(values["PATH"]), Path(values["THEME"]), *files]
