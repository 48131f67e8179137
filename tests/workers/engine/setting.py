"""An engine with scripted workers, and what a test does with it."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.fake_clock import FakeClock
from tests.integration.outcomes import finals
from tests.workers.engine.scripted import MIB, ScriptedPlatform
from workers.contract.events import EngineEvent, FinalEvent
from workers.contract.jobs import JobId, ProbeJob
from workers.engine import ProcessEngine

LARGE = MIB
"""Too large a source to be sent in advance; its guess is 80 MiB, which costs 128."""
_PATIENCE_S = 20.0


class Setting:
    """An engine with scripted workers, and what was heard of it."""

    def __init__(
        self,
        workers: int,
        *,
        ready_at_once: bool = True,
        available_bytes: int = 64 * 1024 * MIB,
        clock: FakeClock | None = None,
        **options: Any,  # noqa: ANN401 - handed on
    ) -> None:
        self.clock = clock or FakeClock()
        self.platform = ScriptedPlatform(ready_at_once=ready_at_once)
        self.events: list[EngineEvent] = []
        self.engine = ProcessEngine(
            workers,
            platform=self.platform,
            clock=self.clock,
            available_bytes=lambda: available_bytes,
            **options,
        )

    def hear(self, until: Callable[[list[EngineEvent]], bool]) -> None:
        """Wait until what was ever heard makes ``until`` true."""
        deadline = time.monotonic() + _PATIENCE_S
        while not until(self.events):
            assert time.monotonic() < deadline, (self.events, self.platform.state())
            self.events += self.engine.drain(timeout_s=0.05)

    def run_down(self, *jobs: JobId) -> dict[JobId, FinalEvent]:
        """Let every worker finish whatever it gets, until these jobs have ended."""

        def is_over(events: list[EngineEvent]) -> bool:
            for worker in self.platform.busy:
                worker.finish()
            return set(jobs) <= finals(events).keys()

        self.hear(is_over)
        return {job: finals(self.events)[job] for job in jobs}

    def catch_up(self) -> None:
        """Wait until the engine has handled everything that was told before, and acted on it.

        Twice, because it tells of a whole batch of news before it starts jobs.
        """
        for _ in range(2):
            sentinel = self.engine.submit(ProbeJob(Path("nobody looks")))
            self.engine.cancel(sentinel)
            self.hear(lambda events, job=sentinel: job in finals(events))

    def ends(self, *jobs: JobId) -> dict[JobId, FinalEvent]:
        """Wait for the outcomes of these jobs."""
        self.hear(lambda events: set(jobs) <= finals(events).keys())
        return {job: finals(self.events)[job] for job in jobs}


Make = Callable[..., Setting]
Source = Callable[[int], Path]
