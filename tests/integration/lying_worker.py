"""Workers that break the protocol, one way each, and are honest in every later incarnation.

Started by the engine as ``lying_worker.py LIE first|every --epoch …``: with ``first`` only the
first worker lies. Honest ones answer every task with a small made-up result.
"""

from __future__ import annotations

import mmap
import os
import signal
import socket
import struct
import sys
from binascii import crc_hqx
from collections import deque
from collections.abc import Callable, Iterator

import msgspec

from tests.tiny_webp import result_of, webp, with_length
from workers.contract.events import Stage
from workers.contract.failures import FailureCode
from workers.wire.framing import Frame, FrameParser, encode_frame
from workers.wire.messages import (
    Done,
    Failed,
    MemoryFacts,
    Needs,
    OutputFacts,
    OutputFailed,
    Piece,
    Progress,
    Ready,
    ReturnSlab,
    Run,
    RunGroup,
    SourceFacts,
    decode_to_worker,
    encode,
)
from workers.wire.tasks import ConvertTask, ThumbnailTask

FLOOD = 20_000
HUGE_NEED = 2**48 - 1
SOURCE = SourceFacts(1, 1, "JPEG", "RGB")

Said = Ready | Progress | Piece | OutputFailed | Done | Failed | Needs


class Worker:
    """The channel, the slab and the few honest sentences."""

    def __init__(self, arguments: dict[str, str]) -> None:
        self.epoch = int(arguments["--epoch"])
        self.slab_fd = int(arguments["--slab"])
        self.slab = mmap.mmap(self.slab_fd, int(arguments["--slab-bytes"]))
        self.channel = socket.socket(fileno=int(arguments["--socket"]))
        self._has_slab = True
        self._runs: deque[Run] = deque()
        self._heard = self._hear()

    def _hear(self) -> Iterator[None]:
        """Each step takes in one message."""
        parser = FrameParser()
        while data := self.channel.recv(65536):
            for frame in parser.feed(data):
                match decode_to_worker(frame.body):
                    case Run() as run:
                        self._take(run)
                    case RunGroup(runs):
                        for run in runs:
                            self._take(run)
                    case ReturnSlab():
                        self._has_slab = True
                yield
        os._exit(0)  # the engine is done with us

    def _take(self, run: Run) -> None:
        self._runs.append(run)
        self._has_slab = self._has_slab or run.returns_slab

    def next_run(self) -> Run:
        """Wait for the next task."""
        while not self._runs:
            next(self._heard)
        return self._runs.popleft()

    def wait_for_slab(self) -> None:
        """Wait until the engine has given the slab back."""
        while not self._has_slab:
            next(self._heard)

    def wait_for_end(self) -> None:
        """Do nothing until the engine closes the channel."""
        for _ in self._heard:
            pass

    def say(self, message: Said | Run) -> None:
        """Send one well-formed message."""
        self.channel.sendall(encode(message, self.epoch))

    def say_raw(self, body: object) -> None:
        """Send a frame with this in it, as it is."""
        data = body if isinstance(body, bytes) else msgspec.msgpack.encode(body)
        self.channel.sendall(encode_frame(Frame(self.epoch, data)))

    def ready(self) -> None:
        """As a worker begins."""
        self.say(Ready(0))

    def task(self) -> Run:
        """Ready, and the first task."""
        self.ready()
        return self.next_run()

    def lend(self, job: int, output: int, data: bytes, facts: OutputFacts) -> None:
        """A piece of an output, as soon as the slab is here."""
        self.wait_for_slab()
        self._has_slab = False
        self.slab[: len(data)] = data
        self.say(Piece(job, output, facts, len(data)))

    def finish(self, run: Run) -> None:
        """An honest end, after all that comes before it."""
        data, facts = honest_result(run)
        for output in range(_outputs(run)):
            self.lend(run.job, output, data, facts)
        self.say(Done(run.job, SOURCE))


def _outputs(run: Run) -> int:
    return len(run.task.recipes) if isinstance(run.task, ConvertTask) else 1


def facts_of(data: bytes) -> OutputFacts:
    """What is to be told of a picture of one pixel."""
    return OutputFacts(len(data), 1, 1, SOURCE)


def honest_result(run: Run) -> tuple[bytes, OutputFacts]:
    """A result that fits the task, whatever the picture."""
    data = bytes(4) if isinstance(run.task, ThumbnailTask) else result_of(run.job)
    return data, facts_of(data)


def be_honest(worker: Worker) -> None:
    """Work like a real one."""
    worker.ready()
    while True:
        worker.finish(worker.next_run())


# Frames


