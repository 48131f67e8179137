from pathlib import Path

import pytest
from PIL import Image

from benchmarks.quality import IDENTICAL_DB, check, psnr_db
from benchmarks.work import Work


def test_psnr_of_pictures_one_level_apart() -> None:
    one = Image.new("RGB", (8, 8), (100, 100, 100))
    other = Image.new("RGB", (8, 8), (101, 101, 101))

    assert psnr_db(one, other) == pytest.approx(48.13, abs=0.01)  # 20 log10(255)
    assert psnr_db(one, one) == IDENTICAL_DB


@pytest.mark.parametrize(
    ("size", "orientation", "box_px", "wanted"),
    [
        ((4000, 3000), 1, 1600, (1600, 1200)),
        ((4000, 3000), 6, 1600, (1200, 1600)),
        ((800, 600), 1, 1600, (800, 600)),
        ((5000, 2), 1, 1600, (1600, 1)),
        ((4000, 3000), 1, None, (4000, 3000)),
    ],
)
def test_the_size_asked_for_is_upright_and_never_larger(
    size: tuple[int, int], orientation: int, box_px: int | None, wanted: tuple[int, int]
) -> None:
    picture = Image.new("1", size)
    picture.getexif()[0x0112] = orientation

    (target,) = Work((), Path(), box_px, cores=2).targets(picture)
    assert target == (".webp", "webp", wanted)


def test_missing_and_sideways_outputs_are_counted(tmp_path: Path) -> None:
    sources = tuple(tmp_path / f"{name}.jpg" for name in ("right", "sideways", "missing"))
    for source in sources:
        Image.new("RGB", (400, 200), "olive").save(source)
    output = tmp_path / "output"
    output.mkdir()
    Image.new("RGB", (100, 50), "olive").save(output / "right.webp", lossless=True)
    Image.new("RGB", (50, 100), "olive").save(output / "sideways.webp")

    quality = check(Work(sources, output, 100, cores=2), {"it": output})["it"]

    assert (quality.missing, quality.wrong_size) == (1, 1)
    assert quality.psnr_db is not None
    assert quality.psnr_db > 40
