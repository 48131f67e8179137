"""What a camera's raw file is, and what its structures tell of the JPEGs, the sensor and EXIF.

Owns the knowledge of the single formats. Must not judge the JPEGs: it names places only. Where no
specification is cited, ExifTool's tables of tags are the source.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from os import SEEK_END
from typing import BinaryIO

from msgspec import Struct
from PIL import ExifTags

from workers.contract.events import Size
from workers.pipeline.decode.raw_exif import RawExif, exif_block
from workers.pipeline.decode.stream_part import part_of
from workers.pipeline.decode.tiff_directories import SUB_IFDS, Directory, TiffFile, open_tiff

_HEAD_BYTES = 16
_CR2_PLACE, _CR2_MARK = 8, b"CR"
_RAF_MARK = b"FUJIFILMCCD-RAW"
_RAF_JPEG_PLACE = 84
_CR3_BRAND = b"ftypcrx "
_MARK_KINDS = {b"IIRO": "ORF", b"IIRS": "ORF", b"MMOR": "ORF", b"IIU\0": "RW2"}
#: By the first word of the maker's name, in capitals.
_MAKER_KINDS = {
    "NIKON": "NEF",
    "SONY": "ARW",
    "PENTAX": "PEF",
    "RICOH": "PEF",
}
_OTHER_KIND = "RAW"
_MAX_MAKER_BYTES = 64

_WIDTH, _LENGTH, _COMPRESSION, _PHOTOMETRIC, _STRIPS = 256, 257, 259, 262, 273  # TIFF 6.0
_SUBFILE_TYPE, _REDUCED = 254, 1
_MASK_OR_DEPTH = 4 | 8  # TIFF 6.0, section 8; DNG 1.5
_TILES, _JPEG_TABLES, _JPEG_PLACE = 324, 347, 513
_JPEG_COMPRESSIONS = frozenset({6, 7})  # of TIFF 6.0, and of its technical note 2
_SENSOR_PHOTOMETRICS = frozenset({32803, 34892})  # colour filter array, linear raw (DNG 1.0)
_DNG_VERSION = 50706

_RW2_WIDTH, _RW2_HEIGHT, _RW2_JPEG = 2, 3, 46
_OLYMPUS_CAMERA_SETTINGS, _OLYMPUS_PREVIEW_PLACE = 0x2020, 0x0101
#: Where the directory stands in a maker note that begins like this.
_OLYMPUS_NOTES = {b"OLYMPUS\0": 12, b"OM SYSTE": 16}
_OLYMPUS_MARK_BYTES, _OLYMPUS_HEAD_BYTES = 8, 16

#: CR3: the box with Canon's own ones, in it EXIF as three TIFFs of one directory each.
_CANON_BOX = bytes.fromhex("85c0b687820f11e08111f4ce462b6a48")
_CANON_EXIF_BOXES = (b"CMT1", b"CMT2", b"CMT4")
_MAX_BOXES = 256


class RawFile(Struct, frozen=True):
    """A raw file of the format ``kind``, and where it says that JPEGs stand.

    ``barred_places`` are those of data that may look like one but shows no picture, ``sensor`` is
    the size of the sensor's, where told.
    """

    kind: str
    jpeg_places: tuple[int, ...] = ()
    barred_places: frozenset[int] = frozenset()
    sensor: Size | None = None
    exif: bytes = b""


def read_raw_file(stream: BinaryIO) -> RawFile | None:
    """What ``stream`` tells of itself; ``None`` if it is no camera's raw file.

    Raises:
        OSError: reading failed.
    """
    stream.seek(0)
    head = stream.read(_HEAD_BYTES)
    if head.startswith(_RAF_MARK):
        stream.seek(_RAF_JPEG_PLACE)
        return RawFile("RAF", jpeg_places=(int.from_bytes(stream.read(4), "big"),))
    if head[4:12] == _CR3_BRAND:
        return _read_cr3(stream)
    tiff = open_tiff(stream)
    return _read_tiff(stream, tiff, head) if tiff else None


def _read_tiff(stream: BinaryIO, tiff: TiffFile, head: bytes) -> RawFile | None:
    directories = tiff.directories(tiff.first_place())
    kind = _kind(tiff, directories, head)
    if kind is None:
        return None
    first = directories[0] if directories else {}
    exif = tiff.below(first, ExifTags.IFD.Exif)
    gps = tiff.below(first, ExifTags.IFD.GPSInfo)
    barred = [each for each in directories if not _is_picture(tiff, each)]
    places = [place for each in directories for place in _jpeg_places(tiff, each)]
    sizes = [_size(tiff, each, _WIDTH, _LENGTH) for each in barred if _is_sensor(tiff, each)]
    if kind == "RW2":
        places += [first[_RW2_JPEG].place] if _RW2_JPEG in first else []
        sizes.append(_size(tiff, first, _RW2_WIDTH, _RW2_HEIGHT))
    if kind == "ORF":
        places += _olympus_places(stream, exif)
    return RawFile(
        kind,
        tuple(places),
        frozenset(place for each in barred for place in _data_places(tiff, each)),
        _largest([*sizes, _exif_size(tiff, exif)]),
        exif_block(RawExif((tiff, first), (tiff, exif), (tiff, gps))),
    )


def _kind(tiff: TiffFile, directories: Iterable[Directory], head: bytes) -> str | None:
    """The name of the format; ``None`` for a TIFF that is no raw file."""
    first: Directory = next(iter(directories), {})
    if head[:4] in _MARK_KINDS:
        return _MARK_KINDS[head[:4]]
    if _DNG_VERSION in first:
        return "DNG"
    if head[_CR2_PLACE:].startswith(_CR2_MARK):
        return "CR2"
    is_preview = tiff.number(first, _SUBFILE_TYPE) & _REDUCED and SUB_IFDS in first
    if not is_preview and not any(_is_sensor(tiff, each) for each in directories):
        return None
    maker = first.get(ExifTags.Base.Make)
    words = tiff.values(maker, _MAX_MAKER_BYTES).decode("latin-1").upper() if maker else ""
    name = words.replace("\0", " ").strip().partition(" ")[0]
    return _MAKER_KINDS.get(name, _OTHER_KIND)


def _is_sensor(tiff: TiffFile, directory: Directory) -> bool:
    return tiff.number(directory, _PHOTOMETRIC) in _SENSOR_PHOTOMETRICS


def _is_picture(tiff: TiffFile, directory: Directory) -> bool:
    is_other = tiff.number(directory, _SUBFILE_TYPE) & _MASK_OR_DEPTH
    return not is_other and not _is_sensor(tiff, directory)


def _jpeg_places(tiff: TiffFile, directory: Directory) -> Iterator[int]:
    """Where a directory says that a whole JPEG stands, if it is that of a picture."""
    if not _is_picture(tiff, directory):
        return
    yield from tiff.numbers(directory, _JPEG_PLACE)[:1]
    strips = tiff.numbers(directory, _STRIPS)
    is_jpeg = tiff.number(directory, _COMPRESSION) in _JPEG_COMPRESSIONS
    if is_jpeg and len(strips) == 1 and _JPEG_TABLES not in directory:
        yield strips[0]


def _data_places(tiff: TiffFile, directory: Directory) -> tuple[int, ...]:
    return (*tiff.numbers(directory, _STRIPS), *tiff.numbers(directory, _TILES))


def _size(tiff: TiffFile, directory: Directory, width: int, height: int) -> Size:
    return Size(tiff.number(directory, width), tiff.number(directory, height))


def _exif_size(tiff: TiffFile, exif: Directory) -> Size:
    return _size(tiff, exif, ExifTags.Base.ExifImageWidth, ExifTags.Base.ExifImageHeight)


def _largest(sizes: Iterable[Size]) -> Size | None:
    told = [size for size in sizes if size.width and size.height]
    return max(told, key=lambda size: size.width * size.height, default=None)


def _olympus_places(stream: BinaryIO, exif: Directory) -> list[int]:
    """Where the maker note says that the preview stands; its offsets count from its own start."""
    field = exif.get(ExifTags.Base.MakerNote)
    if field is None:
        return []
    end = stream.seek(0, SEEK_END)
    note = part_of(stream, field.place, max(0, end - field.place))
    head = note.read(_OLYMPUS_HEAD_BYTES)
    directory_place = _OLYMPUS_NOTES.get(head[:_OLYMPUS_MARK_BYTES])
    if directory_place is None:
        return []
    order = ">" if head[directory_place - 4 :].startswith(b"MM") else "<"
    tiff = TiffFile(note, order)
    settings = tiff.below(tiff.directory(directory_place), _OLYMPUS_CAMERA_SETTINGS)
    return [field.place + place for place in tiff.numbers(settings, _OLYMPUS_PREVIEW_PLACE)[:1]]


def _read_cr3(stream: BinaryIO) -> RawFile:
    """Canon's: a media file (ISO 14496-12) whose JPEGs the search will find."""
    end = stream.seek(0, SEEK_END)
    movie = next((span for name, *span in _boxes(stream, 0, end) if name == b"moov"), [0, 0])
    canon = {}
    for name, start, stop in _boxes(stream, *movie):
        stream.seek(start)
        if name == b"uuid" and stream.read(len(_CANON_BOX)) == _CANON_BOX:
            canon = {
                name: (start, stop - start)
                for name, start, stop in _boxes(stream, start + len(_CANON_BOX), stop)
            }
    parts = [part_of(stream, *canon.get(name, (0, 0))) for name in _CANON_EXIF_BOXES]
    tiffs = [open_tiff(part) or TiffFile(part, "<") for part in parts]
    picture, exif, gps = ((tiff, tiff.directory(tiff.first_place())) for tiff in tiffs)
    sizes = [_size(*picture, _WIDTH, _LENGTH), _exif_size(*exif)]
    return RawFile("CR3", sensor=_largest(sizes), exif=exif_block(RawExif(picture, exif, gps)))


def _boxes(stream: BinaryIO, start: int, end: int) -> Iterator[tuple[bytes, int, int]]:
    """The name of each box between two places, and where its content starts and stops."""
    for _ in range(_MAX_BOXES):
        stream.seek(start)
        head = stream.read(16)
        length, content = int.from_bytes(head[:4], "big"), 8
        if length == 1:  # the length follows, as 64 bits
            length, content = int.from_bytes(head[8:16], "big"), 16
        stop = start + length
        if length < content or stop > end:
            return
        yield head[4:8], start + content, stop
        start = stop
