"""Which jobs may run together in the memory there is.

Pure: what is available comes in as numbers (bytes), nothing is read.
"""

from __future__ import annotations

from enum import Enum, auto

from msgspec import Struct

MIB = 1024 * 1024
#: What a worker takes beside its picture: the interpreter with all codecs, and buffers.
BASE_BYTES = 48 * MIB
#: Before a worker has read the header: pixels are rarely more than 64 times the file, and a job
#: that turns out to need more says so and waits its turn again.
GUESS_PER_FILE_BYTE = 64
GUESS_MIN_BYTES = 16 * MIB
GUESS_MAX_BYTES = 192 * MIB
#: Share of the available memory that all jobs together may take, and a single one alone.
BUDGET_SHARE = 0.5
HARD_SHARE = 0.8
#: What a single one may try to take anyway, on a machine or in a group short of memory.
ALONE_MIN_BYTES = 512 * MIB
#: How often a job that does not fit may be passed by smaller ones before it holds them up.
MAX_PASSED = 8


def guess_bytes(file_bytes: int) -> int:
    """What a picture may take without asking, from the size of its file."""
    return min(GUESS_MIN_BYTES + GUESS_PER_FILE_BYTE * file_bytes, GUESS_MAX_BYTES)


class Limits(Struct, frozen=True):
    """``budget_bytes`` for all running jobs, ``hard_bytes`` for one that runs alone."""

    budget_bytes: int
    hard_bytes: int


def limits(available_bytes: int, reserved_bytes: int, cap_bytes: int | None) -> Limits:
    """Limits for the memory that is available beside what running jobs have reserved.

    ``cap_bytes`` is the user's own limit for everything. Where little is left, a machine still
    converts, one picture after the other: each may try to take 512 MiB.
    """
    ours = available_bytes + reserved_bytes
    budget = int(ours * BUDGET_SHARE)
    hard = max(int(ours * HARD_SHARE), ALONE_MIN_BYTES)
    if cap_bytes is not None:
        budget, hard = min(budget, cap_bytes), min(hard, cap_bytes)
    return Limits(budget, hard)


def cost_bytes(picture_bytes: int) -> int:
    """What a job costs the machine in all, for a picture that needs so much."""
    return BASE_BYTES + picture_bytes


class Verdict(Enum):
    """Whether a job may start now."""

    RUN = auto()
    RUN_ALONE = auto()
    WAIT = auto()
    TOO_LARGE = auto()


class Admission:
    """Keeps the sum of what running jobs may take within the limits."""

    def __init__(self) -> None:
        self._reserved: dict[int, int] = {}
        self._alone: int | None = None
        self.kept_bytes = 0
        """What a worker holds between two previews."""

    @property
    def reserved_bytes(self) -> int:
        """What all running jobs together may take, and what is kept."""
        return sum(self._reserved.values()) + self.kept_bytes

    def judge(
        self, cost: int, limits: Limits, *, exclusive: bool = False, urgent: bool = False
    ) -> Verdict:
        """Whether a job of ``cost`` bytes may start; ``exclusive`` ones start only alone.

        An ``urgent`` one may go beyond the budget, which others have filled, as far as the limit.
        """
        if cost > limits.hard_bytes:
            return Verdict.TOO_LARGE
        if urgent and not exclusive and self.reserved_bytes + cost <= limits.hard_bytes:
            return Verdict.RUN
        alone = exclusive or cost > limits.budget_bytes
        if self.kept_bytes and self.reserved_bytes + cost > limits.budget_bytes:
            return Verdict.WAIT  # until that has given way
        if not self._reserved:
            return Verdict.RUN_ALONE if alone else Verdict.RUN
        if alone or self._alone is not None:
            return Verdict.WAIT
        fits = self.reserved_bytes + cost <= limits.budget_bytes
        return Verdict.RUN if fits else Verdict.WAIT

    def reserve(self, job: int, cost: int, *, alone: bool) -> None:
        """The job starts."""
        self._reserved[job] = cost
        if alone:
            self._alone = job

    def release(self, job: int) -> None:
        """The job has ended; harmless for one that never started."""
        self._reserved.pop(job, None)
        if self._alone == job:
            self._alone = None
