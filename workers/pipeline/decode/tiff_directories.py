"""The directories of a TIFF, and of the raw formats that are TIFFs but for their first bytes.

Owns the limits that keep a hostile file from taking time or memory. What is broken, cut off or
points outside the file counts as absent: nothing here fails, other than reading itself.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping
from os import SEEK_END
from typing import BinaryIO

from msgspec import Struct

SUB_IFDS = 330  # TIFF, supplement 1

MARK_BYTES = 4
#: Byte order and whether offsets have 64 bits, by a file's first bytes. The last four are those of
#: Olympus and Panasonic (ExifTool, "Identified File Types").
_MARKS = {
    b"II*\0": ("<", False),
    b"MM\0*": (">", False),
    b"II+\0": ("<", True),
    b"MM\0+": (">", True),
    b"IIRO": ("<", False),
    b"IIRS": ("<", False),
    b"MMOR": (">", False),
    b"IIU\0": ("<", False),
}

#: Bytes per value, by type (TIFF 6.0, section 2; IFD of supplement 1; 16 to 18 are BigTIFF's).
TYPE_BYTES = dict(enumerate((1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4), start=1))
TYPE_BYTES |= {16: 8, 17: 8, 18: 8}
_NUMBER_LETTERS = {1: "B", 3: "H", 4: "I", 13: "I", 16: "Q", 18: "Q"}

#: Raw files have about ten directories of fifty fields; a long file's strips are thousands.
_MAX_DIRECTORIES = 64
_MAX_FIELDS = 512
_MAX_NUMBERS = 16_384


class Field(Struct, frozen=True):
    """Where a field's values stand: ``count`` of the TIFF type ``kind``, from ``place`` on."""

    kind: int
    count: int
    place: int

    @property
    def length_bytes(self) -> int:
        """What the values take; 0 for an unknown type."""
        return TYPE_BYTES.get(self.kind, 0) * self.count


Directory = Mapping[int, Field]


class TiffFile:
    """Directories and values in ``stream``, whose byte order is ``order`` (``<`` or ``>``)."""

    def __init__(self, stream: BinaryIO, order: str, *, is_big: bool = False) -> None:
        self.order = order
        self._stream = stream
        self._length = stream.seek(0, SEEK_END)
        self._is_big = is_big
        self._offset = order + ("Q" if is_big else "I")
        self._entry = struct.Struct(order + ("HHQ" if is_big else "HHI"))

    def first_place(self) -> int:
        """Where the first directory stands."""
        return self._number(8 if self._is_big else MARK_BYTES, self._offset)

    def directories(self, place: int) -> list[Directory]:
        """The directory at ``place``, those that follow it and those below them; no loops."""
        found: list[Directory] = []
        waiting, seen = [place], {0}
        while waiting and len(found) < _MAX_DIRECTORIES:
            place = waiting.pop(0)
            if place in seen or place >= self._length:
                continue
            seen.add(place)
            directory, following = self._read_directory(place)
            found.append(directory)
            waiting += [*self.numbers(directory, SUB_IFDS)[:_MAX_DIRECTORIES], following]
        return found

    def directory(self, place: int) -> Directory:
        """The directory at ``place``; empty where there is none."""
        return self._read_directory(place)[0] if place else {}

    def below(self, directory: Directory, tag: int) -> Directory:
        """The directory that the field ``tag`` points to; empty where there is none."""
        return self.directory(self.number(directory, tag))

    def numbers(self, directory: Directory, tag: int) -> tuple[int, ...]:
        """All values of a field of whole numbers; none where it is absent."""
        field = directory.get(tag)
        letter = _NUMBER_LETTERS.get(field.kind) if field else None
        if field is None or letter is None:
            return ()
        size = TYPE_BYTES[field.kind]
        data = self._read(field.place, min(field.count, _MAX_NUMBERS) * size)
        return struct.unpack(
            f"{self.order}{len(data) // size}{letter}", data[: len(data) // size * size]
        )

    def number(self, directory: Directory, tag: int) -> int:
        """A field's first number, or 0."""
        return next(iter(self.numbers(directory, tag)), 0)

    def values(self, field: Field, most_bytes: int) -> bytes:
        """A field's values as they are stored; nothing if they are more than that, or cut off."""
        if field.length_bytes > most_bytes:
            return b""
        data = self._read(field.place, field.length_bytes)
        return data if len(data) == field.length_bytes else b""

    def _read_directory(self, place: int) -> tuple[Directory, int]:
        count_format = self.order + ("Q" if self._is_big else "H")
        start = place + struct.calcsize(count_format)
        inline = struct.calcsize(self._offset)
        entry_bytes = self._entry.size + inline
        count = self._number(place, count_format)
        data = self._read(start, min(count, _MAX_FIELDS) * entry_bytes)
        fields: dict[int, Field] = {}
        for at in range(0, len(data) - entry_bytes + 1, entry_bytes):
            tag, kind, values = self._entry.unpack_from(data, at)
            field = Field(kind, values, start + at + self._entry.size)
            if field.length_bytes > inline:
                (value_place,) = struct.unpack_from(self._offset, data, at + self._entry.size)
                field = Field(kind, values, value_place)
            fields.setdefault(tag, field)
        return fields, self._number(start + count * entry_bytes, self._offset)

    def _number(self, place: int, number_format: str) -> int:
        data = self._read(place, struct.calcsize(number_format))
        if len(data) < struct.calcsize(number_format):
            return 0
        (number,) = struct.unpack(number_format, data)
        assert isinstance(number, int)
        return number

    def _read(self, place: int, length: int) -> bytes:
        length = min(length, self._length - place)
        if length <= 0:
            return b""
        self._stream.seek(place)
        return self._stream.read(length)


def open_tiff(stream: BinaryIO) -> TiffFile | None:
    """The TIFF at the start of ``stream``, or ``None`` where there is none."""
    stream.seek(0)
    order, is_big = _MARKS.get(stream.read(MARK_BYTES), ("", False))
    return TiffFile(stream, order, is_big=is_big) if order else None
