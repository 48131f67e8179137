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
from collections import Counter
from typing import TYPE_CHECKING, BinaryIO

import msgspec

import workers.__main__ as entry
import workers.child.perform as real
from workers.child.perform import perform
from workers.child.transport import SocketChannel
from workers.wire.framing import FrameParser
from workers.wire.messages import Done, Piece, decode_from_worker

if TYPE_CHECKING:
    from collections.abc import Callable

    from workers.child.keeper import PictureKeeper
    from workers.child.loop import Performed
    from workers.child.result_stream import JobResults
    from workers.contract.events import Stage
    from workers.contract.failures import FailureCode
    from workers.wire.messages import OutputFacts
    from workers.wire.tasks import Task

_CHUNK_HEADER = struct.Struct("<4sI")


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
    results: JobResults,
    *,
    keeper: PictureKeeper,
) -> Performed:
    """The real work between two stops."""
    stop_at("decode")
    if "--result-bytes" in wishes:
        enlarged = EnlargedResults(results, int(wishes["--result-bytes"]))
        return perform(task, stream, admit, enlarged, keeper=keeper)  # type: ignore[arg-type]  # the same calls
    return perform(task, stream, admit, results, keeper=keeper)


class EnlargedResults:
    """The same pictures, each with a last chunk that means nothing, so that it has ``size``."""

    def __init__(self, results: JobResults, size: int) -> None:
        self._results = results
        self._size = size

    def stage(self, output: int, stage: Stage) -> None:
        """As it is."""
        self._results.stage(output, stage)

    def output(self, output: int, facts: OutputFacts, data: bytes) -> None:
        """As large as was asked for."""
        room = self._size - len(data) - _CHUNK_HEADER.size
        data += _CHUNK_HEADER.pack(b"NONE", room) + bytes(room)
        data = b"RIFF" + (self._size - 8).to_bytes(4, "little") + data[8:]
        facts = msgspec.structs.replace(facts, total_bytes=self._size)
        self._results.output(output, facts, data)

    def output_failed(self, output: int, code: FailureCode, detail: str) -> None:
        """As it is."""
        self._results.output_failed(output, code, detail)


class StoppingChannel(SocketChannel):
    """Stops after what was sent: ``within-0`` when some of output 0 is still to come."""

    def __init__(self, descriptor: int) -> None:
        super().__init__(descriptor)
        self._sent = Counter[int]()

    def send(self, data: bytes) -> None:
        """Send, then stop."""
        super().send(data)
        for frame in FrameParser().feed(data):
            match decode_from_worker(frame.body):
                case Piece() as piece:
                    self._sent[piece.output] += piece.slab_bytes
                    if self._sent[piece.output] < piece.facts.total_bytes:
                        stop_at(f"within-{piece.output}")
                case Done():
                    self._sent.clear()
                    stop_at("after-done")


if __name__ == "__main__":
    real.perform = perform_with_stops
    setattr(entry, "SocketChannel", StoppingChannel)  # noqa: B010 - the seam is the module's name
    entry.main(sys.argv[1:])
