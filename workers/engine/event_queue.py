"""Events on their way from the supervisor to whoever drains the engine."""

from __future__ import annotations

from queue import Empty, Queue
from typing import TYPE_CHECKING

from workers.contract.events import PoolChanged

if TYPE_CHECKING:
    from workers.contract.events import EngineEvent


class EventQueue:
    """Put from one thread, drained from another; the state of the pool is told once a drain."""

    def __init__(self) -> None:
        # Not a SimpleQueue: where a signal's handler outlasts the time that one waits there, it
        # waits for ever (CPython 3.11).
        self._events: Queue[EngineEvent] = Queue()
        self._pool = self._pool_told = PoolChanged(busy=0, ready=0, wanted=0)

    def put(self, event: EngineEvent) -> None:
        """Add a fact."""
        self._events.put(event)

    def set_pool(self, state: PoolChanged) -> None:
        """Replace what the next drain will tell of the pool, if it differs from the last.

        Workers that come or go wake a waiting drain; mere work, which changes all the time, not.
        """
        came_or_went = (state.ready, state.wanted) != (self._pool.ready, self._pool.wanted)
        self._pool = state
        if came_or_went:
            self._pool_told = state
            self._events.put(state)

    def drain(self, timeout_s: float) -> list[EngineEvent]:
        """Everything put so far; waits up to ``timeout_s`` seconds for a first event."""
        events: list[EngineEvent] = []
        try:
            if timeout_s > 0:
                events.append(self._events.get(timeout=timeout_s))
            while True:
                events.append(self._events.get_nowait())
        except Empty:
            pass
        pool = self._pool
        if pool != self._pool_told:
            self._pool_told = pool
            events.append(pool)
        return events
