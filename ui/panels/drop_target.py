"""What happens when something is dragged over the window and let go.

Owns the drag events of one widget. The handler takes the addresses, or the lines of a text, and
returns: turning 10 000 of them into paths takes longer than a frame, so that is done in slices
afterwards. Must not look at the files.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from ui.named_files import files_named, has_transfer, names_file, names_in, transfer_key
from ui.picture_data import has_picture, picture_in

#: Addresses turned into paths at a time; some 5 ms of work.
_SLICE = 1000


@dataclass(slots=True)
class _Drop:
    """One drop on its way from addresses or lines to paths."""

    names: Sequence[QUrl | str]
    taken: int = 0
    paths: list[Path] = field(default_factory=list)
    elsewhere: list[str] = field(default_factory=list)
    nameless: int = 0

    def take_slice(self) -> bool:
        """Turn the next names into paths; tells whether that was the last of them."""
        for name in self.names[self.taken : self.taken + _SLICE]:
            for file in files_named(name):
                if isinstance(file, Path):
                    self.paths.append(file)
                elif file is None:
                    self.nameless += 1
                else:
                    self.elsewhere.append(file.toDisplayString())
        self.taken += _SLICE
        return self.taken >= len(self.names)


class DropTarget(QObject):
    """Makes ``widget`` take files and folders, wherever they are dropped on it.

    Signals:
        paths_dropped(tuple[Path, ...]): the local files and folders of one drop.
        unusable_dropped(tuple[str, ...], int): the addresses of one drop that are not on this
            machine, and how many lines of its text name no file.
        transfer_dropped(str): the key to files that the system holds for us.
        picture_dropped(PictureData): one that is in no file.
        hover_changed(bool): whether something that can be dropped is over the widget.
    """

    paths_dropped = Signal(object)
    unusable_dropped = Signal(object, int)
    transfer_dropped = Signal(str)
    picture_dropped = Signal(object)
    hover_changed = Signal(bool)

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._drops: deque[_Drop] = deque()
        self._next_slice = QTimer(self)
        self._next_slice.setInterval(0)
        self._next_slice.timeout.connect(self._take_slice)
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    def take(self, mime: QMimeData) -> bool:
        """Take what ``mime`` names as if it had been dropped; tells whether there was anything."""
        if key := transfer_key(mime):
            self.transfer_dropped.emit(key)
            return True
        if not names_file(mime) and (picture := picture_in(mime)) is not None:
            self.picture_dropped.emit(picture)
            return True
        names = names_in(mime)
        if not names:
            return False
        self._drops.append(_Drop(names))
        self._next_slice.start()
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - named by Qt
        """Handle the drag events of the widget."""
        match event.type():
            case QEvent.Type.DragEnter | QEvent.Type.DragMove:
                self._on_drag(cast("QDragMoveEvent", event))
            case QEvent.Type.DragLeave:
                self.hover_changed.emit(False)
            case QEvent.Type.Drop:
                self._on_drop(cast("QDropEvent", event))
            case _:
                return super().eventFilter(watched, event)
        return True

    def _on_drag(self, event: QDragMoveEvent) -> None:
        if not _is_welcome(event):
            event.ignore()
            return
        _accept_as_copy(event)
        if event.type() == QEvent.Type.DragEnter:
            self.hover_changed.emit(True)

    def _on_drop(self, event: QDropEvent) -> None:
        self.hover_changed.emit(False)
        if _is_welcome(event) and self.take(event.mimeData()):
            _accept_as_copy(event)
        else:
            event.ignore()

    def _take_slice(self) -> None:
        drop = self._drops[0]
        if not drop.take_slice():
            return
        self._drops.popleft()
        if not self._drops:
            self._next_slice.stop()
        if drop.paths:
            self.paths_dropped.emit(tuple(drop.paths))
        if drop.elsewhere or drop.nameless:
            self.unusable_dropped.emit(tuple(drop.elsewhere), drop.nameless)


def _is_welcome(event: QDropEvent) -> bool:
    """What may name files or be a picture; results dragged out of the table do not come back in.

    Nothing is read while it hovers: whoever drags it may take long to hand it over.
    """
    mime = event.mimeData()
    is_known = mime.hasUrls() or mime.hasText() or has_picture(mime) or has_transfer(mime)
    return is_known and event.source() is None


def _accept_as_copy(event: QDropEvent) -> None:
    # Accepting a proposed move would let the file manager delete the originals.
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()
