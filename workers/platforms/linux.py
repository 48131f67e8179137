"""Workers on Linux: a socket pair that carries open files, and a sealed memfd as slab.

Owns each worker's process, socket, slab and error file. Must not parse what comes through.
"""

from __future__ import annotations

import fcntl
import os
import socket
import subprocess
from array import array
from typing import TYPE_CHECKING

from workers.platforms.base import STDERR_TAIL_BYTES, Usage, worker_environment
from workers.platforms.proc import limit_growth, read_usage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workers.platforms.base import Role

#: Results are some hundred kilobytes; larger ones pass through in chunks of this size.
SLAB_BYTES = 4 * 1024 * 1024
_RECEIVE_BYTES = 64 * 1024


class LinuxPlatform:
    """Starts workers that inherit three descriptors: channel, slab and error file."""

    passes_descriptors = True

    def __init__(self, command: Sequence[str], slab_bytes: int = SLAB_BYTES) -> None:
        self._command = list(command)
        self._slab_bytes = slab_bytes

    def spawn(self, epoch: int, role: Role) -> LinuxWorker:
        """Start a worker. Raises ``OSError``; nothing is left open then."""
        opened: list[int] = []
        try:
            slab = create_slab(self._slab_bytes)
            opened.append(slab)
            errors = os.memfd_create("dropmill-stderr", os.MFD_CLOEXEC)
            opened.append(errors)
            # Before the process, because after it nothing may fail.
            ours, theirs = socket.socketpair()
        except OSError:
            for descriptor in opened:
                os.close(descriptor)
            raise
        try:
            with theirs:
                process = self._start(epoch, role, theirs.fileno(), slab, errors)
        except OSError:
            ours.close()
            os.close(slab)
            os.close(errors)
            raise
        return LinuxWorker(process, ours, slab, self._slab_bytes, errors)

    def _start(
        self, epoch: int, role: Role, channel: int, slab: int, errors: int
    ) -> subprocess.Popen[bytes]:
        arguments = [
            *("--epoch", str(epoch)),
            *("--role", role),
            *("--socket", str(channel)),
            *("--slab", str(slab)),
            *("--slab-bytes", str(self._slab_bytes)),
        ]
        return subprocess.Popen(
            self._command + arguments,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=errors,
            pass_fds=(channel, slab),
            cwd="/",
            env=worker_environment(),
            # Ctrl-C in a terminal is ours to handle, not the workers'. And Linux shares processors
            # out among sessions first: in ours, the window would wait for what they have used up.
            start_new_session=True,
        )


class LinuxWorker:
    """One started worker; see ``WorkerHandle``."""

    def __init__(
        self,
        process: subprocess.Popen[bytes],
        channel: socket.socket,
        slab: int,
        slab_bytes: int,
        errors: int,
    ) -> None:
        self._process = process
        self._channel = channel
        self._slab = slab
        self._errors = errors
        self.pid = process.pid
        self.slab_bytes = slab_bytes

    def send(self, data: bytes, descriptors: Sequence[int] = ()) -> None:
        """Send without waiting: a worker that does not read its few messages is broken."""
        ancillary = []
        if descriptors:
            passed = array("i", descriptors)
            ancillary = [(socket.SOL_SOCKET, socket.SCM_RIGHTS, passed.tobytes())]
        sent = self._channel.sendmsg([data], ancillary, socket.MSG_DONTWAIT | socket.MSG_NOSIGNAL)
        if sent != len(data):
            raise BlockingIOError("the worker does not read")

    def receive(self) -> bytes:
        """Wait for bytes; a reset connection reads as the end."""
        try:
            return self._channel.recv(_RECEIVE_BYTES)
        except ConnectionError:
            return b""

    def read_slab(self, length: int, offset: int) -> bytes:
        """Copy out of the slab.

        Not through a mapping of our own: to copy some megabytes out of one, Python would keep its
        lock for as long as it takes, and the window's thread waiting.
        """
        return os.pread(self._slab, length, offset)

    def usage(self) -> Usage | None:
        """What the worker has taken so far."""
        return read_usage(self.pid)

    def limit_memory(self, growth_bytes: int, *, keep_higher: bool) -> None:
        """Set the limit of its address space (``RLIMIT_AS``) from outside."""
        limit_growth(self.pid, growth_bytes, keep_higher=keep_higher)

    def kill(self) -> None:
        """SIGKILL, at once: a worker holds nothing that it could put in order."""
        self._process.kill()
        try:
            self._channel.shutdown(socket.SHUT_RDWR)  # wakes the reader thread
        except OSError:
            pass  # the worker was gone already

    def reap(self, timeout_s: float) -> int | None:
        """Wait for the exit status."""
        try:
            return self._process.wait(timeout_s)
        except subprocess.TimeoutExpired:
            return None

    def stderr_tail(self) -> str:
        """Last 4 KiB of error output."""
        size = os.fstat(self._errors).st_size
        start = max(0, size - STDERR_TAIL_BYTES)
        return os.pread(self._errors, STDERR_TAIL_BYTES, start).decode(errors="replace").strip()

    def close(self) -> None:
        """Release everything."""
        self._channel.close()
        os.close(self._slab)
        os.close(self._errors)


def create_slab(size: int) -> int:
    """A memfd of ``size`` bytes, really allocated, that can never shrink or grow again.

    Without allocation a full memory would kill by SIGBUS at the first write, without the seal a
    hostile worker could do the same to the engine. Raises ``OSError`` (ENOSPC, ENOMEM).
    """
    descriptor = os.memfd_create("dropmill-slab", os.MFD_CLOEXEC | os.MFD_ALLOW_SEALING)
    try:
        os.posix_fallocate(descriptor, 0, size)
        seals = fcntl.F_SEAL_SHRINK | fcntl.F_SEAL_GROW | fcntl.F_SEAL_SEAL
        fcntl.fcntl(descriptor, fcntl.F_ADD_SEALS, seals)
    except OSError:
        os.close(descriptor)
        raise
    return descriptor
