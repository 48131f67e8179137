"""Workers everywhere else (macOS, Windows): standard pipes and named shared memory.

Owns each worker's process, pipes, slab and error file. Must not parse what comes through.
Inputs go to the worker as paths, because descriptors cannot be passed on both systems.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from typing import TYPE_CHECKING, Any

from workers.platforms import shared_memory
from workers.platforms.base import STDERR_TAIL_BYTES, Role, Usage, worker_environment

if TYPE_CHECKING:
    from collections.abc import Sequence
    from multiprocessing.shared_memory import SharedMemory
    from typing import IO

#: As on Linux: bounds memory, not the size of a result.
SLAB_BYTES = 4 * 1024 * 1024
_RECEIVE_BYTES = 64 * 1024


class PortablePlatform:
    """Starts workers with the standard library's portable means only."""

    passes_descriptors = False

    def __init__(self, command: Sequence[str], slab_bytes: int = SLAB_BYTES) -> None:
        self._command = list(command)
        self._slab_bytes = slab_bytes

    def spawn(self, epoch: int, role: Role) -> PortableWorker:
        """Start a worker. Raises ``OSError``; nothing is left open then."""
        slab = shared_memory.create(self._slab_bytes)
        errors = tempfile.TemporaryFile()  # noqa: SIM115 - closed by PortableWorker.close
        arguments = [
            *("--epoch", str(epoch)),
            *("--role", role),
            *("--shared-memory", slab.name),
            *("--slab-bytes", str(self._slab_bytes)),
        ]
        system: dict[str, Any] = {"process_group": 0}
        if sys.platform == "win32":
            priority = (
                subprocess.NORMAL_PRIORITY_CLASS
                if role is Role.RESERVED
                else subprocess.BELOW_NORMAL_PRIORITY_CLASS
            )
            system = {"creationflags": subprocess.CREATE_NO_WINDOW | priority}
        try:
            process = subprocess.Popen(
                self._command + arguments,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=errors,
                bufsize=0,
                env=worker_environment(),
                **system,
            )
        except OSError:
            slab.close()
            shared_memory.unlink(slab)
            errors.close()
            raise
        return PortableWorker(process, slab, self._slab_bytes, errors)


class PortableWorker:
    """One started worker; see ``WorkerHandle``."""

    def __init__(
        self,
        process: subprocess.Popen[bytes],
        slab: SharedMemory,
        slab_bytes: int,
        errors: IO[bytes],
    ) -> None:
        if process.stdin is None or process.stdout is None:
            raise ValueError("the worker was started without pipes")
        self._process = process
        self._to_worker = process.stdin
        self._from_worker = process.stdout
        self._slab = slab
        self._view = shared_memory.view(slab)
        self._errors = errors
        self.pid = process.pid
        self.slab_bytes = slab_bytes

    def send(self, data: bytes, descriptors: Sequence[int] = ()) -> None:
        """Write to the worker's pipe, which holds many times the few messages under way."""
        if descriptors:
            raise ValueError("descriptors cannot be passed here")
        self._to_worker.write(data)

    def receive(self) -> bytes:
        """Wait for bytes; ``b""`` at the end."""
        return os.read(self._from_worker.fileno(), _RECEIVE_BYTES)

    def read_slab(self, length: int, offset: int) -> bytes:
        """Copy out of the slab."""
        return bytes(self._view[offset : offset + length])

    def usage(self) -> Usage | None:
        """CPU time, memory and, on Windows, bytes read."""
        # Not above: the window needs nothing of this before pictures are converted.
        import psutil

        try:
            process = psutil.Process(self.pid)
            times = process.cpu_times()
            counters = process.io_counters() if hasattr(process, "io_counters") else None
            return Usage(
                cpu_s=times.user + times.system,
                read_bytes=0 if counters is None else counters.read_bytes,
                resident_bytes=process.memory_info().rss,
                threads=process.num_threads(),
                is_stopped=process.status() == psutil.STATUS_STOPPED,
            )
        except psutil.Error:
            return None

    def limit_memory(self, growth_bytes: int, *, keep_higher: bool) -> None:
        """Neither macOS nor Windows has a limit that could be set from outside."""

    def kill(self) -> None:
        """End at once; the pipe's end wakes the reader thread."""
        self._process.kill()

    def reap(self, timeout_s: float) -> int | None:
        """Wait for the exit status."""
        try:
            return self._process.wait(timeout_s)
        except subprocess.TimeoutExpired:
            return None

    def stderr_tail(self) -> str:
        """Last 4 KiB of error output."""
        size = self._errors.seek(0, os.SEEK_END)
        self._errors.seek(max(0, size - STDERR_TAIL_BYTES))
        return self._errors.read().decode(errors="replace").strip()

    def close(self) -> None:
        """Release everything; the slab's name goes with it, if the worker never attached."""
        self._to_worker.close()
        self._from_worker.close()
        self._view.release()
        self._slab.close()
        shared_memory.unlink(self._slab)
        self._errors.close()
