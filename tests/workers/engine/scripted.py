"""Workers inside the test: they speak the real protocol, and do nothing before they are told to.

The engine around them is the real one, with its threads; every wait here is for a condition.
"""

from __future__ import annotations

from dataclasses import replace
from queue import SimpleQueue
from threading import Condition
from typing import TYPE_CHECKING

from workers.wire.bodies import Facts, TaskKind, decode_task, encode_facts, encode_failure
from workers.wire.protocol import Message, MessageParser, MessageType, encode

from tests.tiny_webp import result_of, webp

if TYPE_CHECKING:
    from collections.abc import Callable

    from workers.contract.failures import FailureCode
    from workers.platforms.base import Usage

_PATIENCE_S = 20.0
_SLAB_BYTES = 4096
MIB = 1024 * 1024


class ScriptedWorker:
    """A ``WorkerHandle`` without a process."""

    slab_bytes = _SLAB_BYTES

    def __init__(self, platform: ScriptedPlatform, epoch: int) -> None:
        self.epoch = self.pid = epoch
        self.runs: list[Message] = []
        """Tasks that were sent and have not been answered."""
        self.is_killed = False
        self.is_reaped = False
        self._platform = platform
        self._parser = MessageParser()
        self._said: SimpleQueue[bytes] = SimpleQueue()
        self._slab = bytes(_SLAB_BYTES)
        self.used: Usage | None = None
        """What the system tells of it; ``None``: nothing."""
        self.memory_limits: list[int] = []
        self._status = 0
        self._has_slab = True
        self._told = 0
        self._asked = 0

    # The engine's side

    def send(self, data: bytes, descriptor: int | None = None) -> None:
        with self._platform.changed:
            if self.is_killed:
                raise BrokenPipeError
            for message in self._parser.feed(data):
                if message.type is MessageType.CREDIT or message.b:
                    self._has_slab = True
                if message.type is MessageType.RUN:
                    self.runs.append(message)
                    self._platform.sent.append(message.job)
            self._platform.changed.notify_all()

    def receive(self) -> bytes:
        with self._platform.changed:
            self._asked += 1
            self._platform.changed.notify_all()
        return self._said.get()

    def read_slab(self, length: int) -> bytes:
        return self._slab[:length]

    def usage(self) -> Usage | None:
        return self.used

    def limit_memory(self, growth_bytes: int, *, keep_higher: bool) -> None:
        self.memory_limits.append(growth_bytes)

    def kill(self) -> None:
        self.die(-9)

    def reap(self, timeout_s: float) -> int:
        return self._status

    def stderr_tail(self) -> str:
        return ""

    def close(self) -> None:
        with self._platform.changed:
            self.is_reaped = True
            self._platform.changed.notify_all()

    # The test's side

    def say(self, message: Message) -> None:
        """Send, and wait until the engine's reader has passed it on."""
        self.tell(message)
        # A reader that asks for the next message has passed on all before.
        self._platform.wait(lambda: self._asked > self._told or self.is_killed)

    def tell(self, message: Message) -> None:
        """Send."""
        self._told += 1
        self._said.put(encode(message))

    def ready(self) -> None:
        """Say READY."""
        self.say(self.readiness)

    @property
    def readiness(self) -> Message:
        """What ``ready`` says."""
        return Message(MessageType.READY, self.epoch, 0, 0, 0, b"{}")

    def needs(self, bytes_needed: int) -> None:
        """Say that the first task takes more memory than was given."""
        self.say(Message(MessageType.NEEDS, self.epoch, self.runs.pop(0).job, bytes_needed))

    def fail(self, code: FailureCode) -> None:
        """Say that the first task failed."""
        self._platform.wait(lambda: self.runs)
        body = encode_failure(code, "broken")
        self.say(Message(MessageType.ERROR, self.epoch, self.runs.pop(0).job, body=body))

    def piece(self) -> None:
        """Send all but the last byte of the first task's result."""
        run = self.runs[0]
        data = webp(1, 1, bytes(100))
        self._has_slab = False
        self._slab = data.ljust(_SLAB_BYTES, b"\0")
        facts = Facts(1, 1, 1, 1, "JPEG", "RGB", bytes_out=len(data))
        body = encode_facts(facts)
        self.say(Message(MessageType.CHUNK, self.epoch, run.job, len(data) - 1, 1, body))

    def finish(self, facts: Facts | None = None) -> None:
        """Say that the first task is done."""
        self.say(self.final(facts))

    def final(self, facts: Facts | None = None) -> Message:
        """What ``finish`` says."""
        self._platform.wait(lambda: self._has_slab)
        self._has_slab = False
        run = self.runs.pop(0)
        facts = facts or Facts(1, 1, 1, 1, "JPEG", "RGB")
        data = b""
        if decode_task(run.body).kind is TaskKind.CONVERT:
            data = result_of(run.job)
            facts = replace(facts, bytes_out=len(data))
        self._slab = data.ljust(_SLAB_BYTES, b"\0")
        body = encode_facts(facts)
        return Message(MessageType.FINAL, self.epoch, run.job, len(data), len(data), body)

    def die(self, status: int = -11) -> None:
        """End."""
        with self._platform.changed:
            if not self.is_killed:
                self.is_killed = True
                self._status = status
                self._said.put(b"")
            self._platform.changed.notify_all()


class ScriptedPlatform:
    """Makes ``ScriptedWorker``s, or raises ``spawn_error`` as long as that is set."""

    passes_descriptors = True

    def __init__(self, *, ready_at_once: bool = True) -> None:
        self.changed = Condition()
        self.workers: dict[int, ScriptedWorker] = {}
        self.sent: list[int] = []
        """Jobs in the order in which workers got them."""
        self.spawn_error: Exception | None = None
        self._ready_at_once = ready_at_once

    def spawn(self, epoch: int) -> ScriptedWorker:
        with self.changed:
            if self.spawn_error is not None:
                raise self.spawn_error
            worker = self.workers[epoch] = ScriptedWorker(self, epoch)
            if self._ready_at_once:
                worker.tell(worker.readiness)
            self.changed.notify_all()
        return worker

    def wait(self, condition: Callable[[], object]) -> None:
        """Wait until something that workers were told makes ``condition`` true."""
        with self.changed:
            assert self.changed.wait_for(condition, _PATIENCE_S), self.state()

    def state(self) -> str:
        """For a failed assertion."""
        return "; ".join(
            f"{w.epoch}: {[run.job for run in w.runs]}{' killed' * w.is_killed}"
            for w in self.workers.values()
        )

    @property
    def alive(self) -> list[ScriptedWorker]:
        """Workers that have not been ended."""
        return [worker for worker in self.workers.values() if not worker.is_killed]

    @property
    def busy(self) -> list[ScriptedWorker]:
        """Workers that have a task."""
        return [worker for worker in self.alive if worker.runs]

    @property
    def running(self) -> set[int]:
        """Jobs that are first at their workers."""
        return {worker.runs[0].job for worker in self.busy}

    def worker_of(self, job: int) -> ScriptedWorker:
        """Who runs that job; waits for it."""
        self.wait(lambda: job in self.running)
        return next(worker for worker in self.busy if worker.runs[0].job == job)
