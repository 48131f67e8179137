"""A first worker that is started before there is an engine to ask for it.

Owns that worker until the engine takes it. A worker needs as long to be ready as a command needs to
find out what it is to do: so each does its part at the same time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from workers.platforms.base import Role, current_platform

if TYPE_CHECKING:
    from workers.platforms.base import Platform, WorkerHandle

#: Engines count the workers that they start from here.
FIRST_EPOCH = 1
_REAP_TIMEOUT_S = 1.0


class HeadStart:
    """A platform whose first worker is under way already; ended by ``close`` if nobody took it."""

    def __init__(self, platform: Platform | None = None) -> None:
        self._platform = platform or current_platform()
        self._first: WorkerHandle | None = None
        try:
            self._first = self._platform.spawn(FIRST_EPOCH, Role.SHARED)
        except OSError:
            pass  # the engine will try again, and tell what is wrong

    @property
    def passes_descriptors(self) -> bool:
        """As the platform behind."""
        return self._platform.passes_descriptors

    def spawn(self, epoch: int, role: Role) -> WorkerHandle:
        """Hand over the first worker, or start another. Raises ``OSError``."""
        if self._first is None or (epoch, role) != (FIRST_EPOCH, Role.SHARED):
            return self._platform.spawn(epoch, role)
        first, self._first = self._first, None
        return first

    def close(self) -> None:
        """End the first worker, unless it has been handed over."""
        if self._first is None:
            return
        first, self._first = self._first, None
        first.kill()
        first.reap(_REAP_TIMEOUT_S)
        first.close()
