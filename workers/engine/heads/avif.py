"""What is believed of a result that is said to be an AVIF.

The boxes are those of ISO/IEC 14496-12, the size of a picture that of ISO/IEC 23008-12, 6.5.3.
"""

from __future__ import annotations

from collections.abc import Iterator

from workers.contract.events import Size

#: The boxes that describe the picture; its properties stand before all metadata.
HEAD_BYTES = 4096

_BRANDS = frozenset({b"avif", b"avis"})
_BOX_HEADER_BYTES = 8
_FULL_BOX_BYTES = 4
#: More than libaom makes of noise at its best quality with full colour and transparency.
_BYTES_PER_PIXEL = 8
_FIXED_BYTES = 64 * 1024


def read_head(head: bytes) -> tuple[None, Size]:
    """Size of the picture; an AVIF does not tell how long it is. Raises ``ValueError``."""
    if head[4:8] != b"ftyp" or head[8:12] not in _BRANDS:
        raise ValueError("this is no AVIF")
    inside = head
    for name, skipped in ((b"meta", _FULL_BOX_BYTES), (b"iprp", 0), (b"ipco", 0), (b"ispe", 4)):
        inside = _first(inside, name)[skipped:]
    if len(inside) < 8:
        raise ValueError("this is an AVIF without a picture")
    return None, Size(int.from_bytes(inside[:4], "big"), int.from_bytes(inside[4:8], "big"))


def most_bytes(size: Size) -> int:
    """The largest AVIF of a picture of that size, metadata aside."""
    return size.width * size.height * _BYTES_PER_PIXEL + _FIXED_BYTES


def _first(data: bytes, name: bytes) -> bytes:
    """What is there of the first box of that name; empty without one."""
    return next((inside for kind, inside in _boxes(data) if kind == name), b"")


def _boxes(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    position = 0
    while position + _BOX_HEADER_BYTES <= len(data):
        length = int.from_bytes(data[position : position + 4], "big")
        if length < _BOX_HEADER_BYTES:
            return
        yield data[position + 4 : position + 8], data[position + 8 : position + length]
        position += length
