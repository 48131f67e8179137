"""EXIF of a camera's raw file, put together anew: there its fields lie scattered over the file."""

from __future__ import annotations

import struct
from collections.abc import Collection, Mapping

from msgspec import Struct
from PIL import ExifTags

from workers.pipeline.decode.tiff_directories import Directory, TiffFile
from workers.pipeline.metadata.read import TIFF_TAGS

EXIF_HEADER = b"Exif\0\0"
_MARKS = {"<": b"II*\0", ">": b"MM\0*"}
_HEADER_BYTES, _ENTRY_BYTES, _INLINE_BYTES = 8, 12, 4  # TIFF 6.0, section 2
_LONG = 4
#: The types that EXIF knows; BigTIFF's have no place in it.
_MAX_KIND = 12
#: What is longer is some program's private table; text of the photographer's is not.
_MAX_FIELD_BYTES = 4096

_PICTURE_TAGS = frozenset({*TIFF_TAGS, ExifTags.Base.Orientation})
#: Their offsets are lost.
_LOST_TAGS = frozenset({ExifTags.Base.MakerNote, ExifTags.IFD.Interop})


class _Value(Struct, frozen=True):
    kind: int
    count: int
    data: bytes


_Values = Mapping[int, _Value]


class RawExif(Struct, frozen=True):
    """Where a raw file keeps its EXIF: each directory with the TIFF that it is in."""

    picture: tuple[TiffFile, Directory]
    exif: tuple[TiffFile, Directory]
    gps: tuple[TiffFile, Directory]


def exif_block(source: RawExif) -> bytes:
    """What describes the picture, as one block; nothing where nothing does."""
    order = source.picture[0].order
    picture = dict(_kept(source.picture, order, _PICTURE_TAGS))
    below = {
        ExifTags.IFD.Exif: _kept(source.exif, order),
        ExifTags.IFD.GPSInfo: _kept(source.gps, order),
    }
    below = {pointer: values for pointer, values in below.items() if values}
    for pointer in below:
        picture[pointer] = _pointer(order, 0)
    blocks: list[bytes] = []
    place = _HEADER_BYTES + len(_written(picture, order, 0))
    for pointer, values in below.items():
        picture[pointer] = _pointer(order, place)
        blocks.append(_written(values, order, place))
        place += len(blocks[-1])
    if not picture:
        return b""
    header = EXIF_HEADER + _MARKS[order] + struct.pack(order + "I", _HEADER_BYTES)
    return b"".join((header, _written(picture, order, _HEADER_BYTES), *blocks))


def _kept(
    where: tuple[TiffFile, Directory], order: str, tags: Collection[int] | None = None
) -> _Values:
    """Those of a directory's values that can be moved; ``tags`` names them, if not all."""
    tiff, directory = where
    kept: dict[int, _Value] = {}
    for tag, field in directory.items():
        if tag in _LOST_TAGS or field.kind > _MAX_KIND or tiff.order != order:
            continue
        if tags is None or tag in tags:
            data = tiff.values(field, _MAX_FIELD_BYTES)
            if data:
                kept[tag] = _Value(field.kind, field.count, data)
    return kept


def _pointer(order: str, place: int) -> _Value:
    return _Value(_LONG, 1, struct.pack(order + "I", place))


def _written(values: _Values, order: str, place: int) -> bytes:
    """A directory that is to stand at ``place``, with its values behind it."""
    entries, behind = bytearray(struct.pack(order + "H", len(values))), bytearray()
    behind_place = place + len(entries) + len(values) * _ENTRY_BYTES + 4
    for tag, value in sorted(values.items()):
        entries += struct.pack(order + "HHI", tag, value.kind, value.count)
        if len(value.data) <= _INLINE_BYTES:
            entries += value.data.ljust(_INLINE_BYTES, b"\0")
        else:
            entries += struct.pack(order + "I", behind_place + len(behind))
            behind += value.data + b"\0" * (len(value.data) % 2)  # values stand at even places
    no_further_directory = bytes(4)
    return bytes(entries) + no_further_directory + bytes(behind)
