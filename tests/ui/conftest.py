"""What every test of a widget gets: our theme, and a check that it left no widget or timer."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

from tests.english import english
from tests.file_opens import FileOpens
from tests.rich_text import baited
from ui.theme import apply_theme
from workers.contract.scheme import Scheme

__all__ = ["english"]


@pytest.fixture(scope="session")
def timers_seen() -> set[int]:
    """The running timers that a test has answered for already, by identity."""
    return set()


@pytest.fixture(autouse=True)
def no_qt_leaks(request: pytest.FixtureRequest, timers_seen: set[int]) -> Iterator[None]:
    """Fail a test that leaves a window on screen or a timer running."""
    if "qapp" not in request.fixturenames:  # its search of all objects is not for free
        yield
        return
    shown = _windows_on_screen()
    gc.collect()
    gc.freeze()  # hides what was there before: looking through all objects takes longer than a test
    yield
    windows = [repr(one) for one in _windows_on_screen() if one not in shown]
    running = {id(one): repr(one) for one in _running_timers()}
    timers = [running[key] for key in running.keys() - timers_seen]
    timers_seen.update(running)
    assert not windows, f"left windows on screen: {windows}"
    assert not timers, f"left timers running: {timers}"


def _windows_on_screen() -> list[QWidget]:
    return [one for one in QApplication.topLevelWidgets() if one.isVisible()]


def _running_timers() -> list[QTimer]:
    timers = [one for one in gc.get_objects() if issubclass(type(one), QTimer)]
    return [one for one in timers if shiboken6.isValid(one) and one.isActive()]


@pytest.fixture(params=[Scheme.LIGHT, Scheme.DARK])
def themed(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Scheme]:
    """Run the test in both colour schemes."""
    scheme: Scheme = request.param
    apply_theme(qapp, scheme)
    yield scheme
    apply_theme(qapp, Scheme.SYSTEM)


@pytest.fixture
def opens(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[FileOpens]:
    """Tells what is opened in the test's folder, which is the current one and holds ``BAIT``."""
    with baited(tmp_path, monkeypatch) as opens:
        yield opens
