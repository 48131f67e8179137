"""From an opened picture to its upright, resized pixels: what every kind of job begins with.

Owns the order of the steps. Must not encode.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PIL import Image

from workers.contract.events import Size, Stage
from workers.contract.options import ResizeOptions
from workers.pipeline.colour import finish, workable
from workers.pipeline.errors import decoder_errors
from workers.pipeline.geometry import Layout, plan_layout
from workers.pipeline.metadata import read_orientation
from workers.pipeline.orientation import turn_upright, upright_size
from workers.pipeline.resample import Box, resample
from workers.pipeline.source import load


@dataclass(frozen=True, slots=True)
class Rendered:
    """Upright pixels in mode L, RGB or RGBA, their ICC profile (may be empty), the source's size.

    Without a profile they are sRGB.
    """

    image: Image.Image
    icc_profile: bytes
    source_size: Size


def _centred_box(decoded: Size, scaled: Size, visible: Size) -> Box:
    """The part of the decoded picture that becomes ``visible``, all in the file's orientation.

    Because it is centred, flips do not move it.
    """
    width = decoded.width * visible.width / scaled.width
    height = decoded.height * visible.height / scaled.height
    left, top = (decoded.width - width) / 2, (decoded.height - height) / 2
    return (left, top, left + width, top + height)


def _pad(image: Image.Image, layout: Layout) -> Image.Image:
    """Put the picture on black, transparent black where it has alpha (zeros in any case)."""
    if layout.output == layout.visible:
        return image
    canvas = Image.new(image.mode, (layout.output.width, layout.output.height))
    canvas.paste(image, layout.offset)
    return canvas


def render(
    image: Image.Image,
    resize: ResizeOptions,
    on_stage: Callable[[Stage], None],
    *,
    keep_icc_profile: bool,
) -> Rendered:
    """Decode and resize an opened picture; ``image`` is loaded by this and of no more use.

    Orientation comes after resizing because it is cheaper on fewer pixels; until then everything
    is reckoned in the file's own orientation.

    Raises:
        PictureError: ``TOO_LARGE_FOR_WEBP`` before anything is decoded; ``CORRUPT``.
    """
    stored = Size(image.width, image.height)
    orientation = read_orientation(image)
    layout = plan_layout(upright_size(stored, orientation), resize)
    on_stage(Stage.DECODING)
    load(image, upright_size(layout.scaled, orientation))
    on_stage(Stage.RESIZING)
    if read_orientation(image) != orientation:  # a PNG's EXIF stood behind its pixels
        orientation = read_orientation(image)
        layout = plan_layout(upright_size(stored, orientation), resize)
    icc = image.info.get("icc_profile")
    visible = upright_size(layout.visible, orientation)
    with decoder_errors():  # palettes and transparency come from the file, too
        pixels = workable(image)
    box = _centred_box(
        Size(pixels.width, pixels.height), upright_size(layout.scaled, orientation), visible
    )
    pixels = resample(pixels, visible, box)
    pixels, icc_profile = finish(pixels, icc, keep=keep_icc_profile)
    pixels = _pad(turn_upright(pixels, orientation), layout)
    return Rendered(pixels, icc_profile, upright_size(stored, orientation))
