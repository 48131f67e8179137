"""A real worker that stops at named points and does what the test says: go on, crash, hang, lie.

Run by the engine in place of ``python -m workers``; everything but the stops is the real code.
"""

from __future__ import annotations

import json
import os
import signal
import socket
import sys
from dataclasses import replace
from typing import TYPE_CHECKING, BinaryIO

import workers.__main__ as entry
from workers.child.loop import Result
from workers.child.perform import perform
from workers.child.transport import SocketChannel
from workers.protocol import MessageParser, MessageType

if TYPE_CHECKING:
    from collections.abc import Callable

    from workers.contract.events import Stage
    from workers.wire import Task

_STOPS_AFTER = {MessageType.CHUNK: "after-chunk", MessageType.FINAL: "after-final"}


# Connected before the lock-down, which allows no new sockets.
control = socket.socket(socket.AF_UNIX)
control.connect(os.environ["DROPMILL_TEST_FAILPOINTS"])
orders = control.makefile()


def stop_at(point: str) -> None:
    """Tell the test that ``point`` is reached and do what it answers."""
    control.sendall(json.dumps({"point": point, "pid": os.getpid()}).encode() + b"\n")
    match orders.readline().strip():
        case "go":
            pass
        case "segv":
            signal.signal(signal.SIGSEGV, signal.SIG_DFL)
            signal.raise_signal(signal.SIGSEGV)
        case "exit":
            os._exit(0)
        case "hang":
            orders.read()  # until the test is over
        case "memory":
            raise MemoryError
        case _:
            os._exit(99)  # the test is gone


def perform_with_stops(
    task: Task,
    stream: BinaryIO,
    admit: Callable[[int], None],
    report: Callable[[Stage], None],
) -> Result:
    """The real work between two stops."""
    stop_at("decode")
    if "DROPMILL_TEST_RESULT_BYTES" in os.environ:
        return _large_result(perform(task, stream, admit, report))
    return perform(task, stream, admit, report)


def _large_result(real: Result) -> Result:
    data = real.data.ljust(int(os.environ["DROPMILL_TEST_RESULT_BYTES"]), b"\0")
    return Result(data, replace(real.facts, bytes_out=len(data)))


class StoppingChannel(SocketChannel):
    """Stops after what was sent."""

    def send(self, data: bytes) -> None:
        """Send, then stop."""
        super().send(data)
        for message in MessageParser().feed(data):
            if message.type in _STOPS_AFTER:
                stop_at(_STOPS_AFTER[message.type])


if __name__ == "__main__":
    entry.perform = perform_with_stops
    entry.SocketChannel = StoppingChannel  # type: ignore[misc] - the seam is the module's name
    entry.main(sys.argv[1:])
