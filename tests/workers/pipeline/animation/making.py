"""Makes animations, in memory, with Pillow or part by part, and tells how they are to be seen."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

from PIL import GifImagePlugin, Image, ImageDraw

from tests.pictures import png_chunk, textured
from workers.pipeline.animation.avif_boxes import with_plays
from workers.pipeline.animation.reading import Animation, frames, read_timing
from workers.pipeline.decode.source import open_picture

SIZE = (48, 40)
FORMATS = ("GIF", "PNG", "WEBP", "AVIF")
UNEVEN_MS = (30, 70, 500, 20, 100)
CLEAR = (0, 0, 0, 0)


@dataclass
class Read:
    """An animation, all of it."""

    animation: Animation
    pictures: list[Image.Image]
    durations: list[int]


def read_all(data: bytes) -> Read:
    image = open_picture(BytesIO(data))
    animation = read_timing(image)
    assert animation is not None
    found = [(frame.pixels.copy(), frame.duration_ms) for frame in frames(image, animation)]
    return Read(animation, [pixels for pixels, _ in found], [duration for _, duration in found])


def moving(count: int = len(UNEVEN_MS), mode: str = "RGB") -> list[Image.Image]:
    """A soft picture with a bar that goes from left to right; see-through is the rest of RGBA."""
    ground = textured(*SIZE) if mode == "RGB" else Image.new(mode, SIZE)
    made = []
    for index in range(count):
        image = ground.copy()
        x = index * (SIZE[0] - 12) // max(1, count - 1)
        ImageDraw.Draw(image).rectangle((x, 8, x + 11, 31), fill=(220, 40, 30 + index % 200))
        made.append(image)
    return made


def animated(
    pictures: Sequence[Image.Image],
    format_name: str,
    durations: Sequence[int] = UNEVEN_MS,
    plays: int = 0,
) -> bytes:
    """As Pillow writes it, without loss where that can be."""
    stream = BytesIO()
    loop: dict[str, int] = {"loop": plays}
    if format_name == "GIF":  # counts repeats
        loop = {} if plays == 1 else {"loop": max(0, plays - 1)}
    manner: dict[str, object] = {"lossless": True} if format_name == "WEBP" else {}
    if format_name == "GIF" and pictures[0].mode == "RGBA":
        manner = {"disposal": 2}  # else the clear parts show what was there before
    pictures[0].save(
        stream,
        format_name,
        save_all=True,
        append_images=pictures[1:],
        duration=list(durations),
        **loop,
        **manner,
    )
    data = stream.getvalue()
    return with_plays(data, plays) if format_name == "AVIF" else data


@dataclass(frozen=True)
class Part:
    """What a file holds for one frame: a picture, its place, and what becomes of it."""

    picture: Image.Image
    place: tuple[int, int] = (0, 0)
    disposal: int = 1
    blends: bool = True
    delay: tuple[int, int] = (1, 10)

    @property
    def box(self) -> tuple[int, int, int, int]:
        x, y = self.place
        return (x, y, x + self.picture.width, y + self.picture.height)


def gif(parts: Sequence[Part]) -> bytes:
    """A GIF without a global palette; the pictures are in mode P, with their transparency."""
    screen = b"GIF89a" + struct.pack("<HHBBB", *SIZE, 0, 0, 0)
    blocks = []
    for part in parts:
        told = part.picture.info
        transparency = {"transparency": told["transparency"]} if "transparency" in told else {}
        blocks += GifImagePlugin.getdata(
            part.picture,
            part.place,
            disposal=part.disposal,
            duration=100,
            include_color_table=True,
            **transparency,
        )
    return screen + b"".join(blocks) + b";"


def apng(parts: Sequence[Part], default_image: Image.Image | None = None, plays: int = 0) -> bytes:
    """An APNG of RGBA parts."""
    numbers = iter(range(1000))
    chunks = [
        png_chunk(b"IHDR", struct.pack(">IIBBBBB", *SIZE, 8, 6, 0, 0, 0)),
        png_chunk(b"acTL", struct.pack(">II", len(parts), plays)),
    ]
    if default_image is not None:
        chunks.append(png_chunk(b"IDAT", pixel_data(default_image)))
    for part in parts:
        left, top, right, bottom = part.box
        place = (right - left, bottom - top, left, top)
        manner = (*part.delay, part.disposal, part.blends)
        control = struct.pack(">IIIIIHHBB", next(numbers), *place, *manner)
        chunks.append(png_chunk(b"fcTL", control))
        data = pixel_data(part.picture)
        if len(chunks) == 3:
            chunks.append(png_chunk(b"IDAT", data))
        else:
            chunks.append(png_chunk(b"fdAT", struct.pack(">I", next(numbers)) + data))
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks) + png_chunk(b"IEND", b"")


def pixel_data(image: Image.Image) -> bytes:
    """What stands in the data chunks of a PNG."""
    stream = BytesIO()
    image.save(stream, "PNG")
    data, found, at = stream.getvalue(), b"", 8
    while at < len(data):
        length, kind = struct.unpack_from(">I4s", data, at)
        if kind == b"IDAT":
            found += data[at + 8 : at + 8 + length]
        at += 12 + length
    return found


def seen(parts: Sequence[Part], clears: int, restores: int) -> list[Image.Image]:
    """The frames as a viewer shows them; ``clears`` and ``restores`` are disposals."""
    canvas = Image.new("RGBA", SIZE)
    shown = []
    for part in parts:
        before = canvas.copy()
        picture = part.picture.convert("RGBA")
        if part.blends:
            canvas.alpha_composite(picture, part.place)
        else:
            canvas.paste(picture, part.place)
        shown.append(canvas.copy())
        if part.disposal == clears:
            canvas.paste(CLEAR, part.box)
        elif part.disposal == restores:
            canvas = before
    return shown


def visible(image: Image.Image) -> Image.Image:
    """RGBA without the colours that nobody sees."""
    return Image.alpha_composite(Image.new("RGBA", image.size), image.convert("RGBA"))
