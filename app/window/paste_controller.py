"""Puts pictures that are only in the clipboard into files, so that they can be converted.

Owns the threads that write, and the files' names. Must not write in the window's thread, nor over
any file; what is being written when the window closes is written to its end.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from itertools import count
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread

from PySide6.QtCore import QBuffer, QIODevice, QObject, QTimer, Signal

from ui.formatting import format_bytes, format_name
from ui.picture_data import PictureData
from workers.contract.names import Ending, numbered_name, part_path
from workers.platforms.durability import sync_data
from workers.platforms.file_lock import claim
from workers.platforms.new_names import rename_exclusively

#: A larger one no worker would decode.
MAX_BYTES = 1 << 30

_TICK_MS = 20
#: How long ``close`` waits for a drive, in seconds.
_PATIENCE_S = 10.0


class PasteController(QObject):
    """Keeps one picture after the other.

    Signals:
        kept(Path, str): the picture is in this file now; a sentence that says so.
        failed(str): why it is not.
    """

    kept = Signal(object, str)
    failed = Signal(str)

    def __init__(
        self,
        pictures: Path,
        now: Callable[[], datetime] = datetime.now,
        parent: QObject | None = None,
    ) -> None:
        """``pictures`` is the user's folder for pictures."""
        super().__init__(parent)
        self._pictures = pictures
        self._now = now
        self._written: SimpleQueue[Path | OSError] = SimpleQueue()
        self._threads: list[Thread] = []
        self._timer = QTimer(self, interval=_TICK_MS)
        self._timer.timeout.connect(self._take)

    def keep(self, picture: PictureData, chosen: Path | None) -> None:
        """Write ``picture`` into the folder ``chosen`` for results, if any; returns at once.

        Else, and where that does not take it, it goes into the user's folder for pictures.
        """
        if not picture.size_bytes:
            self.failed.emit(self.tr("The picture on the clipboard is empty."))
        elif picture.size_bytes > MAX_BYTES:
            most = format_bytes(MAX_BYTES)
            self.failed.emit(
                self.tr("The picture on the clipboard is too large: more than {}.").format(most)
            )
        else:
            # Dots, not colons: no system forbids them in names.
            stem = self.tr("Pasted {}").format(f"{self._now():%Y-%m-%d %H.%M.%S}")
            folders = [self._pictures] if chosen is None else [chosen, self._pictures]
            self._begin_to_write(picture, folders, stem)

    def close(self) -> None:
        """Wait for what is being written; nobody else has it."""
        self._timer.stop()
        for thread in self._threads:
            thread.join(_PATIENCE_S)

    def _begin_to_write(self, picture: PictureData, folders: Sequence[Path], stem: str) -> None:
        def write() -> None:
            try:
                self._written.put(_write(picture, folders, stem))
            except OSError as error:
                self._written.put(error)

        # A daemon: a drive that hangs must not keep the process alive.
        thread = Thread(target=write, name="paste", daemon=True)
        self._threads.append(thread)
        thread.start()
        self._timer.start()

    def _take(self) -> None:
        is_over = not any(thread.is_alive() for thread in self._threads)
        try:
            while True:
                self._tell(self._written.get_nowait())
        except Empty:
            pass
        if is_over:
            self._threads.clear()
            self._timer.stop()

    def _tell(self, end: Path | OSError) -> None:
        if isinstance(end, OSError):
            reason = end.strerror or str(end)
            self.failed.emit(self.tr("The pasted picture could not be saved: {}.").format(reason))
        else:
            name, folder = format_name(end.name), format_name(str(end.parent))
            self.kept.emit(end, self.tr("The picture was saved as {} in {}.").format(name, folder))


def _write(picture: PictureData, folders: Sequence[Path], stem: str) -> Path:
    """Write into the first of ``folders`` that takes it. Raises ``OSError``: none does."""
    content, (folder, *others) = _content(picture), folders
    try:
        return _write_into(folder, content, stem, picture.ending)
    except OSError:
        if not others:
            raise
    return _write(PictureData(content, picture.ending), others, stem)


def _content(picture: PictureData) -> bytes:
    content = picture.content
    if isinstance(content, bytes):
        return content
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not content.save(buffer, "PNG"):  # type: ignore[call-overload]  # text, not bytes
        raise OSError("it cannot be a PNG")
    return bytes(buffer.data().data())


def _write_into(folder: Path, content: bytes, stem: str, ending: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    part = part_path(folder / f"{stem}{ending}")
    try:
        with part.open("xb") as stream:
            claim(stream.fileno())  # or another Dropmill that starts now could sweep it up
            stream.write(content)
            stream.flush()
            sync_data(stream.fileno())
        return _named(part, stem, ending)
    finally:
        part.unlink(missing_ok=True)


def _named(part: Path, stem: str, ending: str) -> Path:
    for number in count(1):
        target = part.with_name(numbered_name(stem, Ending("", ending), number))
        try:
            rename_exclusively(part, target)
        except FileExistsError:
            continue
        return target
    raise AssertionError(part)  # numbers do not end
