"""Runs a stream of inputs through an engine with a bounded number of jobs in flight.

Owns the feeding of the engine for a run without a window. Must not print.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from pathlib import Path

from app.batch.names import OutputNamer
from app.batch.report import ConvertEnd, Outcome, lost_its_name, outcome_of, outcome_of_problem
from app.batch.walk import FoundPicture, ProbableResult, Walked, WalkProblem
from workers.contract.destination import Collision, Destination
from workers.contract.engine import Engine
from workers.contract.events import EngineEvent, EngineFailed
from workers.contract.jobs import ConvertJob, JobId, Output
from workers.contract.recipe import Recipe

#: Jobs handed to the engine at a time: enough to keep any pool busy, few enough to cost nothing.
MAX_IN_FLIGHT = 256

#: Inputs taken from the walk between two looks at the engine's events.
_TAKE = 16

#: How long to wait for an event before the caller gets the word again (to notice a Ctrl-C).
_WAIT_S = 0.1


class BatchRun:
    """One pass over ``inputs``; iterate it to carry it out.

    Yields each input's outcome as it ends, and ``None`` whenever a moment passes without one.
    Where outputs may replace files, nothing is converted before the last input is known: it might
    be the file that the first output would replace.
    """

    def __init__(
        self,
        engine: Engine,
        inputs: Iterable[Walked],
        namer: OutputNamer,
        recipe: Recipe,
        destination: Destination,
    ) -> None:
        self._engine = engine
        self._inputs = iter(inputs)
        self._namer = namer
        self._recipe = recipe
        self._destination = destination
        self._jobs: dict[JobId, tuple[FoundPicture, Path]] = {}
        self._is_stopped = False
        self._walking = True
        self.engine_failure: str | None = None

    def stop(self) -> None:
        """Take no more inputs and cancel what is under way; its outcomes still come."""
        self._walking = False
        self._is_stopped = True
        self._engine.cancel_all()

    def __iter__(self) -> Iterator[Outcome | None]:
        if self._destination.collision is Collision.REPLACE:
            yield from self._walk_ahead()
        while self._walking or self._jobs:
            yield from self._feed()
            is_full = not self._walking or len(self._jobs) >= MAX_IN_FLIGHT
            outcomes = [
                outcome
                for event in self._engine.drain(_WAIT_S if is_full and self._jobs else 0.0)
                if (outcome := self._apply(event)) is not None
            ]
            yield from outcomes or (None,)

    def _walk_ahead(self) -> Iterator[None]:
        known: deque[Walked] = deque()
        for number, item in enumerate(self._inputs):
            if not self._walking:
                return
            if not isinstance(item, WalkProblem):
                self._namer.protect(item.source, item.identity)
            if not isinstance(item, ProbableResult):
                known.append(item)
            if number % _TAKE == 0:
                yield None
        self._inputs = (known.popleft() for _ in range(len(known)))

    def _feed(self) -> Iterator[Outcome]:
        room = min(_TAKE, MAX_IN_FLIGHT - len(self._jobs))
        while self._walking and room > 0:
            item = next(self._inputs, None)
            if item is None:
                self._walking = False
            elif isinstance(item, WalkProblem):
                yield outcome_of_problem(item)
            elif isinstance(item, FoundPicture):
                self._submit(item)
            room -= 1

    def _submit(self, found: FoundPicture) -> None:
        target = self._namer.claim(found.source, found.folder, self._destination)
        output = Output(target, self._recipe)
        job = self._engine.submit(ConvertJob(found.source, (output,), self._destination.collision))
        self._jobs[job] = (found, target)

    def _apply(self, event: EngineEvent) -> Outcome | None:
        if isinstance(event, EngineFailed):
            self.engine_failure = event.detail
            self._walking = False
        elif isinstance(event, ConvertEnd) and event.job in self._jobs:
            found, target = self._jobs.pop(event.job)
            if lost_its_name(event) and not self._is_stopped:
                self._submit(found)  # under the next name
                return None
            return outcome_of(event, found.source, target)
        return None
