"""How many scans a JPEG has, counted without decoding.

Owns the limit. A scan of a few bytes makes libjpeg go over every coefficient of the picture, so a
small file can keep a core busy for hours.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import IO, NamedTuple

from PIL import JpegImagePlugin

from workers.contract.failures import FailureCode
from workers.pipeline.errors import PictureError

#: Most scans of a JPEG. Encoders write about ten and cjpeg 100 at most; Skia, with it Chromium and
#: Android, and LibreOffice stop there as well (libjpeg-turbo's own fuzzers at 500). A hundred take
#: some 10 s where the picture has 81 megapixels.
MAX_SCANS = 100

START_OF_SCAN, END_OF_IMAGE = 0xDA, 0xD9
_PROGRESSIVE_FRAMES = frozenset({0xC2, 0xC6, 0xCA, 0xCE})
FRAMES = _PROGRESSIVE_FRAMES | {0xC0, 0xC1, 0xC3, 0xC5, 0xC7, 0xC9, 0xCB, 0xCD, 0xCF}
#: A marker that a segment follows, or the end. In the compressed data no other marker occurs.
_MARKER = re.compile(rb"\xff[^\x00\x01\xd0-\xd8\xff]")
#: Read in one go: at first as much as a header's next segment needs, then as scans do.
_FIRST_READ_BYTES, _READ_BYTES = 64, 256 * 1024
#: No more segments are looked at, so that a file of nothing else takes a fraction of a second.
_MAX_SEGMENTS = 50_000
_SEGMENT_HEAD_BYTES = 8


def check_scans(image: JpegImagePlugin.JpegImageFile) -> None:
    """See that an opened JPEG has few enough scans to be decoded.

    Raises:
        PictureError: ``TOO_LARGE``.
        OSError: reading failed.
    """
    assert image.fp is not None
    place = image.fp.tell()
    scans = count_scans(image.fp, MAX_SCANS + 1)
    image.fp.seek(place)
    if scans > MAX_SCANS:
        detail = f"it is stored in more than {MAX_SCANS} passes"
        raise PictureError(FailureCode.TOO_LARGE, detail)


def count_scans(stream: IO[bytes], most: int) -> int:
    """Scans of the first picture in a JPEG file, ``most`` at most; moves ``stream``.

    Raises:
        OSError: reading failed.
    """
    scans, components, is_progressive = 0, 0, False
    for marker, _, head in islice(segments(stream), _MAX_SEGMENTS):
        if marker in FRAMES and len(head) == _SEGMENT_HEAD_BYTES:
            components, is_progressive = head[7], marker in _PROGRESSIVE_FRAMES
        elif marker == START_OF_SCAN:
            scans += 1
            holds_all = not is_progressive and head[2:3] == bytes((components,))
            if holds_all or scans == most:
                break
        elif marker == END_OF_IMAGE:
            break
    return scans


class Segment(NamedTuple):
    """A marker, the ``place`` behind it, and the first bytes there: two are the length."""

    marker: int
    place: int
    head: bytes


def segments(stream: IO[bytes]) -> Iterator[Segment]:
    """Each marker of the JPEG at the start of ``stream``, in order, whatever follows its end.

    Raises:
        OSError: reading failed.
    """
    position = 2  # behind the start of the image
    while (found := _next_marker(stream, position)) is not None:
        marker, position = found
        stream.seek(position)
        head = stream.read(_SEGMENT_HEAD_BYTES)
        yield Segment(marker, position, head)
        position += max(2, int.from_bytes(head[:2], "big"))


def _next_marker(stream: IO[bytes], position: int) -> tuple[int, int] | None:
    """The next marker from ``position`` on and the place behind it; ``None`` at the end."""
    block = _FIRST_READ_BYTES
    while True:
        stream.seek(position)
        data = stream.read(block)
        found = _MARKER.search(data)
        if found is not None:
            return data[found.end() - 1], position + found.end()
        if len(data) < block:
            return None
        position += len(data) - 1  # a marker may lie across the border
        block = min(4 * block, _READ_BYTES)
