"""JPEG XL as a format of Pillow's, where libjxl is installed (ISO/IEC 18181).

Owns what is read of such a file: its first frame in 8 bits, upright, with the profile of its
colours and its EXIF and XMP. One thread: the other cores belong to the other workers.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from ctypes import byref
from typing import TYPE_CHECKING

from PIL import Image, ImageFile

from workers.pipeline import libjxl
from workers.pipeline.decode.frames import MAX_COUNTED_FRAMES
from workers.pipeline.libjxl import BasicInfo, ColourEncoding, bytes_of
from workers.pipeline.transform.orientation import with_exif_orientation

if TYPE_CHECKING:
    from PIL._imaging import PixelAccess

_CODESTREAM, _CONTAINER = b"\xff\x0a", b"\0\0\0\x0cJXL \r\n\x87\n"
#: Longest EXIF and longest XMP that are read; a few bytes of Brotli may unpack to anything.
_MAX_BLOCK_BYTES = 4 << 20
_EXIF_BOX, _XMP_BOX = b"Exif", b"xml "
#: Where the TIFF of an EXIF box begins is told by its first bytes (18181-2, 9.5).
_TIFF_OFFSET_BYTES = 4
_EXIF_START = b"Exif\0\0"
_MODES = {(1, False): "L", (1, True): "LA", (3, False): "RGB", (3, True): "RGBA"}
#: ``JxlColorEncoding`` of sRGB: space RGB or grey, white point, primaries, transfer function.
_SRGB_SPACES, _D65, _SRGB_PRIMARIES, _SRGB_TRANSFER = (0, 1), 1, 1, 13


class _Decoder:
    """One pass of libjxl's decoder over a whole file, told of the ``events`` asked for."""

    def __init__(self, handle: int, library: ctypes.CDLL) -> None:
        self.handle = handle
        self.library = library

    def step(self) -> int:
        """Go on to the next event. Raises ``OSError`` for a broken or incomplete file."""
        status = int(self.library.JxlDecoderProcessInput(self.handle))
        if status == libjxl.NEED_MORE:
            raise OSError("the file is truncated")
        if status == libjxl.ERROR:
            raise OSError("broken data stream")
        return status

    def call(self, name: str, *arguments: object) -> None:
        """Call a function that tells whether it worked. Raises ``OSError`` if not."""
        if getattr(self.library, name)(self.handle, *arguments) != libjxl.SUCCESS:
            raise OSError(f"{name} failed")


@contextmanager
def _decoder(data: bytes, events: int) -> Iterator[_Decoder]:
    library = libjxl.LIBRARY
    assert library is not None
    handle = library.JxlDecoderCreate(None)
    if not handle:
        raise MemoryError("no room for a decoder of JPEG XL")
    try:
        decoder = _Decoder(handle, library)
        decoder.call("JxlDecoderSubscribeEvents", events)
        decoder.call("JxlDecoderSetUnpremultiplyAlpha", 1)
        decoder.call("JxlDecoderSetInput", data, len(data))
        library.JxlDecoderCloseInput(handle)
        yield decoder
    finally:
        library.JxlDecoderDestroy(handle)


def _read_head(data: bytes) -> tuple[BasicInfo, bytes]:
    """Size and kind of the picture, and its profile: nothing where it is sRGB."""
    info = BasicInfo()
    with _decoder(data, libjxl.BASIC_INFO | libjxl.COLOUR) as decoder:
        while (status := decoder.step()) != libjxl.COLOUR:
            if status == libjxl.SUCCESS:
                raise OSError("a file without a picture")
        decoder.call("JxlDecoderGetBasicInfo", byref(info))
        return info, b"" if _is_srgb(decoder) else _profile(decoder)


def _is_srgb(decoder: _Decoder) -> bool:
    told = ColourEncoding()
    library = decoder.library
    if library.JxlDecoderGetColorAsEncodedProfile(decoder.handle, libjxl.OF_PIXELS, byref(told)):
        return False
    is_grey = told.space == _SRGB_SPACES[1]
    return (
        told.space in _SRGB_SPACES
        and told.white_point == _D65
        and (is_grey or told.primaries == _SRGB_PRIMARIES)
        and told.transfer == _SRGB_TRANSFER
    )


def _profile(decoder: _Decoder) -> bytes:
    size = ctypes.c_size_t()
    library = decoder.library
    if library.JxlDecoderGetICCProfileSize(decoder.handle, libjxl.OF_PIXELS, byref(size)):
        return b""
    profile = ctypes.create_string_buffer(size.value)
    decoder.call("JxlDecoderGetColorAsICCProfile", libjxl.OF_PIXELS, profile, size)
    return profile.raw


