"""What a worker says of a group, in which order, and where it lies in the slab."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from threading import Thread

import pytest

from workers.child.result_stream import HOLD_S, JobResults, ResultStream
from workers.contract.events import Stage
from workers.contract.failures import FailureCode
from workers.wire.framing import FrameParser
from workers.wire.messages import (
    MAX_RESULTS,
    Done,
    OutputFacts,
    OutputFailed,
    Piece,
    Progress,
    Results,
    SourceFacts,
    decode_from_worker,
)

SOURCE = SourceFacts(1, 1, "JPEG", "RGB")
SLAB_BYTES = 16


class Heard:
    """A channel that keeps what was said, with a copy of what lay in the slab."""

    def __init__(self) -> None:
        self.slab = memoryview(bytearray(SLAB_BYTES))
        self.messages: list[object] = []
        self.pieces: list[bytes] = []
        self.on_message: Callable[[], None] = lambda: None

    def send(self, data: bytes) -> None:
        for frame in FrameParser().feed(data):
            message = decode_from_worker(frame.body)
            self.messages.append(message)
            for one in message.messages if isinstance(message, Results) else (message,):
                if isinstance(one, Piece):
                    end = one.slab_offset + one.slab_bytes
                    self.pieces.append(bytes(self.slab[one.slab_offset : end]))
        self.on_message()

    def requests(self) -> Iterator[object]:
        raise NotImplementedError


@pytest.fixture
def heard() -> Heard:
    return Heard()


@pytest.fixture
def stream(heard: Heard) -> ResultStream:
    return ResultStream(heard, heard.slab, 1)  # type: ignore[arg-type]  # nothing is asked here


def _tell(stream: ResultStream, job: int, data: bytes) -> None:
    results = JobResults(stream, job)
    results.stage(0, Stage.ENCODING)
    results.output(0, _facts(data), data)
    stream.tell_of_job(Done(job, SOURCE))


def _facts(data: bytes) -> OutputFacts:
    return OutputFacts(len(data), 1, 1, SOURCE)


def test_one_by_one_each_is_told_at_once(heard: Heard, stream: ResultStream) -> None:
    _tell(stream, 1, b"abc")

    assert heard.messages == [
        Progress(1, 0, Stage.ENCODING),
        Piece(1, 0, _facts(b"abc"), 3),
        Done(1, SOURCE),
    ]
    assert heard.pieces == [b"abc"]


def test_results_of_a_group_are_told_together_and_lie_side_by_side(
    heard: Heard, stream: ResultStream
) -> None:
    stream.hold()
    _tell(stream, 1, b"abc")
    _tell(stream, 2, b"defgh")
    stream.release_if_due()
    assert not heard.messages
    stream.release()

    assert heard.messages == [
        Results(
            (
                Piece(1, 0, _facts(b"abc"), 3),
                Done(1, SOURCE),
                Piece(2, 0, _facts(b"defgh"), 5, slab_offset=3),
                Done(2, SOURCE),
            )
        )
    ]
    assert heard.pieces == [b"abc", b"defgh"]


def test_what_finds_no_room_waits_for_the_slab_behind_what_was_held_back(
    heard: Heard, stream: ResultStream
) -> None:
    stream.hold()
    _tell(stream, 1, b"a" * 10)
    heard.on_message = stream.give_credit
    long = bytes(range(2 * SLAB_BYTES + 1))
    _tell(stream, 2, long)
    stream.release()

    first, *pieces, last = heard.messages
    assert first == Results((Piece(1, 0, _facts(b"a" * 10), 10), Done(1, SOURCE)))
    assert [type(each) for each in pieces] == [Piece, Piece, Piece]
    assert b"".join(heard.pieces[1:]) == long
    assert last == Results((Done(2, SOURCE),))


def test_the_slab_is_left_alone_until_it_has_come_back(heard: Heard, stream: ResultStream) -> None:
    stream.hold()
    _tell(stream, 1, b"a" * SLAB_BYTES)
    stream.release()
    waiting = Thread(target=_tell_together, args=(stream, 2, b"b" * SLAB_BYTES))
    waiting.start()
    waiting.join(0.05)
    assert bytes(heard.slab) == b"a" * SLAB_BYTES
    stream.give_credit()
    waiting.join(10)

    assert bytes(heard.slab) == b"b" * SLAB_BYTES


def _tell_together(stream: ResultStream, job: int, data: bytes) -> None:
    stream.hold()
    _tell(stream, job, data)
    stream.release()


def test_no_message_is_too_long(heard: Heard, stream: ResultStream) -> None:
    heard.on_message = stream.give_credit
    stream.hold()
    for job in range(MAX_RESULTS):
        _tell(stream, job, b"x")
        text = "\N{PILE OF POO}" * 2000
        JobResults(stream, job).output_failed(1, FailureCode.CORRUPT, text)
    for job in range(MAX_RESULTS):
        _tell(stream, job, b"x")
    stream.release()

    told = [one for each in heard.messages if isinstance(each, Results) for one in each.messages]
    assert sum(isinstance(one, Piece) for one in told) <= 2 * MAX_RESULTS
    assert sum(isinstance(one, Done) for one in told) == 2 * MAX_RESULTS
    assert sum(isinstance(one, OutputFailed) for one in told) == MAX_RESULTS


def test_nothing_is_held_back_for_long(
    heard: Heard, stream: ResultStream, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = [0.0]
    monkeypatch.setattr("workers.child.result_stream.time.monotonic", lambda: now[0])
    stream.hold()
    _tell(stream, 1, b"abc")
    now[0] += 2 * HOLD_S
    stream.release_if_due()

    assert len(heard.messages) == 1
