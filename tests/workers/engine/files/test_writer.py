"""Many outputs at once: each whole under its name or absent, each reported once."""

from __future__ import annotations

import errno
import os
import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from queue import SimpleQueue

import pytest

from workers.contract.destination import Collision
from workers.contract.failures import FailureCode
from workers.contract.files import stamp_of
from workers.contract.jobs import JobId
from workers.contract.places import DiskFull, FolderGone
from workers.engine.files import publisher, writer
from workers.engine.files.output_file import Order, Original, PartFile
from workers.engine.files.publisher import (
    MAX_THREADS,
    MAX_TOGETHER,
    MAX_UNPUBLISHED,
    NameTaken,
    OutputKey,
    Postponed,
    Report,
    WriteFailed,
    Written,
)
from workers.engine.files.writer import OutputWriter
from workers.platforms import places
from workers.platforms.places import RESERVE_BYTES, Space, place_of

PICTURE = Original("/not/there", 0, 0, 0o644)
_PATIENCE_S = 20.0


def key(job: int, output: int = 0) -> OutputKey:
    return OutputKey(JobId(job), output)


def written(key: OutputKey, path: Path) -> Written:
    """What is told of an output that is at ``path`` now."""
    return Written(key, path, stamp_of(path.stat()))


class Desk:
    """A writer, and what it has reported."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.reports: SimpleQueue[Report] = SimpleQueue()
        self.writer = OutputWriter(self.reports.put)

    def append(self, job: int, data: bytes = b"picture", target: Path | None = None) -> None:
        self.writer.append(key(job), Order(target or self.target(job), PICTURE), data)

    def commit(self, job: int, collision: Collision = Collision.RENAME) -> None:
        self.writer.commit(key(job), collision)

    def target(self, job: int) -> Path:
        return self.folder / f"{job}.webp"

    def next(self) -> Report:
        return self.reports.get(timeout=_PATIENCE_S)

    def close(self, timeout_s: float = _PATIENCE_S) -> list[Report]:
        """Close, and return what was reported since the last ``next``."""
        assert self.writer.close(timeout_s)
        return [self.reports.get_nowait() for _ in range(self.reports.qsize())]

    def names(self) -> list[str]:
        return sorted(path.name for path in self.folder.iterdir())


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    one = Desk(tmp_path)
    yield one
    one.writer.close(_PATIENCE_S)


class Gate:
    """Stops whoever comes, until it is opened."""

    def __init__(self) -> None:
        self.arrived: SimpleQueue[object] = SimpleQueue()
        self._open = threading.Event()

    def open(self) -> None:
        self._open.set()

    def pass_through(self, who: object) -> None:
        self.arrived.put(who)
        assert self._open.wait(_PATIENCE_S)


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Iterator[Gate]:
    """A disk on which nothing is before the gate is opened."""
    gate = Gate()
    sync = PartFile.sync

    def slow_sync(part: PartFile) -> None:
        gate.pass_through(part)
        sync(part)

    monkeypatch.setattr(PartFile, "sync", slow_sync)
    yield gate
    gate.open()


def test_pieces_become_one_file(desk: Desk) -> None:
    desk.append(1, b"12")
    desk.append(2, b"ab")
    desk.append(1, b"34")
    desk.commit(1)

    assert desk.next() == written(key(1), desk.target(1))
    assert desk.target(1).read_bytes() == b"1234"
    assert desk.close() == []
    assert desk.names() == ["1.webp"]  # the other was not committed


def test_a_name_is_given_only_to_what_is_on_the_disk(desk: Desk, disk: Gate) -> None:
    desk.append(1)
    desk.commit(1)
    disk.arrived.get(timeout=_PATIENCE_S)
    assert not desk.target(1).exists()

    disk.open()
    assert desk.next() == written(key(1), desk.target(1))


def test_every_thread_that_syncs_may_hang_and_nothing_is_lost(desk: Desk, disk: Gate) -> None:
    """More jobs than may wait; the writer stands still, and nothing of it is counted twice."""
    jobs = range(MAX_UNPUBLISHED + 20)
    for job in jobs:
        desk.append(job, b"x" * 1000)
        desk.commit(job)
    for _ in range(MAX_THREADS):
        disk.arrived.get(timeout=_PATIENCE_S)
    assert desk.reports.empty()
    disk.open()

    reports = [desk.next() for _ in jobs]
    assert sorted(reports) == [written(key(job), desk.target(job)) for job in jobs]
    assert desk.writer.backlog_bytes == 0
    assert len(desk.names()) == len(jobs)


def test_what_waits_is_synced_together_before_any_of_it_gets_a_name(
    desk: Desk, disk: Gate, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(publisher, "MAX_THREADS", 1)
    steps: list[tuple[str, PartFile]] = []
    for name in ("start_sync", "sync", "publish"):
        _note(monkeypatch, name, steps)
    desk.append(0)
    desk.commit(0)
    disk.arrived.get(timeout=_PATIENCE_S)
    for job in range(1, 6):
        desk.append(job)
        desk.commit(job)
    desk.append(99)  # handled after the others
    _until(lambda: desk.writer.backlog_bytes == 0)
    disk.open()
    for _ in range(6):
        desk.next()

    assert [name for name, _ in steps[3:]] == ["start_sync"] * 5 + ["sync"] * 5 + ["publish"] * 5


def test_outputs_gather_but_no_longer_than_there_are_few(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(publisher, "GATHER_S", 1000.0)
    steps: list[tuple[str, PartFile]] = []
    for name in ("sync", "publish"):
        _note(monkeypatch, name, steps)

    def hand_over(jobs: range) -> None:
        for job in jobs:
            desk.append(job)
            desk.commit(job)

    hand_over(range(1))  # the first waits for nobody
    assert desk.next().key == key(0)
    _until(lambda: desk.writer._publisher._idle == 1)  # that thread lets others gather now
    hand_over(range(1, MAX_TOGETHER))
    _until(lambda: len(desk.writer._publisher._waiting) == MAX_TOGETHER - 1)
    assert len(steps) == 2
    hand_over(range(MAX_TOGETHER, MAX_TOGETHER + 1))  # now they are many
    for _ in range(MAX_TOGETHER):
        desk.next()
    assert [name for name, _ in steps[2:]] == ["sync"] * MAX_TOGETHER + ["publish"] * MAX_TOGETHER

    hand_over(range(100, 101))
    desk.next()
    hand_over(range(101, 103))
    assert [report.key for report in desk.close()] == [
        key(101),
        key(102),
    ]  # nothing waits for the end


def _note(monkeypatch: pytest.MonkeyPatch, name: str, steps: list[tuple[str, PartFile]]) -> None:
    real = getattr(PartFile, name)

    def noted(part: PartFile, *arguments: object, **named: object) -> object:
        steps.append((name, part))
        return real(part, *arguments, **named)

    monkeypatch.setattr(PartFile, name, noted)


def _until(condition: Callable[[], bool]) -> None:
    """Wait for what another thread will do, and cannot tell."""
    waiting = threading.Event()
    for _ in range(int(_PATIENCE_S / 0.01)):
        if condition():
            return
        waiting.wait(0.01)
    raise AssertionError("it did not happen")


def test_outputs_of_one_job_are_files_of_their_own(desk: Desk, tmp_path: Path) -> None:
    for data in (b"12", b"34"):
        for output in range(3):
            target = tmp_path / f"{output}.webp"
            desk.writer.append(key(1, output), Order(target, PICTURE), b"%d" % output + data)
    desk.writer.commit(key(1, 0), Collision.RENAME)
    desk.writer.abort(key(1, 1))
    desk.writer.commit(key(1, 2), Collision.RENAME)

    assert sorted(desk.close()) == [
        written(key(1, output), tmp_path / f"{output}.webp") for output in (0, 2)
    ]
    assert (tmp_path / "0.webp").read_bytes() == b"012034"
    assert (tmp_path / "2.webp").read_bytes() == b"212234"
    assert desk.names() == ["0.webp", "2.webp"]


def test_abort_removes_what_was_written_and_the_job_may_begin_again(desk: Desk) -> None:
    desk.append(1, b"first try")
    desk.writer.abort(key(1))
    desk.append(1, b"second")
    desk.commit(1)

    assert desk.next() == written(key(1), desk.target(1))
    assert desk.target(1).read_bytes() == b"second"
    assert desk.names() == ["1.webp"]


def test_abort_after_commit_comes_too_late(desk: Desk, disk: Gate) -> None:
    desk.append(1)
    desk.commit(1)
    disk.arrived.get(timeout=_PATIENCE_S)
    desk.writer.abort(key(1))
    disk.open()

    assert desk.close() == [written(key(1), desk.target(1))]
    assert desk.target(1).exists()


@pytest.mark.parametrize("collision", [Collision.SKIP, Collision.RENAME])
def test_a_name_that_was_taken_meanwhile_is_told(desk: Desk, collision: Collision) -> None:
    desk.append(1)
    desk.target(1).write_bytes(b"theirs")
    desk.commit(1, collision)

    assert desk.next() == NameTaken(key(1), desk.target(1))
    assert desk.target(1).read_bytes() == b"theirs"
    desk.close()
    assert desk.names() == ["1.webp"]


STEPS = [
    (writer, "PartFile"),
    *((PartFile, name) for name in ("write", "start_sync", "sync", "publish")),
]


@pytest.mark.parametrize(("owner", "name"), STEPS)
@pytest.mark.parametrize(
    ("error", "code", "detail"),
    [
        (OSError(errno.EIO, os.strerror(errno.EIO)), FailureCode.OUTPUT_FAILED, "error"),
        (RuntimeError("not foreseen"), FailureCode.INTERNAL, "RuntimeError: not foreseen"),
        (MemoryError(), FailureCode.INTERNAL, "MemoryError"),
    ],
)
def test_whatever_goes_wrong_is_that_jobs_failure_alone(
    desk: Desk,
    monkeypatch: pytest.MonkeyPatch,
    owner: object,
    name: str,
    error: Exception,
    code: FailureCode,
    detail: str,
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise error

    with monkeypatch.context() as patch:
        patch.setattr(owner, name, fail)
        desk.append(1)
        desk.append(1)
        desk.commit(1)
        report = desk.next()
    assert isinstance(report, WriteFailed)
    assert (report.key, report.code) == (key(1), code)
    assert detail in report.detail

    desk.append(2)
    desk.commit(2)
    assert desk.close() == [written(key(2), desk.target(2))]
    assert desk.names() == ["2.webp"]
    assert desk.writer.backlog_bytes == 0


def test_one_thread_is_enough_where_the_system_gives_no_more(
    desk: Desk, disk: Gate, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: object) -> None:
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr("workers.engine.files.publisher.Thread.start", refuse)
    for job in range(3):
        desk.append(job)
        desk.commit(job)
    disk.open()

    assert [desk.next() for _ in range(3)] == [written(key(n), desk.target(n)) for n in range(3)]


def test_close_does_not_wait_for_a_disk_that_hangs(desk: Desk, disk: Gate) -> None:
    for job in range(MAX_UNPUBLISHED + 1):
        desk.append(job)
        desk.commit(job)
    _until(lambda: desk.writer._publisher._unpublished == MAX_UNPUBLISHED)

    assert not desk.writer.close(0.05)
    assert not desk.names()
    disk.open()
    for _ in range(MAX_UNPUBLISHED):
        desk.next()
    _until(lambda: not any(t.name in ("writer", "publisher") for t in threading.enumerate()))
    assert desk.reports.empty()  # the one that had to wait was discarded
    assert len(desk.names()) == MAX_UNPUBLISHED


class Folders:
    """Folders whose names were brought to the disk, with the names they had then."""

    def __init__(self) -> None:
        self.synced: SimpleQueue[tuple[Path, list[str]]] = SimpleQueue()

    def sync(self, folder: Path) -> None:
        self.synced.put((folder, sorted(os.listdir(folder))))  # noqa: PTH208 - names are asked


@pytest.fixture
def folders(monkeypatch: pytest.MonkeyPatch) -> Folders:
    one = Folders()
    monkeypatch.setattr(publisher, "sync_folder", one.sync)
    return one


def test_close_brings_the_names_to_the_disk_and_those_of_new_folders(
    desk: Desk, folders: Folders, tmp_path: Path
) -> None:
    new = tmp_path / "new" / "folder"
    new.mkdir(parents=True)
    desk.append(1, target=new / "a.webp")
    desk.commit(1)
    desk.close()

    synced = dict(folders.synced.get_nowait() for _ in range(folders.synced.qsize()))
    assert synced[new] == ["a.webp"]
    assert synced.keys() == {new, *new.parents}


def test_names_are_brought_to_the_disk_while_the_program_runs(
    desk: Desk, folders: Folders, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(publisher, "FOLDER_SYNC_S", 0.01)
    for job in (1, 2):
        desk.append(job)
        desk.commit(job)
        desk.next()
        while (synced := folders.synced.get(timeout=_PATIENCE_S))[0] != tmp_path:
            pass

        assert desk.target(job).name in synced[1]


@pytest.fixture
def space(monkeypatch: pytest.MonkeyPatch) -> list[Space]:
    """What the disk says from now on: the last of the list."""
    said = [Space(1 << 40, RESERVE_BYTES + 100)]
    monkeypatch.setattr(places, "disk_space", lambda _: said[-1])
    return said


def test_no_output_is_begun_that_would_leave_too_little_room(
    desk: Desk, space: list[Space]
) -> None:
    def order(job: int, total_bytes: int) -> Order:
        return Order(desk.target(job), PICTURE, total_bytes)

    desk.writer.append(key(1), order(1, 60), b"a" * 10)  # 50 bytes are still owed
    desk.writer.append(key(2), order(2, 51), b"b" * 51)
    desk.commit(2)
    trouble = DiskFull(desk.folder, RESERVE_BYTES + 100, RESERVE_BYTES + 101)
    assert desk.next() == Postponed(key(2), trouble)

    desk.writer.append(key(1), order(1, 60), b"a" * 50)
    desk.writer.append(key(2), order(2, 51), b"b" * 51)
    for job in (1, 2):
        desk.commit(job)
    written = [report for report in desk.close() if isinstance(report, Written)]
    assert sorted(each[:2] for each in written) == [(key(job), desk.target(job)) for job in (1, 2)]


@pytest.mark.parametrize(("owner", "name"), STEPS)
@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT])
def test_a_disk_that_turns_out_to_be_full_postpones(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, owner: object, name: str, number: int
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    with monkeypatch.context() as patch:
        patch.setattr(owner, name, fail)
        desk.append(1)
        desk.commit(1)
        report = desk.next()
    assert isinstance(report, Postponed)
    assert isinstance(report.trouble, DiskFull)
    assert desk.names() == []


@pytest.mark.parametrize("step", ["write", "publish"])
def test_a_folder_for_results_that_vanishes_postpones(
    desk: Desk, tmp_path: Path, step: str
) -> None:
    root = tmp_path / "out"
    root.mkdir()
    order = Order(root / "sub" / "a.webp", PICTURE, 1, place=place_of(root))
    if step == "publish":
        desk.writer.append(key(1), order, b"a")  # the folder below is made
        _until(lambda: (root / "sub").exists() and desk.writer.backlog_bytes == 0)
    shutil.rmtree(root)
    if step == "write":
        desk.writer.append(key(1), order, b"a")
    desk.commit(1)
    assert desk.next() == Postponed(key(1), place_of_gone(root))
    assert not root.exists()


def place_of_gone(root: Path) -> FolderGone:
    root.mkdir()
    place = place_of(root)
    root.rmdir()
    return place


def test_nothing_is_written_where_a_drive_should_be(desk: Desk, tmp_path: Path) -> None:
    unmounted = FolderGone(tmp_path, os.stat(tmp_path).st_dev)
    desk.writer.append(key(1), Order(desk.target(1), PICTURE, 1, place=unmounted), b"a")
    desk.commit(1)
    assert desk.next() == Postponed(key(1), unmounted)
    assert desk.names() == []
