"""A small site to build and switch, in both ways of switching."""

from pathlib import Path

import pytest

from plugins.building import inputs, shelf, switching, trees
from plugins.building.record import Build

PAGES = ("index.html", "one/index.html", "two/index.html")


class Site:
    """Every page and every share kit of one build says the same text."""

    def __init__(self, output: Path):
        self.output = output
        self.share = output.with_name("share")

    def prepare(self, text: str, **record) -> trees.Tree:
        tree = trees.fresh(self.output)
        for page in (root / page for root in (tree.output, tree.share) for page in PAGES):
            page.parent.mkdir(exist_ok=True)
            page.write_text(text)
        made = inputs.traces([tree.output, tree.share])
        trees.record(tree, Build(**{"ok": True, "finished": text, "made": made, **record}))
        return tree

    def build(self, text: str, **record) -> None:
        with trees.lock(self.output):
            switching.switch(self.prepare(text, **record))

    def seen(self) -> set[str]:
        """What a reader of all pages and kits reads; one text when output and share are whole and belong together."""
        return {(root / page).read_text() for root in (self.output, self.share) for page in PAGES}


@pytest.fixture(params=["links", "renames"])
def way(request, monkeypatch):
    if request.param == "renames":
        monkeypatch.setattr(shelf, "links_work", lambda _folder: False)
    return request.param


@pytest.fixture
def site(tmp_path):
    return Site(tmp_path / "output")
