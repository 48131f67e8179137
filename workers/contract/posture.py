"""Which protections a worker has put on before it touches pictures.

Owns the flags and their names. Must not say how they are put on.
"""

from __future__ import annotations

from enum import IntFlag


class Posture(IntFlag):
    """Protections in force; what a system lacks is missing here and must be told to the user."""

    NONE = 0
    LIMITS = 1
    """Resource limits: no core dumps, hardly any file writes, few descriptors."""
    NO_NEW_PRIVILEGES = 2
    """Nothing started could gain rights (and nothing can be started)."""
    LANDLOCK = 4
    """The kernel denies the file system and TCP (Linux Landlock)."""
    SECCOMP = 8
    """The kernel allows a short list of system calls only (Linux seccomp)."""
    DIES_WITH_ENGINE = 16
    """The kernel ends the worker when the engine is gone."""
    EMPTY_ROOT = 32
    """No path leads to anything: the root folder is empty (Linux, where the system allows it)."""
    FULL = LIMITS | NO_NEW_PRIVILEGES | LANDLOCK | SECCOMP | DIES_WITH_ENGINE
    """What to ask for: all that a kernel gives to anybody. Some systems forbid ``EMPTY_ROOT``."""
