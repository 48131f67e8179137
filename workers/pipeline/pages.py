"""The pages of a TIFF: one after the other, each as if it were a picture of its own.

Owns the turning of pages, and that a broken one costs none of the others. At any time one page is
in memory.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PIL import Image, TiffImagePlugin

from workers.contract.events import Size
from workers.contract.notes import Note
from workers.contract.source import Pages
from workers.pipeline.convert import Encoded, convert
from workers.pipeline.decode.header import check_pixels
from workers.pipeline.errors import PictureError, decoder_errors
from workers.pipeline.memory import conversion_bytes

if TYPE_CHECKING:
    from workers.contract.events import Stage
    from workers.contract.recipe import Recipe
    from workers.pipeline.convert import Results

PageRecipe = tuple["Recipe", int]
"""What becomes of a page, and which page that is, counted from 0."""


def page_sizes(image: Image.Image, pages: int) -> tuple[Size, ...]:
    """The upright size of each of so many pages; none where there is only one.

    A page that cannot be read is told with the size of the first. Ends with the first page again.
    """
    if pages < 2 or not isinstance(image, TiffImagePlugin.TiffImageFile):
        return ()
    first = Size(image.width, image.height)
    sizes = [_size_of(image, page, first) for page in range(pages)]
    turn_to(image, 0)
    return tuple(sizes)


def turn_to(image: Image.Image, page: int) -> None:
    """Open a page; what was decoded of the page before is let go.

    Raises:
        PictureError: that page cannot be opened, or is ``TOO_LARGE``.
    """
    if page == image.tell():
        return
    before = dict(image.info)
    image.info.clear()  # a page without a profile would have that of the page before
    try:
        with decoder_errors():
            image.seek(page)
    except PictureError:
        image.info.update(before)
        raise
    check_pixels(Size(image.width, image.height))


def pages_bytes(image: Image.Image, bytes_in: int, wanted: Sequence[PageRecipe]) -> int:
    """Peak memory of converting pages, as ``conversion_bytes``: that of the page that takes most.

    Raises:
        PictureError: as the conversion would, where no page can be carried out.
    """
    most, refused = 0, None
    for page in _pages(wanted):
        recipes = [recipe for recipe, place in wanted if place == page]
        try:
            turn_to(image, page)
            most = max(most, conversion_bytes(image, bytes_in, recipes))
        except PictureError as error:
            refused = refused or error
    if not most and refused is not None:
        raise refused
    return most


def convert_pages(
    image: Image.Image, wanted: Sequence[PageRecipe], results: Callable[[], Results]
) -> None:
    """Convert every page; ``results`` is asked for after each turn.

    Raises:
        PictureError: no page can be converted.
        MemoryError: there is too little of it.
    """
    refused = []
    pages = _pages(wanted)
    for page in pages:
        places = [place for place, (_, each) in enumerate(wanted) if each == page]
        recipes = [wanted[place][0] for place in places]
        told = _PageResults(places, recipes, results)
        try:
            turn_to(image, page)
            convert(image, recipes, told)
        except PictureError as error:
            refused.append((told, error))
    if len(refused) == len(pages):
        raise refused[0][1]
    for told, refusal in refused:
        told.fail_rest(refusal)


def _pages(wanted: Sequence[PageRecipe]) -> list[int]:
    return list(dict.fromkeys(page for _, page in wanted))


def _size_of(image: Image.Image, page: int, unknown: Size) -> Size:
    try:
        turn_to(image, page)
    except PictureError:
        return unknown
    return Size(image.width, image.height)


class _PageResults:
    """The results of one page, told under their places among those of all pages."""

    def __init__(
        self, places: Sequence[int], recipes: Sequence[Recipe], results: Callable[[], Results]
    ) -> None:
        self._places = places
        self._recipes = recipes
        self._results = results
        self._ended: set[int] = set()

    def stage(self, output: int, stage: Stage) -> None:
        """That result has reached ``stage``."""
        self._results().stage(self._places[output], stage)

    def encoded(self, output: int, encoded: Encoded) -> None:
        """That result is a whole file."""
        self._ended.add(output)
        if self._recipes[output].source.pages is Pages.ALL:
            notes = tuple(note for note in encoded.notes if note is not Note.FIRST_PAGE)
            encoded = replace(encoded, notes=notes)
        self._results().encoded(self._places[output], encoded)

    def failed(self, output: int, error: PictureError) -> None:
        """That result cannot be made."""
        self._ended.add(output)
        self._results().failed(self._places[output], error)

    def fail_rest(self, error: PictureError) -> None:
        """What has not ended cannot be made."""
        for output in range(len(self._places)):
            if output not in self._ended:
                self.failed(output, error)
