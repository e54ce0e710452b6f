"""A program to be measured: how its site is laid out, how it is started, and what it keeps between builds."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

import font_source_sans_pro

from benchmarks.corpus import Article

SITES = Path(__file__).parent.parent / "sites"
FONTS = {
    weight: Path(font_source_sans_pro.font_files_ttf[f"SourceSansPro{weight}"])
    for weight in ("Bold", "Semibold")
}


class NotHere(Exception):
    """A program that isn't installed; its text says how to install it."""


@dataclass(frozen=True)
class Tools:
    """Where programs of others are: Hugo's command, and the folder that npm installed into."""

    hugo: str
    node: Path


@dataclass(frozen=True)
class Peer:
    """One program. Paths are relative to its site's folder.

    `articles` is the folder of the Markdown files and `output` that of the pages, where an article is
    `<slug>/index.html`; `kept` are all folders that a build leaves, and that a cold one hasn't. `build` and `serve` are
    commands, run in the site's folder; `{port}` in `serve` stands for a free port. `cards` says where cards lie.
    """

    name: str
    version: str
    prepare: Callable[[Path], None]
    text: Callable[[Article], str]
    articles: str
    output: str
    kept: tuple[str, ...]
    cards: str
    build: tuple[str, ...]
    serve: tuple[str, ...] = ()

    def lay(self, folder: Path, articles: Iterable[Article]) -> None:
        """Makes the site in a new folder, ready to be built."""
        self.prepare(folder)
        (folder / self.articles).mkdir(parents=True, exist_ok=True)
        for article in articles:
            self.write(folder, article)

    def write(self, folder: Path, article: Article) -> None:
        """Writes one article, as a save in an editor does."""
        (folder / self.articles / f"{article.slug}.md").write_text(self.text(article), "utf-8")

    def forget(self, folder: Path) -> None:
        """Takes away all that builds left."""
        for name in self.kept:
            path = folder / name
            path.unlink() if path.is_symlink() else shutil.rmtree(path, ignore_errors=True)

    def page(self, folder: Path, article: Article) -> Path:
        """Where an article's page is once it was built."""
        return folder / self.output / article.slug / "index.html"


def copied(name: str, folder: Path, fonts: str) -> None:
    """Copies a site that lies ready, and the letters of its cards into its folder `fonts`."""
    shutil.copytree(SITES / name, folder)
    (folder / fonts).mkdir(parents=True, exist_ok=True)
    for weight, path in FONTS.items():
        shutil.copyfile(path, folder / fonts / f"{weight}.ttf")


def yaml_head(article: Article, *lines: str) -> str:
    """The front matter that Hugo and Eleventy share, between its two marks."""
    head = [f'title: "{article.title}"', f"date: {article.day}", *lines]
    return "\n".join(["---", *head, "---", "", ""])


def at_root(slug: str) -> str:
    """An article's address, written as such."""
    return f"/{slug}/"
