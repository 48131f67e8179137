"""What the first bytes of a WebP file tell of it (RFC 9649, sections 2.3 to 2.7).

Both sides ask: a worker before it opens a source, the engine before it writes a result. Decodes
nothing.
"""

from __future__ import annotations

from workers.contract.events import Size

#: As many first bytes tell all that is asked here.
HEAD_BYTES = 30

_RIFF_HEADER_BYTES = 8
_LOSSY_START = b"\x9d\x01\x2a"
_LOSSLESS_START = 0x2F
_SIDE_MASK = 0x3FFF  # 14 bits


def is_webp(head: bytes) -> bool:
    """Whether a file that begins like this says it is a WebP."""
    return head[:4] == b"RIFF" and head[8:12] == b"WEBP"


def told_bytes(head: bytes) -> int:
    """Length of the whole file, as its RIFF header tells; what follows is not the picture's."""
    return _number(head, 4, 4) + _RIFF_HEADER_BYTES


def canvas_of(head: bytes) -> Size | None:
    """Size of the picture or canvas; ``None`` where a decoder will find it broken."""
    head = head.ljust(HEAD_BYTES, b"\0")
    match head[12:16]:
        case b"VP8 " if head[23:26] == _LOSSY_START:
            return Size(_number(head, 26, 2) & _SIDE_MASK, _number(head, 28, 2) & _SIDE_MASK)
        case b"VP8L" if head[20] == _LOSSLESS_START:
            bits = _number(head, 21, 4)
            return Size((bits & _SIDE_MASK) + 1, (bits >> 14 & _SIDE_MASK) + 1)
        case b"VP8X":
            return Size(_number(head, 24, 3) + 1, _number(head, 27, 3) + 1)
        case _:
            return None


def _number(head: bytes, start: int, length: int) -> int:
    return int.from_bytes(head[start : start + length], "little")
