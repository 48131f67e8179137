"""Gives cases to an engine, several at a time, and looks at what comes of each.

Owns the cases that are under way and their folders. The results are read back by another engine, so
that nobody is believed about itself.
"""

from __future__ import annotations

import shutil
import time
from collections import Counter, OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import psutil

from tests.fuzz.cases import Case, Convert
from tests.fuzz.checks import TAKEN, folder_problems, kinds_of, problems_of, result_problems
from tests.fuzz.findings import Findings, write_case
from workers.contract.engine import Engine
from workers.contract.events import (
    ConversionEnded,
    EngineEvent,
    EngineFailed,
    FinalEvent,
    JobFailed,
    OutputWritten,
)
from workers.contract.failures import FailureCode
from workers.contract.jobs import ConvertJob, JobId, JobSpec, VerifyJob

#: Jobs that have ended, of which a second outcome would still be known to be one.
_REMEMBERED = 2000
_DRAIN_S = 0.02
#: How much this process may grow, in bytes: what is under way is small.
_MOST_GROWTH_BYTES = 384 << 20
_LOOK_EVERY_S = 1.0
#: More between two looks, in seconds, does not count: this process was stopped.
_LONGEST_GAP_S = 0.5
#: The walls have held, but somebody should tell the decoder's makers.
_WORTH_A_LOOK = (FailureCode.CRASHED, FailureCode.TIMED_OUT)


@dataclass(eq=False)
class Flight:
    """A case under way, in a folder of its own."""

    case: Case
    data: bytes
    folder: Path
    source: Path
    spec: JobSpec
    until: float
    outcome: FinalEvent | None = None
    unread: dict[JobId, tuple[OutputWritten, str]] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)

    @property
    def results(self) -> Path:
        """The folder for results."""
        return self.folder / "results"


