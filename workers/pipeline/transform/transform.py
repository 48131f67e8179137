"""From decoded pixels to those of one result. Pure: the decoded picture serves the next as well."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from PIL import Image, ImageColor

from workers.contract.colour import ColourSpace
from workers.contract.events import Size
from workers.contract.geometry import Anchor, Layout
from workers.contract.notes import Note
from workers.contract.resize import Fit, Position, Resize
from workers.pipeline.transform.colour import finish
from workers.pipeline.transform.geometry import plan_layout
from workers.pipeline.transform.interest import most_detailed
from workers.pipeline.transform.linear import resample_linear
from workers.pipeline.transform.orientation import stored_anchor, turn_upright, upright_size
from workers.pipeline.transform.resample import Box, resample

if TYPE_CHECKING:
    from workers.contract.recipe import Recipe
    from workers.pipeline.decode.decode import Decoded

#: What transparent pixels are shown on if nobody said otherwise: paper, as in most viewers.
_WHITE = "#ffffff"


class Rendered(Struct, frozen=True):
    """Upright pixels in mode L, RGB or RGBA, and their ICC profile; without one they are sRGB."""

    image: Image.Image
    icc_profile: bytes
    notes: tuple[Note, ...] = ()

    @property
    def size(self) -> Size:
        """Width and height."""
        return Size(self.image.width, self.image.height)


def transform(decoded: Decoded, recipe: Recipe) -> Rendered:
    """Resize, bring colours in order, turn upright, pad, and flatten where there is no alpha.

    Orientation comes after resizing because it is cheaper on fewer pixels; until then everything
    is reckoned in the file's own orientation.

    Raises:
        PictureError: ``TOO_LARGE_FOR_FORMAT``.
        MemoryError: there is too little of it.
    """
    colour, encoder = recipe.colour, recipe.encoder
    layout = plan_layout(decoded.upright, recipe.resize, encoder.max_side_px)
    visible = upright_size(layout.visible, decoded.orientation)
    box = _box(decoded, recipe.resize, layout)
    resampled = (resample_linear if colour.linear_light else resample)(decoded.pixels, visible, box)
    kept_bytes = _kept_profile_bytes(recipe)
    pixels, icc_profile, notes = finish(resampled, decoded.icc_profile, kept_bytes)
    notes = decoded.notes + notes
    pixels = _pad(turn_upright(pixels, decoded.orientation), layout, colour.background)
    if pixels.mode == "RGBA" and not encoder.has_alpha:
        return _flatten(Rendered(pixels, icc_profile, notes), colour.background or _WHITE)
    return Rendered(pixels, icc_profile, notes)


def looks_alike(one: Recipe, other: Recipe) -> bool:
    """Whether both recipes make the same pixels of a picture, which both formats can hold."""
    first, second = (
        (recipe.resize, recipe.colour, recipe.encoder.has_alpha, _kept_profile_bytes(recipe))
        for recipe in (one, other)
    )
    return first == second and one.encoder.max_side_px <= other.encoder.max_side_px


def _kept_profile_bytes(recipe: Recipe) -> int:
    is_kept = recipe.colour.space is ColourSpace.KEEP
    return recipe.encoder.max_profile_bytes if is_kept else 0


def _box(decoded: Decoded, resize: Resize, layout: Layout) -> Box:
    """The part of the decoded picture that becomes visible, all in the file's orientation."""
    visible = upright_size(layout.visible, decoded.orientation)
    scaled = upright_size(layout.scaled, decoded.orientation)
    pixels = decoded.pixels
    width = pixels.width * visible.width / scaled.width
    height = pixels.height * visible.height / scaled.height
    anchor = stored_anchor(layout.anchor, decoded.orientation)
    if resize.fit is Fit.COVER and resize.position is Position.ENTROPY:
        anchor = most_detailed(pixels, width / pixels.width, height / pixels.height)
    return _placed(Size(pixels.width, pixels.height), (width, height), anchor)


def _placed(whole: Size, part: tuple[float, float], anchor: Anchor) -> Box:
    width, height = part
    left, top = (whole.width - width) * anchor.across, (whole.height - height) * anchor.down
    return (left, top, left + width, top + height)


def _pad(image: Image.Image, layout: Layout, background: str | None) -> Image.Image:
    """Put the picture on the background: by default transparent if it has alpha, else white."""
    if layout.output == layout.visible:
        return image
    size = (layout.output.width, layout.output.height)
    if background is None and image.mode == "RGBA":
        canvas = Image.new("RGBA", size)
    else:
        image = image.convert("RGB") if image.mode == "L" and background else image
        canvas = Image.new(image.mode, size, _in_mode(background or _WHITE, image.mode))
    canvas.paste(image, layout.offset)
    return canvas


def _in_mode(colour: str, mode: str) -> tuple[int, ...] | int:
    found = ImageColor.getcolor(colour, mode)
    assert not isinstance(found, float)
    return found


def _flatten(rendered: Rendered, background: str) -> Rendered:
    """The picture on an opaque background; its notes say so where that can be seen."""
    image = rendered.image
    lowest, _ = image.getchannel("A").getextrema()
    if lowest == 255:
        return Rendered(image.convert("RGB"), rendered.icc_profile, rendered.notes)
    canvas = Image.new("RGBA", image.size, _in_mode(background, "RGBA"))
    flat = Image.alpha_composite(canvas, image).convert("RGB")
    return Rendered(flat, rendered.icc_profile, (*rendered.notes, Note.FLATTENED))
