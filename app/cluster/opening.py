"""How the engine of a cluster is put together."""

from __future__ import annotations

from app.cluster.address import Cluster
from app.cluster.dask_link import DaskLink
from app.cluster.engine import ClusterEngine
from app.engines import OwnedEngine, open_engine
from workers.contract.posture import Posture
from workers.contract.trash import Trash
from workers.platforms.budget import usable_cpus


def open_cluster(
    workers: int | None, cluster: Cluster, required: Posture, trash: Trash | None
) -> OwnedEngine:
    """Connect with ``cluster``, in the background; what is wrong with it is told by an event.

    Workers must have all ``required`` protections, here and on the nodes.
    """
    count = workers or usable_cpus()
    return ClusterEngine(
        lambda report: DaskLink(cluster, count, report, required),
        lambda: open_engine(None, trash, required),
        cluster.results,
        wait_s=cluster.wait_s,
        trash=trash,
        required=required,
    )
