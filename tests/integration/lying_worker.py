"""Workers that break the protocol, one way each, and are honest in every later incarnation.

Started by the engine as ``lying_worker.py LIE first|every --epoch …``: with ``first`` only the
first worker lies. Honest ones answer every task with a small made-up result.
"""

from __future__ import annotations

import mmap
import os
import signal
import socket
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace

from workers.wire.bodies import Facts, TaskKind, decode_task, encode_facts, encode_failure
from workers.wire.protocol import Message, MessageParser, MessageType, encode

from tests.tiny_webp import result_of, webp, with_length
from workers.contract.failures import FailureCode

FLOOD = 20_000


class Worker:
    """The channel, the slab and the few honest sentences."""

    def __init__(self, arguments: dict[str, str]) -> None:
        self.epoch = int(arguments["--epoch"])
        self.slab_fd = int(arguments["--slab"])
        self.slab = mmap.mmap(self.slab_fd, int(arguments["--slab-bytes"]))
        self.channel = socket.socket(fileno=int(arguments["--socket"]))
        self._heard = self._hear()

    def _hear(self) -> Iterator[Message]:
        parser = MessageParser()
        while data := self.channel.recv(65536):
            yield from parser.feed(data)
        os._exit(0)  # the engine is done with us

    def next(self, kind: MessageType) -> Message:
        """Wait for the next message of this kind."""
        return next(message for message in self._heard if message.type is kind)

    def wait_for_end(self) -> None:
        """Do nothing until the engine closes the channel."""
        for _ in self._heard:
            pass

    def say(
        self, kind: MessageType, job: int = 0, a: int = 0, b: int = 0, body: bytes = b""
    ) -> None:
        """Send one well-formed message."""
        self.channel.sendall(encode(Message(kind, self.epoch, job, a, b, body)))

    def ready(self) -> None:
        """As a worker begins."""
        self.say(MessageType.READY, 0, os.getpid(), 0, b"{}")

    def task(self) -> Message:
        """READY, and the first task."""
        self.ready()
        return self.next(MessageType.RUN)

    def begin(self, job: int, data: bytes, rest: int, facts: Facts) -> None:
        """The first piece of a result, of which ``rest`` bytes are to follow."""
        self.slab[: len(data)] = data
        self.say(MessageType.CHUNK, job, len(data), rest, encode_facts(facts))
        self.next(MessageType.CREDIT)

    def finish(self, job: int, data: bytes, facts: Facts) -> None:
        """An honest end."""
        self.slab[: len(data)] = data
        self.say(MessageType.FINAL, job, len(data), len(data), encode_facts(facts))


def honest_result(run: Message) -> tuple[bytes, Facts]:
    """A result that fits the task, whatever the picture."""
    if decode_task(run.body).kind is TaskKind.THUMBNAIL:
        return bytes(4), Facts(1, 1, 1, 1, "JPEG", "RGB")
    data = result_of(run.job)
    return data, Facts(1, 1, 1, 1, "JPEG", "RGB", 1, len(data))


def be_honest(worker: Worker) -> None:
    """Work like a real one."""
    worker.ready()
    while True:
        run = worker.next(MessageType.RUN)
        worker.finish(run.job, *honest_result(run))


def half_a_header(worker: Worker) -> None:
    run = worker.task()
    worker.channel.sendall(encode(Message(MessageType.FINAL, worker.epoch, run.job))[:20])


def half_a_body(worker: Worker) -> None:
    run = worker.task()
    whole = encode(Message(MessageType.ERROR, worker.epoch, run.job, body=bytes(100)))
    worker.channel.sendall(whole[:-1])


def garbage(worker: Worker) -> None:
    worker.task()
    worker.channel.sendall(b"\xa5" * 4096)


def garbage_at_once(worker: Worker) -> None:
    worker.channel.sendall(b"\xa5" * 4096)


def long_body(worker: Worker) -> None:
    run = worker.task()
    header = bytearray(encode(Message(MessageType.ERROR, worker.epoch, run.job)))
    header[36:38] = b"\xff\xff"  # the length; the checksum is wrong as well then
    worker.channel.sendall(header)


def wrong_epoch(worker: Worker) -> None:
    run = worker.task()
    worker.epoch += 1
    worker.finish(run.job, *honest_result(run))


