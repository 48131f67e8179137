"""What can be wrong with the place where results land, though nothing is wrong with a picture."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct


class DiskFull(Struct, frozen=True):
    """The disk of ``folder`` has ``free_bytes`` left; a result needs ``wanted_bytes`` free there.

    What is wanted includes a reserve: a disk that is full to the last byte harms other programs.
    """

    folder: Path
    free_bytes: int
    wanted_bytes: int


class FolderGone(Struct, frozen=True):
    """The folder for results was there, and is not any more, or its drive answers no more.

    ``outer_device`` is the device on which a folder of that name would lie if it was not mounted;
    ``None`` where nothing needs to be mounted for it.
    """

    folder: Path
    outer_device: int | None = None


PlaceTrouble = DiskFull | FolderGone
