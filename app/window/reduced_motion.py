"""Whether somebody wants less motion: in our settings, or in the system's.

Owns the question to the system, which Qt does not ask. Desktops on Linux answer through their
portal; elsewhere only our own setting counts. Must not wait for an answer.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtDBus import QDBusConnection, QDBusError, QDBusMessage, QDBusVariant
from PySide6.QtWidgets import QApplication

from app.settings import Settings
from ui.theme import apply_motion
from workers.contract.motion import Motion

_SERVICE, _PATH = "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop"
_INTERFACE = "org.freedesktop.portal.Settings"

#: What says so, and by which value: the setting of all desktops (xdg-desktop-portal 1.21), and
#: GNOME's own from before that.
_WISHES: Mapping[tuple[str, str], Callable[[object], bool]] = {
    ("org.freedesktop.appearance", "reduced-motion"): lambda value: value == 1,
    ("org.gnome.desktop.interface", "enable-animations"): lambda value: value is False,
}


class SystemMotion(QObject):
    """What the system's portal on ``bus`` says, also when that changes.

    Signals:
        changed(bool): less motion is wanted from now on, or no longer.
    """

    changed = Signal(bool)

    def __init__(self, bus: QDBusConnection, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wishes: dict[tuple[str, str], bool] = {}
        if not bus.isConnected():
            return
        told = SLOT("_on_changed(QString,QString,QDBusVariant)")
        # PySide's stub asks for bytes, PySide itself for text.
        bus.connect(_SERVICE, _PATH, _INTERFACE, "SettingChanged", self, told)  # type: ignore[call-overload]
        answers = (SLOT("_on_reduced(QDBusMessage)"), SLOT("_on_animations(QDBusMessage)"))
        for wish, answer in zip(_WISHES, answers, strict=True):
            # "Read": portals that know "ReadOne" have it too.
            call = QDBusMessage.createMethodCall(_SERVICE, _PATH, _INTERFACE, "Read")
            call.setArguments(list(wish))
            # Not a QDBusPendingCallWatcher: deleting one from Python crashes now and then.
            refused = SLOT("_on_refused(QDBusError,QDBusMessage)")
            bus.callWithCallback(call, self, answer, refused)  # type: ignore[call-overload]

    @property
    def is_reduced(self) -> bool:
        """Whether less motion is wanted, as far as is known by now."""
        return any(self._wishes.values())

    @Slot(QDBusMessage)
    def _on_reduced(self, answer: QDBusMessage) -> None:
        self._take("org.freedesktop.appearance", "reduced-motion", answer.arguments()[0])

    @Slot(QDBusMessage)
    def _on_animations(self, answer: QDBusMessage) -> None:
        self._take("org.gnome.desktop.interface", "enable-animations", answer.arguments()[0])

    @Slot(QDBusError, QDBusMessage)
    def _on_refused(self, _error: QDBusError, _call: QDBusMessage) -> None:
        """There is no portal, or it does not know this."""

    @Slot(str, str, QDBusVariant)
    def _on_changed(self, namespace: str, key: str, value: QDBusVariant) -> None:
        self._take(namespace, key, value)

    def _take(self, namespace: str, key: str, value: object) -> None:
        says_so = _WISHES.get((namespace, key))
        if says_so is None:
            return
        while isinstance(value, QDBusVariant):
            value = value.variant()
        before = self.is_reduced
        self._wishes[namespace, key] = says_so(value)
        if self.is_reduced is not before:
            self.changed.emit(self.is_reduced)


class MotionController(QObject):
    """Lets ``app`` move as it is wished now."""

    def __init__(
        self,
        app: QApplication,
        motion: Motion,
        bus: QDBusConnection,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._app = app
        self._motion = motion
        self._system = SystemMotion(bus, self)
        self._system.changed.connect(self._apply)
        self._apply()

    @Slot(object)
    def follow(self, settings: Settings) -> None:
        """These settings hold from now on."""
        self._motion = settings.motion
        self._apply()

    @Slot()
    def _apply(self) -> None:
        is_wished = self._motion is Motion.REDUCED
        is_system = self._motion is Motion.SYSTEM and self._system.is_reduced
        apply_motion(self._app, is_reduced=is_wished or is_system)
