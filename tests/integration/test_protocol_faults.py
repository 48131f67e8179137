"""Workers that lie: each lie costs its worker, at most its own job, and nothing else."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.fake_clock import FakeClock
from tests.fast_run import in_part
from tests.integration.lying_worker import FLOOD, HUGE_NEED, LIES
from tests.integration.outcomes import finals, wait_for, wait_for_outcomes, wait_until_started
from tests.integration.wishes import aimed_at, end_of, ends_of, target_of
from tests.tiny_webp import result_of
from workers.contract.events import (
    JobFailed,
    JobProgress,
    OutputFailed,
    OutputWritten,
    ThumbnailReady,
)
from workers.contract.failures import FailureCode
from workers.contract.jobs import ProbeJob, ThumbnailJob
from workers.engine import ProcessEngine
from workers.platforms.linux import LinuxPlatform

if TYPE_CHECKING:
    from collections.abc import Callable

    from workers.contract.events import EngineEvent, FinalEvent
    from workers.contract.jobs import ConvertJob

    MakeJob = Callable[[Path], ConvertJob]

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the lying workers are Linux's")

SCRIPT = Path(__file__).with_name("lying_worker.py")

#: Lie → what the engine must say of the job during which it was told.
VIOLATIONS = {
    "garbage": "not a message header",
    "changed-length": "checksum",
    "long-body": "message body of 65535 bytes",
    "wrong-epoch": "epoch",
    "wrong-job": "for job",
    "longer-than-the-slab": "in a slab of",
    "ready-twice": "ready twice",
    "sentence-of-the-engine": "Invalid value 'Run'",
    "unknown-stage": "Invalid enum value 'dreaming'",
    "unknown-stage-in-colour": r"Invalid enum value '\x1b[31m\x1b[31m",
    "flood": "stage decoding of output 0 again",
    "flood-of-empty-pieces": "an empty piece",
    "needs-less-than-given": "memory are needed",
    "needs-again-and-again": "memory are needed",
    "needs-in-the-middle": "in the middle",
    "needs-more-than-a-number-can-tell": "at `$.needs_bytes`",
    "false-total": "done, but 30 bytes of output 0 came",
    "false-bytes": "told as 1",
    "oversized-output": "16384",
    "empty-output": "Expected `int` >= 1 - at `$.facts.height`",
    "huge-number": "at `$.memory.peak_bytes`",
    "control-text": "at `$.facts.source.format`",
    "facts-that-are-none": "Expected `object`, got `array`",
    "deep-nesting": "recursion",
    "surplus-field": "unknown field `surplus`",
    "failure-that-is-unknown": "Invalid enum value 'blue'",
    "larger-than-the-box": "101 × 1 in a box of 100 × 100",
    "larger-than-the-source": "50 × 1 out of 1 × 1",
    "other-size": "a picture of 1 × 1, told as 50 × 1",
    "html": "no WebP",
    "no-picture": "without a picture",
    "longer-than-it-tells": "bytes, told as",
    "too-many-bytes": "1610612736 bytes where",
    "endless": "100046 bytes came, 100000 were told",
    "piece-without-facts": "missing required field `facts`",
    "first-piece-of-a-byte": "begins with 1 bytes",
    "other-facts-at-the-end": "otherwise",
    "done-without-an-output": "done, but 0 bytes of output 0 came",
    "second-of-one-output": "output 1 of 1",
    "progress-of-another-output": "output 1 of 1",
    "failure-of-another-output": "output 1 of 1",
    "output-beyond-all": "Expected `int` <= 1023",
    "failed-after-a-piece": "has begun cannot fail",
    "failed-twice": "has begun cannot fail",
    "piece-of-a-failed-output": "a piece of an output that has failed",
}
#: Seen only when some of the output was on its way to the disk.
BEGUN = {
    "endless",
    "needs-in-the-middle",
    "other-facts-at-the-end",
    "false-total",
    "failed-after-a-piece",
}
#: The same for lies of a job with two outputs, the first of which was sent as it should be.
VIOLATIONS_OF_TWO = {
    "only-the-first-output": "done, but 0 bytes of output 1 came",
    "half-of-the-second-output": "done, but 46 bytes of output 1 came",
    "first-output-for-the-second": "bytes came",
    "progress-backwards": "stage encoding of output 0 again",
}


def lying(lie: str, which: str = "first", slab_bytes: int = 64 * 1024) -> LinuxPlatform:
    """A platform whose workers tell this lie."""
    assert lie in LIES
    return LinuxPlatform([sys.executable, str(SCRIPT), lie, which], slab_bytes)


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """A file; no worker here decodes it."""
    path = tmp_path / "a.jpg"
    path.write_bytes(b"not looked at")
    return path


def _is_honest(outcome: FinalEvent) -> bool:
    """Whether a job's outputs are what an honest worker made of it, and nothing besides."""
    ends = ends_of(outcome)
    paths = [end.path for end in ends if isinstance(end, OutputWritten)]
    assert len(paths) == len(ends), outcome
    return all(path.read_bytes() == result_of(outcome.job) for path in paths)


