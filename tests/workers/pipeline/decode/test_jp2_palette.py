from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image

from tests.tiny_jp2 import palette_jp2
from workers.contract.events import Size
from workers.pipeline.decode.source import load, open_picture
from workers.pipeline.transform.colour import workable

#: The first and the third are equal.
_COLOURS = [(9, 8, 7), (255, 0, 0), (9, 8, 7), (0, 255, 0), (0, 0, 255)]


def _stripes(count: int) -> Image.Image:
    image = Image.new("L", (8 * count, 8))
    for index in range(count):
        image.paste(index, (8 * index, 0, 8 * index + 8, 8))
    return image


def _colours(data: bytes) -> list[tuple[int, ...]]:
    image = open_picture(BytesIO(data))
    load(image, Size(image.width, image.height))
    row = workable(image).crop((0, 4, image.width, 5))
    bands = [list(band.tobytes())[4::8] for band in row.split()]
    return list(zip(*bands, strict=True))


@pytest.mark.parametrize("index_bits", [8, 4])
def test_equal_colours_shift_no_index(index_bits: int) -> None:
    assert _colours(palette_jp2(_stripes(5), _COLOURS, [], index_bits)) == _COLOURS


def test_columns_are_the_colours_that_they_are_told_to_be() -> None:
    turned = [(green, blue, red) for red, green, blue in _COLOURS]
    data = palette_jp2(_stripes(5), turned, [(0, 2), (0, 3), (0, 1)])
    assert _colours(data) == _COLOURS


def test_a_palette_with_opacity() -> None:
    colours = [(*colour, 60 * index) for index, colour in enumerate(_COLOURS)]
    stored = [(alpha, red, green, blue) for red, green, blue, alpha in colours]
    data = palette_jp2(_stripes(5), stored, [(1, 0), (0, 1), (0, 2), (0, 3)])
    assert _colours(data) == colours


def test_a_full_palette_of_one_colour() -> None:
    assert _colours(palette_jp2(_stripes(3), [(1, 2, 3)] * 256, [])) == [(1, 2, 3)] * 3
