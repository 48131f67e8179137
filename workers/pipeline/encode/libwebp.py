"""libwebp's encoder, for the options that Pillow has no keywords for.

Owns the binding to the libwebp that Pillow has loaded; why to that one: ADR 0017. Must not be used
for anything that Pillow can do. Structures and functions are those of libwebp's ``encode.h``.
"""

from __future__ import annotations

import ctypes
from ctypes import POINTER, byref, c_char_p, c_float, c_int, c_size_t, c_uint32, c_void_p
from typing import TYPE_CHECKING, Any

from PIL import _webp

if TYPE_CHECKING:
    from PIL import Image

    from workers.contract.encoders import WebP

#: ``WEBP_ENCODER_ABI_VERSION`` of libwebp 1.6; libwebp itself refuses another upper byte.
_ABI_VERSION = 0x0210
_OLDEST_VERSION = 0x010200
_FLOATS = frozenset({"quality", "target_PSNR"})
_DEFAULT_PRESET, _DEFAULT_QUALITY = 0, 75.0
_NEAR_LOSSLESS_OFF = 100

#: Of ``WebPEncodingError``: no memory for objects, and none for bits. The third is that the writer
#: failed, which ``WebPMemoryWrite`` does for lack of memory only.
OUT_OF_MEMORY = frozenset({1, 2, 8})


class _Config(ctypes.Structure):
    """``WebPConfig``."""

    _fields_ = [
        (name, c_float if name in _FLOATS else c_int)
        for name in (
            *("lossless", "quality", "method", "image_hint", "target_size", "target_PSNR"),
            *("segments", "sns_strength", "filter_strength", "filter_sharpness", "filter_type"),
            *("autofilter", "alpha_compression", "alpha_filtering", "alpha_quality", "pass"),
            *("show_compressed", "preprocessing", "partitions", "partition_limit"),
            *("emulate_jpeg_size", "thread_level", "low_memory", "near_lossless", "exact"),
            *("use_delta_palette", "use_sharp_yuv", "qmin", "qmax"),
        )
    ]


class _Picture(ctypes.Structure):
    """``WebPPicture``."""

    _fields_ = [
        *((name, c_int) for name in ("use_argb", "colorspace", "width", "height")),
        *((name, c_void_p) for name in ("y", "u", "v")),
        *((name, c_int) for name in ("y_stride", "uv_stride")),
        *(("a", c_void_p), ("a_stride", c_int), ("pad1", c_uint32 * 2)),
        *(("argb", c_void_p), ("argb_stride", c_int), ("pad2", c_uint32 * 3)),
        *(("writer", c_void_p), ("custom_ptr", c_void_p)),
        *(("extra_info_type", c_int), ("extra_info", c_void_p)),
        *(("stats", c_void_p), ("error_code", c_int), ("progress_hook", c_void_p)),
        *(("user_data", c_void_p), ("pad3", c_uint32 * 3)),
        *(("pad4", c_void_p), ("pad5", c_void_p), ("pad6", c_uint32 * 8)),
        *(("memory_", c_void_p), ("memory_argb_", c_void_p), ("pad7", c_void_p * 2)),
    ]


class _MemoryWriter(ctypes.Structure):
    """``WebPMemoryWriter``; all zeros is how ``WebPMemoryWriterInit`` leaves it."""

    _fields_ = [
        *(("mem", c_void_p), ("size", c_size_t), ("max_size", c_size_t), ("pad", c_uint32 * 1)),
    ]


#: What is called, with the types of its result and of its arguments.
_FUNCTIONS: dict[str, tuple[Any, ...]] = {
    "WebPGetEncoderVersion": (c_int,),
    "WebPConfigInitInternal": (c_int, POINTER(_Config), c_int, c_float, c_int),
    "WebPValidateConfig": (c_int, POINTER(_Config)),
    "WebPPictureInitInternal": (c_int, POINTER(_Picture), c_int),
    "WebPPictureImportRGB": (c_int, POINTER(_Picture), c_char_p, c_int),
    "WebPPictureImportRGBA": (c_int, POINTER(_Picture), c_char_p, c_int),
    "WebPEncode": (c_int, POINTER(_Config), POINTER(_Picture)),
    "WebPPictureFree": (None, POINTER(_Picture)),
    "WebPMemoryWriterClear": (None, POINTER(_MemoryWriter)),
    "WebPMemoryWrite": (c_int, c_char_p, c_size_t, POINTER(_Picture)),
}


