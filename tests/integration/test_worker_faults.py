"""Workers that crash, hang, leave or run out of memory at a named point of real work."""

from __future__ import annotations

import os
import signal
import struct
import sys
import threading
import zlib
from pathlib import Path
from typing import TYPE_CHECKING

import psutil
import pytest

from tests.fake_clock import FakeClock
from tests.integration.children import worker_processes
from tests.integration.outcomes import finals, wait_for, wait_for_outcomes
from tests.integration.wishes import is_written, target_of, written
from workers.contract.events import (
    JobCancelled,
    JobFailed,
    JobStarted,
    PoolChanged,
)
from workers.contract.failures import FailureCode
from workers.contract.jobs import ProbeJob
from workers.engine import ProcessEngine
from workers.engine.pool.patience import Bounds
from workers.platforms.linux import LinuxPlatform

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.integration.failpoints import Failpoints
    from workers.contract.jobs import ConvertJob

    Pictures = Callable[[int], list[Path]]
    MakeJob = Callable[[Path], ConvertJob]

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the faulty worker is Linux's")

MIB = 1024 * 1024


def _put_to_sleep(pid: int) -> None:
    os.kill(pid, signal.SIGSTOP)
    os.waitid(os.P_PID, pid, os.WSTOPPED | os.WNOWAIT)  # a signal takes its time


def _let_through(failpoints: Failpoints) -> None:
    failpoints.wait("decode").order("go")
    failpoints.wait("after-done").order("go")


def test_a_stopped_worker_is_replaced_and_its_picture_tried_again(
    failpoints: Failpoints, faulty_command: list[str], pictures: Pictures, convert_job: MakeJob
) -> None:
    first, second = pictures(2)
    clock = FakeClock()
    platform = LinuxPlatform(faulty_command)
    with ProcessEngine(workers=1, platform=platform, clock=clock) as engine:
        hanging = engine.submit(convert_job(first))
        stop = failpoints.wait("decode")
        _put_to_sleep(stop.pid)
        clock.pass_by(engine, Bounds(0).stopped_s + 5)
        later = engine.submit(convert_job(second))
        for _ in (hanging, later):
            _let_through(failpoints)
        outcomes = wait_for_outcomes(engine, [hanging, later])
        retried = engine.stats().jobs_retried

    assert retried == 1
    assert all(is_written(outcome) for outcome in outcomes.values())
    assert not psutil.pid_exists(stop.pid)


def test_a_jump_of_the_clock_harms_no_idle_worker(pictures: Pictures, convert_job: MakeJob) -> None:
    clock = FakeClock()
    with ProcessEngine(workers=1, clock=clock) as engine:
        wait_for(engine, lambda events: PoolChanged(0, 1, 1) in events)
        (worker,) = (child.pid for child in worker_processes()[:1])
        # The spare may be starting; that one is given up, the idle one must not be.
        clock.advance(1_000_000)
        job = engine.submit(convert_job(pictures(1)[0]))
        assert is_written(wait_for_outcomes(engine, [job])[job])
        assert psutil.pid_exists(worker)


def test_leaving_in_the_middle_is_a_crash(
    failpoints: Failpoints, faulty_command: list[str], pictures: Pictures, convert_job: MakeJob
) -> None:
    with ProcessEngine(workers=1, platform=LinuxPlatform(faulty_command)) as engine:
        job = engine.submit(convert_job(pictures(1)[0]))
        for _ in range(2):
            failpoints.wait("decode").order("exit")
        outcome = wait_for_outcomes(engine, [job])[job]

    assert isinstance(outcome, JobFailed)
    assert outcome.code is FailureCode.CRASHED
    assert outcome.detail == "exit status 0"


@pytest.fixture
def two_slabs(faulty_command: list[str]) -> LinuxPlatform:
    """Workers whose results come in two pieces."""
    wish = ("--result-bytes", str(48 * 1024))
    return LinuxPlatform([*faulty_command, *wish], slab_bytes=32 * 1024)


def test_death_between_two_pieces_starts_the_output_anew(
    failpoints: Failpoints, two_slabs: LinuxPlatform, pictures: Pictures, convert_job: MakeJob
) -> None:
    with ProcessEngine(workers=1, platform=two_slabs) as engine:
        job = engine.submit(convert_job(pictures(1)[0]))
        failpoints.wait("decode").order("go")
        failpoints.wait("within-0").kill()
        failpoints.wait("decode").order("go")
        failpoints.wait("within-0").order("go")
        failpoints.wait("after-done").order("go")
        outcome = wait_for_outcomes(engine, [job])[job]

    output = written(outcome)
    assert output.path.stat().st_size == output.bytes_out == 48 * 1024
    assert output.path.read_bytes()[:4] == b"RIFF"


