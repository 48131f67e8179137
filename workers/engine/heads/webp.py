"""What the first bytes of a WebP file tell of it: its length and the picture's size.

Owns the reading of RIFF, VP8, VP8L and VP8X headers. Pure; decodes nothing.
"""

from __future__ import annotations

from workers.contract.events import Size

#: As many first bytes tell all that is asked here.
HEAD_BYTES = 30

_LOSSY_START = b"\x9d\x01\x2a"
_LOSSLESS_START = 0x2F
_SIDE_MASK = 0x3FFF  # 14 bits


#: More bytes than libwebp makes of any pixel. Worst is lossless noise, where prefix codes cannot do
#: better than fixed ones: 12 bits for green, which shares its code with lengths and the colour
#: cache, and 8 for each other channel make 4.5 bytes; three small pictures, one pixel for 4 × 4 or
#: more, tell how it was transformed and coded: 5.4. (Seen: 4.04; lossy with alpha 3.8.)
_BYTES_PER_PIXEL = 6
#: Headers and code tables, which outweigh a tiny picture.
_FIXED_BYTES = 64 * 1024
#: A RIFF file tells its size in 32 bits.
_MOST_BYTES = 2**32


def read_head(head: bytes) -> tuple[int, Size]:
    """Length of the whole file and size of its picture or canvas. Raises ``ValueError``."""
    if head[:4] != b"RIFF" or head[8:12] != b"WEBP":
        raise ValueError("this is no WebP")
    return _number(head, 4, 4) + 8, _size(head.ljust(HEAD_BYTES, b"\0"))


def most_bytes(size: Size) -> int:
    """The largest WebP of a picture of that size, metadata aside."""
    return min(size.width * size.height * _BYTES_PER_PIXEL + _FIXED_BYTES, _MOST_BYTES)


def _size(head: bytes) -> Size:
    match head[12:16]:
        case b"VP8 " if head[23:26] == _LOSSY_START:
            return Size(_number(head, 26, 2) & _SIDE_MASK, _number(head, 28, 2) & _SIDE_MASK)
        case b"VP8L" if head[20] == _LOSSLESS_START:
            bits = _number(head, 21, 4)
            return Size((bits & _SIDE_MASK) + 1, (bits >> 14 & _SIDE_MASK) + 1)
        case b"VP8X":
            return Size(_number(head, 24, 3) + 1, _number(head, 27, 3) + 1)
        case _:
            raise ValueError("this is a WebP without a picture")


def _number(head: bytes, start: int, length: int) -> int:
    return int.from_bytes(head[start : start + length], "little")
