from __future__ import annotations

from io import BytesIO

import pytest
from msgspec.structs import replace
from PIL import Image, ImageChops, ImageDraw, ImageStat

from tests.pictures import encoded, exif_block, textured
from tests.workers.pipeline.encode.test_libwebp import needs_libwebp
from tests.workers.pipeline.running import decoded, psnr, run
from workers.contract.encoders import WebP
from workers.contract.limits import Limits
from workers.contract.recipe import Recipe
from workers.pipeline.encode.webp import encode_webp
from workers.pipeline.metadata.read import MetadataBlocks
from workers.pipeline.transform.transform import Rendered


def picture(mode: str = "RGBA") -> Image.Image:
    image = textured(200, 150)
    image.putalpha(textured(150, 200).resize((200, 150)).convert("L"))
    return image.convert(mode)


def size_with(**changes: object) -> int:
    options = replace(WebP(), **changes)
    return len(encode_webp(Rendered(picture(), b""), options, MetadataBlocks()))


CHANGES: list[dict[str, object]] = [
    {"quality": 40},
    {"effort": 0},
    {"effort": 6},
    {"lossless": True},
    {"alpha_quality": 20},
]
BEYOND_PILLOW: list[dict[str, object]] = [{"near_lossless": 20}, {"sharp_yuv": True}]


@needs_libwebp
@pytest.mark.parametrize("change", BEYOND_PILLOW, ids=str)
def test_every_option_beyond_pillow_reaches_the_encoder(change: dict[str, object]) -> None:
    assert size_with(**change) not in {size_with(), size_with(lossless=True)}


@needs_libwebp
@pytest.mark.parametrize("beyond", BEYOND_PILLOW, ids=str)
@pytest.mark.parametrize("change", CHANGES[:3], ids=str)
def test_the_others_reach_it_with_them_too(
    beyond: dict[str, object], change: dict[str, object]
) -> None:
    assert size_with(**beyond, **change) != size_with(**beyond)


@pytest.mark.parametrize("change", CHANGES, ids=str)
def test_every_option_reaches_the_encoder(change: dict[str, object]) -> None:
    assert size_with(**change) != size_with()


def test_every_field_is_covered_above() -> None:
    changes = CHANGES + BEYOND_PILLOW
    assert set(WebP.__struct_fields__) == {name for change in changes for name in change}


def test_quality_and_alpha_quality_go_the_right_way() -> None:
    assert size_with(quality=30) < size_with(quality=60) < size_with(quality=95)
    assert size_with(alpha_quality=10) < size_with(alpha_quality=100)
    assert size_with(lossless=True, effort=6) <= size_with(lossless=True, effort=0)


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "L"])
def test_lossless_is_exact(mode: str) -> None:
    source = picture(mode)
    options = Recipe(encoder=WebP(lossless=True))
    found = decoded(run(encoded(source, "PNG"), options))
    visible = Image.new("RGBA", source.size)
    wanted = Image.alpha_composite(visible, source.convert("RGBA"))
    assert psnr(Image.alpha_composite(visible, found.convert("RGBA")), wanted) == float("inf")


def test_transparency_is_exact_by_default() -> None:
    source = picture()
    found = decoded(run(encoded(source, "PNG"), Recipe()))
    assert found.getchannel("A").tobytes() == source.getchannel("A").tobytes()


def test_the_default_is_close_to_the_source() -> None:
    source = picture("RGB")
    assert psnr(decoded(run(encoded(source, "PNG"), Recipe())).convert("RGB"), source) > 32


def screenshot() -> Image.Image:
    """Windows with text, a shaded title bar and a soft photograph: what is seen on a screen."""
    image = Image.new("RGB", (480, 360), "#f4f4f6")
    draw = ImageDraw.Draw(image)
    for line in range(28):
        words = f"{line:02} the quick brown fox jumps over the lazy dog " * 2
        draw.text((8, 30 + 12 * line), words[: 20 + line * 7 % 23], fill="#222733")
    image.paste(Image.linear_gradient("L").resize((480, 22)).convert("RGB"), (0, 0))
    image.paste(textured(200, 220), (270, 60))
    return image


def as_webp(image: Image.Image, **changes: object) -> bytes:
    options = replace(WebP(), **changes)
    return encode_webp(Rendered(image, b""), options, MetadataBlocks())


def opened(data: bytes) -> Image.Image:
    image = Image.open(BytesIO(data))
    image.load()
    return image


@needs_libwebp
def test_near_lossless_is_smaller_than_lossless_and_close() -> None:
    source = screenshot()
    near, exact = as_webp(source, near_lossless=60), as_webp(source, lossless=True)
    assert len(near) < 0.9 * len(exact)
    assert 40 < psnr(opened(near), source) < float("inf")
    assert len(as_webp(source, near_lossless=20)) < len(near)


@needs_libwebp
def test_sharp_yuv_keeps_a_thin_red_line_on_blue() -> None:
    source = Image.new("RGB", (128, 96), (0, 0, 255))
    ImageDraw.Draw(source).line((0, 10, 127, 80), fill=(255, 0, 0))
    line = source.getchannel("R")

    def lost_red(**changes: object) -> float:
        found = opened(as_webp(source, quality=95, **changes)).getchannel("R")
        return ImageStat.Stat(ImageChops.difference(found, line), line).mean[0]

    assert lost_red(sharp_yuv=True) < 0.4 * lost_red()


@needs_libwebp
@pytest.mark.parametrize(
    ("change", "least"),
    [({"sharp_yuv": True}, float("inf")), ({"near_lossless": 60}, 45)],  # which rounds it as well
    ids=str,
)
def test_transparency_is_kept_beyond_pillow_too(change: dict[str, object], least: float) -> None:
    source = picture()
    found = opened(as_webp(source, **change))
    assert found.mode == "RGBA"
    assert psnr(found.getchannel("A"), source.getchannel("A")) >= least
    source.putalpha(255)
    assert opened(as_webp(source, **change)).mode == "RGB"


@needs_libwebp
@pytest.mark.parametrize("change", BEYOND_PILLOW, ids=str)
@pytest.mark.parametrize("mode", ["RGB", "RGBA", "L"])
def test_metadata_and_profile_are_read_back(change: dict[str, object], mode: str) -> None:
    exif, xmp, profile = exif_block(1), b"<x:xmpmeta/>", b"a profile of odd length"
    rendered = Rendered(picture(mode), profile)
    data = encode_webp(rendered, replace(WebP(), **change), MetadataBlocks(exif, xmp))
    found = opened(data)
    assert found.size == rendered.image.size
    assert found.info["icc_profile"] == profile
    assert found.info["exif"].removeprefix(b"Exif\0\0") == exif.removeprefix(b"Exif\0\0")
    assert found.info["xmp"] == xmp


@needs_libwebp
def test_a_wished_size_is_searched_by_quality_or_by_pixels() -> None:
    source = encoded(textured(300, 200), "PNG")
    for encoder in (WebP(sharp_yuv=True), WebP(near_lossless=60)):
        found = run(source, Recipe(encoder=encoder, limits=Limits(max_bytes=4000)))
        assert len(found.data) <= 4000
