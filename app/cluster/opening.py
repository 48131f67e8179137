"""How the engine of a cluster is put together."""

from __future__ import annotations

from app.cluster.address import Cluster
from app.cluster.dask_link import DaskLink
from app.cluster.engine import ClusterEngine
from app.engines import OwnedEngine, open_engine
from workers.contract.trash import Trash
from workers.platforms.budget import usable_cpus


def open_cluster(workers: int | None, cluster: Cluster, trash: Trash | None) -> OwnedEngine:
    """Connect with ``cluster``, in the background; what is wrong with it is told by an event."""
    count = workers or usable_cpus()
    return ClusterEngine(
        lambda report: DaskLink(cluster, count, report),
        lambda: open_engine(None, trash),
        cluster.results,
        wait_s=cluster.wait_s,
        trash=trash,
    )