def _another(wish: ConvertJob) -> ConvertJob:
    """The same again, under another name."""
    return aimed_at(wish, target_of(wish).with_name("later.webp"))


#: Each costs an engine of its own: every sixth is told in the fast run, all of them in the whole.
_LIES = [
    pytest.param(lie, marks=() if number % 6 == 0 or lie == "endless" else pytest.mark.slow)
    for number, lie in enumerate(VIOLATIONS)
]


@pytest.mark.parametrize("lie", _LIES)
def test_a_lie_costs_its_worker_and_its_job(lie: str, source: Path, convert_job: MakeJob) -> None:
    with ProcessEngine(workers=1, platform=lying(lie)) as engine:
        job = engine.submit(convert_job(source))
        outcome = wait_for_outcomes(engine, [job])[job]
        left = list(source.parent.rglob("out/*"))
        later = engine.submit(convert_job(source))
        assert _is_honest(wait_for_outcomes(engine, [later])[later])
        ended = engine.stats().workers_ended

    assert isinstance(outcome, JobFailed)
    assert outcome.code is FailureCode.REFUSED_RESULT
    assert VIOLATIONS[lie] in outcome.detail
    assert ended["violation"] == 1
    assert outcome.detail.isprintable()
    assert len(outcome.detail) <= 1000
    # What was begun is being removed.
    assert [path.suffix for path in left] in ([[], [".part"]] if lie in BEGUN else [[]])


@pytest.mark.parametrize("lie", in_part(VIOLATIONS_OF_TWO, 2))
def test_a_lie_about_one_output_costs_the_others_too(
    lie: str, source: Path, convert_job: MakeJob
) -> None:
    wish = convert_job(source)
    folder = target_of(wish).parent
    two = aimed_at(wish, folder / "first.webp", folder / "second.webp")
    with ProcessEngine(workers=1, platform=lying(lie)) as engine:
        job = engine.submit(two)
        outcome = wait_for_outcomes(engine, [job])[job]
        assert {path.suffix for path in folder.iterdir()} <= {".part"}
        later = engine.submit(two)
        assert _is_honest(wait_for_outcomes(engine, [later])[later])
        ended = engine.stats().workers_ended

    assert isinstance(outcome, JobFailed)
    assert outcome.code is FailureCode.REFUSED_RESULT
    assert VIOLATIONS_OF_TWO[lie] in outcome.detail
    assert ended["violation"] == 1
    assert sorted(path.name for path in folder.iterdir()) == ["first.webp", "second.webp"]


@pytest.mark.parametrize(
    ("lie", "reason"),
    [
        ("failed-twice", "an output of a job without outputs"),
        ("false-bytes", "bytes of a job that only looks"),
    ],
)
def test_a_probe_has_no_outputs(lie: str, reason: str, source: Path) -> None:
    with ProcessEngine(workers=1, platform=lying(lie)) as engine:
        job = engine.submit(ProbeJob(source))
        outcome = wait_for_outcomes(engine, [job])[job]

    assert outcome == JobFailed(job, FailureCode.REFUSED_RESULT, reason)


@pytest.mark.parametrize(
    "lie",
    in_part(
        ["piece-without-run", "done-without-run", "done-before-ready", "garbage-at-once", "leave"],
        3,
    ),
)
def test_a_lie_without_a_job_costs_no_job(lie: str, source: Path, convert_job: MakeJob) -> None:
    with ProcessEngine(workers=1, platform=lying(lie)) as engine:
        wait_for(engine, lambda _: sum(engine.stats().workers_ended.values()) == 1)
        job = engine.submit(convert_job(source))

        assert _is_honest(wait_for_outcomes(engine, [job])[job])


@pytest.mark.parametrize(
    "lie", in_part(["flood-before-ready", "garbage-at-once", "leave", "done-before-ready"], 2)
)
def test_workers_that_all_lie_at_once_stop_the_pool(
    lie: str, source: Path, convert_job: MakeJob
) -> None:
    with ProcessEngine(workers=1, platform=lying(lie, "every")) as engine:
        job = engine.submit(convert_job(source))
        outcome = wait_for_outcomes(engine, [job])[job]
        started = engine.stats().workers_started

    assert isinstance(outcome, JobFailed)
    assert outcome.code is FailureCode.ENGINE_STOPPED
    assert started == 3  # none is succeeded before it has gone, however late its end is read


def test_done_twice_counts_once(source: Path, convert_job: MakeJob) -> None:
    with ProcessEngine(workers=1, platform=lying("done-twice")) as engine:
        job = engine.submit(convert_job(source))
        events = wait_for(engine, lambda _: engine.stats().workers_ended.get("violation") == 1)
        later = engine.submit(_another(convert_job(source)))
        events += wait_for(engine, lambda events: later in finals(events))

    assert all(_is_honest(outcome) for outcome in finals(events).values())
    assert finals(events).keys() == {job, later}


