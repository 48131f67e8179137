"""What each system calls the formats that the program reads.

Owns MIME types and Apple's identifiers, by the format's id in ``workers.contract.formats``.
"""

from __future__ import annotations

from workers.contract.formats import PICTURE_FORMATS

MIME_TYPES = {
    "JPEG": ("image/jpeg",),
    "PNG": ("image/png",),
    "HEIF": ("image/heic", "image/heif"),
    "AVIF": ("image/avif",),
    "WEBP": ("image/webp",),
    "TIFF": ("image/tiff",),
    "JXL": ("image/jxl",),
    "GIF": ("image/gif",),
    "BMP": ("image/bmp",),
    "JPEG2000": ("image/jp2", "image/jpx"),
    "ICO": ("image/vnd.microsoft.icon",),
    "PPM": (
        *("image/x-portable-anymap", "image/x-portable-bitmap"),
        *("image/x-portable-graymap", "image/x-portable-pixmap"),
    ),
    "RAW": (
        *("image/x-canon-cr2", "image/x-canon-cr3", "image/x-nikon-nef", "image/x-nikon-nrw"),
        *("image/x-sony-arw", "image/x-adobe-dng", "image/x-fuji-raf", "image/x-olympus-orf"),
        *("image/x-panasonic-rw2", "image/x-pentax-pef"),
    ),
    "PSD": ("image/vnd.adobe.photoshop",),
    "ICNS": ("image/x-icns",),
    "QOI": ("image/qoi",),
    "TGA": ("image/x-tga",),
}
UNIFORM_TYPES = {
    "JPEG": ("public.jpeg",),
    "PNG": ("public.png",),
    "HEIF": ("public.heic", "public.heif"),
    "AVIF": ("public.avif",),
    "WEBP": ("org.webmproject.webp",),
    "TIFF": ("public.tiff",),
    "JXL": ("public.jpeg-xl",),
    "GIF": ("com.compuserve.gif",),
    "BMP": ("com.microsoft.bmp",),
    "JPEG2000": ("public.jpeg-2000",),
    "ICO": ("com.microsoft.ico",),
    "PPM": ("public.pbm",),
    "RAW": ("public.camera-raw-image",),
    "PSD": ("com.adobe.photoshop-image",),
    "ICNS": ("com.apple.icns",),
    "QOI": (),  # macOS has no name for it
    "TGA": ("com.truevision.tga-image",),
}


def mime_types() -> list[str]:
    """Every MIME type, and that of folders, which are walked."""
    return [*(name for each in PICTURE_FORMATS for name in MIME_TYPES[each.id]), "inode/directory"]


def uniform_types() -> list[str]:
    """Every uniform type identifier, and that of folders."""
    return [*(name for each in PICTURE_FORMATS for name in UNIFORM_TYPES[each.id]), "public.folder"]


def endings() -> list[str]:
    """Every ending, without dot."""
    return [ending for each in PICTURE_FORMATS for ending in each.endings]
