"""What every test gets: a home of its own, and a check that it left nothing running.

Must not import Qt: the engine's tests prove that the engine runs without it.
"""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

# Before anything can start Qt; a developer may still ask for a real screen.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LC_ALL"] = "C.UTF-8"  # numbers are written as the system is set

#: How long a test's leftovers may take to end by themselves before they count as leaked.
_GRACE_S = 2.0


def pytest_configure(config: pytest.Config) -> None:
    """Let Qt's screenless platform say what it lacks; any other warning fails."""
    if config.pluginmanager.hasplugin("pytest-qt"):
        config.addinivalue_line(
            "qt_log_ignore", r"^This plugin does not support (propagateSizeHints|raise)\(\)$"
        )


@pytest.fixture(scope="session", autouse=True)
def isolated_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """An empty home, so no test reads or writes the developer's settings, caches or trash."""
    home = tmp_path_factory.mktemp("home")
    folders = {
        "HOME": home,
        "USERPROFILE": home,
        "APPDATA": home / "AppData" / "Roaming",
        "LOCALAPPDATA": home / "AppData" / "Local",
        "XDG_CONFIG_HOME": home / ".config",
        "XDG_CACHE_HOME": home / ".cache",
        "XDG_DATA_HOME": home / ".local" / "share",
        "XDG_STATE_HOME": home / ".local" / "state",
        "XDG_RUNTIME_DIR": home / "run",
    }
    with pytest.MonkeyPatch.context() as patch:
        for name, folder in folders.items():
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            patch.setenv(name, str(folder))
        yield home


@pytest.fixture(autouse=True)
def empty_journal(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is remembered of other tests: no batch to go on with, no picture that is done."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path_factory.mktemp("state")))


@pytest.fixture(autouse=True)
def no_windows_left(request: pytest.FixtureRequest) -> Iterator[None]:
    """Delete the windows that a test has made: each theme would have to dress all of them anew."""
    failed_before = request.session.testsfailed
    yield
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets is None or widgets.QApplication.instance() is None:
        return
    if request.session.testsfailed > failed_before:
        return  # the traceback still holds them: collecting it later would crash in shiboken
    for window in widgets.QApplication.topLevelWidgets():
        window.hide()
        window.deleteLater()
    core = sys.modules["PySide6.QtCore"]
    core.QCoreApplication.sendPostedEvents(None, core.QEvent.Type.DeferredDelete)


@pytest.fixture(autouse=True)
def no_leaks() -> Iterator[None]:
    """Fail a test that leaves a child process or a thread behind."""
    children, threads = set(_children()), set(threading.enumerate())
    yield
    new_threads = [one for one in threading.enumerate() if one not in threads]
    for thread in new_threads:
        # Threads that Qt or C started are known to Python by a stand-in that cannot be joined.
        if not isinstance(thread, threading._DummyThread):
            thread.join(_GRACE_S)
    left_threads = [
        one.name
        for one in new_threads
        if one.is_alive() and not isinstance(one, threading._DummyThread)
    ]
    new_children = [one for one in _children() if one not in children]
    _, alive = psutil.wait_procs(new_children, timeout=_GRACE_S)
    left_children = [_name(one) for one in alive]
    assert not left_children, f"left processes running: {left_children}"
    assert not left_threads, f"left threads running: {left_threads}"


def _children() -> list[psutil.Process]:
    return [one for one in psutil.Process().children(recursive=True) if _is_ours(one)]


def _is_ours(child: psutil.Process) -> bool:
    """Whether a child is the test's: Python keeps one process of its own for shared memory."""
    try:
        return "multiprocessing.resource_tracker" not in " ".join(child.cmdline())
    except psutil.Error:
        return False  # it ended just now


def _name(child: psutil.Process) -> str:
    try:
        return f"{child.pid} {' '.join(child.cmdline())} ({child.status()})"
    except psutil.Error:
        return str(child.pid)
