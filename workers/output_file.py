"""Output files that appear whole or not at all.

Owns temp files and the step that gives a finished file its name. Must not know pictures.
An existing file is overwritten only when ``Collision.REPLACE`` says so.
"""

from __future__ import annotations

import errno
import os
import secrets
import sys
from pathlib import Path

from workers.contract.failures import FailureCode
from workers.contract.options import Collision

#: Hidden, and told apart from anything a user would name.
PART_PREFIX = ".dropmill-"
PART_SUFFIX = ".part"
_NO_HARD_LINKS = {errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK}


class OutputError(Exception):
    """The output cannot be written; ``code`` and ``detail`` say why."""

    def __init__(self, code: FailureCode, detail: str) -> None:
        super().__init__(detail)
        self.code = code
        self.detail = detail


def output_error(error: OSError | ValueError) -> OutputError:
    """The operating system's refusal in our terms; ``ValueError`` is a name it cannot have."""
    if isinstance(error, ValueError):
        return OutputError(FailureCode.OUTPUT_FAILED, str(error))
    detail = error.strerror or str(error)
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT | errno.EFBIG:
            return OutputError(FailureCode.DISK_FULL, detail)
        case errno.EACCES | errno.EPERM | errno.EROFS | errno.ENOTDIR | errno.EEXIST:
            return OutputError(FailureCode.OUTPUT_DENIED, detail)
        case _:
            return OutputError(FailureCode.OUTPUT_FAILED, detail)


def numbered(target: Path, number: int) -> Path:
    """``name.webp`` for 1, ``name (2).webp`` for 2 and so on."""
    if number == 1:
        return target
    return target.with_name(f"{target.stem} ({number}){target.suffix}")


def prepare_directory(directory: Path) -> None:
    """Make ``directory`` and see that files may be made in it. Raises ``OutputError``."""
    try:
        directory.mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError) as error:
        raise output_error(error) from error
    if not os.access(directory, os.W_OK | os.X_OK):
        raise OutputError(FailureCode.OUTPUT_DENIED, os.strerror(errno.EACCES))


class PartFile:
    """A file being written beside its future name; ends in ``publish`` or ``discard``."""

    __slots__ = ("_descriptor", "_part", "_target")

    def __init__(self, target: Path) -> None:
        """Create the part file. Raises ``OSError``."""
        self._target = target
        self._part = target.with_name(f"{PART_PREFIX}{secrets.token_hex(8)}{PART_SUFFIX}")
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        # 0o666 less the umask, as any program would: mkstemp's 0o600 would make results private.
        self._descriptor = os.open(self._part, flags, 0o666)

    def write(self, data: bytes) -> None:
        """Append ``data``. Raises ``OSError``."""
        view = memoryview(data)
        while view:
            view = view[os.write(self._descriptor, view) :]

    def publish(self, collision: Collision) -> Path:
        """Give the file its name, or the next free one, and return that. Raises ``OSError``.

        With ``SKIP`` an output that appeared since the job began is left alone as well, and the
        new file takes a free name: the work is done and must not be lost.
        """
        self._close()
        if collision is Collision.REPLACE:
            self._part.replace(self._target)
            return self._target
        number = 1
        while True:
            candidate = numbered(self._target, number)
            try:
                _move_exclusively(self._part, candidate)
            except FileExistsError:
                number += 1
            else:
                return candidate

    def discard(self) -> None:
        """Remove what was written; harmless after ``publish``."""
        self._close()
        self._part.unlink(missing_ok=True)

    def _close(self) -> None:
        if self._descriptor >= 0:
            descriptor, self._descriptor = self._descriptor, -1
            os.close(descriptor)


def _move_exclusively(part: Path, target: Path) -> None:
    """Rename without ever overwriting. Raises ``FileExistsError`` when the name is taken."""
    if sys.platform == "win32":
        part.rename(target)  # refuses an existing target there
        return
    try:
        os.link(part, target)
    except OSError as error:
        if error.errno not in _NO_HARD_LINKS:
            raise
        # FAT and some network file systems: claim the name first, then put the file over it.
        os.close(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666))
        part.replace(target)
    else:
        part.unlink()
