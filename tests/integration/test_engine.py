"""The engine as its users meet it: real files in, real files out, whatever happens to workers."""

from __future__ import annotations

import os
import select
import signal
import stat
import subprocess
import sys
import textwrap
from pathlib import Path
from typing import TYPE_CHECKING

import psutil
import pytest
from msgspec.structs import replace
from PIL import Image

from tests.fast_run import in_part
from tests.integration.children import worker_processes
from tests.integration.outcomes import (
    finals,
    wait_for,
    wait_for_outcomes,
    wait_until_started,
)
from tests.integration.wishes import (
    aimed_at,
    conversion,
    is_written,
    refusal,
    target_of,
    written,
)
from workers.contract.destination import Collision
from workers.contract.encoders import WebP
from workers.contract.events import (
    Area,
    ConversionEnded,
    JobCancelled,
    JobFailed,
    JobStarted,
    OutputSkipped,
    PictureProbed,
    PoolChanged,
    PreviewReady,
    Size,
    ThumbnailReady,
)
from workers.contract.failures import FailureCode
from workers.contract.jobs import PreviewJob, ProbeJob, ThumbnailJob
from workers.contract.recipe import Recipe
from workers.engine import ProcessEngine
from workers.platforms.base import worker_command
from workers.platforms.linux import LinuxPlatform
from workers.platforms.portable import PortablePlatform

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.integration.failpoints import Failpoints
    from workers.contract.jobs import ConvertJob

    Pictures = Callable[[int], list[Path]]
    MakeJob = Callable[[Path], ConvertJob]


def _worker_pids() -> list[int]:
    return [child.pid for child in worker_processes()]


def _wait_ready(engine: ProcessEngine, workers: int = 2) -> None:
    wait_for(engine, lambda events: PoolChanged(0, workers, workers) in events)


def test_converts_every_picture(
    engine: ProcessEngine, pictures: Pictures, convert_job: MakeJob
) -> None:
    sources = pictures(12)
    jobs = [engine.submit(convert_job(source)) for source in sources]

    outcomes = wait_for_outcomes(engine, jobs)

    for job, source in zip(jobs, sources, strict=True):
        done = outcomes[job]
        assert isinstance(done, ConversionEnded)
        output = written(done)
        assert output.path.stem == source.stem
        assert done.bytes_in == source.stat().st_size
        assert output.bytes_out == output.path.stat().st_size
        assert done.source_size == Size(160, 120)
        assert output.size == Size(100, 75)
        assert done.elapsed_ms > 0
        with Image.open(output.path) as image:
            image.load()
            assert (image.format, image.size) == ("WEBP", (100, 75))


def test_output_has_the_permissions_of_any_new_file(
    engine: ProcessEngine, pictures: Pictures, convert_job: MakeJob, tmp_path: Path
) -> None:
    ordinary = tmp_path / "ordinary"
    ordinary.touch()
    job = engine.submit(convert_job(pictures(1)[0]))

    done = written(wait_for_outcomes(engine, [job])[job])

    assert stat.S_IMODE(done.path.stat().st_mode) == stat.S_IMODE(ordinary.stat().st_mode)


def test_probe_thumbnail_and_preview(engine: ProcessEngine, pictures: Pictures) -> None:
    (source,) = pictures(1)
    probe = engine.submit(ProbeJob(source))
    thumbnail = engine.submit(ThumbnailJob(source, 64))
    preview = engine.submit(PreviewJob(source, Recipe(), 120))

    outcomes = wait_for_outcomes(engine, [probe, thumbnail, preview])

    probed = outcomes[probe]
    assert isinstance(probed, PictureProbed)
    assert (probed.info.size, probed.info.format) == (Size(160, 120), "JPEG")
    small = outcomes[thumbnail]
    assert isinstance(small, ThumbnailReady)
    assert small.pixels.size == Size(64, 48)
    assert len(small.pixels.rgba) == 64 * 48 * 4
    shown = outcomes[preview]
    assert isinstance(shown, PreviewReady)
    assert shown.before.size == shown.after.size == Size(120, 90)
    assert shown.before.rgba != shown.after.rgba
    assert shown.result.bytes_out > 0
    assert shown.shown == Area(0, 0, Size(160, 120))
    assert (shown.source.size, shown.bytes_in) == (Size(160, 120), source.stat().st_size)


@pytest.mark.parametrize("platform", in_part([LinuxPlatform, PortablePlatform], 2))
def test_result_larger_than_the_slab(
    platform: type[LinuxPlatform | PortablePlatform], tmp_path: Path
) -> None:
    source = tmp_path / "noise.png"
    Image.effect_noise((400, 300), 90).convert("RGB").save(source)
    recipe = Recipe(encoder=WebP(lossless=True, effort=0))
    tiny_slab = platform(worker_command(), slab_bytes=4096)
    with ProcessEngine(workers=1, platform=tiny_slab) as engine:
        job = engine.submit(conversion(source, tmp_path / "noise.webp", recipe=recipe))
        done = written(wait_for_outcomes(engine, [job])[job])

    assert done.bytes_out > 10 * 4096
    with Image.open(source) as before, Image.open(done.path) as after:
        assert before.tobytes() == after.convert("RGB").tobytes()


