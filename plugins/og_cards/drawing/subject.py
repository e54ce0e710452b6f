"""Where the subject of a photo is, guessed from a small picture of it: what stands out from its surroundings.

Centre against surround and edges, as in the simplest models of what the eye is drawn to. The same picture always gives
the same place; what a physician writes as `Image_focus` goes before it.
"""

from __future__ import annotations

from PIL import Image, ImageChops, ImageFilter, ImageStat

SIDE = 40
"""The longest side of the small picture in pixels: more shows texture, not subjects."""
SAMPLES = 4 * SIDE
"""Pixels a side that the small picture is made of: averaging all of them takes longer than finding the subject."""
BORDER = 1 / 12
"""The share of each side in which no subject is looked for."""

MIDDLE = 0.5, 0.5


def subject(picture: Image.Image) -> tuple[float, float]:
    """The middle of what stands out, as shares of width and height; the middle of the picture where nothing does."""
    some = picture.resize(_within(SAMPLES, picture.size), Image.Resampling.NEAREST)
    small = some.convert("RGB").resize(_within(SIDE, picture.size), Image.Resampling.BOX)
    left, top = (round(side * BORDER) for side in small.size)
    inner = small.crop((left, top, small.width - left, small.height - top))
    found = _middle(_standing_out(inner))
    if not found:
        return MIDDLE
    return (left + found[0]) / small.width, (top + found[1]) / small.height


def _within(side: int, size: tuple[int, int]) -> tuple[int, int]:
    width, height = size
    scale = side / max(size)
    return max(round(width * scale), 1), max(round(height * scale), 1)


def _standing_out(small: Image.Image) -> Image.Image:
    """How much each pixel differs from its wider surroundings, and how strong its edges are."""
    centre, surround = (small.filter(ImageFilter.GaussianBlur(radius)) for radius in (1, SIDE / 4))
    contrast = ImageChops.difference(centre, surround)
    colours = ImageChops.add(ImageChops.add(*contrast.split()[:2]), contrast.getchannel(2))
    edges = small.convert("L").filter(ImageFilter.FIND_EDGES)
    return ImageChops.add(colours, edges, 2).filter(ImageFilter.GaussianBlur(1))


def _middle(seen: Image.Image) -> tuple[float, float] | None:
    """The middle in pixels of what is clearly above the mean, without the outermost ones, whose edges aren't known."""
    width, height = seen.size
    statistics = ImageStat.Stat(seen)
    least = statistics.mean[0] + statistics.stddev[0] + 1
    values = seen.tobytes()
    weight = left = top = 0.0
    for y in range(1, height - 1):
        for x in range(1, width - 1):
            over = values[y * width + x] - least
            if over > 0:
                heavy = over * over
                weight, left, top = weight + heavy, left + heavy * (x + 0.5), top + heavy * (y + 0.5)
    return (left / weight, top / weight) if weight else None
