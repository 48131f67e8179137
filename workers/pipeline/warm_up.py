"""Runs every codec once, so that a worker needs nothing more from the file system afterwards.

Owns the list of what must be loaded before the sandbox closes. Must not be needed for correctness:
the pipeline works without it where files may be opened.
"""

from __future__ import annotations

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
from workers.pipeline.warm_samples import samples

__all__ = ["MpoImagePlugin", "warm_up"]  # Pillow imports the plugin at a first multi-picture JPEG

_SIDE_PX = 16


def _made_here() -> list[BytesIO]:
    """Pictures of formats that not every installation has."""
    if not Jxl.is_offered() or libjxl.LIBRARY is None:
        return []
    grey = Rendered(Image.new("L", (_SIDE_PX, _SIDE_PX)), b"")
    return [BytesIO(encode_jxl(grey, Jxl(effort=1), MetadataBlocks()))]


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
    for stream in (*map(BytesIO, samples()), *_made_here()):
        convert(open_picture(stream), [recipe], _Nobody())
