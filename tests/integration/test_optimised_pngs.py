"""The optimiser of PNGs has a thread of its own: it is cancelled and limited like all else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.integration.outcomes import wait_for, wait_for_outcomes
from tests.integration.wishes import conversion
from tests.pictures import encoded, textured
from workers.contract.encoders import Png
from workers.contract.events import JobCancelled, JobFailed, JobProgress, Stage
from workers.contract.failures import FailureCode
from workers.contract.recipe import Recipe
from workers.engine import ProcessEngine, dispatcher

if TYPE_CHECKING:
    from pathlib import Path

    from workers.contract.jobs import ConvertJob


@pytest.fixture
def long_job(tmp_path: Path) -> ConvertJob:
    """Seven seconds of optimising, after half a second of anything else."""
    source = tmp_path / "large.jpg"
    source.write_bytes(encoded(textured(3000, 2000), "JPEG", quality=95))
    recipe = Recipe(encoder=Png(effort=9, optimise=True))
    return conversion(source, tmp_path / "out" / "large.png", recipe=recipe)


def test_cancel_ends_the_optimiser(long_job: ConvertJob, tmp_path: Path) -> None:
    with ProcessEngine(workers=1) as engine:
        job = engine.submit(long_job)
        wait_for(engine, lambda events: JobProgress(job, Stage.ENCODING) in events)
        engine.cancel(job)

        assert wait_for_outcomes(engine, [job])[job] == JobCancelled(job)
    assert not list(tmp_path.rglob("*.png"))


@pytest.mark.slow
def test_the_optimisers_thread_counts_as_computing(
    long_job: ConvertJob, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(dispatcher, "CPU_LIMIT_BASE_S", 2.0)
    monkeypatch.setattr(dispatcher, "_CPU_LIMIT_PER_BYTE_S", 0.0)
    with ProcessEngine(workers=1) as engine:
        job = engine.submit(long_job)
        events = wait_for(engine, lambda events: JobProgress(job, Stage.ENCODING) in events)
        assert not any(isinstance(event, JobFailed) for event in events)

        assert wait_for_outcomes(engine, [job])[job] == JobFailed(job, FailureCode.TIMED_OUT, "2 s")
    assert not list(tmp_path.rglob("*.png"))
