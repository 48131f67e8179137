"""Engines with scripted workers, for as long as a test lasts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.workers.engine.setting import Setting


@pytest.fixture
def source(tmp_path: Path) -> Callable[[int], Path]:
    """A file of that size; nobody looks into it."""

    def make(size: int) -> Path:
        path = tmp_path / f"{size}.jpg"
        if not path.exists():
            with path.open("wb") as stream:
                stream.truncate(size)
        return path

    return make


@pytest.fixture
def setting() -> Iterator[Callable[..., Setting]]:
    """Makes engines and closes them."""
    made: list[Setting] = []

    def make(workers: int, **options: Any) -> Setting:  # noqa: ANN401 - handed on
        made.append(Setting(workers, **options))
        return made[-1]

    yield make
    for one in made:
        one.engine.close()
        assert all(worker.is_reaped for worker in one.platform.workers.values())
