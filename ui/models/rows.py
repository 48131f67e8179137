"""The rows of the picture table as values: what a row is and where it stands.

Owns the row identity and the closed set of states. Must not hold texts, widgets or job numbers.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from typing import NewType

from workers.contract.events import Size, Stage
from workers.contract.failures import FailureCode

RowId = NewType("RowId", int)
"""Names one row of the table; given by whoever adds the row, never used twice."""


@dataclass(frozen=True, slots=True)
class NewRow:
    """A picture to be shown; it starts out ``Waiting``. Its size may be unknown as yet."""

    row: RowId
    source: Path
    size_bytes: int | None = None


@dataclass(frozen=True, slots=True)
class Waiting:
    """Nothing has happened yet."""


@dataclass(frozen=True, slots=True)
class Running:
    """A worker has it; ``stage`` is ``None`` until the first report."""

    stage: Stage | None


@dataclass(frozen=True, slots=True)
class Done:
    """``output`` is complete on disk."""

    output: Path
    bytes_in: int
    bytes_out: int
    source_size: Size
    output_size: Size


@dataclass(frozen=True, slots=True)
class Failed:
    """It did not work; ``sentence`` says why, in the user's words.

    ``details`` are the words of whoever gave up, a decoder or the system, where there are any.
    """

    sentence: str
    code: FailureCode
    details: str = ""


@dataclass(frozen=True, slots=True)
class Skipped:
    """``output`` was there before and was left alone."""

    output: Path


@dataclass(frozen=True, slots=True)
class Cancelled:
    """The user stopped it; nothing was written."""


RowState = Waiting | Running | Done | Failed | Skipped | Cancelled


class StateKind(IntEnum):
    """Which ``RowState`` a row has; the values are the order when sorted by state."""

    RUNNING = 0
    FAILED = 1
    WAITING = 2
    DONE = 3
    SKIPPED = 4
    CANCELLED = 5


#: Rows on which no more work will be done unless somebody asks for it.
ENDED_KINDS = (StateKind.DONE, StateKind.FAILED, StateKind.SKIPPED, StateKind.CANCELLED)

_KINDS: dict[type[RowState], StateKind] = {
    Running: StateKind.RUNNING,
    Failed: StateKind.FAILED,
    Waiting: StateKind.WAITING,
    Done: StateKind.DONE,
    Skipped: StateKind.SKIPPED,
    Cancelled: StateKind.CANCELLED,
}


def kind_of(state: RowState) -> StateKind:
    """The kind of ``state``."""
    return _KINDS[type(state)]


def output_of(state: RowState) -> Path | None:
    """The file that ``state`` points to, if there is one to open."""
    return state.output if isinstance(state, Done | Skipped) else None


@dataclass(frozen=True, slots=True)
class RowFacts:
    """All that is known about one row.

    ``source_size`` is ``None`` until the source's header was read, ``source_bytes`` where nobody
    said so.
    """

    row: RowId
    source: Path
    source_size: Size | None
    source_bytes: int | None
    state: RowState


@dataclass(frozen=True, slots=True)
class StateCounts:
    """How many rows are in each state."""

    running: int
    failed: int
    waiting: int
    done: int
    skipped: int
    cancelled: int
