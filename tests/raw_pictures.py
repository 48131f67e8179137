"""Makes raw files as cameras lay them out, with a few bytes in place of the sensor's data.

Beside ``tests.pictures``: each function gives back the bytes of a file.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from tests.pictures import encoded, scene, turned

CAMERA, TAKEN = b"Testcam\0", b"2026:01:02 03:04:05\0"
SENSOR_SIDES = (1600, 1200)

_ASCII, _LONG, _UNDEFINED = 2, 4, 7
_CANON_BOX = bytes.fromhex("85c0b687820f11e08111f4ce462b6a48")


@dataclass(frozen=True)
class Elsewhere:
    """Bytes that a field points to."""

    data: bytes


@dataclass(frozen=True)
class Inside:
    """Bytes that are the field's own values."""

    data: bytes


Value: TypeAlias = "int | bytes | Elsewhere | Inside | Fields | Sequence[Fields]"
Fields: TypeAlias = Mapping[int, Value]


def jpeg(width: int = 800, height: int = 600, orientation: int = 1, **options: object) -> bytes:
    """``scene`` of this size, as stored by a camera that was held in ``orientation``."""
    upright = scene(height, width) if orientation >= 5 else scene(width, height)
    return encoded(turned(upright, orientation), "JPEG", **options)


def lossless_jpeg(width: int, height: int, *, frame: int = 0xC3, bits: int = 14) -> bytes:
    """The sensor's data: a JPEG by its markers, but without loss or of more than 8 bits."""
    head = struct.pack(">BBHBHHB", 0xFF, frame, 11, bits, height, width, 1) + b"\1\x11\0"
    scan = b"\xff\xda" + struct.pack(">HB", 8, 1) + b"\1\0\1\0\0"
    return b"\xff\xd8" + head + scan + bytes(64) + b"\xff\xd9"


def tiff_like(*chain: Fields, mark: bytes = b"II*\0", gap: bytes = b"") -> bytes:
    """Directories of which each points to the next, with ``gap`` behind the header."""
    order = ">" if mark.startswith(b"MM") else "<"
    out = bytearray(mark + bytes(4) + gap)
    pointer = 4
    for fields in chain:
        struct.pack_into(order + "I", out, pointer, len(out))
        pointer = _write(out, fields, order) + 2 + 12 * len(fields)
    return bytes(out)


def _write(out: bytearray, fields: Fields, order: str) -> int:
    """Write a directory and then what it points to; gives back where it stands."""
    place = len(out)
    out += struct.pack(order + "H", len(fields)) + bytes(12 * len(fields) + 4)
    for number, (tag, value) in enumerate(sorted(fields.items())):
        kind, count, values = _values(out, value, order)
        if len(values) > 4:
            values = struct.pack(order + "I", _append(out, values))
        entry = struct.pack(order + "HHI", tag, kind, count) + values.ljust(4, b"\0")
        struct.pack_into("12s", out, place + 2 + 12 * number, entry)
    return place


def _values(out: bytearray, value: Value, order: str) -> tuple[int, int, bytes]:
    """A field's type, its count and its values."""
    match value:
        case bytes():
            return _ASCII, len(value), value
        case Inside(data):
            return _UNDEFINED, len(data), data
        case int():
            numbers = [value]
        case Elsewhere(data):
            numbers = [_append(out, data)]
        case Mapping():
            numbers = [_write(out, value, order)]
        case _:
            numbers = [_write(out, each, order) for each in value]
    return _LONG, len(numbers), struct.pack(f"{order}{len(numbers)}I", *numbers)


def _append(out: bytearray, data: bytes) -> int:
    place = len(out)
    out += data
    return place


def camera(orientation: int = 1, maker: bytes = b"Maker\0") -> dict[int, Value]:
    """What a first directory tells of the camera, with EXIF and GPS below it."""
    return {
        271: maker,
        272: CAMERA,
        274: orientation,
        34665: {36867: TAKEN, 37500: Inside(b"a maker note")},
        34853: {1: b"N\0"},
    }


def strip(data: bytes) -> dict[int, Value]:
    """A directory whose picture is the JPEG ``data``, as its only strip."""
    return {254: 1, 259: 7, 262: 6, 273: Elsewhere(data), 279: len(data)}


