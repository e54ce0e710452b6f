"""Pictures of every kind of page, in three widths, light and dark, side by side: to be looked at by a person.

    python benchmarks/pages.py --output FOLDER              a sheet for each kind of page and each scheme
    python benchmarks/pages.py --output FOLDER --only event,home
    python benchmarks/pages.py --readme                     the two pictures of the sample site in the README

Needs Chromium. The pages are those that the browser tests judge (`tests/whole_site.py`); a new kind is a row there.
"""

from __future__ import annotations

import argparse
import io
import shutil
import sys
import tempfile
from pathlib import Path
from urllib.parse import urlsplit

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

sys.path.insert(0, str(Path(__file__).parent.parent))
sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from conftest import FLAGS, ROOT, command
from served import serving
from whole_site import KINDS, build

WIDTHS = (360, 768, 1280)
SCHEMES = ("light", "dark")
SCALE, TALLEST, GAP = 0.6, 3600, 24
"""How much smaller a sheet shows a page, how many of its pixels from the top, and the space between two."""

SHOWN = {"site-home": "", "site-article": "home-blood-pressure/"}
"""The README's pictures, and the pages of the sample site that they show, on a desktop and a phone."""

PICTURES = """() => Promise.all([...document.images].map(each => { each.loading = 'eager'; return each.decode(); }))"""


def main() -> None:
    """Reads the arguments, builds the site, writes the pictures."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--output", type=Path)
    parser.add_argument("--only", default="", help="kinds of pages, with commas")
    parser.add_argument("--readme", action="store_true")
    given = parser.parse_args()
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        readme(browser, Path(folder)) if given.readme else sheets(browser, Path(folder), given)
        browser.close()


def sheets(browser: Browser, folder: Path, given: argparse.Namespace) -> None:
    """A sheet for each kind of page and scheme, named for both, in `--output`."""
    given.output.mkdir(parents=True, exist_ok=True)
    with serving(folder / "output") as address:
        built = build(folder, address)
        if built.returncode:
            sys.exit(built.stdout + built.stderr)
        for kind in given.only.split(",") if given.only else KINDS:
            for scheme in SCHEMES:
                shots = [shot(browser, f"{address}/{KINDS[kind]}", width, scheme) for width in WIDTHS]
                path = given.output / f"{kind.replace(' ', '-')}-{scheme}.png"
                beside([smaller(each) for each in shots]).save(path)
                print(path)


def readme(browser: Browser, folder: Path) -> None:
    """The sample site's home and an article, each as a desktop shows it, and a phone at night, in `docs`."""
    with serving(folder / "output") as address:
        (folder / "settings.py").write_text(f"SITEURL = {address!r}\n", "utf-8")
        built = command("build", "--settings", folder / "settings.py", "--output", folder / "output")
        if built.returncode:
            sys.exit(built.stdout + built.stderr)
        for name, path in SHOWN.items():
            looks = ((1280, "light"), (390, "dark"))
            shots = [shot(browser, f"{address}/{path}", width, scheme, 1250) for width, scheme in looks]
            sheet = beside([smaller(each) for each in shots])
            sheet.quantize(128).save(ROOT / "docs" / f"{name}.png", optimize=True)


def shot(browser: Browser, address: str, width: int, scheme: str, high: int = 0) -> Image.Image:
    """One page as it looks: the whole of it, or its first `high` pixels."""
    page = browser.new_page(viewport={"width": width, "height": high or 900}, color_scheme=scheme)
    page.route(lambda url: urlsplit(url).hostname != "127.0.0.1", lambda route: route.abort())
    page.goto(address, wait_until="networkidle")
    page.evaluate(PICTURES)
    picture = Image.open(io.BytesIO(page.screenshot(full_page=not high)))
    page.close()
    return picture.convert("RGB")


def smaller(picture: Image.Image) -> Image.Image:
    """The top of a page, at the scale of a sheet."""
    top = picture.crop((0, 0, picture.width, min(picture.height, TALLEST)))
    return top.resize((round(top.width * SCALE), round(top.height * SCALE)), Image.Resampling.LANCZOS)


def beside(pictures: list[Image.Image]) -> Image.Image:
    """Pictures in a row, on a grey ground."""
    wide = sum(each.width + GAP for each in pictures) + GAP
    sheet = Image.new("RGB", (wide, max(each.height for each in pictures) + 2 * GAP), "#8a8a8a")
    left = GAP
    for each in pictures:
        sheet.paste(each, (left, GAP))
        left += each.width + GAP
    return sheet


if __name__ == "__main__":
    main()
