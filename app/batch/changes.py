"""What a batch has changed on the disk, as values that can be undone, and where they are kept.

Owns the values, their form as bytes, and the protocol of whoever keeps them. Must not touch a file.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import NewType, Protocol, assert_never

import msgspec
from msgspec import Struct

from workers.contract.files import FileStamp

BatchNumber = NewType("BatchNumber", int)
ChangeNumber = NewType("ChangeNumber", int)


class ChangeLogError(Exception):
    """Changes cannot be kept, or not be read; the text says why, in a few words."""


class BatchBusyError(Exception):
    """Somebody else is at work on a batch: it is being converted, or undone."""


class Written(msgspec.Struct, frozen=True, tag="written"):
    """A result is at ``path``, where nothing was before, or what ``ReplacedFile`` tells."""

    path: Path
    stamp: FileStamp


class ReplacedFile(msgspec.Struct, frozen=True, tag="replaced-file"):
    """The file at ``path`` made room for a result: it lies at ``place`` in the trash.

    ``place`` is ``None`` where there was no trash: it was overwritten.
    """

    path: Path
    stamp: FileStamp
    place: Path | None


class ReplacedOriginal(msgspec.Struct, frozen=True, tag="replaced-original"):
    """The picture at ``source`` lies at ``place`` in the trash; its result is at ``result``.

    ``staged`` is where the result lies until then, and there only while this is being done: what
    the log holds of that when the program starts was broken off. The place may not be known.
    """

    source: Path
    stamp: FileStamp
    result: Path
    result_stamp: FileStamp
    place: Path | None
    staged: Path | None = None


Change = Written | ReplacedFile | ReplacedOriginal


class KeptChange(Struct, frozen=True):
    """A change in the log."""

    number: ChangeNumber
    batch: BatchNumber
    change: Change


class ChangedBatch(Struct, frozen=True):
    """A batch that has changes in the log. ``began_s`` is Unix time.

    ``was_undone``: what there is of it could not be undone when that was asked for.
    """

    number: BatchNumber
    began_s: float
    changes: int
    was_undone: bool


class ChangeLog(Protocol):
    """Keeps changes beyond the end of the program.

    Every method raises ``ChangeLogError``. What has returned survives a killed program.
    """

    @property
    def notice(self) -> str:
        """A sentence for the user if an older log was damaged and is not used any more, or ''."""
        ...

    def begin(self, key: str | None = None) -> BatchNumber:
        """A new batch, the last one from now on; ``key`` is the journal's for it."""
        ...

    def go_on(self, key: str) -> BatchNumber | None:
        """Be at work on the last batch of ``key`` again, which is the last of all from now on.

        ``None`` if there is none that nobody has tried to undo, or is undoing just now.
        """
        ...

    def append(self, batch: BatchNumber, changes: Sequence[Change]) -> tuple[ChangeNumber, ...]:
        """Keep ``changes``, in this order."""
        ...

    def amend(self, number: ChangeNumber, change: Change) -> None:
        """Keep ``change`` in the place of one that was kept before."""
        ...

    def hold(self, batch: BatchNumber) -> None:
        """From now on we are at work on ``batch``, and on no other: nobody else may undo it."""
        ...

    def rest(self) -> None:
        """We are at work on no batch any more."""
        ...

    def claim(self, batch: BatchNumber) -> AbstractContextManager[None]:
        """Nobody else is at work on ``batch`` while this is entered. Raises ``BatchBusyError``."""
        ...

    def remove(self, numbers: Sequence[ChangeNumber]) -> None:
        """Forget these; a batch without any is not told of any more."""
        ...

    def mark_undone(self, batch: BatchNumber) -> None:
        """It was tried to undo this batch."""
        ...

    def batches(self) -> list[ChangedBatch]:
        """Those that have changes, the last first."""
        ...

    def changes(self, batch: BatchNumber) -> list[KeptChange]:
        """The changes of a batch, the last first."""
        ...

    def broken_off(self) -> list[KeptChange]:
        """Originals that were being replaced when a program was ended, or are just now."""
        ...

    def close(self) -> None:
        """Let go of the log."""
        ...


def absolute(change: Change) -> Change:
    """The same in any working folder."""
    match change:
        case Written(path) | ReplacedFile(path):
            return msgspec.structs.replace(change, path=path.absolute())
        case ReplacedOriginal(source=source, result=result, staged=staged):
            return msgspec.structs.replace(
                change,
                source=source.absolute(),
                result=result.absolute(),
                staged=None if staged is None else staged.absolute(),
            )
        case _:
            assert_never(change)


def is_under_way(change: Change) -> bool:
    """Whether this is an original that is being replaced."""
    return isinstance(change, ReplacedOriginal) and change.staged is not None


def encode_change(change: Change) -> bytes:
    """``change`` for the log; names may be of any bytes."""
    return _encoder.encode(change)


def decode_change(body: bytes) -> Change:
    """What ``encode_change`` made. Raises ``ChangeLogError`` for anything else."""
    try:
        change: Change = _decoder.decode(body)
    except (msgspec.MsgspecError, ValueError) as error:
        raise ChangeLogError(f"an entry cannot be read: {error}") from error
    return change


def _path_to_bytes(value: object) -> bytes:
    if isinstance(value, Path):
        return os.fsencode(value)
    raise NotImplementedError(type(value))


def _bytes_to_path(kind: type, value: object) -> Path:
    if kind is Path and isinstance(value, bytes):
        return Path(os.fsdecode(value))
    raise NotImplementedError(kind)


_encoder = msgspec.msgpack.Encoder(enc_hook=_path_to_bytes)
_decoder = msgspec.msgpack.Decoder(Change, dec_hook=_bytes_to_path)
