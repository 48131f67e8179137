"""The order in which a worker gives up its rights, and what it could give up.

Owns the sequence. Each layer that the system lacks is left out and missing in the posture.
"""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from workers.contract.posture import Posture

if TYPE_CHECKING:
    from collections.abc import Callable

#: Bytes a worker may write to a file: its error output, and nothing of any use otherwise.
_MAX_FILE_BYTES = 64 * 1024
#: Descriptors a worker may have: its own few and the sources under way.
_MAX_DESCRIPTORS = 64
#: Threads a worker may have: its two, libheif's one, and some that have ended but still count.
_MAX_THREADS = 8
#: How much sooner than others a worker is ended when the machine runs out of memory (0 to 1000).
_OOM_SCORE = 800
_PR_SET_PDEATHSIG = 1
_PR_SET_NO_NEW_PRIVS = 38


def bind_to_engine() -> Posture:
    """First of all: end with the engine, and offer ourselves when memory runs out."""
    if sys.platform != "linux":
        return Posture.NONE
    try:
        Path("/proc/self/oom_score_adj").write_text(str(_OOM_SCORE))
    except OSError:
        pass  # not offered to us; the kernel's own choice stands
    return _try(Posture.DIES_WITH_ENGINE, _die_with_engine)


def lock_down() -> Posture:
    """Last before READY, and before any other thread: the protections that took hold."""
    posture = _try(Posture.LIMITS, _limit)
    if sys.platform == "linux":
        from workers.sandbox import empty_root, landlock, seccomp

        _go_apart()
        posture |= _try(Posture.EMPTY_ROOT, empty_root.enter)
        posture |= _try(Posture.NO_NEW_PRIVILEGES, _no_new_privileges)
        # Once more: the kernel may forget it when rights change.
        posture |= _try(Posture.DIES_WITH_ENGINE, _die_with_engine)
        posture |= _try(Posture.LANDLOCK, landlock.restrict)
        posture |= _try(Posture.SECCOMP, seccomp.restrict)
        # Pillow makes paths absolute, even of streams; there is no folder to tell any more.
        os.getcwd = lambda: "/"
    return posture


def _try(layer: Posture, put_on: Callable[[], None]) -> Posture:
    try:
        put_on()
    except (OSError, ImportError, ValueError):
        return Posture.NONE
    return layer


def _limit() -> None:
    import resource

    limits = {
        resource.RLIMIT_CORE: 0,  # a core dump would hold the user's pictures
        resource.RLIMIT_FSIZE: _MAX_FILE_BYTES,
        resource.RLIMIT_NOFILE: _MAX_DESCRIPTORS,
    }
    for which, most in limits.items():
        _, hard = resource.getrlimit(which)
        value = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(which, (value, value))


def _go_apart() -> None:
    """Into a user namespace of our own, where that is allowed.

    There, anybody may change the root folder, and only our own threads count as ours.
    """
    from workers.sandbox.kernel import enter_own_user_namespace

    try:
        enter_own_user_namespace()
    except OSError:
        return
    _limit_threads()


def _limit_threads() -> None:
    import resource

    limits = resource.getrlimit(resource.RLIMIT_NPROC)
    resource.setrlimit(resource.RLIMIT_NPROC, (_MAX_THREADS, limits[1]))
    try:
        probe = Thread(target=int)
        probe.start()
        probe.join()
    except RuntimeError:  # before Linux 5.14 everything of this user counts
        resource.setrlimit(resource.RLIMIT_NPROC, limits)
    else:
        resource.setrlimit(resource.RLIMIT_NPROC, (_MAX_THREADS, _MAX_THREADS))


def _die_with_engine() -> None:
    from workers.sandbox.kernel import prctl

    # The kernel sends this when the *thread* that started us ends: that is the supervisor, which
    # lives as long as the engine.
    prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


def _no_new_privileges() -> None:
    from workers.sandbox.kernel import give_up_capabilities, prctl

    prctl(_PR_SET_NO_NEW_PRIVS, 1)
    give_up_capabilities()
