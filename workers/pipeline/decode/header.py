"""What a file's first bytes and its length tell before a decoder sees it.

Owns the cap on pixels, and what is known of the formats whose plugin reads the whole file merely
to open it: gigabytes would be in memory before anyone could ask how large the picture is. Pure:
must not read, and leaves the bytes themselves to the decoders.
"""

from __future__ import annotations

from collections.abc import Collection

from msgspec import Struct

from workers.contract.events import Size
from workers.contract.failures import FailureCode
from workers.contract.webp_head import canvas_of, told_bytes
from workers.pipeline.errors import PictureError

#: Most pixels a source may have: 0x3FFF², sharp's ``limitInputPixels``.
MAX_PIXELS = 0x3FFF**2

#: Formats whose plugin reads the whole file on opening it.
_READ_WHOLE = frozenset({"WEBP", "AVIF", "HEIF", "JXL"})
#: Longest file of theirs, in bytes: more than ``MAX_PIXELS`` take without any compression.
MAX_WHOLE_BYTES = 1 << 30


class Header(Struct, frozen=True):
    """What opening takes: all of the picture's ``length_bytes`` in memory, if ``read_whole``.

    A WebP's ``canvas`` is allocated as well.
    """

    length_bytes: int
    read_whole: bool = False
    canvas: Size | None = None


def check_pixels(size: Size) -> None:
    """See that a picture of this size may be read.

    Raises:
        PictureError: ``TOO_LARGE``.
    """
    if size.width * size.height > MAX_PIXELS:
        detail = f"{size.width} × {size.height} pixels, {MAX_PIXELS} in all are the limit"
        raise PictureError(FailureCode.TOO_LARGE, detail)


def parse_header(
    formats: Collection[str], head: bytes, length_bytes: int, *, accept_damaged: bool = False
) -> Header:
    """What the first ``HEAD_BYTES`` of a file tell, given its length.

    ``formats`` are those (Pillow's names) whose signature the file bears. A WebP that is shorter
    than it says counts with the length that it says if ``accept_damaged``.

    Raises:
        PictureError: ``CORRUPT`` for such a WebP otherwise, ``TOO_LARGE``.
    """
    if not _READ_WHOLE.intersection(formats):
        return Header(length_bytes)
    canvas = None
    if "WEBP" in formats:
        told = told_bytes(head)
        if told > length_bytes and not accept_damaged:
            detail = f"incomplete: {length_bytes} of {told} bytes are there"
            raise PictureError(FailureCode.CORRUPT, detail)
        length_bytes = told  # whatever follows is not the picture's
        canvas = canvas_of(head)
    if canvas is not None:
        check_pixels(canvas)
    if length_bytes > MAX_WHOLE_BYTES:
        detail = f"a file of {length_bytes} bytes, {MAX_WHOLE_BYTES} are the limit for this format"
        raise PictureError(FailureCode.TOO_LARGE, detail)
    return Header(length_bytes, read_whole=True, canvas=canvas)
