"""Nodes in this process, and the link to them: what Dask does, and what can go wrong with it."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from threading import Thread
from typing import Protocol

from msgspec.structs import replace

from app.cluster.address import Results
from app.cluster.engine import ClusterEngine
from app.cluster.link import Answered, LinkReport, Lost, NodesSeen
from app.cluster.node import Node, NodeClosedError
from app.cluster.shards import Answer, Shard
from workers.contract.jobs import JobId
from workers.contract.posture import Posture
from workers.engine import ProcessEngine


class Converts(Protocol):
    """A node, or what stands for one."""

    @property
    def name(self) -> str: ...

    def convert(self, shard: Shard) -> Answer: ...

    def cancel(self, run: str, jobs: Collection[JobId]) -> None: ...


@dataclass(frozen=True)
class Altered:
    """A node that sees ``change`` of what it is sent."""

    name: str
    inner: Converts
    change: Callable[[Shard], Shard]

    def convert(self, shard: Shard) -> Answer:
        return replace(self.inner.convert(self.change(shard)), node=self.name)

    def cancel(self, run: str, jobs: Collection[JobId]) -> None:
        self.inner.cancel(run, jobs)


@dataclass
class NodeLink:
    """Gives shards to nodes in turn; ``loses`` says whose answers get lost, by their number."""

    nodes: dict[str, Converts]
    report: Callable[[LinkReport], object]
    loses: Callable[[int], bool] = lambda number: False
    sent: list[Shard] = field(default_factory=list)
    threads: list[Thread] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.report(NodesSeen(dict.fromkeys(self.nodes, 1)))

    def send(self, number: int, shard: Shard, nodes: Collection[str]) -> None:
        self.sent.append(shard)
        choice = list(nodes) or list(self.nodes)
        node = self.nodes[choice[number % len(choice)]]
        thread = Thread(target=self._convert, args=(number, shard, node))
        self.threads.append(thread)
        thread.start()

    def cancel(self, run: str, jobs: Collection[JobId], nodes: Collection[str]) -> None:
        for name in nodes:
            self.nodes[name].cancel(run, jobs)

    def close(self, timeout_s: float) -> None:
        for thread in self.threads:
            thread.join(timeout_s)

    def _convert(self, number: int, shard: Shard, node: Converts) -> None:
        try:
            answer: Answer | None = node.convert(shard)
        except NodeClosedError:
            answer = None
        if answer is None or self.loses(number):
            self.report(Lost(number))
        else:
            self.report(Answered(number, answer))


@contextlib.contextmanager
def node(name: str, scratch: Path, required: Posture = Posture.NONE) -> Iterator[Node]:
    """A node with one worker."""
    with ProcessEngine(workers=1, early_workers=1, required=required) as engine:
        made = Node(name, engine, scratch, required)
        yield made
        made.close()


@contextlib.contextmanager
def cluster(
    nodes: Collection[Converts],
    results: Results = Results.AUTO,
    *,
    loses: Callable[[int], bool] = lambda number: False,
    wait_s: float = 20.0,
    required: Posture = Posture.NONE,
) -> Iterator[tuple[ClusterEngine, NodeLink]]:
    """An engine whose conversions are done by ``nodes``."""
    links: list[NodeLink] = []

    def open_link(report: Callable[[LinkReport], object]) -> NodeLink:
        links.append(NodeLink({each.name: each for each in nodes}, report, loses))
        return links[0]

    with ClusterEngine(
        open_link, lambda: ProcessEngine(workers=1), results, wait_s=wait_s, required=required
    ) as engine:
        yield engine, links[0]
