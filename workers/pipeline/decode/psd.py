"""Photoshop documents: their flattened picture, which Photoshop stores beside the layers.

Owns what Pillow leaves out of it: which depths there are, and whether a fourth channel is
transparency. Layers are never read. Sections and resources are those of Adobe's "Photoshop File
Formats Specification".
"""

from __future__ import annotations

import struct

from PIL import Image, PsdImagePlugin

from workers.contract.failures import FailureCode
from workers.pipeline.errors import PictureError

_PSD_START = b"8BPS\0\x01"  # version 2 is a PSB, which Pillow does not read
_DEPTH_AT, _PLAIN_BITS = 22, 8
_EXIF_RESOURCE, _XMP_RESOURCE = 1058, 1060


class FlatPsdFile(PsdImagePlugin.PsdImageFile):
    """The flattened picture, with the document's metadata and without its layers."""

    n_frames = 1
    is_animated = False

    def _open(self) -> None:
        """Read everything before the pixels."""
        try:
            super()._open()
        except KeyError as error:  # Pillow's table of modes
            raise PictureError(FailureCode.UNSUPPORTED, self._refused_kind()) from error
        if self.mode == "RGBA" and not self._is_fourth_transparency():
            self._mode = "RGB"
            self.tile = self.tile[:3]
        for number, _, data in self.resources:
            if number == _EXIF_RESOURCE:
                self.info["exif"] = data
            elif number == _XMP_RESOURCE:
                self.info["xmp"] = data

    def _refused_kind(self) -> str:
        """What a document is that no mode can hold, with its article."""
        assert self.fp is not None
        self.fp.seek(_DEPTH_AT)
        depth, colours = struct.unpack(">HH", self.fp.read(4))
        if depth > _PLAIN_BITS:
            return f"a Photoshop document with {depth} bits a channel"
        return f"a Photoshop document with colours of an unusual kind ({colours})"

    def _is_fourth_transparency(self) -> bool:
        """Told by a negative number of layers; else it is a selection that somebody saved."""
        if self._layers_position is None:
            return False
        assert self.fp is not None
        place = self.fp.tell()
        self.fp.seek(self._layers_position)
        (layers,) = struct.unpack(">h", self.fp.read(2))
        self.fp.seek(place)
        return bool(layers < 0)


def _accepts(prefix: bytes) -> bool:
    return prefix.startswith(_PSD_START)


Image.register_open(FlatPsdFile.format, FlatPsdFile, _accepts)
