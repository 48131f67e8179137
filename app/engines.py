"""Where engines are made: the one place that knows what stands behind ``Engine``."""

from __future__ import annotations

from collections.abc import Callable
from types import TracebackType
from typing import Protocol, Self

from workers.contract.engine import Engine
from workers.contract.trash import Trash


class OwnedEngine(Engine, Protocol):
    """An engine whose owner closes it, at the end of a ``with`` or by ``close``."""

    def __enter__(self) -> Self: ...

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
        /,
    ) -> None: ...


OpenEngine = Callable[[int | None], OwnedEngine]
"""Makes an engine with so many workers; ``None``: one for each usable core."""


def open_engine(workers: int | None, trash: Trash | None = None) -> OwnedEngine:
    """Start the engine of this machine; files that its outputs replace go to the ``trash``.

    One worker is made ready while pictures are looked for, the others as there are pictures.
    """
    # Not above: the window is shown, and commands look at their arguments, before it is needed.
    from workers.engine import ProcessEngine

    return ProcessEngine(workers, early_workers=1, trash=trash)
