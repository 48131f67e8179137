"""Whole pictures to begin with: one of every format and of most variants, made by the tests."""

from __future__ import annotations

import struct
from collections.abc import Callable
from functools import cache

from PIL import Image

from tests import raw_pictures
from tests.pictures import (
    animated_gif,
    cmyk_profile,
    encoded,
    exif_block,
    grey16_png,
    heic,
    jpeg_of_scans,
    palette_with_transparency,
    png_with_exif_behind,
    scene,
    srgb_profile,
    textured,
    tiff_of_empty_pages,
    xmp_block,
)
from tests.tiny_bmp import bit_field_bmp, palette_bmp
from tests.tiny_heic import HEIC
from tests.tiny_jp2 import palette_jp2
from tests.tiny_psd import psd
from tests.tiny_tiff import TinyTiff
from tests.workers.pipeline.animation.making import Part, animated, apng, gif, moving
from tests.workers.pipeline.metadata.blocks import camera_exif
from tests.workers.pipeline.metadata.test_xmp import packet
from workers.contract.encoders import Jxl

_SIDES = (64, 48)


def _plain(format_name: str, mode: str = "RGB", **options: object) -> bytes:
    return encoded(textured(*_SIDES).convert(mode), format_name, **options)


def _tiff(mode: str = "RGB", **options: object) -> bytes:
    return _plain("TIFF", mode, **options)


def _pages(format_name: str) -> bytes:
    others = [scene(40, 30), scene(20, 50)]
    return encoded(scene(), format_name, save_all=True, append_images=others)


def _icns(picture: bytes) -> bytes:
    """One picture of 128 × 128 pixels; Pillow writes all sizes there are."""
    entry = b"ic07" + struct.pack(">I", 8 + len(picture)) + picture
    return b"icns" + struct.pack(">I", 8 + len(entry)) + entry


