from __future__ import annotations

from queue import SimpleQueue

import pytest
from workers.wire.protocol import Message, MessageType, encode

from workers.engine.pool.reader import Died, FromWorker, Violated, WorkerReader

EPOCH = 7


class OneSidedHandle:
    """A worker that has said everything already; only reading is possible."""

    slab_bytes = 8

    def __init__(self, *said: bytes) -> None:
        self._said = list(said)
        self.slab = b"abcdefgh"

    def receive(self) -> bytes:
        return self._said.pop(0) if self._said else b""

    def read_slab(self, length: int) -> bytes:
        return self.slab[:length]


def _read(*said: bytes) -> list[object]:
    inbox: SimpleQueue[object] = SimpleQueue()
    reader = WorkerReader(EPOCH, OneSidedHandle(*said), inbox)  # type: ignore[arg-type] - a part
    reader.start()
    reader.join(10)
    return [inbox.get_nowait() for _ in range(inbox.qsize())]


def _chunk(length: int) -> bytes:
    return encode(Message(MessageType.CHUNK, EPOCH, 1, length))


def _final(length: int) -> bytes:
    return encode(Message(MessageType.FINAL, EPOCH, 1, length, length, b"{}"))


def test_a_message_brings_a_copy_of_the_slab() -> None:
    came, died = _read(_final(3))

    assert isinstance(came, FromWorker)
    assert (came.message.type, came.payload) == (MessageType.FINAL, b"abc")
    assert died == Died(EPOCH)


def test_a_worker_that_is_gone_in_the_middle_of_a_message_has_only_died() -> None:
    assert _read(_final(3)[:20]) == [Died(EPOCH)]


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ([_chunk(8) + _final(1)], "without credit"),
        ([_chunk(8), _chunk(8)], "without credit"),
        ([_chunk(9)], "9 bytes in a slab of 8"),
        ([_chunk(2**64 - 1)], "in a slab of 8"),
        ([encode(Message(MessageType.READY, EPOCH - 1))], "epoch 6"),
        ([b"\0" * 40], "header"),
    ],
)
def test_what_breaks_the_rules_of_the_stream_ends_it(said: list[bytes], reason: str) -> None:
    *_, violated, died = _read(*said, _final(1))

    assert isinstance(violated, Violated)
    assert reason in violated.reason
    assert died == Died(EPOCH)


def test_no_more_messages_wait_than_are_answered() -> None:
    inbox: SimpleQueue[object] = SimpleQueue()
    progress = encode(Message(MessageType.PROGRESS, EPOCH, 1)) * 1000
    reader = WorkerReader(EPOCH, OneSidedHandle(progress), inbox)  # type: ignore[arg-type] - a part
    reader.start()

    for taken in range(1000):
        assert isinstance(inbox.get(timeout=10), FromWorker)
        assert inbox.qsize() <= 16, f"after {taken}"
        reader.handled()

    assert inbox.get(timeout=10) == Died(EPOCH)
    reader.join(10)
