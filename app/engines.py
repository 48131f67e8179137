"""Where engines are made: the one place that knows what stands behind ``Engine``."""

from __future__ import annotations

from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING, Protocol, Self

from workers.contract.engine import Engine
from workers.contract.posture import Posture
from workers.contract.trash import Trash

if TYPE_CHECKING:
    from app.cluster.address import Cluster
    from workers.platforms.base import Platform


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

OpenAnywhere = Callable[[int | None, "Cluster | None", Posture], OwnedEngine]
"""Makes an engine with so many workers here, or on a cluster, that have these protections."""


def open_engine(
    workers: int | None,
    trash: Trash | None = None,
    required: Posture = Posture.NONE,
    platform: Platform | None = None,
) -> OwnedEngine:
    """Start the engine of this machine; files that its outputs replace go to the ``trash``.

    It stops when a worker lacks one of the ``required`` protections. One worker is made ready while
    pictures are looked for, the others as there are pictures.
    """
    # Not above: the window is shown, and commands look at their arguments, before it is needed.
    from workers.engine import ProcessEngine

    return ProcessEngine(
        workers, early_workers=1, trash=trash, required=required, platform=platform
    )


def open_anywhere(
    workers: int | None,
    cluster: Cluster | None,
    required: Posture = Posture.NONE,
    trash: Trash | None = None,
    platform: Platform | None = None,
) -> OwnedEngine:
    """Start the engine of this machine, or what has the conversions done on ``cluster``.

    ``platform`` starts the workers here, if one is under way already. ``workers`` are those of a
    cluster on this machine in all; other nodes have their own.
    """
    if cluster is None:
        return open_engine(workers, trash, required, platform)
    # Not above: Dask is an extra, and takes longer to load than the rest of the command line.
    from app.cluster.opening import open_cluster

    return open_cluster(workers, cluster, required, trash)
