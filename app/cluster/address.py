"""Which cluster is meant, and whether it may be talked to.

Owns the reading of addresses. Must not load Dask: an address is checked before anything is begun.
"""

from __future__ import annotations

import ipaddress
from enum import StrEnum
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import urlsplit

from msgspec import Struct

from workers.contract.declared import OptionError

#: More nodes than this on one machine are a mistake.
MAX_LOCAL_NODES = 64
#: Seconds that a scheduler or a node is waited for that is not there.
WAIT_S = 30
_LOCAL = "local:"


class Results(StrEnum):
    """Who writes what was made."""

    AUTO = "auto"
    """The nodes, if all of them see the folder for results; else this machine."""
    SHARED = "shared"
    """The nodes, into a folder that they share with this machine."""
    RETURNED = "returned"
    """This machine: the bytes come back."""


class Certificates(Struct, frozen=True):
    """Files by which both ends of a connection know each other, in PEM format."""

    ca: Path
    cert: Path
    key: Path


class Cluster(Struct, frozen=True):
    """Where to convert: the scheduler at ``address``, or ``local_nodes`` on this machine."""

    address: str = ""
    local_nodes: int = 0
    certificates: Certificates | None = None
    results: Results = Results.AUTO
    wait_s: float = WAIT_S


def checked_address(
    text: str, certificates: Certificates | None, *, is_insecure_allowed: bool
) -> str:
    """The address of a scheduler that may be talked to. Raises ``OptionError``."""
    try:
        parts = urlsplit(text)
        is_whole = parts.scheme in ("tls", "tcp") and parts.hostname and parts.port
    except ValueError:
        is_whole = False
    if not is_whole:
        raise OptionError(f"a cluster is called tls://HOST:PORT or {_LOCAL}N, not {text!r}")
    if parts.scheme == "tls" and certificates is None:
        raise OptionError(
            f"{text} needs certificates: --cluster-ca, --cluster-cert and --cluster-key"
        )
    if parts.scheme == "tcp" and certificates is not None:
        raise OptionError(f"certificates protect nothing at {text}: only tls:// is encrypted")
    if parts.scheme == "tcp" and not _is_loopback(parts.hostname or "") and not is_insecure_allowed:
        raise OptionError(
            f"{text} is neither encrypted nor on this machine, and whoever listens in or answers "
            "in its place can run programs as you; use tls://, or insist with --cluster-insecure"
        )
    return text


def local_nodes(text: str) -> int | None:
    """How many nodes on this machine are meant, ``None`` if others are. Raises ``OptionError``."""
    if not text.startswith(_LOCAL):
        return None
    number = text.removeprefix(_LOCAL)
    if not number.isdecimal() or not 1 <= int(number) <= MAX_LOCAL_NODES:
        raise OptionError(
            f"{_LOCAL}N takes a whole number from 1 to {MAX_LOCAL_NODES}, not {number!r}"
        )
    return int(number)


def check_installed() -> None:
    """Raises ``OptionError`` where the extra is not installed."""
    if find_spec("distributed") is None:
        raise OptionError("clusters need the extra 'cluster': make setup EXTRAS=cluster")


def is_on_this_machine(address: str) -> bool:
    """Whether only programs of this machine reach what listens there."""
    return _is_loopback(urlsplit(address).hostname or "")


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
