"""Opening and loading untrusted pictures.

Owns the allow-list of formats and the settings of the decoders. Must not change colours or sizes,
other than letting libjpeg scale while it decodes.
"""

from __future__ import annotations

import warnings
from io import BytesIO
from os import SEEK_END
from typing import BinaryIO

from pi_heif import HeifImageFile, register_heif_opener
from PIL import (
    AvifImagePlugin,
    GifImagePlugin,
    IcnsImagePlugin,
    IcoImagePlugin,
    Image,
    ImageChops,
    ImageFile,
    JpegImagePlugin,
    PngImagePlugin,
    PpmImagePlugin,
    QoiImagePlugin,
    TgaImagePlugin,
    UnidentifiedImageError,
    WebPImagePlugin,
)

from workers.contract.events import PictureInfo, Size
from workers.contract.failures import FailureCode
from workers.contract.webp_head import HEAD_BYTES
from workers.pipeline import libjxl
from workers.pipeline.decode.avif import AvifFile
from workers.pipeline.decode.bmp_masks import MaskedBmpFile
from workers.pipeline.decode.camera_raw import EmbeddedJpeg, embedded_jpeg
from workers.pipeline.decode.draft import draft_scale
from workers.pipeline.decode.frames import told_frames
from workers.pipeline.decode.header import (
    MAX_PIXELS,
    Header,
    check_pixels,
    parse_header,
)
from workers.pipeline.decode.jpeg_2000 import Jp2File
from workers.pipeline.decode.jpeg_damage import interruption
from workers.pipeline.decode.jpeg_xl import JxlImageFile
from workers.pipeline.decode.known_types import HEAD_BYTES as KNOWN_BYTES
from workers.pipeline.decode.known_types import known_type
from workers.pipeline.decode.needs import opening_bytes, working_bytes
from workers.pipeline.decode.png_chunks import LenientPngStream
from workers.pipeline.decode.psd import FlatPsdFile
from workers.pipeline.decode.scans import check_scans
from workers.pipeline.decode.stream_part import part_of
from workers.pipeline.decode.tiff_variants import VariantTiffFile
from workers.pipeline.decode.told_colours import told_profile
from workers.pipeline.errors import PictureError, blame_memory, decoder_errors
from workers.pipeline.metadata.read import raw_exif, read_orientation
from workers.pipeline.room import require_room
from workers.pipeline.transform.orientation import tells_orientation, upright_size

#: What is read, in the order tried (MPO is opened through JPEG). TGA has no signature, so it comes
#: last.
FORMATS: tuple[str, ...] = tuple(
    str(plugin.format)
    for plugin in (
        *((JxlImageFile,) if libjxl.LIBRARY is not None else ()),
        JpegImagePlugin.JpegImageFile,
        PngImagePlugin.PngImageFile,
        WebPImagePlugin.WebPImageFile,
        GifImagePlugin.GifImageFile,
        MaskedBmpFile,
        VariantTiffFile,
        AvifFile,
        HeifImageFile,
        Jp2File,
        IcoImagePlugin.IcoImageFile,
        PpmImagePlugin.PpmImageFile,
        FlatPsdFile,
        IcnsImagePlugin.IcnsImageFile,
        QoiImagePlugin.QoiImageFile,
        TgaImagePlugin.TgaImageFile,
    )
)

#: How many leading bytes the formats' own signature checks may look at (as in ``Image.open``).
_SIGNATURE_BYTES = 16

#: libheif ends the process where it gets no memory, so it is asked for first: beside the picture's
#: own for the stack of a thread, and small blocks.
_LIBHEIF_BESIDE_BYTES = 32 << 20

#: Grey levels of a PNG with fewer than 8 bits, spread over 0-255 by this factor.
_PNG_GREY_FACTORS = {"L;2": 85, "L;4": 17}

#: Where a picture from a camera's raw file keeps that format's name.
_CAMERA_RAW = "camera_raw"
#: Where a WebP notes that its end is made up.
_CUT_OFF = "cut_off"