def test_a_flood_reaches_nobody(source: Path, convert_job: MakeJob) -> None:
    with ProcessEngine(workers=1, platform=lying("flood")) as engine:
        job = engine.submit(convert_job(source))
        events = wait_for(engine, lambda events: job in finals(events))

    assert FLOOD > 10_000
    assert len([event for event in events if isinstance(event, JobProgress)]) == 1


def test_a_picture_that_is_told_to_need_the_world_is_too_large(
    source: Path, convert_job: MakeJob
) -> None:
    with ProcessEngine(workers=1, platform=lying("needs-the-world")) as engine:
        job = engine.submit(convert_job(source))
        outcome = wait_for_outcomes(engine, [job])[job]

    assert isinstance(outcome, JobFailed)
    assert outcome.code is FailureCode.TOO_LARGE
    assert str(HUGE_NEED // 2**20 + 48) in outcome.detail


def test_pixels_must_fill_the_size_that_is_told(source: Path) -> None:
    with ProcessEngine(workers=1, platform=lying("larger-than-asked")) as engine:
        job = engine.submit(ThumbnailJob(source, 96))
        outcome = wait_for_outcomes(engine, [job])[job]

    assert isinstance(outcome, JobFailed)
    assert outcome.code is FailureCode.REFUSED_RESULT
    assert "2000" in outcome.detail


def test_error_text_is_made_plain(source: Path, convert_job: MakeJob) -> None:
    with ProcessEngine(workers=1, platform=lying("failure-in-colour")) as engine:
        job = engine.submit(convert_job(source))
        outcome = wait_for_outcomes(engine, [job])[job]

    assert isinstance(outcome, JobFailed)
    assert outcome.detail.isprintable()


def test_error_text_of_an_output_is_made_plain(source: Path, convert_job: MakeJob) -> None:
    with ProcessEngine(workers=1, platform=lying("output-failure-in-colour")) as engine:
        job = engine.submit(convert_job(source))
        outcome = wait_for_outcomes(engine, [job])[job]

    end = end_of(outcome)
    assert isinstance(end, OutputFailed)
    assert end.code is FailureCode.TOO_LARGE_FOR_FORMAT
    assert end.detail.isprintable()
    assert "red" in end.detail


def test_output_is_what_was_in_the_slab_when_it_was_lent(
    source: Path, convert_job: MakeJob
) -> None:
    with ProcessEngine(workers=1, platform=lying("scribble")) as engine:
        job = engine.submit(convert_job(source))
        outcome = wait_for_outcomes(engine, [job])[job]

    assert _is_honest(outcome)


def test_pixels_are_what_was_in_the_slab_when_it_was_lent(source: Path) -> None:
    with ProcessEngine(workers=1, platform=lying("scribble", slab_bytes=4)) as engine:
        job = engine.submit(ThumbnailJob(source, 96))
        outcome = wait_for_outcomes(engine, [job])[job]

    assert isinstance(outcome, ThumbnailReady)
    assert outcome.pixels.rgba == bytes(4)


def test_the_slab_can_neither_shrink_nor_grow(source: Path, convert_job: MakeJob) -> None:
    with ProcessEngine(workers=1, platform=lying("shrink-the-slab")) as engine:
        job = engine.submit(convert_job(source))
        outcome = wait_for_outcomes(engine, [job])[job]

    refused = os.strerror(errno.EPERM)
    assert isinstance(outcome, JobFailed)
    assert outcome.detail == f"{refused}; {refused}"


@pytest.mark.parametrize("lie", in_part(["half-a-body", "half-a-header", "deaf"], 3))
def test_a_worker_that_stops_speaking_is_replaced_and_its_picture_tried_again(
    lie: str, source: Path, convert_job: MakeJob
) -> None:
    clock = FakeClock()
    with ProcessEngine(workers=1, platform=lying(lie), clock=clock) as engine:
        job = engine.submit(convert_job(source))
        wait_until_started(engine, job)
        while "timed-out" not in engine.stats().workers_ended:
            clock.pass_by(engine, 5)  # nothing counts before it has fallen silent
        later = engine.submit(_another(convert_job(source)))

        def have_ended(events: list[EngineEvent]) -> bool:
            clock.advance(0.1)  # for starts that are paced
            return {job, later} <= finals(events).keys()

        outcomes = finals(wait_for(engine, have_ended))
    assert _is_honest(outcomes[job])
    assert _is_honest(outcomes[later])


def test_a_worker_that_is_never_ready_is_replaced(source: Path, convert_job: MakeJob) -> None:
    clock = FakeClock()
    with ProcessEngine(workers=1, platform=lying("silent"), clock=clock) as engine:
        wait_for(engine, lambda _: engine.stats().workers_started == 1)
        while "timed-out" not in engine.stats().workers_ended:
            clock.pass_by(engine, 5)  # nothing counts before it has fallen silent
        job = engine.submit(convert_job(source))

        def has_ended(events: list[EngineEvent]) -> bool:
            clock.advance(0.1)  # for starts that are paced
            return job in finals(events)

        assert _is_honest(finals(wait_for(engine, has_ended))[job])
