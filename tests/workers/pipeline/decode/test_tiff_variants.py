from __future__ import annotations

import struct
from collections.abc import Sequence
from io import BytesIO

import pytest
from PIL import Image

from tests.pictures import encoded
from tests.tiny_tiff import TinyTiff
from tests.workers.pipeline.running import result
from workers.contract.events import Size
from workers.contract.failures import FailureCode
from workers.pipeline.decode.source import load, open_picture
from workers.pipeline.errors import PictureError

_RGB, _CMYK, _CIELAB, _LOG_LUV = 2, 5, 8, 32845
_COMPRESSION = 259
_PIXELS = [(10, 200, 30), (250, 128, 7), (0, 1, 2), (77, 88, 99)]
_INKS = [(*pixel, 5, 128) for pixel in _PIXELS]

STORED = pytest.mark.parametrize(
    ("planar", "packed", "order"),
    [(planar, packed, order) for planar in (0, 1) for packed in (0, 1) for order in "<>"],
)


def _wide(pixels: Sequence[tuple[int, ...]]) -> list[tuple[int, ...]]:
    return [tuple(value << 8 | 0x7F for value in pixel) for pixel in pixels]


def _loaded(data: bytes) -> Image.Image:
    image = open_picture(BytesIO(data))
    load(image, Size(image.width, image.height))
    return image


def _values(data: bytes) -> list[tuple[int, ...]]:
    image = _loaded(data)
    bands = [list(band.tobytes()) for band in image.split()]
    return list(zip(*bands, strict=True))


@STORED
@pytest.mark.parametrize("bits", [8, 16])
def test_lab(bits: int, planar: int, packed: int, order: str) -> None:
    kept = TinyTiff(_CIELAB, (bits,) * 3, planar=bool(planar), packed=bool(packed), order=order)
    data = kept.file(2, _PIXELS if bits == 8 else _wide(_PIXELS))
    assert open_picture(BytesIO(data)).mode == _loaded(data).mode == "LAB"
    assert _values(data) == [(light, a ^ 128, b ^ 128) for light, a, b in _PIXELS]


def test_lab_has_the_colours_of_8_bit_lab() -> None:
    lab = Image.new("RGB", (4, 4), (200, 60, 90)).convert("LAB")
    light, a, b = (band.tobytes()[0] for band in lab.split())
    wide = [(light << 8, (a ^ 128) << 8, (b ^ 128) << 8)] * 16
    data = TinyTiff(_CIELAB, (16, 16, 16)).file(4, wide)
    assert result(data).tobytes() == result(encoded(lab, "TIFF")).tobytes()


@STORED
@pytest.mark.parametrize("extra", [0, 1, 2])
def test_cmyk_with_alpha_is_read_without_it(
    extra: int, planar: int, packed: int, order: str
) -> None:
    kept = TinyTiff(
        _CMYK, (8,) * 5, (extra,), planar=bool(planar), packed=bool(packed), order=order
    )
    assert _values(kept.file(2, _INKS)) == [ink[:4] for ink in _INKS]


@STORED
@pytest.mark.parametrize(("photometric", "bands"), [(_RGB, 3), (_CMYK, 4)])
def test_sixteen_bits(photometric: int, bands: int, planar: int, packed: int, order: str) -> None:
    kept = TinyTiff(
        photometric, (16,) * bands, planar=bool(planar), packed=bool(packed), order=order
    )
    pixels: list[tuple[int, ...]] = [ink[:bands] for ink in _INKS]
    assert _values(kept.file(2, _wide(pixels))) == pixels


@STORED
@pytest.mark.parametrize("bits", [8, 16])
def test_big_tiff(bits: int, planar: int, packed: int, order: str) -> None:
    kept = TinyTiff(
        _RGB, (bits,) * 3, planar=bool(planar), packed=bool(packed), order=order, big=True
    )
    pixels = _PIXELS if bits == 8 else _wide(_PIXELS)
    assert _values(kept.file(2, pixels)) == _PIXELS


def test_one_tiff_does_not_change_how_the_next_is_read() -> None:
    in_planes = TinyTiff(_RGB, (16, 16, 16), planar=True).file(2, _wide(_PIXELS))
    in_one = TinyTiff(_RGB, (8, 8, 8)).file(2, _PIXELS)
    assert _values(in_planes) == _values(in_one) == _values(in_planes) == _PIXELS


@pytest.mark.parametrize(
    ("kept", "name"),
    [
        (TinyTiff(_CMYK, (16,) * 5, (2,)), "a TIFF with 5 values of 16 bits for each pixel"),
        (TinyTiff(_RGB, (32,) * 3, sample_format=3), "a TIFF with floating-point colours"),
        (TinyTiff(_LOG_LUV, (16,) * 3), "a TIFF with logarithmic values (LogLuv)"),
    ],
)
def test_what_no_mode_can_hold_is_named(kept: TinyTiff, name: str) -> None:
    with pytest.raises(PictureError) as caught:
        open_picture(BytesIO(kept.file(1, [(1,) * len(kept.bits)])))
    assert (caught.value.code, caught.value.detail) == (FailureCode.UNSUPPORTED, name)


def test_a_compression_that_nobody_here_knows_is_no_damage() -> None:
    data = bytearray(TinyTiff(_RGB, (8, 8, 8)).file(2, _PIXELS))
    field = struct.pack("<HHI", 259, 3, 1)
    struct.pack_into("<H", data, data.index(field) + len(field), 33004)
    with pytest.raises(PictureError) as caught:
        open_picture(BytesIO(bytes(data)))
    assert caught.value.code is FailureCode.UNSUPPORTED
    assert caught.value.detail == "a TIFF compressed in an unusual way (33004)"