def _indices() -> Image.Image:
    return Image.linear_gradient("L").resize(_SIDES).point(lambda value: value // 64)


_JPEG: dict[str, Callable[[], bytes]] = {
    "jpeg": lambda: _plain("JPEG"),
    "jpeg-progressive": lambda: _plain("JPEG", progressive=True),
    "jpeg-scans": lambda: jpeg_of_scans(20),
    "jpeg-cmyk": lambda: _plain("JPEG", "CMYK", icc_profile=cmyk_profile()),
    "jpeg-grey": lambda: _plain("JPEG", "L"),
    "jpeg-camera": lambda: _plain("JPEG", exif=camera_exif(), xmp=packet()),
    "jpeg-turned": lambda: _plain("JPEG", exif=exif_block(6), xmp=xmp_block(6)),
    "mpo": lambda: _pages("MPO"),
}
_PNG: dict[str, Callable[[], bytes]] = {
    "png": lambda: _plain("PNG", icc_profile=srgb_profile()),
    "png-alpha": lambda: _plain("PNG", "RGBA", exif=camera_exif()),
    "png-palette": palette_with_transparency,
    "png-grey16": lambda: grey16_png([0, 9000, 30000, 65535], (b"gAMA", b"\0\0\xb1\x8f")),
    "png-exif-behind": lambda: png_with_exif_behind(6),
    "png-animated": lambda: animated(moving(), "PNG"),
    "png-parts": lambda: apng([Part(each) for each in moving(3, "RGBA")]),
}
_TIFF: dict[str, Callable[[], bytes]] = {
    "tiff": _tiff,
    "tiff-lzw": lambda: _tiff(compression="tiff_lzw"),
    "tiff-deflate": lambda: _tiff(compression="tiff_adobe_deflate", icc_profile=srgb_profile()),
    "tiff-jpeg": lambda: _tiff(compression="jpeg"),
    "tiff-g4": lambda: _tiff(mode="1", compression="group4"),
    "tiff-lab": lambda: _tiff(mode="LAB"),
    "tiff-pages": lambda: _pages("TIFF"),
    "tiff-empty-pages": lambda: tiff_of_empty_pages(5),
    "tiff-planar": lambda: TinyTiff(2, (16, 16, 16), planar=True, packed=True).file(
        2, [(1, 2, 3), (65535, 0, 9)] * 2
    ),
    "tiff-big": lambda: TinyTiff(2, (8, 8, 8, 8), (1,), big=True, order=">").file(
        2, [(1, 2, 3, 4), (255, 0, 9, 128)] * 2
    ),
    "tiff-float": lambda: TinyTiff(1, (32,), sample_format=3).file(2, [(0.5,), (1.0,)] * 2),
}
_RAW: dict[str, Callable[[], bytes]] = {
    name: lambda make=make: make(raw_pictures.jpeg())
    for name, make in {
        "nef": raw_pictures.nef,
        "arw": raw_pictures.arw,
        "pef": raw_pictures.pef,
        "cr2": raw_pictures.cr2,
        "orf": raw_pictures.orf,
        "rw2": raw_pictures.rw2,
        "raf": raw_pictures.raf,
        "cr3": raw_pictures.cr3,
    }.items()
}
_OTHERS: dict[str, Callable[[], bytes]] = {
    "dng": lambda: raw_pictures.dng(raw_pictures.strip(raw_pictures.jpeg())),
    "gif": lambda: _plain("GIF", "P"),
    "gif-animated": animated_gif,
    "gif-parts": lambda: gif([Part(each.convert("P")) for each in moving(3)]),
    "webp": lambda: _plain("WEBP", exif=camera_exif(), xmp=packet(), icc_profile=srgb_profile()),
    "webp-lossless": lambda: _plain("WEBP", "RGBA", lossless=True),
    "webp-animated": lambda: animated(moving(), "WEBP"),
    "avif": lambda: _plain("AVIF", exif=camera_exif(), speed=10),
    "avif-alpha": lambda: _plain("AVIF", "RGBA", speed=10),
    "avif-animated": lambda: animated(moving(), "AVIF"),
    "heic": heic,
    "heic-grid": lambda: HEIC,
    "jp2": lambda: _plain("JPEG2000"),
    "jp2-palette": lambda: palette_jp2(
        _indices(), [(255, 0, 0), (0, 255, 0), (0, 0, 255), (9, 9, 9)], [(0, 1), (0, 2), (0, 3)]
    ),
    "bmp": lambda: _plain("BMP"),
    "bmp-masks": lambda: bit_field_bmp(2, [0xF800, 0x07E0] * 2, [0xF800, 0x7E0, 0x1F], 16),
    "bmp-palette": lambda: palette_bmp(8, [b"\x0f\xf0"] * 2, [(0, 0, 0), (9, 9, 9)], 4, 40),
    "ico": lambda: _plain("ICO", "RGBA"),
    "icns": lambda: _icns(encoded(scene(128, 128), "PNG")),
    "qoi": lambda: _plain("QOI"),
    "ppm": lambda: _plain("PPM"),
    "tga": lambda: _plain("TGA"),
    "psd": lambda: psd(textured(*_SIDES), layers=1, resources={1039: srgb_profile()}),
}
_MAKERS = {**_JPEG, **_PNG, **_TIFF, **_RAW, **_OTHERS}
if Jxl.is_offered():
    from tests.tiny_jxl import ANIMATED, BARE, TURNED, jxl

    _MAKERS |= {
        "jxl": lambda: jxl(exif=camera_exif()[6:], xmp=packet()),
        "jxl-bare": lambda: BARE,
        "jxl-animated": lambda: ANIMATED,
        "jxl-turned": lambda: TURNED,
    }

#: The names of all of them.
NAMES = tuple(_MAKERS)


@cache
def seed_picture(name: str) -> bytes:
    """The bytes of that picture, the same in every run."""
    return _MAKERS[name]()
