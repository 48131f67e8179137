"""What is believed of a result that is said to be a PNG (PNG, third edition, sections 5 and 11)."""

from __future__ import annotations

from workers.contract.events import Size

#: Signature, then the header chunk up to the size it tells.
HEAD_BYTES = 24

_START = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"
#: Uncompressed: four bytes a pixel and one a row, and the frames of deflate's stored blocks.
_BYTES_PER_PIXEL = 4.1
_FIXED_BYTES = 64 * 1024


def read_head(head: bytes) -> tuple[None, Size]:
    """Size of the picture; a PNG does not tell how long it is. Raises ``ValueError``."""
    if len(head) < HEAD_BYTES or not head.startswith(_START):
        raise ValueError("this is no PNG")
    return None, Size(int.from_bytes(head[16:20], "big"), int.from_bytes(head[20:24], "big"))


def most_bytes(size: Size) -> int:
    """The largest PNG of a picture of that size, metadata aside."""
    return int(size.width * size.height * _BYTES_PER_PIXEL) + 2 * size.height + _FIXED_BYTES
