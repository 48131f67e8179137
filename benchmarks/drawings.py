"""Draws what is no photo: screenshots, animations, pictures with a clear background, icons.

Owns the drawing, the same pixels for the same number every time. Must not measure anything.
"""

from __future__ import annotations

import random
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from benchmarks.pictures import texture

SCREEN_SIZE = (2560, 1440)
ANIMATION_SIZE = (480, 360)
FRAMES = 24
LOGO_SIZE = (1200, 1200)
ICON_SIZE = (64, 64)
PAPER, INK, BAR, PALE = "#ffffff", "#202124", "#dfe3e8", "#f4f6f8"
ACCENTS = ("#1a73e8", "#d93025", "#188038", "#f9ab00", "#9334e6")
SYLLABLES = ("con", "ver", "ting", "pic", "ture", "size", "of", "the", "in", "fold", "er", "and")


def screenshots(folder: Path, count: int = 8) -> None:
    """Write ``count`` PNGs of a screen: flat areas, lines, small text, a photo in one corner."""
    for number in range(count):
        _screen(number).save(folder / f"screen-{number:02}.png")


def _screen(number: int) -> Image.Image:
    source = random.Random(number)
    wide, high = SCREEN_SIZE
    screen = Image.new("RGB", SCREEN_SIZE, PAPER)
    pen = ImageDraw.Draw(screen)
    pen.rectangle((0, 0, wide, 72), fill=BAR)
    pen.rectangle((0, 73, 420, high), fill=PALE)
    pen.line((420, 73, 420, high), fill="#c4c7cc", width=2)
    for place in range(12):
        top = 100 + place * 60
        pen.rounded_rectangle((24, top, 60, top + 36), 8, fill=source.choice(ACCENTS))
        pen.text((80, top + 4), _words(source, 2), fill=INK, font=_font(24))
    for line in range(40):
        pen.text((470, 110 + line * 32), _words(source, 14), fill=INK, font=_font(20))
    screen.paste(texture((640, 480), seed=number), (wide - 700, high - 540))
    return screen


def _font(size_px: int) -> ImageFont.ImageFont | ImageFont.FreeTypeFont:
    return ImageFont.load_default(size_px)


def _words(source: random.Random, count: int) -> str:
    words = ("".join(source.choices(SYLLABLES, k=source.randint(1, 4))) for _ in range(count))
    return " ".join(words)


def animations(folder: Path, count: int = 6) -> None:
    """Write ``count`` GIFs of 24 frames: something moves in front of a picture that stays."""
    for number in range(count):
        ground = texture(ANIMATION_SIZE, seed=number).quantize(128).convert("RGB")
        first, *others = [_moved(ground, number, step) for step in range(FRAMES)]
        first.save(
            folder / f"animation-{number:02}.gif",
            save_all=True,
            append_images=others,
            duration=60,
            loop=0,
        )


def _moved(ground: Image.Image, number: int, step: int) -> Image.Image:
    frame = ground.copy()
    left, top = 10 + step * 16, 60 + 30 * (number % 5)
    ImageDraw.Draw(frame).ellipse((left, top, left + 90, top + 90), fill=ACCENTS[number % 5])
    return frame


def logos(folder: Path, count: int = 4) -> None:
    """Write ``count`` PNGs of shapes with soft edges, half clear in parts, on nothing."""
    for number in range(count):
        _shapes(LOGO_SIZE, number).save(folder / f"logo-{number:02}.png")


def icons(folder: Path, count: int = 40) -> None:
    """Write ``count`` tiny PNGs with a clear background."""
    for number in range(count):
        _shapes(ICON_SIZE, number).save(folder / f"icon-{number:02}.png")


def _shapes(size: tuple[int, int], seed: int) -> Image.Image:
    """Drawn at twice the size, so that edges become soft."""
    source = random.Random(seed)
    wide, high = size[0] * 2, size[1] * 2
    picture = Image.new("RGBA", (wide, high))
    pen = ImageDraw.Draw(picture)
    for colour in ACCENTS:
        left, top = source.randrange(wide // 2), source.randrange(high // 2)
        alpha = source.choice(("ff", "ff", "80"))
        pen.ellipse((left, top, left + wide // 2, top + high // 3), fill=colour + alpha)
    return picture.resize(size, Image.Resampling.LANCZOS)
