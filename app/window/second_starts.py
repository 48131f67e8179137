"""Takes the files that second starts hand over, while a window is open.

Owns the socket's listening end and its lock. Must not block the window: a second start that says
nothing waits for itself.
"""

from __future__ import annotations

import contextlib
import os
import socket
from pathlib import Path

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal

from app.second_start import (
    ACCEPTED,
    PATIENCE_S,
    Handed,
    decoded,
    is_private,
    is_same_user,
    socket_file,
)
from workers.contract.posture import Posture
from workers.platforms.file_lock import FileLock

_MAX_BYTES = 64 << 20
_CHUNK_BYTES = 1 << 18


class SecondStarts(QObject):
    """Listens until ``close``; where a window listens already, or none can, it does nothing.

    ``required`` are the protections of workers on which this window insists. A start that wants
    more of them is not accepted, and opens a window of its own.

    Signals:
        handed_over(Handed): a second start wants this window, with these files.
    """

    handed_over = Signal(object)

    def __init__(self, parent: QObject | None = None, required: Posture = Posture.NONE) -> None:
        super().__init__(parent)
        self._required = required
        self._lock: FileLock | None = None
        self._listener: socket.socket | None = None
        self._notifier: QSocketNotifier | None = None
        place = socket_file()
        if place is not None:
            with contextlib.suppress(OSError):
                self._listen(place)

    @property
    def is_listening(self) -> bool:
        """Whether second starts come here."""
        return self._listener is not None

    def accepts(self, handed: Handed) -> bool:
        """Whether this window may have what a second start hands over."""
        return not handed.required & ~self._required

    def close(self) -> None:
        """The next start opens a window."""
        if self._notifier is not None:
            self._notifier.setEnabled(False)
        listener, self._listener = self._listener, None
        if listener is not None:
            with contextlib.suppress(OSError):
                Path(listener.getsockname()).unlink()
            listener.close()
        lock, self._lock = self._lock, None
        if lock is not None:
            lock.release(removes=True)

    def _listen(self, place: Path) -> None:
        place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        if not is_private(place.parent):
            return
        self._lock = FileLock(place.with_suffix(".lock"))
        place.unlink(missing_ok=True)  # of a window that was killed: the lock is ours
        listener = socket.socket(socket.AF_UNIX)
        listener.setblocking(False)
        listener.bind(os.fspath(place))
        place.chmod(0o600)
        listener.listen()
        self._listener = listener
        self._notifier = QSocketNotifier(listener.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._accept)

    def _accept(self) -> None:
        assert self._listener is not None
        try:
            stream, _ = self._listener.accept()
        except OSError:
            return  # it has gone again
        if not is_same_user(stream):
            stream.close()
            return
        _Visit(stream, self)


class _Visit(QObject):
    """One second start; ends when it has said all, or takes too long."""

    def __init__(self, stream: socket.socket, parent: SecondStarts) -> None:
        super().__init__(parent)
        self._starts = parent
        self._stream = stream
        self._body = bytearray()
        stream.setblocking(False)
        self._notifier = QSocketNotifier(stream.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._read)
        QTimer.singleShot(round(PATIENCE_S * 1000), self, self._end)

    def _read(self) -> None:
        try:
            chunk = self._stream.recv(_CHUNK_BYTES)
        except BlockingIOError:
            return
        except OSError:
            self._end()
            return
        self._body += chunk
        if len(self._body) > _MAX_BYTES:
            self._end()
        elif not chunk:
            self._take()

    def _take(self) -> None:
        handed: Handed | None = None
        with contextlib.suppress(ValueError, OSError):
            told = decoded(bytes(self._body))
            if self._starts.accepts(told):
                handed = told
                self._stream.send(ACCEPTED)
        self._end()
        if handed is not None:
            self._starts.handed_over.emit(handed)

    def _end(self) -> None:
        self._notifier.setEnabled(False)
        self._stream.close()
        self.deleteLater()
