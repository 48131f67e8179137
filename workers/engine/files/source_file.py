"""Sources, opened and checked before a job may run.

Owns the checks: the source is a plain file with bytes in it. Reads no byte of a picture.
"""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from workers.contract.destination import Collision
from workers.contract.failures import FailureCode
from workers.contract.files import FileStamp, stamp_of
from workers.engine.files.output_file import Original

if TYPE_CHECKING:
    from workers.contract.jobs import ConvertJob, JobId
    from workers.contract.places import FolderGone, PlaceTrouble


class OpenedSource(NamedTuple):
    """A source that passed the checks; ``descriptor`` is ours to close, ``None`` where by path."""

    path: str
    descriptor: int | None
    size_bytes: int
    original: Original
    stamp: FileStamp = FileStamp(0, 0, 0, 0)

    def close(self) -> None:
        """Close the descriptor."""
        if self.descriptor is not None:
            os.close(self.descriptor)


class Opened(NamedTuple):
    """The job may run; ``existing`` are those of its outputs that are there and to be left.

    ``place`` is how to know that the folder for its outputs has gone, if they have one.
    """

    job: JobId
    source: OpenedSource
    existing: tuple[int, ...] = ()
    place: FolderGone | None = None


class AllExist(NamedTuple):
    """Every output is there already, and the options say to leave it."""

    job: JobId


class Unplaced(NamedTuple):
    """No output can be written now."""

    job: JobId
    trouble: PlaceTrouble


class Refused(NamedTuple):
    """The job cannot run."""

    job: JobId
    code: FailureCode
    detail: str


Answer = Opened | AllExist | Unplaced | Refused


class SourceError(Exception):
    """A source that cannot be converted, found before any of its bytes were read."""

    def __init__(self, code: FailureCode, detail: str) -> None:
        super().__init__(detail)
        self.code = code
        self.detail = detail


def open_source(path: Path, *, keep_descriptor: bool) -> OpenedSource:
    """Open and check ``path``. Raises ``SourceError``."""
    # O_NONBLOCK: opening a pipe without a writer would wait for ever.
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0)
    flags |= getattr(os, "O_NOCTTY", 0) | getattr(os, "O_BINARY", 0)
    try:
        descriptor = os.open(path, flags)
    except (OSError, ValueError) as error:
        raise _source_error(path, error) from error
    try:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            raise SourceError(FailureCode.NOT_A_FILE, _kind(status.st_mode))
        if status.st_size == 0:
            raise SourceError(FailureCode.EMPTY, "")
    except OSError as error:
        os.close(descriptor)
        raise _source_error(path, error) from error
    except SourceError:
        os.close(descriptor)
        raise
    original = Original(
        os.fspath(path),
        status.st_dev,
        status.st_ino,
        status.st_mode,
        status.st_atime_ns,
        status.st_mtime_ns,
    )
    stamp = stamp_of(status)
    if not keep_descriptor:
        os.close(descriptor)
        return OpenedSource(original.path, None, status.st_size, original, stamp)
    _read_ahead(descriptor)
    return OpenedSource(original.path, descriptor, status.st_size, original, stamp)


def _read_ahead(descriptor: int) -> None:
    """Let the disk read while earlier pictures are still computed."""
    if hasattr(os, "posix_fadvise"):
        try:
            os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_WILLNEED)
        except OSError:
            pass  # a file system that has no such thing; reading will tell what is wrong


def _source_error(path: Path, error: OSError | ValueError) -> SourceError:
    if isinstance(error, ValueError):
        return SourceError(FailureCode.MISSING, str(error))  # a name with a NUL byte
    detail = error.strerror or str(error)
    match error.errno:
        case errno.ENOENT | errno.ENOTDIR | errno.ENAMETOOLONG:
            return SourceError(FailureCode.MISSING, detail)
        case errno.ENXIO | errno.ENODEV:
            return SourceError(FailureCode.NOT_A_FILE, detail)
        # What Windows says of a folder. (Path.is_dir raises where a parent may not be entered.)
        case errno.EACCES if os.path.isdir(path):  # noqa: PTH112 - never raises
            return SourceError(FailureCode.NOT_A_FILE, "folder")
        case _:
            return SourceError(FailureCode.UNREADABLE, detail)


def existing_outputs(spec: ConvertJob) -> tuple[int, ...]:
    """Places of those outputs that are there already, and are to be left."""
    match spec.collision:
        case Collision.SKIP:
            source_ns = None
        case Collision.REPLACE_OLDER:
            source_ns = _modified_ns(spec.source)
        case Collision.RENAME | Collision.REPLACE:
            return ()
    targets = enumerate(each.target for each in spec.outputs)
    return tuple(place for place, target in targets if _is_left(target, source_ns))


def _is_left(target: Path, source_ns: int | None) -> bool:
    """Whether there is a file that stays: any, or one not older than the source is."""
    target_ns = _modified_ns(target)
    return target_ns is not None and (source_ns is None or target_ns >= source_ns)


def _modified_ns(path: Path) -> int | None:
    """When ``path`` was changed, ``None`` where nothing is; what is wrong shows when it is used."""
    try:
        return os.stat(path).st_mtime_ns
    except (OSError, ValueError):
        return None


def _kind(mode: int) -> str:
    if stat.S_ISDIR(mode):
        return "folder"
    if stat.S_ISFIFO(mode):
        return "pipe"
    return "device" if stat.S_ISCHR(mode) or stat.S_ISBLK(mode) else "special file"
