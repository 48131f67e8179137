from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workers.contract.events import Size
from workers.contract.failures import FailureCode
from workers.contract.resize import MAX_SIDE_PX, Fit, Resize
from workers.pipeline.decode.draft import draft_scale
from workers.pipeline.errors import PictureError
from workers.pipeline.transform.geometry import plan_layout


@pytest.mark.parametrize(
    ("fit", "scaled", "visible", "output"),
    [
        (Fit.INSIDE, (100, 50), (100, 50), (100, 50)),
        (Fit.OUTSIDE, (160, 80), (160, 80), (160, 80)),
        (Fit.COVER, (160, 80), (100, 80), (100, 80)),
        (Fit.CONTAIN, (100, 50), (100, 50), (100, 80)),
        (Fit.FILL, (100, 80), (100, 80), (100, 80)),
    ],
)
def test_each_fit_into_a_box(
    fit: Fit, scaled: tuple[int, int], visible: tuple[int, int], output: tuple[int, int]
) -> None:
    layout = plan_layout(Size(400, 200), Resize(width=100, height=80, fit=fit), MAX_SIDE_PX)
    assert layout.scaled == Size(*scaled)
    assert layout.visible == Size(*visible)
    assert layout.output == Size(*output)


@pytest.mark.parametrize(
    ("fit", "enlarge", "output"),
    [
        (Fit.INSIDE, True, (100, 50)),
        (Fit.INSIDE, False, (40, 20)),
        (Fit.OUTSIDE, True, (160, 80)),
        (Fit.OUTSIDE, False, (40, 20)),
        (Fit.COVER, True, (100, 80)),
        (Fit.COVER, False, (40, 20)),
        (Fit.CONTAIN, True, (100, 80)),
        (Fit.CONTAIN, False, (100, 80)),
        (Fit.FILL, True, (100, 80)),
        (Fit.FILL, False, (40, 20)),
    ],
)
def test_a_small_picture_with_and_without_enlargement(
    fit: Fit, enlarge: bool, output: tuple[int, int]
) -> None:
    options = Resize(width=100, height=80, fit=fit, without_enlargement=not enlarge)
    assert plan_layout(Size(40, 20), options, MAX_SIDE_PX).output == Size(*output)


def test_cover_without_enlargement_still_crops_the_longer_side() -> None:
    options = Resize(width=200, height=20, fit=Fit.COVER)
    assert plan_layout(Size(100, 50), options, MAX_SIDE_PX).output == Size(100, 20)


@pytest.mark.parametrize("fit", [Fit.INSIDE, Fit.OUTSIDE, Fit.COVER, Fit.CONTAIN])
def test_a_single_side_scales_the_other(fit: Fit) -> None:
    assert plan_layout(Size(400, 200), Resize(width=100, fit=fit), MAX_SIDE_PX).output == Size(
        100, 50
    )
    assert plan_layout(Size(400, 200), Resize(height=100, fit=fit), MAX_SIDE_PX).output == Size(
        200, 100
    )


def test_fill_with_a_single_side_keeps_the_other() -> None:
    options = Resize(width=100, fit=Fit.FILL)
    assert plan_layout(Size(400, 200), options, MAX_SIDE_PX).output == Size(100, 200)


@pytest.mark.parametrize("fit", list(Fit))
def test_without_a_box_the_size_stays(fit: Fit) -> None:
    assert plan_layout(Size(31, 17), Resize(fit=fit), MAX_SIDE_PX).output == Size(31, 17)


def test_halves_are_rounded_up_and_nothing_vanishes() -> None:
    assert plan_layout(Size(100, 25), Resize(width=50), MAX_SIDE_PX).output == Size(50, 13)
    assert plan_layout(Size(10_000, 1), Resize(width=100), MAX_SIDE_PX).output == Size(100, 1)


def test_padding_is_centred() -> None:
    layout = plan_layout(Size(40, 20), Resize(width=101, height=80, fit=Fit.CONTAIN), MAX_SIDE_PX)
    assert layout.offset == (30, 30)


@pytest.mark.parametrize("options", [Resize(), Resize(height=9000, fit=Fit.OUTSIDE)])
def test_more_than_webp_holds_is_refused_with_numbers(options: Resize) -> None:
    with pytest.raises(PictureError) as caught:
        plan_layout(Size(17_000, 9000), options, MAX_SIDE_PX)
    assert caught.value.code is FailureCode.TOO_LARGE_FOR_FORMAT
    assert "17000 × 9000" in caught.value.detail
    assert "16383" in caught.value.detail


SIDES = st.integers(1, 16_383)


@given(SIDES, SIDES, SIDES, SIDES, st.sampled_from(list(Fit)), st.booleans())
def test_layouts_keep_their_promises(
    width: int, height: int, box_width: int, box_height: int, fit: Fit, keep_small: bool
) -> None:
    options = Resize(width=box_width, height=box_height, fit=fit, without_enlargement=keep_small)
    try:
        layout = plan_layout(Size(width, height), options, MAX_SIDE_PX)
    except PictureError:
        assert fit is Fit.OUTSIDE
        return
    for small, large in ((layout.visible, layout.output), (layout.visible, layout.scaled)):
        assert 1 <= small.width <= large.width
        assert 1 <= small.height <= large.height
    if keep_small:
        assert layout.scaled.width <= width
        assert layout.scaled.height <= height
    if fit in (Fit.INSIDE, Fit.COVER, Fit.CONTAIN, Fit.FILL):
        assert layout.output.width <= box_width
        assert layout.output.height <= box_height


DETAILED, SOFT = 4_000_000, 2_000_000  # bytes of a file with 8 megapixels or so


def test_draft_leaves_more_than_is_wanted() -> None:
    assert draft_scale(Size(4000, 3000), Size(1600, 1200), DETAILED) == 2
    assert draft_scale(Size(4000, 3000), Size(96, 72), DETAILED) == 8
    assert draft_scale(Size(3264, 2448), Size(1600, 1200), DETAILED) == 1  # 1.02 ×
    assert draft_scale(Size(3264, 2448), Size(1600, 1200), SOFT) == 2  # nothing there to lose
    assert draft_scale(Size(3198, 2398), Size(1600, 1200), SOFT) == 1
    assert draft_scale(Size(4000, 3000), Size(4000, 3000), DETAILED) == 1
    assert draft_scale(Size(4000, 3000), Size(1600, 3000), DETAILED) == 1  # both sides count
