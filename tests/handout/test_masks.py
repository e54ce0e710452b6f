"""The mask of a QR code is the one that the standard wants: segno, which judges module by module, chooses the same."""

from __future__ import annotations

import segno
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.handout.masks import penalty
from plugins.handout.qr import QUIET, qr_code

ADDRESSES = st.builds(
    "https://{}.example/{}/".format,
    st.from_regex("[a-z]{1,9}", fullmatch=True),
    st.text("abcxyz019-%", max_size=250),
)


@given(ADDRESSES)
@settings(max_examples=60, deadline=None)
def test_the_code_is_the_one_that_is_easiest_to_read(address: str) -> None:
    code = segno.make(address, error="m", micro=False)
    assert qr_code(address) == code.svg_inline(border=QUIET, svgclass="qr", lineclass=None, omitsize=True)


def test_one_colour_is_hard_to_read() -> None:
    runs, blocks, too_light = 2 * 21 * (21 - 2), 3 * 20 * 20, 10 * 10
    assert penalty(0, 21) == runs + blocks + too_light


def test_modules_in_turn_are_easy_to_read() -> None:
    assert penalty(int("10" * 220 + "1", 2), 21) == 0
