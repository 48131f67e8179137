"""Locks itself down as a worker does, tries what it must not be able to do, and tells how it went.

Run as ``locked_down.py FOLDER root|ordinary``. Prints one JSON object: attempt → the error's name,
or "possible".
"""

from __future__ import annotations

import ctypes
import json
import mmap
import os
import platform
import resource
import signal
import socket
import subprocess
import sys
import threading
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from tests.integration.ordinary_user import become_ordinary
from tests.tiny_heic import HEIC
from workers.contract.events import Stage
from workers.contract.recipe import Recipe
from workers.pipeline.convert import convert
from workers.pipeline.decode.source import open_picture
from workers.pipeline.errors import PictureError
from workers.pipeline.warm_up import warm_up
from workers.sandbox.lock_down import bind_to_engine, lock_down

if TYPE_CHECKING:
    from collections.abc import Callable


def _connect() -> None:
    pair[0].connect("/run/x")


def _refused() -> bool:
    raise PermissionError


def _executable_memory() -> None:
    mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC).close()


def _fork() -> None:
    if os.fork() == 0:
        os._exit(0)


def _ptrace() -> None:
    if libc.ptrace(16, os.getppid(), None, None) != 0:
        raise OSError(ctypes.get_errno(), "ptrace")


def _thread() -> None:
    thread = threading.Thread(target=int)
    thread.start()
    thread.join()


def _crowd() -> None:
    leave = threading.Event()
    started = []
    try:
        for _ in range(100):
            thread = threading.Thread(target=leave.wait)
            thread.start()
            started.append(thread)
    finally:
        leave.set()
        for thread in started:
            thread.join()


class _Nobody:
    """Whom nobody told to wait for results."""

    def stage(self, output: int, stage: Stage) -> None:
        pass

    def encoded(self, output: int, encoded: object) -> None:
        pass

    def failed(self, output: int, error: PictureError) -> None:
        pass


def _heic() -> None:
    for _ in range(20):  # each decoder has a thread of its own
        convert(open_picture(BytesIO(HEIC)), [Recipe()], _Nobody())


def _system_call(x86_64: int, aarch64: int, *arguments: object) -> None:
    number = x86_64 if platform.machine() == "x86_64" else aarch64
    if libc.syscall(number, *arguments) < 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))


def _own_memory_limit() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))


def _import_something() -> None:
    import plistlib  # noqa: F401


libc = ctypes.CDLL(None, use_errno=True)
pair = socket.socketpair()
facts = ctypes.create_string_buffer(1024)
NOWHERE, BY_PATH = -100, b"/etc/hostname"
AT_EMPTY_PATH, CLONE_NEWUSER, CLONE_VM, CLONE_VFORK = 0x1000, 0x10000000, 0x100, 0x4000
ATTEMPTS: dict[str, Callable[[], object]] = {
    "read a file": lambda: Path("/etc/hostname").read_bytes(),
    "write a file": lambda: Path(sys.argv[1], "x").write_bytes(b"x"),
    "create an empty file": lambda: Path(sys.argv[1], "y").touch(),
    "list a folder": lambda: os.listdir("/"),  # noqa: PTH208 - the call itself is tried
    "look at a path": lambda: Path("/etc/hostname").stat(),
    "look at a path as if it were a descriptor": lambda: _system_call(
        *(262, 79), NOWHERE, BY_PATH, facts, AT_EMPTY_PATH
    ),
    "look at a path in another way": lambda: _system_call(
        *(332, 291), NOWHERE, BY_PATH, 0, 0xFFF, facts
    ),
    "see whether a path is there": lambda: os.access("/etc/hostname", os.F_OK) or _refused(),
    "leave its root": lambda: os.chroot("."),
    "find its folder": lambda: _system_call(*(79, 17), facts, 1000),
    "lift its memory limit": _own_memory_limit,
    "read its limits": lambda: resource.getrlimit(resource.RLIMIT_AS),
    "a namespace": lambda: _system_call(*(272, 97), CLONE_NEWUSER),
    "a process that shares its memory": lambda: _system_call(
        *(56, 220), CLONE_VM | CLONE_VFORK | signal.SIGCHLD, 0, 0, 0, 0
    ),
    "remove a file": lambda: Path(sys.argv[1], "there").unlink(),
    "make a socket": lambda: socket.socket(socket.AF_INET, socket.SOCK_STREAM),
    "make a local socket": lambda: socket.socket(socket.AF_UNIX),
    "connect": _connect,
    "fork": _fork,
    "start a program": lambda: subprocess.run(["/bin/true"], check=True),
    "become a program": lambda: os.execv("/bin/true", ["true"]),
    "signal its parent": lambda: os.kill(os.getppid(), 0),
    "end its parent": lambda: os.kill(os.getppid(), signal.SIGURG),
    "trace its parent": _ptrace,
    "executable memory": _executable_memory,
    "shared memory": lambda: os.memfd_create("x"),
    "import a module": _import_something,
    "nice itself up": lambda: os.setpriority(os.PRIO_PROCESS, 0, 0),
    "a thread": _thread,
    "a crowd of threads": _crowd,
    "a HEIC": _heic,
    "memory": lambda: bytearray(64 * 1024 * 1024),
}


def _try(attempt: Callable[[], object]) -> str:
    try:
        attempt()
    except (OSError, ImportError, RuntimeError, ValueError) as error:
        return type(error).__name__
    return "possible"


if __name__ == "__main__":
    warm_up()
    if sys.argv[2] == "ordinary":
        become_ordinary()
    posture = bind_to_engine() | lock_down()
    outcome: dict[str, object] = {name: _try(attempt) for name, attempt in ATTEMPTS.items()}
    outcome["posture"] = int(posture)
    sys.stdout.write(json.dumps(outcome))
    sys.stdout.flush()
    os._exit(0)  # the interpreter's own end would want files
