"""Landlock: no access to any file by path, no TCP, no signals to others.

Owns the ruleset, which grants nothing. Numbers from Linux ``include/uapi/linux/landlock.h`` and the
unified system call numbers (444 to 446 on every architecture).
"""

from __future__ import annotations

import ctypes
import os

from workers.sandbox.kernel import syscall

_CREATE_RULESET = 444
_RESTRICT_SELF = 446
_VERSION_FLAG = 1
#: Highest file-system right of each ABI version, as a count of bits.
_FS_RIGHTS = {1: 13, 2: 14, 3: 15, 4: 15, 5: 16}
_NET_BIND_AND_CONNECT = 0b11
_NET_SINCE_ABI = 4
_SCOPE_SOCKETS_AND_SIGNALS = 0b11
_SCOPES_SINCE_ABI = 6


class _RulesetAttr(ctypes.Structure):
    _fields_ = (
        ("handled_access_fs", ctypes.c_uint64),
        ("handled_access_net", ctypes.c_uint64),
        ("scoped", ctypes.c_uint64),
    )


def restrict() -> None:
    """Deny all that Landlock can, for this thread and those it starts. Raises ``OSError``."""
    abi = syscall(_CREATE_RULESET, None, 0, _VERSION_FLAG)
    attributes = _RulesetAttr(
        (1 << _FS_RIGHTS.get(abi, max(_FS_RIGHTS.values()))) - 1,
        _NET_BIND_AND_CONNECT if abi >= _NET_SINCE_ABI else 0,
        _SCOPE_SOCKETS_AND_SIGNALS if abi >= _SCOPES_SINCE_ABI else 0,
    )
    size = 8 if abi < _NET_SINCE_ABI else 16 if abi < _SCOPES_SINCE_ABI else 24
    ruleset = syscall(_CREATE_RULESET, attributes, size, 0)
    try:
        syscall(_RESTRICT_SELF, ruleset, 0)
    finally:
        os.close(ruleset)
