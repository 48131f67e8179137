"""A real worker that stops at named points and does what the test says: go on, crash, hang, lie.

Run by the engine in place of ``python -m workers``; everything but the stops is the real code.
"""

from __future__ import annotations

import json
import os
import signal
import socket
import struct
import sys
from dataclasses import replace
from typing import TYPE_CHECKING, BinaryIO

from workers.wire.protocol import MessageParser, MessageType

import workers.__main__ as entry
import workers.child.perform as real
from workers.child.loop import Result
from workers.child.perform import perform
from workers.child.transport import SocketChannel

if TYPE_CHECKING:
    from collections.abc import Callable

    from workers.wire.bodies import Task

    from workers.contract.events import Stage

_CHUNK_HEADER = struct.Struct("<4sI")
_STOPS_AFTER = {MessageType.CHUNK: "after-chunk", MessageType.FINAL: "after-final"}


# Not by the environment, of which workers get next to nothing.
wishes = dict(zip(sys.argv[1::2], sys.argv[2::2], strict=True))

# Connected before the lock-down, which allows no new sockets.
control = socket.socket(socket.AF_UNIX)
control.connect(wishes["--failpoints"])
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
    result = perform(task, stream, admit, report)
    if "--result-bytes" in wishes:
        return _large_result(result, int(wishes["--result-bytes"]))
    return result


def _large_result(result: Result, size: int) -> Result:
    """The same picture with a last chunk that means nothing."""
    room = size - len(result.data) - _CHUNK_HEADER.size
    data = result.data + _CHUNK_HEADER.pack(b"NONE", room) + bytes(room)
    data = b"RIFF" + (size - 8).to_bytes(4, "little") + data[8:]
    return Result(data, replace(result.facts, bytes_out=size))


class StoppingChannel(SocketChannel):
    """Stops after what was sent."""

    def send(self, data: bytes) -> None:
        """Send, then stop."""
        super().send(data)
        for message in MessageParser().feed(data):
            if message.type in _STOPS_AFTER:
                stop_at(_STOPS_AFTER[message.type])


if __name__ == "__main__":
    real.perform = perform_with_stops
    entry.SocketChannel = StoppingChannel  # type: ignore[misc] - the seam is the module's name
    entry.main(sys.argv[1:])