@pytest.mark.slow
def test_two_deaths_between_two_pieces_leave_no_output(
    failpoints: Failpoints, two_slabs: LinuxPlatform, pictures: Pictures, convert_job: MakeJob
) -> None:
    with ProcessEngine(workers=1, platform=two_slabs) as engine:
        wish = convert_job(pictures(1)[0])
        job = engine.submit(wish)
        for _ in range(2):
            failpoints.wait("decode").order("go")
            failpoints.wait("within-0").order("segv")
        outcome = wait_for_outcomes(engine, [job])[job]

    assert isinstance(outcome, JobFailed)
    assert outcome.code is FailureCode.CRASHED
    assert not list(target_of(wish).parent.iterdir())


def test_cancel_between_two_pieces_leaves_no_output(
    failpoints: Failpoints, two_slabs: LinuxPlatform, pictures: Pictures, convert_job: MakeJob
) -> None:
    with ProcessEngine(workers=1, platform=two_slabs) as engine:
        wish = convert_job(pictures(1)[0])
        job = engine.submit(wish)
        failpoints.wait("decode").order("go")
        failpoints.wait("within-0")
        engine.cancel(job)
        outcome = wait_for_outcomes(engine, [job])[job]

    assert outcome == JobCancelled(job)
    assert not list(target_of(wish).parent.iterdir())


def test_death_after_the_end_counts_once(
    failpoints: Failpoints, faulty_command: list[str], pictures: Pictures, convert_job: MakeJob
) -> None:
    first, second = pictures(2)
    with ProcessEngine(workers=1, platform=LinuxPlatform(faulty_command)) as engine:
        job = engine.submit(convert_job(first))
        failpoints.wait("decode").order("go")
        failpoints.wait("after-done").kill()
        events = wait_for(
            engine,
            lambda events: job in finals(events) and "itself" in engine.stats().workers_ended,
        )
        later = engine.submit(convert_job(second))
        _let_through(failpoints)
        events += wait_for(engine, lambda events: later in finals(events))
        retried = engine.stats().jobs_retried

    assert all(is_written(outcome) for outcome in finals(events).values())
    assert retried == 0


def test_cancel_when_the_result_is_there_is_decided_once(
    failpoints: Failpoints, faulty_command: list[str], pictures: Pictures, convert_job: MakeJob
) -> None:
    """The very moment: the end is on its way, nobody knows which of the two comes first."""
    sources = pictures(10)
    with ProcessEngine(workers=1, platform=LinuxPlatform(faulty_command)) as engine:
        for source in sources:
            wish = convert_job(source)
            job = engine.submit(wish)
            failpoints.wait("decode").order("go")
            stop = failpoints.wait("after-done")
            engine.cancel(job)
            stop.order("go")
            outcome = wait_for_outcomes(engine, [job])[job]
            assert is_written(outcome) is not isinstance(outcome, JobCancelled)
            assert target_of(wish).exists() is is_written(outcome)


def test_memory_error_is_tried_once_more_alone(
    failpoints: Failpoints, faulty_command: list[str], pictures: Pictures, convert_job: MakeJob
) -> None:
    first, second = pictures(2)
    with ProcessEngine(workers=2, platform=LinuxPlatform(faulty_command)) as engine:
        short = engine.submit(convert_job(first))
        stop = failpoints.wait("decode")
        other = engine.submit(convert_job(second))
        beside = failpoints.wait("decode")
        stop.order("memory")
        events = wait_for(engine, lambda _: engine.stats().jobs_retried == 1)
        # A worker is free, as the third job shows, but the first has to wait for the second's end.
        third = engine.submit(ProbeJob(second))
        passing = failpoints.wait("decode")
        events += wait_for(engine, lambda events: JobStarted(third) in events)
        assert events.count(JobStarted(short)) == 1
        for one in (passing, beside):
            one.order("go")
            failpoints.wait("after-done").order("go")
        again = failpoints.wait("decode")
        assert again.pid != stop.pid
        again.order("go")
        failpoints.wait("after-done").order("go")
        events += wait_for(engine, lambda more: {short, other} <= finals(events + more).keys())

    assert all(is_written(finals(events)[job]) for job in (short, other))


@pytest.mark.slow
def test_second_memory_error_fails_clearly(
    failpoints: Failpoints, faulty_command: list[str], pictures: Pictures, convert_job: MakeJob
) -> None:
    with ProcessEngine(workers=1, platform=LinuxPlatform(faulty_command)) as engine:
        job = engine.submit(convert_job(pictures(1)[0]))
        for _ in range(2):
            failpoints.wait("decode").order("memory")
        outcome = wait_for_outcomes(engine, [job])[job]
        # Both workers go as well: their heaps may be full of holes.
        wait_for(engine, lambda _: engine.stats().workers_ended == {"retired": 2})

    assert isinstance(outcome, JobFailed)
    assert outcome.code is FailureCode.OUT_OF_MEMORY


