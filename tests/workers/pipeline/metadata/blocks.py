"""EXIF as a camera writes it, byte for byte."""

from __future__ import annotations

import struct

GPS_VALUE = b"\x11\x22\x33\x44\x55\x66\x77\x88"
NOTE = b"MAKER\0" + bytes(range(1, 60))
THUMBNAIL = b"\xff\xd8 the picture as it was \xff\xd9"

_SHORT, _LONG, _ASCII, _RATIONAL, _UNDEFINED = 3, 4, 2, 5, 7
_Field = tuple[int, int, int, int | bytes]


def _directory(order: str, at: int, fields: list[_Field], link: int = 0) -> bytes:
    """A directory with what its fields tell behind it."""
    table = struct.pack(order + "H", len(fields))
    values = b""
    values_at = at + 2 + 12 * len(fields) + 4
    for tag, kind, count, value in fields:
        if isinstance(value, int):
            letters = "HH" if kind == _SHORT else "I"
            numbers = (value, 0) if kind == _SHORT else (value,)
            packed = struct.pack(order + letters, *numbers)
        elif len(value) <= 4:
            packed = value.ljust(4, b"\0")
        else:
            packed = struct.pack(order + "I", values_at + len(values))
            values += value
        table += struct.pack(order + "HHI", tag, kind, count) + packed
    return table + struct.pack(order + "I", link) + values


def camera_exif(order: str = "<") -> bytes:
    """Make, GPS, maker note and sizes in the usual directories; a thumbnail that has GPS too."""
    make, owner = b"Brownie\0", b"\xa9 Ada\0"

    def blocks(
        exif_at: int, gps_at: int, second_at: int, second_gps_at: int, jpeg_at: int
    ) -> list[bytes]:
        mark = b"II*\0" if order == "<" else b"MM\0*"
        first: list[_Field] = [
            (0x010F, _ASCII, len(make), make),
            (0x0112, _SHORT, 1, 1),
            (0x8298, _ASCII, len(owner), owner),
            (0x8769, _LONG, 1, exif_at),
            (0x8825, _LONG, 1, gps_at),
            (0x9C9B, 1, 2, b"x\0"),
        ]
        taken: list[_Field] = [
            (0x9003, _ASCII, 20, b"2020:01:02 03:04:05\0"),
            (0x927C, _UNDEFINED, len(NOTE), NOTE),
            (0xA002, _LONG, 1, 4000),
            (0xA003, _SHORT, 1, 3000),
        ]
        gps: list[_Field] = [
            (0, 1, 4, b"\2\3\0\0"),
            (1, _ASCII, 2, b"N\0"),
            (2, _RATIONAL, 3, GPS_VALUE * 3),
        ]
        second: list[_Field] = [
            (0x0201, _LONG, 1, jpeg_at),
            (0x0202, _LONG, 1, len(THUMBNAIL)),
            (0x8825, _LONG, 1, second_gps_at),
        ]
        return [
            mark + struct.pack(order + "I", 8) + _directory(order, 8, first, second_at),
            _directory(order, exif_at, taken),
            _directory(order, gps_at, gps),
            _directory(order, second_at, second),
            _directory(order, second_gps_at, gps),
            THUMBNAIL,
        ]

    sizes = [len(block) for block in blocks(0, 0, 0, 0, 0)]
    places = [sum(sizes[:number]) for number in range(1, 6)]
    return b"Exif\0\0" + b"".join(blocks(*places))
