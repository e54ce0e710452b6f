"""Hugo's way to the same cards, for `cards.py`: a site of its own whose template writes on a base picture.

The template does what tutorials show (`images.Text` filters on one base picture, with a TrueType file), and what costs
time without being a card is left out: no lists, feeds, taxonomies or sitemap, and all filters in one pass.
"""

from __future__ import annotations

import io
import json
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from PIL import Image, ImageDraw

CONFIG = """
baseURL = "https://practice.example/"
disableKinds = ["home", "section", "taxonomy", "term", "rss", "sitemap", "404", "robotsTXT"]
"""
CARD = """
{{ $base := (resources.Get "base.png").Fill "1200x630" }}
{{ $bold := resources.Get "Bold.ttf" }}
{{ $semibold := resources.Get "Semibold.ttf" }}
{{ $regular := resources.Get "Regular.ttf" }}
{{ $site := dict "font" $semibold "size" 34 "x" 80 "y" 70 "color" "#0b4f4a" }}
{{ $category := dict "font" $regular "size" 28 "x" 980 "y" 72 "color" "#444c50" }}
{{ $title := dict "font" $bold "size" 72 "x" 80 "y" 150 "linespacing" 8 "color" "#161e22" }}
{{ $author := dict "font" $semibold "size" 34 "x" 80 "y" 430 "color" "#161e22" }}
{{ $credentials := dict "font" $regular "size" 30 "x" 80 "y" 472 "color" "#444c50" }}
{{ $texts := slice
  (images.Text .Site.Params.site $site)
  (images.Text .Site.Params.category $category)
  (images.Text .Title $title)
  (images.Text .Site.Params.author $author)
  (images.Text .Site.Params.credentials $credentials)
}}
{{ $card := $base | images.Filter $texts }}
{{ $card = resources.Copy (printf "cards/%s.png" .File.ContentBaseName) $card }}
<meta property="og:image" content="{{ $card.Permalink }}">
"""
PAGE = "<!doctype html><title>{{ .Title }}</title>%s<h1>{{ .Title }}</h1>"


def site(
    folder: Path, titles: Sequence[str], words: Mapping[str, str], fonts: Mapping[str, Path], *, cards: bool
) -> None:
    """Writes a site with a page for each title into an empty folder; without `cards` its pages name none."""
    for name in ("content", "layouts", "assets"):
        (folder / name).mkdir(parents=True)
    parameters = "\n".join(f"{name} = {json.dumps(text)}" for name, text in words.items())
    (folder / "hugo.toml").write_text(f"{CONFIG}\n[params]\n{parameters}\n", "utf-8")
    (folder / "layouts/single.html").write_text(PAGE % (CARD if cards else ""), "utf-8")
    for number, title in enumerate(titles):
        head = f"+++\ntitle = {json.dumps(title, ensure_ascii=False)}\n+++\n"
        (folder / f"content/{number}.md").write_text(head, "utf-8")
    for weight, path in fonts.items():
        shutil.copyfile(path, folder / f"assets/{weight}.ttf")
    (folder / "assets/base.png").write_bytes(_base())


def build(program: str, folder: Path) -> list[int]:
    """Builds the site anew, with nothing kept from before; the bytes of each card. Raises where Hugo fails."""
    for name in ("public", "resources"):
        shutil.rmtree(folder / name, ignore_errors=True)
    command = [program, "--quiet", "--source", str(folder), "--cacheDir", str(folder / "resources/cache")]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return [path.stat().st_size for path in (folder / "public").glob("cards/*.png")]


def version(program: str) -> str:
    """Such as `Hugo 0.168.0`."""
    said = subprocess.run([program, "version"], check=True, capture_output=True, text=True).stdout
    return said[said.index("hugo v") :].split("-")[0].split("+")[0].replace("hugo v", "Hugo ")


def _base() -> bytes:
    picture = Image.new("RGB", (2400, 1260), "#fffdf9")
    ImageDraw.Draw(picture).rectangle((0, 1092, 2400, 1260), "#dde7e4")
    file = io.BytesIO()
    picture.save(file, "PNG")
    return file.getvalue()
