"""The PNG encoder."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from PIL import Image, PngImagePlugin

from workers.pipeline.encode.optimiser import optimised

if TYPE_CHECKING:
    from workers.contract.encoders import Png
    from workers.pipeline.encode.traits import Traits
    from workers.pipeline.metadata.read import MetadataBlocks
    from workers.pipeline.transform.transform import Rendered

_XMP_KEYWORD = "XML:com.adobe.xmp"

#: A file of noise is as long as its pixels, a byte for each band, and lies in memory twice for a
#: moment.
_COPIES = 2.0
#: A photograph's file is shorter: this many times its JPEG, in both copies (measured), for each
#: pixel; that of a coarse JPEG is more.
_JPEG_COPIES = 5.0
_LEAST_FROM_JPEG = 1.0
#: Pillow's median cut keeps every colour in a table; noise has as many as pixels (measured).
_ENCODING_PALETTE = 52.0
#: The optimiser holds the pixels, filtered in several ways, and a result (measured, of noise).
_OPTIMISING = 10.0
#: What is optimised need not be packed before.
_STORED = 0


def needed_bytes(options: Png, traits: Traits, pixels: int) -> float:
    """Peak memory of encoding a picture of so many pixels."""
    bands = 4 if traits.alpha else 1 if traits.grey else 3
    if options.palette:
        return pixels * _ENCODING_PALETTE
    if options.optimise:
        return pixels * bands * _OPTIMISING
    noise = bands * _COPIES
    if traits.jpeg_density is None:
        return pixels * noise
    return pixels * min(noise, max(_LEAST_FROM_JPEG, _JPEG_COPIES * traits.jpeg_density))


def encode_png(rendered: Rendered, options: Png, metadata: MetadataBlocks) -> bytes:
    """Encode pixels of mode L, RGB or RGBA, with the given metadata blocks.

    Raises:
        MemoryError: there is too little of it.
    """
    image = rendered.image
    if options.palette:
        try:
            image = _with_palette(image, options.colours)
        except ValueError as error:  # all that Pillow says then
            raise MemoryError(str(error)) from error
    texts = PngImagePlugin.PngInfo()
    if metadata.xmp:
        texts.add_itxt(_XMP_KEYWORD, metadata.xmp.decode("utf-8", "replace"))
    buffer = BytesIO()
    # Pillow ignores keywords that it does not know; a test holds that each of these has effect.
    image.save(
        buffer,
        "PNG",
        compress_level=_STORED if options.optimise else options.effort,
        icc_profile=rendered.icc_profile,
        exif=metadata.exif,
        pnginfo=texts,
    )
    if options.optimise:
        return optimised(buffer.getvalue(), options.effort)
    return buffer.getvalue()


def _with_palette(image: Image.Image, colours: int) -> Image.Image:
    """At most so many colours, dithered where that can be: with transparency it cannot."""
    if image.mode == "RGBA":
        return image.quantize(colours, Image.Quantize.FASTOCTREE)
    rough = image.convert("RGB").quantize(colours, Image.Quantize.MEDIANCUT)
    return image.convert("RGB").quantize(palette=rough, dither=Image.Dither.FLOYDSTEINBERG)
