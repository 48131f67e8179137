"""How these tests run the pipeline, and how they look at what came out."""

from __future__ import annotations

import io
import math
from dataclasses import dataclass
from io import BytesIO

from PIL import Image, ImageChops, ImageStat

from workers.contract.colour import Colour, ColourSpace
from workers.contract.encoders import WebP
from workers.contract.events import Pixels, Size, Stage
from workers.contract.metadata import Keep, Metadata
from workers.contract.notes import Note
from workers.contract.recipe import Recipe
from workers.contract.resize import Resize
from workers.pipeline.convert import Encoded, convert
from workers.pipeline.decode.source import open_picture
from workers.pipeline.errors import PictureError

LOSSLESS = WebP(lossless=True, effort=1)
OWN_COLOURS = Colour(space=ColourSpace.KEEP)
SRGB = Colour(space=ColourSpace.SRGB)


@dataclass
class Result:
    """One result, and the stages that it went through."""

    data: bytes
    output_size: Size
    stages: list[Stage]
    notes: tuple[Note, ...]


class CountingFile(io.FileIO):
    """A file that remembers how much of it was read."""

    taken_bytes = 0

    def read(self, size: int | None = -1, /) -> bytes:
        data = super().read(-1 if size is None else size) or b""
        self.taken_bytes += len(data)
        return data


class Collected:
    """What a conversion makes, by place."""

    def __init__(self) -> None:
        self.stages: list[tuple[int, Stage]] = []
        self.results: dict[int, Encoded] = {}
        self.errors: dict[int, PictureError] = {}

    def stage(self, output: int, stage: Stage) -> None:
        self.stages.append((output, stage))

    def encoded(self, output: int, encoded: Encoded) -> None:
        self.results[output] = encoded

    def failed(self, output: int, error: PictureError) -> None:
        self.errors[output] = error


def convert_all(image: Image.Image, *recipes: Recipe) -> Collected:
    """Convert an opened picture with each of these recipes."""
    collected = Collected()
    convert(image, recipes, collected)
    return collected


def convert_one(image: Image.Image, recipe: Recipe) -> Result:
    """Convert an opened picture with one recipe."""
    collected = convert_all(image, recipe)
    if collected.errors:
        raise collected.errors[0]
    one = collected.results[0]
    stages = [stage for _, stage in collected.stages]
    return Result(one.data, one.size, stages, one.notes)


def run(data: bytes, recipe: Recipe | None = None) -> Result:
    return convert_one(open_picture(BytesIO(data)), recipe or Recipe(encoder=LOSSLESS))


def decoded(encoded: Result) -> Image.Image:
    image = Image.open(BytesIO(encoded.data))
    image.load()
    assert image.size == (encoded.output_size.width, encoded.output_size.height)
    return image


def result(
    data: bytes,
    resize: Resize | None = None,
    *,
    colour: Colour = OWN_COLOURS,
    keep: Keep = Keep.ALL,
    maker_notes: bool = True,
) -> Image.Image:
    """The exact pixels that a conversion of ``data`` gives, in its own colours."""
    recipe = Recipe(
        resize=resize or Resize(),
        colour=colour,
        encoder=LOSSLESS,
        metadata=Metadata(keep=keep, maker_notes=maker_notes),
    )
    return decoded(run(data, recipe))


def image_of(pixels: Pixels) -> Image.Image:
    return Image.frombytes("RGBA", (pixels.size.width, pixels.size.height), pixels.rgba)


def psnr(one: Image.Image, other: Image.Image) -> float:
    squares = ImageStat.Stat(ImageChops.difference(one, other)).sum2
    mean = sum(squares) / (len(squares) * one.width * one.height)
    return math.inf if mean == 0 else 10 * math.log10(255**2 / mean)


def corners(image: Image.Image) -> list[tuple[int, ...]]:
    """Clockwise from the top left, a little inside."""
    x, y = image.width // 8, image.height // 8
    places = ((x, y), (-x, y), (-x, -y), (x, -y))
    rgb = image.convert("RGB")
    found = []
    for across, down in places:
        value = rgb.getpixel((across % image.width, down % image.height))
        assert isinstance(value, tuple)
        found.append(value)
    return found


def near(one: tuple[int, ...], other: tuple[int, ...], tolerance: int = 12) -> bool:
    return all(abs(a - b) <= tolerance for a, b in zip(one, other, strict=True))
