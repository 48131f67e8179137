import pytest
from PIL import Image

from benchmarks.compare import (
    Moving,
    compare,
    moving_difference,
    timing_difference,
    verdict,
)

RED, GREEN, BLUE = ((255, 0, 0), (0, 255, 0), (0, 0, 255))


def filled(colour: tuple[int, ...], size: tuple[int, int] = (8, 6)) -> Image.Image:
    return Image.new("RGBA" if len(colour) == 4 else "RGB", size, colour)


def test_levels_are_told_for_each_channel() -> None:
    found = compare(filled((10, 20, 30)), filled((10, 24, 25)))

    assert found.levels == (0, 4, 5)
    assert found.difference == "0.0, 4.0, 5.0 levels"


def test_a_little_rounding_is_no_difference() -> None:
    assert compare(filled((10, 20, 30)), filled((12, 18, 30))).difference == ""


def test_grey_compares_with_colour() -> None:
    assert compare(Image.new("L", (4, 4), 90), filled((90, 90, 90), (4, 4))).difference == ""


def test_other_sizes_have_no_levels() -> None:
    found = compare(filled(RED, (4, 3)), filled(RED, (3, 4)))

    assert found.levels is None
    assert found.difference == "4 × 3 instead of 3 × 4"


def test_colours_that_nobody_sees_do_not_count() -> None:
    one, other = filled((255, 0, 0, 0)), filled((0, 0, 255, 0))

    assert compare(one, other).levels == (0, 0, 0)


def test_clear_parts_do_not_thin_out_a_difference() -> None:
    one, other = filled((0, 0, 0, 0)), filled((0, 0, 0, 0))
    one.putpixel((1, 1), (100, 100, 100, 255))
    other.putpixel((1, 1), (110, 100, 100, 255))

    assert compare(one, other).levels == (10, 0, 0)


def test_alpha_is_compared_by_its_mean() -> None:
    found = compare(filled((128, 128, 128, 255)), filled((128, 128, 128, 200)))

    assert found.alpha == (255, 200)
    assert found.difference == "mean alpha 255.0 instead of 200.0"


@pytest.mark.parametrize(
    ("own", "other", "told"),
    [
        ((100, 50), (100, 50), ""),
        ((33, 34, 33), (33.3, 33.3, 33.3), ""),
        ((150, 50), (100, 50, 50), ""),
        ((100, 50, 50), (150, 50), "3 frames instead of 2"),
        ((100, 60), (100, 50), "160 ms instead of 150 ms"),
        ((120, 30), (100, 50), "frame 1 ends at 120 ms, as none of the source does"),
        ((), (100, 50), "0 ms instead of 150 ms"),
    ],
)
def test_timing(own: tuple[float, ...], other: tuple[float, ...], told: str) -> None:
    assert timing_difference(Moving(own), Moving(other)) == told


def test_frames_are_compared_at_the_same_moment() -> None:
    red, green = filled(RED), filled(GREEN)
    source = Moving((50, 50, 50), (red, red, green))

    assert moving_difference(Moving((100, 50), (red, green)), source) == ""
    assert moving_difference(Moving((50, 100), (red, green)), source).startswith("frame 2: ")


def test_frames_without_duration_are_compared_by_number() -> None:
    red, blue = filled(RED), filled(BLUE)

    assert moving_difference(Moving((0, 0), (red, blue)), Moving((0, 0), (red, blue))) == ""
    assert moving_difference(Moving((0, 0), (red, red)), Moving((0, 0), (red, blue))) != ""


@pytest.mark.parametrize(
    ("differences", "word"),
    [([], "unread"), (["", ""], "equal"), (["", "size"], "split"), (["size"], "different")],
)
def test_verdict(differences: list[str], word: str) -> None:
    assert verdict(differences) == word
