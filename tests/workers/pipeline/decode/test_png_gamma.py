"""A PNG that tells its gamma looks as in browsers, unless it tells something better."""

from __future__ import annotations

import struct
import zlib

import pytest
from PIL import Image

from tests.pictures import encoded, png_chunk, swapped_rgb_profile
from tests.workers.pipeline.running import SRGB, near, result

_AFTER_HEADER = 8 + 25
_SRGB = (0.3127, 0.329, 0.64, 0.33, 0.3, 0.6, 0.15, 0.06)
_ADOBE = (0.3127, 0.329, 0.64, 0.33, 0.21, 0.71, 0.15, 0.06)


def _gama(gamma: float) -> bytes:
    return png_chunk(b"gAMA", struct.pack(">I", round(gamma * 100_000)))


def _chrm(primaries: tuple[float, ...]) -> bytes:
    return png_chunk(b"cHRM", struct.pack(">8I", *(round(100_000 * each) for each in primaries)))


def _shown(colour: int | tuple[int, ...], mode: str, *chunks: bytes) -> tuple[int, ...]:
    data = encoded(Image.new(mode, (8, 8), colour), "PNG")
    data = data[:_AFTER_HEADER] + b"".join(chunks) + data[_AFTER_HEADER:]
    value = result(data, colour=SRGB).convert("RGB").getpixel((4, 4))
    assert isinstance(value, tuple)
    return value


@pytest.mark.parametrize(
    ("mode", "colour"), [("RGB", (55, 55, 55)), ("L", 55), ("RGBA", (55, 55, 55, 255))]
)
def test_linear_light_becomes_srgb(mode: str, colour: int | tuple[int, ...]) -> None:
    # 55 / 255 is 0.216 of the light, which sRGB writes as 128 (IEC 61966-2-1).
    assert near(_shown(colour, mode, _gama(1.0)), (128, 128, 128), 2)


def test_other_primaries_are_heeded() -> None:
    # By the matrices of Adobe RGB (1998) and IEC 61966-2-1.
    shown = _shown((100, 150, 100), "RGB", _gama(0.45455), _chrm(_ADOBE))
    assert near(shown, (66, 151, 97), 2)


@pytest.mark.parametrize(
    "chunks",
    [
        (_gama(0.45455),),
        (_gama(0.45455), _chrm(_SRGB)),
        (_chrm(_ADOBE),),
        (_gama(0),),
        (_gama(20_000),),
        (_gama(1.0), png_chunk(b"sRGB", b"\0")),
        (_gama(0.45455), _chrm((0.3, 0.0, *_ADOBE[2:]))),
        (_gama(0.45455), _chrm((0.3127, 0.329, *(0.3, 0.3) * 3))),
    ],
    ids=["usual", "as-sRGB", "no-gamma", "nought", "huge", "sRGB", "no-white", "no-primaries"],
)
def test_what_is_srgb_or_nonsense_changes_nothing(chunks: tuple[bytes, ...]) -> None:
    assert _shown((100, 150, 50), "RGB", *chunks) == (100, 150, 50)


def test_a_profile_comes_first() -> None:
    iccp = png_chunk(b"iCCP", b"name\0\0" + zlib.compress(swapped_rgb_profile()))
    swapped = _shown((200, 100, 50), "RGB", iccp)
    assert _shown((200, 100, 50), "RGB", _gama(1.0), iccp) == swapped
