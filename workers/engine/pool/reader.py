"""The thread that reads one worker: bytes become checked messages in the supervisor's inbox.

A worker that floods or lies is cut off here, before it
costs the supervisor memory.
"""

from __future__ import annotations

from threading import Semaphore, Thread
from typing import TYPE_CHECKING, NamedTuple

from workers.wire.framing import FrameParser, ProtocolError
from workers.wire.messages import Piece, Results, decode_from_worker

if TYPE_CHECKING:
    from queue import SimpleQueue

    from workers.platforms.base import WorkerHandle
    from workers.wire.messages import JobMessage, Ready

#: Messages of one worker that may wait for the supervisor; a correct worker has two or three.
_MAX_WAITING = 16


class FromWorker(NamedTuple):
    """What came in one message; each with a private copy of what it said is in the slab."""

    epoch: int
    messages: tuple[tuple[Ready | JobMessage, bytes], ...]


class Violated(NamedTuple):
    """The worker broke the protocol; nothing more is read from it."""

    epoch: int
    reason: str


class Died(NamedTuple):
    """The worker's end of the channel is closed; always the last that is told of a worker."""

    epoch: int


class WorkerReader:
    """Reads one worker until its end."""

    def __init__(self, epoch: int, handle: WorkerHandle, inbox: SimpleQueue[object]) -> None:
        self._epoch = epoch
        self._handle = handle
        self._inbox = inbox
        self._room = Semaphore(_MAX_WAITING)
        self._slab_is_lent = False
        self._thread = Thread(target=self._run, name=f"reader-{epoch}", daemon=True)

    def start(self) -> None:
        """Begin to read."""
        self._thread.start()

    def handled(self) -> None:
        """The supervisor is done with one message."""
        self._room.release()

    def slab_returned(self) -> None:
        """The worker is about to be told that the slab is its own again."""
        self._slab_is_lent = False

    def join(self, timeout_s: float) -> None:
        """Wait for the thread's end, after ``Died`` was told."""
        self._thread.join(timeout_s)

    def _run(self) -> None:
        try:
            self._read()
        except ProtocolError as error:
            self._inbox.put(Violated(self._epoch, str(error)))
        except OSError:
            pass  # as good as an end
        finally:
            self._inbox.put(Died(self._epoch))

    def _read(self) -> None:
        parser = FrameParser()
        while data := self._handle.receive():
            for frame in parser.feed(data):
                if frame.epoch != self._epoch:
                    raise ProtocolError(f"message of epoch {frame.epoch}")
                message = decode_from_worker(frame.body)
                told = message.messages if isinstance(message, Results) else (message,)
                self._borrow([one for one in told if isinstance(one, Piece)])
                messages = tuple((one, self._payload(one)) for one in told)
                self._room.acquire()
                self._inbox.put(FromWorker(self._epoch, messages))

    def _borrow(self, pieces: list[Piece]) -> None:
        """Take the slab with these pieces in it, which lie side by side."""
        if not pieces:
            return
        if self._slab_is_lent:
            raise ProtocolError("the slab was used without credit")
        self._slab_is_lent = True
        end = 0
        for piece in pieces:
            if piece.slab_offset != end:
                raise ProtocolError(f"a piece at {piece.slab_offset} of the slab, not at {end}")
            end += piece.slab_bytes
        if end > self._handle.slab_bytes:
            raise ProtocolError(f"{end} bytes in a slab of {self._handle.slab_bytes}")

    def _payload(self, message: Ready | JobMessage) -> bytes:
        if not isinstance(message, Piece):
            return b""
        return self._handle.read_slab(message.slab_bytes, message.slab_offset)
