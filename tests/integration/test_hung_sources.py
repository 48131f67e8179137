"""Sources on a drive that does not answer: they end with the reason, and the others go on."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.fake_clock import FakeClock
from tests.fast_run import in_part
from tests.integration.drives import HungDrive, hung_drive
from tests.integration.outcomes import finals, wait_for, wait_for_outcomes
from tests.integration.wishes import is_written
from workers.contract.events import JobCancelled, JobFailed, PictureProbed
from workers.contract.failures import FailureCode
from workers.contract.jobs import ConvertJob, ProbeJob
from workers.engine import ProcessEngine
from workers.engine.files import opener

if TYPE_CHECKING:
    from workers.contract.events import EngineEvent

    Pictures = Callable[[int], list[Path]]
    MakeJob = Callable[[Path], ConvertJob]

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="Linux's FUSE")

_HUNG = 5


@pytest.fixture
def drive(tmp_path: Path, pictures: Pictures) -> Iterator[HungDrive]:
    with hung_drive(tmp_path / "drive", pictures(1)[0]) as drive:
        yield drive


@pytest.fixture(autouse=True)
def impatience(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opener, "DELAYED_S", 0.1)
    monkeypatch.setattr(opener, "STALLED_S", 5.0)


def _opener_threads() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name == "opener"]


@pytest.mark.parametrize("how", in_part(["read", "open"], 2))
def test_sources_that_hang_do_not_hold_up_the_others(
    drive: HungDrive, pictures: Pictures, convert_job: MakeJob, how: str
) -> None:
    """More of them than jobs may be under way at once; then the drive answers again."""
    with ProcessEngine(workers=1) as engine:
        hung = [engine.submit(ProbeJob(drive.file(f"{how}-{n}"))) for n in range(_HUNG)]
        good = [engine.submit(convert_job(source)) for source in pictures(6)]
        outcomes = wait_for_outcomes(engine, good)
        assert all(is_written(outcomes[job]) for job in good)
        drive.wait_until_held(_HUNG)
        assert len(_opener_threads()) == _HUNG + 1
        drive.go_on()
        late = wait_for_outcomes(engine, hung)

    assert all(isinstance(late[job], PictureProbed) for job in hung)


def test_a_source_that_hangs_for_ever_is_told_and_its_late_answer_dropped(
    drive: HungDrive, pictures: Pictures, convert_job: MakeJob
) -> None:
    clock = FakeClock()
    with ProcessEngine(workers=1, clock=clock) as engine:
        hung = engine.submit(convert_job(drive.file("open-1")))
        drive.wait_until_held(1)

        def is_over(events: list[EngineEvent]) -> bool:
            clock.advance(0.2)
            return hung in finals(events)

        outcome = finals(wait_for(engine, is_over))[hung]
        (first, *_) = threads = _opener_threads()
        drive.go_on()
        first.join(20)
        later = engine.submit(convert_job(pictures(1)[0]))
        assert is_written(wait_for_outcomes(engine, [later])[later])
        assert len(threads) == 2
        assert len(_opener_threads()) == 1
        assert not _open_on(drive)

    assert outcome == JobFailed(hung, FailureCode.SOURCE_STALLED, "no answer for 5 s")


def _open_on(drive: HungDrive) -> list[str]:
    links = [entry for entry in Path("/proc/self/fd").iterdir() if entry.is_symlink()]
    return [str(link.readlink()) for link in links if str(drive.file("")) in str(link.readlink())]


def test_a_source_that_hangs_can_be_cancelled(drive: HungDrive) -> None:
    with ProcessEngine(workers=1) as engine:
        hung = engine.submit(ProbeJob(drive.file("open-1")))
        drive.wait_until_held(1)
        engine.cancel(hung)

        assert wait_for_outcomes(engine, [hung])[hung] == JobCancelled(hung)
        drive.go_on()


def test_close_leaves_a_source_that_hangs_behind(drive: HungDrive) -> None:
    engine = ProcessEngine(workers=1)
    hung = engine.submit(ProbeJob(drive.file("open-1")))
    drive.wait_until_held(1)
    (thread,) = _opener_threads()
    engine.close(timeout_s=0.2)

    assert finals(engine.drain()) == {hung: JobCancelled(hung)}
    assert thread.is_alive()
    drive.go_on()
    thread.join(20)
    assert not thread.is_alive()
    assert not _open_on(drive)
