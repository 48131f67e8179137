"""The one place that loads Dask, and what it must not do here.

Owns Dask's settings: it logs nothing of its own, opens no page to look at, and profiles nothing.
"""

from __future__ import annotations

import logging
from typing import Any

import dask
import distributed
from distributed.security import Security

from app.cluster.address import Certificates

_SETTINGS = {
    "distributed.worker.profile.enabled": False,
    "distributed.diagnostics.nvml": False,
    "distributed.scheduler.http.routes": [],
    "distributed.worker.http.routes": [],
    "distributed.admin.system-monitor.gil.enabled": False,
}
_LOGGERS = ("distributed", "distributed.client", "distributed.worker", "tornado", "asyncio")


class NodeWorker(distributed.Worker):  # type: ignore[misc] # Dask is not type-checked here
    """Dask's worker, without the page that it would serve to whoever asks."""

    def start_http_server(self, *_: object, **__: object) -> None:
        """Listen to nobody."""


class LocalScheduler(distributed.Scheduler):  # type: ignore[misc] # the same
    """Dask's scheduler, without the page that it would serve to whoever asks."""

    def start_http_server(self, *_: object, **__: object) -> None:
        """Listen to nobody."""


def make_quiet() -> None:
    """Let Dask be heard through what we tell of it only."""
    dask.config.set(_SETTINGS)
    for name in _LOGGERS:
        logging.getLogger(name).setLevel(logging.CRITICAL)


def security_of(certificates: Certificates | None) -> Any:  # noqa: ANN401 - Dask has no types
    """Dask's own form of ``certificates``; both ends have to show one that the CA has signed."""
    if certificates is None:
        return None
    ca, cert, key = map(str, (certificates.ca, certificates.cert, certificates.key))
    roles = ("client", "worker", "scheduler")
    certs = {f"tls_{role}_cert": cert for role in roles}
    keys = {f"tls_{role}_key": key for role in roles}
    return Security(require_encryption=True, tls_ca_file=ca, **certs, **keys)
