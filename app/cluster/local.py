"""A cluster on this machine, for trying one: a scheduler here, nodes as processes.

Owns all of them and the certificates, which are made for this cluster and kept in a folder that
only this user can enter: another user of the machine can reach the scheduler's port, but not talk
to it.
"""

from __future__ import annotations

import contextlib
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import distributed
from distributed.security import Security

from app.cluster.address import Certificates, Cluster
from app.cluster.quiet_dask import LocalScheduler, security_of

_END_S = 10.0


@contextlib.contextmanager
def local_cluster(cluster: Cluster, workers: int) -> Iterator[Cluster]:
    """Start ``cluster.local_nodes`` nodes with ``workers`` processes in all; yields their cluster.

    Raises ``OSError`` where that cannot be.
    """
    with contextlib.ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="dropmill-cluster-")))
        certificates = _make_certificates(folder)
        options = {"protocol": "tls", "host": "127.0.0.1", "security": security_of(certificates)}
        scheduler = stack.enter_context(
            distributed.SpecCluster(
                workers={},
                scheduler={"cls": LocalScheduler, "options": options},
                security=security_of(certificates),
                silence_logs=False,
            )
        )
        address = scheduler.scheduler_address
        each = max(1, workers // cluster.local_nodes)
        stack.enter_context(_nodes(cluster.local_nodes, address, certificates, each))
        yield Cluster(address, 0, certificates, cluster.results, cluster.wait_s)


@contextlib.contextmanager
def _nodes(count: int, address: str, certificates: Certificates, workers: int) -> Iterator[None]:
    words = ["node", address, "--workers", str(workers), "--cluster-wait", "0", "--quiet"]
    for name in ("ca", "cert", "key"):
        words += [f"--cluster-{name}", str(getattr(certificates, name))]
    # A group of its own: Ctrl-C is for the batch, which lets its nodes finish what they have.
    command = [sys.executable, "-m", "app", *words]
    processes = [subprocess.Popen(command, process_group=0) for _ in range(count)]
    try:
        yield
    finally:
        for process in processes:
            process.terminate()
        for process in processes:
            _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    """Wait for one that was told to end, but not for ever."""
    try:
        process.wait(_END_S)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _make_certificates(folder: Path) -> Certificates:
    made = Security.temporary()
    names = {"ca": made.tls_ca_file, "cert": made.tls_client_cert, "key": made.tls_client_key}
    for name, text in names.items():
        (folder / f"{name}.pem").write_text(text)
    return Certificates(*(folder / f"{name}.pem" for name in names))
