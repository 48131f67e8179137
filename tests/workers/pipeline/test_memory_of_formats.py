"""The estimate against what children really take, for each encoder, limit and animation."""

from __future__ import annotations

import sys
from io import BytesIO
from pathlib import Path
from random import Random

import pytest
from PIL import Image

from tests.pictures import encoded, textured
from tests.workers.pipeline.measuring import peak_bytes
from workers.contract.colour import Colour
from workers.contract.encoders import Avif, Jpeg, Png, WebP
from workers.contract.encoders.chroma import ChromaSubsampling
from workers.contract.limits import Limits
from workers.contract.recipe import Recipe
from workers.contract.resize import Resize
from workers.pipeline.decode.source import open_picture
from workers.pipeline.memory import conversion_bytes

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="reads the peak from /proc"),
]

_FULL = ChromaSubsampling.FULL
_SMALL = Resize(width=1200)
RECIPES = {
    "avif": [Recipe(encoder=Avif())],
    "avif-effort": [Recipe(encoder=Avif(effort=2))],
    "avif-full-colour": [Recipe(encoder=Avif(chroma_subsampling=_FULL))],
    "jpeg": [Recipe(encoder=Jpeg())],
    "near-lossless": [Recipe(encoder=WebP(near_lossless=60, effort=2))],
    "sharp-yuv": [Recipe(encoder=WebP(sharp_yuv=True))],
    "jpeg-full-colour": [Recipe(encoder=Jpeg(quality=100, chroma_subsampling=_FULL))],
    "png": [Recipe(encoder=Png(effort=1))],
    "png-palette": [Recipe(encoder=Png(effort=1, palette=True))],
    "png-optimised": [Recipe(encoder=Png(effort=9, optimise=True))],
    "linear": [Recipe(resize=_SMALL, colour=Colour(linear_light=True))],
    "within-bytes": [Recipe(resize=_SMALL, limits=Limits(max_bytes=20_000))],
    "similar": [Recipe(encoder=Jpeg(), limits=Limits(ssim=0.95))],
    "set": [
        Recipe(resize=Resize(width=width), encoder=encoder)
        for width in (480, 960, 1920)
        for encoder in (Avif(), WebP())
    ],
}
#: The estimate is what is reserved: too little fails a picture, too much keeps a core waiting.
_LEAST, _MOST = 0.95, 1.3
#: What a header does not tell: how many colours or how much noise there is for encoders whose
#: memory depends on that.
_UNTOLD = {
    "png": 3.0,
    "png-palette": 6.0,
    "png-optimised": 1.5,
    "near-lossless": 2.4,
}
_NEGLIGIBLE_BYTES = 32 << 20


def _picture(mode: str) -> Image.Image:
    image = textured(2400, 1800)
    if mode == "RGBA":
        image.putalpha(image.convert("L"))
    return image.convert(mode)


def _check(data: bytes, recipes: list[Recipe], path: Path, most: float = _MOST) -> None:
    path.write_bytes(data)
    measured = peak_bytes(path, "convert", recipes)
    estimated = conversion_bytes(open_picture(BytesIO(data)), len(data), recipes)
    told = f"{measured >> 20} MiB measured, {estimated >> 20} MiB estimated"
    assert estimated > _LEAST * measured, told
    assert estimated < max(most * measured, _NEGLIGIBLE_BYTES), told


@pytest.mark.parametrize("mode", ["L", "RGB", "RGBA"])
@pytest.mark.parametrize("name", RECIPES)
def test_estimates_hold(name: str, mode: str, tmp_path: Path) -> None:
    kind = "PNG" if mode == "RGBA" else "JPEG"
    most = _UNTOLD.get(name, _MOST)
    _check(encoded(_picture(mode), kind), RECIPES[name], tmp_path / "picture", most)


_HARD = {
    "transparency": Recipe(encoder=WebP()),
    "transparency-effort": Recipe(encoder=WebP(effort=6)),
    "lossless": Recipe(encoder=WebP(lossless=True)),
    "lossless-effort": Recipe(encoder=WebP(lossless=True, effort=5)),
    "linear-in-part": Recipe(resize=Resize(width=1000), colour=Colour(linear_light=True)),
}


@pytest.mark.parametrize("name", _HARD)
@pytest.mark.parametrize("side", [480, 1120])
def test_estimates_hold_for_noise(name: str, side: int, tmp_path: Path) -> None:
    # Small enough for the histograms of the lossless encoder to count.
    noise = Image.frombytes("RGBA", (side, side), Random(5).randbytes(4 * side * side))
    _check(encoded(noise, "PNG"), [_HARD[name]], tmp_path / "picture", 1.5)


def _animation(kind: str, count: int, side: int = 640) -> bytes:
    frames = [textured(side, side * 3 // 4).rotate(turn * 3) for turn in range(count)]
    stream = BytesIO()
    frames[0].save(stream, kind, save_all=True, append_images=frames[1:], duration=50)
    return stream.getvalue()


@pytest.mark.parametrize("encoder", [WebP(effort=0), Avif()], ids=["webp", "avif"])
@pytest.mark.parametrize("kind", ["GIF", "PNG", "WEBP", "AVIF"])
@pytest.mark.parametrize("count", [8, 40])
def test_estimates_hold_for_animations(
    kind: str, encoder: WebP | Avif, count: int, tmp_path: Path
) -> None:
    # How much is written is guessed: by the file, which is many times as long or as short.
    _check(_animation(kind, count), [Recipe(encoder=encoder)], tmp_path / "picture", 1.6)
