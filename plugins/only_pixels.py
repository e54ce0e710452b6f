"""Proves that a picture's file holds nothing but pixels: a walk over its structure, by the standard library alone.

It knows nothing of what wrote the file. Only the parts in `JPEG`, `PNG`, `WEBP` and `GIF` may be there, in the size
that their kind has, and nothing before, between or behind them; what else may be found goes by its name in `KNOWN`. A
part that a new writer needs is a row of its format's table. Within the packed pixels themselves, PNG's are unpacked
and counted; those of the other formats are taken as they are.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Mapping
from struct import Struct, error
from typing import NoReturn

KNOWN: Mapping[bytes, str] = {
    **{b"\xff\xe1": "EXIF or XMP", b"\xff\xe2": "a colour profile or further pictures", b"\xff\xed": "IPTC"},
    **{b"\xff\xfe": "a comment", b"\xff\xe0": "a thumbnail or a resolution", b"\xff\xee": "Adobe's data"},
    **{b"eXIf": "EXIF", b"iCCP": "a colour profile", b"tIME": "a time", b"pHYs": "a resolution"},
    **{b"tEXt": "a text", b"zTXt": "a text", b"iTXt": "a text or XMP"},
    **{b"EXIF": "EXIF", b"XMP ": "XMP", b"ICCP": "a colour profile"},
    **{b"\x21\xfe": "a comment", b"\x21\xff": "an application's data or XMP", b"\x21\x01": "a text"},
}
"""What a part is for people, by its sign."""

JFIF = b"JFIF\0\1\1\0\0\1\0\1\0\0"
"""The one form of JPEG's first part: no resolution, no thumbnail."""
NEXT = re.compile(rb"\xff[^\0\xd0-\xd7]")
"""In JPEG's packed pixels: where the next part begins."""
FLAGS = 0b00010010
"""What WebP's head may announce: alpha and movement; no profile, EXIF or XMP."""
PIECE = 1 << 20
"""Bytes that are unpacked at a time."""

BIG, LITTLE, SHORT, COUNT, PAIR = (Struct(form) for form in (">I4s", "<4sI", ">H", ">I", ">II"))


class Foreign(Exception):
    """A part of a picture's file that is no pixel; the message goes after the file's name."""


def proven(data: bytes) -> bytes:
    """`data`, a whole JPEG, PNG, WebP or GIF file. Raises `Foreign` with the first part that is no pixel."""
    walk = next((walk for start, walk in WALKS.items() if data.startswith(start)), None)
    if not walk:
        raise Foreign("is no JPEG, PNG, WebP or GIF picture")
    try:
        end = walk(data)
    except (IndexError, error, zlib.error):
        raise Foreign("ends too soon, or is broken") from None
    if end != len(data):
        raise Foreign(f"holds {len(data) - end} bytes behind the picture")
    return data


def _refuse(sign: bytes) -> NoReturn:
    name = sign.decode("latin-1").strip() if sign.isascii() and sign.strip().isalnum() else sign.hex()
    raise Foreign(f"holds {KNOWN.get(sign, 'a part that is no pixel')} ({name})")


def _demand(holds: bool, sign: bytes) -> None:
    if not holds:
        raise Foreign(f"holds more than pixels in its part {sign.decode('latin-1').strip() or sign.hex()}")


# JPEG


def _tables(body: bytes) -> bool:
    """Whether quantisation tables follow each other without a gap."""
    at = 0
    while at < len(body):
        at += 129 if body[at] >> 4 else 65
    return at == len(body)


def _codes(body: bytes) -> bool:
    """Whether Huffman tables follow each other without a gap."""
    at = 0
    while at < len(body):
        at += 17 + sum(body[at + 1 : at + 17])
    return at == len(body)


JPEG = {
    0xE0: lambda body: body == JFIF,
    0xDB: _tables,
    0xC4: _codes,
    0xC0: lambda body: len(body) == 6 + 3 * body[5],
    0xC2: lambda body: len(body) == 6 + 3 * body[5],
    0xDD: lambda body: len(body) == 2,
    0xDA: lambda body: len(body) == 4 + 2 * body[0],
}
"""By marker: whether a part's bytes are as long as they must be. The end is no part."""


def _jpeg(data: bytes) -> int:
    at, seen = 2, set()
    while (sign := data[at : at + 2]) != b"\xff\xd9":
        if len(sign) < 2:
            raise IndexError
        once = sign[1] in (0xE0, 0xC0, 0xC2)
        if sign[0] != 0xFF or sign[1] not in JPEG or (once and sign[1] in seen):
            _refuse(sign)
        seen.add(sign[1])
        end = at + 2 + SHORT.unpack_from(data, at + 2)[0]
        if not JPEG[sign[1]](data[at + 4 : end]):
            _refuse(sign)
        at = _behind_pixels(data, end) if sign[1] == 0xDA else end
    return at + 2


def _behind_pixels(data: bytes, at: int) -> int:
    found = NEXT.search(data, at)
    if not found:
        raise IndexError
    return found.start()


