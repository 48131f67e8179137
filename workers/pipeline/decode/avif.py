"""AVIF with the EXIF that is in the file.

Owns how its own turning and mirroring, which count, get the better of what EXIF says: Pillow writes
EXIF anew where the two differ, which breaks maker notes and texts in UTF-8. And that EXIF which is
none spoils no picture: libavif refuses the whole file, browsers show it.
"""

from __future__ import annotations

from io import BytesIO

from PIL import AvifImagePlugin, Image

from workers.pipeline.transform.orientation import (
    exif_orientation,
    tells_orientation,
    with_exif_orientation,
)

_BROKEN_EXIF = "Invalid Exif payload"
#: How an item is entered in the file's table (ISO/IEC 14496-12, 8.11.6), how EXIF is named there,
#: and a name that libavif passes over.
_ITEM = b"infe"
_EXIF_NAME, _UNKNOWN_NAME = b"Exif", b"none"
_ITEM_BYTES = 20  # within so many, an item's entry has its name


class AvifFile(AvifImagePlugin.AvifImageFile):
    """Takes the place of Pillow's own class."""

    def _open(self) -> None:
        """Read the header."""
        assert self.fp is not None
        stream, place = self.fp, self.fp.tell()
        try:
            super()._open()
        except ValueError as error:
            if _BROKEN_EXIF not in str(error):
                raise
            stream.seek(place)
            self.fp = BytesIO(_without_exif(stream.read()))
            super()._open()
        *_, exif, _, _ = self._decoder.get_info()
        if exif and tells_orientation(exif):
            turned = exif_orientation(self.info["exif"])  # by the file's own boxes
            self.info["exif"] = with_exif_orientation(exif, turned)


def _without_exif(file: bytes) -> bytes:
    """The file with another name for what it calls EXIF in its table of items."""
    told = bytearray(file)
    at = told.find(_ITEM)
    while at >= 0:
        name = told.find(_EXIF_NAME, at, at + _ITEM_BYTES)
        if name >= 0:
            told[name : name + len(_EXIF_NAME)] = _UNKNOWN_NAME
        at = told.find(_ITEM, at + 1)
    return bytes(told)


_, _accepts = Image.OPEN[AvifFile.format]
Image.register_open(AvifFile.format, AvifFile, _accepts)
