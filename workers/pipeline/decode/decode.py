"""A picture's pixels, decoded once for all results that are made of it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct
from PIL import Image

from workers.contract.events import Size
from workers.contract.geometry import scaled_size
from workers.contract.notes import Note
from workers.contract.resize import Resize
from workers.pipeline.decode.damaged import check_shown, load_in_part
from workers.pipeline.decode.gif_screen import on_screen
from workers.pipeline.decode.source import load
from workers.pipeline.errors import decoder_errors
from workers.pipeline.metadata.read import read_orientation
from workers.pipeline.transform.colour import workable
from workers.pipeline.transform.orientation import upright_size


class Decoded(Struct, frozen=True):
    """Loaded pixels as they are stored, which nothing changes any more.

    ``pixels`` are 8 bits a channel, perhaps scaled down by the decoder; ``stored`` is the size in
    the file, both as it lies there: ``orientation`` (1-8) is still to be undone.
    """

    pixels: Image.Image
    icc_profile: bytes | None
    stored: Size
    orientation: int
    notes: tuple[Note, ...] = ()

    @property
    def upright(self) -> Size:
        """The source's size once it stands upright."""
        return upright_size(self.stored, self.orientation)


def decode(
    image: Image.Image, resizes: Sequence[Resize], *, accept_damaged: bool = False
) -> Decoded:
    """Load an opened picture at the largest size that any of ``resizes`` wants.

    Raises:
        PictureError: ``CORRUPT`` and the like; of a damaged picture what there is will do if
            ``accept_damaged``.
        MemoryError: there is too little of it.
    """
    stored = Size(image.width, image.height)
    orientation = read_orientation(image)
    upright = upright_size(stored, orientation)
    wanted = [scaled_size(upright, resize) for resize in resizes]
    largest = Size(max(size.width for size in wanted), max(size.height for size in wanted))
    is_damaged = False
    if accept_damaged:
        is_damaged = load_in_part(image, upright_size(largest, orientation))
    else:
        load(image, upright_size(largest, orientation))
    orientation = read_orientation(image)  # again: a PNG's EXIF may stand behind its pixels
    with decoder_errors():  # palettes and transparency come from the file, too
        pixels = on_screen(image, workable(image))
    if is_damaged:
        check_shown(pixels)
    notes = _notes(image, is_damaged)
    return Decoded(pixels, image.info.get("icc_profile"), stored, orientation, notes)


#: How XMP says that a gain map follows the picture (Adobe's and ISO 21496-1's, Apple's).
_GAIN_MAP = re.compile(rb"hdrgm:Version|HDRGainMap")


def _notes(image: Image.Image, is_damaged: bool) -> tuple[Note, ...]:
    xmp = image.info.get("xmp")
    told = {
        Note.DAMAGED: is_damaged,
        Note.CAMERA_PREVIEW: "camera_raw" in image.info,
        Note.GAIN_MAP_LEFT_OUT: isinstance(xmp, bytes) and _GAIN_MAP.search(xmp) is not None,
    }
    return tuple(note for note, is_true in told.items() if is_true)
