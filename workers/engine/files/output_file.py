"""Output files that appear whole or not at all.

Owns part files and the step that gives a finished file its name. Must not know pictures.
An existing file is overwritten only when ``Collision.REPLACE`` says so, and a source by its own
output never.
"""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path
from typing import BinaryIO, NamedTuple

from workers.contract.destination import Collision
from workers.contract.events import Displaced
from workers.contract.failures import FailureCode
from workers.contract.files import FileStamp, stamp_of
from workers.contract.names import part_path
from workers.contract.places import FolderGone, PlaceTrouble
from workers.contract.trash import Trash, TrashError
from workers.platforms.durability import start_writeback, sync_data
from workers.platforms.file_lock import claim
from workers.platforms.file_times import set_times
from workers.platforms.new_names import name_unnamed, open_unnamed, rename_exclusively
from workers.platforms.places import trouble_behind

_COPY_BYTES = 1024 * 1024


class OutputError(Exception):
    """The output cannot be written; ``code`` and ``detail`` say why."""

    def __init__(self, code: FailureCode, detail: str) -> None:
        super().__init__(detail)
        self.code = code
        self.detail = detail


class PlaceError(Exception):
    """Nothing can be written now where the output goes; ``trouble`` says why."""

    def __init__(self, trouble: PlaceTrouble) -> None:
        super().__init__(str(trouble.folder))
        self.trouble = trouble


class NameTakenError(Exception):
    """The output's name is taken, and what has it is not to be overwritten."""


class Original(NamedTuple):
    """The file an output is made from, as it was when it was opened."""

    path: str
    device: int
    inode: int
    mode: int
    accessed_ns: int = 0
    modified_ns: int = 0

    @property
    def output_mode(self) -> int:
        """Permissions of an output, before the umask: nobody may read it who may not read this."""
        return 0o600 | (self.mode & 0o066)

    def lies_in(self, folder: Path) -> bool:
        """Whether this file lies in ``folder`` itself, however that is spelled."""
        try:
            return Path(self.path).parent.samefile(folder)
        except (OSError, ValueError):
            return False

    def is_newer_than(self, target: Path) -> bool:
        """Whether ``target`` is there and older than this file. Raises ``ValueError``."""
        try:
            return os.stat(target).st_mtime_ns < self.modified_ns
        except OSError:
            return False

    def is_at(self, target: Path) -> bool:
        """Whether ``target``, links followed, is this very file. Raises ``ValueError``."""
        try:
            there = os.stat(target)
        except OSError:
            return False
        if (there.st_dev, there.st_ino) == (self.device, self.inode):
            return True
        try:
            # File systems without inodes (FAT) may give a file another number later on.
            return os.path.samestat(there, os.stat(self.path))
        except OSError:
            return False


class Order(NamedTuple):
    """What a part file is made for; ``place`` is the folder for all results, if there is one."""

    target: Path
    original: Original
    total_bytes: int = 0
    keeps_times: bool = False
    place: FolderGone | None = None


def writing_error(error: Exception, order: Order) -> OutputError | PlaceError:
    """An error in our terms, of an order that was being carried out; may look at the disk."""
    if isinstance(error, OutputError | PlaceError):
        return error
    folder = order.target.parent
    if isinstance(error, OSError) and (
        trouble := trouble_behind(error, folder, order.place, order.total_bytes)
    ):
        return PlaceError(trouble)
    return output_error(error)


def output_error(error: Exception) -> OutputError:
    """An error in our terms; ``ValueError`` is a name that the system cannot have."""
    if isinstance(error, ValueError):
        return OutputError(FailureCode.OUTPUT_FAILED, str(error))
    if not isinstance(error, OSError):
        return OutputError(FailureCode.INTERNAL, f"{type(error).__name__}: {error}")
    detail = error.strerror or str(error)
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT:
            return OutputError(FailureCode.DISK_FULL, detail)
        case errno.EROFS:
            return OutputError(FailureCode.OUTPUT_READ_ONLY, detail)
        case errno.EACCES | errno.EPERM | errno.ENOTDIR | errno.EEXIST:
            return OutputError(FailureCode.OUTPUT_DENIED, detail)
        case _:
            return OutputError(FailureCode.OUTPUT_FAILED, detail)


def _have_same_bytes(one: BinaryIO, other: BinaryIO) -> bool:
    if os.fstat(one.fileno()).st_size != os.fstat(other.fileno()).st_size:
        return False
    while chunk := one.read(_COPY_BYTES):
        if chunk != other.read(_COPY_BYTES):
            return False
    return True


