"""What every test gets: a home of its own, and a check that it left nothing running.

Must not import Qt: the engine's tests prove that the engine runs without it.
"""

from __future__ import annotations

import gc
import os
import sys
import tempfile
import threading
from collections.abc import Generator, Iterator
from pathlib import Path

import psutil
import pytest
from hypothesis import settings
from xdist.remote import Producer
from xdist.scheduler import LoadScopeScheduling

# Before anything can start Qt; a developer may still ask for a real screen.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LC_ALL"] = "C.UTF-8"  # numbers are written as the system is set

# How many examples are tried: by ``make test``, and by whoever names none of these.
settings.register_profile("quick", max_examples=20)

#: Tests below these start workers or whole programs, and look at what is left on the machine.
_HEAVY = tuple(f"tests/{name}/" for name in ("integration", "e2e", "app/window", "app/lab"))

#: How long a test's leftovers may take to end by themselves before they count as leaked.
_GRACE_S = 2.0


def pytest_configure(config: pytest.Config) -> None:
    """Let Qt's screenless platform say what it lacks; any other warning fails."""
    if config.pluginmanager.hasplugin("pytest-qt"):
        config.addinivalue_line(
            "qt_log_ignore", r"^This plugin does not support (propagateSizeHints|raise)\(\)$"
        )


def pytest_collection_finish() -> None:
    """Leave the tests themselves out of every search for garbage: they are there to the end."""
    gc.collect()
    gc.freeze()


class _HeavyByFile(LoadScopeScheduling):
    """Side by side; tests of a file that start processes in turn, so that they begin first."""

    def _split_scope(self, nodeid: str) -> str:
        return nodeid.partition("::")[0] if nodeid.startswith(_HEAVY) else nodeid


def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> _HeavyByFile:
    """Let light tests fill what time the heavy ones leave, whatever ``--dist`` says."""
    return _HeavyByFile(config, log)


@pytest.hookimpl(wrapper=True)
def pytest_report_to_serializable() -> Generator[None, dict[str, object] | None, object]:
    """Let a report name files that are no Unicode: it travels between processes as UTF-8."""
    return _escaped((yield))


def _escaped(data: object) -> object:
    if isinstance(data, str):
        return data.encode("utf-8", "backslashreplace").decode()
    if isinstance(data, dict):
        return {_escaped(key): _escaped(value) for key, value in data.items()}
    if isinstance(data, list):
        return [_escaped(each) for each in data]
    if isinstance(data, tuple):
        return tuple(map(_escaped, data))
    return data


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


@pytest.fixture(scope="session")
def states(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder apart: pytest looks through all of its own to number the next."""
    return tmp_path_factory.mktemp("states")


@pytest.fixture(autouse=True)
def empty_journal(states: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is remembered of other tests: no batch to go on with, no picture that is done."""
    monkeypatch.setenv("XDG_STATE_HOME", tempfile.mkdtemp(dir=states))


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
    if not _may_have_children():
        return []
    return [one for one in psutil.Process().children(recursive=True) if _is_ours(one)]


def _may_have_children() -> bool:
    """Quicker than psutil, which looks at every process of the machine; most tests start none."""
    if sys.platform == "win32":
        return True
    try:
        os.waitid(os.P_ALL, 0, os.WEXITED | os.WNOHANG | os.WNOWAIT)
    except ChildProcessError:
        return False
    return True


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
