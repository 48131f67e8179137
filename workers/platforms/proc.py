"""What Linux tells of a worker from outside, through ``/proc`` and ``prlimit``.

A worker can neither falsify these figures nor lift the limit: it has no system call for it.
"""

from __future__ import annotations

import os
import platform
import resource
from pathlib import Path

from workers.platforms.base import ProcessTime, Usage

_TICKS_PER_S = os.sysconf("SC_CLK_TCK")
_PAGE_BYTES = os.sysconf("SC_PAGE_SIZE")

#: Numbers of read, pread64 and readv (``arch/x86/entry/syscalls/syscall_64.tbl`` and
#: ``include/uapi/asm-generic/unistd.h``).
_READ_CALLS = {"x86_64": {b"0", b"17", b"19"}, "aarch64": {b"63", b"67", b"65"}}

# Places in /proc/<pid>/stat behind the program's name, see proc_pid_stat(5).
_STATE, _UTIME, _STIME, _THREADS, _RSS, _CORE = 0, 11, 12, 17, 21, 36


def read_usage(pid: int) -> Usage | None:
    """What the process has taken so far; ``None`` when it has gone or cannot be looked at."""
    folder = Path("/proc") / str(pid)
    try:
        # The name may hold anything, blanks and brackets too.
        fields = (folder / "stat").read_bytes().rpartition(b")")[2].split()
    except OSError:
        return None
    return Usage(
        cpu_s=(int(fields[_UTIME]) + int(fields[_STIME])) / _TICKS_PER_S,
        read_bytes=_read_bytes(folder),
        resident_bytes=int(fields[_RSS]) * _PAGE_BYTES,
        threads=int(fields[_THREADS]),
        is_stopped=fields[_STATE] in (b"T", b"t"),
        is_reading=_is_reading(folder),
    )


def read_time(pid: int) -> ProcessTime | None:
    """Time, memory and core of the process; ``None`` when it has gone or cannot be looked at.

    One file only, and no objects for its path: it is read for every worker, twice a second.
    """
    try:
        stat = os.open(f"/proc/{pid}/stat", os.O_RDONLY | os.O_CLOEXEC)
    except OSError:
        return None
    try:
        fields = os.read(stat, 4096).rpartition(b")")[2].split(maxsplit=_CORE + 1)
    except OSError:
        return None
    finally:
        os.close(stat)
    return ProcessTime(
        cpu_s=(int(fields[_UTIME]) + int(fields[_STIME])) / _TICKS_PER_S,
        resident_bytes=int(fields[_RSS]) * _PAGE_BYTES,
        core=int(fields[_CORE]),
    )


def _read_bytes(folder: Path) -> int:
    try:
        told = (folder / "io").read_bytes()
    except OSError:
        return 0  # not ours to know: CPU time alone tells progress then
    return int(told.partition(b"rchar:")[2].split(maxsplit=1)[0])


def _is_reading(folder: Path) -> bool:
    try:
        call = (folder / "syscall").read_bytes().split(maxsplit=1)[0]
    except (OSError, IndexError):
        return False
    return call in _READ_CALLS.get(platform.machine(), ())


def limit_growth(pid: int, growth_bytes: int, *, keep_higher: bool) -> None:
    """Let the process take ``growth_bytes`` of address space beyond what it has, and no more.

    What it has includes freed memory that its allocator keeps. ``keep_higher`` leaves a limit that
    is higher already. Raises ``OSError`` when the process has gone.
    """
    statm = os.open(f"/proc/{pid}/statm", os.O_RDONLY | os.O_CLOEXEC)
    try:
        has = int(os.read(statm, 128).split(maxsplit=1)[0]) * _PAGE_BYTES
    finally:
        os.close(statm)
    wanted = has + growth_bytes
    soft, hard = resource.prlimit(pid, resource.RLIMIT_AS)
    if keep_higher and (soft == resource.RLIM_INFINITY or wanted <= soft):
        return
    if hard != resource.RLIM_INFINITY:
        wanted = min(wanted, hard)
    resource.prlimit(pid, resource.RLIMIT_AS, (wanted, hard))
