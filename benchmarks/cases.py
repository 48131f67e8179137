"""What is measured: which pictures, and what is to become of them.

Owns the list of cases and how their sources come about. Must not run or time a conversion.
"""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PIL import Image

from benchmarks import drawings, pictures
from benchmarks.reference import open_picture

RESIZE_BOX_PX = 1600
#: How often each given photo is converted in a run, under different names: twenty photos take so
#: little time that a run would measure how fast the programs start.
COPIES = 3
JPEG_SUFFIXES = {".jpg", ".jpeg"}
PHOTO_SUFFIXES = JPEG_SUFFIXES | {".png"}
HEIC_SUFFIXES = {".heic", ".heif"}
#: Programs that may write HEIC, given a picture and the name of the result.
HEIC_ENCODERS = (("magick",), ("convert",), ("vips", "copy"))


class NoSourcesError(Exception):
    """The pictures of a case cannot be had here; the text says why."""


@dataclass(frozen=True, slots=True)
class Given:
    """What the user gave to measure with.

    ``photos`` and ``heic`` are folders, ``copies`` is how often each of their pictures counts,
    ``count`` how many pictures of a kind there are at most.
    """

    photos: Path | None = None
    heic: Path | None = None
    copies: int = COPIES
    count: int | None = None

    def of(self, usual: int) -> int:
        """How many pictures to make where there are usually so many."""
        return usual if self.count is None else min(usual, self.count)


@dataclass(frozen=True, slots=True)
class Case:
    """One kind of work: ``make`` fills a folder, the rest is as in ``Work``.

    ``make`` raises ``NoSourcesError``.
    """

    title: str
    make: Callable[[Path, Given], None]
    box_px: int | None = None
    widths: tuple[int, ...] = ()
    formats: tuple[str, ...] = ("webp",)


def _photos(folder: Path, given: Given) -> None:
    if given.photos is None:
        pictures.photos(folder, given.of(12))
    else:
        _link(given.photos, PHOTO_SUFFIXES, folder, given)


def _drawn(draw: Callable[[Path, int], None], usual: int, folder: Path, given: Given) -> None:
    draw(folder, given.of(usual))


def _link(origin: Path, suffixes: set[str], folder: Path, given: Given) -> None:
    """Put every picture of ``origin`` into ``folder`` under ``given.copies`` names."""
    found = [each for each in sorted(origin.iterdir()) if each.suffix.lower() in suffixes]
    if not found:
        raise NoSourcesError(f"{origin} has no {' or '.join(sorted(suffixes))}")
    for picture in found[: given.count]:
        for copy in range(given.copies):
            (folder / f"{picture.stem}-{copy}{picture.suffix}").symlink_to(picture.resolve())


def _png_photos(folder: Path, given: Given) -> None:
    """The first of the photos as an editor would export them."""
    count = given.of(8)
    if given.photos is None:
        pictures.photo_pngs(folder, count)
        return
    found = [
        each for each in sorted(given.photos.iterdir()) if each.suffix.lower() in JPEG_SUFFIXES
    ]
    for photo in found[:count]:
        with Image.open(photo) as opened:
            opened.save(folder / f"{photo.stem}.png")


def _heics(folder: Path, given: Given) -> None:
    """HEICs out of the folder that was given, or made of photos by what is installed here."""
    if given.heic is not None:
        _link(given.heic, HEIC_SUFFIXES, folder, given)
        return
    encoder = next((each for each in HEIC_ENCODERS if _writes_heic(each)), None)
    if encoder is None:
        raise NoSourcesError("nothing here writes HEIC; give a folder of them with --heic")
    pictures.photos(folder, given.of(3))  # each takes HEVC's encoders ten seconds and more
    for photo in sorted(folder.iterdir()):
        made = photo.with_suffix(".heic")
        subprocess.run([*encoder, photo, made], check=True)
        photo.unlink()
        for copy in range(1, given.copies):
            (folder / f"{photo.stem}-{copy}.heic").symlink_to(made)


def _writes_heic(encoder: tuple[str, ...]) -> bool:
    """Whether ``encoder`` is there and makes of a small picture what can be read."""
    with tempfile.TemporaryDirectory(prefix="dropmill-bench-") as folder:
        source, target = Path(folder, "small.png"), Path(folder, "small.heic")
        Image.new("RGB", (64, 64), "olive").save(source)
        try:
            subprocess.run([*encoder, source, target], check=True, capture_output=True)
            with open_picture(target) as opened:
                return opened.format == "HEIF"
        except (OSError, subprocess.CalledProcessError):
            return False


def _mixed(folder: Path, given: Given) -> None:
    """A folder as people have it."""
    if given.photos is None:
        pictures.photos(folder, given.of(6))
    else:
        one_of_each = Given(given.photos, copies=1, count=given.of(12))
        _link(given.photos, PHOTO_SUFFIXES, folder, one_of_each)
    drawings.screenshots(folder, given.of(3))
    drawings.animations(folder, given.of(2))
    drawings.logos(folder, given.of(4))
    drawings.icons(folder, given.of(40))


CASES = {
    "photos": Case("Camera photos to 1600 px", _photos, RESIZE_BOX_PX),
    "avif": Case("Camera photos to AVIF of 1600 px", _photos, RESIZE_BOX_PX, formats=("avif",)),
    "sizes": Case(
        "Camera photos to three widths, each as AVIF and WebP",
        _photos,
        widths=(480, 960, 1920),
        formats=("avif", "webp"),
    ),
    "tiny": Case(
        "Pictures of 320 × 240, not resized",
        partial(_drawn, pictures.tiny, 1000),
    ),
    "pngs": Case(
        "PNGs of 24 megapixels to 1600 px",
        partial(_drawn, pictures.large_pngs, 4),
        RESIZE_BOX_PX,
    ),
    "png-photos": Case("Photos as PNG to 1600 px", _png_photos, RESIZE_BOX_PX),
    "screenshots": Case(
        "Screenshots of 2560 × 1440, not resized",
        partial(_drawn, drawings.screenshots, 8),
    ),
    "heic": Case("HEICs to 1600 px", _heics, RESIZE_BOX_PX),
    "animations": Case(
        "GIFs of 24 frames to animated WebP",
        partial(_drawn, drawings.animations, 6),
    ),
    "mixed": Case(
        "A mixed folder to 1600 px: photos, screenshots, animations, logos, icons",
        _mixed,
        RESIZE_BOX_PX,
    ),
}
