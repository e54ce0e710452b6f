"""The mask of a QR code: of eight the one whose code is easiest to read (ISO/IEC 18004, 7.8.3). Pure.

A code is one number here, whose bits are its modules row by row, so that all modules are judged at once: module by
module it takes longer than all else about a code.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

MASKS: tuple[Callable[[int, int], bool], ...] = (
    lambda i, j: (i + j) % 2 == 0,
    lambda i, _j: i % 2 == 0,
    lambda _i, j: j % 3 == 0,
    lambda i, j: (i + j) % 3 == 0,
    lambda i, j: (i // 2 + j // 3) % 2 == 0,
    lambda i, j: i * j % 2 + i * j % 3 == 0,
    lambda i, j: (i * j % 2 + i * j % 3) % 2 == 0,
    lambda i, j: ((i + j) % 2 + i * j % 3) % 2 == 0,
)
"""Which modules each mask turns round, by row and column (7.8.2)."""


def best(code: int, codes: Sequence[int], size: int) -> int:
    """The best mask of a code with `size` modules on each side.

    `code` has mask 0. `codes` is any other of the same version and level of correction, once with each mask: they tell
    which modules a mask turns round, and what each code says of its mask.
    """
    turned, said = _turned(tuple(codes), size), _said(size)
    tried = ((code ^ turned[mask]) & ~said for mask in range(len(MASKS)))
    scores = [penalty(each, size) for each in tried]
    return scores.index(min(scores))


def masked(code: int, codes: Sequence[int], size: int, mask: int) -> int:
    """`code`, which has mask 0, with another."""
    said = _said(size)
    return (code ^ _turned(tuple(codes), size)[mask]) & ~said | codes[mask] & said


def penalty(code: int, size: int) -> int:
    """How hard a code is to read: runs of one colour, blocks of it, what looks like an eye, too dark or too light."""
    lines = f"{code:0{size * size}b}"
    across = "".join(lines[start::size] for start in range(size))
    score = _runs(code, size) + _runs(int(across, 2), size) + 3 * _blocks(code, size)
    score += 40 * (_eyes(lines, size) + _eyes(across, size))
    return score + 10 * int(abs(code.bit_count() / size**2 * 100 - 50) / 5)


def _runs(code: int, size: int) -> int:
    """The modules of each run of five or more in a row, less two."""
    five = _like_the_left(code, size)
    five &= five >> 1 & five >> 2 & five >> 3
    return five.bit_count() + 2 * (five & ~(five << 1)).bit_count()


def _blocks(code: int, size: int) -> int:
    """The squares of four modules of one colour."""
    above = ~(code ^ code >> size) & ((1 << size * (size - 1)) - 1)
    return (_like_the_left(code, size) & above & above >> 1).bit_count()


def _like_the_left(code: int, size: int) -> int:
    """The modules that have the colour of their neighbour on the left."""
    return ~(code ^ code >> 1) & _where(size, _has_left)


def _eyes(lines: str, size: int) -> int:
    """How often a line has what looks like a part of the three squares in a code's corners, 1011101.

    It counts with four light modules before or after it, as there are beyond the ends of lines. Where one begins in
    the end of another, the second doesn't count.
    """
    parted = int("0000".join(lines[start : start + size] for start in range(0, len(lines), size)), 2)
    eye = parted & parted >> 2 & parted >> 3 & parted >> 4 & parted >> 6 & ~(parted >> 1 | parted >> 5)
    before = parted >> 7 | parted >> 8 | parted >> 9 | parted >> 10
    after = parted << 1 | parted << 2 | parted << 3 | parted << 4
    seen = eye & ~(before & after)
    return (seen & ~(seen >> 4 | seen >> 6)).bit_count()


def _has_left(_i: int, j: int) -> bool:
    return j > 0


@cache
def _where(size: int, is_there: Callable[[int, int], bool]) -> int:
    """The modules at which something is, by row and column."""
    return int("".join("01"[is_there(i, j)] for i in range(size) for j in range(size)), 2)


@cache
def _said(size: int) -> int:
    """The modules that say which mask and version a code has (7.9, 7.10): they don't count when masks are judged."""
    ends = {*range(6), 7, 8, *range(size - 8, size)}

    def is_there(i: int, j: int) -> bool:
        of_version = size >= 45 and max(i, j) in range(size - 11, size - 8) and min(i, j) < 6
        return of_version or (i == 8 and j in ends) or (j == 8 and i in ends)

    return _where.__wrapped__(size, is_there)


@cache
def _turned(codes: tuple[int, ...], size: int) -> tuple[int, ...]:
    """By mask, the modules that it leaves in another colour than mask 0 does; only data is masked."""
    masks = [_where(size, mask) for mask in MASKS]
    data = ~_said(size)
    for code, mask in zip(codes, masks, strict=True):
        data &= ~(code ^ mask ^ codes[0] ^ masks[0])
    return tuple((mask ^ masks[0]) & data for mask in masks)
