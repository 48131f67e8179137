"""The system's trash as the other layers see it.

Owns the protocol. Must not import an implementation.
"""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from workers.contract.files import FileStamp


class TrashError(Exception):
    """A file cannot be put into the trash, or not be had back; the text says why, in a few words.

    Nothing has been moved then.
    """


class Trash(Protocol):
    """Takes files and gives them back; any thread may call it, and it may wait for a disk."""

    def put(self, path: Path) -> Path | None:
        """Move the file, or the link, at ``path`` into the trash; returns its place there.

        ``None`` where the system does not tell the place: it can be had back by hand only.

        Raises:
            TrashError: there is no trash for it; it is where it was.
        """
        ...

    def restore(self, place: Path, path: Path) -> None:
        """Move what lies at ``place`` in the trash to ``path``, never over another file.

        Raises:
            TrashError: it is not there any more, or ``path`` is taken or cannot be written.
        """
        ...

    def find(self, path: Path, stamp: FileStamp) -> Path | None:
        """Where in the trash the file lies that was at ``path`` and had ``stamp``.

        For a program that was ended before it could note the place. ``None`` where no such file is
        found, or the system's trash cannot be searched.
        """
        ...
