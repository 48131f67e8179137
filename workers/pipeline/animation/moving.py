"""A picture that moves, on its way into files: read, transformed and encoded frame by frame.

Nothing of it is kept between two files: its frames are decoded anew for each.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, assert_never

from msgspec import Struct
from msgspec.structs import replace
from PIL import (
    AvifImagePlugin,
    GifImagePlugin,
    PngImagePlugin,
    TiffImagePlugin,
    WebPImagePlugin,
)

from workers.contract.animation import Frames
from workers.contract.encoders import Avif, Encoder, Jpeg, Jxl, Png, WebP
from workers.contract.events import Size
from workers.contract.failures import FailureCode
from workers.contract.notes import Note
from workers.contract.resize import Fit, Position, Resize
from workers.pipeline.animation.apng import rewind_apng
from workers.pipeline.animation.reading import Animation, Frame, frames, moves, read_timing
from workers.pipeline.animation.writing import encode_avif_animation, encode_webp_animation
from workers.pipeline.decode.decode import Decoded
from workers.pipeline.decode.jpeg_xl import JxlImageFile
from workers.pipeline.encode import holdable
from workers.pipeline.encode.avif import FASTEST_SPEED
from workers.pipeline.errors import PictureError, decoder_errors
from workers.pipeline.metadata.read import read_metadata, read_orientation
from workers.pipeline.transform.geometry import plan_layout
from workers.pipeline.transform.orientation import upright_size
from workers.pipeline.transform.transform import Rendered, transform

if TYPE_CHECKING:
    from PIL import Image

    from workers.contract.recipe import Recipe


_MOVING = (
    GifImagePlugin.GifImageFile,
    PngImagePlugin.PngImageFile,
    WebPImagePlugin.WebPImageFile,
    AvifImagePlugin.AvifImageFile,
)


def moving_pictures(image: Image.Image, recipes: Mapping[int, Recipe]) -> dict[int, MovingPicture]:
    """Those of ``recipes`` that keep the frames of an opened picture, if it has several.

    To be called before anything of it is loaded.

    Raises:
        MemoryError: there is too little of it.
    """
    keeping = {place: recipe for place, recipe in recipes.items() if keeps_frames(recipe)}
    try:
        animation = read_timing(image) if keeping else None
    except PictureError:  # what is wrong with it shows when the first frame is decoded, or is told
        animation = None
    if animation is None:
        return {}
    stored = Size(image.width, image.height)
    return {
        place: MovingPicture(image, animation, recipe, stored) for place, recipe in keeping.items()
    }


def first_only(image: Image.Image) -> tuple[Note, ...]:
    """What is to be told of a still result of an opened picture that has more frames or pages.

    To be called before anything of it is loaded.
    """
    if isinstance(image, TiffImagePlugin.TiffImageFile):
        return (Note.FIRST_PAGE,) if image.is_animated else ()
    if isinstance(image, JxlImageFile):
        return (Note.FIRST_FRAME,) if image.n_frames > 1 else ()
    try:
        return (Note.FIRST_FRAME,) if moves(image) else ()
    except PictureError as error:
        return (Note.FIRST_FRAME, *damage(error))


def damage(error: PictureError) -> tuple[Note, ...]:
    """What is to be told of a first frame, because of what is wrong with the others."""
    return () if error.code is FailureCode.TOO_LARGE else (Note.DAMAGED,)


def rewind(image: Image.Image, size: tuple[int, int]) -> None:
    """Go back to the first frame of a picture whose frames were read. Raises ``PictureError``.

    ``size`` is what it had when it was opened: a GIF has grown where a frame leaves its screen.
    """
    with decoder_errors():
        if isinstance(image, PngImagePlugin.PngImageFile):
            rewind_apng(image)
        else:
            image.seek(0)
            image._size = size  # Pillow has no other way to say it  # noqa: SLF001


def may_move(image: Image.Image) -> bool:
    """Whether an opened picture may have several frames; decodes nothing."""
    try:
        return isinstance(image, _MOVING) and moves(image)
    except PictureError:
        return True


def may_be_transparent(image: Image.Image) -> bool:
    """Whether a frame of an opened picture that may move can be transparent; decodes nothing."""
    try:
        animation = read_timing(image)
    except PictureError:
        return True
    return animation is None or animation.mode == "RGBA"


def keeps_frames(recipe: Recipe) -> bool:
    """Whether a recipe keeps all frames of a picture that moves."""
    return recipe.animation.frames is Frames.KEEP and recipe.encoder.holds_animation


class MovingPicture(Struct):
    """An opened picture that ``read_timing`` found animated, and what becomes of each frame.

    ``stored`` is the size in the file, which decoding may change in ``image``.
    """

    image: Image.Image
    animation: Animation
    recipe: Recipe
    stored: Size
    frame_count: int = 0
    """How many frames the file has that was encoded last."""
    notes: tuple[Note, ...] = ()
    """What is to be known of that file."""
    has_profile: bool = False
    """Whether that file holds a colour profile."""

    @property
    def size(self) -> Size:
        """Width and height of the result."""
        upright = upright_size(self.stored, read_orientation(self.image))
        return plan_layout(upright, self.resize, self.recipe.encoder.max_side_px).output

    @property
    def reference(self) -> None:
        """There is not one picture to compare with."""
        return None

    def encode(self, encoder: Encoder) -> bytes:
        """A whole file of an encoder that holds animations.

        Raises:
            PictureError: ``CORRUPT`` where a frame is broken, ``TOO_LARGE`` for too many.
            MemoryError: there is too little of it.
        """
        first, _ = next(self._rendered_frames())
        kept = read_metadata(self.image, self.recipe.metadata, first.size)
        metadata, left_out = holdable(kept, encoder)
        self.notes = first.notes + left_out
        self.has_profile = bool(first.icc_profile)
        self.frame_count = 0
        plays, shown = self.animation.plays, self._shown_frames()
        blocks = {"icc": first.icc_profile, "exif": metadata.exif, "xmp": metadata.xmp}
        match encoder:
            case WebP():
                return encode_webp_animation(shown, encoder, plays, **blocks)
            case Avif(quality=quality, effort=effort, chroma_subsampling=chroma):
                return encode_avif_animation(
                    shown,
                    plays,
                    quality=quality,
                    speed=FASTEST_SPEED - effort,
                    subsampling=str(chroma),
                    icc=first.icc_profile,
                    exif=metadata.exif,
                    xmp=metadata.xmp,
                )
            case Jpeg() | Png() | Jxl():
                raise ValueError(encoder)
            case _:
                assert_never(encoder)

    def resized(self, size: Size) -> MovingPicture:
        """The same with every frame at another size."""
        box = Resize(width=size.width, height=size.height, fit=Fit.FILL)
        recipe = replace(self.recipe, resize=box)
        return MovingPicture(self.image, self.animation, recipe, self.stored)

    @property
    def resize(self) -> Resize:
        """How frames are resized: a part found in the picture would jump about between them."""
        resize = self.recipe.resize
        is_found = resize.position is Position.ENTROPY
        return replace(resize, position=Position.CENTRE) if is_found else resize

    def _shown_frames(self) -> Iterator[Frame]:
        for rendered, duration_ms in self._rendered_frames():
            self.frame_count += 1
            yield Frame(rendered.image, duration_ms)

    def _rendered_frames(self) -> Iterator[tuple[Rendered, int]]:
        recipe = replace(self.recipe, resize=self.resize)
        profile, orientation = self.image.info.get("icc_profile"), read_orientation(self.image)
        for frame in frames(self.image, self.animation):
            decoded = Decoded(frame.pixels, profile, self.stored, orientation)
            yield transform(decoded, recipe), frame.duration_ms
