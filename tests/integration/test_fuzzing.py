"""The fuzzer runs, and finds what is planted: a fuzzer that cannot fail is worth nothing."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.fuzz.__main__ import main, watch_over
from tests.fuzz.cases import Case, Convert, Probe
from tests.fuzz.findings import Findings, kept_cases, read_case, write_case
from tests.fuzz.fuzzer import Fuzzer
from tests.fuzz.parts import parts_of
from tests.fuzz.seeds import NAMES, seed_picture
from tests.fuzz.session import Told, fuzz, replay
from tests.integration.crashing_worker import FATAL
from workers.contract.destination import Collision
from workers.contract.events import (
    ConversionEnded,
    EngineEvent,
    FinalEvent,
    JobFailed,
    JobStarted,
    OutputFailed,
    OutputPostponed,
    OutputWritten,
    PictureProbed,
    Size,
)
from workers.contract.failures import FailureCode
from workers.contract.jobs import JobId
from workers.contract.places import DiskFull
from workers.contract.recipe import Recipe
from workers.engine import ProcessEngine
from workers.platforms.linux import LinuxPlatform

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="stand-ins for workers are Linux's")

Tamper = Callable[[FinalEvent], Sequence[EngineEvent]]
HERE = Path(__file__).parent
_PAUSE = "import signal; signal.pause()"
PLAIN = Convert((Recipe(),), (0,))


def case(name: str = "png", wish: Convert | Probe = PLAIN) -> tuple[Case, bytes]:
    """A whole picture."""
    return Case(name, (), ".x", wish), seed_picture(name)


class Tampered(ProcessEngine):
    """A real engine, of which the ends of its first jobs are not what they were."""

    def __init__(self, *tampers: Tamper) -> None:
        super().__init__(workers=2)
        self._tampers = dict(enumerate(tampers, 1))

    def drain(self, timeout_s: float = 0.0) -> Sequence[EngineEvent]:
        told: list[EngineEvent] = []
        for event in super().drain(timeout_s):
            if isinstance(event, FinalEvent) and event.job in self._tampers:
                told += self._tampers[event.job](event)
            else:
                told.append(event)
        return told


@pytest.fixture
def findings(tmp_path: Path) -> Findings:
    """An empty folder for findings."""
    return Findings(tmp_path / "findings", 7)


@pytest.fixture
def work(tmp_path: Path) -> Path:
    """A folder for what is under way."""
    folder = tmp_path / "work"
    folder.mkdir()
    return folder


@pytest.mark.timeout(300)
def test_a_few_seconds_find_nothing(tmp_path: Path) -> None:
    options = ["--seconds", "2", "--seed", "7", "--findings", str(tmp_path / "findings")]
    done = subprocess.run(
        [sys.executable, "-m", "tests.fuzz", *options], capture_output=True, text=True, check=False
    )
    first, *_, last = done.stdout.splitlines()

    assert (done.returncode, done.stderr) == (0, "")
    assert first == "Seed 7."
    assert last.endswith("findings: 0. Seed 7.")
    assert not last.startswith("0 ")
    assert not (tmp_path / "findings").exists()


def test_every_whole_picture_is_converted(work: Path, findings: Findings) -> None:
    cases = [case(name) for name in NAMES]
    told = replay(cases, work, findings, partial(ProcessEngine, 2))

    assert findings.problems == []
    assert told.kinds == {"converted": len(NAMES)}
    assert list(work.iterdir()) == []


def _left_alone(written: OutputWritten) -> None:
    (written.path.parent / "left.tmp").touch()


def _cut(written: OutputWritten) -> None:
    written.path.write_bytes(written.path.read_bytes()[:-20])


def _end(event: FinalEvent) -> OutputWritten:
    assert isinstance(event, ConversionEnded)
    (end,) = event.outputs
    assert isinstance(end, OutputWritten)
    return end


def _do(deed: Callable[[OutputWritten], object]) -> Tamper:
    def tamper(event: FinalEvent) -> list[EngineEvent]:
        deed(_end(event))
        return [event]

    return tamper


def _tell(change: Callable[[OutputWritten], object]) -> Tamper:
    def tamper(event: FinalEvent) -> list[EngineEvent]:
        assert isinstance(event, ConversionEnded)
        return [replace(event, outputs=(change(_end(event)),))]

    return tamper


def _fail(code: FailureCode, detail: str = "") -> Tamper:
    return lambda event: [JobFailed(event.job, code, detail)]


FAULTS: dict[str, tuple[Tamper, str]] = {
    "no outcome": (lambda _: [], "no outcome within"),
    "only a start": (lambda event: [JobStarted(event.job)], "no outcome within"),
    "two outcomes": (lambda event: [event, event], "a second outcome"),
    "of no job": (lambda event: [event, JobFailed(JobId(999), FailureCode.EMPTY, "")], "of no job"),
    "another kind": (
        lambda event: [PictureProbed(event.job, None)],  # type: ignore[arg-type] # as a defect would
        "ended as PictureProbed",
    ),
    "a file more": (_do(_left_alone), "left in the folder: ['left.tmp']"),
    "a file fewer": (_do(lambda written: written.path.unlink()), "missing in the folder"),
    "a cut file": (_do(_cut), "cannot be read"),
    "the original": (
        _do(lambda end: (end.path.parents[1] / "source/picture.x").write_bytes(b"")),
        "the original was changed",
    ),
    "another size": (_tell(lambda end: replace(end, size=Size(1, 1))), "is told as"),
    "fewer bytes": (_tell(lambda end: replace(end, bytes_out=1)), "bytes instead of 1"),
    "more frames": (_tell(lambda end: replace(end, frames=3)), "is told as"),
    "a failure": (_tell(lambda _: OutputFailed(FailureCode.INTERNAL, "")), "refused as internal"),
    "a defect": (_fail(FailureCode.INTERNAL), "refused as internal"),
    "no word of people": (_fail(FailureCode.TIMED_OUT, "struct.StructError: at"), "no sentence"),
    "a postponed result": (
        _tell(lambda end: OutputPostponed(DiskFull(end.path.parent, 0, 1))),
        "postponed: DiskFull",
    ),
    "refused result": (_fail(FailureCode.REFUSED_RESULT), "refused as refused-result"),
}


def test_every_planted_fault_is_found(work: Path, findings: Findings) -> None:
    faults = FAULTS.values()
    engine = partial(Tampered, *(tamper for tamper, _ in faults))
    told = replay([case()] * len(FAULTS), work, findings, engine, patience_s=5.0)
    missed = [words for _, words in faults if not any(words in each for each in findings.problems)]

    assert missed == []
    assert told.findings == len(findings.problems) == len(FAULTS)
    assert told.kinds["converted"] > 0
    assert list(work.iterdir()) == []


def test_a_result_that_is_no_picture_is_found_and_kept(
    work: Path, findings: Findings, tmp_path: Path
) -> None:
    """The worker's bytes begin as a WebP does, which is all that the engine looks at."""
    liar = LinuxPlatform([sys.executable, str(HERE / "lying_worker.py"), "honest", "all"])
    cases = [case("webp-lossless")]
    replay(cases, work, findings, lambda: ProcessEngine(workers=1, platform=liar))
    kept = kept_cases(tmp_path / "findings")

    assert "was written but cannot be read" in findings.problems[0]
    assert read_case(kept[0]) == cases[0]
    again = ["--replay", str(kept[0]), "--findings", str(tmp_path / "again")]
    assert main([*again, "--work", str(work)]) == 0  # by a worker that does not lie


