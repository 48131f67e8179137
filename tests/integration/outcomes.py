"""Waiting for an engine's events."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, get_args

from workers.contract.events import EngineEvent, FinalEvent, JobStarted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from workers.contract.engine import Engine
    from workers.contract.jobs import JobId

_PATIENCE_S = 60.0


def wait_for(
    engine: Engine, until: Callable[[list[EngineEvent]], bool], timeout_s: float = _PATIENCE_S
) -> list[EngineEvent]:
    """Drain until ``until(events)`` holds; fails after ``timeout_s`` seconds."""
    events: list[EngineEvent] = []
    deadline = time.monotonic() + timeout_s
    while not until(events):
        assert time.monotonic() < deadline, f"still waiting; came so far: {events}"
        events += engine.drain(timeout_s=0.05)
    return events


def finals(events: Iterable[EngineEvent]) -> dict[JobId, FinalEvent]:
    """The outcome of each job; two outcomes for one job fail."""
    outcomes: dict[JobId, FinalEvent] = {}
    for event in events:
        if isinstance(event, get_args(FinalEvent)):
            assert event.job not in outcomes, f"two outcomes: {outcomes[event.job]} and {event}"
            outcomes[event.job] = event
    return outcomes


def wait_for_outcomes(engine: Engine, jobs: Iterable[JobId]) -> dict[JobId, FinalEvent]:
    """Drain until each of ``jobs`` has ended."""
    wanted = set(jobs)
    return finals(wait_for(engine, lambda events: wanted <= finals(events).keys()))


def wait_until_started(engine: Engine, job: JobId) -> list[EngineEvent]:
    """Drain until ``job`` runs."""
    return wait_for(engine, lambda events: JobStarted(job) in events)
