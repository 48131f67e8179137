"""Metadata put into a WebP file: the extended file format of RFC 9649, section 2.7."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

from workers.contract.webp_head import canvas_of

if TYPE_CHECKING:
    from workers.pipeline.metadata.read import MetadataBlocks

_FILE_HEADER_BYTES = 12
_EXTENDED_HEADER_BYTES = 30
_HAS_ICC, _HAS_ALPHA, _HAS_EXIF, _HAS_XMP = 0x20, 0x10, 0x08, 0x04
#: VP8L's header: a signature of one byte, two sides of 14 bits, then this bit.
_LOSSLESS_ALPHA = 1 << 28
#: What a JPEG has before its EXIF; Pillow leaves it out of a WebP as well.
_EXIF_PREFIX = b"Exif\0\0"


def with_metadata(file: bytes, icc_profile: bytes, metadata: MetadataBlocks) -> bytes:
    """The same still picture with these blocks; empty ones are left out."""
    exif = metadata.exif.removeprefix(_EXIF_PREFIX)
    blocks = {_HAS_ICC: icc_profile, _HAS_EXIF: exif, _HAS_XMP: metadata.xmp}
    if not any(blocks.values()):
        return file
    flags = sum(flag for flag, block in blocks.items() if block) | _alpha_flag(file)
    pictures = _EXTENDED_HEADER_BYTES if _kind(file) == b"VP8X" else _FILE_HEADER_BYTES
    parts = [
        *_chunk(b"VP8X", struct.pack("<I", flags) + _canvas(file)),
        *_chunk(b"ICCP", icc_profile),
        memoryview(file)[pictures:],
        *_chunk(b"EXIF", exif),
        *_chunk(b"XMP ", metadata.xmp),
    ]
    length = len(b"WEBP") + sum(map(len, parts))
    return b"".join([b"RIFF", struct.pack("<I", length), b"WEBP", *parts])


def _chunk(name: bytes, content: bytes) -> list[bytes | memoryview]:
    """A chunk, padded to an even length; nothing if there is nothing in it."""
    if not content:
        return []
    return [name + struct.pack("<I", len(content)), content, b"\0" * (len(content) % 2)]


def _kind(file: bytes) -> bytes:
    return file[_FILE_HEADER_BYTES : _FILE_HEADER_BYTES + 4]


def _alpha_flag(file: bytes) -> int:
    match _kind(file):
        case b"VP8X":
            return file[20] & _HAS_ALPHA
        case b"VP8L":
            (bits,) = struct.unpack_from("<I", file, 21)
            return _HAS_ALPHA if bits & _LOSSLESS_ALPHA else 0
        case _:
            return 0


def _canvas(file: bytes) -> bytes:
    size = canvas_of(file)
    assert size is not None
    return b"".join((side - 1).to_bytes(3, "little") for side in (size.width, size.height))
