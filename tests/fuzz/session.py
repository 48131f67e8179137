"""One run of the fuzzer in this process: cases for so many seconds, or those that were kept.

Owns both engines, and what is asked of them at the end.
"""

from __future__ import annotations

import itertools
import time
from collections import Counter
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager, ExitStack
from dataclasses import dataclass, field
from pathlib import Path

import psutil
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import seed as seeded

from tests.fuzz.cases import Case, Convert, Drawn, drawn_cases
from tests.fuzz.findings import Findings
from tests.fuzz.fuzzer import Fuzzer
from tests.fuzz.seeds import seed_picture
from workers.contract.engine import Engine
from workers.contract.recipe import Recipe
from workers.engine import ProcessEngine
from workers.engine.pool.worker import EndCause

OpenEngine = Callable[[], AbstractContextManager[Engine]]
#: Each round is drawn from a seed of its own: hypothesis keeps a whole round in mind.
_ROUND = 100
#: What the pictures of all workers may take together, in bytes: a broken header asks for all.
MEMORY_BYTES = 768 << 20
#: Seconds that a job may take, retried once, before nothing is hoped for any more.
PATIENCE_S = 400.0


@dataclass
class Told:
    """What came of a run."""

    pictures: int = 0
    kinds: Counter[str] = field(default_factory=Counter)
    seconds: float = 0.0
    workers_replaced: int = 0
    findings: int = 0

    @property
    def closing_line(self) -> str:
        """All of it in a line."""
        kinds = ", ".join(f"{count} {kind}" for kind, count in self.kinds.most_common())
        return (
            f"{self.pictures} pictures in {self.seconds:.0f} s; results: {kinds or 'none'}; "
            f"workers that died and were replaced: {self.workers_replaced}; "
            f"findings: {self.findings}"
        )


def fuzz(
    seed: int,
    seconds: float,
    work: Path,
    findings: Findings,
    open_engine: OpenEngine,
    patience_s: float = PATIENCE_S,
) -> Told:
    """Try what ``seed`` makes, for ``seconds``, and one picture at least."""

    def try_all(fuzzer: Fuzzer) -> None:
        end = time.monotonic() + seconds
        for number in itertools.count():
            if fuzzer.is_over or time.monotonic() >= end:
                return
            _try_round(fuzzer, seed + number, end)

    return _run(try_all, work, findings, open_engine, patience_s)


def replay(
    cases: Iterable[tuple[Case, bytes]],
    work: Path,
    findings: Findings,
    open_engine: OpenEngine,
    patience_s: float = PATIENCE_S,
) -> Told:
    """Try these."""

    def try_all(fuzzer: Fuzzer) -> None:
        for case, data in cases:
            fuzzer.try_case(case, data)

    return _run(try_all, work, findings, open_engine, patience_s)


def _try_round(fuzzer: Fuzzer, seed: int, end: float) -> None:
    @seeded(seed)
    @settings(
        max_examples=_ROUND,
        deadline=None,
        database=None,
        phases=(Phase.generate,),
        suppress_health_check=list(HealthCheck),
    )
    @given(drawn_cases())
    def try_drawn(drawn: Drawn) -> None:
        for entropy in drawn.entropies:
            if time.monotonic() < end or not fuzzer.pictures:
                fuzzer.try_case(*drawn.made(entropy))

    try_drawn()


def _run(
    try_all: Callable[[Fuzzer], None],
    work: Path,
    findings: Findings,
    open_engine: OpenEngine,
    patience_s: float,
) -> Told:
    started = time.monotonic()
    children = set(psutil.Process().children())
    with ExitStack() as stack:
        reader = stack.enter_context(ProcessEngine(workers=1))
        engine = stack.enter_context(open_engine())
        fuzzer = Fuzzer(engine, reader, work, findings, patience_s=patience_s)
        try_all(fuzzer)
        fuzzer.settle()
        told = Told(fuzzer.pictures, fuzzer.kinds.copy())
        _check_that_the_pool_is_alive(fuzzer, findings)
        ends = engine.stats().workers_ended
    if broken := ends.get(EndCause.VIOLATION):
        findings.add(f"workers that did what they must not: {broken}")
    if left := set(psutil.Process().children()) - children:
        findings.add(f"processes left: {left}")
    told.workers_replaced = sum(ends.values()) - ends.get(EndCause.RETIRED, 0)
    told.seconds = time.monotonic() - started
    told.findings = len(findings.problems)
    return told


def _check_that_the_pool_is_alive(fuzzer: Fuzzer, findings: Findings) -> None:
    """A whole picture is converted after all that."""
    before = fuzzer.kinds["converted"]
    fuzzer.try_case(Case("jpeg", (), "", Convert((Recipe(),), (0,))), seed_picture("jpeg"))
    fuzzer.settle()
    if fuzzer.kinds["converted"] == before and not fuzzer.is_over:
        findings.add("at the end a whole picture is not converted")
