"""Opening and loading untrusted pictures.

Owns the allow-list of formats, the cap on pixels and the settings of the decoders. Must not change
colours or sizes, other than letting libjpeg scale while it decodes.
"""

from __future__ import annotations

import warnings
from os import SEEK_END
from typing import BinaryIO

from pi_heif import HeifImageFile, register_heif_opener
from PIL import (
    AvifImagePlugin,
    BmpImagePlugin,
    GifImagePlugin,
    IcoImagePlugin,
    Image,
    ImageChops,
    ImageFile,
    Jpeg2KImagePlugin,
    JpegImagePlugin,
    PngImagePlugin,
    PpmImagePlugin,
    TgaImagePlugin,
    TiffImagePlugin,
    UnidentifiedImageError,
    WebPImagePlugin,
)

from workers.contract.events import PictureInfo, Size
from workers.contract.failures import FailureCode
from workers.pipeline.decode.draft import draft_scale
from workers.pipeline.errors import PictureError, decoder_errors
from workers.pipeline.metadata import read_orientation
from workers.pipeline.transform.orientation import upright_size

#: Most pixels a source may have: 0x3FFF², sharp's ``limitInputPixels``.
MAX_PIXELS = 0x3FFF**2

#: What is read, in the order tried (MPO is opened through JPEG). TGA has no signature, so it comes
#: last.
FORMATS: tuple[str, ...] = tuple(
    str(plugin.format)
    for plugin in (
        JpegImagePlugin.JpegImageFile,
        PngImagePlugin.PngImageFile,
        WebPImagePlugin.WebPImageFile,
        GifImagePlugin.GifImageFile,
        BmpImagePlugin.BmpImageFile,
        TiffImagePlugin.TiffImageFile,
        AvifImagePlugin.AvifImageFile,
        HeifImageFile,
        Jpeg2KImagePlugin.Jpeg2KImageFile,
        IcoImagePlugin.IcoImageFile,
        PpmImagePlugin.PpmImageFile,
        TgaImagePlugin.TgaImageFile,
    )
)

#: How many leading bytes the formats' own signature checks may look at (as in ``Image.open``).
_SIGNATURE_BYTES = 16

#: Grey levels of a PNG with fewer than 8 bits, spread over 0-255 by this factor.
_PNG_GREY_FACTORS = {"L;2": 85, "L;4": 17}

# Pillow warns above MAX_IMAGE_PIXELS and refuses above twice that, in some formats before the
# decoder allocates anything; so half our cap makes it refuse where we do.
Image.MAX_IMAGE_PIXELS = (MAX_PIXELS + 1) // 2
# Makes it tell why a format that knows the signature would not have the file.
Image.WARN_POSSIBLE_FORMATS = True
# One worker per core: a decoder's own threads would only get in the way of the other workers (and
# the sandbox allows few). For libheif 0 is none beside its caller's.
AvifImagePlugin.DEFAULT_MAX_THREADS = 1
register_heif_opener(decode_threads=0, thumbnails=False, depth_images=False, aux_images=False)


def _familiar_formats(prefix: bytes) -> tuple[str, ...]:
    """The formats that are read and begin with this signature."""
    acceptors = ((name, Image.OPEN[name][1]) for name in FORMATS)
    return tuple(name for name, accept in acceptors if accept and accept(prefix) is True)


def _identify(stream: BinaryIO, prefix: bytes) -> Image.Image:
    """``Image.open``, with the reason where no format will have the file."""
    with warnings.catch_warnings(record=True) as notes:
        warnings.simplefilter("always")
        try:
            return Image.open(stream, formats=FORMATS)
        except UnidentifiedImageError as error:
            familiar = _familiar_formats(prefix)
            if not familiar:
                detail = "no picture format that can be read"
                raise PictureError(FailureCode.UNSUPPORTED, detail) from error
            texts = (str(note.message) for note in notes)
            detail = " ".join(text for text in texts if text.startswith(familiar))
            is_variant = "unsupported" in detail.lower()
            code = FailureCode.UNSUPPORTED if is_variant else FailureCode.CORRUPT
            raise PictureError(code, detail) from error


def _scale_png_transparency(image: Image.Image) -> None:
    """Bring a PNG's transparent colour to the 8 bits its pixels will have; Pillow leaves it raw.

    16-bit grey keeps its 16 bits until ``colour`` reduces them.
    """
    transparent = image.info.get("transparency")
    if not isinstance(image, PngImagePlugin.PngImageFile) or transparent is None or not image.tile:
        return
    raw_mode = image.tile[0].args
    if image.mode == "RGB" and raw_mode == "RGB;16B":
        image.info["transparency"] = tuple(value >> 8 for value in transparent)
    elif image.mode == "L":
        image.info["transparency"] = transparent * _PNG_GREY_FACTORS.get(str(raw_mode), 1)


def open_picture(stream: BinaryIO) -> Image.Image:
    """Read the header of a picture; its pixels stay undecoded.

    ``stream`` must be seekable and stay open as long as the picture is used. Of animations and
    multi-page files the first frame is taken.

    Raises:
        PictureError: ``EMPTY``, ``UNSUPPORTED``, ``CORRUPT``, ``TOO_LARGE`` or ``UNREADABLE``.
    """
    with decoder_errors():
        stream.seek(0)
        prefix = stream.read(_SIGNATURE_BYTES)
        if not prefix:
            raise PictureError(FailureCode.EMPTY, "the file has no bytes")
        image = _identify(stream, prefix)
        if image.width * image.height > MAX_PIXELS:
            detail = f"{image.width} × {image.height} pixels, {MAX_PIXELS} in all are the limit"
            raise PictureError(FailureCode.TOO_LARGE, detail)
        _scale_png_transparency(image)
    return image


def picture_info(image: Image.Image) -> PictureInfo:
    """Header facts of an opened picture; decodes nothing.

    A PNG that holds its EXIF behind the pixels is told with its size as stored.
    """
    with decoder_errors():
        frames = int(getattr(image, "n_frames", 1))
    size = upright_size(Size(image.width, image.height), read_orientation(image))
    return PictureInfo(size=size, format=str(image.format), mode=image.mode, frames=frames)


def _length(image: ImageFile.ImageFile) -> int:
    """Bytes of the stream that an opened picture reads from; 0 without one."""
    if image.fp is None:
        return 0
    place = image.fp.tell()
    length = image.fp.seek(0, SEEK_END)
    image.fp.seek(place)
    return length


def load(image: Image.Image, wanted: Size) -> None:
    """Decode all pixels, a JPEG at reduced size where that is harmless for ``wanted``.

    ``wanted`` is the size that the picture will be scaled to, in the file's own orientation.

    Raises:
        PictureError: ``CORRUPT`` for truncated and broken files.
    """
    with decoder_errors():
        is_jpeg = isinstance(image, JpegImagePlugin.JpegImageFile)
        if isinstance(image, JpegImagePlugin.JpegImageFile):
            scale = draft_scale(Size(image.width, image.height), wanted, _length(image))
            if scale > 1:
                image.draft(None, (image.width // scale, image.height // scale))
        image.load()
        if is_jpeg and image.mode == "CMYK" and "adobe" not in image.info:
            # Pillow takes all CMYK for Adobe's, which is stored inverted.
            image.im = ImageChops.invert(image).im
