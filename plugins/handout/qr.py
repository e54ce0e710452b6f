"""An address as a QR code, by segno; nothing else here imports it. Pure."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from plugins.handout.masks import MASKS, best, masked

if TYPE_CHECKING:
    from segno import QRCode

QUIET = 4
"""Modules of white around the code, as ISO/IEC 18004 wants."""

DIGITS = bytes.maketrans(b"\0\1", b"01")
DARK = re.compile("1+")


def qr_code(address: str) -> str:
    """The code as one `<svg class="qr">`, black on white, safe to put into a page as it is.

    It can lose 15 % of itself to a fold or a spot (level M), more where that doesn't make it larger. About 450 bytes in
    a compressed page: less than a file of its own would ask for, and it's there when the page is printed offline.
    """
    import segno

    code = segno.make(address, error="m", micro=False, mask=0)
    size, number, others = len(code.matrix), _number(code), _with_each_mask(code.version, code.error)
    return _svg(masked(number, others, size, best(number, others, size)), size)


@cache
def _with_each_mask(version: int, error: str) -> tuple[int, ...]:
    """A code of the version and the level of correction, once with each mask."""
    import segno

    own = {"version": version, "error": error, "micro": False, "boost_error": False}
    return tuple(_number(segno.make("0", mask=mask, **own)) for mask in range(len(MASKS)))


def _number(code: QRCode) -> int:
    """The code's modules row by row, as the bits of one number."""
    return int(b"".join(code.matrix).translate(DIGITS), 2)


def _svg(number: int, size: int) -> str:
    """The code with `size` modules on each side as one path: each run of dark modules is a line from left to right."""
    modules, lines, end = f"{number:0{size * size}b}", [], (0, 0)
    for row in range(size):
        for dark in DARK.finditer(modules, row * size, (row + 1) * size):
            start, length = dark.start() - row * size, dark.end() - dark.start()
            lines.append(f"m{start - end[0]} {row - end[1]}h{length}")
            end = start + length, row
    side, path = size + 2 * QUIET, "".join(lines).removeprefix("m0 0")
    return f'<svg viewBox="0 0 {side} {side}" class="qr"><path stroke="#000" d="M{QUIET} {QUIET}.5{path}"/></svg>'
