"""Raw EXIF, edited in place: no byte that stays moves, so maker notes stay what they were.

Owns what must leave EXIF for which wish, and that no embedded thumbnail stays: it shows the picture
as it was before, perhaps on its side, and what was cropped away. The layout is TIFF 6.0, section 2,
with the tags of Exif 3.0. Takes hostile bytes and never raises: where something has to go and the
block cannot be understood, the whole block goes.
"""

from __future__ import annotations

import re
import struct
import warnings
from collections.abc import Collection, Iterator
from typing import NamedTuple

from PIL import ExifTags, Image

from workers.contract.events import Size
from workers.pipeline.errors import DECODER_ERRORS

#: Before the TIFF structure stands a name, which some programs write twice.
_NAME = b"Exif\0\0"
_HEADER = re.compile(rb"(?:Exif\0\0){0,2}")
_BYTE_ORDERS = {b"II*\0": "<", b"MM\0*": ">"}
#: Bytes that one value of each field type takes; 129 is UTF-8, new in Exif 3.0.
_TYPE_BYTES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4}
_TYPE_BYTES[129] = 1
_SHORT, _LONG, _IFD = 3, 4, 13
_ENTRY_BYTES = 12
_INLINE_BYTES = 4
#: Real directories have some sixty.
_MAX_ENTRIES = 512

_EXIF_IFD = 0x8769
_GPS_IFD = 0x8825
_MAKER_NOTE = 0x927C
#: XMP, IPTC and Photoshop's resources, which TIFF allows here too, may each tell the place again.
_PLACES = frozenset({_GPS_IFD, 0x02BC, 0x83BB, 0x8649})
_PIXEL_X_DIMENSION = 0xA002
_PIXEL_Y_DIMENSION = 0xA003
#: Where a thumbnail's bytes are and how many: as JPEG, and as plain strips.
_THUMBNAIL_SPANS = ((0x0201, 0x0202), (0x0111, 0x0117))


class _UnreadableError(ValueError):
    """The block is not what TIFF says it must be."""


class _Entry(NamedTuple):
    """One field of a directory: how many ``values`` it has, and where its twelve bytes begin."""

    at: int
    tag: int
    kind: int
    values: int


class _Block:
    """An EXIF block, open for edits. Offsets count from its TIFF header, as in the block itself.

    Every method raises ``_UnreadableError`` or ``struct.error`` where the block makes no sense.
    """

    def __init__(self, exif: bytes) -> None:
        match = _HEADER.match(exif)
        self._name = match.group() if match else b""
        self._tiff = bytearray(exif[len(self._name) :])
        order = _BYTE_ORDERS.get(bytes(self._tiff[:4]))
        if order is None:
            raise _UnreadableError
        self._order = order

    def named(self) -> bytes:
        """The block as a JPEG has it, if its first directory can be read."""
        self.entries(self._number("I", 4))
        return _NAME + bytes(self._tiff)

    def to_bytes(self) -> bytes:
        """The block as it is now."""
        return self._name + bytes(self._tiff)

    def directories(self) -> list[int]:
        """Where IFD 0 and the Exif directory are; a broken block may have several of the latter."""
        first = self._number("I", 4)
        below = [self._pointer(one) for one in self.entries(first) if one.tag == _EXIF_IFD]
        return list(dict.fromkeys([first, *below]))

    def entries(self, directory: int) -> list[_Entry]:
        """The fields of one directory."""
        count = self._number("H", directory)
        if count > _MAX_ENTRIES or self._end(directory, count) > len(self._tiff):
            raise _UnreadableError
        places = range(directory + 2, directory + 2 + count * _ENTRY_BYTES, _ENTRY_BYTES)
        return [_Entry(at, *self._unpack("HHI", at)) for at in places]

    def drop(self, directory: int, tags: Collection[int]) -> None:
        """Take fields out of a directory and erase what they say.

        Those behind move up, and with them the link to the next directory. What is freed is zero.
        """
        entries = self.entries(directory)
        for entry in entries:
            if entry.tag in tags:
                self._erase_value(entry)
        end = self._end(directory, len(entries))
        kept = [
            self._tiff[one.at : one.at + _ENTRY_BYTES] for one in entries if one.tag not in tags
        ]
        table = b"".join([*kept, self._tiff[end - 4 : end]])
        self._put("H", directory, len(kept))
        self._tiff[directory + 2 : end] = table.ljust(end - directory - 2, b"\0")

    def cut_thumbnail(self) -> int | None:
        """Erase the embedded thumbnail and unlink its directory; where that is, if anywhere.

        A thumbnail at the end, where most programs put it, is cut off.
        """
        first = self._number("I", 4)
        link = self._end(first, len(self.entries(first))) - 4
        second = self._number("I", link)
        self._put("I", link, 0)
        try:
            numbers = {one.tag: self._pointer(one) for one in self._thumbnail_entries(second)}
        except (_UnreadableError, struct.error):  # many a camera leaves garbage in the last link
            return None
        for offset, length in _THUMBNAIL_SPANS:
            if offset in numbers and length in numbers:
                start = min(numbers[offset], len(self._tiff))
                end = min(start + numbers[length], len(self._tiff))
                self._erase(start, end - start)
                if end == len(self._tiff):
                    self._cut_zeros(start)
        return second or None

    def _cut_zeros(self, start: int) -> None:
        """Shorten the block to ``start``, but not to less than its directories take."""
        ends = [self._end(each, len(self.entries(each))) for each in self.directories()]
        del self._tiff[max(start, *ends) :]

    def set_number(self, directory: int, tag: int, value: int) -> None:
        """Give a field that holds one number another one; nothing where there is no such field."""
        letters = {_SHORT: "H", _LONG: "I"}
        for entry in self.entries(directory):
            if entry.tag == tag and entry.kind in letters and entry.values == 1:
                self._put(letters[entry.kind], entry.at + 8, value)

    def _thumbnail_entries(self, directory: int) -> Iterator[_Entry]:
        wanted = {tag for span in _THUMBNAIL_SPANS for tag in span}
        for entry in self.entries(directory) if directory else ():
            if entry.tag in wanted and entry.values == 1:
                yield entry

    def _erase_value(self, entry: _Entry) -> None:
        if entry.tag == _GPS_IFD:
            self._erase_directory(self._pointer(entry))
        elif (size := self._size(entry)) > _INLINE_BYTES:
            self._erase(self._number("I", entry.at + 8), size)

    def _erase_directory(self, directory: int) -> None:
        entries = self.entries(directory)
        for entry in entries:
            if (size := self._size(entry)) > _INLINE_BYTES:
                self._erase(self._number("I", entry.at + 8), size)
        self._erase(directory, self._end(directory, len(entries)) - directory)

    def _erase(self, start: int, size: int) -> None:
        if start + size > len(self._tiff):
            raise _UnreadableError
        self._tiff[start : start + size] = bytes(size)

    def _size(self, entry: _Entry) -> int:
        if entry.kind not in _TYPE_BYTES:
            raise _UnreadableError
        return entry.values * _TYPE_BYTES[entry.kind]

    def _pointer(self, entry: _Entry) -> int:
        if entry.values != 1 or entry.kind not in (_SHORT, _LONG, _IFD):
            raise _UnreadableError
        return self._number("H" if entry.kind == _SHORT else "I", entry.at + 8)

    def _end(self, directory: int, count: int) -> int:
        """Behind the link that follows a directory of ``count`` fields."""
        return directory + 2 + count * _ENTRY_BYTES + 4

    def _number(self, letter: str, at: int) -> int:
        return self._unpack(letter, at)[0]

    def _unpack(self, letters: str, at: int) -> tuple[int, ...]:
        return struct.unpack_from(self._order + letters, self._tiff, at)

    def _put(self, letter: str, at: int, value: int) -> None:
        struct.pack_into(self._order + letter, self._tiff, at, value)


