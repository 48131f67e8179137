"""A still picture between its previews: decoded once, rendered once for results that look alike.

Owns its pixels. A preview made from it is the one that the file itself would give.
"""

from __future__ import annotations

from PIL import Image, JpegImagePlugin, TiffImagePlugin

from workers.contract.events import Size
from workers.contract.geometry import scaled_size
from workers.contract.jobs import Part
from workers.contract.recipe import Recipe
from workers.contract.resize import Resize
from workers.pipeline.animation.moving import first_only, may_move
from workers.pipeline.convert import finish
from workers.pipeline.decode.decode import decode
from workers.pipeline.decode.draft import draft_scale
from workers.pipeline.decode.source import length_bytes
from workers.pipeline.metadata.read import read_orientation
from workers.pipeline.preview import Made, Preview, Result, rendered_pair, shown
from workers.pipeline.transform.geometry import plan_layout
from workers.pipeline.transform.orientation import upright_size
from workers.pipeline.transform.transform import Rendered, looks_alike

_ONE_BYTE_MODES = frozenset({"1", "L", "P"})


def can_be_kept(image: Image.Image) -> bool:
    """Whether nothing of an opened picture is read again once it is decoded.

    Frames are, for each file; and a TIFF's metadata lies scattered over it.
    """
    return not may_move(image) and not isinstance(image, TiffImagePlugin.TiffImageFile)


class KeptPicture:
    """An opened picture that ``can_be_kept``, decoded for ``recipe``.

    Raises:
        PictureError: as ``preview``.
        MemoryError: there is too little of it.
    """

    def __init__(self, image: Image.Image, recipe: Recipe) -> None:
        self._image = image
        self._stored = Size(image.width, image.height)
        # Of others it does not matter: only libjpeg scales while it decodes.
        self._bytes_in = 0
        if isinstance(image, JpegImagePlugin.JpegImageFile):
            self._bytes_in = length_bytes(image)
        self._orientation = read_orientation(image)
        self._accepts_damaged = recipe.source.accept_damaged
        self._scale = self._scale_for(recipe.resize)
        _check(self._upright, recipe)
        self._notes = first_only(image)
        self._decoded = decode(image, [recipe.resize], accept_damaged=self._accepts_damaged)
        self._rendered: tuple[Recipe, Rendered, Rendered] | None = None
        self._result: tuple[Recipe, Result] | None = None

    @property
    def pixel_bytes(self) -> int:
        """What it takes in memory."""
        pictures = {id(each): each for each in self._pictures()}
        return sum(_bytes_of(each) for each in pictures.values())

    def serves(self, recipe: Recipe) -> bool:
        """Whether this recipe would decode the picture in the very same way."""
        is_alike = recipe.source.accept_damaged == self._accepts_damaged
        return is_alike and self._scale_for(recipe.resize) == self._scale

    def preview(
        self, recipe: Recipe, max_px: int, part: Part, *, similarity_later: bool = False
    ) -> Preview:
        """As ``preview`` of the file. Raises as that does."""
        result = self._result_of(recipe)
        return shown(result, max_px, part, similarity_later=similarity_later)

    def _result_of(self, recipe: Recipe) -> Result:
        """Made anew for another recipe only: not for another part, nor to be measured."""
        if self._result is not None and self._result[0] == recipe:
            return self._result[1]
        self._result = None  # not to be in memory beside the next
        _check(self._decoded.upright, recipe)
        rendered, before = self._pair(recipe)
        result = Result(Made(finish(self._image, rendered, recipe, self._notes), rendered, before))
        self._result = (recipe, result)
        return result

    def _pair(self, recipe: Recipe) -> tuple[Rendered, Rendered]:
        if self._rendered is not None:
            earlier, rendered, before = self._rendered
            if looks_alike(earlier, recipe):
                return rendered, before
        self._rendered = None  # not to be in memory beside the next
        rendered, before = rendered_pair(self._decoded, recipe)
        self._rendered = (recipe, rendered, before)
        return rendered, before

    def _scale_for(self, resize: Resize) -> int:
        if not isinstance(self._image, JpegImagePlugin.JpegImageFile):
            return 1
        wanted = upright_size(scaled_size(self._upright, resize), self._orientation)
        return draft_scale(self._stored, wanted, self._bytes_in)

    @property
    def _upright(self) -> Size:
        return upright_size(self._stored, self._orientation)

    def _pictures(self) -> list[Image.Image]:
        made = [] if self._result is None else [self._result[1].after]
        last = [] if self._rendered is None else [each.image for each in self._rendered[1:]]
        return [self._image, self._decoded.pixels, *last, *made]


def _check(upright: Size, recipe: Recipe) -> None:
    """Raise what cannot be made."""
    plan_layout(upright, recipe.resize, recipe.encoder.max_side_px)


def _bytes_of(image: Image.Image) -> int:
    return image.width * image.height * (1 if image.mode in _ONE_BYTE_MODES else 4)
