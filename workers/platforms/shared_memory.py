"""Named shared memory without the standard library's tracker process.

Owns the one workaround that this needs. The tracker would run as a further copy of a frozen
application, and before Python 3.13 a worker's exit would remove the segment under the engine.
"""

from __future__ import annotations

from contextlib import contextmanager
from multiprocessing import resource_tracker
from multiprocessing.shared_memory import SharedMemory
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def _untracked() -> Iterator[None]:
    # WORKAROUND(https://github.com/python/cpython/issues/82300): `track=False` is 3.13's.
    register, unregister = resource_tracker.register, resource_tracker.unregister
    resource_tracker.register = resource_tracker.unregister = lambda *_: None
    try:
        yield
    finally:
        resource_tracker.register, resource_tracker.unregister = register, unregister


def create(size: int) -> SharedMemory:
    """A new segment of at least ``size`` bytes. Raises ``OSError``."""
    with _untracked():
        return SharedMemory(create=True, size=size)


def attach(name: str) -> SharedMemory:
    """Another process's segment. Raises ``FileNotFoundError``."""
    with _untracked():
        return SharedMemory(name=name)


def unlink(segment: SharedMemory) -> None:
    """Remove the segment's name, if it still has one; the memory goes with its last user."""
    with _untracked():
        try:
            segment.unlink()
        except FileNotFoundError:
            pass  # the worker has attached and removed it


def view(segment: SharedMemory) -> memoryview:
    """The memory of an open segment. Raises ``ValueError`` for a closed one."""
    if segment.buf is None:
        raise ValueError("the shared memory is closed")
    return memoryview(segment.buf)
