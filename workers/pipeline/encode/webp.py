"""The WebP encoder."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from workers.contract.encoders import WebP
from workers.contract.failures import FailureCode
from workers.pipeline.encode import libwebp
from workers.pipeline.encode.webp_container import with_metadata
from workers.pipeline.errors import PictureError

if TYPE_CHECKING:
    from workers.contract.encoders import EncoderOptions
    from workers.pipeline.encode.traits import Traits
    from workers.pipeline.metadata.read import MetadataBlocks
    from workers.pipeline.transform.transform import Rendered


#: libwebp's encoder, in bytes per pixel of output. Alpha is coded by its lossless encoder, whatever
#: the rest.
_ENCODING_LOSSY = 5.0
#: It keeps all coefficients but noughts until the last, of photographs this much for each byte per
#: pixel that their JPEG has; others count as usual ones. Higher densities are of better files, not
#: of more detail.
_ENCODING_DETAIL = 8.0
_USUAL_DENSITY, _HIGHEST_DENSITY = 0.2, 0.6
_ENCODING_LOSSY_PER_QUALITY = 0.32  # for each step above the one next
_ENCODING_LOSSY_QUALITY = 80
_ENCODING_BILEVEL = 20  # dithering is noise to it
#: Transparency, by effort; beside it the lossless encoder's histograms.
_ENCODING_ALPHA = (28, 32, 32, 32, 32, 32, 48.5)
#: Sharp YUV: planes of 16 bits beside the pixels, given back before the rest begins. Noise of the
#: same file takes up to twice as much, with and without.
_ENCODING_SHARP_YUV = 12.5
#: The lossless encoder, by effort, and what is written: of noise, which no header tells from a
#: drawing. Greys are one channel of it. Near-lossless takes the same.
_ENCODING_LOSSLESS = (24, 35, 35, 35, 35, 44, 35)
_ENCODING_LOSSLESS_GREY = (19, 26, 26, 26, 26, 33, 26)
#: Its histograms: libwebp makes more of them up to a size, then coarser ones.
_HISTOGRAM_EFFORT = 2  # below, there are too few of them
_HISTOGRAM_BYTES_PER_PIXEL = 50
_HISTOGRAM_BYTES = 12 << 20


#: What Pillow makes of libwebp's errors for lack of memory.
_OUT_OF_MEMORY = frozenset(f"encoding error {code}" for code in libwebp.OUT_OF_MEMORY)


def needed_bytes(options: WebP, traits: Traits, pixels: int) -> float:
    """Peak memory of encoding a picture of so many pixels."""
    if options.codes_losslessly:
        lossless = _ENCODING_LOSSLESS_GREY if traits.grey else _ENCODING_LOSSLESS
        return pixels * lossless[options.effort] + _histogram_bytes(options.effort, traits, pixels)
    if traits.alpha:
        histograms = _histogram_bytes(options.effort, traits, pixels)
        return pixels * _ENCODING_ALPHA[options.effort] + histograms
    return pixels * _lossy_bytes_per_pixel(options, traits)


def _histogram_bytes(effort: int, traits: Traits, pixels: int) -> int:
    has_many = effort >= _HISTOGRAM_EFFORT and not traits.bilevel  # greys need few
    return min(_HISTOGRAM_BYTES, _HISTOGRAM_BYTES_PER_PIXEL * pixels) if has_many else 0


def _lossy_bytes_per_pixel(options: WebP, traits: Traits) -> float:
    if traits.bilevel:
        return _ENCODING_BILEVEL
    steps = max(0, options.quality - _ENCODING_LOSSY_QUALITY)
    density = _USUAL_DENSITY if traits.jpeg_density is None else traits.jpeg_density
    detail = _ENCODING_DETAIL * min(density, _HIGHEST_DENSITY)
    lossy = _ENCODING_LOSSY + detail + steps * _ENCODING_LOSSY_PER_QUALITY
    return max(lossy, _ENCODING_SHARP_YUV) if options.sharp_yuv else lossy


def is_beyond_pillow(options: EncoderOptions) -> bool:
    """Whether these are options that Pillow has no keywords for.

    A grey picture is then given away as bytes, and is in memory as RGB no longer than that takes.
    """
    if not isinstance(options, WebP):
        return False
    return options.near_lossless is not None or options.sharp_yuv


def encode_webp(rendered: Rendered, options: WebP, metadata: MetadataBlocks) -> bytes:
    """Encode pixels of mode L, RGB or RGBA, with the given metadata blocks.

    As in sharp, colours under fully transparent pixels are free to change (libwebp's ``exact`` is
    off), and an alpha channel that is opaque everywhere is left out.
    Near-lossless rounds alpha too.

    Raises:
        MemoryError: there is too little of it.
        PictureError: ``OPTION_UNAVAILABLE``.
    """
    if is_beyond_pillow(options):
        return _encode_beyond_pillow(rendered, options, metadata)
    buffer = BytesIO()
    try:
        # Pillow ignores keywords that it does not know; a test holds that each of these has effect.
        rendered.image.save(
            buffer,
            "WEBP",
            quality=options.quality,
            method=options.effort,
            lossless=options.lossless,
            alpha_quality=options.alpha_quality,
            icc_profile=rendered.icc_profile,
            exif=metadata.exif,
            xmp=metadata.xmp,
        )
    except ValueError as error:
        if str(error) in _OUT_OF_MEMORY:
            raise MemoryError(str(error)) from error
        raise
    return buffer.getvalue()


def _encode_beyond_pillow(rendered: Rendered, options: WebP, metadata: MetadataBlocks) -> bytes:
    """The same for ``is_beyond_pillow``."""
    if not libwebp.is_reachable():
        detail = "near-lossless and sharp-yuv: Pillow's libwebp is out of reach"
        raise PictureError(FailureCode.OPTION_UNAVAILABLE, detail)
    return with_metadata(libwebp.encode(rendered.image, options), rendered.icc_profile, metadata)