# PNG

PNG = {
    b"IHDR": lambda body: len(body) == 13 and body[10:] == b"\0\0\0",
    b"PLTE": lambda body: len(body) <= 768,
    b"tRNS": lambda body: len(body) <= 256,
    b"IDAT": lambda body: True,
    b"acTL": lambda body: len(body) == 8,
    b"fcTL": lambda body: len(body) == 26,
    b"fdAT": lambda body: len(body) >= 4,
    b"IEND": lambda body: not body,
}
ONCE = frozenset((b"IHDR", b"PLTE", b"tRNS", b"acTL"))
CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
"""Numbers for a pixel, by PNG's type of colours."""


def _png(data: bytes) -> int:
    at, name, seen, packed = 8, b"", set(), bytearray()
    bits, size = 0, (0, 0)
    while name != b"IEND":
        length, name = BIG.unpack_from(data, at)
        body, at = data[at + 8 : at + 8 + length], at + 12 + length
        if name not in PNG or (name in ONCE and name in seen):
            _refuse(name)
        sound = COUNT.unpack_from(data, at - 4)[0] == zlib.crc32(body, zlib.crc32(name))
        _demand(sound and PNG[name](body), name)
        seen.add(name)
        if name == b"IHDR":
            size, bits = PAIR.unpack_from(body), body[8] * CHANNELS[body[9]]
        if name in (b"IDAT", b"fdAT"):
            packed += body[4 if name == b"fdAT" else 0 :]
        if packed and name in (b"fcTL", b"IEND"):
            _demand(_filled(bytes(packed), (1 + (size[0] * bits + 7) // 8) * size[1]), b"IDAT")
            packed.clear()
        if name == b"fcTL":
            size = PAIR.unpack_from(body, 4)
    return at


def _filled(packed: bytes, size: int) -> bool:
    """Whether a frame's packed pixels are `size` bytes, and end where these do."""
    stream, left = zlib.decompressobj(), size
    while left >= 0 and not stream.eof:
        piece = stream.decompress(packed, PIECE)
        packed, left = stream.unconsumed_tail, left - len(piece)
        if not (piece or packed or stream.eof):
            return False
    return not left and stream.eof and not stream.unused_data


# WebP

WEBP = {
    b"VP8X": lambda body: len(body) == 10 and not body[0] & ~FLAGS and not any(body[1:4]),
    b"ANIM": lambda body: len(body) == 6,
    b"ANMF": lambda body: not body[15] & ~3 and _chunks(body, 16, WITHIN) == len(body),
    b"VP8 ": lambda body: True,
    b"VP8L": lambda body: True,
    b"ALPH": lambda body: True,
}
WITHIN = frozenset((b"VP8 ", b"VP8L", b"ALPH"))
"""The parts of a frame."""


def _webp(data: bytes) -> int:
    name, size = LITTLE.unpack_from(data)
    _demand(data[8:12] == b"WEBP", name)
    return max(_chunks(data[: size + 8], 12, frozenset(WEBP)), size + 8)


def _chunks(data: bytes, at: int, allowed: frozenset[bytes]) -> int:
    """Where the parts that begin at `at` end. Each is there once, but for frames."""
    seen = set()
    while at < len(data):
        name, length = LITTLE.unpack_from(data, at)
        if name not in allowed or (name in seen and name != b"ANMF"):
            _refuse(name)
        seen.add(name)
        end = at + 8 + length + length % 2
        if end > len(data):
            raise IndexError
        _demand(WEBP[name](data[at + 8 : at + 8 + length]) and not any(data[at + 8 + length : end]), name)
        at = end
    return at


# GIF

GIF = {
    b"\x21\xf9": lambda body: body[0] == 4 and len(body) == 6,
    b"\x21\xff": lambda body: body[:14] == b"\x0bNETSCAPE2.0\3\1" and len(body) == 17,
}
"""What stands beside the frames: their timing, and how often they are shown."""


def _gif(data: bytes) -> int:
    at = 13 + _table(data[10])
    while (sign := data[at]) != 0x3B:
        if sign == 0x2C:
            at = _behind_blocks(data, at + 11 + _table(data[at + 9]))
            continue
        sign = data[at : at + 2]
        end = _behind_blocks(data, at + 2)
        if sign not in GIF or not GIF[sign](data[at + 2 : end]):
            _refuse(sign)
        at = end
    return at + 1


def _table(flags: int) -> int:
    return 3 * 2 ** ((flags & 7) + 1) if flags & 0x80 else 0


def _behind_blocks(data: bytes, at: int) -> int:
    """Where the chain of blocks ends that begins at `at`."""
    while data[at]:
        at += 1 + data[at]
    return at + 1


WALKS = {b"\xff\xd8": _jpeg, b"\x89PNG\r\n\x1a\n": _png, b"RIFF": _webp, b"GIF87a": _gif, b"GIF89a": _gif}
"""By a file's first bytes: the walk over its parts, which returns where the last one ends."""
