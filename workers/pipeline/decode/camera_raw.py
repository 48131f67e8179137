"""A camera's raw file, converted from the largest JPEG that the camera has put into it.

Owns how large that must be: a thumbnail must not pass for the photo. Must not develop the sensor's
own data.
"""

from __future__ import annotations

from itertools import chain
from os import SEEK_END
from typing import BinaryIO

from msgspec import Struct

from workers.contract.events import Size
from workers.contract.failures import FailureCode
from workers.pipeline.decode.jpeg_search import FoundJpeg, jpeg_starts, largest_jpeg
from workers.pipeline.decode.raw_structure import RawFile, read_raw_file
from workers.pipeline.errors import PictureError

TOO_SMALL = "a camera's raw file without a preview large enough"

#: A preview is taken from this share of the sensor's sides on, in eighths, or with this long side
#: where the file does not tell the sensor's.
_LEAST_EIGHTHS = 1
_LEAST_LONG_SIDE = 640
#: The camera's full picture is cropped a little; one of this share needs no search for a larger.
_FULL_EIGHTHS = 7


class EmbeddedJpeg(Struct, frozen=True):
    """The JPEG in a raw file of the format ``kind``, and the ``exif`` of that file."""

    kind: str
    place: int
    length: int
    size: Size
    exif: bytes


def embedded_jpeg(stream: BinaryIO) -> EmbeddedJpeg | None:
    """The largest complete JPEG in a raw file; ``None`` if ``stream`` is something else.

    Raises:
        PictureError: ``UNSUPPORTED`` for a raw file without one that may pass for the photo.
        OSError: reading failed.
    """
    raw = read_raw_file(stream)
    if raw is None:
        return None
    found = _largest_jpeg(stream, raw)
    if found is None or not _is_large_enough(found.size, raw.sensor):
        raise PictureError(FailureCode.UNSUPPORTED, TOO_SMALL)
    return EmbeddedJpeg(raw.kind, found.place, found.length, found.size, raw.exif)


def _largest_jpeg(stream: BinaryIO, raw: RawFile) -> FoundJpeg | None:
    """What the structures tell, if it is the full picture; else the whole file is searched."""
    end = stream.seek(0, SEEK_END)
    told = [place for place in raw.jpeg_places if place not in raw.barred_places]
    found = largest_jpeg(stream, told, end)
    if found and raw.sensor and _covers(found.size, raw.sensor, _FULL_EIGHTHS):
        return found
    starts = (place for place in jpeg_starts(stream) if place not in raw.barred_places)
    return largest_jpeg(stream, chain(told, starts), end)


def _is_large_enough(size: Size, sensor: Size | None) -> bool:
    if sensor is not None:
        return _covers(size, sensor, _LEAST_EIGHTHS)
    return max(size.width, size.height) >= _LEAST_LONG_SIDE


def _covers(size: Size, sensor: Size, eighths: int) -> bool:
    """Whether both sides have so many eighths of the sensor's, whichever way either lies."""
    short, long = sorted((size.width, size.height))
    sensor_short, sensor_long = sorted((sensor.width, sensor.height))
    return 8 * short >= eighths * sensor_short and 8 * long >= eighths * sensor_long
