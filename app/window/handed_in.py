"""What comes into a window in other ways than as paths, until it has become paths.

Owns the keeping of pasted pictures, and what asks the system for files. Must not put anything on
the list itself: it says what came, as if that had been dropped.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Slot
from PySide6.QtDBus import QDBusConnection

from app.window.file_transfers import FileTransfers
from app.window.paste_controller import PasteController
from ui.main_window import MainWindow
from ui.picture_data import PictureData


class HandedIn(QObject):
    """Listens to ``window`` until ``close``."""

    def __init__(
        self, window: MainWindow, bus: QDBusConnection, parent: QObject | None = None
    ) -> None:
        """``bus`` is where the system's services are."""
        super().__init__(parent)
        self._window = window
        self._pastes = PasteController(_pictures_folder(), parent=self)
        self._pastes.kept.connect(self._add_pasted)
        self._pastes.failed.connect(window.show_error)
        self._transfers = FileTransfers(bus, parent=self)
        self._transfers.retrieved.connect(window.paths_dropped)
        self._transfers.failed.connect(window.show_error)
        window.transfer_given.connect(self._transfers.retrieve)
        window.picture_given.connect(self._keep)

    def close(self) -> None:
        """Wait for what is being written."""
        self._pastes.close()

    @Slot(object)
    def _keep(self, picture: PictureData) -> None:
        self._pastes.keep(picture, self._window.destination().directory)

    @Slot(object, str)
    def _add_pasted(self, file: Path, sentence: str) -> None:
        self._window.paths_dropped.emit((file,))
        self._window.add_notice(sentence)


def _pictures_folder() -> Path:
    place = QStandardPaths.StandardLocation.PicturesLocation
    return Path(QStandardPaths.writableLocation(place) or Path.home())
