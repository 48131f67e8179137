from __future__ import annotations

import sys
from pathlib import Path

import pytest

from app.batch.names import OutputNamer
from app.batch.patterns import EVERYTHING
from app.batch.result_names import endings_of
from app.batch.walk import FoundPicture
from app.batch.watch.already_done import ResultsThere
from app.batch.watch.folder_watch import FolderWatch
from app.batch.watch.watcher import Order
from tests.slow_signal import wait_through_a_slow_signal
from workers.contract.destination import Destination
from workers.contract.recipe import Recipe
from workers.contract.watching import Watching

PATIENCE_S = 20.0


def watch_of(folder: Path) -> FolderWatch:
    order = Order(folder, Destination(), EVERYTHING, Watching(settle=0.1, rescan=0.2))
    done = ResultsThere(order.destination, endings_of((Recipe(),)))
    return FolderWatch(order, OutputNamer(), done)


def test_what_lands_can_be_waited_for(tmp_path: Path) -> None:
    with watch_of(tmp_path) as watch:
        assert not watch.take(1)
        assert watch.is_at_rest
        (tmp_path / "a.jpg").write_bytes(b"x")
        (found,) = watch.take(5, PATIENCE_S)
        assert isinstance(found, FoundPicture)
        assert found.source == tmp_path / "a.jpg"
        assert not watch.ended
    assert watch.ended


@pytest.mark.skipif(sys.platform == "win32", reason="has no such signal")
@pytest.mark.timeout(30)
def test_a_signal_that_takes_long_does_not_make_it_wait_for_ever(tmp_path: Path) -> None:
    watch = watch_of(tmp_path)
    assert not wait_through_a_slow_signal(lambda wait_s: watch.take(1, wait_s))
