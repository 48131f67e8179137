"""The pixels of a TIFF whose strips or tiles are WebP files, which Pillow's libtiff cannot read.

Owns where each of them goes and what one may be. Must not know about tags other than those that
say where pixels stand.
"""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from PIL import Image, ImageFile, TiffImagePlugin, WebPImagePlugin

from workers.contract.events import Size
from workers.contract.webp_head import HEAD_BYTES, canvas_of, is_webp

if TYPE_CHECKING:
    from PIL.TiffImagePlugin import ImageFileDirectory_v2

#: Compression, as libtiff's tiff.h numbers it.
WEBP = 50001
#: Bytes per pixel of a strip or tile while it is decoded, on top of the picture: as of a WebP file,
#: and its pixels in another mode and as bytes.
PART_BYTES = 25

_DECODER = "tiff_webp"
#: What a strip is brought to, by the raw mode that Pillow found for the picture.
_MODES = {"RGB": "RGB", "RGBX": "RGBA", "RGBA": "RGBA", "RGBa": "RGBA"}


def is_sound(raw_mode: str, tags: ImageFileDirectory_v2) -> bool:
    """Whether libtiff would have written such a file."""
    return raw_mode in _MODES and tags.get(TiffImagePlugin.PLANAR_CONFIGURATION, 1) == 1


def part_size(tags: ImageFileDirectory_v2) -> Size:
    """Size of a tile, or of a strip but the last, in pixels.

    Raises:
        OSError: it is impossible.
    """
    if TiffImagePlugin.TILEOFFSETS in tags:
        width, height = tags[TiffImagePlugin.TILEWIDTH], tags[TiffImagePlugin.TILELENGTH]
    else:
        width, most = tags[TiffImagePlugin.IMAGEWIDTH], tags[TiffImagePlugin.IMAGELENGTH]
        height = min(tags.get(TiffImagePlugin.ROWSPERSTRIP, most), most)
    if not (isinstance(width, int) and isinstance(height, int) and width > 0 < height):
        raise OSError("strips or tiles of an impossible size")
    return Size(width, height)


def parts(raw_mode: str, tags: ImageFileDirectory_v2) -> list[ImageFile._Tile]:
    """All strips or tiles, for Pillow to have them decoded.

    Raises:
        OSError: there are fewer or more than the picture has.
    """
    width, height = tags[TiffImagePlugin.IMAGEWIDTH], tags[TiffImagePlugin.IMAGELENGTH]
    part, is_tiled = part_size(tags), TiffImagePlugin.TILEOFFSETS in tags
    places = tags[TiffImagePlugin.TILEOFFSETS if is_tiled else TiffImagePlugin.STRIPOFFSETS]
    lengths = tags[TiffImagePlugin.TILEBYTECOUNTS if is_tiled else TiffImagePlugin.STRIPBYTECOUNTS]
    across, down = -(-width // part.width), -(-height // part.height)
    if not len(places) == len(lengths) == across * down:
        raise OSError(f"{len(places)} strips or tiles, not {across * down}")
    found = []
    for index, (place, length) in enumerate(zip(places, lengths, strict=True)):
        left, top = index % across * part.width, index // across * part.height
        box = (left, top, min(left + part.width, width), min(top + part.height, height))
        stored = part if is_tiled else Size(part.width, box[3] - top)
        found.append(ImageFile._Tile(_DECODER, box, place, (raw_mode, length, stored)))  # noqa: SLF001
    return found


class _PartDecoder(ImageFile.PyDecoder):
    """Decodes one strip or tile: its raw mode, its length in bytes and its size are the args."""

    _pulls_fd = True

    def decode(self, _: Image.DecoderInput) -> tuple[int, int]:
        raw_mode, length, stored = self.args
        assert self.fd is not None
        data = self.fd.read(length)
        head = data[:HEAD_BYTES]
        # Looked at first: opening a WebP makes room for all that it says it has.
        if len(data) < length or not is_webp(head) or canvas_of(head) != stored:
            raise OSError("a strip or tile is no WebP of its size, or cut off")
        with WebPImagePlugin.WebPImageFile(BytesIO(data)) as part:
            pixels = part.convert(_MODES[raw_mode])
        shown = (self.state.xsize, self.state.ysize)
        if pixels.size != shown:  # a tile that reaches over the edge
            pixels = pixels.crop((0, 0, *shown))
        self.set_as_raw(pixels.tobytes(), raw_mode)
        return -1, 0


Image.register_decoder(_DECODER, _PartDecoder)
