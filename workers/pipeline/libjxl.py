"""The binding to libjxl, where the optional extra ``jxl`` is installed.

Owns how the library is found and called: it is the one inside the package pylibjxl, whose extension
module exports libjxl's own functions (ADR 0018). That package is never imported, since it would
load numpy. Structures, numbers and functions are those of libjxl's ``decode.h``, ``encode.h`` and
``codestream_header.h``, version 0.11.
"""

from __future__ import annotations

import ctypes
from ctypes import (
    POINTER,
    c_char_p,
    c_double,
    c_float,
    c_int,
    c_size_t,
    c_uint8,
    c_uint32,
    c_void_p,
)
from importlib.machinery import EXTENSION_SUFFIXES
from importlib.util import find_spec
from pathlib import Path
from typing import Any

#: From this version on to below that one, major × 1 000 000 + minor × 1000 + patch.
_OLDEST_VERSION, _FIRST_UNKNOWN_VERSION = 11_000, 13_000

#: ``JxlDecoderStatus`` and ``JxlEncoderStatus``.
SUCCESS, ERROR, NEED_MORE = 0, 1, 2
NEED_PIXELS, BOX_IS_FULL = 5, 7
BASIC_INFO, COLOUR, FRAME, FULL_IMAGE, BOX = 0x40, 0x100, 0x400, 0x1000, 0x4000

#: ``JxlColorProfileTarget``: the colours of the pixels as they are handed out.
OF_PIXELS = 1
#: ``JxlEncoderFrameSettingId``.
EFFORT = 0


class BasicInfo(ctypes.Structure):
    """``JxlBasicInfo``."""

    _fields_ = [
        *((name, c_uint32) for name in ("have_container", "width", "height", "bits")),
        *(("exponent_bits", c_uint32), ("intensity_target", c_float), ("min_nits", c_float)),
        *(("relative_to_max_display", c_int), ("linear_below", c_float)),
        *((name, c_int) for name in ("uses_original_profile", "have_preview", "have_animation")),
        *((name, c_uint32) for name in ("orientation", "colour_channels", "extra_channels")),
        *((name, c_uint32) for name in ("alpha_bits", "alpha_exponent_bits")),
        *(("alpha_premultiplied", c_int), ("preview", c_uint32 * 2), ("animation", c_uint32 * 4)),
        *(("intrinsic_size", c_uint32 * 2), ("padding", c_uint8 * 100)),
    ]


class PixelFormat(ctypes.Structure):
    """``JxlPixelFormat``."""

    _fields_ = [
        *(("channels", c_uint32), ("data_type", c_int), ("endianness", c_int), ("align", c_size_t)),
    ]


class ColourEncoding(ctypes.Structure):
    """``JxlColorEncoding``."""

    _fields_ = [
        *(("space", c_int), ("white_point", c_int), ("white_point_xy", c_double * 2)),
        *(("primaries", c_int), ("primaries_xy", c_double * 6)),
        *(("transfer", c_int), ("gamma", c_double), ("intent", c_int)),
    ]


_UINT8 = 2


def bytes_of(channels: int) -> PixelFormat:
    """Pixels of a byte for each of so many channels, without padding."""
    return PixelFormat(channels, _UINT8, 0, 0)


