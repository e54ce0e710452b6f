"""A card for each article that has none yet, by the Pillow code of most tutorials; fonts are opened once."""

import textwrap
from functools import cache
from pathlib import Path

from pelican import signals
from PIL import Image, ImageDraw, ImageFont


@cache
def font(weight, size):
    return ImageFont.truetype(f"fonts/{weight}.ttf", size)


def draw(title, site, author, path):
    card = Image.new("RGB", (1200, 630), "#fffdf9")
    pen = ImageDraw.Draw(card)
    pen.rectangle((0, 546, 1200, 630), "#dde7e4")
    pen.text((80, 70), site, "#0b4f4a", font("Semibold", 34))
    for number, line in enumerate(textwrap.wrap(title, 28)):
        pen.text((80, 150 + 80 * number), line, "#161e22", font("Bold", 72))
    pen.text((80, 430), author, "#161e22", font("Semibold", 34))
    card.save(path)


def cards(generator, writer):
    folder = Path(writer.output_path, "cards")
    folder.mkdir(parents=True, exist_ok=True)
    for article in generator.articles:
        path = folder / f"{article.slug}.png"
        if not path.exists():
            draw(article.title, generator.settings["SITENAME"], str(article.author), path)


def register():
    signals.article_writer_finalized.connect(cards)