def wrong_job(worker: Worker) -> None:
    run = worker.task()
    worker.finish(run.job + 1, *honest_result(run))


def longer_than_the_slab(worker: Worker) -> None:
    run = worker.task()
    worker.say(MessageType.CHUNK, run.job, len(worker.slab) + 1)


def chunk_without_run(worker: Worker) -> None:
    worker.ready()
    worker.say(MessageType.CHUNK, 1, 10)


def final_without_run(worker: Worker) -> None:
    worker.ready()
    worker.finish(1, b"x", Facts(1, 1, 1, 1, bytes_out=1))


def final_before_ready(worker: Worker) -> None:
    worker.finish(1, b"x", Facts(1, 1, 1, 1, bytes_out=1))


def final_twice(worker: Worker) -> None:
    run = worker.task()
    worker.finish(run.job, *honest_result(run))
    worker.next(MessageType.CREDIT)
    worker.finish(run.job, *honest_result(run))


def ready_twice(worker: Worker) -> None:
    worker.task()
    worker.ready()


def sentence_of_the_engine(worker: Worker) -> None:
    run = worker.task()
    worker.say(MessageType.RUN, run.job)


def unknown_stage(worker: Worker) -> None:
    run = worker.task()
    worker.say(MessageType.PROGRESS, run.job, 99)


def flood(worker: Worker) -> None:
    run = worker.task()
    one = encode(Message(MessageType.PROGRESS, worker.epoch, run.job, 0))
    worker.channel.sendall(one * FLOOD)


def flood_of_empty_chunks(worker: Worker) -> None:
    run = worker.task()
    while True:
        worker.say(MessageType.CHUNK, run.job, 0)
        worker.next(MessageType.CREDIT)


def flood_before_ready(worker: Worker) -> None:
    worker.channel.sendall(encode(Message(MessageType.PROGRESS, worker.epoch)) * FLOOD)


def needs_less_than_given(worker: Worker) -> None:
    run = worker.task()
    worker.say(MessageType.NEEDS, run.job, run.a)


def needs_again_and_again(worker: Worker) -> None:
    run = worker.task()
    while True:
        worker.say(MessageType.NEEDS, run.job, run.a + 1)
        run = worker.next(MessageType.RUN)


def _begin_honestly(worker: Worker, run: Message, total: int) -> Facts:
    """The header of a result of ``total`` bytes."""
    data = with_length(webp(1, 1, bytes(20)), total)
    facts = Facts(1, 1, 1, 1, "JPEG", "RGB", 1, total)
    worker.begin(run.job, data, total - len(data), facts)
    return facts


def needs_in_the_middle(worker: Worker) -> None:
    run = worker.task()
    _begin_honestly(worker, run, 1000)
    worker.say(MessageType.NEEDS, run.job, run.a + 1)


def needs_the_world(worker: Worker) -> None:
    run = worker.task()
    worker.say(MessageType.NEEDS, run.job, 2**63)


def _with_facts(change: Callable[[Facts], Facts]) -> Callable[[Worker], None]:
    def lie(worker: Worker) -> None:
        run = worker.task()
        data, facts = honest_result(run)
        worker.finish(run.job, data, change(facts))

    return lie


def _with_output(make: Callable[[bytes], bytes]) -> Callable[[Worker], None]:
    """Tells truly how many bytes there are, of what ``make`` does to the honest ones."""

    def lie(worker: Worker) -> None:
        run = worker.task()
        data, facts = honest_result(run)
        data = make(data)
        worker.finish(run.job, data, replace(facts, bytes_out=len(data)))

    return lie


def false_total(worker: Worker) -> None:
    """One byte fewer than is told, in the file as well."""
    run = worker.task()
    data, facts = honest_result(run)
    total = len(data) + 1
    worker.slab[: len(data)] = with_length(data, total)
    body = encode_facts(replace(facts, bytes_out=total))
    worker.say(MessageType.FINAL, run.job, len(data), total, body)


def too_many_bytes(worker: Worker) -> None:
    """A gigabyte and a half for one pixel."""
    _begin_honestly(worker, worker.task(), 3 * 2**29)


def endless(worker: Worker) -> None:
    """Goes on after the bytes that were told."""
    run = worker.task()
    _begin_honestly(worker, run, 100_000)
    while True:
        worker.say(MessageType.CHUNK, run.job, 1000, 1000)
        worker.next(MessageType.CREDIT)


