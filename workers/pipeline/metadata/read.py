"""EXIF and XMP of a source, made ready for the output.

Owns where each format keeps its metadata. Must not decode pixels, and never fails a conversion:
metadata that cannot be read is left out.
"""

from __future__ import annotations

import re

from msgspec import Struct
from PIL import ExifTags, Image, TiffImagePlugin

from workers.contract.events import Size
from workers.contract.metadata import Keep, Metadata
from workers.pipeline.errors import DECODER_ERRORS
from workers.pipeline.metadata import exif, iptc, xmp
from workers.pipeline.transform.orientation import exif_orientation, with_exif_orientation

#: ImageMagick's older way to keep EXIF in a PNG: a text chunk of hexadecimal digits.
_PNG_TEXT_EXIF = "Raw profile type exif"
_XMP_ORIENTATION = re.compile(rb"(tiff:Orientation\s*(?:=\s*[\"']|>)\s*)[2-8]")

#: What says that more XMP follows in segments of its own, which Pillow does not read (Adobe's XMP
#: specification, part 3, 1.1.3.1).
_EXTENDED_XMP = re.compile(
    rb"\sxmpNote:HasExtendedXMP\s*=\s*(?:\"[^\"]*\"|'[^']*')"
    rb"|<xmpNote:HasExtendedXMP>[^<]*</xmpNote:HasExtendedXMP>"
)

#: Asked of these only: a PNG's own texts may have any name.
_JPEGS = frozenset({"JPEG", "MPO"})

#: What describes the picture, not its storage, in a TIFF's first directory.
TIFF_TAGS = (
    ExifTags.Base.ImageDescription,
    ExifTags.Base.Make,
    ExifTags.Base.Model,
    ExifTags.Base.Software,
    ExifTags.Base.DateTime,
    ExifTags.Base.Artist,
    ExifTags.Base.Copyright,
)


class MetadataBlocks(Struct, frozen=True):
    """Raw EXIF, XMP and IPTC blocks for an upright output; empty where there is none.

    ``iptc`` is what stands outside of XMP, ``comment`` a JPEG's own; only a JPEG has a place for
    them. ``is_partial`` says that the source had more XMP than was read.
    """

    exif: bytes = b""
    xmp: bytes = b""
    iptc: bytes = b""
    comment: bytes = b""
    is_partial: bool = False


def _tiff_exif(image: Image.Image) -> bytes:
    """EXIF of a TIFF: its fields lie scattered over the file, so they are put together anew."""
    try:
        source = image.getexif()
        kept = Image.Exif()
        for tag in TIFF_TAGS:
            if tag in source:
                kept[tag] = exif.writable(source[tag])
        for ifd in (ExifTags.IFD.Exif, ExifTags.IFD.GPSInfo):
            fields = dict(source.get_ifd(ifd))
            fields.pop(ExifTags.Base.MakerNote, None)  # its offsets are lost
            if fields:
                kept[ifd] = fields
        return kept.tobytes() if len(kept) else b""
    except DECODER_ERRORS:
        return b""


def _png_text_exif(text: str) -> bytes:
    """Decode the chunk: an empty line, "exif", the length, then lines of hexadecimal digits."""
    try:
        return bytes.fromhex("".join(text.split("\n")[3:]))
    except ValueError:
        return b""


def raw_exif(image: Image.Image) -> bytes:
    """The EXIF block as the file has it, or nothing. Does not load the picture."""
    exif = image.info.get("exif")
    if isinstance(exif, bytes):
        return exif
    text = image.info.get(_PNG_TEXT_EXIF)
    return _png_text_exif(text) if isinstance(text, str) else b""


def read_orientation(image: Image.Image) -> int:
    """The EXIF orientation that is still to be undone, 1-8.

    Pillow undoes a TIFF's itself and libheif a HEIF's (resetting the tag), so 1 is found there;
    AVIF's rotation and mirror boxes are handed over by Pillow as EXIF. XMP's orientation is not
    asked: neither browsers nor sharp do.
    """
    return exif_orientation(raw_exif(image))


def read_metadata(image: Image.Image, options: Metadata, size: Size) -> MetadataBlocks:
    """What a result of this size shall keep, with both orientation tags saying "upright".

    To be called after loading: a PNG may have its metadata behind the pixels.
    """
    if options.keep is Keep.NONE:
        return MetadataBlocks()
    is_tiff = isinstance(image, TiffImagePlugin.TiffImageFile)
    block = _tiff_exif(image) if is_tiff else with_exif_orientation(raw_exif(image))
    packet, extensions = _EXTENDED_XMP.subn(b"", _upright_xmp(image))
    is_jpeg = image.format in _JPEGS
    fields = iptc.iptc_of(image.info.get("photoshop")) if is_jpeg else b""
    comment = image.info.get("comment") if is_jpeg and options.keep is not Keep.COPYRIGHT else b""
    return MetadataBlocks(
        _kept_exif(exif.sound(block), options, size),
        _kept_xmp(packet, options),
        _kept_iptc(fields, options),
        comment if isinstance(comment, bytes) else b"",
        is_partial=extensions > 0 and options.keep is not Keep.COPYRIGHT,
    )


def _kept_exif(block: bytes, options: Metadata, size: Size) -> bytes:
    if options.keep is Keep.COPYRIGHT:
        return exif.copyright_only(block)
    if options.keep is Keep.NO_LOCATION:
        block = exif.without_location(block)
    block = exif.without_thumbnail(block)
    if not options.maker_notes:
        block = exif.without_maker_notes(block)
    return exif.with_size(block, size)


def _kept_xmp(packet: bytes, options: Metadata) -> bytes:
    if options.keep is Keep.COPYRIGHT:
        return xmp.copyright_only(packet)
    return xmp.without_location(packet) if options.keep is Keep.NO_LOCATION else packet


def _kept_iptc(fields: bytes, options: Metadata) -> bytes:
    if options.keep is Keep.COPYRIGHT:
        return iptc.copyright_only(fields)
    return iptc.without_location(fields) if options.keep is Keep.NO_LOCATION else fields


def _upright_xmp(image: Image.Image) -> bytes:
    found = image.info.get("xmp", b"")
    found = found.encode() if isinstance(found, str) else found
    return _XMP_ORIENTATION.sub(rb"\g<1>1", found) if isinstance(found, bytes) else b""
