"""What a conversion would look like: source and result side by side."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO

from PIL import Image

from workers.contract.events import Pixels, Size
from workers.contract.recipe import Recipe
from workers.contract.resize import MAX_SIDE_PX, Resize
from workers.pipeline.convert import finish
from workers.pipeline.decode.decode import decode
from workers.pipeline.transform.colour import open_profile, to_pixels, to_srgb
from workers.pipeline.transform.geometry import plan_layout
from workers.pipeline.transform.resample import resample
from workers.pipeline.transform.transform import transform


@dataclass(frozen=True, slots=True)
class Preview:
    """The resized picture before and after encoding, at the same size; ``bytes_out`` in full."""

    before: Pixels
    after: Pixels
    bytes_out: int


def preview(image: Image.Image, recipe: Recipe, max_px: int) -> Preview:
    """Convert a picture from ``open_picture`` and show what came out, as sRGB within ``max_px``.

    The conversion is the real one, so ``bytes_out`` and every artefact are true.

    Raises:
        PictureError: as ``convert``.
    """
    accept_damaged = recipe.source.accept_damaged
    rendered = transform(decode(image, [recipe.resize], accept_damaged=accept_damaged), recipe)
    data = finish(image, rendered, recipe).data
    encoded = Image.open(BytesIO(data), formats=(recipe.encoder.title.upper(),))
    encoded.load()
    return Preview(
        before=_for_screen(rendered.image, rendered.icc_profile, max_px),
        after=_for_screen(encoded, rendered.icc_profile, max_px),
        bytes_out=len(data),
    )


def _for_screen(image: Image.Image, icc_profile: bytes, max_px: int) -> Pixels:
    box = Resize(width=max_px, height=max_px)
    fitted = plan_layout(Size(image.width, image.height), box, MAX_SIDE_PX).output
    small = resample(image, fitted)
    return to_pixels(to_srgb(small, open_profile(icc_profile, small.mode)))
