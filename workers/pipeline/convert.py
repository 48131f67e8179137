"""A whole conversion: opened picture in, one encoded file for each recipe out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from PIL import Image

from workers.contract.events import Size, Stage
from workers.contract.recipe import Recipe
from workers.pipeline.decode.decode import Decoded, decode
from workers.pipeline.encode import encode
from workers.pipeline.errors import PictureError
from workers.pipeline.metadata.read import read_metadata, read_orientation
from workers.pipeline.transform.geometry import plan_layout
from workers.pipeline.transform.orientation import upright_size
from workers.pipeline.transform.transform import Rendered, transform


class Results(Protocol):
    """Where a conversion puts what it makes; ``output`` is a recipe's place."""

    def stage(self, output: int, stage: Stage) -> None:
        """That result has reached ``stage``."""
        ...

    def encoded(self, output: int, data: bytes, size: Size) -> None:
        """That result is a whole file, ``size`` upright."""
        ...

    def failed(self, output: int, error: PictureError) -> None:
        """That result cannot be made; the others go on."""
        ...


def convert(image: Image.Image, recipes: Sequence[Recipe], results: Results) -> None:
    """Convert a picture from ``open_picture``, which is of no more use afterwards.

    It is decoded once, at the largest size that any recipe wants.

    Raises:
        PictureError: no result can be made.
        MemoryError: there is too little of it.
    """
    feasible = _feasible(image, recipes, results)
    for place, rendered in _render_each(image, recipes, feasible, results):
        recipe = recipes[place]
        results.stage(place, Stage.ENCODING)
        metadata = read_metadata(image, recipe.metadata, rendered.size)
        data = encode(rendered, recipe.encoder, metadata)
        results.encoded(place, data, rendered.size)


def _render_each(
    image: Image.Image, recipes: Sequence[Recipe], feasible: Sequence[int], results: Results
) -> Iterator[tuple[int, Rendered]]:
    """The pixels of each result; those of the source are let go before the last is encoded."""
    results.stage(feasible[0], Stage.DECODING)
    remaining = [decode(image, [recipes[place].resize for place in feasible])]
    for place in feasible:
        results.stage(place, Stage.RESIZING)
        decoded = remaining.pop() if place == feasible[-1] else remaining[0]
        try:
            rendered = render(decoded, recipes[place])
        except PictureError as error:  # its EXIF, found behind the pixels, laid it on its side
            results.failed(place, error)
            continue
        del decoded
        yield place, rendered


def render(decoded: Decoded, recipe: Recipe) -> Rendered:
    """The pixels that ``recipe`` makes of a decoded picture. Raises ``PictureError``."""
    keep = recipe.metadata.keep_icc_profile
    return transform(decoded, recipe.resize, recipe.encoder.max_side_px, keep_icc_profile=keep)


def _feasible(image: Image.Image, recipes: Sequence[Recipe], results: Results) -> list[int]:
    """Places of the recipes whose result can be made; raises if there are none."""
    size = upright_size(Size(image.width, image.height), read_orientation(image))
    feasible: list[int] = []
    refused: dict[int, PictureError] = {}
    for place, recipe in enumerate(recipes):
        try:
            plan_layout(size, recipe.resize, recipe.encoder.max_side_px)
        except PictureError as error:
            refused[place] = error
        else:
            feasible.append(place)
    if not feasible:
        raise refused[0]
    for place, refusal in refused.items():
        results.failed(place, refusal)
    return feasible
