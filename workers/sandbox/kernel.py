"""The kernel doors that the sandbox needs, through ctypes."""

from __future__ import annotations

import ctypes
import os

_libc = ctypes.CDLL(None, use_errno=True)
_libc.syscall.restype = ctypes.c_long

_CLONE_NEWUSER = 0x10000000
_CAPABILITY_VERSION_3 = 0x20080522


def prctl(option: int, argument: int) -> None:
    """``prctl(2)``. Raises ``OSError``."""
    arguments = [ctypes.c_ulong(value) for value in (argument, 0, 0, 0)]
    if _libc.prctl(option, *arguments) != 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))


def syscall(number: int, *arguments: int | ctypes.Structure | None) -> int:
    """``syscall(2)``; structures go by reference. Raises ``OSError``."""
    passed = [
        ctypes.byref(a) if isinstance(a, ctypes.Structure) else ctypes.c_long(a or 0)
        for a in arguments
    ]
    result = _libc.syscall(ctypes.c_long(number), *passed)
    if result < 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
    return int(result)


def enter_own_user_namespace() -> None:
    """``unshare(2)``: every capability there, and none over anything outside.

    Raises ``OSError``: not offered, forbidden, or this process has a second thread.
    """
    if _libc.unshare(_CLONE_NEWUSER) != 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))


def give_up_capabilities() -> None:
    """``capset(2)`` to none, for this thread and those it starts. Raises ``OSError``."""
    header = (ctypes.c_uint32 * 2)(_CAPABILITY_VERSION_3, 0)
    none = (ctypes.c_uint32 * 6)()  # effective, permitted, inheritable; for 0 to 31 and 32 to 63
    if _libc.capset(header, none) != 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