def test_a_worker_that_breaks_the_protocol_is_found(work: Path, findings: Findings) -> None:
    liar = LinuxPlatform([sys.executable, str(HERE / "lying_worker.py"), "garbage", "first"])
    replay([case()], work, findings, lambda: ProcessEngine(workers=1, platform=liar))

    assert any("did what they must not" in problem for problem in findings.problems)


def test_a_crash_is_an_outcome_and_no_finding(work: Path, findings: Findings) -> None:
    crashing = LinuxPlatform([sys.executable, str(HERE / "crashing_worker.py")])
    whole, data = case()
    cases = [(whole, data), (whole, data + FATAL), (whole, data)]
    told = replay(cases, work, findings, lambda: ProcessEngine(workers=1, platform=crashing))

    assert findings.problems == []
    assert told.kinds == {"converted": 2, "refused (crashed)": 1}
    assert told.workers_replaced == 2
    assert "workers that died and were replaced: 2; findings: 0" in told.closing_line


@pytest.mark.parametrize("collision", Collision)
def test_a_name_that_is_taken_is_no_finding(
    collision: Collision, work: Path, findings: Findings
) -> None:
    wish = replace(PLAIN, collision=collision, is_taken=True)
    replay([case("jpeg", wish)], work, findings, partial(ProcessEngine, 1))

    assert findings.problems == []


def test_a_file_that_is_overwritten_without_leave_is_found(work: Path, findings: Findings) -> None:
    wish = replace(PLAIN, is_taken=True)

    def tamper(event: FinalEvent) -> list[EngineEvent]:
        (folder,) = work.iterdir()
        (folder / "results/0.webp").write_bytes(b"ours")
        return [event]

    replay([case("png", wish)], work, findings, lambda: Tampered(tamper))
    assert findings.problems == ["0.webp was overwritten"]


@pytest.mark.parametrize(
    ("code", "problem"),
    [
        ("import os; os.abort()", "ended with -6"),
        (_PAUSE, "has not ended"),
    ],
)
def test_a_run_that_crashes_or_hangs_is_a_finding(
    code: str, problem: str, work: Path, findings: Findings, tmp_path: Path
) -> None:
    write_case(work / "1", *case())
    assert watch_over([sys.executable, "-c", code], work, findings, 2.0) == 1

    assert [problem in each for each in findings.problems] == [True]
    assert [read_case(kept) for kept in kept_cases(tmp_path / "findings")] == [case()]


class Listening(Fuzzer):
    """Keeps the cases instead of trying them."""

    tried: list[tuple[Case, bytes]]

    def try_case(self, case: Case, data: bytes) -> None:
        self.tried.append((case, data))
        self.is_over = len(self.tried) >= 40


def test_the_same_seed_makes_the_same_cases(
    work: Path, findings: Findings, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cases(seed: int) -> list[tuple[Case, bytes]]:
        tried: list[tuple[Case, bytes]] = []
        monkeypatch.setattr(Listening, "tried", tried, raising=False)
        fuzz(seed, 60, work, findings, partial(ProcessEngine, 1))
        return tried[:40]

    monkeypatch.setattr("tests.fuzz.session.Fuzzer", Listening)
    monkeypatch.setattr("tests.fuzz.session._ROUND", 8)
    first = cases(3)
    assert first == cases(3)
    assert first != cases(4)


def test_every_format_is_known_by_its_parts() -> None:
    for name in NAMES:
        data, parts = seed_picture(name), parts_of(seed_picture(name))
        assert parts, name
        assert all(0 <= part.start < part.end <= len(data) for part in parts), name


def test_a_closing_line_without_pictures() -> None:
    assert Told().closing_line.startswith("0 pictures in 0 s; results: none;")
