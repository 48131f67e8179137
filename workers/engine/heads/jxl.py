"""What is believed of a result that is said to be a JPEG XL.

The boxes are those of ISO/IEC 18181-2, the size of a picture that of 18181-1, its size header.
"""

from __future__ import annotations

from workers.contract.events import Size

#: The boxes before the codestream are few and short; metadata is written behind it.
HEAD_BYTES = 4096

_CODESTREAM, _CONTAINER = b"\xff\x0a", b"\0\0\0\x0cJXL \r\n\x87\n"
_BOX_HEADER_BYTES, _LONG_BOX_HEADER_BYTES = 8, 16
_PART_NUMBER_BYTES = 4
_LENGTH_BITS = (9, 13, 18, 30)
#: Width to height, by the number that stands for it.
_RATIOS = {1: (1, 1), 2: (12, 10), 3: (4, 3), 4: (3, 2), 5: (16, 9), 6: (5, 4), 7: (2, 1)}

#: More than libjxl makes of noise, lossless and with transparency.
_BYTES_PER_PIXEL = 6
_FIXED_BYTES = 64 * 1024


class _Bits:
    """The bits of a codestream, the lowest of each byte first."""

    def __init__(self, data: bytes) -> None:
        self._value = int.from_bytes(data, "little")
        self._left = 8 * len(data)

    def take(self, count: int) -> int:
        """The next ``count`` bits. Raises ``ValueError`` behind the last one."""
        self._left -= count
        if self._left < 0:
            raise ValueError("this is a JPEG XL without a picture")
        taken = self._value & ((1 << count) - 1)
        self._value >>= count
        return taken


def read_head(head: bytes) -> tuple[None, Size]:
    """Size of the picture; a JPEG XL does not tell how long it is. Raises ``ValueError``."""
    stream = _codestream(head)
    if not stream.startswith(_CODESTREAM):
        raise ValueError("this is no JPEG XL")
    bits = _Bits(stream[len(_CODESTREAM) : len(_CODESTREAM) + 16])
    is_small = bits.take(1) == 1
    height = _length(bits, is_small)
    ratio = bits.take(3)
    if ratio == 0:
        return None, Size(_length(bits, is_small), height)
    across, down = _RATIOS[ratio]
    return None, Size(height * across // down, height)


def most_bytes(size: Size) -> int:
    """The largest JPEG XL of a picture of that size, metadata aside."""
    return size.width * size.height * _BYTES_PER_PIXEL + _FIXED_BYTES


def _length(bits: _Bits, is_small: bool) -> int:
    if is_small:
        return 8 * (bits.take(5) + 1)
    return bits.take(_LENGTH_BITS[bits.take(2)]) + 1


def _codestream(head: bytes) -> bytes:
    """What is there of the codestream, in a box or bare; empty without one."""
    if not head.startswith(_CONTAINER):
        return head
    position = 0
    while position + _LONG_BOX_HEADER_BYTES <= len(head):
        length = int.from_bytes(head[position : position + 4], "big")
        kind = head[position + 4 : position + 8]
        inside = position + (_LONG_BOX_HEADER_BYTES if length == 1 else _BOX_HEADER_BYTES)
        if kind == b"jxlc":
            return head[inside:]
        if kind == b"jxlp":
            return head[inside + _PART_NUMBER_BYTES :]
        if length < _BOX_HEADER_BYTES:  # to the end of the file, or longer than a head can be
            return b""
        position += length
    return b""
