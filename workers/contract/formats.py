"""Which pictures Dropmill reads: the names people know them by, and the endings of their files.

Owns the list that file dialogs, hints and the walk through folders share. Must not be used to
refuse a file that was named outright: what it really is, the pipeline finds out by its content.
"""

from __future__ import annotations

from msgspec import Struct

from workers.contract.encoders.jxl import Jxl


class PictureFormat(Struct, frozen=True):
    """One format: ``name`` as shown, ``id`` as the pipeline calls it, ``endings`` without dot."""

    name: str
    id: str
    endings: tuple[str, ...]


#: Everything the pipeline reads, the most common first.
PICTURE_FORMATS: tuple[PictureFormat, ...] = (
    PictureFormat("JPEG", "JPEG", ("jpg", "jpeg", "jpe", "jfif", "mpo")),
    PictureFormat("PNG", "PNG", ("png", "apng")),
    PictureFormat("HEIC", "HEIF", ("heic", "heics", "heif", "heifs", "hif")),
    PictureFormat("AVIF", "AVIF", ("avif", "avifs")),
    PictureFormat("WebP", "WEBP", ("webp",)),
    PictureFormat("TIFF", "TIFF", ("tif", "tiff")),
    *((PictureFormat("JPEG XL", "JXL", ("jxl",)),) if Jxl.is_offered() else ()),
    PictureFormat("GIF", "GIF", ("gif",)),
    PictureFormat("BMP", "BMP", ("bmp",)),
    PictureFormat("JPEG 2000", "JPEG2000", ("jp2", "j2k", "j2c", "jpc", "jpf", "jpx")),
    PictureFormat("ICO", "ICO", ("ico",)),
    PictureFormat("PNM", "PPM", ("ppm", "pgm", "pbm", "pnm")),
    PictureFormat(
        "Camera raw",
        "RAW",
        ("cr2", "cr3", "nef", "nrw", "arw", "dng", "raf", "orf", "rw2", "pef"),
    ),
    PictureFormat("Photoshop", "PSD", ("psd",)),
    PictureFormat("ICNS", "ICNS", ("icns",)),
    PictureFormat("QOI", "QOI", ("qoi",)),
    PictureFormat("TGA", "TGA", ("tga", "icb", "vda", "vst")),
)
