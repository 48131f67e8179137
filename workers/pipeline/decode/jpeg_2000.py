"""JPEG 2000 as Pillow decodes it, with what it leaves out or gets wrong.

Owns which of its mistakes are put right: palettes, colour profiles (which it does not read), and
the brightest values of pictures with more than 8 bits a channel.
"""

from __future__ import annotations

import struct
from io import BytesIO
from typing import IO, TYPE_CHECKING

from PIL import Image, Jpeg2KImagePlugin

from workers.contract.failures import FailureCode
from workers.pipeline.decode import jp2_depth
from workers.pipeline.decode.jp2_palette import codestream_at, header_boxes, palette_of
from workers.pipeline.errors import PictureError

if TYPE_CHECKING:
    from PIL._imaging import PixelAccess

#: How a colour box tells its colours: by a profile in the box (ISO/IEC 15444-1, annex I.5.3.3).
_BY_PROFILE = (2, 3)
_PROFILE_AT = 3
_YCC = struct.pack(">BxxI", 1, 18)

#: The beginning of a codestream, long enough for all channels that a picture here may have.
_HEAD_BYTES = 128

#: Whose bands Pillow rounds to 8 bits; grey alone keeps its 16.
_ROUNDED = frozenset({"LA", "RGB", "RGBA", "CMYK"})


class Jp2File(Jpeg2KImagePlugin.Jpeg2KImageFile):
    """Takes the place of Pillow's own class."""

    def _open(self) -> None:
        """Read the header."""
        super()._open()
        assert self.fp is not None
        boxes = header_boxes(self.fp) if self.codec == "jp2" else {}
        if self.palette is not None:
            self.palette = palette_of(boxes, self.palette.mode)
        colours = boxes.get(b"colr", b"")
        if colours[:1] and colours[0] in _BY_PROFILE:
            self.info["icc_profile"] = colours[_PROFILE_AT:]
        #: Whether its bands are brightness and colour, which Pillow mixes to red, green and blue.
        self.is_ycc = colours[:1] + b"\0\0" + colours[3:7] == _YCC
        self.is_deep = self.mode in _ROUNDED and self._has_deep_bands()

    def _has_deep_bands(self) -> bool:
        assert self.fp is not None
        self.fp.seek(codestream_at(self.fp) if self.codec == "jp2" else 0)
        try:
            return jp2_depth.is_deep(self.fp.read(_HEAD_BYTES))
        except jp2_depth.OddStreamError:  # it cannot be decoded either
            return False

    def load(self) -> PixelAccess | None:
        """Decode the pixels; what Pillow made black of white becomes white again."""
        stream = self.fp if self.tile else None  # which Pillow lets go once it is done
        access = super().load()
        if stream is None or not self.is_deep or not _has_black(self):
            return access
        self._brighten(stream)
        return super().load()

    def _brighten(self, stream: IO[bytes]) -> None:
        stream.seek(0)
        try:
            if self.is_ycc:
                raise jp2_depth.OddStreamError
            data = jp2_depth.dimmed(stream.read())
        except jp2_depth.OddStreamError as error:
            detail = "an unusual JPEG 2000 with more than 8 bits a channel"
            raise PictureError(FailureCode.UNSUPPORTED, detail) from error
        with Jpeg2KImagePlugin.Jpeg2KImageFile(BytesIO(data)) as dim:
            dim.load()
            self.im = jp2_depth.with_highlights(self, dim).im


def _has_black(image: Image.Image) -> bool:
    return any(band.histogram()[0] for band in image.split())


_, _accepts = Image.OPEN[Jp2File.format]
Image.register_open(Jp2File.format, Jp2File, _accepts)
