"""This project itself, with everything on: checks, teasers for the purpose of each article, cards, share desk.

A copy of it is measured, so that neither its output nor its caches are the checkout's. It is started as the launcher
starts it; its own modules are compiled beforehand, as everybody's are after the first start.
"""

from __future__ import annotations

import compileall
import shutil
import sys
import tomllib
from pathlib import Path

from benchmarks.corpus import Article
from benchmarks.peers.peer import Peer, Tools

PROJECT = Path(__file__).parents[2]
PARTS = ("plugins", "theme", "tasks.py", "pelicanconf.py", "requirements.txt")
TASK = (sys.executable, "-P", "-m", "invoke")


def peer(_tools: Tools) -> Peer:
    """It is always here."""
    about = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))["project"]
    return Peer(
        name="Rounds",
        version=about["version"],
        prepare=_prepare,
        text=text,
        articles="content/articles",
        output="output",
        kept=("output", "share", ".builds", ".cache"),
        cards="cards/*/og.png",
        build=(*TASK, "build"),
        serve=(*TASK, "preview", "--port", "{port}"),
    )


def _prepare(folder: Path) -> None:
    folder.mkdir()
    for name in PARTS:
        path = PROJECT / name
        copy = shutil.copytree if path.is_dir() else shutil.copyfile
        copy(
            path,
            folder / name,
            **({"ignore": shutil.ignore_patterns("__pycache__")} if path.is_dir() else {}),
        )
    compileall.compile_dir(folder / "plugins", quiet=2)
    for name in ("articles", "images", "pages"):
        (folder / "content" / name).mkdir(parents=True)


def text(article: Article) -> str:
    """An article with this program's own front matter."""
    head = (
        f"Title: {article.title}",
        f"Date: {article.day}",
        f"Category: {article.topic}",
        f"Tags: {', '.join(article.tags)}",
        f"Slug: {article.slug}",
        "Lang: en",
        "Audience: colleagues",
        "Purpose: colleagues",
    )
    return "\n".join([*head, "", article.text(lambda slug: f"{{filename}}{slug}.md")])
