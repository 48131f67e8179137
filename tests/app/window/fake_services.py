"""Login and power manager, a dock and a portal for files on a bus, in a program of its own.

Prints what it is asked, one line each: started with the bus's address and what it offers.
"""

from __future__ import annotations

import os
import sys

from PySide6.QtCore import SLOT, ClassInfo, QCoreApplication, QObject, QSocketNotifier, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusUnixFileDescriptor, QDBusVariant


def say(*words: object) -> None:
    sys.stdout.write(f"{' '.join(map(str, words))}\n")
    sys.stdout.flush()


@ClassInfo({"D-Bus Interface": "org.freedesktop.login1.Manager"})  # type: ignore[call-arg]
class Login(QObject):  # type: ignore[operator]  # PySide types its decorator as a class
    """Gives out a pipe, and says when the other end is closed."""

    @Slot(str, str, str, str, result=QDBusUnixFileDescriptor)
    def Inhibit(  # noqa: N802
        self, what: str, who: str, why: str, mode: str
    ) -> QDBusUnixFileDescriptor:
        ours, theirs = os.pipe()
        self._closed = QSocketNotifier(ours, QSocketNotifier.Type.Read, self)
        self._closed.activated.connect(self._on_closed)
        held = QDBusUnixFileDescriptor(theirs)
        os.close(theirs)
        say("inhibit", what, who, why, mode)
        return held

    def _on_closed(self) -> None:
        self._closed.setEnabled(False)
        say("let go")


@ClassInfo({"D-Bus Interface": "org.freedesktop.PowerManagement.Inhibit"})  # type: ignore[call-arg]
class Power(QObject):  # type: ignore[operator]
    """Says who asks, and when that connection is closed."""

    @Slot(str, str)
    def Inhibit(self, who: str, why: str) -> None:  # noqa: N802
        say("inhibit", who, why)


@ClassInfo({"D-Bus Interface": "org.freedesktop.portal.FileTransfer"})  # type: ignore[call-arg]
class Files(QObject):  # type: ignore[operator]
    """Hands over two files, to who has the key."""

    @Slot(str, "QVariantMap", result="QStringList")
    def RetrieveFiles(self, key: str, options: dict[str, object]) -> list[str]:  # noqa: N802
        say("retrieve", key, options)
        return ["/run/doc/1/a.jpg", "/run/doc/2/ä b.jpg"] if key == "right" else []


@ClassInfo({"D-Bus Interface": "org.freedesktop.portal.Settings"})  # type: ignore[call-arg]
class Desktop(QObject):  # type: ignore[operator]
    """Says that less motion is wanted, or with ``gnome`` that there are to be no animations.

    Whoever asks for "change" hears that both are as usual.
    """

    def __init__(self, offered: str, bus: QDBusConnection) -> None:
        super().__init__()
        self._bus = bus
        self._is_gnome = offered == "gnome"

    @Slot(str, str, result=QDBusVariant)
    def Read(self, namespace: str, key: str) -> QDBusVariant:  # noqa: N802
        say("read", key)
        if key == "change":
            self._tell("org.freedesktop.appearance", "reduced-motion", 0)
            self._tell("org.gnome.desktop.interface", "enable-animations", True)
        is_known = (key == "enable-animations") == self._is_gnome
        # A variant within a variant, as the portal's first version has it.
        value = QDBusVariant(False if self._is_gnome else 1)
        return QDBusVariant(value) if is_known else QDBusVariant("unknown")

    def _tell(self, namespace: str, key: str, value: object) -> None:
        path, interface = "/org/freedesktop/portal/desktop", "org.freedesktop.portal.Settings"
        signal = QDBusMessage.createSignal(path, interface, "SettingChanged")
        signal.setArguments([namespace, key, QDBusVariant(value)])
        self._bus.send(signal)


class Dock(QObject):
    """Listens to everybody."""

    @Slot(str, "QVariantMap")
    def update(self, entry: str, properties: dict[str, object]) -> None:
        say(entry, sorted(properties.items()))

    @Slot(str, str, str)
    def owner(self, name: str, _before: str, after: str) -> None:
        if name.startswith(":") and not after:
            say("left")


def main(address: str, offered: str) -> None:
    app = QCoreApplication([])
    bus = QDBusConnection.connectToBus(address, "services")
    slots = QDBusConnection.RegisterOption.ExportAllSlots
    login, power, files, dock = Login(), Power(), Files(), Dock()
    if offered == "files":
        bus.registerObject("/org/freedesktop/portal/documents", files, slots)
        bus.registerService("org.freedesktop.portal.Documents")
    desktop = Desktop(offered, bus)
    if offered in ("portal", "gnome"):
        bus.registerObject("/org/freedesktop/portal/desktop", desktop, slots)
        bus.registerService("org.freedesktop.portal.Desktop")
    if offered == "login":
        bus.registerObject("/org/freedesktop/login1", login, slots)
        bus.registerService("org.freedesktop.login1")
    if offered == "power":
        bus.registerObject("/org/freedesktop/PowerManagement/Inhibit", power, slots)
        bus.registerService("org.freedesktop.PowerManagement")
        service, path = "org.freedesktop.DBus", "/org/freedesktop/DBus"
        left = SLOT("owner(QString,QString,QString)")
        bus.connect(service, path, service, "NameOwnerChanged", dock, left)  # type: ignore[call-overload]
    if offered == "dock":
        update = SLOT("update(QString,QVariantMap)")
        interface = "com.canonical.Unity.LauncherEntry"
        bus.connect("", "", interface, "Update", dock, update)  # type: ignore[call-overload]
    say("ready")
    app.exec()


if __name__ == "__main__":
    main(*sys.argv[1:])