# Pillow warns above MAX_IMAGE_PIXELS and refuses above twice that, in some formats before the
# decoder allocates anything; so half our cap makes it refuse where we do.
Image.MAX_IMAGE_PIXELS = (MAX_PIXELS + 1) // 2
# PngImageFile makes its stream itself, by this name: there is no other way in.
PngImagePlugin.PngStream = LenientPngStream  # type: ignore[misc]
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


def _identify(stream: BinaryIO, formats: tuple[str, ...], taken_bytes: int) -> Image.Image:
    """``Image.open``, with the reason where no format will have the file.

    ``formats`` are those whose signature it bears, ``taken_bytes`` is what opening allocates.
    """
    if not formats:  # TGA has no signature, so it might take what is somebody else's
        _refuse_known(stream)
    with warnings.catch_warnings(record=True) as notes:
        warnings.simplefilter("always")
        try:
            return Image.open(stream, formats=FORMATS)
        except UnidentifiedImageError as error:
            if not formats:
                detail = "no picture format that can be read"
                raise PictureError(FailureCode.UNSUPPORTED, detail) from error
            texts = (str(note.message) for note in notes)
            detail = " ".join(text for text in texts if text.startswith(formats))
            blame_memory(detail, taken_bytes)
            is_variant = "unsupported" in detail.lower()
            code = FailureCode.UNSUPPORTED if is_variant else FailureCode.CORRUPT
            raise PictureError(code, detail) from error


def _refuse_known(stream: BinaryIO) -> None:
    """Raises ``PictureError`` for what is known to be something else; rewinds ``stream``."""
    stream.seek(0)
    name = known_type(stream.read(KNOWN_BYTES))
    stream.seek(0)
    if name is not None:
        raise PictureError(FailureCode.UNSUPPORTED, name)


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


def read_header(stream: BinaryIO, *, accept_damaged: bool = False) -> Header:
    """Look at a file's first bytes and its length; costs nothing, whatever the file is.

    Raises:
        PictureError: ``EMPTY``, ``CORRUPT`` for a WebP shorter than it says unless
            ``accept_damaged``, ``TOO_LARGE`` or ``UNREADABLE``.
    """
    return _look_at(stream, accept_damaged=accept_damaged)[0]


def _look_at(stream: BinaryIO, *, accept_damaged: bool) -> tuple[Header, tuple[str, ...]]:
    """The header, and the formats whose signature it bears."""
    with decoder_errors():
        length_bytes = stream.seek(0, SEEK_END)
        stream.seek(0)
        head = stream.read(HEAD_BYTES)
        if not head:
            raise PictureError(FailureCode.EMPTY, "the file has no bytes")
        formats = _familiar_formats(head[:_SIGNATURE_BYTES])
        header = parse_header(formats, head, length_bytes, accept_damaged=accept_damaged)
        return header, formats


def _open_embedded(stream: BinaryIO, jpeg: EmbeddedJpeg) -> Image.Image:
    """The JPEG in a raw file, with that file's EXIF unless it tells itself which way is up."""
    part = part_of(stream, jpeg.place, jpeg.length)
    image = JpegImagePlugin.JpegImageFile(part)  # not as an MPO: its other pictures stand elsewhere
    if jpeg.exif and not tells_orientation(raw_exif(image)):
        image.info["exif"] = jpeg.exif
    image.info[_CAMERA_RAW] = jpeg.kind
    return image