def half_a_header(worker: Worker) -> None:
    run = worker.task()
    worker.channel.sendall(encode(Done(run.job, SOURCE), worker.epoch)[:8])


def half_a_body(worker: Worker) -> None:
    run = worker.task()
    worker.channel.sendall(encode(Done(run.job, SOURCE), worker.epoch)[:-1])


def garbage(worker: Worker) -> None:
    worker.task()
    worker.channel.sendall(b"\xa5" * 4096)


def garbage_at_once(worker: Worker) -> None:
    worker.channel.sendall(b"\xa5" * 4096)


def changed_length(worker: Worker) -> None:
    run = worker.task()
    frame = bytearray(encode(Done(run.job, SOURCE), worker.epoch))
    frame[6:8] = b"\xff\xff"  # the length; the checksum is wrong as well then
    worker.channel.sendall(frame)


def long_body(worker: Worker) -> None:
    run = worker.task()
    frame = bytearray(encode(Done(run.job, SOURCE), worker.epoch))
    frame[6:8] = b"\xff\xff"
    frame[12:14] = struct.pack("<H", crc_hqx(bytes(frame[:12]), 0))
    worker.channel.sendall(frame)


def wrong_epoch(worker: Worker) -> None:
    run = worker.task()
    worker.epoch += 1
    worker.finish(run)


# Messages at the wrong time, or of the wrong job


def wrong_job(worker: Worker) -> None:
    run = worker.task()
    worker.finish(msgspec.structs.replace(run, job=run.job + 1))


def longer_than_the_slab(worker: Worker) -> None:
    run = worker.task()
    length = len(worker.slab) + 1
    worker.say(Piece(run.job, 0, OutputFacts(length, 1, 1, SOURCE), length))


def piece_without_run(worker: Worker) -> None:
    worker.ready()
    worker.say(Piece(1, 0, facts_of(bytes(10)), 10))


def done_without_run(worker: Worker) -> None:
    worker.ready()
    worker.say(Done(1, SOURCE))


def done_before_ready(worker: Worker) -> None:
    worker.say(Done(1, SOURCE))


def done_twice(worker: Worker) -> None:
    run = worker.task()
    worker.finish(run)
    worker.finish(run)


def ready_twice(worker: Worker) -> None:
    worker.task()
    worker.ready()


def sentence_of_the_engine(worker: Worker) -> None:
    worker.say(worker.task())


def flood(worker: Worker) -> None:
    run = worker.task()
    one = encode(Progress(run.job, 0, Stage.DECODING), worker.epoch)
    worker.channel.sendall(one * FLOOD)


def flood_of_empty_pieces(worker: Worker) -> None:
    run = worker.task()
    while True:
        worker.lend(run.job, 0, b"", facts_of(result_of(run.job)))


def flood_before_ready(worker: Worker) -> None:
    worker.channel.sendall(encode(Progress(0, 0, Stage.DECODING), worker.epoch) * FLOOD)


def needs_less_than_given(worker: Worker) -> None:
    run = worker.task()
    worker.say(Needs(run.job, run.allowance_bytes))


def needs_again_and_again(worker: Worker) -> None:
    run = worker.task()
    while True:
        worker.say(Needs(run.job, run.allowance_bytes + 1))
        run = worker.next_run()


def needs_in_the_middle(worker: Worker) -> None:
    run = worker.task()
    _begin_honestly(worker, run, 1000)
    worker.say(Needs(run.job, run.allowance_bytes + 1))


def needs_the_world(worker: Worker) -> None:
    run = worker.task()
    worker.say(Needs(run.job, HUGE_NEED))


def needs_more_than_a_number_can_tell(worker: Worker) -> None:
    run = worker.task()
    worker.say(Needs(run.job, HUGE_NEED + 1))


# Results


def _begin_honestly(worker: Worker, run: Run, total: int, output: int = 0) -> OutputFacts:
    """The header of a result of ``total`` bytes."""
    data = with_length(webp(1, 1, bytes(20)), total)
    facts = OutputFacts(total, 1, 1, SOURCE)
    worker.lend(run.job, output, data, facts)
    return facts


def _with_facts(**changes: object) -> Callable[[Worker], None]:
    """Tells these of an output; what is called ``source_…`` of its source."""

    def lie(worker: Worker) -> None:
        run = worker.task()
        data, facts = honest_result(run)
        of_source = {name[7:]: changes[name] for name in changes if name.startswith("source_")}
        of_output = {name: changes[name] for name in changes if not name.startswith("source_")}
        source = msgspec.structs.replace(SOURCE, **of_source)
        worker.lend(run.job, 0, data, msgspec.structs.replace(facts, source=source, **of_output))
        worker.say(Done(run.job, source))

    return lie


