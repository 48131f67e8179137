"""Sends a result of any size through the slab, one credited piece at a time.

Owns the slab on the worker's side: it is written only while the credit is here.
"""

from __future__ import annotations

from threading import Semaphore
from typing import TYPE_CHECKING

from workers.wire.protocol import Message, MessageType, encode

if TYPE_CHECKING:
    from workers.child.transport import Channel


class ResultStream:
    """Writes results into ``slab`` and tells the engine; waits for each credit."""

    def __init__(self, channel: Channel, slab: memoryview, epoch: int) -> None:
        self._channel = channel
        self._slab = slab
        self._epoch = epoch
        self._credit = Semaphore(1)

    def give_credit(self) -> None:
        """The slab is ours again (called when the engine says so)."""
        self._credit.release()

    def send(self, job: int, data: bytes, facts: bytes) -> None:
        """Send ``data`` in pieces of at most the slab's size; ``facts`` go with first and last."""
        rest = memoryview(data)
        body = facts
        while len(rest) > len(self._slab):
            self._lend(rest[: len(self._slab)])
            rest = rest[len(self._slab) :]
            chunk = Message(MessageType.CHUNK, self._epoch, job, len(self._slab), len(rest), body)
            self._tell(chunk)
            body = b""
        self._lend(rest)
        self._tell(Message(MessageType.FINAL, self._epoch, job, len(rest), len(data), facts))

    def _lend(self, piece: memoryview) -> None:
        self._credit.acquire()
        self._slab[: len(piece)] = piece

    def _tell(self, message: Message) -> None:
        self._channel.send(encode(message))
