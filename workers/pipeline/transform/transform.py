"""From decoded pixels to those of one result. Pure: the decoded picture serves the next as well."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PIL import Image

from workers.contract.events import Size
from workers.pipeline.transform.colour import finish
from workers.pipeline.transform.geometry import Layout, plan_layout
from workers.pipeline.transform.orientation import turn_upright, upright_size
from workers.pipeline.transform.resample import Box, resample

if TYPE_CHECKING:
    from workers.contract.recipe import Resize
    from workers.pipeline.decode.decode import Decoded


@dataclass(frozen=True, slots=True)
class Rendered:
    """Upright pixels in mode L, RGB or RGBA, and their ICC profile; without one they are sRGB."""

    image: Image.Image
    icc_profile: bytes

    @property
    def size(self) -> Size:
        """Width and height."""
        return Size(self.image.width, self.image.height)


def transform(
    decoded: Decoded, resize: Resize, max_side_px: int, *, keep_icc_profile: bool
) -> Rendered:
    """Resize, bring colours in order, turn upright and pad.

    Orientation comes after resizing because it is cheaper on fewer pixels; until then everything
    is reckoned in the file's own orientation.

    Raises:
        PictureError: ``TOO_LARGE_FOR_FORMAT``.
        MemoryError: there is too little of it.
    """
    layout = plan_layout(decoded.upright, resize, max_side_px)
    visible = upright_size(layout.visible, decoded.orientation)
    scaled = upright_size(layout.scaled, decoded.orientation)
    size = Size(decoded.pixels.width, decoded.pixels.height)
    pixels = resample(decoded.pixels, visible, _centred_box(size, scaled, visible))
    pixels, icc_profile = finish(pixels, decoded.icc_profile, keep=keep_icc_profile)
    return Rendered(_pad(turn_upright(pixels, decoded.orientation), layout), icc_profile)


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