def test_a_bomb_is_refused_before_anything_is_allocated(
    tmp_path: Path, pictures: Pictures, convert_job: MakeJob
) -> None:
    bomb = tmp_path / "bomb.png"
    bomb.write_bytes(_png_header(30_000, 30_000))
    with ProcessEngine(workers=1) as engine:
        job = engine.submit(convert_job(bomb))
        probe = engine.submit(ProbeJob(bomb))
        outcomes = wait_for_outcomes(engine, [job, probe])
        after = engine.submit(convert_job(pictures(1)[0]))
        assert is_written(wait_for_outcomes(engine, [after])[after])
        peak = engine.stats().peak_worker_bytes
        ended = engine.stats().workers_ended

    for outcome in outcomes.values():
        assert isinstance(outcome, JobFailed)
        assert outcome.code is FailureCode.TOO_LARGE
        assert "900000000" in outcome.detail
    assert 0 < peak < 100 * MIB
    assert not ended


def _png_header(width: int, height: int) -> bytes:
    def chunk(name: bytes, body: bytes) -> bytes:
        checksum = struct.pack(">I", zlib.crc32(name + body))
        return struct.pack(">I", len(body)) + name + body + checksum

    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", zlib.compress(bytes(100)))


def test_a_source_that_shrinks_under_the_decoder_is_corrupt(
    failpoints: Failpoints, faulty_command: list[str], pictures: Pictures, convert_job: MakeJob
) -> None:
    first, second = pictures(2)
    with ProcessEngine(workers=1, platform=LinuxPlatform(faulty_command)) as engine:
        job = engine.submit(convert_job(first))
        stop = failpoints.wait("decode")
        os.truncate(first, first.stat().st_size // 2)
        stop.order("go")
        outcome = wait_for_outcomes(engine, [job])[job]
        later = engine.submit(convert_job(second))
        same = failpoints.wait("decode")
        same.order("go")
        failpoints.wait("after-done").order("go")
        assert is_written(wait_for_outcomes(engine, [later])[later])

    assert isinstance(outcome, JobFailed)
    assert outcome.code is FailureCode.CORRUPT
    assert same.pid == stop.pid


@pytest.mark.slow
def test_a_source_that_is_removed_while_it_is_read_is_still_converted(
    failpoints: Failpoints, faulty_command: list[str], pictures: Pictures, convert_job: MakeJob
) -> None:
    (source,) = pictures(1)
    with ProcessEngine(workers=1, platform=LinuxPlatform(faulty_command)) as engine:
        job = engine.submit(convert_job(source))
        stop = failpoints.wait("decode")
        source.unlink()
        stop.order("go")
        failpoints.wait("after-done").order("go")

        assert is_written(wait_for_outcomes(engine, [job])[job])


def test_workers_outlive_the_thread_that_made_the_engine(
    pictures: Pictures, convert_job: MakeJob
) -> None:
    made: list[ProcessEngine] = []
    maker = threading.Thread(target=lambda: made.append(ProcessEngine(workers=1)))
    maker.start()
    maker.join()
    (engine,) = made
    with engine:
        job = engine.submit(convert_job(pictures(1)[0]))
        assert is_written(wait_for_outcomes(engine, [job])[job])
        assert engine.stats().workers_ended == {}


def test_two_engines_at_once_do_not_meet(pictures: Pictures, convert_job: MakeJob) -> None:
    first, second = pictures(2)
    with ProcessEngine(workers=1) as one, ProcessEngine(workers=1) as other:
        here, there = one.submit(convert_job(first)), other.submit(convert_job(second))

        assert is_written(wait_for_outcomes(one, [here])[here])
        assert is_written(wait_for_outcomes(other, [there])[there])


def test_close_ends_a_worker_that_is_stopped(
    failpoints: Failpoints, faulty_command: list[str], pictures: Pictures, convert_job: MakeJob
) -> None:
    engine = ProcessEngine(workers=1, platform=LinuxPlatform(faulty_command))
    job = engine.submit(convert_job(pictures(1)[0]))
    stop = failpoints.wait("decode")
    _put_to_sleep(stop.pid)
    engine.close()

    assert finals(engine.drain()) == {job: JobCancelled(job)}
    assert not psutil.pid_exists(stop.pid)


def test_the_death_of_one_worker_is_seen_though_others_were_started_with_it(
    faulty_command: list[str], failpoints: Failpoints, pictures: Pictures, convert_job: MakeJob
) -> None:
    """No worker holds the other end of another worker's channel open."""
    with ProcessEngine(workers=2, platform=LinuxPlatform(faulty_command)) as engine:
        jobs = [engine.submit(convert_job(source)) for source in pictures(2)]
        stops = [failpoints.wait("decode") for _ in jobs]
        channels = [_socket_inodes(stop.pid) for stop in stops]
        assert not channels[0] & channels[1]
        # The other lives and never ends by itself: only an inherited end could hide this death.
        stops[0].kill()
        wait_for(engine, lambda _: engine.stats().jobs_retried == 1, timeout_s=10)
        engine.cancel_all()
        wait_for_outcomes(engine, jobs)


def _socket_inodes(pid: int) -> set[str]:
    links = (entry.readlink() for entry in Path(f"/proc/{pid}/fd").iterdir())
    return {str(link) for link in links if str(link).startswith("socket:")}