def test_portable_platform_converts_reads_bad_files_and_survives_a_kill(
    pictures: Pictures, convert_job: MakeJob, tmp_path: Path
) -> None:
    bad = tmp_path / "bad.jpg"
    bad.write_bytes(b"no picture")
    with ProcessEngine(workers=2, platform=PortablePlatform(worker_command())) as engine:
        _wait_ready(engine)
        os.kill(_worker_pids()[0], signal.SIGKILL)
        jobs = [engine.submit(convert_job(source)) for source in [*pictures(8), bad]]
        outcomes = wait_for_outcomes(engine, jobs)

    assert all(is_written(outcomes[job]) for job in jobs[:-1])
    failed = outcomes[jobs[-1]]
    assert isinstance(failed, JobFailed)
    assert failed.code is FailureCode.UNSUPPORTED


def test_what_a_codec_prints_does_not_break_the_portable_channel(
    pictures: Pictures, convert_job: MakeJob
) -> None:
    script = Path(__file__).with_name("talkative_worker.py")
    platform = PortablePlatform([sys.executable, str(script)])
    with ProcessEngine(workers=1, platform=platform) as engine:
        jobs = [engine.submit(convert_job(source)) for source in pictures(3)]
        outcomes = wait_for_outcomes(engine, jobs)
        started = engine.stats().workers_started

    assert all(is_written(outcome) for outcome in outcomes.values())
    assert started <= 2  # it and the spare


def test_crash_costs_a_retry_and_no_other_job(
    failpoints: Failpoints, faulty_command: list[str], pictures: Pictures, convert_job: MakeJob
) -> None:
    first, second = pictures(2)
    with ProcessEngine(workers=2, platform=LinuxPlatform(faulty_command)) as engine:
        crashing, innocent = engine.submit(convert_job(first)), engine.submit(convert_job(second))
        stops = [failpoints.wait("decode"), failpoints.wait("decode")]
        stops[0].order("segv")
        again = failpoints.wait("decode")
        assert again.pid not in {stop.pid for stop in stops}
        again.order("go")
        stops[1].order("go")
        for _ in range(2):
            failpoints.wait("after-done").order("go")
        outcomes = wait_for_outcomes(engine, [crashing, innocent])

    assert all(is_written(outcome) for outcome in outcomes.values())


def test_second_crash_blames_the_file(
    failpoints: Failpoints, faulty_command: list[str], pictures: Pictures, convert_job: MakeJob
) -> None:
    first, second = pictures(2)
    with ProcessEngine(workers=1, platform=LinuxPlatform(faulty_command)) as engine:
        crashing, innocent = engine.submit(convert_job(first)), engine.submit(convert_job(second))
        failpoints.wait("decode").order("segv")
        failpoints.wait("decode").order("segv")
        failpoints.wait("decode").order("go")
        failpoints.wait("after-done").order("go")
        outcomes = wait_for_outcomes(engine, [crashing, innocent])

    blamed = outcomes[crashing]
    assert isinstance(blamed, JobFailed)
    assert blamed.code is FailureCode.CRASHED
    assert "11" in blamed.detail
    assert is_written(outcomes[innocent])


def test_kill_of_a_busy_worker_is_retried(
    failpoints: Failpoints, faulty_command: list[str], pictures: Pictures, convert_job: MakeJob
) -> None:
    with ProcessEngine(workers=1, platform=LinuxPlatform(faulty_command)) as engine:
        job = engine.submit(convert_job(pictures(1)[0]))
        failpoints.wait("decode").kill()
        failpoints.wait("decode").order("go")
        failpoints.wait("after-done").order("go")

        assert is_written(wait_for_outcomes(engine, [job])[job])


def test_kill_of_every_idle_worker_is_silent(
    engine: ProcessEngine, pictures: Pictures, convert_job: MakeJob
) -> None:
    _wait_ready(engine)
    for pid in _worker_pids():
        os.kill(pid, signal.SIGKILL)

    jobs = [engine.submit(convert_job(source)) for source in pictures(6)]

    outcomes = wait_for_outcomes(engine, jobs)
    assert all(is_written(outcome) for outcome in outcomes.values())


