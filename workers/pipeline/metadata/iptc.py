"""IPTC's older fields, which stand beside EXIF and XMP in a JPEG.

Owns what must leave them for which wish, and how they are wrapped. The form is IPTC-NAA IIM 4.2, in
one of Photoshop's resources. Takes hostile bytes and never raises: fields that cannot be understood
are left out as a whole.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import NamedTuple

_RESOURCE = 0x0404
_SIGNATURE = b"Photoshop 3.0\0"
_MARKER = b"\xff\xed"  # APP13
_MOST_SEGMENT_BYTES = 0xFFFF

_FIELD_MARK = 0x1C
_EXTENDED = 0x8000
#: Record and number of what tells a place: content location, city, sublocation, state, country.
_PLACES = frozenset((2, number) for number in (26, 27, 90, 92, 95, 100, 101))
#: The set of characters, by-line and copyright notice.
_CHARACTERS = (1, 90)
_RIGHTS = frozenset({(2, 80), (2, 116)})


class _Field(NamedTuple):
    name: tuple[int, int]
    data: bytes
    """With its head."""


def iptc_of(resources: object) -> bytes:
    """The fields among Photoshop's resources as Pillow reads them, or nothing."""
    found = resources.get(_RESOURCE) if isinstance(resources, dict) else None
    return found if isinstance(found, bytes) and list(_fields(found)) else b""


def without_location(iptc: bytes) -> bytes:
    """All fields but those that tell where the picture was taken."""
    return b"".join(field.data for field in _fields(iptc) if field.name not in _PLACES)


def copyright_only(iptc: bytes) -> bytes:
    """Author and copyright, or nothing where none is told."""
    fields = list(_fields(iptc))
    rights = b"".join(field.data for field in fields if field.name in _RIGHTS)
    characters = b"".join(field.data for field in fields if field.name == _CHARACTERS)
    return characters + rights if rights else b""


def jpeg_segment(iptc: bytes) -> bytes:
    """The fields as a segment of a JPEG; nothing where there are none, or more than it can hold."""
    if not iptc:
        return b""
    padding = b"\0" * (len(iptc) % 2)
    resource = b"8BIM" + struct.pack(">HHI", _RESOURCE, 0, len(iptc)) + iptc + padding
    length = 2 + len(_SIGNATURE) + len(resource)
    if length > _MOST_SEGMENT_BYTES:
        return b""
    return _MARKER + struct.pack(">H", length) + _SIGNATURE + resource


def _fields(iptc: bytes) -> Iterator[_Field]:
    """All fields, or none where one is not as it should be; noughts behind them are padding."""
    found, at = [], 0
    end = len(iptc.rstrip(b"\0"))
    while at < end:
        head = iptc[at : at + 5]
        if len(head) < 5 or head[0] != _FIELD_MARK:
            return
        length = int.from_bytes(head[3:], "big")
        stop = at + 5 + length
        if length & _EXTENDED or stop > len(iptc):
            return
        found.append(_Field((head[1], head[2]), iptc[at:stop]))
        at = stop
    yield from found
