from __future__ import annotations

import pytest
from PIL import Image

from tests.pictures import encoded, scene
from tests.workers.pipeline.running import psnr, result
from workers.contract.colour import Colour
from workers.contract.events import Size
from workers.contract.resize import Resize
from workers.pipeline.transform.linear import resample_linear
from workers.pipeline.transform.resample import resample

LINEAR = Colour(linear_light=True)


def chequered() -> Image.Image:
    """Black and white in turn: half the light, which sRGB stores as 188."""
    cell = Image.new("RGB", (2, 2), "black")
    cell.putpixel((0, 0), (255, 255, 255))
    cell.putpixel((1, 1), (255, 255, 255))
    whole = Image.new("RGB", (64, 64))
    for x in range(0, 64, 2):
        for y in range(0, 64, 2):
            whole.paste(cell, (x, y))
    return whole


@pytest.mark.parametrize("mode", ["L", "RGB", "RGBA"])
def test_a_fine_pattern_keeps_its_brightness(mode: str) -> None:
    small = result(encoded(chequered().convert(mode), "PNG"), Resize(width=16), colour=LINEAR)
    value = small.convert("L").getpixel((8, 8))
    assert isinstance(value, int)
    assert abs(value - 188) <= 1
    usual = result(encoded(chequered().convert(mode), "PNG"), Resize(width=16))
    assert abs(int(str(usual.convert("L").getpixel((8, 8)))) - 128) <= 2


@pytest.mark.parametrize("mode", ["L", "LA", "RGB", "RGBA", "CMYK"])
def test_every_mode_stays_itself(mode: str) -> None:
    source = scene().convert("RGBA").convert("RGB").convert(mode)
    found = resample_linear(source, Size(30, 20))
    assert (found.mode, found.size) == (mode, (30, 20))


def test_smooth_pictures_hardly_change() -> None:
    gradient = Image.merge("RGB", [Image.linear_gradient("L")] * 3)
    assert psnr(resample_linear(gradient, Size(100, 100)), resample(gradient, Size(100, 100))) > 45


def test_transparent_pixels_do_not_bleed() -> None:
    half = Image.new("RGBA", (64, 64), (0, 255, 0, 0))
    half.paste((255, 0, 0, 255), (0, 0, 33, 64))
    small = resample_linear(half, Size(8, 8))
    for x in range(8):
        red, green, _, alpha = small.getpixel((x, 4))
        assert alpha == 0 or (green < 3 and red > 250)


def test_the_same_size_is_the_same_picture() -> None:
    image = scene()
    assert resample_linear(image, Size(*image.size)) is image


def test_all_of_it_in_its_own_size_is_not_copied() -> None:
    image = scene()
    assert resample_linear(image, Size(*image.size), (0.0, 0.0, 96.0, 64.0)) is image