def test_cancel_of_a_running_job_replaces_its_worker(
    failpoints: Failpoints, faulty_command: list[str], pictures: Pictures, convert_job: MakeJob
) -> None:
    first, second = pictures(2)
    with ProcessEngine(workers=1, platform=LinuxPlatform(faulty_command)) as engine:
        running, waiting = engine.submit(convert_job(first)), engine.submit(convert_job(second))
        stop = failpoints.wait("decode")
        engine.cancel(running)
        events = wait_for(engine, lambda events: JobCancelled(running) in events)
        successor = failpoints.wait("decode")
        assert successor.pid != stop.pid
        successor.order("go")
        failpoints.wait("after-done").order("go")
        events += wait_for(engine, lambda events: waiting in finals(events))

    assert is_written(finals(events)[waiting])
    assert not target_of(convert_job(first)).exists()


def test_cancel_of_queued_jobs_touches_no_worker(
    failpoints: Failpoints, faulty_command: list[str], pictures: Pictures, convert_job: MakeJob
) -> None:
    sources = pictures(20)
    with ProcessEngine(workers=1, platform=LinuxPlatform(faulty_command)) as engine:
        running, *queued = [engine.submit(convert_job(source)) for source in sources]
        stop = failpoints.wait("decode")
        for job in queued[4:]:
            engine.cancel(job)
        wait_for(engine, lambda events: queued[-1] in finals(events))
        stop.order("go")
        finished = failpoints.wait("after-done")
        assert finished.pid == stop.pid
        finished.order("go")
        outcomes = wait_for_outcomes(engine, [running])

    assert is_written(outcomes[running])


def test_cancel_all_leaves_one_outcome_each(
    engine: ProcessEngine, pictures: Pictures, convert_job: MakeJob
) -> None:
    jobs = [engine.submit(convert_job(source)) for source in pictures(40)]
    wait_until_started(engine, jobs[3])
    engine.cancel_all()

    events = wait_for(engine, lambda events: jobs[-1] in finals(events))
    engine.close()
    outcomes = finals([*events, *engine.drain()])

    for job, source in zip(jobs, pictures(40), strict=True):
        outcome = outcomes.get(job)
        exists = target_of(convert_job(source)).exists()
        assert exists is (outcome is None or is_written(outcome))


def test_close_in_the_middle_ends_every_job(pictures: Pictures, convert_job: MakeJob) -> None:
    engine = ProcessEngine(workers=2)
    jobs = [engine.submit(convert_job(source)) for source in pictures(60)]
    events = wait_until_started(engine, jobs[2])
    engine.close()

    outcomes = finals([*events, *engine.drain()])

    assert outcomes.keys() == set(jobs)
    for job, source in zip(jobs, pictures(60), strict=True):
        assert target_of(convert_job(source)).exists() is is_written(outcomes[job])
    with pytest.raises(RuntimeError, match="closed"):
        engine.submit(convert_job(pictures(1)[0]))


