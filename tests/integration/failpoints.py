"""The test's end of the faulty worker's stops."""

from __future__ import annotations

import json
import os
import selectors
import signal
import socket
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from pathlib import Path

_PATIENCE_S = 30


@dataclass
class Stop:
    """A worker that waits at ``point``."""

    point: str
    pid: int
    _connection: socket.socket

    def order(self, what: str) -> None:
        """Let the worker ``go``, ``segv``, ``exit``, ``hang`` or run out of ``memory``."""
        try:
            self._connection.sendall(what.encode() + b"\n")
        except BrokenPipeError:
            pass  # it was killed meanwhile

    def kill(self) -> None:
        """SIGKILL, as the kernel does when memory runs out."""
        os.kill(self.pid, signal.SIGKILL)


class Failpoints:
    """Listens for workers that reach a stop."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._listener = socket.socket(socket.AF_UNIX)
        self._listener.bind(str(path))
        self._listener.listen()
        self._selector = selectors.DefaultSelector()
        self._selector.register(self._listener, selectors.EVENT_READ)
        self._waiting: list[Stop] = []

    def wait(self, point: str) -> Stop:
        """The next worker that stops at ``point``; others wait until they are asked for."""
        while True:
            for stop in self._waiting:
                if stop.point == point:
                    self._waiting.remove(stop)
                    return stop
            ready = self._selector.select(_PATIENCE_S)
            assert ready, f"no worker has stopped at {point}; waiting: {self._waiting}"
            for key, _ in ready:
                self._hear(key.fileobj)

    def _hear(self, ready: object) -> None:
        assert isinstance(ready, socket.socket)
        if ready is self._listener:
            connection, _ = ready.accept()
            self._selector.register(connection, selectors.EVENT_READ)
            return
        try:
            lines = ready.recv(4096).splitlines()
        except ConnectionError:
            lines = []
        if not lines:
            self._selector.unregister(ready)
            ready.close()
        for line in lines:
            told = json.loads(line)
            self._waiting.append(Stop(told["point"], told["pid"], ready))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for key in list(self._selector.get_map().values()):
            assert isinstance(key.fileobj, socket.socket)
            key.fileobj.close()
        self._selector.close()
