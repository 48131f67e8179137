"""Showing what can be read of a damaged picture, for those who ask for it.

Owns the only place where Pillow is told to make do with less. A picture is decoded strictly at
first, so that a sound one comes out the same whether damage is accepted or not; and again only if
it is found to be damaged.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PIL import Image, ImageFile

from workers.contract.events import Size
from workers.contract.failures import FailureCode
from workers.pipeline.decode.needs import working_bytes
from workers.pipeline.decode.source import is_cut_off, load, open_picture
from workers.pipeline.errors import PictureError, blame_memory, decoder_errors

#: Formats whose decoders give what they had when they met with the damage. The others give all or
#: nothing, and hold too much memory to be tried twice.
_SHOWN_IN_PART = frozenset({"JPEG", "MPO", "PNG", "GIF", "BMP", "TIFF", "PPM", "TGA"})

#: A picture shows nothing if all its pixels are as close as this in each channel: what decoders
#: put in place of what they cannot read is not quite the same everywhere.
_NOTHING_LEVELS = 8


def load_in_part(image: Image.Image, wanted: Size) -> bool:
    """``load``, and if the picture is damaged, what there is of it. Gives back whether it is.

    Raises:
        PictureError: as ``load``, ``CORRUPT`` only if there is nothing to be had.
        MemoryError: there is too little of it.
    """
    stream = image.fp if isinstance(image, ImageFile.ImageFile) else None
    try:
        load(image, wanted)
    except PictureError as error:
        is_hopeless = stream is None or image.format not in _SHOWN_IN_PART
        if error.code is not FailureCode.CORRUPT or is_hopeless:
            raise
    else:
        return is_cut_off(image)
    assert stream is not None
    _open_again(image, stream)
    _load_what_is_there(image, wanted)
    return True


def check_shown(pixels: Image.Image) -> None:
    """See that there is anything to be seen in what was read of a damaged picture.

    Raises:
        PictureError: ``CORRUPT``.
    """
    bands = [pixels.getchannel(band).getextrema() for band in pixels.getbands()]
    if all(high - low < _NOTHING_LEVELS for low, high in bands):  # type: ignore[operator]
        raise PictureError(FailureCode.CORRUPT, "nothing of it can be read")


def _open_again(image: Image.Image, stream: object) -> None:
    """Make ``image`` as it was before it was loaded, and let its pixels go."""
    again = open_picture(stream)  # type: ignore[arg-type]
    again.info.update(image.info)  # the EXIF of a raw file is not in its JPEG
    image.__class__ = again.__class__  # as Pillow does it for formats with a loader of their own
    image.__dict__ = again.__dict__


def _load_what_is_there(image: Image.Image, wanted: Size) -> None:
    working = working_bytes(image)
    with _incomplete_accepted():
        try:
            load(image, wanted, is_strict=False)
        except PictureError as error:
            if error.code is not FailureCode.CORRUPT:
                raise
            assert isinstance(image, ImageFile.ImageFile)
            image.tile = []  # no more of it: what has been decoded stays
            with decoder_errors():
                image.load()
    # Decoders' errors go unheard here, also those for lack of memory.
    blame_memory("", working)


@contextmanager
def _incomplete_accepted() -> Iterator[None]:
    """Pillow's switch for the whole process: on inside the ``with``, and never any longer."""
    ImageFile.LOAD_TRUNCATED_IMAGES = True
    try:
        yield
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = False
