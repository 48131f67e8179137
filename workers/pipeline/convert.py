"""A whole conversion: opened picture in, one encoded file for each recipe out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from msgspec import Struct
from PIL import Image

from workers.contract.events import Size, Stage
from workers.contract.failures import FailureCode
from workers.contract.feasible import refusals
from workers.contract.notes import Note
from workers.contract.recipe import Recipe
from workers.pipeline.animation.moving import (
    MovingPicture,
    damage,
    first_only,
    moving_pictures,
    rewind,
)
from workers.pipeline.decode.decode import decode
from workers.pipeline.encode import holdable
from workers.pipeline.errors import PictureError
from workers.pipeline.limits.fit import encode_within
from workers.pipeline.metadata.read import read_metadata, read_orientation
from workers.pipeline.still import StillPicture
from workers.pipeline.transform.orientation import upright_size
from workers.pipeline.transform.transform import Rendered, looks_alike, transform


class Encoded(Struct, frozen=True):
    """A whole file of a picture that is ``size`` upright, and what people are to know of it."""

    data: bytes
    size: Size
    notes: tuple[Note, ...] = ()
    frames: int = 1
    has_profile: bool = False


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

    It is decoded once, at the largest size that any recipe wants; the frames of an animation once
    for each file.

    Raises:
        PictureError: no result can be made.
        MemoryError: there is too little of it.
    """
    size = image.size
    feasible = _feasible(image, recipes, results)
    notes = first_only(image)
    moving = moving_pictures(image, {place: recipes[place] for place in feasible})
    still = [place for place in feasible if place not in moving]
    for place, picture in moving.items():
        try:
            results.encoded(place, finish_moving(picture))
        except PictureError as error:
            if error.code is FailureCode.OVER_LIMIT:
                results.failed(place, error)
                continue
            # As browsers do: what is wrong with the others does not spoil the first frame.
            notes = (Note.FIRST_FRAME, *damage(error))
            still.append(place)
    if moving and still:
        rewind(image, size)
    for place, rendered in _render_each(image, recipes, sorted(still), results):
        results.stage(place, Stage.ENCODING)
        try:
            results.encoded(place, finish(image, rendered, recipes[place], notes))
        except PictureError as error:  # it does not keep its limits; others may
            results.failed(place, error)


def damage_accepted(recipes: Sequence[Recipe]) -> bool:
    """Whether a damaged picture will do: none does that any result of it is too good for."""
    return all(recipe.source.accept_damaged for recipe in recipes)


def finish_moving(picture: MovingPicture) -> Encoded:
    """The file of a picture that moves, all frames of it. Raises as ``MovingPicture.encode``."""
    fitted = encode_within(picture, picture.recipe.encoder, picture.recipe.limits)
    notes = picture.notes + fitted.notes
    return Encoded(fitted.data, fitted.size, notes, picture.frame_count, picture.has_profile)


def finish(
    image: Image.Image, rendered: Rendered, recipe: Recipe, notes: tuple[Note, ...] = ()
) -> Encoded:
    """The file that ``recipe`` makes of a loaded picture's rendered pixels.

    Raises:
        PictureError: ``OVER_LIMIT``.
        MemoryError: there is too little of it.
    """
    kept = read_metadata(image, recipe.metadata, rendered.size)
    metadata, left_out = holdable(kept, recipe.encoder)
    picture = StillPicture(rendered, metadata)
    fitted = encode_within(picture, recipe.encoder, recipe.limits)
    notes += rendered.notes + left_out + fitted.notes
    return Encoded(fitted.data, fitted.size, notes, has_profile=bool(rendered.icc_profile))


def _render_each(
    image: Image.Image, recipes: Sequence[Recipe], feasible: Sequence[int], results: Results
) -> Iterator[tuple[int, Rendered]]:
    """The pixels of each result; those of the source are let go before the last is encoded.

    Results that differ in their format only share their pixels, if they stand next to each other.
    """
    if not feasible:
        return
    results.stage(feasible[0], Stage.DECODING)
    rendered: Rendered | None = None
    resizes = [recipes[place].resize for place in feasible]
    remaining = [decode(image, resizes, accept_damaged=damage_accepted(recipes))]
    shown: Recipe | None = None
    for place in feasible:
        recipe = recipes[place]
        results.stage(place, Stage.RESIZING)
        decoded = remaining.pop() if place == feasible[-1] else remaining[0]
        if rendered is None or shown is None or not looks_alike(shown, recipe):
            rendered = None  # not to be in memory beside the next
            try:
                rendered, shown = transform(decoded, recipe), recipe
            except PictureError as error:  # its EXIF, found behind the pixels, laid it on its side
                results.failed(place, error)
                continue
        del decoded
        yield place, rendered


def _feasible(image: Image.Image, recipes: Sequence[Recipe], results: Results) -> list[int]:
    """Places of the recipes whose result can be made; raises if there are none."""
    size = upright_size(Size(image.width, image.height), read_orientation(image))
    refused = refusals(size, recipes)
    if len(refused) == len(recipes):
        raise PictureError(*refused[0])
    for place, refusal in refused.items():
        results.failed(place, PictureError(*refusal))
    return [place for place in range(len(recipes)) if place not in refused]
