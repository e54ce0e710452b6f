"""Where the subject of a photo is, guessed from a small picture of it: what stands out from its surroundings.

Centre against surround and edges, as in the simplest models of what the eye is drawn to. The same picture always gives
the same place; what a physician writes as `Image_focus` goes before it.
"""

from __future__ import annotations

from PIL import Image, ImageChops, ImageFilter, ImageStat

SIDE = 48
"""The longest side of the small picture in pixels: more shows texture, not subjects."""
BORDER = 1 / 12
"""The share of each side in which no subject is looked for."""

MIDDLE = 0.5, 0.5


def subject(picture: Image.Image) -> tuple[float, float]:
    """The middle of what stands out, as shares of width and height; the middle of the picture where nothing does."""
    small = picture.convert("RGB").resize(_small(picture.size), Image.Resampling.BOX)
    seen = _standing_out(small)
    statistics = ImageStat.Stat(seen)
    least = statistics.mean[0] + statistics.stddev[0]
    return _middle(seen, least)


def _small(size: tuple[int, int]) -> tuple[int, int]:
    width, height = size
    scale = SIDE / max(size)
    return max(round(width * scale), 1), max(round(height * scale), 1)


def _standing_out(small: Image.Image) -> Image.Image:
    """How much each pixel differs from its wider surroundings, and how strong its edges are."""
    centre, surround = (small.filter(ImageFilter.GaussianBlur(radius)) for radius in (1, SIDE / 4))
    contrast = ImageChops.difference(centre, surround)
    colours = ImageChops.add(ImageChops.add(*contrast.split()[:2]), contrast.getchannel(2))
    edges = small.convert("L").filter(ImageFilter.FIND_EDGES)
    return ImageChops.add(colours, edges, 2).filter(ImageFilter.GaussianBlur(1))


def _middle(seen: Image.Image, least: float) -> tuple[float, float]:
    width, height = seen.size
    across, down = round(width * BORDER), round(height * BORDER)
    values = seen.tobytes()
    weight = left = top = 0.0
    for y in range(down, height - down):
        for x in range(across, width - across):
            over = values[y * width + x] - least
            if over > 0:
                heavy = over * over
                weight, left, top = weight + heavy, left + heavy * (x + 0.5), top + heavy * (y + 0.5)
    return (left / weight / width, top / weight / height) if weight else MIDDLE
