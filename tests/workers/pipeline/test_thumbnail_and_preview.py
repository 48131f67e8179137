from __future__ import annotations

from io import BytesIO

import pytest

from tests.pictures import encoded, palette_with_transparency, scene, swapped_rgb_profile, textured
from tests.workers.pipeline.running import corners, image_of, psnr, run
from workers.contract.encoders import WebP
from workers.contract.events import Size
from workers.contract.recipe import Recipe
from workers.contract.resize import Resize
from workers.pipeline.decode.source import open_picture
from workers.pipeline.preview import preview
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


def test_a_preview_tells_the_size_that_the_conversion_gives() -> None:
    data = encoded(textured(400, 300), "PNG")
    options = Recipe(resize=Resize(width=300), encoder=WebP(quality=30))
    shown = preview(open_picture(BytesIO(data)), options, 200)
    assert shown.bytes_out == len(run(data, options).data)
    assert shown.before.size == shown.after.size == Size(200, 150)


def test_a_preview_shows_what_quality_costs() -> None:
    data = encoded(textured(400, 300), "PNG")

    def likeness(webp: WebP) -> float:
        shown = preview(open_picture(BytesIO(data)), Recipe(encoder=webp), 400)
        assert psnr(image_of(shown.before).convert("RGB"), textured(400, 300)) == float("inf")
        return psnr(image_of(shown.before), image_of(shown.after))

    assert likeness(WebP(quality=5)) + 3 < likeness(WebP(quality=95))
    assert likeness(WebP(lossless=True)) == float("inf")


def test_a_preview_shows_kept_profiles_in_srgb() -> None:
    data = encoded(scene(), "PNG", icc_profile=swapped_rgb_profile())
    shown = preview(open_picture(BytesIO(data)), Recipe(), 96)
    for pixels in (shown.before, shown.after):
        red = corners(image_of(pixels))[0]
        assert red[1] > 140 > red[0]
