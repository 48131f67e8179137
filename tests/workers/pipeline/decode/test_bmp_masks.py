from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

import pytest
from PIL import Image

from tests.tiny_bmp import bit_field_bmp, palette_bmp
from tests.workers.pipeline.running import result
from workers.contract.events import Size
from workers.contract.failures import FailureCode
from workers.pipeline.decode.source import load, open_picture
from workers.pipeline.errors import PictureError

#: Channels of any depth as they would be stored.
_VALUES = [(0, 3, 1, 2), (3, 0, 2, 1), (1, 2, 3, 3)]


def _opened(data: bytes) -> tuple[str, Image.Image]:
    """The mode that was told before the pixels were decoded, and the decoded picture."""
    image = open_picture(BytesIO(data))
    told = image.mode
    load(image, Size(image.width, image.height))
    return told, image


def _pixels(image: Image.Image) -> list[tuple[int, ...]]:
    return list(zip(*(list(band.tobytes()) for band in image.split()), strict=True))


def _packed(values: Sequence[int], masks: Sequence[int]) -> int:
    """Values between 0 and 3 in the upper bits of their fields, and at 3 in all bits."""
    word = 0
    for value, mask in zip(values, masks, strict=False):
        lowest = mask & -mask
        word |= mask // lowest * value // 3 * lowest
    return word


def _depth(mask: int) -> int:
    return (mask // (mask & -mask)).bit_length()


def _expected(values: Sequence[int], masks: Sequence[int]) -> tuple[int, ...]:
    full = [(1 << _depth(mask)) - 1 for mask in masks]
    return tuple(
        round((top * value // 3 >> max(0, _depth(mask) - 8)) * 255 / min(top, 255))
        for value, top, mask in zip(values, full, masks, strict=False)
    )


@pytest.mark.parametrize("downwards", [False, True])
@pytest.mark.parametrize(
    ("bits", "masks", "header_bytes"),
    [
        (16, (0x3000, 0x0E00, 0x0100), 40),
        (16, (0x0F00, 0x00F0, 0x000F, 0xF000), 124),
        (16, (0x7C00, 0x03E0, 0x001F, 0x8000), 56),
        (16, (0xF800, 0x07C0, 0x003E, 0x0001), 108),
        (32, (0x0FF00000, 0x000FF000, 0x00000FF0), 40),
        (32, (0x3FF00000, 0x000FFC00, 0x000003FF), 52),
        (32, (0x3FF00000, 0x000FFC00, 0x000003FF, 0xC0000000), 108),
        (32, (0xFF0000, 0xFF00, 0xFF, 0xFF000000), 40),
        (32, (0xFF, 0xFF000000, 0xFF00, 0xFF0000), 124),
    ],
)
def test_bit_fields(
    bits: int, masks: tuple[int, ...], header_bytes: int, *, downwards: bool
) -> None:
    words = [_packed(values, masks) for values in _VALUES for _ in range(3)]
    data = bit_field_bmp(3, words, masks, bits, header_bytes=header_bytes, downwards=downwards)
    told, image = _opened(data)
    assert told == image.mode == ("RGBA" if len(masks) == 4 else "RGB")
    assert _pixels(image) == [_expected(values, masks) for values in _VALUES for _ in range(3)]


def test_alpha_survives_a_conversion() -> None:
    words = [0xFC00, 0x7C00] * 8  # opaque red, and nothing at all
    image = result(bit_field_bmp(4, words, (0x7C00, 0x3E0, 0x1F, 0x8000), 16, header_bytes=56))
    assert image.mode == "RGBA"
    assert image.getpixel((0, 0)) == (255, 0, 0, 255)
    assert image.getchannel("A").getpixel((1, 0)) == 0


@pytest.mark.parametrize(
    ("bits", "masks"),
    [(16, (0x7C00, 0x3E0, 0x1F, 0x8000)), (32, (0xFF0000, 0xFF00, 0xFF, 0xFF000000))],
)
def test_alpha_that_is_nowhere_set_was_never_meant(bits: int, masks: tuple[int, ...]) -> None:
    _, image = _opened(bit_field_bmp(2, [masks[0]] * 4, masks, bits, header_bytes=108))
    assert _pixels(image) == [(255, 0, 0, 255)] * 4


@pytest.mark.parametrize("masks", [(0x5000, 0xE00, 0x100), (0x10000, 0xE00, 0x100), (0, 0, 0)])
def test_masks_that_make_no_sense_are_refused(masks: tuple[int, ...]) -> None:
    with pytest.raises(PictureError) as caught:
        open_picture(BytesIO(bit_field_bmp(2, [1, 2], masks, 16)))
    assert caught.value.code is FailureCode.UNSUPPORTED


def test_bit_fields_that_end_early_are_damaged() -> None:
    data = bit_field_bmp(4, [0x3000] * 16, (0x3000, 0x0E00, 0x0100), 16)
    image = open_picture(BytesIO(data[:-3]))
    with pytest.raises(PictureError) as caught:
        load(image, Size(4, 4))
    assert caught.value.code is FailureCode.CORRUPT


_COLOURS = [(255, 0, 0), (0, 255, 0), (0, 0, 255), (9, 8, 7)]


@pytest.mark.parametrize("header", [16, 24, 36, 40])
@pytest.mark.parametrize(("bits", "row"), [(8, bytes(range(4))), (2, b"\x1b")])
def test_short_headers_and_four_colours(bits: int, row: bytes, header: int) -> None:
    palette = _COLOURS + [(0, 0, 0)] * ((1 << bits) - 4)
    _, image = _opened(palette_bmp(4, [row, row], palette, bits, header))
    assert _pixels(image.convert("RGB")) == _COLOURS * 2


def test_more_colours_than_an_index_can_name_do_no_harm() -> None:
    palette = _COLOURS + [(1, 2, 3)] * 296
    _, image = _opened(palette_bmp(4, [bytes(range(4))], palette, 8, 40))
    assert _pixels(image.convert("RGB")) == _COLOURS
