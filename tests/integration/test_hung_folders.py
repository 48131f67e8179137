"""Folders on a drive that does not answer when a name is looked for."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

import pytest

from app.batch import planner as planner_module
from app.batch.names import OutputNamer
from app.batch.planner import Named, NameRequest, PlannerThreads
from app.batch.result_names import WantedResult
from tests.integration.drives import HungDrive, hung_drive
from workers.contract.destination import Destination
from workers.contract.items import ItemId
from workers.contract.names import Ending

if TYPE_CHECKING:
    Pictures = Callable[[int], list[Path]]

NEXT_TO_SOURCES = Destination()
_PATIENCE_S = 20.0


@pytest.fixture
def drive(tmp_path: Path, pictures: Pictures) -> Iterator[HungDrive]:
    with hung_drive(tmp_path / "drive", pictures(1)[0]) as drive:
        yield drive


@pytest.fixture
def planner(monkeypatch: pytest.MonkeyPatch) -> Iterator[PlannerThreads]:
    monkeypatch.setattr(planner_module, "DELAYED_S", 0.1)
    planner = PlannerThreads(OutputNamer())
    yield planner
    planner.close()


def wanted(number: int, source: Path, destination: Destination = NEXT_TO_SOURCES) -> NameRequest:
    return NameRequest(
        ItemId(number), source, PurePath(), destination, (WantedResult(Ending("", ".webp")),)
    )


def take(planner: PlannerThreads, count: int) -> list[Named]:
    """Take so many answers."""
    answers: list[Named] = []
    deadline = time.monotonic() + _PATIENCE_S
    while len(answers) < count:
        assert time.monotonic() < deadline, answers
        answers += planner.take(0.02)
    return answers


def wait_for(planner: PlannerThreads, condition: Callable[[], bool]) -> None:
    """Look at the planner until ``condition`` holds; it has no answer meanwhile."""
    deadline = time.monotonic() + _PATIENCE_S
    while not condition():
        assert time.monotonic() < deadline
        assert planner.take(0.02) == []


def threads() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name == "planner"]


def test_a_folder_that_hangs_holds_up_no_other(
    drive: HungDrive, planner: PlannerThreads, tmp_path: Path
) -> None:
    before = len(threads())
    for number in range(5):
        planner.request(wanted(number, drive.file(f"{number}.jpg")))
    for number in range(5, 10):
        planner.request(wanted(number, tmp_path / f"{number}.jpg"))

    answers = take(planner, 5)
    assert [answer.targets for answer in answers] == [
        (tmp_path / f"{n}.webp",) for n in range(5, 10)
    ]
    drive.wait_until_held(1)
    assert planner.held_up == 5
    assert len(threads()) == before + 1  # one thread hangs in the folder, however many names

    drive.go_on()
    late = take(planner, 5)
    assert [answer.targets for answer in late] == [(drive.file(f"{n}.webp"),) for n in range(5)]
    assert planner.held_up == 0


def test_what_is_withdrawn_is_not_answered_and_its_name_is_free(
    drive: HungDrive, planner: PlannerThreads, tmp_path: Path
) -> None:
    planner.request(wanted(1, drive.file("a.jpg")))
    planner.request(wanted(2, drive.file("b.jpg")))
    wait_for(planner, lambda: planner.held_up > 0)
    drive.wait_until_held(1)

    assert planner.withdraw_all() == []
    assert planner.held_up == 0
    planner.request(wanted(1, drive.file("a.jpg"), Destination(directory=tmp_path / "out")))
    (answer,) = take(planner, 1)
    assert answer.targets == (tmp_path / "out" / "a.webp",)

    drive.go_on()
    planner.request(wanted(3, drive.file("a.jpg")))
    (answer,) = take(planner, 1)
    assert (answer.request.item, answer.targets) == (3, (drive.file("a.webp"),))


def test_no_name_is_lost_however_far_the_planner_was_when_all_is_withdrawn(
    planner: PlannerThreads, tmp_path: Path
) -> None:
    for number in range(200):
        planner.request(wanted(number, tmp_path / f"{number}.jpg"))
        for answer in planner.withdraw_all():
            assert answer.targets
            planner.release(answer.targets)
        planner.request(wanted(1000 + number, tmp_path / f"{number}.png"))
        (answer,) = take(planner, 1)
        assert answer.targets == (tmp_path / f"{number}.webp",)


def test_a_name_that_cannot_be_looked_for_is_told(planner: PlannerThreads, tmp_path: Path) -> None:
    planner.request(wanted(1, tmp_path / "\ud800.jpg"))
    planner.request(wanted(2, tmp_path / "good.jpg"))
    bad, good = take(planner, 2)
    assert bad.targets == ()
    assert bad.failure.startswith("UnicodeEncodeError")
    assert good.targets == (tmp_path / "good.webp",)