def open_picture(stream: BinaryIO, *, accept_damaged: bool = False) -> Image.Image:
    """Read the header of a picture; its pixels stay undecoded.

    ``stream`` must be seekable and stay open as long as the picture is used. Of animations and
    multi-page files the first frame is taken, of a camera's raw file the largest JPEG in it. What
    it takes in memory can be asked beforehand: ``opening_bytes(read_header(stream))``.
    ``accept_damaged`` is for a WebP whose end is missing; others are found so when they are loaded.

    Raises:
        PictureError: ``EMPTY``, ``UNSUPPORTED``, ``CORRUPT``, ``TOO_LARGE`` or ``UNREADABLE``.
        MemoryError: there is too little of it.
    """
    header, formats = _look_at(stream, accept_damaged=accept_damaged)
    taken_bytes = opening_bytes(header)
    with decoder_errors(taken_bytes):
        if "HEIF" in formats:
            require_room(taken_bytes, _LIBHEIF_BESIDE_BYTES)
        missing_bytes = 0
        if header.read_whole and header.length_bytes != stream.seek(0, SEEK_END):
            stream.seek(0)
            data = stream.read(header.length_bytes)
            if accept_damaged and "WEBP" in formats:
                # libwebp takes nothing but whole files; noughts make its decoder go on quietly.
                missing_bytes = header.length_bytes - len(data)
                data = data.ljust(header.length_bytes, b"\0")
            stream = BytesIO(data)
        jpeg = embedded_jpeg(stream)
        stream.seek(0)
        image = _open_embedded(stream, jpeg) if jpeg else _identify(stream, formats, taken_bytes)
        check_pixels(Size(image.width, image.height))
        _scale_png_transparency(image)
        if profile := told_profile(image, stream):
            image.info["icc_profile"] = profile
        if missing_bytes:
            image.info[_CUT_OFF] = True
    return image


def is_cut_off(image: Image.Image) -> bool:
    """Whether an opened picture, though it can be decoded, lacks its end."""
    # Asked of a WebP only: a PNG's own texts may have any name.
    return image.format == "WEBP" and _CUT_OFF in image.info


def picture_info(image: Image.Image) -> PictureInfo:
    """Header facts of an opened picture; decodes nothing.

    A PNG that holds its EXIF behind the pixels is told with its size as stored, a JPEG from a raw
    file with that file's format.
    """
    size = upright_size(Size(image.width, image.height), read_orientation(image))
    frames = told_frames(image)
    return PictureInfo(size=size, format=_format(image), mode=image.mode, frames=frames)


def _format(image: Image.Image) -> str:
    # Asked of a JPEG only: a PNG's own texts may have any name.
    raw = image.info.get(_CAMERA_RAW) if image.format == "JPEG" else None
    return str(raw or image.format)


def length_bytes(image: ImageFile.ImageFile) -> int:
    """Bytes of the stream that an opened picture reads from; 0 without one."""
    if image.fp is None:
        return 0
    place = image.fp.tell()
    length = image.fp.seek(0, SEEK_END)
    image.fp.seek(place)
    return length


def _check_whole(image: ImageFile.ImageFile) -> None:
    assert image.fp is not None
    place = image.fp.tell()
    damage = interruption(image.fp)
    image.fp.seek(place)
    if damage:
        raise PictureError(FailureCode.CORRUPT, damage)


def load(image: Image.Image, wanted: Size, *, is_strict: bool = True) -> None:
    """Decode all pixels, a JPEG at reduced size where that is harmless for ``wanted``.

    ``wanted`` is the size that the picture will be scaled to, in the file's own orientation. A JPEG
    that libjpeg would show in spite of damage is refused if ``is_strict``.

    Raises:
        PictureError: ``CORRUPT`` for truncated and broken files, ``TOO_LARGE`` for a JPEG of too
            many scans.
        MemoryError: there is too little of it.
    """
    working = working_bytes(image)
    with decoder_errors(working):
        if image.format == "HEIF":
            require_room(working, _LIBHEIF_BESIDE_BYTES)
        is_jpeg = isinstance(image, JpegImagePlugin.JpegImageFile)
        if isinstance(image, JpegImagePlugin.JpegImageFile):
            check_scans(image)
            if is_strict:
                _check_whole(image)
            scale = draft_scale(Size(image.width, image.height), wanted, length_bytes(image))
            if scale > 1:
                image.draft(None, (image.width // scale, image.height // scale))
        image.load()
        if is_jpeg and image.mode == "CMYK" and "adobe" not in image.info:
            # Pillow takes all CMYK for Adobe's, which is stored inverted.
            image.im = ImageChops.invert(image).im
