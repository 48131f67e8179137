"""Opens results, and shows them in the desktop's file manager.

The files themselves are not looked at.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import SLOT, QObject, QUrl, Signal, Slot
from PySide6.QtDBus import QDBusConnection, QDBusError, QDBusMessage
from PySide6.QtGui import QDesktopServices

from app.batch.items import ItemStore
from workers.contract.items import Status, output_of

#: https://www.freedesktop.org/wiki/Specifications/file-manager-interface/
_SERVICE = "org.freedesktop.FileManager1"
_PATH = "/org/freedesktop/FileManager1"


class FileManager(QObject):
    """Asks the desktop; ``bus`` is where file managers are looked for.

    Signals:
        failed(Path): this could not be opened.
    """

    failed = Signal(object)

    def __init__(self, bus: QDBusConnection, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bus = bus

    def open(self, path: Path) -> None:
        """Open a file or folder with the program that the user has chosen for its kind."""
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self.failed.emit(path)

    def reveal(self, path: Path) -> None:
        """Open the folder of ``path`` with the file selected, where the desktop can do that."""
        if not self._bus.isConnected():
            self.open(path.parent)
            return
        call = QDBusMessage.createMethodCall(_SERVICE, _PATH, _SERVICE, "ShowItems")
        call.setArguments([[QUrl.fromLocalFile(str(path)).toString()], ""])
        # Not a QDBusPendingCallWatcher: deleting one from Python crashes now and then.
        shown, not_shown = SLOT("_on_shown()"), SLOT("_on_not_shown(QDBusError,QDBusMessage)")
        # PySide's stub asks for bytes, PySide itself for text.
        self._bus.callWithCallback(call, self, shown, not_shown)  # type: ignore[call-overload]

    @Slot()
    def _on_shown(self) -> None:
        """The file manager has it."""

    @Slot(QDBusError, QDBusMessage)
    def _on_not_shown(self, _error: QDBusError, call: QDBusMessage) -> None:
        (address,), _startup_id = call.arguments()
        self.open(Path(QUrl(address).toLocalFile()).parent)


def result_folder(items: ItemStore) -> Path | None:
    """The folder of the last result on the list, if there is any."""
    columns = items.columns
    for status in (Status.CONVERTED, Status.KEPT):
        for slot in reversed(columns.slots_in(status)):
            if (output := output_of(columns.state_at(slot))) is not None:
                return output.parent
    return None
