from __future__ import annotations

from io import BytesIO

import pytest

from tests.pictures import encoded, palette_with_transparency, scene, textured
from tests.workers.pipeline.running import image_of, psnr
from workers.contract.events import Size
from workers.pipeline.decode.source import open_picture
from workers.pipeline.thumbnail import thumbnail


@pytest.mark.parametrize("name", ["JPEG", "PNG", "WEBP", "GIF", "TIFF", "BMP", "AVIF"])
def test_a_thumbnail_fits_and_shows_the_picture(name: str) -> None:
    pixels = thumbnail(open_picture(BytesIO(encoded(scene(960, 640), name))), 96)
    assert pixels.size == Size(96, 64)
    assert len(pixels.rgba) == 96 * 64 * 4
    assert psnr(image_of(pixels).convert("RGB"), scene()) > 25


def test_a_small_picture_is_not_enlarged() -> None:
    assert thumbnail(open_picture(BytesIO(encoded(scene(), "PNG"))), 500).size == Size(96, 64)


def test_a_very_long_picture_keeps_a_pixel() -> None:
    data = encoded(textured(20_000, 2), "PNG")
    assert thumbnail(open_picture(BytesIO(data)), 96).size == Size(96, 1)


def test_a_thumbnail_keeps_transparency() -> None:
    pixels = thumbnail(open_picture(BytesIO(palette_with_transparency())), 32)
    alpha = image_of(pixels).getchannel("A")
    assert (alpha.getpixel((2, 2)), alpha.getpixel((30, 2))) == (0, 255)
