"""What the engine needs of an operating system to run workers.

Owns the two protocols. Must not know messages' meaning or jobs.
"""

from __future__ import annotations

import os
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

#: Bytes of a worker's error output kept for a report.
STDERR_TAIL_BYTES = 4096
#: What a worker gets of our environment: how names of files are spelt, where the libraries of a
#: frozen program are, and on Windows what Python and temporary files cannot do without.
_PASSED_ON = ("LANG", "LC_ALL", "LC_CTYPE", "LD_LIBRARY_PATH", "SYSTEMROOT", "TEMP", "TMP")


class Role(StrEnum):
    """What a worker is for."""

    SHARED = "shared"
    """Any job."""
    RESERVED = "reserved"
    """Interactive jobs alone: it goes before the others, and keeps the picture it decoded last."""


class Usage(NamedTuple):
    """What a worker has taken since it was started, as the system tells it."""

    cpu_s: float
    read_bytes: int
    resident_bytes: int
    threads: int = 1
    is_stopped: bool = False
    is_reading: bool = False
    """Whether it waits in a read, which can only be one of its source."""


class ProcessTime(NamedTuple):
    """What a process has taken since it was started, and where it is."""

    cpu_s: float
    resident_bytes: int
    core: int | None


class WorkerHandle(Protocol):
    """One worker process with its channel and its slab, seen from the engine.

    ``receive`` is called by one reader thread, everything else by the supervisor thread.
    """

    @property
    def pid(self) -> int:
        """Process id of the worker itself."""
        ...

    @property
    def slab_bytes(self) -> int:
        """Size of the shared slab."""
        ...

    def send(self, data: bytes, descriptors: Sequence[int] = ()) -> None:
        """Send at once or raise ``OSError``; ``descriptors`` travel with the data."""
        ...

    def receive(self) -> bytes:
        """Wait for bytes; ``b""`` means that the worker has closed its end or is dead."""
        ...

    def read_slab(self, length: int, offset: int) -> bytes:
        """A private copy of ``length`` bytes of the slab, from ``offset`` on."""
        ...

    def usage(self) -> Usage | None:
        """What the worker has taken so far; ``None`` where that cannot be told."""
        ...

    def limit_memory(self, growth_bytes: int, *, keep_higher: bool) -> None:
        """Let the worker take so much beyond what it has; ``keep_higher`` never lowers the limit.

        Raises ``OSError`` when the worker has gone. Does nothing where the system has no such
        limit.
        """
        ...

    def kill(self) -> None:
        """End the process without notice; harmless on a dead one."""
        ...

    def reap(self, timeout_s: float) -> int | None:
        """Exit status (negative: signal), or ``None`` when it has not ended in time."""
        ...

    def stderr_tail(self) -> str:
        """The last of what the worker wrote to its error output."""
        ...

    def close(self) -> None:
        """Release channel, slab and error file; only after ``reap`` has told a status."""
        ...


class Platform(Protocol):
    """Starts workers the way this operating system does it best."""

    @property
    def passes_descriptors(self) -> bool:
        """Whether inputs go to workers as open files; otherwise workers get paths."""
        ...

    def spawn(self, epoch: int, role: Role) -> WorkerHandle:
        """Start a worker. Raises ``OSError`` when process, memory or channel cannot be had."""
        ...


def worker_command() -> list[str]:
    """How to start a worker: the Qt-free second executable when frozen, else this Python.

    ``-I`` keeps the current folder and ``PYTHON*`` variables out of the worker's imports: a folder
    of dropped pictures may hold a ``PIL.py``.
    """
    if getattr(sys, "frozen", False):
        name = "dropmill-worker.exe" if sys.platform == "win32" else "dropmill-worker"
        return [str(Path(sys.executable).with_name(name))]
    return [sys.executable, "-I", "-m", "workers"]


def worker_environment(ours: Mapping[str, str] = os.environ) -> dict[str, str]:
    """The environment of a worker: it holds nothing that a decoder gone wrong could give away."""
    return {name: ours[name] for name in _PASSED_ON if name in ours}


def current_platform(command: Sequence[str] | None = None) -> Platform:
    """The platform of this machine; ``command`` replaces the worker's command line in tests."""
    if hasattr(os, "memfd_create"):
        from workers.platforms.linux import LinuxPlatform

        return LinuxPlatform(command or worker_command())
    from workers.platforms.portable import PortablePlatform

    return PortablePlatform(command or worker_command())
