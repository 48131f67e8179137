"""What connects a batch with a cluster, as the batch sees it.

Owns the protocol and what a link reports. Must not load Dask.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Protocol

from msgspec import Struct

from app.cluster.shards import Answer, Shard
from workers.contract.jobs import JobId


class NodesSeen(Struct, frozen=True):
    """The nodes that make the same bytes as this machine, with the number of their workers.

    ``others`` is how many there are beside them: other versions, or none of ours.
    """

    workers: dict[str, int]
    others: int = 0


class Answered(Struct, frozen=True):
    """A shard has come back."""

    number: int
    answer: Answer


class Lost(Struct, frozen=True):
    """Nothing will come of a shard: it is to be sent again."""

    number: int


class Broken(Struct, frozen=True):
    """A shard cannot be converted; ``killed`` if each node that had it was killed."""

    number: int
    detail: str
    killed: bool = False


class SchedulerGone(Struct, frozen=True):
    """There is no scheduler, and none has come back; ``detail`` is a sentence."""

    detail: str


LinkReport = NodesSeen | Answered | Lost | Broken | SchedulerGone


class Link(Protocol):
    """Everything but ``close`` returns at once; what comes of it is reported."""

    def send(self, number: int, shard: Shard, nodes: Collection[str]) -> None:
        """Have one of ``nodes`` convert a shard, any node if there are none."""
        ...

    def cancel(self, run: str, jobs: Collection[JobId], nodes: Collection[str]) -> None:
        """Tell ``nodes`` that these jobs of ``run``, and no others, are not wanted any more."""
        ...

    def close(self, timeout_s: float) -> None:
        """Let go of the cluster."""
        ...
