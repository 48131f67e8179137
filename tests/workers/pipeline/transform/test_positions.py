"""Which part of a picture stays, and sizes by percent and megapixels."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageDraw

from tests.pictures import encoded, exif_block
from tests.workers.pipeline.running import corners, near, result
from workers.contract.colour import Colour
from workers.contract.declared import OptionError
from workers.contract.events import Size
from workers.contract.geometry import Anchor
from workers.contract.resize import Fit, Position, Resize
from workers.pipeline.transform.geometry import plan_layout
from workers.pipeline.transform.interest import most_detailed
from workers.pipeline.transform.orientation import stored_anchor

RED, GREEN, BLUE, YELLOW = (250, 0, 0), (0, 250, 0), (0, 0, 250), (250, 250, 0)
#: What a cut of the whole height or width shows most of, in a picture of four quarters.
ACROSS = {
    Position.LEFT: {RED, YELLOW},
    Position.LEFT_TOP: {RED, YELLOW},
    Position.LEFT_BOTTOM: {RED, YELLOW},
    Position.RIGHT: {GREEN, BLUE},
    Position.RIGHT_TOP: {GREEN, BLUE},
    Position.RIGHT_BOTTOM: {GREEN, BLUE},
    Position.TOP: {RED, GREEN, BLUE, YELLOW},
    Position.CENTRE: {RED, GREEN, BLUE, YELLOW},
}
_TURNS = {
    1: [],
    2: [Image.Transpose.FLIP_LEFT_RIGHT],
    3: [Image.Transpose.ROTATE_180],
    4: [Image.Transpose.FLIP_TOP_BOTTOM],
    5: [Image.Transpose.TRANSPOSE],
    6: [Image.Transpose.ROTATE_90],
    7: [Image.Transpose.TRANSVERSE],
    8: [Image.Transpose.ROTATE_270],
}


def quarters(width: int, height: int) -> Image.Image:
    image = Image.new("RGB", (width, height), RED)
    image.paste(GREEN, (width // 2, 0, width, height // 2))
    image.paste(BLUE, (width // 2, height // 2, width, height))
    image.paste(YELLOW, (0, height // 2, width // 2, height))
    return image


def seen(image: Image.Image) -> set[tuple[int, ...]]:
    return {
        colour
        for colour in (RED, GREEN, BLUE, YELLOW)
        if any(near(corner, colour, 30) for corner in corners(image))
    }


@pytest.mark.parametrize("position", ACROSS)
@pytest.mark.parametrize("orientation", _TURNS)
def test_a_crop_keeps_the_wished_side_however_the_picture_is_stored(
    position: Position, orientation: int
) -> None:
    stored = quarters(160, 80)
    for turn in _TURNS[orientation]:
        stored = stored.transpose(turn)
    data = encoded(stored, "PNG", exif=exif_block(orientation))
    cut = result(data, Resize(width=40, height=40, fit=Fit.COVER, position=position))
    assert cut.size == (40, 40)
    assert seen(cut) == ACROSS[position]


@given(
    st.tuples(st.integers(1, 400), st.integers(1, 400)),
    st.tuples(st.integers(1, 400), st.integers(1, 400)),
    st.sampled_from(Position),
)
def test_what_is_padded_stands_within_its_box(
    source: tuple[int, int], box: tuple[int, int], position: Position
) -> None:
    resize = Resize(width=box[0], height=box[1], fit=Fit.CONTAIN, position=position)
    layout = plan_layout(Size(*source), resize, 10_000)
    left, top = layout.offset
    assert 0 <= left <= layout.output.width - layout.visible.width
    assert 0 <= top <= layout.output.height - layout.visible.height


def test_contain_pads_where_the_position_says() -> None:
    data = encoded(Image.new("RGB", (40, 20), RED), "PNG")
    box = Resize(width=40, height=40, fit=Fit.CONTAIN, position=Position.BOTTOM)
    padded = result(data, box, colour=Colour(background="#00fa00"))
    assert padded.getpixel((20, 5)) == GREEN
    assert padded.getpixel((20, 35)) == RED


@pytest.mark.parametrize("orientation", range(1, 9))
def test_an_anchor_is_turned_there_and_back(orientation: int) -> None:
    anchors = [stored_anchor(Anchor(x, y), orientation) for x in (0, 0.5, 1) for y in (0, 0.5, 1)]
    assert len(set(anchors)) == 9
    assert stored_anchor(Anchor(0.5, 0.5), orientation) == Anchor(0.5, 0.5)


@pytest.mark.parametrize("place", [0.0, 0.4, 1.0])
@pytest.mark.parametrize("is_wide", [True, False])
def test_entropy_finds_where_there_is_something_to_see(place: float, is_wide: bool) -> None:
    plain = Image.new("RGB", (600, 100) if is_wide else (100, 600), (90, 90, 90))
    noise = Image.effect_noise((100, 100), 80).convert("RGB")
    at = round(500 * place)
    plain.paste(noise, (at, 0) if is_wide else (0, at))
    found = most_detailed(plain, 1 / 6 if is_wide else 1, 1 if is_wide else 1 / 6)
    assert abs((found.across if is_wide else found.down) - place) <= 0.07


def test_entropy_keeps_the_centre_of_a_picture_without_detail() -> None:
    assert most_detailed(Image.new("RGB", (300, 100)), 1 / 3, 1) == Anchor(0.5, 0.5)


def test_entropy_reaches_the_result() -> None:
    wide = Image.new("RGB", (300, 100), (0, 0, 250))
    draw = ImageDraw.Draw(wide)
    for x in range(200, 300, 4):
        draw.line((x, 0, x, 100), fill=(250, x % 200, 0))
    box = Resize(width=100, height=100, fit=Fit.COVER, position=Position.ENTROPY)
    cut = result(encoded(wide, "PNG"), box)
    assert BLUE not in seen(cut)


@pytest.mark.parametrize(
    ("resize", "size"),
    [
        (Resize(percent=50), (200, 100)),
        (Resize(percent=12.5), (50, 25)),
        (Resize(percent=0.1), (1, 1)),
        (Resize(percent=200), (400, 200)),
        (Resize(percent=200, without_enlargement=False), (800, 400)),
        (Resize(megapixels=0.02), (200, 100)),
        (Resize(megapixels=0.05), (316, 158)),
        (Resize(megapixels=5), (400, 200)),
    ],
    ids=str,
)
def test_percent_and_megapixels(resize: Resize, size: tuple[int, int]) -> None:
    found = result(encoded(Image.new("RGB", (400, 200)), "PNG"), resize)
    assert found.size == size


@given(st.integers(1, 9000), st.integers(1, 9000), st.integers(1, 2500))
def test_megapixels_are_an_upper_bound_but_for_rounding(
    width: int, height: int, hundredths: int
) -> None:
    wished = hundredths / 100
    size = plan_layout(Size(width, height), Resize(megapixels=wished), 10**6).output
    rounding = (size.width + size.height) / 2 + 1
    assert size.width * size.height <= max(wished * 10**6 + rounding, max(width, height))


@pytest.mark.parametrize("given", [{"width": 5}, {"height": 5}, {"megapixels": 1.0}])
def test_only_one_way_to_say_how_large(given: dict[str, float]) -> None:
    with pytest.raises(OptionError, match="exclude"):
        Resize(percent=50, **given)  # type: ignore[arg-type] # whatever goes with percent
