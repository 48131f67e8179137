"""What a conversion makes: source and result side by side, at the same place and size.

The conversion is the real one: what is shown as the result are the pixels of its encoded bytes.
Must not write anything.
"""

from __future__ import annotations

from io import BytesIO
from math import ceil, floor

from msgspec import Struct
from msgspec.structs import replace
from PIL import Image

from workers.contract.encoders import Png
from workers.contract.events import Area, Pixels, ResultFacts, Size
from workers.contract.failures import FailureCode
from workers.contract.geometry import layout_of
from workers.contract.jobs import WHOLE, Part
from workers.contract.notes import Note
from workers.contract.recipe import Recipe
from workers.contract.resize import Resize
from workers.pipeline.animation.moving import (
    MovingPicture,
    damage,
    first_only,
    moving_pictures,
    rewind,
)
from workers.pipeline.convert import Encoded, finish, finish_moving
from workers.pipeline.decode.decode import Decoded, decode
from workers.pipeline.decode.source import open_picture
from workers.pipeline.errors import PictureError
from workers.pipeline.limits.similarity import MIN_SIDE_PX, MOST_COMPARED_PIXELS, Similarity, strips
from workers.pipeline.metadata.read import read_orientation
from workers.pipeline.transform.colour import open_profile, to_pixels, to_srgb
from workers.pipeline.transform.geometry import plan_layout
from workers.pipeline.transform.orientation import turn_upright, upright_size
from workers.pipeline.transform.resample import resample
from workers.pipeline.transform.transform import Rendered, transform


class Preview(Struct, frozen=True):
    """The shown area of the result and of what it was made of, in as many pixels, sRGB."""

    before: Pixels
    after: Pixels
    result: ResultFacts
    area: Area


def preview(image: Image.Image, recipe: Recipe, max_px: int, part: Part = WHOLE) -> Preview:
    """Convert a picture from ``open_picture`` and show ``part`` of it within ``max_px``.

    Before is the source as far as the result shows it, at the result's size, with what transparency
    it has. Of an animation the first frames are shown; the file is that of all frames.

    Raises:
        PictureError: as ``convert``.
        MemoryError: there is too little of it.
    """
    return shown(Result(_convert(image, recipe)), max_px, part)


class Made(Struct, frozen=True):
    """A file, the pixels that its encoder got, and what people take for the source."""

    encoded: Encoded
    rendered: Rendered
    before: Rendered


class Result:
    """A file that was made, as anybody sees who opens it.

    Raises:
        PictureError, MemoryError: as ``preview``.
    """

    def __init__(self, made: Made) -> None:
        self.made = made
        decoded = decode(open_picture(BytesIO(made.encoded.data)), [Resize()])
        self.after = turn_upright(decoded.pixels, decoded.orientation)
        self.icc_profile = decoded.icc_profile
        self.is_measured = made.encoded.frames > 1 or min(self.after.size) < MIN_SIDE_PX
        self.similarity: float | None = None

    def measure(self) -> None:
        """See how much it looks like what the encoder got, where that can be told."""
        if not self.is_measured:
            self.similarity = _similarity(self.made, self.after)
            self.is_measured = True


def shown(result: Result, max_px: int, part: Part, *, similarity_later: bool = False) -> Preview:
    """What there is to see of a file and its source: ``part`` of both within ``max_px``."""
    if not similarity_later:
        result.measure()
    encoded, before = result.made.encoded, result.made.before
    area = _area(encoded.size, part)
    fitting = layout_of(area.size, Resize(width=max_px, height=max_px)).output
    facts = ResultFacts(
        len(encoded.data),
        encoded.size,
        result.similarity,
        encoded.frames,
        encoded.notes,
        result.is_measured,
    )
    return Preview(
        _for_screen(before.image, before.icc_profile, encoded.size, area, fitting),
        _for_screen(result.after, result.icc_profile, encoded.size, area, fitting),
        facts,
        area,
    )


def _convert(image: Image.Image, recipe: Recipe) -> Made:
    size = Size(image.width, image.height)
    upright = upright_size(size, read_orientation(image))
    plan_layout(upright, recipe.resize, recipe.encoder.max_side_px)  # raises what cannot be made
    notes = first_only(image)
    encoded: Encoded | None = None
    if moving := moving_pictures(image, {0: recipe}).get(0):
        encoded, notes = _file_of_frames(moving)
        rewind(image, (size.width, size.height))
        recipe = recipe if encoded is None else replace(recipe, resize=moving.resize)
    decoded = decode(image, [recipe.resize], accept_damaged=recipe.source.accept_damaged)
    rendered, before = rendered_pair(decoded, recipe)
    del decoded  # not to be in memory beside what encoding takes
    return Made(encoded or finish(image, rendered, recipe, notes), rendered, before)


def rendered_pair(decoded: Decoded, recipe: Recipe) -> tuple[Rendered, Rendered]:
    """What the encoder gets, and what people take for the source: with its transparency.

    Raises:
        PictureError: as ``transform``.
        MemoryError: there is too little of it.
    """
    rendered = transform(decoded, recipe)
    if Note.FLATTENED in rendered.notes:
        return rendered, transform(decoded, replace(recipe, encoder=Png()))
    return rendered, rendered


def _file_of_frames(moving: MovingPicture) -> tuple[Encoded | None, tuple[Note, ...]]:
    """The file of an animation; without one, what is to be told of its first frame alone."""
    try:
        return finish_moving(moving), ()
    except PictureError as error:
        if error.code is FailureCode.OVER_LIMIT:
            raise
        return None, (Note.FIRST_FRAME, *damage(error))


def _similarity(made: Made, after: Image.Image) -> float:
    given = resample(made.rendered.image, made.encoded.size)
    reference = strips(given, MOST_COMPARED_PIXELS)
    score = Similarity(reference).score(strips(after, MOST_COMPARED_PIXELS))
    return min(max(score, 0.0), 1.0)


def _area(size: Size, part: Part) -> Area:
    """The whole pixels that a part of a result touches; one at least."""
    left, right = _span(part.left, part.right, size.width)
    top, bottom = _span(part.top, part.bottom, size.height)
    return Area(left, top, Size(right - left, bottom - top))


def _span(begin: float, end: float, length: int) -> tuple[int, int]:
    first = min(max(floor(begin * length), 0), length - 1)
    return first, min(max(ceil(end * length), first + 1), length)


def _for_screen(
    image: Image.Image, icc_profile: bytes | None, size: Size, area: Area, shown: Size
) -> Pixels:
    """An area, told in pixels of a picture of that ``size``, as ``shown`` pixels of sRGB."""
    across, down = image.width / size.width, image.height / size.height
    right, bottom = area.left + area.size.width, area.top + area.size.height
    box = (area.left * across, area.top * down, right * across, bottom * down)
    part = resample(image, shown, box)
    return to_pixels(to_srgb(part, open_profile(icc_profile, part.mode)))
