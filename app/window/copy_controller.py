"""Puts results in the clipboard: as files, paths, a data URI, or HTML.

Owns the thread that reads a file for a data URI. Must not read in the window's thread, nor put more
in the clipboard than a page can carry.
"""

from __future__ import annotations

import base64
from collections.abc import Sequence
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread

from PySide6.QtCore import QMimeData, QObject, QTimer, QUrl, Signal
from PySide6.QtGui import QGuiApplication

from app.batch.items import ItemStore
from app.batch.markup import Markup
from ui.formatting import format_bytes, format_name
from ui.panels.row_commands import CopyAs
from ui.sentences import said
from workers.contract.encoders import ALL_ENCODERS, Avif, EncoderOptions, Jxl
from workers.contract.items import Failed, ItemFacts, ItemId, Several, outputs_of

#: The largest file that becomes a data URI; pages with more are slower than with a file.
MAX_URI_BYTES = 1_000_000

_TICK_MS = 20
#: The order in which a browser shall try formats: the smallest files first.
_PREFERRED: tuple[type[EncoderOptions], ...] = (Jxl, Avif)


class CopyController(QObject):
    """Copies what is asked for, and says what came of it.

    Signals:
        copied(str): what is in the clipboard now.
        failed(str): why nothing was copied.
    """

    copied = Signal(str)
    failed = Signal(str)

    def __init__(self, items: ItemStore, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items = items
        self._read: SimpleQueue[tuple[Path, bytes | OSError]] = SimpleQueue()
        self._wanted: Path | None = None
        self._timer = QTimer(self, interval=_TICK_MS)
        self._timer.timeout.connect(self._take)

    def copy(self, kind: CopyAs, facts: Sequence[ItemFacts]) -> None:
        """Copy the results of ``facts``; returns at once."""
        files = [output for each in facts for output in outputs_of(each.state)]
        match kind:
            case CopyAs.FILES:
                self._copy_files(files)
            case CopyAs.PATHS:
                QGuiApplication.clipboard().setText("\n".join(map(str, files)))
                self.copied.emit(self.tr("%Ln path(s) copied.", "", len(files)))
            case CopyAs.MARKUP:
                self._copy_markup(facts)
            case CopyAs.DATA_URI:
                self._begin_to_read(files)

    def copy_failures(self, items: Sequence[ItemId]) -> None:
        """Copy why these have failed, a line each."""
        columns = self._items.columns
        lines = [_why(columns.facts_at(slot)) for slot in columns.slots_of(items)]
        QGuiApplication.clipboard().setText("\n".join(lines))
        self.copied.emit(self.tr("%Ln line(s) copied.", "", len(lines)))

    def close(self) -> None:
        """Wait for no file any more."""
        self._timer.stop()

    def _copy_files(self, files: Sequence[Path]) -> None:
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
        QGuiApplication.clipboard().setMimeData(mime)
        self.copied.emit(self.tr("%Ln file(s) copied.", "", len(files)))

    def _copy_markup(self, facts: Sequence[ItemFacts]) -> None:
        outputs = [output for each in facts for output in outputs_of(each.state)]
        if not outputs:
            return
        markup = Markup(outputs[0].parent, _formats_of(outputs))
        text = "".join(markup.snippet(each) for each in facts)
        QGuiApplication.clipboard().setText(text)
        self.copied.emit(self.tr("HTML for %Ln picture(s) copied.", "", len(facts)))

    def _begin_to_read(self, files: Sequence[Path]) -> None:
        if len(files) != 1:
            self.failed.emit(self.tr("Only one result at a time can be copied as a data URI."))
            return
        self._wanted = files[0]
        # A daemon: a drive that hangs must not keep the process alive.
        Thread(target=_read, args=(files[0], self._read), name="data-uri", daemon=True).start()
        self._timer.start()

    def _take(self) -> None:
        try:
            file, content = self._read.get_nowait()
        except Empty:
            return
        if file != self._wanted:  # another one was asked for since
            return
        self._timer.stop()
        name = format_name(file.name)
        if isinstance(content, OSError):
            self.failed.emit(self.tr("{} cannot be read.").format(name))
        elif len(content) > MAX_URI_BYTES:
            most = format_bytes(MAX_URI_BYTES)
            self.failed.emit(
                self.tr("{} is too large for a data URI: more than {}.").format(name, most)
            )
        else:
            QGuiApplication.clipboard().setText(_data_uri(file, content))
            self.copied.emit(self.tr("{} copied as a data URI.").format(name))


def _read(file: Path, read: SimpleQueue[tuple[Path, bytes | OSError]]) -> None:
    """Read a byte more than is wanted at most: then it is known to be too large."""
    try:
        with file.open("rb") as stream:
            read.put((file, stream.read(MAX_URI_BYTES + 1)))
    except OSError as error:
        read.put((file, error))


def _formats_of(outputs: Sequence[Path]) -> tuple[type[EncoderOptions], ...]:
    endings = {output.suffix for output in outputs}
    rest = [each for each in ALL_ENCODERS if each not in _PREFERRED]
    return tuple(each for each in (*_PREFERRED, *rest) if each.extension in endings)


def _data_uri(file: Path, content: bytes) -> str:
    text = base64.b64encode(content).decode("ascii")
    return f"data:{_media_type(file)};base64,{text}"


def _media_type(file: Path) -> str:
    names = [each.format_name() for each in ALL_ENCODERS if each.extension == file.suffix]
    return f"image/{names[0]}" if names else "application/octet-stream"


def _why(facts: ItemFacts) -> str:
    state = facts.state
    ends = state.ends if isinstance(state, Several) else (state,)
    return next((said(end.sentence) for end in ends if isinstance(end, Failed)), str(facts.source))
