"""A thread that looks at a place again and again until results can land there.

Owns the thread. Looks at disks, which may hang, so that nobody else has to.
"""

from __future__ import annotations

from collections.abc import Callable
from threading import Event, Thread

from workers.contract.places import PlaceTrouble

#: Tells whether a place that took nothing is worth another try; may take long.
Look = Callable[[PlaceTrouble], bool]


class Lookout:
    """Looks every ``every_s`` seconds, from now on, until ``stop`` or until all is well."""

    def __init__(self, trouble: PlaceTrouble, look: Look, every_s: float) -> None:
        self.trouble = trouble
        """What is looked at; may be replaced by something worse."""
        self._look = look
        self._every_s = every_s
        self._stopped = Event()
        self._mended = Event()
        try:
            # A daemon: a look at a dead network drive must not keep the process alive.
            Thread(target=self._run, name="lookout", daemon=True).start()
        except RuntimeError:
            pass  # the system gives no thread now; the user can still say when to go on

    @property
    def sees_an_end(self) -> bool:
        """Whether results can land there again."""
        return self._mended.is_set()

    def stop(self) -> None:
        """Look no more; returns at once."""
        self._stopped.set()

    def _run(self) -> None:
        while not self._stopped.wait(self._every_s):
            if self._look(self.trouble):
                self._mended.set()
                return
