"""What the first bytes of an output tell, one file for each format that is written.

A worker is not trusted: before anything of an output is written, its beginning must be that of the
format, length and size that were told.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from workers.contract.encoders import Avif, EncoderOptions, Jpeg, Jxl, Png, WebP
from workers.contract.events import Size
from workers.contract.webp_head import HEAD_BYTES
from workers.engine.heads import avif, jpeg, jxl, png, webp


class Head(NamedTuple):
    """How one format is checked.

    ``read`` takes the first ``head_bytes`` of a file, or all of a shorter one, and tells the length
    of the whole in bytes, ``None`` where the format does not say, and the size of its picture; it
    raises ``ValueError``. ``most_bytes`` is the largest file of a picture of that size, metadata
    aside.
    """

    head_bytes: int
    read: Callable[[bytes], tuple[int | None, Size]]
    most_bytes: Callable[[Size], int]


#: Every encoder needs a line here.
HEADS: dict[type[EncoderOptions], Head] = {
    WebP: Head(HEAD_BYTES, webp.read_head, webp.most_bytes),
    Avif: Head(avif.HEAD_BYTES, avif.read_head, avif.most_bytes),
    Jpeg: Head(jpeg.HEAD_BYTES, jpeg.read_head, jpeg.most_bytes),
    Png: Head(png.HEAD_BYTES, png.read_head, png.most_bytes),
    Jxl: Head(jxl.HEAD_BYTES, jxl.read_head, jxl.most_bytes),
}