def _with_output(make: Callable[[bytes], bytes]) -> Callable[[Worker], None]:
    """Tells truly how many bytes there are, of what ``make`` does to the honest ones."""

    def lie(worker: Worker) -> None:
        run = worker.task()
        data = make(honest_result(run)[0])
        worker.lend(run.job, 0, data, facts_of(data))
        worker.say(Done(run.job, SOURCE))

    return lie


def _raw(make: Callable[[int], object]) -> Callable[[Worker], None]:
    """Sends what ``make`` makes for the job, whatever that is."""

    def lie(worker: Worker) -> None:
        run = worker.task()
        worker.say_raw(make(run.job))

    return lie


def _say(*make: Callable[[int], Said]) -> Callable[[Worker], None]:
    """Says these of the job, one after the other."""

    def lie(worker: Worker) -> None:
        run = worker.task()
        for one in make:
            worker.say(one(run.job))

    return lie


def false_total(worker: Worker) -> None:
    """One byte fewer than is told, in the file as well."""
    run = worker.task()
    data, _ = honest_result(run)
    total = len(data) + 1
    worker.lend(run.job, 0, with_length(data, total), OutputFacts(total, 1, 1, SOURCE))
    worker.say(Done(run.job, SOURCE))


def too_many_bytes(worker: Worker) -> None:
    """A gigabyte and a half for one pixel."""
    _begin_honestly(worker, worker.task(), 3 * 2**29)


def endless(worker: Worker) -> None:
    """Goes on after the bytes that were told."""
    run = worker.task()
    facts = _begin_honestly(worker, run, 100_000)
    while True:
        worker.lend(run.job, 0, bytes(1000), facts)


def first_piece_of_a_byte(worker: Worker) -> None:
    run = worker.task()
    worker.lend(run.job, 0, b"R", OutputFacts(100, 1, 1, SOURCE))


def other_facts_at_the_end(worker: Worker) -> None:
    run = worker.task()
    facts = _begin_honestly(worker, run, 1000)
    worker.lend(run.job, 0, bytes(900), msgspec.structs.replace(facts, width=2))


def failed_after_a_piece(worker: Worker) -> None:
    run = worker.task()
    _begin_honestly(worker, run, 1000)
    worker.say(OutputFailed(run.job, 0, FailureCode.TOO_LARGE_FOR_FORMAT))


def piece_of_a_failed_output(worker: Worker) -> None:
    run = worker.task()
    worker.say(OutputFailed(run.job, 0, FailureCode.TOO_LARGE_FOR_FORMAT))
    worker.lend(run.job, 0, *honest_result(run))


def only_the_first_output(worker: Worker) -> None:
    run = worker.task()
    worker.lend(run.job, 0, *honest_result(run))
    worker.say(Done(run.job, SOURCE))


def half_of_the_second_output(worker: Worker) -> None:
    run = worker.task()
    worker.lend(run.job, 0, *honest_result(run))
    _begin_honestly(worker, run, 1000, output=1)
    worker.say(Done(run.job, SOURCE))


def first_output_for_the_second(worker: Worker) -> None:
    """All bytes of both, but told as one."""
    run = worker.task()
    data, facts = honest_result(run)
    worker.lend(run.job, 0, data, facts)
    worker.lend(run.job, 0, data, facts)


def progress_backwards(worker: Worker) -> None:
    run = worker.task()
    worker.say(Progress(run.job, 1, Stage.RESIZING))
    worker.say(Progress(run.job, 0, Stage.ENCODING))


def failure_in_colour(worker: Worker) -> None:
    run = worker.task()
    detail = "\x1b[31mred\x1b[0m\n\u202eabc"
    worker.say(Failed(run.job, FailureCode.CORRUPT, detail))


def output_failure_in_colour(worker: Worker) -> None:
    run = worker.task()
    detail = "\x1b[31mred\x1b[0m\n\u202eabc"
    worker.say(OutputFailed(run.job, 0, FailureCode.TOO_LARGE_FOR_FORMAT, detail))
    worker.say(Done(run.job, SOURCE))


def scribble(worker: Worker) -> None:
    """Overwrites the slab with B as soon as the engine has taken what was there."""
    run = worker.task()
    worker.lend(run.job, 0, *honest_result(run))
    worker.wait_for_slab()
    worker.slab[:] = b"B" * len(worker.slab)
    worker.say(Done(run.job, SOURCE))


def shrink_the_slab(worker: Worker) -> None:
    """Tries to take the memory away under the engine, and tells how it went."""
    run = worker.task()
    outcomes = []
    for size in (0, 2 * len(worker.slab)):
        try:
            os.ftruncate(worker.slab_fd, size)
            outcomes.append("done")
        except OSError as error:
            outcomes.append(error.strerror or "")
    worker.say(Failed(run.job, FailureCode.INTERNAL, "; ".join(outcomes)))


