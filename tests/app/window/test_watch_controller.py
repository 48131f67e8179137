"""A watch in the window: a real folder and thread, a batch without processes."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from app.batch.batch import Batch
from app.batch.items import ItemStore
from app.window.batch_controller import BatchController
from app.window.watch_controller import MOST_ENDS, WatchController, with_ends
from tests.fakes import FakeEngine, FakePlanner, by_name, fail
from workers.contract.destination import Destination
from workers.contract.failures import FailureCode
from workers.contract.items import Cancelled, ItemFacts, ItemId
from workers.contract.recipe import Recipe
from workers.contract.watch_report import WatchReport
from workers.contract.watching import Watching

PATIENCE_MS = 20_000
RECIPES = (Recipe(),)


class Watch:
    """A watch wired to a batch as the window does it."""

    def __init__(self, folder: Path, out: Path) -> None:
        folder.mkdir()
        self.folder = folder
        self.destination = Destination(directory=out)
        self.engine = FakeEngine(by_name({"bad.jpg": fail(FailureCode.CORRUPT)}))
        planner, items = FakePlanner(), ItemStore()
        batch = Batch(self.engine, planner, items, RECIPES, self.destination)
        self._batch = BatchController(batch)
        options = Watching(settle=0.1, rescan=0.2)
        self.controller = WatchController(items, planner.namer, options)
        self.controller.pictures_found.connect(self._batch.add)
        self.controller.changes_found.connect(self._batch.convert_again)
        self.controller.all_found.connect(self._batch.end_drop)
        self.controller.reported.connect(self._count)
        self.notices: list[str] = []
        self.controller.noticed.connect(self.notices.append)
        self.told: tuple[int, int] | None = None

    def start(self) -> None:
        self.controller.start(self.folder, RECIPES, self.destination)

    def has_told(self, converted: int, failed: int) -> bool:
        """Let the engine work; whether so many have ended."""
        self._batch.apply(tuple(self.engine.drain()))
        return self.told == (converted, failed)

    def clear(self) -> None:
        """Take all that has ended off the list."""
        self._batch.clear_finished()

    def write(self, name: str, content: bytes = b"picture") -> None:
        (self.folder / name).write_bytes(content)

    def _count(self, report: WatchReport) -> None:
        assert report.folder == self.folder
        self.report = report
        self.told = (report.converted, report.failed)


@pytest.fixture
def watch(qtbot: QtBot, tmp_path: Path) -> Iterator[Watch]:
    watch = Watch(tmp_path / "in", tmp_path / "out")
    yield watch
    watch.controller.close()
    assert "watch" not in [thread.name for thread in threading.enumerate()]


def test_what_lands_is_converted_and_counted(watch: Watch, qtbot: QtBot) -> None:
    watch.start()
    assert watch.told == (0, 0)
    for name in ("a.jpg", "b.jpg", "bad.jpg"):
        watch.write(name)
    qtbot.waitUntil(lambda: watch.has_told(2, 1), timeout=PATIENCE_MS)
    watch.write("bad.jpg", b"changed")
    watch.write("a.jpg", b"changed")
    qtbot.waitUntil(lambda: watch.has_told(3, 2), timeout=PATIENCE_MS)


def test_the_report_has_what_was_made_the_latest_first(watch: Watch, qtbot: QtBot) -> None:
    watch.start()
    watch.write("a.jpg")
    qtbot.waitUntil(lambda: watch.has_told(1, 0), timeout=PATIENCE_MS)
    watch.write("bad.jpg")
    qtbot.waitUntil(lambda: watch.has_told(1, 1), timeout=PATIENCE_MS)
    report = watch.report
    assert (report.ended, report.is_running) == (2, True)
    assert [end.facts.source.name for end in report.last] == ["bad.jpg", "a.jpg"]
    assert report.bytes_in > report.bytes_out > 0
    watch.controller.stop()
    assert watch.report == replace(report, is_running=False)


def test_another_destination_reaches_a_watch_that_runs(watch: Watch, qtbot: QtBot) -> None:
    watch.start()
    watch.write("a.jpg")
    qtbot.waitUntil(lambda: watch.has_told(1, 0), timeout=PATIENCE_MS)
    inside = watch.folder / "small"
    inside.mkdir()
    watch.controller.set_destination(Destination(directory=inside))
    (inside / "theirs.webp").write_bytes(b"what another program made of a picture")
    watch.write("b.jpg")
    qtbot.waitUntil(lambda: watch.has_told(2, 0), timeout=PATIENCE_MS)
    assert [source.name for source in watch.engine.sources] == ["a.jpg", "b.jpg"]


def test_a_report_keeps_no_more_than_a_page_shows() -> None:
    report = WatchReport(Path("/in"), 0.0)
    facts = [ItemFacts(ItemId(n), Path(f"/in/{n}.jpg"), None, None, Cancelled()) for n in range(7)]
    for at_s in range(MOST_ENDS // 5):
        report = with_ends(report, facts, float(at_s))
    assert (report.ended, len(report.last)) == (7 * (MOST_ENDS // 5), MOST_ENDS)
    assert (report.last[0].facts.item, report.last[0].at_s) == (6, MOST_ENDS // 5 - 1)
    assert (report.converted, report.failed) == (0, 0)


def test_a_stopped_watch_finds_nothing_more(watch: Watch, qtbot: QtBot) -> None:
    watch.start()
    watch.write("a.jpg")
    qtbot.waitUntil(lambda: watch.has_told(1, 0), timeout=PATIENCE_MS)
    with qtbot.waitSignal(watch.controller.stopped, timeout=PATIENCE_MS):
        watch.controller.stop()
    watch.write("b.jpg")
    watch.start()  # and what came meanwhile is caught up with, once
    qtbot.waitUntil(lambda: watch.has_told(1, 0), timeout=PATIENCE_MS)
    assert [source.name for source in watch.engine.sources] == ["a.jpg", "b.jpg"]
    watch.write("a.jpg", b"changed")  # on the list since the first watch
    qtbot.waitUntil(lambda: watch.has_told(2, 0), timeout=PATIENCE_MS)


def test_a_picture_that_left_the_list_may_come_again(watch: Watch, qtbot: QtBot) -> None:
    watch.start()
    watch.write("a.jpg")
    qtbot.waitUntil(lambda: watch.has_told(1, 0), timeout=PATIENCE_MS)
    watch.clear()
    watch.write("a.jpg", b"changed")
    qtbot.waitUntil(lambda: watch.has_told(2, 0), timeout=PATIENCE_MS)


def test_a_folder_that_vanishes_is_told(watch: Watch, qtbot: QtBot) -> None:
    watch.start()
    watch.write("a.jpg")
    qtbot.waitUntil(lambda: watch.has_told(1, 0), timeout=PATIENCE_MS)
    watch.folder.rename(watch.folder.with_name("away"))
    qtbot.waitUntil(lambda: len(watch.notices) == 1, timeout=PATIENCE_MS)
    assert watch.notices[0].endswith("is gone; waiting for it to come back.")
