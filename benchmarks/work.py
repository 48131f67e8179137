"""What every converter is asked to do, in one value that other programs can read as JSON.

Must not import Pillow: ``engine_only`` tells what its own process costs.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import msgspec

if TYPE_CHECKING:
    from PIL import Image


class Setting(NamedTuple):
    """Quality and effort of an encoder, in its own numbers."""

    quality: int
    effort: int


#: Dropmill's own defaults, so that it is measured as people use it; WebP's effort is libwebp's
#: method, AVIF's effort is 9 less libaom's speed, as in sharp and libvips.
SETTINGS = {"webp": Setting(80, 4), "avif": Setting(60, 0)}


class Target(NamedTuple):
    """One file that is to be made of a picture: what its name ends with, and its size in pixels."""

    ending: str
    format: str
    size: tuple[int, int]


class Work(msgspec.Struct, frozen=True):
    """Convert ``sources`` into ``output``, with all their frames.

    Pictures are fitted into a square of ``box_px``, or made as wide as each of ``widths`` says;
    with neither they keep their size, and none is made larger.
    """

    sources: tuple[Path, ...]
    output: Path
    box_px: int | None
    cores: int
    widths: tuple[int, ...] = ()
    formats: tuple[str, ...] = ("webp",)

    @property
    def suffixes(self) -> set[str]:
        """Which kinds of files the sources are: ``.jpg``, ``.gif``."""
        return {source.suffix.lower() for source in self.sources}

    def targets(self, picture: Image.Image) -> list[Target]:
        """All that should become of ``picture``, upright."""
        wide, high = picture.size
        if picture.getexif().get(0x0112, 1) >= 5:  # EXIF orientations 5 to 8 swap the sides
            wide, high = high, wide
        if self.widths:
            scales = [(f"-{width}w", width / wide) for width in self.widths]
        else:
            scales = [("", (self.box_px or max(wide, high)) / max(wide, high))]
        return [
            Target(f"{label}.{name}", name, _scaled(wide, high, min(1.0, scale)))
            for label, scale in scales
            for name in self.formats
        ]

    def to_json(self) -> bytes:
        """All of it, for a program's standard input."""
        return msgspec.json.encode(self, enc_hook=str)


def _scaled(wide: int, high: int, scale: float) -> tuple[int, int]:
    return (max(1, round(wide * scale)), max(1, round(high * scale)))


def work_from(text: bytes) -> Work:
    """The other way round."""
    return msgspec.json.decode(text, type=Work, dec_hook=lambda kind, value: kind(value))
