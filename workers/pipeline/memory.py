"""How much memory a job will need at its peak, from the header of its source.

Owns the estimates and their constants. Must not decode anything.

All constants are bytes per pixel, measured as peak resident memory above the idle worker with 12
megapixel pictures (Pillow 13.0, libwebp 1.6, Linux x86-64); ``tests/workers/pipeline/test_memory``
holds them against this machine.
"""

from __future__ import annotations

from dataclasses import dataclass

from PIL import Image, JpegImagePlugin

from workers.contract.events import Size
from workers.contract.options import ConvertOptions, ResizeOptions, WebPOptions
from workers.pipeline.draft import draft_scale
from workers.pipeline.geometry import plan_layout
from workers.pipeline.header import Header
from workers.pipeline.metadata import read_orientation
from workers.pipeline.orientation import upright_size

#: A pixel in Pillow's memory; every mode that is not named takes 4 bytes.
_PILLOW_BYTES = {"1": 1, "L": 1, "P": 1, "I;16": 2, "I;16B": 2, "I;16L": 2, "I;16N": 2}
_FULL_BYTES = 4

#: What a decoder needs while it works, on top of Pillow's own pixels. HEIF is an allowance
#: for libheif's planes and its interleaved copy.
_DECODING = {"WEBP": 13.0, "AVIF": 7.7, "HEIF": 9.0}
#: The part of it that stays as long as the picture is open.
_HELD = {"WEBP": 8.7, "AVIF": 5.5, "HEIF": 4.0}
#: The same per channel: OpenJPEG's 32-bit planes, libtiff's strip.
_DECODING_PER_BAND = {"JPEG2000": 5.2, "TIFF": 0.8}
#: Formats whose plugin reads the whole file into memory, and hands a copy to its library.
_READ_WHOLE = frozenset({"WEBP", "AVIF", "HEIF"})
#: How often such a file is in memory while it is opened, if it is metadata for the most part.
_OPENING_COPIES = 3

#: libjpeg keeps all coefficients (16 bits) of a progressive picture until its last scan.
_COEFFICIENT_BYTES = 2

#: ``workable``'s result and its temporaries; RGBA, RGB, L, LA and CMYK need none.
_WORKABLE = {"P": 4, "1": 1, "I": 5, "F": 5, "LAB": 4, "YCbCr": 4, "HSV": 4, "RGBX": 4, "RGBa": 4}
_WORKABLE_16_BIT = 4

#: libwebp's encoder per pixel of output. Alpha is coded by its lossless encoder, whatever the rest.
_ENCODING_LOSSY = 6.3
_ENCODING_LOSSY_PER_QUALITY = 0.32  # for each step above the one next
_ENCODING_LOSSY_QUALITY = 80
_ENCODING_BILEVEL = 20  # dithering is noise to it
_ENCODING_ALPHA = 37
_ENCODING_ALPHA_HARD = 52  # from effort 5 on
_ENCODING_LOSSLESS = 32

#: Screen-sized copies of a preview: resized, converted and packed, twice.
_PREVIEW_COPIES = 6

_ALPHA_MODES = frozenset({"LA", "La", "PA", "RGBA", "RGBa"})
_MARGIN = 1.1
_FIXED_BYTES = 6 << 20


@dataclass(frozen=True, slots=True)
class _Facts:
    """What the estimate knows of a source, sizes as stored in the file."""

    stored: Size
    decoded_pixels: int
    pillow_bytes: int
    alpha: bool


def opening_bytes(header: Header) -> int:
    """Peak memory of opening a picture, in bytes; 0 where only a header is read."""
    if not header.read_whole:
        return 0
    canvas = _pixels(header.canvas) * _HELD["WEBP"] if header.canvas else 0
    return int(_MARGIN * canvas) + _OPENING_COPIES * header.length_bytes


def _pixels(size: Size) -> int:
    return size.width * size.height


def _progressive_bytes(image: Image.Image) -> float:
    """Coefficients of a progressive JPEG, per pixel of the full picture."""
    if not isinstance(image, JpegImagePlugin.JpegImageFile) or not image.info.get("progressive"):
        return 0.0
    samples = [layer[1] * layer[2] for layer in image.layer]
    return _COEFFICIENT_BYTES * sum(samples) / max(samples)


