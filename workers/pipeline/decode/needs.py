"""How much memory opening and decoding a picture take.

All constants are bytes per pixel, measured as peak resident memory above the idle worker with 12
megapixel pictures (Pillow 13.0, libwebp 1.6, Linux x86-64); ``tests/workers/pipeline/test_memory``
holds them against this machine.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PIL import Image, JpegImagePlugin

from workers.pipeline.decode.bmp_masks import FIELDS_BYTES, MaskedBmpFile
from workers.pipeline.decode.jpeg_2000 import Jp2File
from workers.pipeline.decode.jpeg_xl import JxlImageFile
from workers.pipeline.decode.tiff_variants import SIGNED_LAB_BYTES, VariantTiffFile
from workers.pipeline.decode.tiff_webp import PART_BYTES, part_size

if TYPE_CHECKING:
    from workers.pipeline.decode.header import Header

#: What a decoder needs while it works, on top of Pillow's own pixels. HEIF is an allowance
#: for libheif's planes and its interleaved copy. JPEG XL takes 3 to
#: 4.4 where it is decoded in pieces, which a file may be made not to allow.
DECODING = {"WEBP": 13.0, "AVIF": 7.7, "HEIF": 9.0, "JXL": 10.0}
#: The part of it that stays as long as the picture is open.
HELD = {"WEBP": 8.7, "AVIF": 5.5, "HEIF": 4.0}
#: The same per channel: OpenJPEG's 32-bit planes, libtiff's strip, the
#: bytes that Pillow's own decoder of QOI puts together.
_DECODING_PER_BAND = {"JPEG2000": 5.2, "TIFF": 0.8, "QOI": 1.2}
#: A JPEG 2000 of more than 8 bits is decoded once more, beside its pixels, to values of 4 bytes
#: (measured, at 6 megapixels).
_SECOND_PER_BAND = 5.0
#: More for a JPEG XL that may be coded in planes as wide as the picture, of 32 bits.
_JXL_PLANES = 15.0
#: How often a file that is read whole is in memory while it is opened, if it is metadata for the
#: most part.
_OPENING_COPIES = 3
#: libjpeg keeps all coefficients (16 bits) of a progressive picture until its last scan.
_COEFFICIENT_BYTES = 2

#: What estimates are multiplied with, for what nobody measured.
MARGIN = 1.1


def opening_bytes(header: Header) -> int:
    """Peak memory of opening a picture, in bytes; 0 where only a header is read."""
    if not header.read_whole:
        return 0
    canvas = 0.0
    if header.canvas is not None:
        canvas = header.canvas.width * header.canvas.height * HELD["WEBP"]
    return int(MARGIN * canvas) + _OPENING_COPIES * header.length_bytes


def working_bytes(image: Image.Image) -> int:
    """What decoding an opened picture takes on top of Pillow's own pixels, in bytes."""
    extra = DECODING.get(image.format or "", 0.0)
    extra += _DECODING_PER_BAND.get(image.format or "", 0.0) * len(image.getbands())
    extra += _progressive_bytes(image)
    if isinstance(image, JxlImageFile) and image.is_in_own_colours:
        extra += _JXL_PLANES
    if isinstance(image, Jp2File) and image.is_deep:
        extra += _SECOND_PER_BAND * len(image.getbands())
    if isinstance(image, VariantTiffFile) and image.is_signed_lab:
        extra += SIGNED_LAB_BYTES
    if isinstance(image, MaskedBmpFile) and image.fields is not None:
        extra += FIELDS_BYTES
    return int(image.width * image.height * extra) + _part_bytes(image)


def _part_bytes(image: Image.Image) -> int:
    """What one strip or tile takes that is a WebP file."""
    if not isinstance(image, VariantTiffFile) or not image.has_webp_parts:
        return 0
    size = part_size(image.tag_v2)
    return size.width * size.height * PART_BYTES


def _progressive_bytes(image: Image.Image) -> float:
    """Coefficients of a progressive JPEG, per pixel of the full picture."""
    if not isinstance(image, JpegImagePlugin.JpegImageFile) or not image.info.get("progressive"):
        return 0.0
    samples = [layer[1] * layer[2] for layer in image.layer]
    most = max(samples, default=0)  # none, or of no samples, in a broken one
    return _COEFFICIENT_BYTES * sum(samples) / most if most else 0.0
