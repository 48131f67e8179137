"""The test's end of the faulty worker's stops."""

from __future__ import annotations

import json
import os
import signal
import socket
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from pathlib import Path


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
        self._connection.close()

    def kill(self) -> None:
        """SIGKILL, as the kernel does when memory runs out."""
        os.kill(self.pid, signal.SIGKILL)
        self._connection.close()


class Failpoints:
    """Listens for workers that reach a stop."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._listener = socket.socket(socket.AF_UNIX)
        self._listener.bind(str(path))
        self._listener.listen()
        self._listener.settimeout(30)
        self._waiting: list[Stop] = []

    def wait(self, point: str) -> Stop:
        """The next worker that stops at ``point``; others wait until they are asked for."""
        for stop in self._waiting:
            if stop.point == point:
                self._waiting.remove(stop)
                return stop
        while True:
            connection, _ = self._listener.accept()
            told = json.loads(connection.makefile().readline())
            stop = Stop(told["point"], told["pid"], connection)
            if stop.point == point:
                return stop
            self._waiting.append(stop)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._listener.close()
        for stop in self._waiting:
            stop.order("quit")
