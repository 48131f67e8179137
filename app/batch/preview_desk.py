"""Has previews made, one at a time: the newest wish counts.

Owns the preview job that is with the engine, and the wish that waits for its end. Must not keep
what comes of it.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable

from msgspec import Struct

from workers.contract.engine import Engine
from workers.contract.events import (
    EngineEvent,
    JobCancelled,
    JobFailed,
    JobStarted,
    PreviewReady,
)
from workers.contract.jobs import JobId, Lane, PreviewJob

#: Another wish waits so long, unchanged, for the end of a preview that is running. While a slider
#: moves, what comes is worth seeing; and to end it costs a worker, which is about as much time.
PATIENCE_S = 1.5
#: The same for one that seems to wait in its lane: it may have begun since the last look.
CALM_S = 0.1

PreviewEnd = PreviewReady | JobFailed


class _Running(Struct):
    job: JobId
    spec: PreviewJob
    has_started: bool = False


class PreviewDesk:
    """At most one preview is with the engine, and at most one more is wanted."""

    def __init__(self, engine: Engine, clock: Callable[[], float] = time.monotonic) -> None:
        self._engine = engine
        self._clock = clock
        self._running: _Running | None = None
        self._wanted: PreviewJob | None = None
        self._wanted_since = 0.0

    @property
    def is_busy(self) -> bool:
        """Whether something is to come that is still wanted."""
        return self._wanted is not None

    def want(self, spec: PreviewJob | None) -> None:
        """Want this preview and no other; ``None`` wants none."""
        if spec != self._wanted:
            self._wanted, self._wanted_since = spec, self._clock()
        self.poll()

    def poll(self) -> None:
        """Give up what is not wanted any more, and begin what is."""
        running = self._running
        if running is not None and running.spec != self._wanted and self._is_in_vain(running):
            self._engine.cancel(running.job)
            self._running = None
        if self._running is None and self._wanted is not None:
            job = self._engine.submit(self._wanted, Lane.INTERACTIVE)
            self._running = _Running(job, self._wanted)

    def apply(self, events: Iterable[EngineEvent]) -> list[tuple[PreviewJob, PreviewEnd]]:
        """Take over what the engine reports; returns what became of previews, also unwanted ones.

        Whoever gets them says what is wanted next.
        """
        ended: list[tuple[PreviewJob, PreviewEnd]] = []
        for event in events:
            running = self._running
            if running is None or getattr(event, "job", None) != running.job:
                continue
            match event:
                case JobStarted():
                    running.has_started = True
                case PreviewReady() | JobFailed():
                    ended.append((running.spec, event))
                    self._end(running.spec)
                case JobCancelled():  # with everything else; whoever wants it asks again
                    self._running = None
                case _:
                    pass
        return ended

    def _end(self, spec: PreviewJob) -> None:
        self._running = None
        if self._wanted == spec:
            self._wanted = None

    def _is_in_vain(self, running: _Running) -> bool:
        """Whether nobody gains from its end, and the next one has waited for it."""
        if self._wanted is None:
            return not running.has_started
        patience_s = PATIENCE_S if running.has_started else CALM_S
        return self._clock() - self._wanted_since >= patience_s