def _count_frames(data: bytes) -> int:
    """Frames that are shown, decoding none; up to where the file is broken."""
    count = 0
    try:
        with _decoder(data, libjxl.FRAME) as decoder:
            while count < MAX_COUNTED_FRAMES and decoder.step() == libjxl.FRAME:
                count += 1
    except OSError:
        pass
    return max(1, count)


def _read_blocks(data: bytes) -> dict[bytes, bytes]:
    """EXIF and XMP by the names of their boxes, without what is too long or broken."""
    blocks: dict[bytes, bytes] = {}
    buffer = ctypes.create_string_buffer(_MAX_BLOCK_BYTES)
    try:
        with _decoder(data, libjxl.BOX) as decoder:
            decoder.call("JxlDecoderSetDecompressBoxes", 1)
            name = b""
            while (status := decoder.step()) != libjxl.SUCCESS:
                _finish_block(decoder, buffer, name, status, blocks)
                name = _begin_block(decoder, buffer) if status == libjxl.BOX else b""
            _finish_block(decoder, buffer, name, status, blocks)
    except OSError:
        pass  # of no concern to the picture
    return blocks


def _begin_block(decoder: _Decoder, buffer: ctypes.Array[ctypes.c_char]) -> bytes:
    """Have the box that follows written to ``buffer``, if it is kept; tells its name."""
    name = ctypes.create_string_buffer(4)
    decoder.call("JxlDecoderGetBoxType", name, 1)
    if name.raw not in (_EXIF_BOX, _XMP_BOX):
        return b""
    decoder.call("JxlDecoderSetBoxBuffer", buffer, len(buffer))
    return name.raw


def _finish_block(
    decoder: _Decoder,
    buffer: ctypes.Array[ctypes.c_char],
    name: bytes,
    status: int,
    blocks: dict[bytes, bytes],
) -> None:
    if not name:
        return
    left = int(decoder.library.JxlDecoderReleaseBoxBuffer(decoder.handle))
    if status != libjxl.BOX_IS_FULL:
        blocks.setdefault(name, ctypes.string_at(buffer, len(buffer) - left))


def _first_frame(data: bytes, channels: int) -> ctypes.Array[ctypes.c_char]:
    """The pixels of the first frame, upright and in rows."""
    pixel_format, size = bytes_of(channels), ctypes.c_size_t()
    with _decoder(data, libjxl.FULL_IMAGE) as decoder:
        if decoder.step() != libjxl.NEED_PIXELS:
            raise OSError("a file without a picture")
        decoder.call("JxlDecoderImageOutBufferSize", byref(pixel_format), byref(size))
        pixels = ctypes.create_string_buffer(size.value)
        decoder.call("JxlDecoderSetImageOutBuffer", byref(pixel_format), pixels, size)
        if decoder.step() != libjxl.FULL_IMAGE:
            raise OSError("a file without a picture")
    return pixels


class JxlImageFile(ImageFile.ImageFile):
    """A JPEG XL: its first frame, turned upright by libjxl as the file says."""

    format = "JXL"
    n_frames = 1
    is_in_own_colours = False
    """Whether pixels are coded as they are, as without loss, and not in the format's own space."""
    _data: bytes | None = None

    def _open(self) -> None:
        """Read everything but pixels."""
        assert self.fp is not None
        data = self.fp.read()
        info, profile = _read_head(data)
        if profile[16:20] == b"CMYK":
            raise NotImplementedError("JPEG XL in the colours of print")
        self._size = (info.width, info.height)
        self._mode = _MODES[info.colour_channels, info.alpha_bits > 0]
        self.is_in_own_colours = bool(info.uses_original_profile)
        if info.have_animation:
            self.n_frames = _count_frames(data)
        if profile:
            self.info["icc_profile"] = profile
        if data.startswith(_CONTAINER):
            self._take_blocks(_read_blocks(data))
        self._data = data

    def _take_blocks(self, blocks: dict[bytes, bytes]) -> None:
        """EXIF's orientation is not the picture's, which the codestream tells (18181-2, 9.5)."""
        if _EXIF_BOX in blocks:
            exif = _EXIF_START + blocks[_EXIF_BOX][_TIFF_OFFSET_BYTES:]
            self.info["exif"] = with_exif_orientation(exif)
        if _XMP_BOX in blocks:
            self.info["xmp"] = blocks[_XMP_BOX]

    def load(self) -> PixelAccess | None:
        """Decode the first frame."""
        if self._data is not None:
            pixels = _first_frame(self._data, len(self.getbands()))
            self.load_prepare()
            self.frombytes(pixels)  # type: ignore[arg-type]  # anything with a buffer will do
            self._data = None
        return Image.Image.load(self)


def _accepts(prefix: bytes) -> bool:
    return prefix.startswith((_CODESTREAM, _CONTAINER))


if libjxl.LIBRARY is not None:
    Image.register_open(JxlImageFile.format, JxlImageFile, _accepts)
    Image.register_extension(JxlImageFile.format, ".jxl")
