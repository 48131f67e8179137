"""Real engines, and the check that nothing of them is left."""

from __future__ import annotations

import gc
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import psutil
import pytest
from PIL import Image

from tests.integration.failpoints import Failpoints
from tests.integration.wishes import conversion
from tests.shared_memory import left_since, shared_memory
from workers.contract.recipe import Recipe
from workers.contract.resize import Resize
from workers.engine import ProcessEngine

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from workers.contract.jobs import ConvertJob

#: How long a thread that was told to end may take until nothing runs of it.
_THREAD_PATIENCE_S = 2.0

FAULTY_WORKER = Path(__file__).with_name("faulty_worker.py")


def _open_descriptors() -> dict[str, str]:
    found = {}
    for entry in Path("/proc/self/fd").iterdir():
        try:
            found[entry.name] = str(entry.readlink())
        except FileNotFoundError:
            pass  # the descriptor that lists the folder
    return found


@pytest.fixture(autouse=True)
def nothing_left(tmp_path: Path) -> Iterator[None]:
    """Processes, threads, descriptors, shared memory and part files are gone after each test."""
    gc.collect()
    gc.freeze()  # what all tests share is not searched again: that takes longer than many a test
    # The standard library's resource tracker, once another test has started it, stays for good.
    before = {child.pid for child in psutil.Process().children(recursive=True)}
    threads = set(threading.enumerate())
    shared = shared_memory()
    descriptors = _open_descriptors() if sys.platform == "linux" else {}
    yield
    gc.collect()
    children = [c for c in psutil.Process().children(recursive=True) if c.pid not in before]
    assert not children, f"processes left: {children}"
    left = [thread for thread in threading.enumerate() if thread not in threads]
    for thread in left:
        thread.join(_THREAD_PATIENCE_S)
    left = [thread for thread in left if thread.is_alive()]
    assert not left, f"threads left: {left}"
    assert not list(tmp_path.rglob(".dropmill-*")), "part files left"
    if sys.platform == "linux":
        assert not left_since(shared)
        after = _open_descriptors()
        new = {number: after[number] for number in after.keys() - descriptors.keys()}
        assert not new, f"descriptors left: {new}"


@pytest.fixture
def failpoints(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Failpoints]:
    """Stops of faulty workers."""
    with Failpoints(tmp_path_factory.mktemp("stops") / "s") as points:
        yield points


@pytest.fixture
def faulty_command(failpoints: Failpoints) -> list[str]:
    """The command line of a worker with stops."""
    return [sys.executable, str(FAULTY_WORKER), "--failpoints", str(failpoints.path)]


@pytest.fixture
def pictures(tmp_path: Path) -> Callable[[int], list[Path]]:
    """Makes that many small JPEGs with different contents."""

    def make(count: int) -> list[Path]:
        folder = tmp_path / "in"
        folder.mkdir(exist_ok=True)
        paths = []
        for number in range(count):
            path = folder / f"{number:03}.jpg"
            Image.effect_noise((160, 120), 20 + number % 60).convert("RGB").save(path, quality=85)
            paths.append(path)
        return paths

    return make


@pytest.fixture
def convert_job(tmp_path: Path) -> Callable[[Path], ConvertJob]:
    """A conversion into ``tmp_path/out``."""

    def make(source: Path) -> ConvertJob:
        recipe = Recipe(resize=Resize(width=100, height=100))
        return conversion(source, tmp_path / "out" / f"{source.stem}.webp", recipe=recipe)

    return make


@pytest.fixture
def engine() -> Iterator[ProcessEngine]:
    """An engine with two real workers."""
    with ProcessEngine(workers=2) as engine:
        yield engine
