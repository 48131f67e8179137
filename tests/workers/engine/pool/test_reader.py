from __future__ import annotations

from queue import SimpleQueue

import pytest

from workers.contract.events import Stage
from workers.engine.pool.reader import Died, FromWorker, Violated, WorkerReader
from workers.wire.messages import (
    Done,
    OutputFacts,
    Piece,
    Progress,
    Ready,
    Results,
    SourceFacts,
    encode,
)

EPOCH = 7
SOURCE = SourceFacts(1, 1, "JPEG", "RGB")
FACTS = OutputFacts(100, 1, 1, SOURCE)


class OneSidedHandle:
    """A worker that has said everything already; only reading is possible."""

    slab_bytes = 8

    def __init__(self, *said: bytes) -> None:
        self._said = list(said)
        self.slab = b"abcdefgh"

    def receive(self) -> bytes:
        return self._said.pop(0) if self._said else b""

    def read_slab(self, length: int, offset: int) -> bytes:
        return self.slab[offset : offset + length]


def _read(*said: bytes) -> list[object]:
    inbox: SimpleQueue[object] = SimpleQueue()
    reader = WorkerReader(EPOCH, OneSidedHandle(*said), inbox)  # type: ignore[arg-type]  # a part
    reader.start()
    reader.join(10)
    return [inbox.get_nowait() for _ in range(inbox.qsize())]


def _piece(length: int) -> bytes:
    return encode(Piece(1, 0, FACTS, length), EPOCH)


def _together(*pieces: tuple[int, int]) -> bytes:
    """Pieces of these lengths at these offsets in one message."""
    told = (Piece(1, 0, FACTS, length, slab_offset=offset) for length, offset in pieces)
    return encode(Results(tuple(told)), EPOCH)


def test_a_message_brings_a_copy_of_the_slab() -> None:
    came, died = _read(_piece(3))

    assert isinstance(came, FromWorker)
    assert came.messages == ((Piece(1, 0, FACTS, 3), b"abc"),)
    assert died == Died(EPOCH)


def test_results_that_come_together_bring_a_copy_each() -> None:
    pieces = (Piece(1, 0, FACTS, 3), Done(1, SOURCE), Piece(2, 0, FACTS, 5, slab_offset=3))

    came, _ = _read(encode(Results(pieces), EPOCH))

    assert isinstance(came, FromWorker)
    assert came.messages == ((pieces[0], b"abc"), (pieces[1], b""), (pieces[2], b"defgh"))


def test_a_worker_that_is_gone_in_the_middle_of_a_message_has_only_died() -> None:
    assert _read(_piece(3)[:20]) == [Died(EPOCH)]


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ([_piece(8) + _piece(1)], "without credit"),
        ([_piece(8), _piece(8)], "without credit"),
        ([_piece(9)], "9 bytes in a slab of 8"),
        ([_piece(2**48 - 1)], "in a slab of 8"),
        ([_piece(2**64 - 1)], "slab_bytes"),
        ([_together((5, 0), (4, 5))], "9 bytes in a slab of 8"),
        ([_together((5, 0), (5, 0))], "a piece at 0 of the slab, not at 5"),
        ([_together((5, 0), (2, 6))], "a piece at 6 of the slab, not at 5"),
        ([_together((5, 3))], "a piece at 3 of the slab, not at 0"),
        ([_together((4, 0)), _together((4, 0))], "without credit"),
        ([encode(Results(()), EPOCH)], "length >= 1"),
        ([encode(Results((Done(1, SOURCE),) * 33), EPOCH)], "length <= 32"),
        ([encode(Ready(0), EPOCH - 1)], "epoch 6"),
        ([b"\0" * 40], "header"),
    ],
)
def test_what_breaks_the_rules_of_the_stream_ends_it(said: list[bytes], reason: str) -> None:
    *_, violated, died = _read(*said, encode(Done(1, SOURCE), EPOCH))

    assert isinstance(violated, Violated)
    assert reason in violated.reason
    assert died == Died(EPOCH)


def test_no_more_messages_wait_than_are_answered() -> None:
    inbox: SimpleQueue[object] = SimpleQueue()
    progress = encode(Progress(1, 0, Stage.DECODING), EPOCH) * 1000
    reader = WorkerReader(EPOCH, OneSidedHandle(progress), inbox)  # type: ignore[arg-type]  # a part
    reader.start()

    for taken in range(1000):
        assert isinstance(inbox.get(timeout=10), FromWorker)
        assert inbox.qsize() <= 16, f"after {taken}"
        reader.handled()

    assert inbox.get(timeout=10) == Died(EPOCH)
    reader.join(10)
