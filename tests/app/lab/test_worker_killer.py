"""The killer alone, between a fake worker and nobody."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from threading import Thread

import pytest

from app.lab.strategies.worker_killer import WorkerKiller
from workers.contract.failures import FailureCode
from workers.platforms.base import Role, Usage, WorkerHandle
from workers.wire.messages import Done, Failed, Needs, Run, SourceFacts, encode
from workers.wire.tasks import ProbeTask

SOURCE = SourceFacts(1, 1, "JPEG", "RGB")


class FakeWorker:
    slab_bytes = 8

    def __init__(self) -> None:
        self.says: list[bytes] = []
        self.kills = 0
        self.while_sending: Callable[[], None] = lambda: None

    @property
    def pid(self) -> int:
        raise AssertionError("there is no process that could be signalled")

    def usage(self) -> Usage | None:
        return None

    def limit_memory(self, growth_bytes: int, *, keep_higher: bool) -> None:
        pass

    def send(self, data: bytes, descriptors: Sequence[int] = ()) -> None:
        self.while_sending()

    def receive(self) -> bytes:
        return self.says.pop(0)

    def read_slab(self, length: int, offset: int) -> bytes:
        return bytes(length)

    def kill(self) -> None:
        self.kills += 1

    def reap(self, timeout_s: float) -> int | None:
        return -9

    def stderr_tail(self) -> str:
        return ""

    def close(self) -> None:
        pass


class FakePlatform:
    passes_descriptors = True

    def __init__(self) -> None:
        self.workers: list[FakeWorker] = []

    def spawn(self, epoch: int, role: Role) -> WorkerHandle:
        self.workers.append(FakeWorker())
        return self.workers[-1]


def run(job: int) -> bytes:
    return encode(Run(job, ProbeTask(), 1), 1)


@pytest.mark.parametrize(
    "end", [Done(7, SOURCE), Failed(7, FailureCode.CORRUPT), Needs(7, 2)], ids=repr
)
def test_a_job_sent_in_advance_kills_only_when_its_turn_has_come(
    end: Done | Failed | Needs,
) -> None:
    platform = FakePlatform()
    killer = WorkerKiller(platform, every=2, crash=lambda worker: worker.kill())
    watched = killer.spawn(1, Role.SHARED)
    (worker,) = platform.workers
    watched.send(run(7))
    watched.send(run(8))
    assert worker.kills == 0

    worker.says.append(encode(end, 1))
    watched.receive()

    assert (worker.kills, killer.kills) == (1, 1)


def test_a_job_that_killed_kills_again() -> None:
    platform = FakePlatform()
    killer = WorkerKiller(platform, every=2, crash=lambda worker: worker.kill())
    for job in (1, 2, 2, 3):
        killer.spawn(job, Role.SHARED).send(run(job))

    assert [worker.kills for worker in platform.workers] == [0, 1, 1, 0]


class Reader:
    """The engine's reader thread: receives while the worker is being sent something."""

    def __init__(self, watched: WorkerHandle, worker: FakeWorker) -> None:
        self.heard = b"nothing yet"
        self.kills_while_sending = -1
        self._watched = watched
        self._worker = worker
        self._thread = Thread(target=self._receive)
        worker.while_sending = self._read_along

    def join(self) -> None:
        self._thread.join()

    def _read_along(self) -> None:
        self._thread.start()
        self._thread.join(timeout=0.1)  # longer than it takes, if nothing holds it back
        self.kills_while_sending = self._worker.kills

    def _receive(self) -> None:
        self.heard = self._watched.receive()


def test_a_job_is_sent_before_it_kills() -> None:
    platform = FakePlatform()
    killer = WorkerKiller(platform, every=2, crash=lambda worker: worker.kill())
    watched = killer.spawn(1, Role.SHARED)
    (worker,) = platform.workers
    watched.send(run(7))
    worker.says.append(encode(Done(7, SOURCE), 1))
    reader = Reader(watched, worker)

    watched.send(run(8))
    reader.join()

    assert (reader.kills_while_sending, worker.kills) == (0, 1)
    assert reader.heard == encode(Done(7, SOURCE), 1)


def test_the_result_of_a_job_that_kills_is_lost_however_quick_it_was() -> None:
    platform = FakePlatform()
    killer = WorkerKiller(platform, every=1, crash=lambda worker: worker.kill())
    watched = killer.spawn(1, Role.SHARED)
    (worker,) = platform.workers
    worker.says += [encode(Done(7, SOURCE), 1), b""]
    reader = Reader(watched, worker)

    watched.send(run(7))
    reader.join()

    assert (reader.heard, worker.kills) == (b"", 1)