def first_piece_without_facts(worker: Worker) -> None:
    run = worker.task()
    worker.say(MessageType.CHUNK, run.job, 10, 10)


def first_piece_of_a_byte(worker: Worker) -> None:
    run = worker.task()
    worker.begin(run.job, b"R", 99, Facts(1, 1, 1, 1, "JPEG", "RGB", 1, 100))


def other_facts_at_the_end(worker: Worker) -> None:
    run = worker.task()
    facts = _begin_honestly(worker, run, 1000)
    body = encode_facts(replace(facts, width=2))
    worker.say(MessageType.FINAL, run.job, 0, 1000, body)


def facts_that_are_none(worker: Worker) -> None:
    run = worker.task()
    worker.say(MessageType.FINAL, run.job, 0, 0, b"[1, 2]")


def facts_that_are_no_json(worker: Worker) -> None:
    run = worker.task()
    worker.say(MessageType.FINAL, run.job, 0, 0, b"[" * 4000)


def failure_that_is_unknown(worker: Worker) -> None:
    run = worker.task()
    worker.say(MessageType.ERROR, run.job, body=b'{"code": "blue", "detail": ""}')


def failure_in_colour(worker: Worker) -> None:
    run = worker.task()
    body = encode_failure(FailureCode.CORRUPT, "\x1b[31mred\x1b[0m\n\u202eabc")
    worker.say(MessageType.ERROR, run.job, body=body)


def scribble(worker: Worker) -> None:
    """Overwrites the slab with B as soon as the engine has taken what was there."""
    run = worker.task()
    data, facts = honest_result(run)
    worker.begin(run.job, data, 0, facts)
    worker.slab[:] = b"B" * len(worker.slab)
    worker.say(MessageType.FINAL, run.job, 0, len(data), encode_facts(facts))


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
    body = encode_failure(FailureCode.INTERNAL, "; ".join(outcomes))
    worker.say(MessageType.ERROR, run.job, body=body)


def deaf(worker: Worker) -> None:
    """Says READY and reads nothing, not even the end."""
    worker.ready()
    signal.alarm(60)  # should the test itself be killed
    signal.pause()


def silent(worker: Worker) -> None:
    """Never READY."""


def leave(worker: Worker) -> None:
    """Ends at once, as if all were done."""
    os._exit(0)


LIES: dict[str, Callable[[Worker], None]] = {
    "honest": be_honest,
    "oversized-output": _with_facts(lambda facts: replace(facts, width=16384)),
    "empty-output": _with_facts(lambda facts: replace(facts, height=0)),
    "false-bytes": _with_facts(lambda facts: replace(facts, bytes_out=1)),
    "huge-number": _with_facts(lambda facts: replace(facts, peak_bytes=2**60)),
    "control-text": _with_facts(lambda facts: replace(facts, format="\x1b[2J")),
    "larger-than-the-box": _with_facts(lambda facts: replace(facts, width=101, source_width=101)),
    "larger-than-the-source": _with_facts(lambda facts: replace(facts, width=50)),
    "other-size": _with_facts(lambda facts: replace(facts, width=50, source_width=50)),
    "html": _with_output(lambda data: b"<html>".ljust(len(data))),
    "no-picture": _with_output(lambda data: data.replace(b"VP8L", b"ICCP")),
    "longer-than-it-tells": _with_output(lambda data: data + bytes(7)),
    "larger-than-asked": _with_facts(lambda facts: replace(facts, width=2000)),
    **{
        lie.__name__.replace("_", "-"): lie
        for lie in (
            *(half_a_header, half_a_body, garbage, garbage_at_once, long_body),
            *(wrong_epoch, wrong_job, longer_than_the_slab),
            *(chunk_without_run, final_without_run, final_before_ready, final_twice),
            *(ready_twice, sentence_of_the_engine, unknown_stage),
            *(flood, flood_of_empty_chunks, flood_before_ready),
            *(needs_less_than_given, needs_again_and_again, needs_in_the_middle),
            *(too_many_bytes, endless, first_piece_without_facts, first_piece_of_a_byte),
            *(other_facts_at_the_end,),
            *(needs_the_world, false_total, facts_that_are_none, facts_that_are_no_json),
            *(failure_that_is_unknown, failure_in_colour, scribble, shrink_the_slab),
            *(deaf, silent, leave),
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
