"""The chunks of a PNG, read so that none that only describes the picture can spoil it.

Owns which chunks are taken, how large they may be, and that damaged ones are left out. Pixels are
Pillow's own business.

Pillow refuses a whole picture for more than 1 MiB in one compressed chunk or 64 MiB of text in
all, for a wrong checksum, or for a gamma value that is too short; browsers, libpng and sharp show
it. And it keeps every text under its keyword beside what it knows of the pixels, so that a text
named "transparency" takes the place of the real one.
"""

from __future__ import annotations

import struct
import zlib
from typing import IO

from PIL import PngImagePlugin

#: Longest XMP, colour profile or EXIF kept, in bytes, compressed or not.
MAX_METADATA_BYTES = 16 << 20
#: All such chunks of one file together, unpacked: a bomb in each of a thousand costs no more.
_MAX_UNPACKED_BYTES = 4 * MAX_METADATA_BYTES

#: Without these there are no pixels: what is wrong with them is the picture's fault.
_PIXEL_CHUNKS = frozenset({b"IHDR", b"PLTE", b"IDAT", b"IEND", b"fdAT"})
_TEXT_CHUNKS = frozenset({b"tEXt", b"zTXt", b"iTXt"})
_XMP = b"XML:com.adobe.xmp"
#: The texts that ``metadata`` asks for.
_TEXTS = frozenset({_XMP, b"exif", b"Raw profile type exif"})
_MAX_KEYWORD_BYTES = 79
_CHECKSUM_BYTES = 4
_SEQUENCE_NUMBER_BYTES = 4

#: What Pillow's handlers and ours raise for a chunk that is not as it should be.
_DAMAGED = (SyntaxError, ValueError, LookupError, struct.error, zlib.error)


