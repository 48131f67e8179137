"""How much room results will take, and what room there is where they go.

Owns the estimate and the look at folders and drives. Must not make anything: a folder that is not
there yet counts as the one that it will be made in.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

from msgspec import Struct

from app.batch.failure_messages import display_name
from workers.contract.encoders import Avif, Encoder, Jpeg, Jxl, Png, WebP
from workers.contract.events import Size
from workers.contract.recipe import Recipe
from workers.contract.wording import ByteCount, Sentence

#: Bytes a pixel of an ordinary photo at the default quality, and kept exactly: rather too many.
_LOSSY: dict[type[Encoder], float] = {WebP: 0.25, Avif: 0.2, Jpeg: 0.4, Jxl: 0.25, Png: 3.0}
_LOSSLESS = 2.0
#: What a frame of an animation takes of that: most of it was on the frame before.
_FRAME_SHARE = 0.5
#: Headers and what is kept of the source's metadata.
_BESIDE_BYTES = 4096


class Place(Struct, frozen=True):
    """A folder for results: the drive it is on, and a sentence if something is wrong."""

    folder: Path
    drive: int | None = None
    free_bytes: int | None = None
    problem: str = ""


class Drive(Struct, frozen=True):
    """A drive as seen from one of the folders on it."""

    folder: Path
    needed_bytes: int
    free_bytes: int

    @property
    def is_short(self) -> bool:
        """Whether there is probably too little room."""
        return self.needed_bytes > self.free_bytes

    @property
    def sentence(self) -> str:
        """How much is needed and how much there is."""
        folder = display_name(self.folder)
        needed, free = ByteCount(self.needed_bytes), ByteCount(self.free_bytes)
        if self.is_short:
            return Sentence(
                "{folder}: about {needed} needed, only {free} free.",
                folder=folder,
                needed=needed,
                free=free,
            )
        return Sentence(
            "{folder}: about {needed} needed, {free} free.",
            folder=folder,
            needed=needed,
            free=free,
        )


class Room(Struct, frozen=True):
    """The drives that results go to, and sentences about what is wrong with folders and drives."""

    drives: tuple[Drive, ...]
    problems: tuple[str, ...]


def room_for(needed: Mapping[Path, int], look: Callable[[Path], Place] | None = None) -> Room:
    """What is known of the room for so many bytes in each folder; looks at the folders."""
    drives: dict[int, Drive] = {}
    problems: list[str] = []
    for folder, needed_bytes in needed.items():
        place = (look or look_at)(folder)
        if place.problem:
            problems.append(place.problem)
        elif place.drive is not None and place.free_bytes is not None:
            before = drives.get(place.drive, Drive(folder, 0, place.free_bytes))
            drives[place.drive] = Drive(
                before.folder, before.needed_bytes + needed_bytes, before.free_bytes
            )
    problems += [drive.sentence for drive in drives.values() if drive.is_short]
    return Room(tuple(drives.values()), tuple(dict.fromkeys(problems)))


def estimated_bytes(recipe: Recipe, size: Size, frames: int = 1) -> int:
    """About how large a result of ``size`` will be; seldom larger, where no limit is set."""
    encoder = recipe.encoder
    is_exact = getattr(encoder, "lossless", False)
    pixel_bytes = _LOSSLESS if is_exact else _LOSSY[type(encoder)]
    shown = 1 + (frames - 1) * _FRAME_SHARE
    guess = int(size.width * size.height * pixel_bytes * shown) + _BESIDE_BYTES
    return min(guess, recipe.limits.max_bytes or guess)


def look_at(folder: Path) -> Place:
    """What is known of a folder for results, or of the one that it will be made in."""
    there = _nearest(folder)
    shown = display_name(there)
    try:
        status = os.stat(there)
        if not there.is_dir():
            return Place(folder, problem=Sentence("{folder} is no folder.", folder=shown))
        if not os.access(there, os.W_OK | os.X_OK):
            sentence = Sentence("Nothing can be written into {folder}.", folder=shown)
            return Place(folder, problem=sentence)
        return Place(folder, status.st_dev, shutil.disk_usage(there).free)
    except (OSError, ValueError) as error:
        reason = (getattr(error, "strerror", None) or str(error)).lower()
        sentence = Sentence("{folder} cannot be used: {reason}.", folder=shown, reason=reason)
        return Place(folder, problem=sentence)


def _nearest(folder: Path) -> Path:
    """``folder``, or the nearest above it that is there."""
    path = Path(os.path.abspath(folder))  # noqa: PTH100 - links stay
    return next((each for each in (path, *path.parents) if os.path.lexists(each)), path)
