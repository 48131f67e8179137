"""BMPs whose header or bit fields Pillow refuses, or whose alpha it loses.

Owns bit fields of any place and width, headers of OS/2 that are cut short, and what counts as
opaque. The structures are Microsoft's ("Bitmap Header Types") and OS/2's (BITMAPINFOHEADER2).
"""

from __future__ import annotations

import struct
from functools import reduce
from io import BytesIO

from msgspec import Struct
from PIL import BmpImagePlugin, Image, ImageChops, ImageFile

#: Bytes per pixel that ``MaskedBmpFile.fields`` take on top of the pixels.
FIELDS_BYTES = 11

_INFO_BYTES = 40
#: Headers of OS/2 end where they like from here on; what is not there is 0.
_SHORTEST_OS2_BYTES, _OS2_BYTES = 16, 64
#: The headers that may come with bit fields. Those of 52 bytes and more hold them.
_WITH_FIELDS = frozenset({_INFO_BYTES, 52, 56, 108, 124})
_MASKS_PLACE = 40
_BIT_FIELDS, _ALPHA_BIT_FIELDS = 3, 6
_MOST_COLOURS = 256

#: Modes whose bands are the bytes of a pixel, by its bits.
_BYTE_MODES = {16: "LA", 32: "RGBA"}

# Windows CE has palettes of four colours.
BmpImagePlugin.BIT2MODE[2] = ("P", "P;2")


class BitFields(Struct, frozen=True):
    """A picture whose pixels are fields of bits."""

    width: int
    height: int
    upwards: bool
    compression: int
    bits: int
    masks: tuple[int, ...]
    """Red, green and blue, and alpha where there is one."""


def _is_run(mask: int, bits: int) -> bool:
    """Whether a mask is one run of bits within a pixel, as it has to be."""
    lowest = mask & -mask
    return 0 < mask < 1 << bits and mask + lowest & mask == 0


def _bit_fields(head: bytes) -> BitFields | None:
    """What a header tells, and the masks in or behind it; ``None`` if it has no sound ones."""
    size, width, height, _, bits, compression = struct.unpack_from("<IiiHHI", head)
    if size not in _WITH_FIELDS or bits not in _BYTE_MODES or width <= 0 or not height:
        return None
    if compression not in (_BIT_FIELDS, _ALPHA_BIT_FIELDS):
        return None
    with_alpha = size >= 56 or compression == _ALPHA_BIT_FIELDS
    masks = struct.unpack_from("<4I" if with_alpha else "<3I", head, _MASKS_PLACE)
    if with_alpha and not masks[3]:
        masks = masks[:3]
    if not all(_is_run(mask, bits) for mask in masks):
        return None
    return BitFields(width, abs(height), height > 0, compression, bits, masks)


def _field(stored: list[Image.Image], mask: int) -> Image.Image:
    """The values under ``mask``, spread over 0-255. ``stored`` are the bytes, lowest first."""
    shift = (mask & -mask).bit_length() - 1
    width = mask.bit_length() - shift
    if width > 8:  # what is below the upper 8 bits does not count
        shift, width = shift + width - 8, 8
    top = (1 << width) - 1
    parts = [
        band.point([value << 8 * place >> shift & top for value in range(256)])
        for place, band in enumerate(stored)
        if mask >> 8 * place & 0xFF
    ]
    whole = reduce(ImageChops.add, parts)
    return whole.point([round(min(value, top) * 255 / top) for value in range(256)])


class MaskedBmpFile(BmpImagePlugin.BmpImageFile):
    """Reads more variants than the class it takes the place of."""

    #: How the pixels are stored, where Pillow cannot read them.
    fields: BitFields | None = None

    def _bitmap(self, header: int = 0, offset: int = 0) -> None:
        """Read the header that begins here. The pixels stand at ``offset``."""
        assert self.fp is not None
        start = self.fp.tell()
        head = self.fp.read(_MASKS_PLACE + 16).ljust(_MASKS_PLACE + 16, b"\0")
        self.fp.seek(start)
        fields = _bit_fields(head)
        try:
            self._read_header(header, offset)
            if fields is None or len(fields.masks) == len(self.getbands()):
                return
        except OSError:
            if fields is None:
                raise
        self._set_fields(fields, offset)

    def _read_header(self, header: int, offset: int) -> None:
        """Read the header as Pillow does, one of OS/2 as if it were whole."""
        stream = self.fp
        assert stream is not None
        start = stream.tell()
        (size,) = struct.unpack("<I", stream.read(4))
        is_short = _SHORTEST_OS2_BYTES <= size < _OS2_BYTES and size not in _WITH_FIELDS
        if is_short:
            fields = stream.read(size - 4)[: _INFO_BYTES - 4]
            whole = struct.pack("<I", _INFO_BYTES) + fields.ljust(_INFO_BYTES - 4, b"\0")
            self.fp = BytesIO(whole + stream.read(4 * _MOST_COLOURS))
        else:
            stream.seek(start)
        super()._bitmap(header, offset)
        if is_short:  # Pillow takes an offset just behind a whole header for a mistake
            self.tile = [self.tile[0]._replace(offset=offset)]
        self.fp = stream
        if self.palette is not None and self.palette.rawmode:
            most = _MOST_COLOURS * len(self.palette.rawmode)
            self.palette.palette = self.palette.palette[:most]

    def _set_fields(self, fields: BitFields, offset: int) -> None:
        """Have the bytes of each pixel read as if they were bands."""
        assert self.fp is not None
        self.fields = fields
        self._size = fields.width, fields.height
        self._mode = "RGBA" if len(fields.masks) == 4 else "RGB"
        self.info["compression"] = fields.compression
        stride = (fields.width * fields.bits + 31) // 32 * 4
        args = (_BYTE_MODES[fields.bits], stride, -1 if fields.upwards else 1)
        place = offset or self.fp.tell()
        tile = ImageFile._Tile("raw", (0, 0, *self.size), place, args)  # noqa: SLF001
        self.tile = [tile]

    def load_prepare(self) -> None:
        """Make room for the pixels as they are stored."""
        if self.fields is not None:
            self._mode = _BYTE_MODES[self.fields.bits]
        super().load_prepare()

    def load_end(self) -> None:
        """Finish the pixels. Alpha that is 0 everywhere was never meant, as in browsers."""
        if self.fields is not None:
            stored = list(self.split())
            bands = [_field(stored, mask) for mask in self.fields.masks]
            self._mode = "RGBA" if len(bands) == 4 else "RGB"
            self.im = Image.merge(self.mode, bands).im
        if self.mode == "RGBA" and not self.im.getband(3).getextrema()[1]:
            self.im.fillband(3, 255)
        super().load_end()


_, _accepts = Image.OPEN[MaskedBmpFile.format]
Image.register_open(MaskedBmpFile.format, MaskedBmpFile, _accepts)
