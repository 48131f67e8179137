from __future__ import annotations

import pytest
from PIL import Image

from tests.pictures import textured
from tests.workers.pipeline.running import psnr
from workers.contract.events import Size
from workers.pipeline.transform import resample as module
from workers.pipeline.transform.resample import resample

needs_simd = pytest.mark.skipif(not module.SIMD_MODES, reason="no SIMD resizer on this platform")


def picture(mode: str) -> Image.Image:
    image = textured(640, 480)
    if mode == "RGBA":
        image.putalpha(textured(640, 480).convert("L").transpose(Image.Transpose.ROTATE_180))
    return image.convert(mode)


@needs_simd
@pytest.mark.parametrize("size", [Size(200, 150), Size(320, 100), Size(900, 700)])
@pytest.mark.parametrize("mode", ["L", "RGB", "RGBA", "CMYK"])
def test_both_resizers_agree(mode: str, size: Size, monkeypatch: pytest.MonkeyPatch) -> None:
    image, box = picture(mode), (10.5, 0.0, 600.25, 480.0)
    simd = resample(image, size, box)
    monkeypatch.setattr(module, "SIMD_MODES", frozenset())
    plain = resample(image, size, box)
    assert simd.mode == plain.mode == mode
    assert simd.size == plain.size == (size.width, size.height)
    if mode == "RGBA":  # as seen: what is nearly clear has nearly no colour to compare
        simd, plain = simd.convert("RGBa"), plain.convert("RGBa")
    assert psnr(simd, plain) >= 50


@pytest.mark.parametrize("mode", ["L", "LA", "RGB", "RGBA", "CMYK"])
def test_the_same_size_is_the_same_picture(mode: str) -> None:
    image = picture(mode)
    assert resample(image, Size(640, 480)) is image


@pytest.mark.parametrize("mode", ["L", "LA", "RGB", "RGBA", "CMYK"])
def test_flat_colour_stays_flat(mode: str) -> None:
    image = Image.new(mode, (50, 40), (90,) * len(Image.new(mode, (1, 1)).getbands()))
    small = resample(image, Size(7, 5))
    assert len(small.getcolors() or ()) == 1


@needs_simd
def test_resizing_starts_no_threads() -> None:
    psutil = pytest.importorskip("psutil")
    before = psutil.Process().num_threads()
    resample(picture("RGB"), Size(300, 200))
    assert psutil.Process().num_threads() == before


def test_a_box_cuts_the_source() -> None:
    image = Image.new("RGB", (100, 10), (250, 0, 0))
    image.paste((0, 0, 250), (50, 0, 100, 10))
    assert resample(image, Size(20, 5), (60.0, 0.0, 100.0, 10.0)).getcolors() == [
        (100, (0, 0, 250))
    ]
