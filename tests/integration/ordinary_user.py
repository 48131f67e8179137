"""What a program of root's must do to be tried as one of an ordinary user."""

from __future__ import annotations

import ctypes
import os

_NOBODY = 65534
_PR_SET_DUMPABLE = 4


def become_ordinary() -> None:
    """Give up being root, if we are, as if we had been started by somebody else."""
    if os.geteuid() != 0:
        return
    os.setgroups([])
    os.setresgid(_NOBODY, _NOBODY, _NOBODY)
    os.setresuid(_NOBODY, _NOBODY, _NOBODY)
    # Lost with the user, unlike by a program that is started.
    ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 1, 0, 0, 0)