def _load() -> ctypes.CDLL | None:
    """The library, if it has everything that is called and lays its structures out as we do."""
    try:
        # Of a module that is loaded already, the system's loader finds the dependencies' names too.
        library = ctypes.CDLL(_webp.__file__)
        for name, (result, *arguments) in _FUNCTIONS.items():
            function = getattr(library, name)
            function.restype, function.argtypes = result, arguments
    except (AttributeError, OSError):
        return None  # Windows: libwebp is part of the module, which exports nothing of it
    config, picture = _Config(), _Picture()
    is_known = (
        library.WebPGetEncoderVersion() >= _OLDEST_VERSION
        and _is_prepared(library, config, picture)
        and config.near_lossless == _NEAR_LOSSLESS_OFF
    )
    return library if is_known else None


def _is_prepared(library: ctypes.CDLL, config: _Config, picture: _Picture) -> bool:
    """Fill both with libwebp's defaults; false where it is of another version."""
    started = library.WebPConfigInitInternal(
        byref(config), _DEFAULT_PRESET, _DEFAULT_QUALITY, _ABI_VERSION
    )
    return bool(started and library.WebPPictureInitInternal(byref(picture), _ABI_VERSION))


#: Looked up at the import: in a sandbox, some systems' loaders could not even reopen it.
_LIBRARY = _load()


def is_reachable() -> bool:
    """Whether Pillow's libwebp can be called."""
    return _LIBRARY is not None


def encode(image: Image.Image, options: WebP) -> bytes:
    """A WebP of ``image``, of mode L, RGB or RGBA, without metadata.

    To be called where ``is_reachable()``. As long as the options are those that Pillow has too,
    the bytes are the same as Pillow's.

    Raises:
        MemoryError: there is too little of it.
        ValueError: libwebp cannot do that.
    """
    assert _LIBRARY is not None
    config, picture, writer = _Config(), _Picture(), _MemoryWriter()
    if not _is_prepared(_LIBRARY, config, picture):
        raise ValueError("libwebp is of another version")
    _configure(config, options)
    if not _LIBRARY.WebPValidateConfig(byref(config)):
        raise ValueError("libwebp refuses these options")
    picture.writer = ctypes.cast(_LIBRARY.WebPMemoryWrite, c_void_p)
    picture.custom_ptr = ctypes.addressof(writer)
    try:
        _import(_LIBRARY, picture, image)
        _check(_LIBRARY.WebPEncode(byref(config), byref(picture)), picture)
        return ctypes.string_at(writer.mem, writer.size)
    finally:
        _LIBRARY.WebPPictureFree(byref(picture))
        _LIBRARY.WebPMemoryWriterClear(byref(writer))


def _configure(config: _Config, options: WebP) -> None:
    config.lossless = options.codes_losslessly
    config.quality = options.quality
    config.method = options.effort
    config.alpha_quality = options.alpha_quality
    config.use_sharp_yuv = options.sharp_yuv
    if options.near_lossless is not None:
        config.near_lossless = options.near_lossless


def _import(library: ctypes.CDLL, picture: _Picture, image: Image.Image) -> None:
    """Copy the pixels as they are: libwebp makes YUV of them itself, as the options say."""
    picture.use_argb = 1
    picture.width, picture.height = image.size
    if image.mode == "RGBA":
        done = library.WebPPictureImportRGBA(byref(picture), image.tobytes(), 4 * image.width)
    else:
        rgb = image.convert("RGB").tobytes()
        done = library.WebPPictureImportRGB(byref(picture), rgb, 3 * image.width)
    _check(done, picture)


def _check(done: int, picture: _Picture) -> None:
    if done:
        return
    message = f"libwebp's encoding error {picture.error_code}"
    raise MemoryError(message) if picture.error_code in OUT_OF_MEMORY else ValueError(message)
