"""TIFF files that Pillow does not write, as small as they can be (TIFF 6.0, and BigTIFF)."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

_SHORT, _LONG, _LONG8 = 3, 4, 16
_RAW, _DEFLATE, _WEBP = 1, 8, 50001
_WIDTH, _HEIGHT, _BITS, _COMPRESSION, _PHOTOMETRIC = 256, 257, 258, 259, 262
_STRIP_OFFSETS, _SAMPLES, _ROWS_PER_STRIP, _STRIP_BYTES = 273, 277, 278, 279
_TILE_WIDTH, _TILE_LENGTH, _TILE_OFFSETS, _TILE_BYTES = 322, 323, 324, 325
_PLANAR, _EXTRA_SAMPLES, _SAMPLE_FORMAT = 284, 338, 339


@dataclass(frozen=True, slots=True)
class TinyTiff:
    """How the samples of a picture are kept."""

    photometric: int
    bits: Sequence[int]
    extra: Sequence[int] = ()
    sample_format: int = 1
    planar: bool = False
    packed: bool = False
    order: str = "<"
    big: bool = False

    def file(self, width: int, pixels: Sequence[Sequence[float]]) -> bytes:
        """A file of these pixels, row by row, each as long as ``bits``."""
        kind = {(8, 1): "B", (16, 1): "H", (32, 3): "f"}[self.bits[0], self.sample_format]
        rows = [tuple(chain.from_iterable(pixels))]
        planes = list(zip(*pixels, strict=True)) if self.planar else rows
        strips = [struct.pack(f"{self.order}{len(plane)}{kind}", *plane) for plane in planes]
        return self.around(width, len(pixels) // width, strips)

    def around(self, width: int, height: int, strips: Sequence[bytes]) -> bytes:
        """A file around samples that are laid out already, in one strip or in one for each band."""
        if self.packed:
            strips = [zlib.compress(strip) for strip in strips]
        head_bytes = 16 if self.big else 8
        offsets = [head_bytes + sum(map(len, strips[:index])) for index in range(len(strips))]
        fields: dict[int, tuple[int, Sequence[int]]] = {
            _WIDTH: (_SHORT, [width]),
            _HEIGHT: (_SHORT, [height]),
            _BITS: (_SHORT, self.bits),
            _COMPRESSION: (_SHORT, [_DEFLATE if self.packed else _RAW]),
            _PHOTOMETRIC: (_SHORT, [self.photometric]),
            _STRIP_OFFSETS: (_LONG8 if self.big else _LONG, offsets),
            _SAMPLES: (_SHORT, [len(self.bits)]),
            _ROWS_PER_STRIP: (_SHORT, [height]),
            _STRIP_BYTES: (_LONG, [len(strip) for strip in strips]),
            _PLANAR: (_SHORT, [1 + self.planar]),
            _EXTRA_SAMPLES: (_SHORT, self.extra),
            _SAMPLE_FORMAT: (_SHORT, [self.sample_format] * len(self.bits)),
        }
        body = b"".join(strips)
        directory_at = head_bytes + len(body)
        return self._head(directory_at) + body + self._directory(fields, directory_at)

    def of_webps(
        self, size: tuple[int, int], part: tuple[int, int], webps: Sequence[bytes], *, tiled: bool
    ) -> bytes:
        """A file whose strips or tiles, each of size ``part``, are these WebP files."""
        places = [8 + sum(map(len, webps[:index])) for index in range(len(webps))]
        lengths = [len(webp) for webp in webps]
        parts: dict[int, tuple[int, Sequence[int]]] = {
            _STRIP_OFFSETS: (_LONG, places),
            _ROWS_PER_STRIP: (_SHORT, [part[1]]),
            _STRIP_BYTES: (_LONG, lengths),
        }
        if tiled:
            parts = {
                _TILE_WIDTH: (_SHORT, [part[0]]),
                _TILE_LENGTH: (_SHORT, [part[1]]),
                _TILE_OFFSETS: (_LONG, places),
                _TILE_BYTES: (_LONG, lengths),
            }
        fields: dict[int, tuple[int, Sequence[int]]] = {
            _WIDTH: (_SHORT, [size[0]]),
            _HEIGHT: (_SHORT, [size[1]]),
            _BITS: (_SHORT, self.bits),
            _COMPRESSION: (_SHORT, [_WEBP]),
            _PHOTOMETRIC: (_SHORT, [self.photometric]),
            _SAMPLES: (_SHORT, [len(self.bits)]),
            _PLANAR: (_SHORT, [1 + self.planar]),
            _EXTRA_SAMPLES: (_SHORT, self.extra),
            **parts,
        }
        body = b"".join(webps)
        return self._head(8 + len(body)) + body + self._directory(fields, 8 + len(body))

    def _head(self, directory_at: int) -> bytes:
        mark = b"II" if self.order == "<" else b"MM"
        if self.big:
            return mark + struct.pack(self.order + "HHHQ", 43, 8, 0, directory_at)
        return mark + struct.pack(self.order + "HI", 42, directory_at)

    def _directory(self, fields: dict[int, tuple[int, Sequence[int]]], at: int) -> bytes:
        """The directory that begins at ``at``, and behind it what does not fit into its entries."""
        fields = {tag: field for tag, field in sorted(fields.items()) if field[1]}
        count, word, entry_bytes = ("Q", "Q", 20) if self.big else ("H", "I", 12)
        room = struct.calcsize(self.order + word)
        entries = struct.pack(self.order + count, len(fields))
        beside = b""
        beside_at = at + len(entries) + entry_bytes * len(fields) + room
        for tag, (kind, values) in fields.items():
            letter = {_SHORT: "H", _LONG: "I", _LONG8: "Q"}[kind]
            data = struct.pack(f"{self.order}{len(values)}{letter}", *values)
            if len(data) > room:
                data, beside = (
                    struct.pack(self.order + word, beside_at + len(beside)),
                    beside + data,
                )
            entries += struct.pack(self.order + "HH" + word, tag, kind, len(values))
            entries += data.ljust(room, b"\0")
        return entries + struct.pack(self.order + word, 0) + beside
