"""Files that another program hands over through Flatpak's portal, which makes them reachable here.

Owns the questions to the portal. Must not wait for it: each question has an end, whoever answers.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtDBus import QDBusConnection, QDBusError, QDBusMessage

_SERVICE = "org.freedesktop.portal.Documents"
_PATH = "/org/freedesktop/portal/documents"
_INTERFACE = "org.freedesktop.portal.FileTransfer"
#: The portal may have to be started, and to export thousands of files.
PATIENCE_MS = 15_000


class FileTransfers(QObject):
    """Asks the portal on ``bus``.

    Signals:
        retrieved(tuple[Path, ...]): where files of one transfer are.
        failed(str): why they are not to be had; a sentence for the user.
    """

    retrieved = Signal(object)
    failed = Signal(str)

    def __init__(
        self,
        bus: QDBusConnection,
        patience_ms: int = PATIENCE_MS,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._bus = bus
        self._patience_ms = patience_ms

    def retrieve(self, key: str) -> None:
        """Ask for the files of the transfer with this key; returns at once."""
        call = QDBusMessage.createMethodCall(_SERVICE, _PATH, _INTERFACE, "RetrieveFiles")
        call.setArguments([key, {}])
        # Not a QDBusPendingCallWatcher: deleting one from Python crashes now and then.
        files = SLOT("_on_files(QDBusMessage)")
        refused = SLOT("_on_refused(QDBusError,QDBusMessage)")
        # PySide's stub asks for bytes, PySide itself for text.
        is_asked = self._bus.isConnected() and self._bus.callWithCallback(
            call,
            self,
            files,  # type: ignore[call-overload]
            refused,
            self._patience_ms,
        )
        if not is_asked:
            self._tell_failure()

    @Slot(QDBusMessage)
    def _on_files(self, answer: QDBusMessage) -> None:
        names = next(iter(answer.arguments()), ())
        if isinstance(names, list | tuple) and names:
            self.retrieved.emit(tuple(Path(str(name)) for name in names))
        else:
            self._tell_failure()

    @Slot(QDBusError, QDBusMessage)
    def _on_refused(self, _error: QDBusError, _call: QDBusMessage) -> None:
        self._tell_failure()

    def _tell_failure(self) -> None:
        self.failed.emit(
            self.tr(
                "The system did not hand over the files of the other program;"
                " add them with “Add files…” instead."
            )
        )
