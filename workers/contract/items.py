"""The pictures of a batch as values: what an item is, where it stands and how it ended.

One vocabulary for the command line, the window and every report.
"""

from __future__ import annotations

from enum import IntEnum, StrEnum
from pathlib import Path
from typing import NewType

from msgspec import Struct

from workers.contract.events import Size, Stage
from workers.contract.failures import FailureCode
from workers.contract.notes import Note

ItemId = NewType("ItemId", int)
"""Names one item of a batch; never used twice."""


class Waiting(Struct, frozen=True):
    """Nothing has happened yet."""


class Running(Struct, frozen=True):
    """A worker has it; ``stage`` is ``None`` until the first report."""

    stage: Stage | None


class Converted(Struct, frozen=True):
    """``output`` is complete on disk; a worker was at it for ``elapsed_ms``."""

    output: Path
    bytes_in: int
    bytes_out: int
    source_size: Size
    output_size: Size
    elapsed_ms: float = 0.0
    notes: tuple[Note, ...] = ()
    frames: int = 1


class Failed(Struct, frozen=True):
    """It did not work; ``sentence`` says why, in the user's words.

    ``details`` are the words of whoever gave up, a decoder or the system, where there are any.
    """

    sentence: str
    code: FailureCode
    details: str = ""


class SkipReason(StrEnum):
    """Why nothing was made of a picture, or not this size of it."""

    EXISTS = "exists"
    """A file has the result's name, and the options say to leave it."""
    NEEDLESS = "needless"
    """A smaller size shows the whole picture already."""
    DONE_BEFORE = "done-before"
    """The result is there from an earlier batch, and the picture has not changed since."""
    OWN_RESULT = "own-result"
    """The picture is itself what an earlier batch has made with these options."""


class Skipped(Struct, frozen=True):
    """``output`` was there before and was left alone, or is not needed."""

    output: Path
    reason: SkipReason = SkipReason.EXISTS


class Kept(Struct, frozen=True):
    """A result of ``bytes_wanted`` bytes would have been no gain, so the source stays as it is.

    ``output`` is a copy of it in the result's place, where one was wanted.
    """

    bytes_in: int
    bytes_wanted: int
    output: Path | None = None


class Cancelled(Struct, frozen=True):
    """The user stopped it; nothing was written."""


class Undone(Struct, frozen=True):
    """It was converted, and that was undone: what was written is in the trash."""


ResultEnd = Converted | Failed | Skipped | Kept | Undone
"""How one result of several ended."""


class Several(Struct, frozen=True):
    """Several results were wanted of one picture; this is how each ended, in order."""

    ends: tuple[ResultEnd, ...]

    @property
    def converted(self) -> tuple[Converted, ...]:
        """The results that were written."""
        return tuple(end for end in self.ends if isinstance(end, Converted))

    @property
    def bytes_in(self) -> int:
        """Bytes of the source; 0 if nothing was written."""
        return max((end.bytes_in for end in self.converted), default=0)

    @property
    def bytes_out(self) -> int:
        """Bytes of all results together."""
        return sum(end.bytes_out for end in self.converted)


Outcome = Converted | Failed | Skipped | Kept | Cancelled | Undone | Several
ItemState = Waiting | Running | Outcome


class Status(IntEnum):
    """Which ``ItemState`` an item has; the values are the order when sorted by state."""

    RUNNING = 0
    FAILED = 1
    WAITING = 2
    CONVERTED = 3
    KEPT = 4
    SKIPPED = 5
    CANCELLED = 6
    UNDONE = 7

    @property
    def word(self) -> str:
        """As reports and styles call it: "converted"."""
        return self.name.lower()


#: No more work will be done on these unless somebody asks for it.
ENDED = (
    Status.CONVERTED,
    Status.FAILED,
    Status.SKIPPED,
    Status.KEPT,
    Status.CANCELLED,
    Status.UNDONE,
)

_STATUSES: dict[type[ItemState], Status] = {
    Running: Status.RUNNING,
    Failed: Status.FAILED,
    Waiting: Status.WAITING,
    Converted: Status.CONVERTED,
    Skipped: Status.SKIPPED,
    Kept: Status.KEPT,
    Cancelled: Status.CANCELLED,
    Undone: Status.UNDONE,
}


def status_of(state: ItemState) -> Status:
    """The status that ``state`` belongs to; several results have that of the worst."""
    if isinstance(state, Several):
        return min(status_of(end) for end in state.ends)
    return _STATUSES[type(state)]


def state_of_all(ends: tuple[ResultEnd, ...]) -> ResultEnd | Several:
    """How a picture stands whose results have ended like this; there is one at least."""
    return ends[0] if len(ends) == 1 else Several(ends)


def output_of(state: ItemState) -> Path | None:
    """The file that ``state`` points to, if there is one to open."""
    if isinstance(state, Several):
        return next(filter(None, map(output_of, state.ends)), None)
    return state.output if isinstance(state, Converted | Skipped | Kept) else None


def outputs_of(state: ItemState) -> tuple[Path, ...]:
    """The files that were made: what one takes elsewhere, as a file or a link."""
    match state:
        case Converted(output):
            return (output,)
        case Several():
            return tuple(each.output for each in state.converted)
        case Kept(output=Path() as copy):
            return (copy,)
        case _:
            return ()


class ItemFacts(Struct, frozen=True):
    """All that is known about one item.

    ``source_size`` is ``None`` until the source's header was read, ``source_bytes`` where nobody
    said so.
    """

    item: ItemId
    source: Path
    source_size: Size | None
    source_bytes: int | None
    state: ItemState


class StatusCounts(Struct, frozen=True):
    """How many items have each status, in the order of ``Status``."""

    running: int
    failed: int
    waiting: int
    converted: int
    kept: int
    skipped: int
    cancelled: int
    undone: int = 0

    @property
    def total(self) -> int:
        """All items there are."""
        return sum(getattr(self, status.word) for status in Status)
