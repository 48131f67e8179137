"""Runs every codec once, so that a worker needs nothing more from the file system afterwards.

Owns the list of what must be loaded before the sandbox closes. Must not be needed for correctness:
the pipeline works without it where files may be opened.
"""

from __future__ import annotations

from base64 import b64decode
from io import BytesIO

from PIL import Image, MpoImagePlugin

from workers.contract.encoders import Jxl
from workers.contract.events import Stage
from workers.contract.recipe import Recipe
from workers.contract.resize import Resize
from workers.pipeline import libjxl
from workers.pipeline.convert import Encoded, convert
from workers.pipeline.decode.source import open_picture
from workers.pipeline.encode.jxl import encode_jxl
from workers.pipeline.errors import PictureError
from workers.pipeline.metadata.read import MetadataBlocks
from workers.pipeline.transform.transform import Rendered

__all__ = ["MpoImagePlugin", "warm_up"]  # Pillow imports the plugin at a first multi-picture JPEG

#: An 8 × 8 pixel AVIF: its encoder would need far more memory than the whole worker.
_AVIF = b64decode(
    "AAAAIGZ0eXBhdmlmAAAAAGF2aWZtaWYxbWlhZk1BMUIAAADrbWV0YQAAAAAAAAAhaGRscgAAAAAAAAAAcGljdAAAAA"
    "AAAAAAAAAAAAAAAAAOcGl0bQAAAAAAAQAAAB5pbG9jAAAAAEQAAAEAAQAAAAEAAAETAAAAIwAAAChpaW5mAAAAAAAB"
    "AAAAGmluZmUCAAAAAAEAAGF2MDFDb2xvcgAAAABqaXBycAAAAEtpcGNvAAAAFGlzcGUAAAAAAAAACAAAAAgAAAAQcG"
    "l4aQAAAAADCAgIAAAADGF2MUOBAAwAAAAAE2NvbHJuY2x4AAEADQAGgAAAABdpcG1hAAAAAAAAAAEAAQQBAoMEAAAA"
    "K21kYXQSAAoIGAi/aICGg0IyFR7Hh4VZ3///4sAAAJA1jjxnR0yXTA=="
)
#: A Photoshop document of one grey pixel: header, three empty sections, no compression.
_PSD = b"8BPS\0\1" + bytes(6) + b"\0\1\0\0\0\1\0\0\0\1\0\x08\0\1" + bytes(12) + b"\0\0\x7f"
_SAMPLES: tuple[tuple[str, str, dict[str, str]], ...] = (
    ("JPEG", "RGB", {}),
    ("PNG", "P", {}),
    ("GIF", "P", {}),
    ("BMP", "RGB", {}),
    ("TIFF", "RGB", {"compression": "tiff_lzw"}),
    ("TIFF", "LAB", {}),
    ("WEBP", "RGBA", {}),
    ("JPEG2000", "RGB", {}),
    ("ICO", "RGBA", {}),
    ("PPM", "L", {}),
    ("ICNS", "RGBA", {}),
    ("QOI", "RGB", {}),
    ("TGA", "LA", {}),
)
_SIDE_PX = 16


def _samples() -> list[BytesIO]:
    """One tiny picture per codec, with EXIF where it can hold that; LAB goes through lcms.

    None is CMYK: that would make the generic profile, which few workers ever need.
    """
    exif = Image.Exif()
    exif[274] = 6
    samples = [BytesIO(_AVIF), BytesIO(_PSD)]
    for name, mode, extra in _SAMPLES:
        stream = BytesIO()
        picture = Image.new(mode, (_SIDE_PX, _SIDE_PX))
        picture.save(stream, name, exif=exif, **extra)
        samples.append(stream)
    if Jxl.is_offered() and libjxl.LIBRARY is not None:
        grey = Rendered(Image.new("L", (_SIDE_PX, _SIDE_PX)), b"")
        samples.append(BytesIO(encode_jxl(grey, Jxl(effort=1), MetadataBlocks())))
    return samples


class _Nobody:
    """Whom nobody told to wait for results."""

    def stage(self, output: int, stage: Stage) -> None:
        pass

    def encoded(self, output: int, encoded: Encoded) -> None:
        pass

    def failed(self, output: int, error: PictureError) -> None:
        pass


def warm_up() -> None:
    """Import, initialise and run once whatever any job may need. Takes tens of milliseconds.

    No more than that: every page of a codec that is touched here counts in each idle worker.
    """
    recipe = Recipe(resize=Resize(width=_SIDE_PX // 2))
    for stream in _samples():
        convert(open_picture(stream), [recipe], _Nobody())
