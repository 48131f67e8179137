from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image, ImageChops

from tests.pictures import textured
from workers.pipeline.animation.steadying import SteadyPicture, passed_over

SIDE = 100  # not a multiple of the squares'


def _faded(by: int, mode: str = "RGB") -> Image.Image:
    """A texture that gets darker, and clearer if it can."""
    picture = textured(SIDE, SIDE).point([max(0, value - by) for value in range(256)] * 3)
    if mode == "RGBA":
        picture.putalpha(Image.new("L", picture.size, 255 - by))
    return picture


def _most(one: Image.Image, other: Image.Image) -> int:
    extrema = ImageChops.difference(one, other).getextrema()
    return max(high for _, high in extrema)


@pytest.mark.parametrize("quality", [20, 50, 80, 100])
def test_libwebp_leaves_out_what_it_is_said_to_pass_over(quality: int) -> None:
    """Its own encoder is asked: a frame that differs by so much is none, by one more it is."""
    little = passed_over(quality)
    shades = [Image.new("RGB", (64, 64), (90 + by, 90, 90)) for by in (0, little, little + 1)]
    assert _frame_count([shades[0], shades[1]], quality) == 1
    assert _frame_count([shades[0], shades[2]], quality) == 2


def _frame_count(pictures: list[Image.Image], quality: int) -> int:
    stream = BytesIO()
    pictures[0].save(
        stream, "WEBP", save_all=True, append_images=pictures[1:], quality=quality, duration=50
    )
    with Image.open(stream) as image:
        return getattr(image, "n_frames", 1)


@pytest.mark.parametrize("mode", ["RGB", "RGBA"])
@pytest.mark.parametrize("quality", [30, 80, 100])
def test_differences_never_add_up(quality: int, mode: str) -> None:
    steady, most = SteadyPicture(quality), 0
    for step in range(60):
        frame = _faded(step, mode)
        shown = steady.change_to(frame)
        assert (shown.size, shown.mode) == (frame.size, mode)
        most = max(most, _most(shown, frame))
    assert 0 < most <= 2 * passed_over(quality) or (mode == "RGBA" and most == 0)


def test_what_stays_is_the_same_to_the_bit_and_what_changes_is_taken_exactly() -> None:
    steady = SteadyPicture(80)
    ground = textured(SIDE, SIDE)
    steady.change_to(ground)
    moved = ground.point([min(255, value + 2) for value in range(256)] * 3)
    moved.paste((255, 0, 0), (80, 80, SIDE, SIDE))
    shown = steady.change_to(moved)
    assert shown.crop((0, 0, 80, 72)).tobytes() == ground.crop((0, 0, 80, 72)).tobytes()
    assert shown.crop((80, 80, SIDE, SIDE)).tobytes() == moved.crop((80, 80, SIDE, SIDE)).tobytes()


def test_colours_that_can_hardly_be_seen_may_stay() -> None:
    steady = SteadyPicture(80)
    steady.change_to(Image.new("RGBA", (16, 16), (200, 0, 0, 3)))
    shown = steady.change_to(Image.new("RGBA", (16, 16), (0, 200, 0, 3)))
    assert shown.getpixel((8, 8)) == (200, 0, 0, 3)


def test_another_mode_is_another_picture() -> None:
    steady = SteadyPicture(80)
    steady.change_to(Image.new("RGB", (16, 16)))
    shown = steady.change_to(Image.new("RGBA", (16, 16), (1, 1, 1, 9)))
    assert shown.getpixel((0, 0)) == (1, 1, 1, 9)
