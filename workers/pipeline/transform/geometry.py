"""The layout of a result, within what its format can hold."""

from __future__ import annotations

from workers.contract.events import Size
from workers.contract.failures import FailureCode
from workers.contract.geometry import Layout, layout_of
from workers.contract.resize import Resize
from workers.pipeline.errors import PictureError


def plan_layout(source: Size, options: Resize, max_side_px: int) -> Layout:
    """The layout of ``layout_of``.

    Raises:
        PictureError: ``TOO_LARGE_FOR_FORMAT`` when the output has a side above ``max_side_px``.
    """
    layout = layout_of(source, options)
    output = layout.output
    if max(output.width, output.height) > max_side_px:
        detail = f"{output.width} × {output.height} pixels, {max_side_px} a side are the limit"
        raise PictureError(FailureCode.TOO_LARGE_FOR_FORMAT, detail)
    return layout
