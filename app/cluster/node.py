"""A node: converts shards with an engine of its own, whose workers are sandboxed as ever.

Owns the engine and the thread that hears it. Knows nothing of Dask, and a decoder that crashes
ends a worker of the engine, never the node.
"""

from __future__ import annotations

import itertools
import os
from collections.abc import Iterable
from pathlib import Path
from queue import SimpleQueue
from threading import Event, Lock, Thread
from typing import NamedTuple

from msgspec.structs import replace

from app.cluster.shards import Answer, FolderProof, Picture, PictureEnd, Shard, Unfit
from app.engines import OwnedEngine
from workers.contract.destination import Collision, IfLarger
from workers.contract.events import (
    ConversionEnded,
    EngineEvent,
    EngineFailed,
    JobCancelled,
    JobFailed,
    OutputWritten,
)
from workers.contract.failures import FailureCode
from workers.contract.files import stamp_of
from workers.contract.jobs import ConvertJob, JobId
from workers.contract.posture import Posture

_End = ConversionEnded | JobFailed | JobCancelled
_DRAIN_S = 0.1


class NodeClosedError(Exception):
    """The node ends and leaves a shard undone."""


class _Asked(NamedTuple):
    """A job of somebody's run, and where its end is waited for."""

    run: str
    picture: Picture
    ends: SimpleQueue[tuple[_Asked, _End]]


class Node:
    """Converts several shards at a time; whoever makes it closes it.

    ``scratch`` is a folder of its own, for results that go back as bytes; ``required`` are the
    protections on which the engine insists.
    """

    def __init__(
        self, name: str, engine: OwnedEngine, scratch: Path, required: Posture = Posture.NONE
    ) -> None:
        self.name = name
        self._required = required
        self._engine = engine
        self._scratch = scratch
        self._numbers = itertools.count(1)
        self._lock = Lock()
        self._asked: dict[JobId, _Asked] = {}
        self._unwanted: dict[str, frozenset[JobId]] = {}
        self._failure = ""
        self._is_closing = False
        self._all_told = Event()
        self._thread = Thread(target=self._hear, name="node", daemon=True)
        self._thread.start()

    def convert(self, shard: Shard) -> Answer:
        """Convert the pictures of ``shard``; returns when all have ended.

        Raises:
            NodeClosedError: the node was closed meanwhile.
        """
        if shard.required & ~self._required:
            return Answer(self.name, (), Unfit.SANDBOX)
        for proof in shard.proofs:
            if not is_shared(proof):
                return Answer(self.name, (), Unfit.FOLDER, str(proof.path.parent))
        ends: list[PictureEnd] = []
        queue: SimpleQueue[tuple[_Asked, _End]] = SimpleQueue()
        count, unseen = 0, ""
        for picture in shard.pictures:
            if self._is_unwanted(shard.run, picture.job):
                ends.append(PictureEnd(picture.job, JobCancelled(picture.job)))
            elif sees(picture):
                self._submit(shard, picture, queue)
                count += 1
            else:
                unseen = str(picture.spec.source)
                break
        told = [self._end(*queue.get(), returns=shard.returns) for _ in range(count)]
        ends += [end for end in told if isinstance(end, PictureEnd)]
        for end in told:
            if isinstance(end, str):
                return Answer(self.name, tuple(ends), Unfit.ENGINE, end)
        return Answer(self.name, tuple(ends), Unfit.SOURCE if unseen else None, unseen)

    def cancel(self, run: str, jobs: Iterable[JobId]) -> None:
        """These jobs of ``run`` and no others are not wanted any more; also those yet to come."""
        unwanted = frozenset(jobs)
        with self._lock:
            self._unwanted.pop(run, None)
            if unwanted:
                self._unwanted[run] = unwanted
            known = [
                local
                for local, asked in self._asked.items()
                if asked.run == run and asked.picture.job in unwanted
            ]
        for local in known:
            self._engine.cancel(local)

    def close(self) -> None:
        """End the engine, with what it does."""
        self._is_closing = True
        self._engine.close()
        self._all_told.set()
        self._thread.join()

    def _is_unwanted(self, run: str, job: JobId) -> bool:
        return job in self._unwanted.get(run, ())

    def _submit(
        self, shard: Shard, picture: Picture, ends: SimpleQueue[tuple[_Asked, _End]]
    ) -> None:
        spec = self._staged(picture.spec) if shard.returns else picture.spec
        with self._lock:  # until it is known whose it is, nobody may hear of its end
            try:
                local = self._engine.submit(spec)
            except RuntimeError as error:
                raise NodeClosedError from error
            self._asked[local] = _Asked(shard.run, picture, ends)

    def _staged(self, spec: ConvertJob) -> ConvertJob:
        """The same results, in files of the node's own."""
        outputs = tuple(
            replace(each, target=self._scratch / f"{next(self._numbers)}{each.target.suffix}")
            for each in spec.outputs
        )
        return replace(
            spec,
            outputs=outputs,
            collision=Collision.REPLACE,
            adopts_same=False,
            keep_times=False,
            if_larger=IfLarger.WRITE,
            root=None,
        )

    def _end(self, asked: _Asked, event: _End, *, returns: bool) -> PictureEnd | str:
        """How a picture ended, in words of the batch; a text if the node is to blame."""
        job = asked.picture.job
        is_stopped = isinstance(event, JobFailed) and event.code is FailureCode.ENGINE_STOPPED
        is_cancelled = isinstance(event, JobCancelled)
        if self._is_closing and (is_stopped or is_cancelled):
            raise NodeClosedError
        if isinstance(event, JobFailed) and is_stopped:
            return self._failure or event.detail
        bodies: tuple[bytes, ...] = ()
        if returns and isinstance(event, ConversionEnded):
            bodies = tuple(_taken(end) for end in event.outputs)
        return PictureEnd(job, replace(event, job=job), bodies)

    def _hear(self) -> None:
        """Hand every end to whoever waits for it."""
        while not self._all_told.is_set():
            for event in self._engine.drain(_DRAIN_S):
                self._take(event)
        for event in self._engine.drain():
            self._take(event)

    def _take(self, event: EngineEvent) -> None:
        if isinstance(event, EngineFailed):
            self._failure = event.detail
        elif isinstance(event, _End):
            with self._lock:
                asked = self._asked.pop(event.job, None)
            if asked is not None:
                asked.ends.put((asked, event))


def sees(picture: Picture) -> bool:
    """Whether the very source is here that the batch has found."""
    try:
        return stamp_of(os.stat(picture.spec.source)).is_same_content(picture.stamp)
    except (OSError, ValueError):
        return False


def is_shared(proof: FolderProof) -> bool:
    """Whether the folder is the one in which the batch has put its proof."""
    try:
        return proof.path.read_bytes() == proof.token
    except OSError:
        return False


def _taken(end: object) -> bytes:
    """The bytes of an output that lies in the scratch folder, which is removed."""
    if not isinstance(end, OutputWritten):
        return b""
    body = end.path.read_bytes()
    end.path.unlink()
    return body
