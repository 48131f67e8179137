"""A watched folder as a batch's inputs.

Owns the watching thread, which touches the disk so that nobody else has to, and hands over what it
finds.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path
from queue import Empty, Queue, SimpleQueue
from threading import Event, Thread
from types import TracebackType

from app.batch.names import OutputNamer
from app.batch.walk import Walked
from app.batch.watch.already_done import AlreadyDone
from app.batch.watch.changes import Changes
from app.batch.watch.events import FolderEvents
from app.batch.watch.watcher import FolderWatcher, Order
from workers.contract.destination import Destination

#: How long a folder may take to be looked at before nobody waits for that any more.
_PATIENCE_S = 2.0


class FolderWatch:
    """``Inputs`` that end when the watch does. A context manager."""

    def __init__(self, order: Order, namer: OutputNamer, done: AlreadyDone) -> None:
        self._wake = Event()
        self._closing, self._begun = Event(), Event()
        changes = Changes(self._wake.set)
        self._events = FolderEvents(order.folder, changes)
        self._watcher = FolderWatcher(
            order, namer, done, changes, self._events.start, time.monotonic
        )
        # Not a SimpleQueue: where a signal's handler outlasts the time that one waits there,
        # CPython 3.11 goes on waiting for ever, and a watch could not be told to end.
        self._found: Queue[Walked] = Queue()
        self._notices: SimpleQueue[str] = SimpleQueue()
        self._destinations: SimpleQueue[Destination] = SimpleQueue()
        self._ended: SimpleQueue[tuple[Path, Sequence[Path]]] = SimpleQueue()
        # A daemon: a look at a dead network drive must not keep the process alive.
        self._thread = Thread(target=self._work, name="watch", daemon=True)

    def start(self) -> None:
        """Begin to watch."""
        self._thread.start()

    def __enter__(self) -> FolderWatch:
        """Begin, and wait until what lands is noticed, unless the folder hangs."""
        self.start()
        self._begun.wait(_PATIENCE_S)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def stop(self) -> None:
        """Watch no more; returns at once."""
        self._closing.set()
        self._wake.set()

    def close(self) -> None:
        """Watch no more, and wait for the thread, unless it hangs."""
        self.stop()
        self._thread.join(timeout=1.0)

    @property
    def ended(self) -> bool:
        """Whether nothing more will come."""
        return self._closing.is_set() and self.is_at_rest

    @property
    def is_at_rest(self) -> bool:
        """Whether all that has landed and is complete was taken."""
        return self._found.empty()

    def take(self, most: int, timeout_s: float = 0.0) -> Sequence[Walked]:
        """Take up to ``most`` pictures; wait up to ``timeout_s`` seconds for a first."""
        found: list[Walked] = []
        while len(found) < most:
            must_wait = timeout_s > 0 and not found
            try:
                item = self._found.get(must_wait, timeout_s if must_wait else None)
            except Empty:
                break
            found.append(item)
        return found

    def take_notices(self) -> list[str]:
        """What is to be told of the folder since the last call, in sentences."""
        return [self._notices.get() for _ in range(self._notices.qsize())]

    def set_destination(self, destination: Destination) -> None:
        """Results land there from now on; returns at once."""
        self._destinations.put(destination)
        self._wake.set()

    def end(self, source: Path, targets: Sequence[Path]) -> None:
        """A picture has ended: when it changes, it is found again."""
        self._ended.put((source, targets))

    def _work(self) -> None:
        try:
            while not self._closing.is_set():
                for _ in range(self._destinations.qsize()):
                    self._watcher.set_destination(self._destinations.get())
                for _ in range(self._ended.qsize()):
                    self._watcher.end(*self._ended.get())
                step = self._watcher.step()
                self._begun.set()
                for sentence in step.notices:
                    self._notices.put(sentence)
                for picture in step.found:
                    self._found.put(picture)
                self._wake.wait(step.next_s)
                self._wake.clear()
        finally:
            self._events.close()
