"""A whole conversion: opened picture in, one encoded file for each recipe out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from msgspec.structs import replace
from PIL import Image

from workers.contract.encoders import Encoder
from workers.contract.events import Size, Stage
from workers.contract.failures import FailureCode
from workers.contract.notes import Note
from workers.contract.recipe import Recipe
from workers.contract.resize import Resize
from workers.pipeline.decode.decode import decode
from workers.pipeline.encode import encode, holdable
from workers.pipeline.errors import PictureError
from workers.pipeline.limits.fit import encode_within
from workers.pipeline.metadata.read import read_metadata, read_orientation
from workers.pipeline.transform.geometry import Layout, plan_layout
from workers.pipeline.transform.orientation import upright_size
from workers.pipeline.transform.transform import Rendered, transform


@dataclass(frozen=True, slots=True)
class Encoded:
    """A whole file of a picture that is ``size`` upright, and what people are to know of it."""

    data: bytes
    size: Size
    notes: tuple[Note, ...] = ()


class Results(Protocol):
    """Where a conversion puts what it makes; ``output`` is a recipe's place."""

    def stage(self, output: int, stage: Stage) -> None:
        """That result has reached ``stage``."""
        ...

    def encoded(self, output: int, encoded: Encoded) -> None:
        """That result is a whole file."""
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
        try:
            encoded = finish(image, rendered, recipe)
        except PictureError as error:  # it does not keep its limits; others may
            results.failed(place, error)
        else:
            results.encoded(place, encoded)


def damage_accepted(recipes: Sequence[Recipe]) -> bool:
    """Whether a damaged picture will do: none does that any result of it is too good for."""
    return all(recipe.source.accept_damaged for recipe in recipes)


def finish(image: Image.Image, rendered: Rendered, recipe: Recipe) -> Encoded:
    """The file that ``recipe`` makes of a loaded picture's rendered pixels.

    Raises:
        PictureError: ``OVER_LIMIT``.
        MemoryError: there is too little of it.
    """
    kept = read_metadata(image, recipe.metadata, rendered.size)
    metadata, notes = holdable(kept, recipe.encoder)

    def encode_as(pixels: Rendered, encoder: Encoder) -> bytes:
        return encode(pixels, encoder, metadata)

    fitted = encode_within(rendered, recipe.encoder, recipe.limits, encode_as)
    return Encoded(fitted.data, fitted.size, rendered.notes + notes + fitted.notes)


def _render_each(
    image: Image.Image, recipes: Sequence[Recipe], feasible: Sequence[int], results: Results
) -> Iterator[tuple[int, Rendered]]:
    """The pixels of each result; those of the source are let go before the last is encoded."""
    results.stage(feasible[0], Stage.DECODING)
    resizes = [recipes[place].resize for place in feasible]
    remaining = [decode(image, resizes, accept_damaged=damage_accepted(recipes))]
    for place in feasible:
        results.stage(place, Stage.RESIZING)
        decoded = remaining.pop() if place == feasible[-1] else remaining[0]
        try:
            rendered = transform(decoded, recipes[place])
        except PictureError as error:  # its EXIF, found behind the pixels, laid it on its side
            results.failed(place, error)
            continue
        del decoded
        yield place, rendered


def _feasible(image: Image.Image, recipes: Sequence[Recipe], results: Results) -> list[int]:
    """Places of the recipes whose result can be made; raises if there are none.

    Where sizes of a set are larger than the picture the first of them is made, at the picture's own
    size: the others would be the same file.
    """
    size = upright_size(Size(image.width, image.height), read_orientation(image))
    feasible: list[int] = []
    refused: dict[int, PictureError] = {}
    made: set[tuple[Recipe, Layout]] = set()
    for place, recipe in enumerate(recipes):
        try:
            layout = plan_layout(size, recipe.resize, recipe.encoder.max_side_px)
            result = (replace(recipe, resize=Resize()), layout)
            if result in made:
                detail = f"the picture is {size.width} × {size.height} pixels"
                raise PictureError(FailureCode.NOT_LARGER, detail)
        except PictureError as error:
            refused[place] = error
        else:
            feasible.append(place)
            made.add(result)
    if not feasible:
        raise refused[0]
    for place, refusal in refused.items():
        results.failed(place, refusal)
    return feasible
