"""Which strategy has which name.

Owns the choice by name. Everything that decodes is loaded with this module, so it is imported when
a run begins and not before.
"""

from __future__ import annotations

from typing import assert_never

from app.lab.strategies.base import Strategy, Work
from app.lab.strategies.dropmill_pool import DropmillPool
from app.lab.strategies.process_pool_pickle import ProcessPoolPickle
from app.lab.strategies.thread_per_picture import ThreadPerPicture
from app.lab.strategies.thread_pool import ThreadPool
from app.lab.strategies.ui_thread import UiThread
from ui.lab.values import StrategyName


def open_strategy(
    name: StrategyName, work: Work, workers: int, *, below_normal_priority: bool
) -> Strategy:
    """A strategy, not yet started; it has to be closed."""
    match name:
        case StrategyName.UI_THREAD:
            return UiThread(work)
        case StrategyName.THREAD_PER_PICTURE:
            return ThreadPerPicture(work)
        case StrategyName.THREAD_POOL:
            return ThreadPool(work, workers)
        case StrategyName.PROCESS_POOL_PICKLE:
            return ProcessPoolPickle(work, workers)
        case StrategyName.DROPMILL_POOL:
            return DropmillPool(work, workers, below_normal_priority=below_normal_priority)
        case _:
            assert_never(name)
