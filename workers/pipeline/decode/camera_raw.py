"""Whether a TIFF is a camera's raw file.

Its first picture is a small preview then, which would pass for the photo.
"""

from __future__ import annotations

from typing import BinaryIO

from PIL import Image, TiffImagePlugin

_NEW_SUBFILE_TYPE, _REDUCED = 254, 1  # TIFF 6.0, section 8
_SUB_IFDS = 330  # TIFF/EP, where cameras keep the sensor's data
_DNG_VERSION = 50706  # DNG 1.0
_CR2_PLACE, _CR2_MARK = 8, b"CR"


def is_camera_raw(image: Image.Image, stream: BinaryIO) -> bool:
    """Whether ``image``, opened from ``stream``, is the preview in a DNG, NEF, ARW or CR2."""
    if not isinstance(image, TiffImagePlugin.TiffImageFile):
        return False
    tags = image.tag_v2
    is_preview = tags.get(_NEW_SUBFILE_TYPE, 0) & _REDUCED and _SUB_IFDS in tags
    return _DNG_VERSION in tags or bool(is_preview) or _has_cr2_mark(stream)


def _has_cr2_mark(stream: BinaryIO) -> bool:
    place = stream.tell()
    stream.seek(_CR2_PLACE)
    mark = stream.read(len(_CR2_MARK))
    stream.seek(place)
    return mark == _CR2_MARK
