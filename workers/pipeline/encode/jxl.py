"""The JPEG XL encoder: libjxl, where the optional extra ``jxl`` is installed."""

from __future__ import annotations

import ctypes
from ctypes import byref
from typing import TYPE_CHECKING

from workers.contract.failures import FailureCode
from workers.pipeline import libjxl
from workers.pipeline.errors import PictureError
from workers.pipeline.libjxl import BasicInfo, ColourEncoding, bytes_of

if TYPE_CHECKING:
    from PIL import Image

    from workers.contract.encoders import Jxl
    from workers.pipeline.encode.traits import Traits
    from workers.pipeline.metadata.read import MetadataBlocks
    from workers.pipeline.transform.transform import Rendered

#: libjxl's encoder, in bytes per pixel of output and bytes in all, measured at 1600 and 3200 px.
_ENCODING = 50.0
_ENCODING_HARD = 65.0  # lossless, or with more effort
_MOST_EASY_EFFORT = 5
_ENCODING_ALPHA = 9.0
_ENCODING_FIXED = 8 << 20

_OUTPUT_BYTES = 256 << 10
_EXIF_START = b"Exif\0\0"
#: An EXIF box tells first how far its TIFF is away (ISO/IEC 18181-2, 9.5).
_NO_TIFF_OFFSET = bytes(4)


def needed_bytes(options: Jxl, traits: Traits, pixels: int) -> float:
    """Peak memory of encoding a picture of so many pixels."""
    is_hard = options.lossless or options.effort > _MOST_EASY_EFFORT
    per_pixel = (_ENCODING_HARD if is_hard else _ENCODING) + _ENCODING_ALPHA * traits.alpha
    return pixels * per_pixel + _ENCODING_FIXED


def encode_jxl(rendered: Rendered, options: Jxl, metadata: MetadataBlocks) -> bytes:
    """Encode pixels of mode L, RGB or RGBA, with the given metadata blocks.

    Raises:
        MemoryError: there is too little of it.
        PictureError: ``OPTION_UNAVAILABLE`` without libjxl.
    """
    library = libjxl.LIBRARY
    if library is None:
        detail = "JPEG XL: no libjxl in a version that is known"
        raise PictureError(FailureCode.OPTION_UNAVAILABLE, detail)
    handle = library.JxlEncoderCreate(None)
    if not handle:
        raise MemoryError("no room for an encoder of JPEG XL")
    try:
        encoder = _Encoder(library, handle)
        encoder.describe(rendered, options, bool(metadata.exif or metadata.xmp))
        encoder.add_picture(rendered.image, options)
        encoder.add_box(b"Exif", _box_of(metadata.exif))
        encoder.add_box(b"xml ", metadata.xmp)
        return encoder.finish()
    finally:
        library.JxlEncoderDestroy(handle)


def _box_of(exif: bytes) -> bytes:
    return _NO_TIFF_OFFSET + exif.removeprefix(_EXIF_START) if exif else b""


class _Encoder:
    """libjxl's encoder of one file; it fails for lack of memory only."""

    def __init__(self, library: ctypes.CDLL, handle: int) -> None:
        self._library = library
        self._handle = handle

    def _call(self, name: str, *arguments: object) -> None:
        if getattr(self._library, name)(*arguments) != libjxl.SUCCESS:
            number = self._library.JxlEncoderGetError(self._handle)
            raise OSError(f"{name} failed with libjxl's error {number}")

    def describe(self, rendered: Rendered, options: Jxl, has_boxes: bool) -> None:
        """Tell size, channels and colours; lossy pixels are coded in libjxl's own colours."""
        image, info = rendered.image, BasicInfo()
        self._library.JxlEncoderInitBasicInfo(byref(info))
        info.width, info.height, info.bits = image.width, image.height, 8
        info.colour_channels = 1 if image.mode == "L" else 3
        info.extra_channels = 1 if image.mode == "RGBA" else 0
        info.alpha_bits = 8 * info.extra_channels
        info.uses_original_profile = options.lossless
        self._call("JxlEncoderSetBasicInfo", self._handle, byref(info))
        if has_boxes:
            self._call("JxlEncoderUseBoxes", self._handle)
        profile = rendered.icc_profile
        if profile:
            self._call("JxlEncoderSetICCProfile", self._handle, profile, len(profile))
        else:
            colours = ColourEncoding()
            self._library.JxlColorEncodingSetToSRGB(byref(colours), image.mode == "L")
            self._call("JxlEncoderSetColorEncoding", self._handle, byref(colours))

    def add_picture(self, image: Image.Image, options: Jxl) -> None:
        """Hand over the pixels, which are coded in ``finish``."""
        settings = self._library.JxlEncoderFrameSettingsCreate(self._handle, None)
        self._call("JxlEncoderFrameSettingsSetOption", settings, libjxl.EFFORT, options.effort)
        if options.lossless:
            self._call("JxlEncoderSetFrameLossless", settings, 1)
        else:
            distance = self._library.JxlEncoderDistanceFromQuality(options.quality)
            self._call("JxlEncoderSetFrameDistance", settings, distance)
        pixels, pixel_format = image.tobytes(), bytes_of(len(image.getbands()))
        self._call("JxlEncoderAddImageFrame", settings, byref(pixel_format), pixels, len(pixels))

    def add_box(self, name: bytes, data: bytes) -> None:
        """Put metadata behind the picture, so that its size stands in the first bytes."""
        if data:
            self._call("JxlEncoderAddBox", self._handle, name, data, len(data), 0)

    def finish(self) -> bytes:
        """Everything that was handed over, as a file."""
        self._library.JxlEncoderCloseInput(self._handle)
        buffer = ctypes.create_string_buffer(_OUTPUT_BYTES)
        written, status = [], libjxl.NEED_MORE
        while status == libjxl.NEED_MORE:
            place = ctypes.c_void_p(ctypes.addressof(buffer))
            room = ctypes.c_size_t(len(buffer))
            status = self._library.JxlEncoderProcessOutput(self._handle, byref(place), byref(room))
            written.append(ctypes.string_at(buffer, len(buffer) - room.value))
        if status != libjxl.SUCCESS:
            number = self._library.JxlEncoderGetError(self._handle)
            raise OSError(f"libjxl's error {number}")
        return b"".join(written)