def pointed(data: bytes) -> dict[int, Value]:
    """The same by the fields that TIFF 6.0 had for it."""
    return {259: 6, 513: Elsewhere(data), 514: len(data)}


def sensor(data: bytes = bytes(64), sides: tuple[int, int] = SENSOR_SIDES) -> dict[int, Value]:
    """A directory of the sensor's data."""
    return {
        254: 0,
        256: sides[0],
        257: sides[1],
        259: 7,
        262: 32803,
        273: Elsewhere(data),
        279: len(data),
    }


def dng(*below: Fields, orientation: int = 1, mark: bytes = b"II*\0") -> bytes:
    """Adobe's: a small RGB picture first, ``below`` it what is given."""
    return tiff_like({**camera(orientation), 254: 1, 330: below, 50706: 0x401}, mark=mark)


def nef(preview: bytes, orientation: int = 1) -> bytes:
    """Nikon's: big-endian, preview and sensor below a directory for a reduced picture."""
    below = [pointed(preview), sensor()]
    first = {**camera(orientation, b"NIKON CORPORATION\0"), 254: 1, 330: below}
    return tiff_like(first, mark=b"MM\0*")


def arw(preview: bytes, orientation: int = 1) -> bytes:
    """Sony's: the preview belongs to the first directory."""
    first = {**camera(orientation, b"SONY\0"), **pointed(preview), 254: 1, 330: [sensor()]}
    return tiff_like(first)


def pef(preview: bytes, orientation: int = 1) -> bytes:
    """Pentax's: the sensor's data first, then a thumbnail and the preview."""
    first = {**camera(orientation, b"PENTAX \0"), **sensor()}
    return tiff_like(first, pointed(jpeg(160, 120)), pointed(preview), mark=b"MM\0*")


def cr2(preview: bytes, orientation: int = 1) -> bytes:
    """Canon's: the preview is the first directory's strip, the sensor's data the last one's."""
    first = {**camera(orientation, b"Canon\0"), **strip(preview), 259: 6}
    del first[254]
    last: Fields = {259: 6, 273: Elsewhere(lossless_jpeg(*SENSOR_SIDES)), 279: 1}
    return tiff_like(first, pointed(jpeg(160, 120)), last, gap=b"CR\2\0" + bytes(4))


def orf(preview: bytes, orientation: int = 1, mark: bytes = b"IIRO") -> bytes:
    """Olympus': the preview is told by the maker note, which counts from its own start."""
    start = b"OLYMPUS\0" + mark[:2] + b"\3\0"
    note = tiff_like(
        {0x2020: {0x0101: Elsewhere(preview)}}, mark=mark[:2] + b"*\0", gap=bytes(len(start) - 8)
    )
    first = camera(orientation, b"OLYMPUS CORPORATION\0")
    first[34665] = {36867: TAKEN, 37500: Inside(start + note[len(start) :])}
    return tiff_like(first, mark=mark)


def rw2(preview: bytes, orientation: int = 1) -> bytes:
    """Panasonic's: the preview is a field's own value."""
    width, height = SENSOR_SIDES
    first = {**camera(orientation, b"Panasonic\0"), 2: width, 3: height, 46: Inside(preview)}
    return tiff_like(first, mark=b"IIU\0")


def raf(preview: bytes) -> bytes:
    """Fujifilm's: a header of its own that tells where the JPEG is."""
    head = b"FUJIFILMCCD-RAW 0201".ljust(84, b"\0") + struct.pack(">II", 160, len(preview))
    return head.ljust(160, b"\0") + preview + bytes(64)


def cr3(preview: bytes, orientation: int = 1) -> bytes:
    """Canon's newer one: a media file with EXIF in boxes of their own."""
    first: Fields = {271: b"Canon\0", 272: CAMERA, 274: orientation, 256: 1600, 257: 1200}
    canon = _box(b"CMT1", tiff_like(first)) + _box(b"CMT2", tiff_like({36867: TAKEN}))
    canon += _box(b"CMT4", tiff_like({1: b"N\0"}))
    movie = _box(b"moov", _box(b"uuid", _CANON_BOX + canon))
    start = _box(b"ftyp", b"crx \0\0\0\1crx isom")
    return start + movie + _box(b"mdat", bytes(64) + preview + bytes(64))


def _box(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", 8 + len(content)) + name + content
