from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.compare.viewport import MOST_SCALE, STEP, Viewport
from workers.contract.events import Size
from workers.contract.jobs import WHOLE, Part

LARGE = Viewport(Size(4000, 3000), Size(800, 800))


def test_fitting_shows_all_of_it_in_the_middle() -> None:
    assert LARGE.scale == 0.2
    assert LARGE.frame == (0, 100, 800, 600)
    assert LARGE.visible == WHOLE
    assert not LARGE.can_pan


def test_fitting_does_not_enlarge() -> None:
    small = Viewport(Size(100, 50), Size(800, 600))
    assert small.scale == 1
    assert small.frame == (350, 275, 100, 50)


def test_at_full_size_the_middle_stays_in_the_middle() -> None:
    full = LARGE.zoomed_to(1.0)
    assert full.frame == (-1600, -1100, 4000, 3000)
    assert full.visible == Part(0.4, 1100 / 3000, 0.6, 1900 / 3000)
    assert full.can_pan


def test_zooming_keeps_what_is_under_the_pointer() -> None:
    before = LARGE.zoomed_to(1.0)
    after = before.zoomed_by(STEP, 100, 200)

    def under_pointer(viewport: Viewport) -> tuple[float, float]:
        frame = viewport.frame
        return (100 - frame.x) / frame.width, (200 - frame.y) / frame.height

    assert after.scale == STEP
    assert under_pointer(after) == pytest.approx(under_pointer(before))


def test_smaller_than_fitting_is_fitting() -> None:
    assert LARGE.zoomed_to(0.22).zoomed_by(1 / STEP).zoom is None
    assert LARGE.zoomed_to(1.0).zoomed_by(1 / STEP).zoom == 1 / STEP
    assert LARGE.zoomed_to(1000).scale == MOST_SCALE


def test_panning_ends_at_the_edges() -> None:
    full = LARGE.zoomed_to(1.0)
    assert full.panned(-100, 50).frame == (-1700, -1050, 4000, 3000)
    assert full.panned(10**6, 10**6).frame[:2] == (0, 0)
    assert full.panned(-(10**6), -(10**6)).frame[:2] == (-3200, -2200)
    # and does not go on beyond: the way back begins at once
    assert full.panned(10**6, 0).panned(-10, 0).frame.x == pytest.approx(-10)


sides = st.integers(1, 5000)
sizes = st.builds(Size, sides, sides)


@given(sizes, sizes, st.floats(0.001, 100), st.floats(-9e3, 9e3), st.floats(-9e3, 9e3), sizes)
def test_wherever_one_looks_there_is_picture(
    picture: Size, view: Size, zoom: float, dx: float, dy: float, other: Size
) -> None:
    looked = Viewport(picture, view).zoomed_to(zoom).panned(dx, dy)
    for viewport in (looked, looked.of_picture(other), looked.in_view(other)):
        part = viewport.visible
        assert 0 <= part.left < part.right <= 1
        assert 0 <= part.top < part.bottom <= 1
