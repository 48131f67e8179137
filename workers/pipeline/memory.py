"""How much memory a job will need at its peak, from the header of its source.

All constants are bytes per pixel, measured as those of ``decode.needs``.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from PIL import Image, JpegImagePlugin

from workers.contract.encoders import Avif, EncoderOptions, Jpeg, Png, WebP
from workers.contract.events import Size
from workers.contract.geometry import Layout
from workers.contract.recipe import Recipe
from workers.contract.resize import MAX_SIDE_PX, Resize
from workers.pipeline.animation.moving import keeps_frames, may_be_transparent, may_move
from workers.pipeline.decode.draft import draft_scale
from workers.pipeline.decode.gif_screen import leaves_open
from workers.pipeline.decode.needs import DECODING, HELD, MARGIN, working_bytes
from workers.pipeline.encode import encoding_bytes
from workers.pipeline.encode.traits import Traits
from workers.pipeline.encode.webp import is_beyond_pillow
from workers.pipeline.errors import PictureError
from workers.pipeline.limits.similarity import MOST_COMPARED_PIXELS
from workers.pipeline.metadata.read import read_orientation
from workers.pipeline.transform.colour import PROFILE_SPACES, is_srgb, open_profile
from workers.pipeline.transform.geometry import plan_layout
from workers.pipeline.transform.orientation import upright_size

#: A pixel in Pillow's memory; every mode that is not named takes 4 bytes.
_PILLOW_BYTES = {"1": 1, "L": 1, "P": 1, "I;16": 2, "I;16B": 2, "I;16L": 2, "I;16N": 2}
_FULL_BYTES = 4

#: Formats whose plugin reads the whole file into memory, and hands a copy to its library.
_READ_WHOLE = frozenset({"WEBP", "AVIF", "HEIF"})
#: ``workable``'s result and its temporaries; RGBA, RGB, L, LA and CMYK need none.
_WORKABLE = {"P": 4, "1": 1, "I": 5, "F": 5, "LAB": 4, "YCbCr": 4, "HSV": 4, "RGBX": 4, "RGBa": 4}
_WORKABLE_16_BIT = 4

#: Screen-sized copies of a preview: resized, converted and packed, twice.
_PREVIEW_COPIES = 6

#: What decoding a result takes that is not listed: a progressive JPEG's coefficients.
_COEFFICIENTS = 6.0
#: Both pictures as RGBA, one of them converted, and the metric's own (measured).
_SIMILARITY = 22.0
#: The canvas that frames are composed on, and a copy of it, for each pixel of the source.
_FRAME = 8
#: Everything that reading frames takes, for each pixel of the source (measured, as what follows).
_READING = {"GIF": 15.0, "PNG": 30.0, "WEBP": 15.0, "AVIF": 22.0}
#: The written file's share of its source for the same pixels; it lies in memory up to three times.
_WRITTEN = {"GIF": 0.7, "PNG": 0.4, "WEBP": 1.0, "AVIF": 8.0}
#: Everything that writing frames takes: for each pixel of the result, and in all. Nobody knows
#: beforehand whether frames that may be transparent are.
_WRITING: dict[tuple[type[EncoderOptions], bool], tuple[float, int]] = {
    (WebP, False): (23.0, 2 << 20),
    (WebP, True): (40.0, 2 << 20),
    (Avif, False): (45.0, 8 << 20),
    (Avif, True): (70.0, 12 << 20),
}
#: Alpha by itself, the background, and the flat picture in two modes.
_FLATTENING = 13
#: One channel at a time in linear light, in 32-bit floats, for each decoded pixel: with
#: transparency beside that, and multiplied. The same and what is done for each of the result.
_LINEAR_LIGHT = {False: (4, 6), True: (12, 10)}

_GREY_MODES = frozenset({"1", "L", "I", "F", "I;16", "I;16B", "I;16L", "I;16N"})
_ALPHA_MODES = frozenset({"LA", "La", "PA", "RGBA", "RGBa"})
_FIXED_BYTES = 4 << 20


class _Source(Struct, frozen=True):
    """What the estimate knows of a source, sizes as stored in the file."""

    stored: Size
    decoded_pixels: int
    pillow_bytes: int
    alpha: bool
    held_bytes: int
    """What stays in memory as long as the picture is open."""
    jpeg_density: float | None
    """Bytes of a JPEG for each of its pixels: how much detail there is. Other files do not tell."""


def _pixels(size: Size) -> int:
    return size.width * size.height


def _decode_bytes(image: Image.Image, source: _Source) -> float:
    return source.decoded_pixels * source.pillow_bytes + working_bytes(image)


def _workable_bytes(image: Image.Image, source: _Source) -> int:
    """The workable picture, for each decoded pixel."""
    is_16_bit = image.mode.startswith("I;16")
    per_pixel = _WORKABLE_16_BIT if is_16_bit else _WORKABLE.get(image.mode, 0)
    transparent_key = image.info.get("transparency") is not None and image.mode != "P"
    return per_pixel + _FULL_BYTES * (source.alpha and transparent_key)


def _resize_bytes(image: Image.Image, source: _Source, layout: Layout) -> float:
    """The workable picture, its premultiplied copy, the pass across, and the result.

    What keeps its size is not copied.
    """
    if _keeps_size(source, layout):
        return float(source.decoded_pixels * _workable_bytes(image, source))
    visible = upright_size(layout.visible, read_orientation(image))
    across = visible.width * source.decoded_pixels / source.stored.width
    premultiplied = _FULL_BYTES * source.alpha
    workable = source.decoded_pixels * (_workable_bytes(image, source) + premultiplied)
    return workable + (across + _pixels(visible)) * _working_pixel_bytes(image, source)


def _rendering_bytes(image: Image.Image, source: _Source, recipe: Recipe, layout: Layout) -> float:
    """Resizing, then laying what is transparent on a background."""
    if recipe.colour.linear_light and image.mode != "CMYK" and not _keeps_size(source, layout):
        resizing = _linear_bytes(image, source, layout)
    else:
        resizing = _resize_bytes(image, source, layout)
    if recipe.encoder.has_alpha or not source.alpha:
        return resizing
    copies = _copies(image, source, layout)
    return max(resizing, _pixels(layout.output) * (copies + _FLATTENING))


def _linear_bytes(image: Image.Image, source: _Source, layout: Layout) -> float:
    """The workable picture, and its channels in linear light."""
    visible = upright_size(layout.visible, read_orientation(image))
    across = visible.width * source.decoded_pixels / source.stored.width
    before, after = _LINEAR_LIGHT[source.alpha]
    decoded = source.decoded_pixels * (_workable_bytes(image, source) + before)
    return decoded + _pixels(visible) * after + (0 if source.alpha else across * before)


def _keeps_size(source: _Source, layout: Layout) -> bool:
    """Whether nothing is resized or cut off."""
    return source.decoded_pixels == _pixels(layout.visible) == _pixels(layout.scaled)


def _working_pixel_bytes(image: Image.Image, source: _Source) -> int:
    """A pixel while it is worked on: grey stays one byte, everything else takes four."""
    return 1 if image.mode == "L" and not source.alpha else _FULL_BYTES


def conversion_bytes(image: Image.Image, bytes_in: int, recipes: Sequence[Recipe]) -> int:
    """Peak memory of a conversion of an opened, unloaded picture, in bytes above an idle worker.

    ``bytes_in`` is the length of the source file.

    Raises:
        PictureError: as the conversion itself would, where no recipe can be carried out.
    """
    plans = _plans(image, recipes)
    source = _source(image, bytes_in, [layout for _, layout in plans])
    moving = _moving_bytes(image, source, bytes_in, plans)
    # While others are to come, the pixels that they are made of stay.
    kept = source.decoded_pixels * _workable_bytes(image, source) if len(plans) > 1 else 0
    peaks = [_decode_bytes(image, source), moving]
    for recipe, layout in plans:
        peaks += [
            source.held_bytes + _rendering_bytes(image, source, recipe, layout),
            source.held_bytes + kept + _result_bytes(image, source, recipe, layout),
        ]
    return _total(image, bytes_in, peaks)


def _moving_bytes(
    image: Image.Image, source: _Source, bytes_in: int, plans: Sequence[tuple[Recipe, Layout]]
) -> float:
    """What converting all frames takes, whatever their number but for the files they make."""
    keeping = [(recipe, layout) for recipe, layout in plans if keeps_frames(recipe)]
    if not keeping or not may_move(image):
        return 0.0
    stored, name = _pixels(source.stored), image.format or ""
    alpha = may_be_transparent(image)
    return max(
        stored * _READING[name]
        + _written_bytes(type(recipe.encoder), _pixels(layout.output), alpha)
        + bytes_in * _WRITTEN[name] * _pixels(layout.output) / stored
        for recipe, layout in keeping
    )


def _written_bytes(encoder: type[EncoderOptions], pixels: int, alpha: bool) -> float:
    per_pixel, fixed = _WRITING[encoder, alpha]
    return per_pixel * pixels + fixed


def thumbnail_bytes(image: Image.Image, bytes_in: int, max_px: int) -> int:
    """The same for a thumbnail within ``max_px`` × ``max_px``."""
    layout = _layout(image, Resize(width=max_px, height=max_px), MAX_SIDE_PX)
    source = _source(image, bytes_in, [layout])
    resizing = source.held_bytes + _resize_bytes(image, source, layout)
    return _total(image, bytes_in, [_decode_bytes(image, source), resizing])


def preview_bytes(image: Image.Image, bytes_in: int, recipe: Recipe, max_px: int) -> int:
    """The same for a preview within ``max_px`` × ``max_px``, which decodes its own result."""
    ((_, layout),) = _plans(image, [recipe])
    source = _source(image, bytes_in, [layout])
    out = _pixels(layout.output)
    copies = _copies(image, source, layout)
    decoding = DECODING.get(recipe.encoder.format_name().upper(), _COEFFICIENTS)
    flat = 0 if recipe.encoder.has_alpha or not source.alpha else out * _FULL_BYTES
    after = out * (copies + _FULL_BYTES + decoding) + flat
    shown = min(out, max_px * max_px) * _FULL_BYTES * _PREVIEW_COPIES
    compared = min(out, MOST_COMPARED_PIXELS) * _SIMILARITY
    moving = _moving_bytes(image, source, bytes_in, [(recipe, layout)])
    held = source.held_bytes + source.decoded_pixels * _workable_bytes(image, source)
    peaks = [
        _decode_bytes(image, source),
        moving,
        source.held_bytes + flat + _rendering_bytes(image, source, recipe, layout),
        held + flat + _result_bytes(image, source, recipe, layout),
        held + after + shown + compared,
    ]
    return _total(image, bytes_in, peaks)


def verification_bytes(image: Image.Image, bytes_in: int) -> int:
    """The same for decoding all of a picture, frame by frame if it has several."""
    as_it_is = _layout(image, Resize(), max(image.size))  # nothing is written of it
    source = _source(image, bytes_in, [as_it_is])
    peak = _decode_bytes(image, source)
    if may_move(image):
        peak += source.held_bytes + _pixels(source.stored) * _FRAME
    return _total(image, bytes_in, [peak])


def _plans(image: Image.Image, recipes: Sequence[Recipe]) -> list[tuple[Recipe, Layout]]:
    """The layouts of those recipes that can be carried out; raises where none can."""
    plans: list[tuple[Recipe, Layout]] = []
    refused: list[PictureError] = []
    for recipe in recipes:
        try:
            plans.append((recipe, _layout(image, recipe.resize, recipe.encoder.max_side_px)))
        except PictureError as error:
            refused.append(error)
    if not plans:
        raise refused[0]
    return plans


def _layout(image: Image.Image, resize: Resize, max_side_px: int) -> Layout:
    upright = upright_size(Size(image.width, image.height), read_orientation(image))
    return plan_layout(upright, resize, max_side_px)


def _source(image: Image.Image, bytes_in: int, layouts: Sequence[Layout]) -> _Source:
    stored = Size(image.width, image.height)
    largest = Size(
        max(layout.scaled.width for layout in layouts),
        max(layout.scaled.height for layout in layouts),
    )
    scaled = upright_size(largest, read_orientation(image))
    is_jpeg = isinstance(image, JpegImagePlugin.JpegImageFile)
    scale = draft_scale(stored, scaled, bytes_in) if is_jpeg else 1
    decoded = _pixels(Size(-(-stored.width // scale), -(-stored.height // scale)))
    has_key = image.info.get("transparency") is not None
    alpha = image.mode in _ALPHA_MODES or has_key or leaves_open(image)
    pillow_bytes = _PILLOW_BYTES.get(image.mode, _FULL_BYTES)
    held = decoded * pillow_bytes + int(_pixels(stored) * HELD.get(image.format or "", 0.0))
    density = bytes_in / _pixels(stored) if is_jpeg else None
    return _Source(stored, decoded, pillow_bytes, alpha, held, density)


def _result_bytes(image: Image.Image, source: _Source, recipe: Recipe, layout: Layout) -> float:
    is_grey = image.mode in _GREY_MODES and not source.alpha
    traits = Traits(source.alpha, image.mode == "1", is_grey, source.jpeg_density)
    out = _pixels(layout.output)
    encoder = recipe.encoder
    encoding = encoding_bytes(encoder, traits, out)
    limits = recipe.limits
    tries = 0.0 if limits.max_bytes is None else float(out * _FULL_BYTES)
    if limits.ssim is not None:
        tries = out * (_SIMILARITY + DECODING.get(encoder.format_name().upper(), _COEFFICIENTS))
    takes_grey = isinstance(encoder, Avif | Jpeg | Png) or is_beyond_pillow(encoder)
    if takes_grey and image.mode == "L" and not source.alpha:  # and nothing is converted
        copies = int(not _is_untouched(image, source, layout))
    else:
        is_flattened = source.alpha and not encoder.has_alpha
        copies = max(_copies(image, source, layout), _FULL_BYTES * is_flattened)
    return out * copies + encoding + tries


def _copies(image: Image.Image, source: _Source, layout: Layout) -> int:
    """Conversions and turns of the small picture overlap with nothing but each other."""
    is_copied = not _is_untouched(image, source, layout)
    return _FULL_BYTES * (is_copied + (image.mode != "RGB" and image.mode != "RGBA"))


def _is_untouched(image: Image.Image, source: _Source, layout: Layout) -> bool:
    """Whether the pixels that were decoded are those that are encoded, but for their mode."""
    is_whole = layout.output == layout.scaled and _keeps_size(source, layout)
    icc = image.info.get("icc_profile") if image.mode in PROFILE_SPACES else None
    profile = open_profile(icc, image.mode)
    is_converted = profile is not None and not is_srgb(profile)
    return is_whole and not is_converted and read_orientation(image) == 1


def _total(image: Image.Image, bytes_in: int, peaks: Sequence[float]) -> int:
    whole_file = 2 * bytes_in if image.format in _READ_WHOLE else 0
    return int(MARGIN * max(peaks)) + whole_file + _FIXED_BYTES
