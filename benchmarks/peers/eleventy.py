"""Eleventy, with cards drawn by satori and resvg, the usual pair there, and kept from one build to the next.

npm install --prefix .cache/node @11ty/eleventy@3 @11ty/eleventy-plugin-rss satori @resvg/resvg-js
"""

from __future__ import annotations

import json
import shutil
from functools import partial
from pathlib import Path

from benchmarks.corpus import Article
from benchmarks.peers.peer import NotHere, Peer, Tools, at_root, copied, yaml_head

PACKAGES = ("@11ty/eleventy", "@11ty/eleventy-plugin-rss", "satori", "@resvg/resvg-js")


def peer(tools: Tools) -> Peer:
    """Eleventy as npm installed it. Raises `NotHere` where one of the four packages, or node, is missing."""
    node, packages = shutil.which("node"), tools.node / "node_modules"
    if not node or not all((packages / name / "package.json").is_file() for name in PACKAGES):
        wanted = "npm install --prefix .cache/node @11ty/eleventy@3 @11ty/eleventy-plugin-rss satori @resvg/resvg-js"
        raise NotHere(f"Eleventy is left out: install node, then `{wanted}`, or say where it is with --node")
    program = (node, str(packages / "@11ty/eleventy/cmd.cjs"), "--quiet")
    versions = [
        json.loads((packages / name / "package.json").read_text("utf-8"))["version"] for name in PACKAGES
    ]
    return Peer(
        name="Eleventy",
        version=f"{versions[0]} (satori {versions[2]}, resvg-js {versions[3]})",
        prepare=partial(_prepare, packages),
        text=text,
        articles="posts",
        output="_site",
        kept=("_site", ".cache"),
        cards="cards/*.png",
        build=program,
        serve=(*program, "--serve", "--incremental", "--port={port}"),
    )


def _prepare(packages: Path, folder: Path) -> None:
    copied("eleventy", folder, fonts="fonts")
    (folder / "node_modules").symlink_to(packages.resolve())


def text(article: Article) -> str:
    """An article with this program's own front matter."""
    tags = ", ".join(f'"{tag}"' for tag in article.tags)
    return yaml_head(article, f'category: "{article.topic}"', f"tags: [{tags}]") + article.text(at_root)