# Silence


def deaf(worker: Worker) -> None:
    """Says that it is ready and reads nothing, not even the end."""
    worker.ready()
    signal.alarm(60)  # should the test itself be killed
    signal.pause()


def silent(worker: Worker) -> None:
    """Never ready."""


def leave(worker: Worker) -> None:
    """Ends at once, as if all were done."""
    os._exit(0)


def _failed(output: int) -> Callable[[int], Said]:
    return lambda job: OutputFailed(job, output, FailureCode.TOO_LARGE_FOR_FORMAT)


LIES: dict[str, Callable[[Worker], None]] = {
    "honest": be_honest,
    "oversized-output": _with_facts(width=16384),
    "empty-output": _with_facts(height=0),
    "false-bytes": _with_facts(total_bytes=1),
    "control-text": _with_facts(source_format="\x1b[2J"),
    "larger-than-the-box": _with_facts(width=101, source_width=101),
    "larger-than-the-source": _with_facts(width=50),
    "other-size": _with_facts(width=50, source_width=50),
    "larger-than-asked": _with_facts(width=2000),
    "html": _with_output(lambda data: b"<html>".ljust(len(data))),
    "no-picture": _with_output(lambda data: data.replace(b"VP8L", b"ICCP")),
    "longer-than-it-tells": _with_output(lambda data: data + bytes(7)),
    "huge-number": _say(lambda job: Done(job, SOURCE, MemoryFacts(peak_bytes=2**60))),
    "done-without-an-output": _say(lambda job: Done(job, SOURCE)),
    "second-of-one-output": _say(lambda job: Piece(job, 1, facts_of(b"x"), 1)),
    "progress-of-another-output": _say(lambda job: Progress(job, 1, Stage.DECODING)),
    "failure-of-another-output": _say(_failed(1)),
    "output-beyond-all": _say(lambda job: Progress(job, 5000, Stage.DECODING)),
    "failed-twice": _say(_failed(0), _failed(0)),
    "unknown-stage": _raw(
        lambda job: {"type": "Progress", "job": job, "output": 0, "stage": "dreaming"}
    ),
    "unknown-stage-in-colour": _raw(
        lambda job: {"type": "Progress", "job": job, "output": 0, "stage": "\x1b[31m" * 2000}
    ),
    "piece-without-facts": _raw(
        lambda job: {"type": "Piece", "job": job, "output": 0, "slab_bytes": 10}
    ),
    "facts-that-are-none": _raw(
        lambda job: {"type": "Piece", "job": job, "output": 0, "facts": [1, 2], "slab_bytes": 1}
    ),
    "deep-nesting": _raw(lambda job: b"\x82\xa1a" + b"\x91" * 30_000 + b"\x01"),
    "surplus-field": _raw(
        lambda job: {"type": "Needs", "job": job, "needs_bytes": 2**30, "surplus": 1}
    ),
    "failure-that-is-unknown": _raw(lambda job: {"type": "Failed", "job": job, "code": "blue"}),
    **{
        lie.__name__.replace("_", "-"): lie
        for lie in (
            *(half_a_header, half_a_body, garbage, garbage_at_once, changed_length, long_body),
            *(wrong_epoch, wrong_job, longer_than_the_slab),
            *(piece_without_run, done_without_run, done_before_ready, done_twice),
            *(ready_twice, sentence_of_the_engine),
            *(flood, flood_of_empty_pieces, flood_before_ready),
            *(needs_less_than_given, needs_again_and_again, needs_in_the_middle),
            *(needs_the_world, needs_more_than_a_number_can_tell),
            *(too_many_bytes, endless, first_piece_of_a_byte, false_total),
            *(other_facts_at_the_end, failed_after_a_piece, piece_of_a_failed_output),
            *(only_the_first_output, half_of_the_second_output, first_output_for_the_second),
            *(progress_backwards, failure_in_colour, output_failure_in_colour),
            *(scribble, shrink_the_slab, deaf, silent, leave),
        )
    },
}


def main(lie: str, which: str, *arguments: str) -> None:
    """Lie, then wait for the engine to end this process."""
    worker = Worker(dict(zip(arguments[::2], arguments[1::2], strict=True)))
    if which == "first" and worker.epoch > 1:
        be_honest(worker)
    try:
        LIES[lie](worker)
        worker.wait_for_end()
    except OSError:
        pass  # the engine cut us off in the middle of a sentence


if __name__ == "__main__":
    main(*sys.argv[1:])