def test_unusable_sources_have_their_own_reasons(
    engine: ProcessEngine, pictures: Pictures, convert_job: MakeJob, tmp_path: Path
) -> None:
    (good,) = pictures(1)
    empty = tmp_path / "empty.jpg"
    empty.touch()
    text = tmp_path / "text.jpg"
    text.write_text("this is no picture")
    cut = tmp_path / "cut.jpg"
    cut.write_bytes(good.read_bytes()[: good.stat().st_size // 2])
    pipe = tmp_path / "pipe.jpg"
    os.mkfifo(pipe)
    mislabelled = tmp_path / "really-jpeg.png"
    mislabelled.write_bytes(good.read_bytes())
    loop = tmp_path / "loop.jpg"
    loop.symlink_to(loop)
    expected = {
        tmp_path / "missing.jpg": FailureCode.MISSING,
        empty: FailureCode.EMPTY,
        text: FailureCode.UNSUPPORTED,
        cut: FailureCode.CORRUPT,
        pipe: FailureCode.NOT_A_FILE,
        tmp_path: FailureCode.NOT_A_FILE,
        loop: FailureCode.UNREADABLE,
    }
    jobs = {engine.submit(convert_job(source)): source for source in [*expected, mislabelled]}

    outcomes = wait_for_outcomes(engine, jobs)

    for job, source in jobs.items():
        outcome = outcomes[job]
        if source is mislabelled:
            assert is_written(outcome)
        else:
            assert isinstance(outcome, JobFailed), source
            assert outcome.code is expected[source], outcome
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["really-jpeg.webp"]


def test_unwritable_output_folder(
    engine: ProcessEngine, pictures: Pictures, convert_job: MakeJob, tmp_path: Path
) -> None:
    (source,) = pictures(1)
    (tmp_path / "file").touch()
    job = engine.submit(aimed_at(convert_job(source), tmp_path / "file" / "a.webp"))

    outcome = wait_for_outcomes(engine, [job])[job]

    assert isinstance(outcome, JobFailed)
    assert outcome.code is FailureCode.OUTPUT_DENIED


@pytest.mark.parametrize("collision", Collision)
def test_collisions(
    engine: ProcessEngine,
    pictures: Pictures,
    convert_job: MakeJob,
    collision: Collision,
) -> None:
    wish = convert_job(pictures(1)[0])
    target = target_of(wish)
    target.parent.mkdir()
    target.write_bytes(b"was here before")
    job = engine.submit(replace(wish, collision=collision))

    outcome = wait_for_outcomes(engine, [job])[job]

    match collision:
        case Collision.RENAME:
            assert refusal(outcome) is FailureCode.NAME_TAKEN
            assert target.read_bytes() == b"was here before"
        case Collision.SKIP | Collision.REPLACE_OLDER:
            assert outcome == ConversionEnded(job, (OutputSkipped(target),))
            assert target.read_bytes() == b"was here before"
        case Collision.REPLACE:
            assert written(outcome).path == target
            assert target.read_bytes()[:4] == b"RIFF"
    assert list(target.parent.iterdir()) == [target]


def test_the_same_target_for_many_is_the_first_ones_and_the_others_are_told(
    engine: ProcessEngine, pictures: Pictures, convert_job: MakeJob, tmp_path: Path
) -> None:
    target = tmp_path / "out" / "same.webp"
    jobs = [engine.submit(aimed_at(convert_job(s), target)) for s in pictures(5)]

    outcomes = wait_for_outcomes(engine, jobs)

    (done,) = [written(outcome) for outcome in outcomes.values() if is_written(outcome)]
    others = [refusal(outcome) for outcome in outcomes.values() if not is_written(outcome)]
    assert others == [FailureCode.NAME_TAKEN] * 4
    assert list(target.parent.iterdir()) == [done.path] == [target]
    assert target.stat().st_size == done.bytes_out


def test_workers_that_cannot_start_stop_the_pool_with_their_error(
    pictures: Pictures, convert_job: MakeJob, tmp_path: Path
) -> None:
    starts = tmp_path / "starts"
    script = tmp_path / "broken_worker.py"
    script.write_text(
        f"import sys; open({str(starts)!r}, 'a').write('x'); sys.exit('no such codec')"
    )
    with ProcessEngine(workers=1, platform=LinuxPlatform([sys.executable, str(script)])) as engine:
        job = engine.submit(convert_job(pictures(1)[0]))
        outcome = wait_for_outcomes(engine, [job])[job]
        later = engine.submit(convert_job(pictures(1)[0]))
        refused = wait_for_outcomes(engine, [later])[later]

    assert isinstance(outcome, JobFailed)
    assert outcome.code is FailureCode.ENGINE_STOPPED
    assert "no such codec" in outcome.detail
    assert isinstance(refused, JobFailed)
    assert starts.read_text() == "xxx"


def test_started_once_per_attempt_and_priority_below_normal(
    engine: ProcessEngine, pictures: Pictures, convert_job: MakeJob
) -> None:
    _wait_ready(engine)
    job = engine.submit(convert_job(pictures(1)[0]))
    events = wait_for(engine, lambda events: job in finals(events))

    assert events.count(JobStarted(job)) == 1
    ours = psutil.Process().nice()
    lower = [pid for pid in _worker_pids() if psutil.Process(pid).nice() > ours]
    assert len(lower) >= 2  # the spare may still be starting


def test_parent_killed_takes_its_workers_along(tmp_path: Path, pictures: Pictures) -> None:
    script = textwrap.dedent(
        f"""
        import psutil, sys
        from pathlib import Path
        from workers.contract.jobs import ConvertJob, Output
        from workers.contract.recipe import Recipe
        from workers.contract.events import PoolChanged
        from workers.engine import ProcessEngine
        engine = ProcessEngine(workers=2)
        while PoolChanged(0, 2, 2) not in engine.drain(10):
            pass
        print(*[c.pid for c in psutil.Process().children()], flush=True)
        source, out = Path({str(pictures(1)[0])!r}), Path({str(tmp_path)!r}) / "o"
        for n in range(200):
            engine.submit(ConvertJob(source, (Output(out / f"{{n}}.webp", Recipe()),)))
        sys.stdin.read()
        """
    )
    parent = subprocess.Popen(
        [sys.executable, "-c", script], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    with parent:
        assert parent.stdout is not None
        workers = [os.pidfd_open(int(pid)) for pid in parent.stdout.readline().split()]
        parent.kill()
    assert len(workers) >= 2
    for worker in workers:
        ended, _, _ = select.select([worker], [], [], 10.0)
        assert ended, "a worker lives on without its engine"
        os.close(worker)
    for part in (tmp_path / "o").glob(".dropmill-*"):
        part.unlink()  # a parent killed by force may leave the one file it was writing
