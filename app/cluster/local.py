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
import time
from collections.abc import Iterator
from pathlib import Path

import distributed
from distributed.security import Security

from app.cluster.address import Certificates, Cluster
from app.cluster.quiet_dask import LocalScheduler, security_of
from workers.contract.posture import Posture

_END_S = 10.0


@contextlib.contextmanager
def local_cluster(cluster: Cluster, workers: int, required: Posture) -> Iterator[Cluster]:
    """Start ``cluster.local_nodes`` nodes with ``workers`` processes in all; yields their cluster.

    The workers have all ``required`` protections, or their node ends. Raises ``OSError`` where that
    cannot be.
    """
    processes: list[subprocess.Popen[bytes]] = []
    with contextlib.ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="dropmill-cluster-")))
        certificates = _make_certificates(folder)
        stack.callback(_wait_for, processes)  # nodes end because their scheduler does
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
        command = _node_command(address, certificates, max(1, workers // cluster.local_nodes))
        command += ["--require-sandbox"] if required else []
        for _ in range(cluster.local_nodes):
            # A group of its own: Ctrl-C is for the batch, which lets nodes finish what they have.
            processes.append(subprocess.Popen(command, process_group=0))
        yield Cluster(address, 0, certificates, cluster.results, cluster.wait_s)


def _node_command(address: str, certificates: Certificates, workers: int) -> list[str]:
    words = ["node", address, "--workers", str(workers), "--cluster-wait", "0", "--quiet"]
    for name in ("ca", "cert", "key"):
        words += [f"--cluster-{name}", str(getattr(certificates, name))]
    return [
        sys.executable,
        "-I",
        "-m",
        "app",
        *words,
    ]  # whatever "app" lies in the folder we are in


def _wait_for(processes: list[subprocess.Popen[bytes]]) -> None:
    """See all of them end, by force where one does not by itself."""
    deadline = time.monotonic() + _END_S
    for process in processes:
        try:
            process.wait(max(0.0, deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _make_certificates(folder: Path) -> Certificates:
    made = Security.temporary()
    names = {"ca": made.tls_ca_file, "cert": made.tls_client_cert, "key": made.tls_client_key}
    for name, text in names.items():
        (folder / f"{name}.pem").write_text(text)
    return Certificates(*(folder / f"{name}.pem" for name in names))
