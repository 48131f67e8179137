from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from io import BytesIO
from itertools import pairwise, product

import pytest
from PIL import Image, ImageCms

from tests.pictures import encoded, grey_profile
from tests.workers.pipeline.running import near, result, run
from workers.contract.notes import Note
from workers.pipeline.transform.colour import open_profile, to_srgb
from workers.pipeline.transform.generic_cmyk import generic_cmyk

Colour = tuple[int, ...]

CYAN, MAGENTA, YELLOW, BLACK = (
    tuple(100 * (ink == place) for place in range(4)) for ink in range(4)
)


def centre(image: Image.Image) -> Colour:
    value = image.convert("RGB").getpixel((image.width // 2, image.height // 2))
    assert isinstance(value, tuple)
    return value


def pixel(inks: Iterable[float]) -> Colour:
    return tuple(round(percent * 2.55) for percent in inks)


def all_printed(swatches: Sequence[Iterable[float]]) -> list[Colour]:
    """The sRGB of each: percentages of cyan, magenta, yellow and black."""
    inks = bytes(value for swatch in swatches for value in pixel(swatch))
    data = to_srgb(Image.frombytes("CMYK", (len(swatches), 1), inks), None).tobytes()
    return [tuple(data[at : at + 3]) for at in range(0, len(data), 3)]


def printed(*inks: float) -> Colour:
    """The sRGB of percentages of cyan, magenta, yellow and black."""
    return all_printed([inks])[0]


def ramp(*inks: float) -> list[Colour]:
    """From paper to these percentages, in hundredths."""
    return all_printed([[percent * step / 100 for percent in inks] for step in range(101)])


def luminance(colour: Colour) -> float:
    red, green, blue = (math.pow(value / 255, 2.2) for value in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def spread(colour: Colour) -> int:
    return max(colour) - min(colour)


def test_lcms_reads_the_profile() -> None:
    icc = generic_cmyk()
    opened = open_profile(icc, "CMYK")
    assert opened is not None
    inside = opened.profile
    assert inside.profile_description == "Generic CMYK, offset on coated paper"
    assert inside.copyright
    assert (inside.version, inside.device_class, inside.connection_space) == (2.4, "prtr", "XYZ ")
    assert inside.is_intent_supported(ImageCms.Intent.PERCEPTUAL, ImageCms.Direction.INPUT)
    paper = inside.media_white_point
    assert paper is not None
    assert 0.85 < paper[0][1] < 0.9  # as bright as paper
    assert int.from_bytes(icc[:4], "big") == len(icc) < 10_000


def test_paper_is_white_and_black_ink_nearly_black() -> None:
    assert printed(0, 0, 0, 0) == (255, 255, 255)
    assert near(printed(*BLACK), (28, 28, 28), 3)
    assert printed(100, 100, 100, 100) == (0, 0, 0)


@pytest.mark.parametrize(
    ("inks", "srgb"),
    [
        # The Lab values of ISO 12647-2, as sRGB in which paper is white.
        (CYAN, (0, 159, 227)),
        (MAGENTA, (230, 0, 126)),
        (YELLOW, (255, 237, 0)),
        ((0, 100, 100, 0), (227, 6, 19)),
        ((100, 0, 100, 0), (0, 150, 64)),
        ((100, 100, 0, 0), (49, 39, 131)),
    ],
)
def test_full_inks_have_the_colours_of_the_standard(inks: Colour, srgb: Colour) -> None:
    assert near(printed(*inks), srgb, 3)


def test_black_ink_alone_is_neutral_and_ever_darker() -> None:
    greys = ramp(*BLACK)
    assert max(map(spread, greys)) <= 3
    assert all(darker[1] < lighter[1] for lighter, darker in pairwise(greys))
    assert near(greys[50], (157, 157, 157), 5)  # a gain of 17 % on paper


@pytest.mark.parametrize("tones", [(25, 19, 19), (50, 40, 40), (75, 66, 66)])
def test_greys_of_three_inks_as_separations_make_them(tones: Colour) -> None:
    assert spread(printed(*tones, 0)) <= 8


def test_traces_of_three_inks_are_neutral() -> None:
    assert spread(printed(1, 1, 1, 0)) <= 3
    assert spread(printed(4, 3, 3, 0)) <= 3


@pytest.mark.parametrize("under", list(product((0, 100), repeat=3)))
def test_black_ink_darkens_every_colour_to_near_black(under: Colour) -> None:
    steps = all_printed([(*under, black) for black in range(0, 101, 5)])
    assert all(luminance(b) <= luminance(a) for a, b in pairwise(steps))
    assert all(max(b) <= max(a) for a, b in pairwise(steps))
    assert max(steps[-1]) <= 32


@pytest.mark.parametrize("under", [(0, 0, 0), (25, 19, 19), (50, 40, 40), (75, 66, 66)])
def test_black_ink_leaves_greys_neutral(under: Colour) -> None:
    steps = all_printed([(*under, black) for black in range(0, 101, 10)])
    assert max(map(spread, steps)) <= 8


def test_no_overprint_is_lighter_than_what_it_is_made_of() -> None:
    every = list(product((0, 100), repeat=4))
    corners = dict(zip(every, map(luminance, all_printed(every)), strict=True))
    for inks, light in corners.items():
        for ink in range(4):
            if inks[ink]:
                without = (*inks[:ink], 0, *inks[ink + 1 :])
                assert light <= corners[without] + 0.001  # what sRGB cannot show is clipped
    lightest = sorted((inks for inks in corners if not inks[3]), key=lambda inks: -corners[inks])
    paper, yellow, cyan = lightest[:3]
    assert (paper, yellow, cyan) == ((0, 0, 0, 0), YELLOW, CYAN)


@pytest.mark.parametrize("ink", [CYAN, MAGENTA, YELLOW])
def test_tints_change_evenly(ink: Colour) -> None:
    steps = ramp(*ink)
    assert all(luminance(b) <= luminance(a) for a, b in pairwise(steps))
    for one, other in pairwise(steps):
        assert all(abs(a - b) <= 10 for a, b in zip(one, other, strict=True))


@pytest.mark.parametrize("name", ["JPEG", "TIFF"])
@pytest.mark.parametrize("inks", [CYAN, MAGENTA, (0, 100, 100, 0), (100, 0, 100, 0)])
def test_a_picture_without_a_profile_is_softer_than_naively(name: str, inks: Colour) -> None:
    picture = Image.new("CMYK", (16, 16), pixel(inks))
    found = centre(result(encoded(picture, name)))
    assert near(found, printed(*inks), 4)
    assert spread(found) < spread(centre(picture.convert("RGB")))


@pytest.mark.parametrize("icc", [b"rubbish" * 40, generic_cmyk()[:400], grey_profile()])
def test_a_broken_or_foreign_profile_is_replaced(icc: bytes) -> None:
    data = encoded(Image.new("CMYK", (16, 16), pixel(CYAN)), "JPEG", icc_profile=icc)
    assert near(centre(result(data)), printed(*CYAN), 4)
    assert run(data).notes == (Note.COLOURS_CONVERTED,)


def test_a_profile_that_lcms_cannot_apply_is_replaced() -> None:
    without_its_table = generic_cmyk().replace(b"A2B0", b"A2B9")
    ImageCms.ImageCmsProfile(BytesIO(without_its_table))  # it can be opened
    picture = Image.new("CMYK", (16, 16), pixel(MAGENTA))
    found = centre(result(encoded(picture, "TIFF", icc_profile=without_its_table)))
    assert found == printed(*MAGENTA)
