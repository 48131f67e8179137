"""The batch as one value: counts, bytes, speed.

Owns the value and what it allows to be asked for next. Must not compute rates or hold texts.
"""

from __future__ import annotations

from msgspec import Struct

from workers.contract.items import ItemId, Status
from workers.contract.pause import Pause


class BatchSummary(Struct, frozen=True, kw_only=True):
    """Counts of items per status; ``bytes_in`` and ``bytes_out`` are those of finished pictures.

    ``larger`` are those of the converted whose results are larger than their sources, ``undone``
    those whose results are in the trash, ``unstarted`` those of the waiting that wait for a start.
    ``seconds`` is the time worked on what is on the list, without pauses. ``pictures_per_s`` and
    ``seconds_left`` are ``None`` while there is nothing to tell them from. ``stop_after`` is the
    item after which the batch will rest.
    """

    total: int = 0
    converted: int = 0
    failed: int = 0
    skipped: int = 0
    kept: int = 0
    cancelled: int = 0
    undone: int = 0
    larger: int = 0
    running: int = 0
    waiting: int = 0
    unstarted: int = 0
    bytes_in: int = 0
    bytes_out: int = 0
    seconds: float = 0.0
    pictures_per_s: float | None = None
    seconds_left: float | None = None
    pause: Pause | None = None
    stop_after: ItemId | None = None

    @property
    def paused(self) -> bool:
        """Whether no picture is begun, for whatever reason."""
        return self.pause is not None

    @property
    def finished(self) -> int:
        """Items on which no more work will be done unless somebody asks for it."""
        return (
            self.converted + self.failed + self.skipped + self.kept + self.cancelled + self.undone
        )

    @property
    def ending(self) -> Status | None:
        """How it ended, once every item is finished: by the worst that happened."""
        if self.total == 0 or self.finished < self.total:
            return None
        if self.failed:
            return Status.FAILED
        if self.cancelled:
            return Status.CANCELLED
        if self.undone:
            return Status.UNDONE
        return Status.SKIPPED if self.skipped else Status.CONVERTED

    @property
    def fraction(self) -> float:
        """The finished share, 0 to 1."""
        return self.finished / self.total if self.total else 0.0

    @property
    def saved_bytes(self) -> int:
        """Bytes gained over the sources; negative when the results are larger."""
        return self.bytes_in - self.bytes_out

    @property
    def can_start(self) -> bool:
        """Whether there is anything to start."""
        return self.unstarted > 0

    @property
    def can_pause(self) -> bool:
        """Whether there is anything under way that a pause would hold up."""
        return not self.paused and self.can_cancel

    @property
    def can_cancel(self) -> bool:
        """Whether anything has been started that is not finished."""
        return self.running + self.waiting > self.unstarted

    @property
    def can_clear_waiting(self) -> bool:
        """Whether all that waits for something waits for a start, so that it can just go."""
        return self.unstarted > 0 and not self.can_cancel

    @property
    def can_clear(self) -> bool:
        """Whether there are finished rows to take off the list."""
        return self.finished > 0

    @property
    def can_convert_again(self) -> bool:
        """Whether the batch is over, so that all of it can be converted with other options."""
        return self.finished > 0 and not self.can_cancel

    @property
    def can_retry_failed(self) -> bool:
        """Whether anything has failed."""
        return self.failed > 0

    @property
    def can_retry_cancelled(self) -> bool:
        """Whether anything was cancelled."""
        return self.cancelled > 0
