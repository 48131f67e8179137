from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image, ImageChops

from tests.pictures import encoded, textured
from tests.tiny_tiff import TinyTiff
from workers.contract.events import Size
from workers.contract.failures import FailureCode
from workers.contract.resize import Resize
from workers.pipeline.decode.decode import decode
from workers.pipeline.decode.source import load, open_picture
from workers.pipeline.errors import PictureError

_SIZE = (100, 70)
_PARTS = {"strips": (100, 32), "one": (100, 70), "tiles": (48, 32)}
_KINDS = {"RGB": TinyTiff(2, (8,) * 3), "RGBA": TinyTiff(2, (8,) * 4, (2,))}


def _picture(mode: str) -> Image.Image:
    image = textured(*_SIZE)
    if mode == "RGBA":
        image.putalpha(Image.linear_gradient("L").resize(_SIZE))
    return image


def _webps(image: Image.Image, part: tuple[int, int], *, tiled: bool) -> list[bytes]:
    """What libtiff would write: tiles are whole even where they reach over the edge."""
    found = []
    for top in range(0, image.height, part[1]):
        for left in range(0, image.width, part[0]):
            bottom = top + part[1] if tiled else min(top + part[1], image.height)
            piece = image.crop((left, top, left + part[0], bottom))
            found.append(encoded(piece, "WEBP", lossless=True, exact=True))
    return found


def _file(mode: str = "RGB", name: str = "strips") -> bytes:
    part, tiled = _PARTS[name], name == "tiles"
    webps = _webps(_picture(mode), part, tiled=tiled)
    return _KINDS[mode].of_webps(_SIZE, part, webps, tiled=tiled)


def _loaded(data: bytes) -> Image.Image:
    image = open_picture(BytesIO(data))
    load(image, Size(image.width, image.height))
    return image


@pytest.mark.parametrize("mode", ["RGB", "RGBA"])
@pytest.mark.parametrize("name", _PARTS)
def test_every_pixel_is_at_its_place(name: str, mode: str) -> None:
    image = _loaded(_file(mode, name))
    assert image.mode == mode
    assert not ImageChops.difference(image, _picture(mode)).getbbox(alpha_only=False)


def test_opaque_parts_may_lack_their_alpha() -> None:
    webps = _webps(_picture("RGB"), (100, 32), tiled=False)
    image = _loaded(_KINDS["RGBA"].of_webps(_SIZE, (100, 32), webps, tiled=False))
    assert image.getchannel("A").getextrema() == (255, 255)


def test_premultiplied_colours_are_brought_back() -> None:
    whole = Image.new("RGBA", _SIZE, (50, 25, 0, 128))
    kept = TinyTiff(2, (8,) * 4, (1,))
    data = kept.of_webps(_SIZE, _SIZE, _webps(whole, _SIZE, tiled=False), tiled=False)
    assert _loaded(data).getpixel((9, 9)) == (99, 49, 0, 128)


def _broken() -> dict[str, list[bytes]]:
    webps = _webps(_picture("RGB"), (100, 32), tiled=False)
    gigantic = encoded(Image.new("RGB", (16_383, 1)), "WEBP")
    return {
        "no WebP": [webps[0], b"x" * 200, webps[2]],
        "cut off": [webps[0], webps[1][:60], webps[2]],
        "other size": [webps[0], gigantic, webps[2]],
        "too few": webps[:2],
        "too many": [*webps, webps[2]],
        "broken": [webps[0], webps[1][:100] + bytes(len(webps[1]) - 100), webps[2]],
    }


@pytest.mark.parametrize("webps", _broken().values(), ids=_broken().keys())
def test_broken_parts_are_damage(webps: list[bytes]) -> None:
    with pytest.raises(PictureError) as caught:
        _loaded(_KINDS["RGB"].of_webps(_SIZE, (100, 32), webps, tiled=False))
    assert caught.value.code is FailureCode.CORRUPT


def test_what_comes_before_the_damage_is_shown_on_request() -> None:
    webps = _webps(_picture("RGB"), (100, 32), tiled=False)
    data = _KINDS["RGB"].of_webps(_SIZE, (100, 32), [webps[0], b"x" * 99, webps[2]], tiled=False)
    shown = decode(open_picture(BytesIO(data)), [Resize()], accept_damaged=True).pixels
    top = (0, 0, 100, 32)
    assert not ImageChops.difference(shown.crop(top), _picture("RGB").crop(top)).getbbox()


def test_other_samples_are_refused_by_name() -> None:
    grey = _webps(_picture("RGB"), _SIZE, tiled=False)
    with pytest.raises(PictureError) as caught:
        open_picture(BytesIO(TinyTiff(1, (8,)).of_webps(_SIZE, _SIZE, grey, tiled=False)))
    told = (caught.value.code, caught.value.detail)
    assert told == (FailureCode.UNSUPPORTED, "an unusual TIFF with WebP inside")
