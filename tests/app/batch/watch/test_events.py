"""What the system tells of a folder, and that it is told in the words of the folder's own name."""

from __future__ import annotations

import errno
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Condition

import pytest

from app.batch.watch import events
from app.batch.watch.changes import Changes
from app.batch.watch.events import FolderEvents

PATIENCE_S = 20.0


class Listener:
    """Changes that a test can wait for."""

    def __init__(self) -> None:
        self._told = Condition()
        self.changes = Changes(self._tell)

    def _tell(self) -> None:
        with self._told:
            self._told.notify_all()

    def wait_until(self, holds: Callable[[], bool]) -> None:
        def is_over() -> bool:
            self.changes.take()  # so that the next one is told
            return holds()

        with self._told:
            assert self._told.wait_for(is_over, PATIENCE_S)

    def wait_for_change(self) -> None:
        with self._told:
            assert self._told.wait_for(self.changes.take, PATIENCE_S)


@pytest.fixture
def listener() -> Listener:
    return Listener()


@pytest.fixture(params=["itself", "link"])
def folder(tmp_path: Path, listener: Listener, request: pytest.FixtureRequest) -> Iterator[Path]:
    real = tmp_path / "real"
    (real / "sub").mkdir(parents=True)
    folder = real
    if request.param == "link":
        folder = tmp_path / "link"
        folder.symlink_to(real)
    told = FolderEvents(folder, listener.changes)
    assert told.start() is None
    yield folder
    told.close()


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do not tell")
def test_a_file_is_open_until_its_writer_closes_it(folder: Path, listener: Listener) -> None:
    path = folder / "sub/a.jpg"
    with path.open("wb") as file:
        file.write(b"some")
        file.flush()
        listener.wait_until(lambda: listener.changes.is_open(path))
    listener.wait_until(lambda: not listener.changes.is_open(path))


def test_a_rename_and_a_new_folder_are_told(folder: Path, listener: Listener) -> None:
    (folder / "a.part").write_bytes(b"x")
    (folder / "a.part").rename(folder / "a.jpg")
    listener.wait_for_change()
    (folder / "new").mkdir()
    listener.wait_for_change()


def test_a_folder_that_is_not_there_sends_no_events(tmp_path: Path, listener: Listener) -> None:
    assert FolderEvents(tmp_path / "gone", listener.changes).start()


def test_a_system_that_watches_no_more_is_told_why(
    tmp_path: Path, listener: Listener, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Refused:
        def schedule(self, *_: object, **__: object) -> None:
            raise OSError(errno.ENOSPC, "inotify watch limit reached")

    monkeypatch.setattr(events, "Observer", Refused)
    assert FolderEvents(tmp_path, listener.changes).start() == "inotify watch limit reached"