def _facts(image: Image.Image, scaled: Size, bytes_in: int) -> _Facts:
    stored = Size(image.width, image.height)
    is_jpeg = isinstance(image, JpegImagePlugin.JpegImageFile)
    scale = draft_scale(stored, scaled, bytes_in) if is_jpeg else 1
    decoded = Size(-(-stored.width // scale), -(-stored.height // scale))
    alpha = image.mode in _ALPHA_MODES or image.info.get("transparency") is not None
    pillow_bytes = _PILLOW_BYTES.get(image.mode, _FULL_BYTES)
    return _Facts(stored, _pixels(decoded), pillow_bytes, alpha)


def working_bytes(image: Image.Image) -> int:
    """What decoding an opened picture takes on top of Pillow's own pixels, in bytes."""
    extra = _DECODING.get(image.format or "", 0.0)
    extra += _DECODING_PER_BAND.get(image.format or "", 0.0) * len(image.getbands())
    extra += _progressive_bytes(image)
    return int(image.width * image.height * extra)


def _resize_bytes(image: Image.Image, facts: _Facts, visible: Size) -> float:
    """The workable picture, its premultiplied copy, the pass across, and the result."""
    is_16_bit = image.mode.startswith("I;16")
    per_pixel = _WORKABLE_16_BIT if is_16_bit else _WORKABLE.get(image.mode, 0)
    if facts.alpha:
        transparent_key = image.info.get("transparency") is not None and image.mode != "P"
        per_pixel += _FULL_BYTES * (2 if transparent_key else 1)
    across = visible.width * facts.decoded_pixels / facts.stored.width
    return facts.decoded_pixels * per_pixel + (across + _pixels(visible)) * _FULL_BYTES


def _encode_bytes(options: WebPOptions, image: Image.Image, facts: _Facts) -> float:
    if options.lossless:
        return _ENCODING_LOSSLESS
    if facts.alpha:
        return _ENCODING_ALPHA if options.effort < 5 else _ENCODING_ALPHA_HARD
    if image.mode == "1":
        return _ENCODING_BILEVEL
    steps = max(0, options.quality - _ENCODING_LOSSY_QUALITY)
    return _ENCODING_LOSSY + steps * _ENCODING_LOSSY_PER_QUALITY


def estimate_bytes(
    image: Image.Image,
    bytes_in: int,
    options: ConvertOptions | None,
    max_px: int | None = None,
) -> int:
    """Peak memory of a job on an opened, unloaded picture, in bytes above an idle worker.

    A conversion is asked for with ``options``, a preview with ``options`` and ``max_px``, a
    thumbnail with ``max_px`` and no options. ``bytes_in`` is the length of the source file.

    Raises:
        PictureError: ``TOO_LARGE_FOR_WEBP``, as the job itself would.
    """
    orientation = read_orientation(image)
    resize = options.resize if options else ResizeOptions(width=max_px, height=max_px)
    layout = plan_layout(upright_size(Size(image.width, image.height), orientation), resize)
    facts = _facts(image, upright_size(layout.scaled, orientation), bytes_in)
    held = facts.decoded_pixels * facts.pillow_bytes
    held += int(_pixels(facts.stored) * _HELD.get(image.format or "", 0.0))
    resized = _resize_bytes(image, facts, upright_size(layout.visible, orientation))
    decoding = facts.decoded_pixels * facts.pillow_bytes + working_bytes(image)
    peaks = [decoding, held + resized]
    if options:
        out = _pixels(layout.output)
        # Conversions and turns of the small picture overlap with nothing but each other.
        same = layout.output == layout.scaled and out == _pixels(facts.stored)
        copies = _FULL_BYTES * ((not same) + (image.mode != "RGB" and image.mode != "RGBA"))
        peaks.append(held + out * (copies + _encode_bytes(options.webp, image, facts)))
        if max_px is not None:
            shown = min(out, max_px * max_px)
            after = out * (copies + _FULL_BYTES + _DECODING["WEBP"])
            peaks.append(held + after + shown * _FULL_BYTES * _PREVIEW_COPIES)
    whole_file = 2 * bytes_in if image.format in _READ_WHOLE else 0
    return int(_MARGIN * max(peaks)) + whole_file + _FIXED_BYTES
