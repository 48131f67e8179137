"""Which thread opens what, and what becomes of sources that take long."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from queue import SimpleQueue

import pytest

from tests.integration.wishes import conversion
from workers.contract.destination import Collision
from workers.contract.failures import FailureCode
from workers.contract.jobs import JobId, JobSpec, ProbeJob
from workers.engine.files import opener, output_folders
from workers.engine.files.opener import DELAYED_S, MAX_THREADS, STALLED_S, SourceOpener
from workers.engine.files.output_file import Original, OutputError
from workers.engine.files.source_file import AllExist, Answer, Opened, OpenedSource, Refused

_PATIENCE_S = 20.0
_TICK_S = 0.1


class Disk:
    """Stands for opening: sources called ``hung…`` are opened when the test says so."""

    def __init__(self) -> None:
        self.begun: SimpleQueue[str] = SimpleQueue()
        self.closed: list[str] = []
        self._gates: dict[str, threading.Event] = {}

    def open_source(self, path: Path, *, keep_descriptor: bool) -> OpenedSource:
        assert keep_descriptor
        self.begun.put(path.name)
        if path.name.startswith("hung"):
            assert self._gate(path.name).wait(_PATIENCE_S)
        if path.name == "defect":
            raise RuntimeError("not foreseen")
        return OpenedSource(path.name, 0, 1, Original(path.name, 0, 0, 0))

    def answer(self, name: str) -> None:
        self._gate(name).set()

    def answer_all(self) -> None:
        for gate in tuple(self._gates.values()):
            gate.set()

    def wait_until_begun(self, *names: str) -> None:
        assert [self.begun.get(timeout=_PATIENCE_S) for _ in names] == list(names)

    def _gate(self, name: str) -> threading.Event:
        return self._gates.setdefault(name, threading.Event())


class Setting:
    """An opener and what it has reported; time passes when the test says so."""

    def __init__(self) -> None:
        self.reports: SimpleQueue[Answer] = SimpleQueue()
        self.opener = SourceOpener(self.reports.put, keep_descriptors=True)
        self._now = 1000.0
        self._ids = 0
        self.opener.check(self._now)

    def request(self, *names: str) -> list[JobId]:
        return [self.ask(ProbeJob(Path(name))) for name in names]

    def ask(self, spec: JobSpec) -> JobId:
        self._ids += 1
        self.opener.request(JobId(self._ids), spec)
        return JobId(self._ids)

    def let_pass(self, seconds: float) -> None:
        for _ in range(round(seconds / _TICK_S) + 1):
            self._now += _TICK_S
            self.opener.check(self._now)

    def sleep(self, seconds: float) -> None:
        """As a program does that is stopped, or a machine that is closed."""
        self._now += seconds
        self.opener.check(self._now)

    def next(self) -> Answer:
        return self.reports.get(timeout=_PATIENCE_S)


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Iterator[Disk]:
    one = Disk()
    monkeypatch.setattr(opener, "open_source", one.open_source)
    monkeypatch.setattr(OpenedSource, "close", lambda source: one.closed.append(source.path))
    yield one
    one.answer_all()


@pytest.fixture
def setting(disk: Disk) -> Iterator[Setting]:
    one = Setting()
    yield one
    disk.answer_all()
    assert one.opener.close(_PATIENCE_S)


def _threads() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name == "opener"]


def test_sources_are_opened_one_after_the_other_in_the_order_asked(
    setting: Setting, disk: Disk
) -> None:
    jobs = setting.request(*"abcdef")
    reports = [setting.next() for _ in jobs]

    assert [report.job for report in reports] == jobs
    assert all(isinstance(report, Opened) for report in reports)
    assert len(_threads()) == 1


def test_another_thread_goes_on_when_one_takes_long(setting: Setting, disk: Disk) -> None:
    hung, *others = setting.request("hung", "b", "c", "d")
    disk.wait_until_begun("hung")
    setting.let_pass(DELAYED_S / 2)
    assert setting.opener.held_up == 0
    assert len(_threads()) == 1

    setting.let_pass(DELAYED_S)
    assert [setting.next().job for _ in others] == others
    assert setting.opener.held_up == 1

    disk.answer("hung")
    assert setting.next().job == hung
    (later,) = setting.request("e")
    assert setting.next().job == later
    assert setting.opener.held_up == 0


def test_a_thread_that_was_replaced_ends_with_its_source(setting: Setting, disk: Disk) -> None:
    setting.request("hung")
    disk.wait_until_begun("hung")
    (first,) = _threads()
    setting.let_pass(DELAYED_S)
    assert len(_threads()) == 2

    disk.answer("hung")
    first.join(_PATIENCE_S)
    assert len(_threads()) == 1


def test_as_many_as_there_may_be_threads_may_hang_and_one_answer_is_enough_to_go_on(
    setting: Setting, disk: Disk
) -> None:
    names = [f"hung {n}" for n in range(MAX_THREADS)]
    *hung, last = setting.request(*names, "last")
    for name in names:
        disk.wait_until_begun(name)
        setting.let_pass(DELAYED_S)
    assert len(_threads()) == MAX_THREADS
    assert setting.reports.empty()

    disk.answer(names[3])
    assert {setting.next().job, setting.next().job} == {hung[3], last}


def test_a_source_that_never_answers_is_told_and_its_late_answer_closed(
    setting: Setting, disk: Disk
) -> None:
    (job,) = setting.request("hung")
    disk.wait_until_begun("hung")
    (first,) = _threads()
    setting.let_pass(STALLED_S - 1)
    assert setting.reports.empty()
    setting.let_pass(1)
    assert setting.next() == Refused(job, FailureCode.SOURCE_STALLED, "no answer for 60 s")
    assert setting.opener.held_up == 0

    disk.answer("hung")
    first.join(_PATIENCE_S)
    assert disk.closed == ["hung"]
    assert setting.reports.empty()


def test_a_program_that_slept_does_not_take_its_sleep_for_a_slow_drive(
    setting: Setting, disk: Disk
) -> None:
    (job,) = setting.request("hung")
    disk.wait_until_begun("hung")
    setting.sleep(10 * STALLED_S)
    setting.sleep(-STALLED_S)

    disk.answer("hung")
    assert isinstance(setting.next(), Opened)
    assert len(_threads()) == 1
    assert job


def test_an_output_folder_that_never_answers_is_not_the_sources_fault(
    setting: Setting, disk: Disk, monkeypatch: pytest.MonkeyPatch
) -> None:
    entered, leave = threading.Event(), threading.Event()

    def hang(_: Path) -> None:
        entered.set()
        assert leave.wait(_PATIENCE_S)

    monkeypatch.setattr(output_folders, "prepare_directory", hang)
    job = setting.ask(conversion(Path("a"), Path("dead/b.webp")))
    assert entered.wait(_PATIENCE_S)
    (first,) = _threads()
    setting.let_pass(STALLED_S)

    assert setting.next() == Refused(job, FailureCode.OUTPUT_FAILED, "no answer for 60 s")
    leave.set()
    first.join(_PATIENCE_S)
    assert disk.closed == ["a"]


def test_of_several_outputs_those_that_exist_are_told_where_they_are_to_be_left(
    setting: Setting, disk: Disk, tmp_path: Path
) -> None:
    targets = [tmp_path / f"{name}.webp" for name in "abc"]
    targets[1].touch()
    some = setting.ask(conversion(Path("a"), *targets, collision=Collision.SKIP))
    report = setting.next()
    assert isinstance(report, Opened)
    assert (report.job, report.existing) == (some, (1,))

    none = setting.ask(conversion(Path("a"), *targets, collision=Collision.REPLACE))
    report = setting.next()
    assert isinstance(report, Opened)
    assert (report.job, report.existing) == (none, ())

    disk.wait_until_begun("a", "a")
    every = setting.ask(conversion(Path("a"), targets[1], targets[1], collision=Collision.SKIP))
    assert setting.next() == AllExist(every)
    assert disk.begun.empty(), "a source that is not needed was opened"


def test_every_folder_of_several_outputs_is_made(
    setting: Setting, disk: Disk, tmp_path: Path
) -> None:
    setting.ask(conversion(Path("a"), tmp_path / "x" / "a.webp", tmp_path / "y" / "b" / "a.webp"))

    assert isinstance(setting.next(), Opened)
    assert (tmp_path / "x").is_dir()
    assert (tmp_path / "y" / "b").is_dir()


def test_a_defect_is_that_jobs_failure_alone(setting: Setting, disk: Disk) -> None:
    bad, good = setting.request("defect", "b")

    assert setting.next() == Refused(bad, FailureCode.INTERNAL, "RuntimeError: not foreseen")
    assert setting.next().job == good


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (OutputError(FailureCode.OUTPUT_DENIED, ""), FailureCode.OUTPUT_DENIED),
        (RuntimeError(), FailureCode.INTERNAL),
    ],
)
def test_a_source_is_closed_when_its_output_cannot_be(
    setting: Setting,
    disk: Disk,
    monkeypatch: pytest.MonkeyPatch,
    error: Exception,
    code: FailureCode,
) -> None:
    def refuse(_: Path) -> None:
        raise error

    monkeypatch.setattr(output_folders, "prepare_directory", refuse)
    setting.ask(conversion(Path("a"), Path("b.webp")))
    refused = setting.next()

    assert isinstance(refused, Refused)
    assert refused.code is code
    assert disk.closed == ["a"]


def test_a_system_that_gives_no_thread_is_asked_again(
    setting: Setting, disk: Disk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: object) -> None:
        raise RuntimeError("can't start new thread")

    _, good = setting.request("hung", "b")
    disk.wait_until_begun("hung")
    with monkeypatch.context() as patch:
        patch.setattr("workers.engine.files.opener.Thread.start", refuse)
        setting.let_pass(DELAYED_S)
    assert setting.reports.empty()

    setting.let_pass(_TICK_S)
    assert setting.next().job == good


def test_close_leaves_what_hangs_behind(disk: Disk) -> None:
    setting = Setting()
    setting.request("hung", "b")
    disk.wait_until_begun("hung")
    (thread,) = _threads()

    assert not setting.opener.close(0.01)
    disk.answer("hung")
    thread.join(_PATIENCE_S)
    assert disk.closed == ["hung"]
    assert setting.reports.empty()
    assert disk.begun.empty()
