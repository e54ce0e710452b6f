"""An address as a QR code, by segno; nothing else here imports it. Pure."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from plugins.handout.masks import MASKS, best, masked

if TYPE_CHECKING:
    from segno import QRCode

QUIET = 4
"""Modules of white around the code, as ISO/IEC 18004 wants."""

DIGITS = bytes.maketrans(b"\0\1", b"01")
MODULES = bytes.maketrans(b"01", b"\0\1")


def qr_code(address: str) -> str:
    """The code as one `<svg class="qr">`, black on white, safe to put into a page as it is.

    It can lose 15 % of itself to a fold or a spot (level M), more where that doesn't make it larger. About 450 bytes in
    a compressed page: less than a file of its own would ask for, and it's there when the page is printed offline.
    """
    import segno

    code = segno.make(address, error="m", micro=False, mask=0)
    size, number, others = len(code.matrix), _number(code), _with_each_mask(code.version, code.error)
    _fill(code, masked(number, others, size, best(number, others, size)))
    return code.svg_inline(border=QUIET, svgclass="qr", lineclass=None, omitsize=True)


@cache
def _with_each_mask(version: int, error: str) -> tuple[int, ...]:
    """A code of the version and the level of correction, once with each mask."""
    import segno

    own = {"version": version, "error": error, "micro": False, "boost_error": False}
    return tuple(_number(segno.make("0", mask=mask, **own)) for mask in range(len(MASKS)))


def _number(code: QRCode) -> int:
    """The code's modules row by row, as the bits of one number."""
    return int(b"".join(code.matrix).translate(DIGITS), 2)


def _fill(code: QRCode, number: int) -> None:
    size = len(code.matrix)
    modules = f"{number:0{size * size}b}".encode().translate(MODULES)
    for place, row in enumerate(code.matrix):
        row[:] = modules[place * size : (place + 1) * size]
