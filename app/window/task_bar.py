"""Shows progress where windows are listed: in docks and task bars that understand LauncherEntry.

Owns what was told last. Where nobody listens, or there is no bus, nothing happens.
"""

from __future__ import annotations

from PySide6.QtDBus import QDBusConnection, QDBusMessage

from app.version import APP_ID

#: https://wiki.ubuntu.com/Unity/LauncherAPI; KDE's task manager and several docks follow it.
_INTERFACE = "com.canonical.Unity.LauncherEntry"
_PATH = "/com/canonical/unity/launcherentry/dropmill"
_ENTRY = f"application://{APP_ID}.desktop"


class TaskBar:
    """Tells each percent once."""

    def __init__(self, bus: QDBusConnection) -> None:
        self._bus = bus
        self._told: tuple[int | None, bool] = (None, False)

    def show(self, percent: int | None, *, is_urgent: bool = False) -> None:
        """Show how far the batch is, ``None`` for no batch; ``is_urgent`` where it needs a look."""
        told = (percent, is_urgent)
        if told == self._told or not self._bus.isConnected():
            return
        self._told = told
        signal = QDBusMessage.createSignal(_PATH, _INTERFACE, "Update")
        properties = {
            "progress": (percent or 0) / 100,
            "progress-visible": percent is not None,
            "urgent": is_urgent,
        }
        signal.setArguments([_ENTRY, properties])
        self._bus.send(signal)
