"""Keeps the machine from going to sleep while pictures are converted.

Owns what keeps it awake: a descriptor of the login manager's, or a connection to the power manager.
Both are gone with the process, however that ends. The screen may go dark.
"""

from __future__ import annotations

from itertools import count

from PySide6.QtCore import SLOT, QObject, Slot
from PySide6.QtDBus import QDBusConnection, QDBusError, QDBusMessage, QDBusUnixFileDescriptor

from app.version import APP_NAME

_LOGIN = "org.freedesktop.login1"
_POWER = "org.freedesktop.PowerManagement"
_names = count(1)


class KeepAwake(QObject):
    """Awake between ``begin`` and ``end``, where the system offers that; both return at once."""

    def __init__(
        self,
        system_bus: QDBusConnection,
        session_address: str | None = None,
        parent: QObject | None = None,
    ) -> None:
        """A power manager is looked for at ``session_address``, by default the session's bus."""
        super().__init__(parent)
        self._system_bus = system_bus
        self._address = session_address
        self._is_wanted = False
        self._is_asking = False
        self._descriptor: QDBusUnixFileDescriptor | None = None
        self._connection = ""

    def begin(self, reason: str) -> None:
        """Stay awake; ``reason`` is what the system tells the user."""
        if self._is_wanted:
            return
        self._is_wanted = True
        if self._is_asking:
            return  # the answer is on its way, and wanted again
        self._is_asking = True
        if not self._system_bus.isConnected():
            self._ask_power_manager(reason)
            return
        call = QDBusMessage.createMethodCall(
            _LOGIN, "/org/freedesktop/login1", f"{_LOGIN}.Manager", "Inhibit"
        )
        call.setArguments(["sleep:idle", APP_NAME, reason, "block"])
        # Not a QDBusPendingCallWatcher: deleting one from Python crashes now and then.
        held, refused = SLOT("_on_held(QDBusMessage)"), SLOT("_on_refused(QDBusError,QDBusMessage)")
        # PySide's stub asks for bytes, PySide itself for text.
        self._system_bus.callWithCallback(call, self, held, refused)  # type: ignore[call-overload]

    def end(self) -> None:
        """The machine may sleep."""
        self._is_wanted = False
        self._let_go()

    @Slot(QDBusMessage)
    def _on_held(self, answer: QDBusMessage) -> None:
        self._is_asking = False
        (held,) = answer.arguments()
        if self._is_wanted and isinstance(held, QDBusUnixFileDescriptor):
            self._descriptor = held

    @Slot(QDBusError, QDBusMessage)
    def _on_refused(self, _error: QDBusError, call: QDBusMessage) -> None:
        self._ask_power_manager(call.arguments()[2])

    def _ask_power_manager(self, reason: str) -> None:
        self._is_asking = False
        if not self._is_wanted:
            return
        # A connection of its own: closing it is what ends this, whatever the manager answered.
        self._connection = f"awake-{next(_names)}"
        where = self._address or QDBusConnection.BusType.SessionBus
        bus = QDBusConnection.connectToBus(where, self._connection)
        if not bus.isConnected():
            self._let_go()
            return
        call = QDBusMessage.createMethodCall(
            _POWER, "/org/freedesktop/PowerManagement/Inhibit", f"{_POWER}.Inhibit", "Inhibit"
        )
        call.setArguments([APP_NAME, reason])
        bus.send(call)

    def _let_go(self) -> None:
        self._descriptor = None
        name, self._connection = self._connection, ""
        if name:
            QDBusConnection.disconnectFromBus(name)
