"""How busy the machine is, and with what: frozen samples, and the seam that they come through.

Shares are of one core, from 0 to 1, since the sample before. Must not import an implementation.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import Protocol

from msgspec import Struct

from workers.contract.events import Stage

#: What is shown goes back so many seconds.
SPAN_S = 60.0


class CoreLoad(Struct, frozen=True):
    """One core that is switched on; ``number`` is the system's, from 0.

    ``ours``, at most ``busy``, is what this program and its workers took; ``None`` where nobody
    asked.
    """

    number: int
    busy: float
    ours: float | None = None


class ProcessLoad(Struct, frozen=True):
    """One process. ``load`` may exceed 1; ``core`` is where it ran last, if the system tells."""

    process: int
    load: float
    resident_bytes: int
    core: int | None = None


class MachineSample(Struct, frozen=True):
    """What was seen at ``at_s``, in seconds of a steady clock.

    ``cores`` is empty where the system does not tell. ``workers`` are those of the processes asked
    for that were there; ``cost_s`` is the processor time that it took to look.
    """

    at_s: float
    cores: tuple[CoreLoad, ...]
    workers: tuple[ProcessLoad, ...] = ()
    program: ProcessLoad | None = None
    cost_s: float = 0.0


class MachineMonitor(Protocol):
    """Looks at the machine; called by one thread."""

    def sample(self, workers: Sequence[int]) -> MachineSample:
        """What has been since the last call; ``workers`` are the numbers of our processes."""
        ...


class Bottleneck(StrEnum):
    """What a batch would be faster without."""

    NOTHING = "nothing"
    """Nothing is being converted."""
    UNKNOWN = "unknown"
    """No picture has ended yet."""
    DECODE = "decode"
    RESIZE = "resize"
    ENCODE = "encode"
    READING = "reading"
    """Workers wait for what they read."""
    WRITING = "writing"
    """Results wait for the disk."""
    MEMORY = "memory"
    HANDING_OUT = "handing-out"
    """This program cannot give out pictures as fast as they are converted."""
    OTHERS = "others"
    """Other programs keep the cores busy."""


class Judgement(Struct, frozen=True):
    """The bottleneck of the last seconds; ``share`` (0 to 1) is how much it takes, if known."""

    bottleneck: Bottleneck = Bottleneck.NOTHING
    share: float | None = None


class WorkerNow(Struct, frozen=True):
    """A worker, by its place in the pool from 1; ``picture`` is a file's name, "" for none."""

    number: int
    picture: str
    stage: Stage | None
    core: int | None
    load: float
    resident_bytes: int


class LoopLag(Struct, frozen=True):
    """How late the window's event loop was in the last minute; ``worst`` is that of each second."""

    p99_ms: float = 0.0
    worst_ms: float = 0.0
    worst: tuple[float, ...] = ()


class MachineNow(Struct, frozen=True):
    """All that the machine view shows. ``budget_bytes`` is 0 before there is one."""

    sample: MachineSample
    workers: tuple[WorkerNow, ...] = ()
    budget_bytes: int = 0
    pictures_per_s: float = 0.0
    lag: LoopLag = LoopLag()
    judgement: Judgement = Judgement()
