"""The layout of a result, within what its format can hold."""

from __future__ import annotations

from workers.contract.events import Size
from workers.contract.feasible import too_large
from workers.contract.geometry import Layout, layout_of
from workers.contract.resize import Resize
from workers.pipeline.errors import PictureError


def plan_layout(source: Size, options: Resize, max_side_px: int) -> Layout:
    """The layout of ``layout_of``.

    Raises:
        PictureError: ``TOO_LARGE_FOR_FORMAT`` when the output has a side above ``max_side_px``.
    """
    layout = layout_of(source, options)
    if refusal := too_large(layout, max_side_px):
        raise PictureError(*refusal)
    return layout
