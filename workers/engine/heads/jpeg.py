"""What is believed of a result that is said to be a JPEG (ITU-T T.81, annex B)."""

from __future__ import annotations

from workers.contract.events import Size

#: The size stands behind EXIF, XMP and the colour profile, each of which is limited
#: (``Jpeg.max_block_bytes``, ``Jpeg.max_profile_bytes``).
HEAD_BYTES = 1 << 20

_START = b"\xff\xd8\xff"
_FRAMES = frozenset({0xC0, 0xC1, 0xC2})  # baseline, extended, progressive
_NO_FRAME_YET = frozenset({0xDB, 0xC4, 0xDD, 0xFE, *range(0xE0, 0xF0)})
_MARKER_BYTES = 2

#: A coefficient takes a code of 16 bits and 10 bits of value at most, and there are three for a
#: pixel where colour is not halved.
_BYTES_PER_PIXEL = 10
_FIXED_BYTES = 64 * 1024
_BLOCK_PX = 16


def read_head(head: bytes) -> tuple[None, Size]:
    """Size of the picture; a JPEG does not tell how long it is. Raises ``ValueError``."""
    if not head.startswith(_START):
        raise ValueError("this is no JPEG")
    position = _MARKER_BYTES
    while head[position : position + 1] == b"\xff" and position + 9 <= len(head):
        kind = head[position + 1]
        if kind in _FRAMES:
            height = int.from_bytes(head[position + 5 : position + 7], "big")
            width = int.from_bytes(head[position + 7 : position + 9], "big")
            return None, Size(width, height)
        if kind not in _NO_FRAME_YET:
            break
        position += _MARKER_BYTES + int.from_bytes(head[position + 2 : position + 4], "big")
    raise ValueError("this is a JPEG without a picture")


def most_bytes(size: Size) -> int:
    """The largest JPEG of a picture of that size, metadata aside."""
    blocks = -(-size.width // _BLOCK_PX) * -(-size.height // _BLOCK_PX)
    return blocks * _BLOCK_PX**2 * _BYTES_PER_PIXEL + _FIXED_BYTES