def sound(exif: bytes) -> bytes:
    """The block with its name before it once; nothing where nobody could read its first directory.

    Some formats hold it without the name, which a JPEG needs, and libavif takes no other block.
    """
    try:
        return _Block(exif).named()
    except (_UnreadableError, struct.error):
        return b""


def without_thumbnail(exif: bytes) -> bytes:
    """The block without its thumbnail; as it was where none can be found."""
    try:
        block = _Block(exif)
        block.cut_thumbnail()
        return block.to_bytes()
    except (_UnreadableError, struct.error):
        return exif


def with_size(exif: bytes, size: Size) -> bytes:
    """The block with the result's size where it tells one; as it was if it cannot be read."""
    try:
        block = _Block(exif)
        for directory in block.directories():
            block.set_number(directory, _PIXEL_X_DIMENSION, size.width)
            block.set_number(directory, _PIXEL_Y_DIMENSION, size.height)
        return block.to_bytes()
    except (_UnreadableError, struct.error):
        return exif


def without_location(exif: bytes) -> bytes:
    """The block without where the picture was taken, and without its thumbnail.

    The thumbnail shows the picture as it was before, and its directory may tell the place again.
    """
    try:
        block = _Block(exif)
        thumbnail = block.cut_thumbnail()
        directories = block.directories()
        if thumbnail is not None and thumbnail not in directories:  # else the links go in a circle
            directories.append(thumbnail)
        return _without(block, directories, _PLACES)
    except (_UnreadableError, struct.error):
        return b""


def without_maker_notes(exif: bytes) -> bytes:
    """The block without what only the camera's maker can read."""
    try:
        block = _Block(exif)
        return _without(block, block.directories(), {_MAKER_NOTE})
    except (_UnreadableError, struct.error):
        return b""


def writable(value: object) -> object:
    """A value as Pillow can write it: it reads text as Latin-1, but writes no more than ASCII."""
    return value.encode("latin-1") if isinstance(value, str) else value


def copyright_only(exif: bytes) -> bytes:
    """A new block that names the author and the owner, or nothing where neither is told."""
    source, kept = Image.Exif(), Image.Exif()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            source.load(exif)
            for tag in (ExifTags.Base.Artist, ExifTags.Base.Copyright):
                if isinstance(value := source.get(tag), str):
                    kept[tag] = writable(value)
            return kept.tobytes() if len(kept) else b""
    except DECODER_ERRORS:
        return b""


def _without(block: _Block, directories: Collection[int], tags: Collection[int]) -> bytes:
    """What is left of ``block``; it is looked at again, for directories may lie over each other."""
    for directory in directories:
        block.drop(directory, tags)
    left = _Block(block.to_bytes())
    if any(one.tag in tags for directory in left.directories() for one in left.entries(directory)):
        raise _UnreadableError
    return left.to_bytes()