class PartFile:
    """A file being written that has no name yet; ends in ``publish`` or ``discard``.

    Where the file system can do it, it has none at all, and is gone with the program; elsewhere it
    lies hidden beside its future name.
    """

    __slots__ = ("_hidden", "_original", "descriptor", "displaced", "order", "stamp", "target")

    def __init__(self, order: Order) -> None:
        """Create the part file. Raises ``OSError``, ``ValueError``."""
        self.order = order
        target, original = self.target, self._original = order.target, order.original
        self._hidden: Path | None = None
        descriptor = open_unnamed(target.parent, original.output_mode)
        if descriptor is None:
            self._hidden, descriptor = self._create()
        self.descriptor = descriptor
        self.displaced: Displaced | None = None
        self.stamp: FileStamp | None = None

    def write(self, data: bytes) -> None:
        """Append ``data``. Raises ``OSError``."""
        view = memoryview(data)
        while view:
            view = view[os.write(self.descriptor, view) :]

    def start_sync(self) -> None:
        """Begin to bring the bytes to the disk."""
        start_writeback(self.descriptor)

    def sync(self) -> None:
        """Wait until the bytes are with the drive. Raises ``OSError``."""
        sync_data(self.descriptor)

    def publish(
        self, collision: Collision, trash: Trash | None = None, *, adopts_same: bool = False
    ) -> Path:
        """Give the file its name, and return that; ``stamp`` is known from then on.

        What has the name is replaced where ``collision`` says so, but for the picture this was made
        from: it goes to the ``trash``, or is overwritten where there is none; ``displaced`` tells
        which. With ``adopts_same`` a file that has the name and holds the very bytes is left, and
        taken for the output.

        Raises:
            NameTakenError: something has the name.
            OSError, ValueError: the system refuses.
        """
        self._set_times()
        if self._may_replace(collision):
            hidden = self._hide()
            self._close()
            self._displace(trash)
            try:
                hidden.replace(self.target)
            except OSError:
                self._bring_back(trash)
                raise
            return self.target
        try:
            self._take_name(self.target)
        except FileExistsError:
            if not adopts_same or not self._is_already_at(self.target):
                raise NameTakenError(str(self.target)) from None
            self.discard()
            self.stamp = stamp_of(self.target.lstat())
        return self.target

    def discard(self) -> None:
        """Remove what was written; harmless after ``publish``. Raises ``OSError``."""
        self._close()
        if self._hidden is not None:
            self._hidden.unlink(missing_ok=True)

    def _may_replace(self, collision: Collision) -> bool:
        if self._original.is_at(self.target):
            return False
        is_older = collision is Collision.REPLACE_OLDER and self._original.is_newer_than(
            self.target
        )
        return collision is Collision.REPLACE or is_older

    def _set_times(self) -> None:
        if self.order.keeps_times:
            times = (self._original.accessed_ns, self._original.modified_ns)
            set_times(self.descriptor, self._hidden, times)

    def _displace(self, trash: Trash | None) -> None:
        """Put what has the target's name into the trash, if that can be. Raises ``OSError``."""
        try:
            status = self.target.lstat()
        except FileNotFoundError:
            return
        place = None
        if trash is not None and not stat.S_ISDIR(status.st_mode):
            try:
                place = trash.put(self.target)
            except TrashError:
                pass  # it is overwritten, which was asked for, and told to be gone for good
        self.displaced = Displaced(place, stamp_of(status))

    def _bring_back(self, trash: Trash | None) -> None:
        """The target's name could not be taken after all: it is that of the file before."""
        if trash is None or self.displaced is None or self.displaced.place is None:
            return
        try:
            trash.restore(self.displaced.place, self.target)
        except TrashError:
            pass  # it can be had back from the trash by hand; why there is no result is to be told

    def _take_name(self, candidate: Path) -> None:
        """Move to ``candidate``. Raises ``FileExistsError`` when that is taken, ``OSError``."""
        hidden = self._hidden
        if hidden is None:
            try:
                name_unnamed(self.descriptor, candidate)
            except FileExistsError:
                raise
            except OSError:
                hidden = self._copy_to_hidden()
            else:
                self._close()
                return
        self._close()  # Windows renames no open file
        rename_exclusively(hidden, candidate)

    def _is_already_at(self, candidate: Path) -> bool:
        """Whether a file is there that holds what was written."""
        try:
            if not stat.S_ISREG(candidate.lstat().st_mode) or self._original.is_at(candidate):
                return False
            with self._reading() as ours, candidate.open("rb") as theirs:
                return _have_same_bytes(ours, theirs)
        except OSError:
            return False  # gone again, or not for us to read

    def _reading(self) -> BinaryIO:
        """What was written, from its first byte. Raises ``OSError``."""
        if self._hidden is not None:
            return self._hidden.open("rb")
        os.lseek(self.descriptor, 0, os.SEEK_SET)
        return os.fdopen(os.dup(self.descriptor), "rb")

    def _hide(self) -> Path:
        """Give the file a hidden name, if it has none yet; returns that. Raises ``OSError``."""
        if self._hidden is not None:
            return self._hidden
        hidden = part_path(self.target)
        claim(self.descriptor)
        try:
            name_unnamed(self.descriptor, hidden)
        except OSError:
            return self._copy_to_hidden()
        self._hidden = hidden
        return hidden

    def _copy_to_hidden(self) -> Path:
        """Go on with a hidden file: some file systems make unnamed ones and cannot name them."""
        unnamed = self.descriptor
        hidden, self.descriptor = self._create()
        self._hidden = hidden
        try:
            os.lseek(unnamed, 0, os.SEEK_SET)
            while data := os.read(unnamed, _COPY_BYTES):
                self.write(data)
        finally:
            os.close(unnamed)
        self._set_times()
        self.sync()
        return hidden

    def _create(self) -> tuple[Path, int]:
        """Raises ``OSError``, ``ValueError``."""
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
        flags |= getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
        path = part_path(self.target)
        descriptor = os.open(path, flags, self._original.output_mode)
        claim(descriptor)  # until it is closed: whoever sweeps up leaves it
        return path, descriptor

    def _close(self) -> None:
        if self.descriptor >= 0:
            descriptor, self.descriptor = self.descriptor, -1
            self.stamp = stamp_of(os.fstat(descriptor))
            os.close(descriptor)
