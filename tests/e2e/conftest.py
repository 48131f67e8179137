"""What every run of the whole program gets: a home nobody used, and a look at what it left."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.shared_memory import left_since, shared_memory


@pytest.fixture(autouse=True)
def fresh_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of the test's own: two tests must not share settings."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    for name in ("CONFIG", "CACHE", "DATA", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))
    return home


@pytest.fixture(autouse=True)
def nothing_left(tmp_path: Path) -> Iterator[None]:
    """Part files and shared memory are gone after each test; so are processes (root conftest)."""
    shared = shared_memory()
    yield
    assert not list(tmp_path.rglob(".dropmill-*")), "part files left"
    assert not left_since(shared), "shared memory left"


@pytest.fixture(autouse=True)
def usual_garbage_collection() -> Iterator[None]:
    """Undo what the program does to the collector of its process, which here is the tests'."""
    before = gc.get_threshold()
    yield
    gc.set_threshold(*before)
    gc.unfreeze()
