"""Ready jobs on their way to nodes: how many go together, and which shards are out.

Owns the shards that are out. Must not decide what becomes of a job.
"""

from __future__ import annotations

import itertools

from msgspec import Struct
from msgspec.structs import replace

from app.cluster.link import Link
from app.cluster.nodes import Nodes
from app.cluster.proofs import Proofs
from app.cluster.shards import (
    MAX_PICTURES,
    PICTURE_S,
    SHARDS_AT_A_TIME,
    Picture,
    PictureEnd,
    Shard,
    shard_pictures,
)
from workers.contract.destination import Collision, IfLarger
from workers.contract.events import ConversionEnded, JobStarted
from workers.contract.jobs import ConvertJob
from workers.contract.posture import Posture
from workers.engine.jobs.intake import Intake
from workers.engine.jobs.job import Job, JobState
from workers.engine.jobs.ledger import Ledger

#: How much one more picture says about how long pictures take.
_WEIGHT = 0.1
_COLLISIONS_THAT_SHARE = (Collision.RENAME, Collision.SKIP)


class _Out(Struct, frozen=True):
    """A shard that is out, and the nodes that may have it (all, if none are named)."""

    jobs: tuple[Job, ...]
    nodes: tuple[str, ...]
    returns: bool


class Dispatch:
    """Sends shards; ``most_out`` is how many pictures may be out, ``None`` for no such limit."""

    def __init__(
        self,
        run: str,
        link: Link,
        nodes: Nodes,
        ledger: Ledger,
        intake: Intake,
        proofs: Proofs,
        required: Posture,
    ) -> None:
        self.is_paused = False
        self.most_out: int | None = None
        self._run = run
        self._link = link
        self._nodes = nodes
        self._ledger = ledger
        self._intake = intake
        self._proofs = proofs
        self._required = required
        self._numbers = itertools.count(1)
        self._out: dict[int, _Out] = {}
        self._picture_s = PICTURE_S

    def __len__(self) -> int:
        """How many pictures are out."""
        return sum(len(out.jobs) for out in self._out.values())

    def send(self) -> list[Job]:
        """Send what there is work for now; returns the jobs that have begun with that."""
        nodes = len(self._nodes.fit)
        if not nodes or self.is_paused:
            return []
        self._intake.take_up(self._size * 2 + MAX_PICTURES)
        begun: list[Job] = []
        while len(self._out) < nodes * SHARDS_AT_A_TIME:
            jobs = self._next_jobs()
            if not jobs:
                break
            self._send(jobs)
            begun += jobs
        return begun

    def end(self, number: int) -> tuple[Job, ...]:
        """A shard is not out any more; returns what was in it."""
        out = self._out.pop(number, None)
        return () if out is None else out.jobs

    def is_returned(self, number: int) -> bool:
        """Whether the results of a shard that is out are to come back as bytes."""
        return number in self._out and self._out[number].returns

    def unreachable(self) -> list[int]:
        """Shards of which every node that may have them has gone."""
        there = self._nodes.fit
        return [
            number
            for number, out in self._out.items()
            if out.nodes and not any(node in there for node in out.nodes)
        ]

    def learn(self, end: PictureEnd) -> None:
        """See how long a picture took a worker."""
        if isinstance(end.event, ConversionEnded) and end.event.elapsed_ms:
            took_s = end.event.elapsed_ms / 1000
            self._picture_s += _WEIGHT * (took_s - self._picture_s)

    @property
    def _size(self) -> int:
        fit = self._nodes.fit
        return shard_pictures(len(self._ledger), len(fit), sum(fit.values()), self._picture_s)

    def _next_jobs(self) -> list[Job]:
        """Jobs that go together: all to be written by the node, or all to come back."""
        size = self._size
        if self.most_out is not None:
            size = min(size, self.most_out - len(self))
        jobs: list[Job] = []
        for job in self._intake.ready_jobs():
            if len(jobs) >= size:
                break
            if not jobs or self._returns(job) == self._returns(jobs[0]):
                jobs.append(job)
        return jobs

    def _returns(self, job: Job) -> bool:
        return self._proofs.is_given_up or not _can_be_written_twice(job)

    def _send(self, jobs: list[Job]) -> None:
        returns = self._returns(jobs[0])
        roots = {job.spec.root for job in jobs if isinstance(job.spec, ConvertJob)}
        proofs = () if returns else self._proofs.of(roots)
        for job in jobs:
            self._intake.take(job)
            job.state = JobState.ASSIGNED
            self._ledger.tell(JobStarted(job.id))
        pictures = tuple(_picture(job, returns=returns) for job in jobs)
        number, choice = next(self._numbers), self._nodes.choice
        self._out[number] = _Out(tuple(jobs), choice, returns)
        shard = Shard(self._run, pictures, proofs, returns, self._required)
        self._link.send(number, shard, choice)


def _can_be_written_twice(job: Job) -> bool:
    """Whether a node that runs it a second time finds what the first has made, and leaves it.

    It does where nothing is ever overwritten. What replaces a file, or lets the source's copy take
    a result's place, is done here, once.
    """
    spec = job.spec
    if not isinstance(spec, ConvertJob) or spec.collision not in _COLLISIONS_THAT_SHARE:
        return False
    return spec.if_larger is not IfLarger.COPY_SOURCE


def _picture(job: Job, *, returns: bool) -> Picture:
    """The job as a node gets it: without outputs that are there, which was looked at here, once.

    A file that holds the very bytes of an output is that output: an earlier run has made it.
    """
    spec = job.spec
    assert isinstance(spec, ConvertJob)
    wanted = (spec.outputs[place] for place in job.wanted)
    spec = replace(
        spec,
        source=spec.source.absolute(),  # a node has a working folder of its own
        outputs=tuple(replace(each, target=each.target.absolute()) for each in wanted),
        root=None if spec.root is None else spec.root.absolute(),
    )
    if not returns:
        spec = replace(spec, collision=Collision.RENAME, adopts_same=True)
    return Picture(job.id, spec, job.source.stamp)
