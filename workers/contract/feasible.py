"""Which results of a picture cannot be, or need not be, as far as its size tells.

Pure: a worker asks before it decodes, a plan before anything is begun.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from msgspec.structs import replace

from workers.contract.events import Size
from workers.contract.failures import FailureCode
from workers.contract.geometry import Layout, layout_of
from workers.contract.recipe import Recipe
from workers.contract.resize import Resize


class Refusal(NamedTuple):
    """Why a result is not made."""

    code: FailureCode
    detail: str


def too_large(layout: Layout, max_side_px: int) -> Refusal | None:
    """``TOO_LARGE_FOR_FORMAT`` where the output has a side above ``max_side_px``."""
    output = layout.output
    if max(output.width, output.height) <= max_side_px:
        return None
    detail = f"{output.width} × {output.height} pixels, {max_side_px} a side are the limit"
    return Refusal(FailureCode.TOO_LARGE_FOR_FORMAT, detail)


def refusals(size: Size, recipes: Sequence[Recipe]) -> dict[int, Refusal]:
    """The places of recipes that make nothing of a picture that is ``size`` upright, and why.

    Where sizes of a set are larger than the picture the first of them is made, at the picture's own
    size: the others would be the same file (``NOT_LARGER``).
    """
    refused: dict[int, Refusal] = {}
    made: dict[tuple[Recipe, Layout], Resize] = {}
    for place, recipe in enumerate(recipes):
        layout = layout_of(size, recipe.resize)
        if refusal := too_large(layout, recipe.encoder.max_side_px):
            refused[place] = refusal
            continue
        result = (replace(recipe, resize=Resize()), layout)
        if made.setdefault(result, recipe.resize) != recipe.resize:
            detail = f"the picture is {size.width} × {size.height} pixels"
            refused[place] = Refusal(FailureCode.NOT_LARGER, detail)
    return refused
