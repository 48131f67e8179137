"""seccomp: the system calls that decoding pictures needs, and no others.

Owns the list and the filter made of it. A call that is not listed fails with EPERM, so a codec that
tries one fails like any broken picture instead of killing the worker. Numbers from Linux
``arch/x86/entry/syscalls/syscall_64.tbl`` and ``include/uapi/asm-generic/unistd.h`` (aarch64).
"""

from __future__ import annotations

import ctypes
import errno
import os
import platform
from typing import NamedTuple

from workers.sandbox.kernel import syscall

# struct seccomp_data: nr at 0, arch at 4, instruction pointer at 8, args at 16 (low halves first)
_NR, _ARCH, _ARGS = 0, 4, 16
_LOAD, _JUMP_EQUAL, _JUMP_SET, _RETURN = 0x20, 0x15, 0x45, 0x06
_ALLOW = 0x7FFF0000
_ERRNO = 0x00050000
_SET_MODE_FILTER = 1
_SYNC_ALL_THREADS = 1

#: How the C library starts a thread: glibc, musl. No other flags, so no process and no namespace.
_CLONE_AS_THREAD = (0x003D0F00, 0x007D0F00)
_PROT_EXEC = 4

#: Allowed whatever the arguments; the frequent ones first, because the kernel tries in order.
_PLAIN = (
    *("futex", "munmap", "madvise", "brk", "mremap", "read", "write", "lseek", "fstat"),
    *("recvmsg", "sendto", "sendmsg", "recvfrom", "close", "readv", "pread64"),
    *("clock_gettime", "clock_nanosleep", "getrandom", "sched_yield", "sched_getaffinity"),
    *("gettid", "getpid", "getrusage", "rt_sigprocmask", "rt_sigaction", "rt_sigreturn"),
    *("sigaltstack", "set_robust_list", "rseq", "restart_syscall", "exit", "exit_group", "sysinfo"),
)


class _Machine(NamedTuple):
    audit_arch: int
    seccomp: int
    numbers: dict[str, int]


_X86_64 = _Machine(
    0xC000003E,
    317,
    {
        "read": 0,
        "write": 1,
        "close": 3,
        "fstat": 5,
        "lseek": 8,
        "mmap": 9,
        "mprotect": 10,
        "munmap": 11,
        "brk": 12,
        "rt_sigaction": 13,
        "rt_sigprocmask": 14,
        "rt_sigreturn": 15,
        "pread64": 17,
        "readv": 19,
        "sched_yield": 24,
        "mremap": 25,
        "madvise": 28,
        "getpid": 39,
        "sendto": 44,
        "recvfrom": 45,
        "sendmsg": 46,
        "recvmsg": 47,
        "clone": 56,
        "exit": 60,
        "getrusage": 98,
        "sysinfo": 99,
        "sigaltstack": 131,
        "gettid": 186,
        "futex": 202,
        "sched_getaffinity": 204,
        "restart_syscall": 219,
        "clock_gettime": 228,
        "clock_nanosleep": 230,
        "exit_group": 231,
        "tgkill": 234,
        "set_robust_list": 273,
        "getrandom": 318,
        "rseq": 334,
        "clone3": 435,
    },
)
_AARCH64 = _Machine(
    0xC00000B7,
    277,
    {
        "close": 57,
        "lseek": 62,
        "read": 63,
        "write": 64,
        "readv": 65,
        "pread64": 67,
        "fstat": 80,
        "exit": 93,
        "exit_group": 94,
        "futex": 98,
        "set_robust_list": 99,
        "clock_gettime": 113,
        "clock_nanosleep": 115,
        "sched_getaffinity": 123,
        "sched_yield": 124,
        "restart_syscall": 128,
        "tgkill": 131,
        "sigaltstack": 132,
        "rt_sigaction": 134,
        "rt_sigprocmask": 135,
        "rt_sigreturn": 139,
        "getrusage": 165,
        "getpid": 172,
        "gettid": 178,
        "sysinfo": 179,
        "sendto": 206,
        "recvfrom": 207,
        "sendmsg": 211,
        "recvmsg": 212,
        "brk": 214,
        "munmap": 215,
        "mremap": 216,
        "clone": 220,
        "mmap": 222,
        "mprotect": 226,
        "madvise": 233,
        "getrandom": 278,
        "rseq": 293,
        "clone3": 435,
    },
)
_MACHINES = {"x86_64": _X86_64, "aarch64": _AARCH64}


class _Instruction(ctypes.Structure):
    _fields_ = (
        ("code", ctypes.c_uint16),
        ("jump_true", ctypes.c_uint8),
        ("jump_false", ctypes.c_uint8),
        ("k", ctypes.c_uint32),
    )


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("filter", ctypes.POINTER(_Instruction)))


Filter = list[tuple[int, int, int, int]]


def build_filter(machine: str, pid: int) -> Filter:
    """The BPF program for ``machine`` (``platform.machine()``) and the process ``pid``.

    Raises ``OSError`` (ENOTSUP) for a machine without a table.
    """
    if machine not in _MACHINES:
        raise OSError(errno.ENOTSUP, f"no system call table for {machine}")
    audit_arch, _, numbers = _MACHINES[machine]
    deny = (_RETURN, 0, 0, _ERRNO | errno.EPERM)
    program: Filter = [
        (_LOAD, 0, 0, _ARCH),
        (_JUMP_EQUAL, 1, 0, audit_arch),
        deny,
        (_LOAD, 0, 0, _NR),
    ]
    for name in _PLAIN:
        program += _when(numbers[name], [(_RETURN, 0, 0, _ALLOW)])
    # Threads, because libde265 (HEIC) cannot do without one of its own, but no processes; clone3
    # hides its flags in memory, and without it the C library falls back to clone.
    program += _when(numbers["clone"], _if_one_of(0, *_CLONE_AS_THREAD))
    program += _when(numbers["clone3"], [(_RETURN, 0, 0, _ERRNO | errno.ENOSYS)])
    # Memory, but nothing executable.
    program += _when(numbers["mmap"], _unless_bit_set(2, _PROT_EXEC))
    program += _when(numbers["mprotect"], _unless_bit_set(2, _PROT_EXEC))
    program += _when(numbers["tgkill"], _if_one_of(0, pid))  # abort()
    return [*program, deny]


def _when(number: int, then: Filter) -> Filter:
    return [(_JUMP_EQUAL, 0, len(then), number), *then]


def _unless_bit_set(argument: int, bit: int) -> Filter:
    return [*_load(argument), (_JUMP_SET, 1, 0, bit), *_allow_or_deny()]


def _if_one_of(argument: int, *values: int) -> Filter:
    last = len(values) - 1
    tests = [(_JUMP_EQUAL, last - at, int(at == last), value) for at, value in enumerate(values)]
    return [*_load(argument), *tests, *_allow_or_deny()]


def _load(argument: int) -> Filter:
    return [(_LOAD, 0, 0, _ARGS + 8 * argument)]


def _allow_or_deny() -> Filter:
    return [(_RETURN, 0, 0, _ALLOW), (_RETURN, 0, 0, _ERRNO | errno.EPERM)]


def restrict() -> None:
    """Install the filter for every thread of this process, for good. Raises ``OSError``."""
    machine = platform.machine()
    instructions = build_filter(machine, os.getpid())
    array = (_Instruction * len(instructions))(*(_Instruction(*i) for i in instructions))
    program = _Program(len(instructions), array)
    number = _MACHINES[machine].seccomp
    syscall(number, _SET_MODE_FILTER, _SYNC_ALL_THREADS, program)
