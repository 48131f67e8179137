"""A node as Dask's worker.

Owns the worker, and the node inside it, from the first connection to the scheduler to the end. What
is called here by name runs on a node.
"""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path

import distributed

from app.cluster.address import Cluster, is_on_this_machine
from app.cluster.node import Node, NodeClosedError
from app.cluster.quiet_dask import NodeWorker, make_quiet, security_of
from app.cluster.shards import (
    SHARDS_AT_A_TIME,
    WORKERS_RESOURCE,
    Answer,
    Shard,
    node_resource,
)
from app.engines import OpenEngine
from workers.contract.jobs import JobId
from workers.contract.posture import Posture

_NAME = "dropmill"
#: Seconds that a first connection may take, however little patience there is later.
_LEAST_WAIT_S = 10.0


class NodePlugin(distributed.WorkerPlugin):  # type: ignore[misc] # Dask is not type-checked here
    """Gives a worker its node."""

    name = _NAME

    def __init__(
        self, open_engine: OpenEngine, workers: int, scratch: Path, required: Posture
    ) -> None:
        self._required = required
        self._open_engine = open_engine
        self._workers = workers
        self._scratch = scratch
        self.node: Node | None = None

    def setup(self, worker: distributed.Worker) -> None:
        """Called by Dask when the worker begins."""
        engine = self._open_engine(self._workers)
        self.node = Node(worker.address, engine, self._scratch, self._required)

    def teardown(self, worker: distributed.Worker) -> None:
        """Called by Dask when the worker ends."""
        if self.node is not None:
            self.node.close()


def convert_shard(shard: Shard) -> Answer:
    """Convert ``shard`` on the node that this runs on: Dask's task."""
    try:
        return _node_of(distributed.get_worker()).convert(shard)
    except NodeClosedError:
        raise distributed.Reschedule from None


def cancel_jobs(run: str, jobs: Iterable[JobId], dask_worker: distributed.Worker) -> None:
    """These jobs of ``run`` are not wanted any more; told to every node."""
    _node_of(dask_worker).cancel(run, jobs)


def _node_of(worker: distributed.Worker) -> Node:
    node = worker.plugins[_NAME].node
    assert isinstance(node, Node)
    return node


async def serve(
    cluster: Cluster,
    open_engine: OpenEngine,
    workers: int,
    tell: Callable[[str], object],
    required: Posture = Posture.NONE,
) -> None:
    """Be a node until cancelled, or until no scheduler answers for ``cluster.wait_s`` seconds.

    ``required`` are the protections on which what ``open_engine`` opens insists. A scheduler that
    ends is waited for: it may come back. Raises ``OSError`` when it does not, and what Dask or the
    system has against the certificates.
    """
    make_quiet()
    while True:
        with tempfile.TemporaryDirectory(prefix="dropmill-node-") as scratch:
            plugin = NodePlugin(open_engine, workers, Path(scratch), required)
            worker = NodeWorker(
                cluster.address,
                nthreads=SHARDS_AT_A_TIME,
                host="127.0.0.1" if is_on_this_machine(cluster.address) else None,
                security=security_of(cluster.certificates),
                resources={node_resource(): SHARDS_AT_A_TIME, WORKERS_RESOURCE: workers},
                plugins=[plugin],
                memory_limit=0,  # the engine sees to that
                death_timeout=max(cluster.wait_s, _LEAST_WAIT_S),
                local_directory=scratch,
            )
            try:
                await worker
                tell(f"Node of {cluster.address}, worker processes: {workers}.")
                await worker.finished()
            finally:
                await asyncio.shield(worker.close())
        tell(f"The scheduler at {cluster.address} is gone.")
        if cluster.wait_s <= 0:
            return
