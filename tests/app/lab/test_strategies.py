from __future__ import annotations

import os
import threading
from pathlib import Path

import psutil
import pytest
from PIL import Image

from app.lab.strategies.base import Outcome, Strategy, Work
from app.lab.strategies.catalogue import open_strategy
from app.lab.strategies.process_pool_pickle import COPIES
from ui.lab.values import StrategyName
from workers.contract.recipe import Recipe
from workers.contract.resize import Resize

OPTIONS = Recipe(resize=Resize(width=64))
#: Before and after, 64 × 48 RGBA.
PREVIEW_BYTES = 2 * 64 * 48 * 4


def finish(strategy: Strategy, pictures: list[Path]) -> list[Outcome]:
    """Submit ``pictures`` and drain until all have ended."""
    pause = threading.Event()
    outcomes: list[Outcome] = []
    try:
        strategy.start()
        for number, picture in enumerate(pictures, 1):
            strategy.submit(number, picture)
        while len(outcomes) < len(pictures):
            drained = strategy.drain()
            outcomes += drained
            if not drained:
                pause.wait(0.005)
        assert strategy.drain() == []
    finally:
        strategy.close()
    return outcomes


def opened(name: StrategyName, work: Work) -> Strategy:
    return open_strategy(name, work, 2, below_normal_priority=True)


@pytest.mark.parametrize("name", StrategyName)
def test_every_strategy_ends_every_picture_once(
    name: StrategyName, pictures: list[Path], tmp_path: Path
) -> None:
    broken = tmp_path / "broken.jpg"
    broken.write_bytes(b"\xff\xd8\xff" + b"no more than that")
    strategy = opened(name, Work(OPTIONS, tmp_path, preview_px=64))

    outcomes = finish(strategy, [*pictures, broken, tmp_path / "missing.jpg"])

    done = [outcome for outcome in outcomes if not outcome.failure]
    assert [outcome.result_bytes for outcome in done] == [PREVIEW_BYTES] * len(pictures)
    assert len(outcomes) == len(pictures) + 2
    assert strategy.crashes == 0


@pytest.mark.parametrize("name", [StrategyName.THREAD_PER_PICTURE, StrategyName.THREAD_POOL])
def test_a_thread_leaves_an_outcome_whatever_was_raised_in_it(
    name: StrategyName, tmp_path: Path
) -> None:
    (outcome,) = finish(opened(name, Work(OPTIONS, tmp_path)), [tmp_path / "no\0name.jpg"])

    assert outcome.failure


@pytest.mark.parametrize("name", StrategyName)
def test_every_strategy_makes_the_same_file(
    name: StrategyName, pictures: list[Path], tmp_path: Path
) -> None:
    work = Work(OPTIONS, tmp_path)
    (outcome,) = finish(opened(name, work), pictures[:1])

    assert outcome.result_bytes == work.target(1).stat().st_size
    with Image.open(work.target(1)) as image:
        assert (image.format, image.size) == ("WEBP", (64, 48))


def test_copies_are_counted_by_the_way_results_come(pictures: list[Path], tmp_path: Path) -> None:
    work = Work(OPTIONS, tmp_path, preview_px=64)
    copied = {}
    for name in (
        StrategyName.THREAD_POOL,
        StrategyName.PROCESS_POOL_PICKLE,
        StrategyName.DROPMILL_POOL,
    ):
        strategy = opened(name, work)
        finish(strategy, pictures[:1])
        copied[name] = strategy.bytes_copied

    assert list(copied.values()) == [0, COPIES * PREVIEW_BYTES, 2 * PREVIEW_BYTES]


@pytest.mark.skipif(not hasattr(os, "nice"), reason="this system has no niceness")
@pytest.mark.parametrize("below_normal", [True, False])
def test_the_priority_of_dropmills_workers_can_be_switched(
    below_normal: bool, tmp_path: Path
) -> None:
    before = psutil.Process().children()
    strategy = open_strategy(
        StrategyName.DROPMILL_POOL, Work(OPTIONS, tmp_path), 1, below_normal_priority=below_normal
    )
    try:
        strategy.start()
        worker = next(one for one in psutil.Process().children() if one not in before)
        is_behind = worker.nice() > psutil.Process().nice()
    finally:
        strategy.close()

    assert is_behind == below_normal


def test_dropmills_pool_loses_nothing_but_the_pictures_that_kill(
    pictures: list[Path], tmp_path: Path
) -> None:
    strategy = opened(StrategyName.DROPMILL_POOL, Work(OPTIONS, tmp_path, 64, crash_every=4))

    outcomes = finish(strategy, pictures * 3)  # nine, so two kill

    failures = [outcome.failure for outcome in outcomes if outcome.failure]
    assert len(failures) == 2
    assert all(failure.startswith("crashed") for failure in failures)
    assert strategy.crashes == 4  # each is tried twice
    assert strategy.board is not None
    assert strategy.board.jobs_retried == 2


def test_a_crash_breaks_the_standard_librarys_pool_and_a_new_one_goes_on(
    pictures: list[Path], tmp_path: Path
) -> None:
    strategy = opened(StrategyName.PROCESS_POOL_PICKLE, Work(OPTIONS, tmp_path, 64, crash_every=4))
    pause = threading.Event()
    try:
        strategy.start()
        outcomes: list[Outcome] = []
        for number in (4, 5):  # one after the other: the second finds the pool broken
            strategy.submit(number, pictures[0])
            while len(outcomes) < number - 3:
                outcomes += strategy.drain()
                pause.wait(0.005)
    finally:
        strategy.close()

    assert [bool(outcome.failure) for outcome in outcomes] == [True, False]
    assert strategy.crashes == 1