class Fuzzer:
    """Tries cases with ``engine``; ``reader`` reads its results back.

    A job without an outcome after ``patience_s`` seconds is a finding. ``work`` is a folder for
    what is under way.
    """

    def __init__(
        self,
        engine: Engine,
        reader: Engine,
        work: Path,
        findings: Findings,
        *,
        patience_s: float,
        at_once: int = 8,
    ) -> None:
        self._engine = engine
        self._reader = reader
        self._work = work
        self._findings = findings
        self._patience_s = patience_s
        self._at_once = at_once
        self._flights: dict[JobId, Flight] = {}
        self._reading: dict[JobId, Flight] = {}
        self._ended: OrderedDict[JobId, None] = OrderedDict()
        self._process = psutil.Process()
        self._first_bytes = 0
        self._looked_at = time.monotonic()
        self._next_look = 0.0
        self._seen_s = 0.0
        self._given_up: set[JobId] = set()
        self.kinds: Counter[str] = Counter()
        self.pictures = 0
        self.is_over = False
        """Whether the engine has stopped, or has been given up."""

    def try_case(self, case: Case, data: bytes) -> None:
        """Begin with a case, once there is room for it."""
        while len(self._flights) + len(self._reading) >= self._at_once and not self.is_over:
            self._look()
        if self.is_over:
            return
        self.pictures += 1
        folder = self._work / str(self.pictures)
        source = write_case(folder, case, data)
        results = folder / "results"
        results.mkdir()
        spec = case.job(source, results)
        if isinstance(spec, ConvertJob) and isinstance(case.wish, Convert) and case.wish.is_taken:
            spec.outputs[0].target.write_bytes(TAKEN)
        until = self._seen_s + self._patience_s
        flight = Flight(case, data, folder, source, spec, until)
        self._flights[self._engine.submit(spec)] = flight

    def settle(self) -> None:
        """See everything that is under way to its end."""
        while (self._flights or self._reading) and not self.is_over:
            self._look()

    def _look(self) -> None:
        """Take in what has ended, and see whether anything is overdue."""
        self._take(self._engine.drain(_DRAIN_S))
        for event in self._reader.drain():
            if isinstance(event, FinalEvent):
                self._on_read(event)
            elif isinstance(event, EngineFailed):
                self._give_up(f"results cannot be read back: {event.detail}")
        now = time.monotonic()
        self._seen_s += min(now - self._looked_at, _LONGEST_GAP_S)
        self._looked_at = now
        if self._seen_s >= self._next_look:
            self._next_look = self._seen_s + _LOOK_EVERY_S
            self._find_overdue()
            self._look_at_memory()

    def _take(self, events: Iterable[EngineEvent]) -> None:
        for event in events:
            if isinstance(event, FinalEvent):
                self._on_outcome(event)
            elif isinstance(event, EngineFailed):
                self._give_up(f"the engine has stopped: {event.detail}")

    def _on_outcome(self, outcome: FinalEvent) -> None:
        flight = self._flights.pop(outcome.job, None)
        if flight is None and outcome.job in self._given_up:
            return
        if flight is None:
            before = "a second outcome" if outcome.job in self._ended else "an outcome of no job"
            late = next((each for each in self._reading.values() if _is_of(each, outcome)), None)
            self._findings.add(f"{before}: {outcome}", late.folder if late else None)
            return
        self._ended[outcome.job] = None
        if len(self._ended) > _REMEMBERED:
            self._ended.popitem(last=False)
        flight.outcome = outcome
        flight.problems += problems_of(flight.spec, outcome)
        if flight.source.read_bytes() != flight.data:
            flight.problems.append("the original was changed")
        if isinstance(flight.case.wish, Convert):
            flight.problems += folder_problems(flight.case.wish, outcome, flight.results)
        self.kinds.update(kinds_of(outcome))
        self._read_results(flight, outcome)

    def _read_results(self, flight: Flight, outcome: FinalEvent) -> None:
        if isinstance(outcome, ConversionEnded) and isinstance(flight.spec, ConvertJob):
            flight.until = self._seen_s + self._patience_s
            for output, end in zip(flight.spec.outputs, outcome.outputs, strict=False):
                if isinstance(end, OutputWritten):
                    job = self._reader.submit(VerifyJob(end.path))
                    flight.unread[job] = end, output.recipe.encoder.format_name().upper()
                    self._reading[job] = flight
        if not flight.unread:
            self._land(flight)

    def _on_read(self, event: FinalEvent) -> None:
        flight = self._reading.pop(event.job, None)
        if flight is None:
            return
        written, format_name = flight.unread.pop(event.job)
        flight.problems += result_problems(written, format_name, event)
        if not flight.unread:
            self._land(flight)

    def _land(self, flight: Flight) -> None:
        """The case is done with."""
        if flight.problems:
            self._findings.add("; ".join(flight.problems), flight.folder)
        elif isinstance(flight.outcome, JobFailed) and flight.outcome.code in _WORTH_A_LOOK:
            self._findings.keep(f"no finding, {flight.outcome.code}", flight.folder)
        shutil.rmtree(flight.folder)

    def _find_overdue(self) -> None:
        for jobs, what in ((self._flights, "no outcome"), (self._reading, "was not read")):
            for job in [job for job, flight in jobs.items() if self._seen_s > flight.until]:
                flight = jobs.pop(job)
                flight.unread.pop(job, None)
                flight.problems.append(f"{what} within {self._patience_s:g} s")
                if jobs is self._flights:
                    self._given_up.add(job)
                    self._engine.cancel(job)
                if not flight.unread:
                    self._land(flight)

    def _look_at_memory(self) -> None:
        resident = self._process.memory_info().rss
        self._first_bytes = self._first_bytes or resident
        if resident - self._first_bytes > _MOST_GROWTH_BYTES:
            self._give_up(f"this process has grown to {resident >> 20} MiB")

    def _give_up(self, problem: str) -> None:
        self.is_over = True
        under_way = dict.fromkeys((*self._flights.values(), *self._reading.values()))
        self._findings.add(problem)
        for flight in under_way:
            self._findings.add(f"under way when {problem}", flight.folder)
            shutil.rmtree(flight.folder)
        self._flights.clear()
        self._reading.clear()


def _is_of(flight: Flight, outcome: FinalEvent) -> bool:
    return flight.outcome is not None and flight.outcome.job == outcome.job
