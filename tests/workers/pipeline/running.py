"""How these tests run the pipeline, and how they look at what came out."""

from __future__ import annotations

import io
import math
from io import BytesIO

from PIL import Image, ImageChops, ImageStat

from workers.contract.events import Pixels, Stage
from workers.contract.options import ConvertOptions, MetadataOptions, ResizeOptions, WebPOptions
from workers.pipeline.convert import Encoded, convert
from workers.pipeline.source import open_picture

LOSSLESS = WebPOptions(lossless=True, effort=1)


class CountingFile(io.FileIO):
    """A file that remembers how much of it was read."""

    taken_bytes = 0

    def read(self, size: int | None = -1, /) -> bytes:
        data = super().read(-1 if size is None else size) or b""
        self.taken_bytes += len(data)
        return data


def ignore_stage(stage: Stage) -> None:
    """Nobody listens."""


def run(data: bytes, options: ConvertOptions | None = None) -> Encoded:
    options = options or ConvertOptions(webp=LOSSLESS)
    return convert(open_picture(BytesIO(data)), options, ignore_stage)


def decoded(encoded: Encoded) -> Image.Image:
    image = Image.open(BytesIO(encoded.data))
    assert image.format == "WEBP"
    image.load()
    assert image.size == (encoded.output_size.width, encoded.output_size.height)
    return image


def result(data: bytes, resize: ResizeOptions | None = None, **metadata: bool) -> Image.Image:
    """The exact pixels that a conversion of ``data`` gives."""
    options = ConvertOptions(
        resize=resize or ResizeOptions(), webp=LOSSLESS, metadata=MetadataOptions(**metadata)
    )
    return decoded(run(data, options))


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
