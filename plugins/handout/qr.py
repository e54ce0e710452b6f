"""An address as a QR code, by segno; nothing else here imports it. Pure."""

from __future__ import annotations

QUIET = 4
"""Modules of white around the code, as ISO/IEC 18004 wants."""


def qr_code(address: str) -> str:
    """The code as one `<svg class="qr">`, black on white, safe to put into a page as it is.

    It can lose 15 % of itself to a fold or a spot (level M), more where that doesn't make it larger. About 450 bytes in
    a compressed page: less than a file of its own would ask for, and it's there when the page is printed offline.
    """
    import segno

    code = segno.make(address, error="m", micro=False)
    return code.svg_inline(border=QUIET, svgclass="qr", lineclass=None, omitsize=True)