#: What is called, with the types of its result and of its arguments.
_FUNCTIONS: dict[str, tuple[Any, ...]] = {
    "JxlDecoderVersion": (c_uint32,),
    "JxlDecoderCreate": (c_void_p, c_void_p),
    "JxlDecoderDestroy": (None, c_void_p),
    "JxlDecoderSubscribeEvents": (c_int, c_void_p, c_int),
    "JxlDecoderSetUnpremultiplyAlpha": (c_int, c_void_p, c_int),
    "JxlDecoderSetDecompressBoxes": (c_int, c_void_p, c_int),
    "JxlDecoderSetInput": (c_int, c_void_p, c_char_p, c_size_t),
    "JxlDecoderCloseInput": (None, c_void_p),
    "JxlDecoderProcessInput": (c_int, c_void_p),
    "JxlDecoderGetBasicInfo": (c_int, c_void_p, POINTER(BasicInfo)),
    "JxlDecoderGetColorAsEncodedProfile": (c_int, c_void_p, c_int, POINTER(ColourEncoding)),
    "JxlDecoderGetICCProfileSize": (c_int, c_void_p, c_int, POINTER(c_size_t)),
    "JxlDecoderGetColorAsICCProfile": (c_int, c_void_p, c_int, c_void_p, c_size_t),
    "JxlDecoderImageOutBufferSize": (c_int, c_void_p, POINTER(PixelFormat), POINTER(c_size_t)),
    "JxlDecoderSetImageOutBuffer": (c_int, c_void_p, POINTER(PixelFormat), c_void_p, c_size_t),
    "JxlDecoderGetBoxType": (c_int, c_void_p, c_char_p, c_int),
    "JxlDecoderSetBoxBuffer": (c_int, c_void_p, c_void_p, c_size_t),
    "JxlDecoderReleaseBoxBuffer": (c_size_t, c_void_p),
    "JxlEncoderCreate": (c_void_p, c_void_p),
    "JxlEncoderDestroy": (None, c_void_p),
    "JxlEncoderInitBasicInfo": (None, POINTER(BasicInfo)),
    "JxlEncoderSetBasicInfo": (c_int, c_void_p, POINTER(BasicInfo)),
    "JxlEncoderUseBoxes": (c_int, c_void_p),
    "JxlEncoderAddBox": (c_int, c_void_p, c_char_p, c_char_p, c_size_t, c_int),
    "JxlEncoderCloseInput": (None, c_void_p),
    "JxlColorEncodingSetToSRGB": (None, POINTER(ColourEncoding), c_int),
    "JxlEncoderSetColorEncoding": (c_int, c_void_p, POINTER(ColourEncoding)),
    "JxlEncoderSetICCProfile": (c_int, c_void_p, c_char_p, c_size_t),
    "JxlEncoderFrameSettingsCreate": (c_void_p, c_void_p, c_void_p),
    "JxlEncoderFrameSettingsSetOption": (c_int, c_void_p, c_int, ctypes.c_int64),
    "JxlEncoderSetFrameLossless": (c_int, c_void_p, c_int),
    "JxlEncoderSetFrameDistance": (c_int, c_void_p, c_float),
    "JxlEncoderDistanceFromQuality": (c_float, c_float),
    "JxlEncoderAddImageFrame": (c_int, c_void_p, POINTER(PixelFormat), c_char_p, c_size_t),
    "JxlEncoderProcessOutput": (c_int, c_void_p, POINTER(c_void_p), POINTER(c_size_t)),
    "JxlEncoderGetError": (c_int, c_void_p),
}


def _extension() -> Path | None:
    """The extension module, found without importing the package around it."""
    spec = find_spec("pylibjxl")
    if spec is None or spec.origin is None:
        return None
    candidates = (Path(spec.origin).with_name(f"_pylibjxl{end}") for end in EXTENSION_SUFFIXES)
    return next((path for path in candidates if path.exists()), None)


def _load() -> ctypes.CDLL | None:
    """The library, if it has everything that is called, in a version known here."""
    path = _extension()
    if path is None:
        return None
    try:
        library = ctypes.CDLL(str(path))
        for name, (result, *arguments) in _FUNCTIONS.items():
            function = getattr(library, name)
            function.restype, function.argtypes = result, arguments
    except (AttributeError, OSError):
        return None
    version = library.JxlDecoderVersion()
    return library if _OLDEST_VERSION <= version < _FIRST_UNKNOWN_VERSION else None


#: Looked up at the import, before a worker's sandbox closes; ``None`` without the extra.
LIBRARY = _load()
