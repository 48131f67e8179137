"""Makes sample pictures to try Dropmill with: landscapes, drawn without any image library.

Owns their looks and the writing of plain PNG files. Must not read a picture.
"""

from __future__ import annotations

import math
import random
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_WIDTH, _HEIGHT = 1280, 853
_Colour = tuple[int, int, int]

#: Sky at the top, sky at the horizon, sun, nearest hills; one landscape each.
_SCENES: tuple[tuple[_Colour, _Colour, _Colour, _Colour], ...] = (
    ((28, 63, 122), (244, 178, 121), (255, 238, 190), (24, 42, 48)),
    ((74, 134, 201), (214, 232, 244), (255, 252, 235), (38, 78, 46)),
    ((18, 22, 58), (120, 74, 122), (252, 226, 214), (14, 16, 34)),
    ((112, 146, 168), (232, 226, 212), (255, 250, 240), (62, 70, 62)),
    ((196, 82, 58), (250, 196, 104), (255, 244, 200), (58, 24, 32)),
    ((44, 110, 122), (190, 222, 204), (250, 255, 236), (16, 54, 58)),
)


@dataclass(frozen=True, slots=True)
class _Hills:
    """One ridge: the row of its highest top, each column's top below that, what fills it."""

    highest: int
    tops: bytes
    pixel: bytes


def write_sample_pictures(folder: Path) -> list[Path]:
    """Write the samples into ``folder`` and return their paths. Raises ``OSError``."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for number, scene in enumerate(_SCENES, 1):
        path = folder / f"landscape {number}.png"
        path.write_bytes(_png(_WIDTH, _HEIGHT, _landscape(number, *scene)))
        written.append(path)
    return written


def _landscape(
    seed: int, zenith: _Colour, horizon: _Colour, sun: _Colour, near: _Colour
) -> Iterator[bytes]:
    """Yield the rows from top to bottom, three bytes a pixel."""
    chance = random.Random(seed)
    sun_x, sun_y = chance.randrange(200, _WIDTH - 200), chance.randrange(160, 360)
    ridges = [_ridge(chance, layer, horizon, near) for layer in range(4)]
    for y in range(_HEIGHT):
        row = bytearray(bytes(_mixed(zenith, horizon, min(y / (_HEIGHT * 0.7), 1.0))) * _WIDTH)
        reach = 70**2 - (y - sun_y) ** 2
        if reach > 0:
            half = math.isqrt(reach)
            row[3 * (sun_x - half) : 3 * (sun_x + half)] = bytes(sun) * (2 * half)
        for ridge in ridges:
            _paint(row, y, ridge)
        yield _grained(row, chance)


def _grained(row: bytearray, chance: random.Random) -> bytes:
    """Flip low bits at random: camera pictures have noise, flat ones compress to nothing."""
    grain = int.from_bytes(chance.randbytes(len(row))) & int.from_bytes(b"\x07" * len(row))
    return (int.from_bytes(row) ^ grain).to_bytes(len(row))


def _ridge(chance: random.Random, layer: int, horizon: _Colour, near: _Colour) -> _Hills:
    base = _HEIGHT * (0.52 + 0.13 * layer)
    waves = [
        (chance.uniform(20, 50) / (n + 1), chance.uniform(0.002, 0.006) * (n + 1) ** 1.5,
         chance.uniform(0, 6.3))
        for n in range(6)
    ]  # fmt: skip
    tops = [
        int(base + sum(height * math.sin(pace * x + start) for height, pace, start in waves))
        for x in range(_WIDTH)
    ]
    highest = min(tops)
    pixel = bytes(_mixed(horizon, near, 0.3 + 0.7 * layer / 3))
    return _Hills(highest, bytes(top - highest for top in tops), pixel)


def _paint(row: bytearray, y: int, hills: _Hills) -> None:
    """Fill the runs of columns in which the hills reach up to row ``y``."""
    if y < hills.highest:
        return
    reach = min(y - hills.highest, 255)
    covered = hills.tops.translate(bytes([1] * (reach + 1) + [0] * (255 - reach)))
    start = covered.find(1)
    while start >= 0:
        end = covered.find(0, start)
        end = _WIDTH if end < 0 else end
        row[3 * start : 3 * end] = hills.pixel * (end - start)
        start = covered.find(1, end)


def _mixed(one: _Colour, other: _Colour, share: float) -> _Colour:
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue


def _png(width: int, height: int, rows: Iterator[bytes]) -> bytes:
    """Return 8-bit RGB rows as a PNG file (ISO/IEC 15948), every row unfiltered."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    pixels = zlib.compress(b"".join(b"\0" + row for row in rows), level=6)
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        _chunk(kind, data) for kind, data in ((b"IHDR", header), (b"IDAT", pixels), (b"IEND", b""))
    )


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
