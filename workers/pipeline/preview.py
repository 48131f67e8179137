"""What a conversion would look like: source and result side by side.

Owns ``preview``. Must not touch files.
"""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO

from PIL import Image

from workers.contract.events import Pixels, Size, Stage
from workers.contract.options import ConvertOptions, ResizeOptions
from workers.pipeline.colour import open_profile, to_pixels, to_srgb
from workers.pipeline.geometry import plan_layout
from workers.pipeline.metadata import read_metadata
from workers.pipeline.render import render
from workers.pipeline.resample import resample
from workers.pipeline.webp import encode_webp


@dataclass(frozen=True, slots=True)
class Preview:
    """The resized picture before and after encoding, at the same size; ``bytes_out`` in full."""

    before: Pixels
    after: Pixels
    bytes_out: int


def _ignore_stage(stage: Stage) -> None:
    """Previews report no progress."""


def _for_screen(image: Image.Image, icc_profile: bytes, max_px: int) -> Pixels:
    box = ResizeOptions(width=max_px, height=max_px)
    fitted = plan_layout(Size(image.width, image.height), box).output
    small = resample(image, fitted)
    return to_pixels(to_srgb(small, open_profile(icc_profile, small.mode)))


def preview(image: Image.Image, options: ConvertOptions, max_px: int) -> Preview:
    """Convert a picture from ``open_picture`` and show what came out, as sRGB within ``max_px``.

    The conversion is the real one, so ``bytes_out`` and every artefact are true.

    Raises:
        PictureError: as ``convert``.
    """
    keep_icc = options.metadata.keep_icc_profile
    rendered = render(image, options.resize, _ignore_stage, keep_icc_profile=keep_icc)
    metadata = read_metadata(image, options.metadata)
    data = encode_webp(rendered.image, options.webp, rendered.icc_profile, metadata)
    encoded = Image.open(BytesIO(data), formats=("WEBP",))
    encoded.load()
    return Preview(
        before=_for_screen(rendered.image, rendered.icc_profile, max_px),
        after=_for_screen(encoded, rendered.icc_profile, max_px),
        bytes_out=len(data),
    )