class LenientPngStream(PngImagePlugin.PngStream):
    """Leaves out chunks that describe the picture where they are damaged, huge or of no use."""

    def __init__(self, fp: IO[bytes]) -> None:
        super().__init__(fp)
        self._unpacked_bytes = 0
        self._is_later_frame = False

    def rewind(self) -> None:
        """Go back to the first picture, without the chunk that was read ahead behind another."""
        super().rewind()
        self._is_later_frame = False
        if self.queue:
            self.queue.clear()

    def call(self, cid: bytes, pos: int, length: int) -> bytes:
        """Handle the chunk whose data begins at ``pos``; the stream stands behind it afterwards."""
        if cid in _PIXEL_CHUNKS:
            # Of these only data is of use once there are pixels: no other one can spoil them.
            if cid == b"fdAT" or not self.im_tile:
                return super().call(cid, pos, length)
        elif self._is_wanted(cid, length) and self._is_whole(cid, length):
            try:
                return super().call(cid, pos, length)
            except _DAMAGED:
                pass  # as if it were not there
        self._stream().seek(pos + length)
        return b""

    def crc(self, cid: bytes, data: bytes) -> None:
        """Check and skip the checksum; ``call`` has looked at those of the other chunks."""
        if cid in _PIXEL_CHUNKS:
            super().crc(cid, data)
        else:
            self.crc_skip(cid, data)

    def chunk_iCCP(self, pos: int, length: int) -> bytes:  # noqa: N802 - called by this name
        """Keep the colour profile."""
        data = self._data(length)
        _, _, packed = data.partition(b"\0")
        self.im_info["icc_profile"] = self._unpacked(packed)
        return data

    def chunk_cICP(self, pos: int, length: int) -> bytes:  # noqa: N802 - called by this name
        """Keep the code points of colours in their full range, of red, green and blue or grey."""
        data = self._data(length)
        primaries, transfer, matrix, is_full_range = data
        if (matrix, is_full_range) != (0, 1):
            raise ValueError("no colours that a PNG can have")
        self.im_info["cicp"] = (primaries, transfer)
        return data

    def chunk_zTXt(self, pos: int, length: int) -> bytes:  # noqa: N802 - called by this name
        """Keep a compressed text."""
        data = self._data(length)
        keyword, _, packed = data.partition(b"\0")
        self.im_info[keyword.decode("latin-1")] = self._unpacked(packed).decode("latin-1")
        return data

    def chunk_iTXt(self, pos: int, length: int) -> bytes:  # noqa: N802 - called by this name
        """Keep an international text; XMP is one."""
        data = self._data(length)
        keyword, _, rest = data.partition(b"\0")
        is_packed, method = rest[0], rest[1:2]
        _language, _translated_keyword, text = rest[2:].split(b"\0", 2)
        if is_packed:
            text = self._unpacked(method + text)
        if keyword == _XMP:
            self.im_info["xmp"] = text
        else:
            self.im_info[keyword.decode("latin-1")] = text.decode()
        return data

    def chunk_tRNS(self, pos: int, length: int) -> bytes:  # noqa: N802 - called by this name
        """Keep transparency, but none with more entries than the palette, as libpng does."""
        if self.im_mode == "P" and (
            self.im_palette is None or 3 * length > len(self.im_palette[1])
        ):
            raise ValueError("more entries than the palette")
        return super().chunk_tRNS(pos, length)

    def chunk_fcTL(self, pos: int, length: int) -> bytes:  # noqa: N802 - called by this name
        """Begin a frame."""
        data = super().chunk_fcTL(pos, length)
        self._is_later_frame = bool(self.im_tile) and (self.im_n_frames or 1) > 1
        return data

    def chunk_fdAT(self, pos: int, length: int) -> bytes:  # noqa: N802 - called by this name
        """Begin or go on with a frame's data.

        Only an animation reads later frames, whose order must be right. Behind the first picture
        it does not matter.
        """
        if self.im_tile and self.im_n_frames is None:  # no animation: of no use
            self._stream().seek(pos + length)
            return b""
        try:
            return super().chunk_fdAT(pos, length)
        except (SyntaxError, ValueError, struct.error):
            if self._is_later_frame or not self.im_tile:
                raise
        self._stream().seek(pos + _SEQUENCE_NUMBER_BYTES)
        raise EOFError

    def _is_wanted(self, cid: bytes, length: int) -> bool:
        if length > MAX_METADATA_BYTES or not hasattr(self, f"chunk_{cid.decode('ascii')}"):
            return False
        if cid not in _TEXT_CHUNKS:
            return True
        stream = self._stream()
        place = stream.tell()
        keyword, _, _ = stream.read(min(length, _MAX_KEYWORD_BYTES + 1)).partition(b"\0")
        stream.seek(place)
        return keyword in _TEXTS

    def _is_whole(self, cid: bytes, length: int) -> bool:
        """Whether all of the chunk that begins here is there, and its checksum right."""
        stream = self._stream()
        place = stream.tell()
        data = stream.read(length)
        told = stream.read(_CHECKSUM_BYTES)
        stream.seek(place)
        return told == struct.pack(">I", zlib.crc32(data, zlib.crc32(cid)))

    def _unpacked(self, packed: bytes) -> bytes:
        """Decompress what follows a keyword: a method, which must be 0, and a zlib stream."""
        most = min(MAX_METADATA_BYTES, _MAX_UNPACKED_BYTES - self._unpacked_bytes)
        if packed[:1] != b"\0" or most <= 0:
            raise ValueError("an unknown method, or too much already")
        unpacker = zlib.decompressobj()
        data = unpacker.decompress(packed[1:], most)
        self._unpacked_bytes += len(data)
        if unpacker.unconsumed_tail:
            raise ValueError("too long")
        return data

    def _data(self, length: int) -> bytes:
        return self._stream().read(length)  # all of it: ``_is_whole`` has seen that

    def _stream(self) -> IO[bytes]:
        assert self.fp is not None
        return self.fp
