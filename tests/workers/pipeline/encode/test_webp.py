from __future__ import annotations

import pytest
from msgspec.structs import replace
from PIL import Image

from tests.pictures import encoded, textured
from tests.workers.pipeline.running import decoded, psnr, run
from workers.contract.encoders import WebP
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


@pytest.mark.parametrize("change", CHANGES, ids=str)
def test_every_option_reaches_the_encoder(change: dict[str, object]) -> None:
    assert size_with(**change) != size_with()


def test_every_field_is_covered_above() -> None:
    assert set(WebP.__struct_fields__) == {name for change in CHANGES for name in change}


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
