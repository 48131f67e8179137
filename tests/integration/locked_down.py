"""Locks itself down as a worker does, tries what it must not be able to do, and tells how it went.

Prints one JSON object: attempt → the error's name, or "possible".
"""

from __future__ import annotations

import ctypes
import json
import mmap
import os
import signal
import socket
import subprocess
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

from workers.pipeline.warm_up import warm_up
from workers.sandbox.lock_down import bind_to_engine, lock_down

if TYPE_CHECKING:
    from collections.abc import Callable


def _connect() -> None:
    pair[0].connect("/run/x")


def _executable_memory() -> None:
    mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC).close()


def _fork() -> None:
    if os.fork() == 0:
        os._exit(0)


def _ptrace() -> None:
    if ctypes.CDLL(None, use_errno=True).ptrace(16, os.getppid(), None, None) != 0:
        raise OSError(ctypes.get_errno(), "ptrace")


def _thread() -> None:
    thread = threading.Thread(target=int)
    thread.start()
    thread.join()


def _import_something() -> None:
    import plistlib  # noqa: F401


pair = socket.socketpair()
ATTEMPTS: dict[str, Callable[[], object]] = {
    "read a file": lambda: Path("/etc/hostname").read_bytes(),
    "write a file": lambda: Path(sys.argv[1], "x").write_bytes(b"x"),
    "create an empty file": lambda: Path(sys.argv[1], "y").touch(),
    "list a folder": lambda: os.listdir("/"),  # noqa: PTH208 - the call itself is tried
    "look at a path": lambda: Path("/etc/hostname").stat(),
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
    "memory": lambda: bytearray(64 * 1024 * 1024),
}


def _try(attempt: Callable[[], object]) -> str:
    try:
        attempt()
    except (OSError, ImportError) as error:
        return type(error).__name__
    return "possible"


if __name__ == "__main__":
    posture = bind_to_engine()
    warm_up()
    posture |= lock_down()
    outcome: dict[str, object] = {name: _try(attempt) for name, attempt in ATTEMPTS.items()}
    outcome["posture"] = int(posture)
    sys.stdout.write(json.dumps(outcome))
    sys.stdout.flush()
    os._exit(0)  # the interpreter's own end would want files
