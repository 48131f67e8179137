"""Workers inside the test: they speak the real protocol, and do nothing before they are told to.

The engine around them is the real one, with its threads; every wait here is for a condition.
"""

from __future__ import annotations

from queue import SimpleQueue
from threading import Condition
from typing import TYPE_CHECKING

from tests.tiny_webp import result_of, webp
from workers.wire.framing import FrameParser
from workers.wire.messages import (
    Done,
    Failed,
    Forget,
    MemoryFacts,
    Needs,
    OutputFacts,
    OutputFailed,
    Piece,
    Ready,
    ReturnSlab,
    Run,
    RunGroup,
    SourceFacts,
    decode_to_worker,
    encode,
)
from workers.wire.tasks import ConvertTask

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from workers.contract.failures import FailureCode
    from workers.platforms.base import Role, Usage

    Said = Ready | Piece | OutputFailed | Done | Failed | Needs

_PATIENCE_S = 20.0
_SLAB_BYTES = 4096
MIB = 1024 * 1024
SOURCE = SourceFacts(1, 1, "JPEG", "RGB")


class ScriptedWorker:
    """A ``WorkerHandle`` without a process."""

    slab_bytes = _SLAB_BYTES

    def __init__(self, platform: ScriptedPlatform, epoch: int, role: Role) -> None:
        self.epoch = self.pid = epoch
        self.role = role
        self.jobs_seen = 0
        """How many tasks it was ever sent."""
        self.forgets = 0
        """How often it was told to keep nothing."""
        self.runs: list[Run] = []
        """Tasks that were sent and have not been answered."""
        self.groups: list[tuple[int, ...]] = []
        """Jobs that were sent together."""
        self.is_killed = False
        self.is_reaped = False
        self._platform = platform
        self._parser = FrameParser()
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

    def send(self, data: bytes, descriptors: Sequence[int] = ()) -> None:
        with self._platform.changed:
            if self.is_killed:
                raise BrokenPipeError
            for frame in self._parser.feed(data):
                match decode_to_worker(frame.body):
                    case Run() as run:
                        self._take(run)
                    case RunGroup(runs):
                        self.groups.append(tuple(run.job for run in runs))
                        for run in runs:
                            self._take(run)
                    case ReturnSlab():
                        self._has_slab = True
                    case Forget():
                        self.forgets += 1
            self._platform.changed.notify_all()

    def _take(self, run: Run) -> None:
        self._has_slab = self._has_slab or run.returns_slab
        self.runs.append(run)
        self.jobs_seen += 1
        self._platform.sent.append(run.job)

    def receive(self) -> bytes:
        with self._platform.changed:
            self._asked += 1
            self._platform.changed.notify_all()
        return self._said.get()

    def read_slab(self, length: int, offset: int) -> bytes:
        return self._slab[offset : offset + length]

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

    def say(self, message: Said) -> None:
        """Send, and wait until the engine's reader has passed it on."""
        self.tell(message)
        # A reader that asks for the next message has passed on all before.
        self._platform.wait(lambda: self._asked > self._told or self.is_killed)

    def tell(self, message: Said) -> None:
        """Send."""
        self._told += 1
        self._said.put(encode(message, self.epoch))

    def ready(self) -> None:
        """Say that it is ready."""
        self.say(Ready(0))

    def needs(self, bytes_needed: int) -> None:
        """Say that the first task takes more memory than was given."""
        self.say(Needs(self.runs.pop(0).job, bytes_needed))

    def fail(self, code: FailureCode) -> None:
        """Say that the first task failed."""
        self._platform.wait(lambda: self.runs)
        self.say(Failed(self.runs.pop(0).job, code, "broken"))

    def fail_output(self, output: int, code: FailureCode) -> None:
        """Say that this output of the first task cannot be made."""
        self.say(OutputFailed(self.runs[0].job, output, code, "broken"))

    def piece(self, output: int = 0) -> None:
        """Send all but the last byte of that output of the first task."""
        data = webp(1, 1, bytes(100))
        self._lend(output, data[:-1], len(data))

    def output(self, output: int = 0) -> None:
        """Send that output of the first task."""
        data = result_of(self.runs[0].job)
        self._lend(output, data, len(data))

    def finish(self, memory: MemoryFacts | None = None) -> None:
        """Say that the first task is done, after every output that it is to have."""
        self._platform.wait(lambda: self.runs)
        task = self.runs[0].task
        for output in range(len(task.recipes) if isinstance(task, ConvertTask) else 0):
            self.output(output)
        self.end(memory)

    def end(self, memory: MemoryFacts | None = None) -> None:
        """Say that the first task is done."""
        self.say(Done(self.runs.pop(0).job, SOURCE, memory or MemoryFacts()))

    def _lend(self, output: int, data: bytes, total: int) -> None:
        self._platform.wait(lambda: self._has_slab or self.is_killed)
        self._has_slab = False
        self._slab = data.ljust(_SLAB_BYTES, b"\0")
        facts = OutputFacts(total, 1, 1, SOURCE)
        self.say(Piece(self.runs[0].job, output, facts, len(data)))

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

    def spawn(self, epoch: int, role: Role) -> ScriptedWorker:
        with self.changed:
            if self.spawn_error is not None:
                raise self.spawn_error
            worker = self.workers[epoch] = ScriptedWorker(self, epoch, role)
            if self._ready_at_once:
                worker.tell(Ready(0))
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
