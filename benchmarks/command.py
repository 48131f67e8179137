"""A program to run, and how the first word is had from it. Knows no converter."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.work import Work

FILES_A_CALL = 50


class CannotError(Exception):
    """A converter cannot do this work; the text says why."""


@dataclass(frozen=True, slots=True)
class Command:
    """A program's arguments, what it reads and what is added to its environment."""

    arguments: Sequence[str]
    standard_input: bytes = b""
    environment: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Peer:
    """One converter with one setting; ``version`` answers ``None`` where it is not installed.

    ``command`` raises ``CannotError``.
    """

    name: str
    setting: str
    version: Callable[[], str | None]
    command: Callable[[Work], Command]

    @property
    def key(self) -> str:
        """Names this converter with this setting."""
        return f"{self.name}, {self.setting}"


def first_line(*command: str, environment: dict[str, str] | None = None) -> str | None:
    """The first line that ``command`` prints; ``None`` where it is missing or fails."""
    if shutil.which(command[0]) is None:
        return None
    answer = subprocess.run(
        command,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **(environment or {})},
    )
    lines = answer.stdout.strip().splitlines()
    return lines[0] if answer.returncode == 0 and lines else None


def in_parallel(
    work: Work,
    *command: str,
    items: Sequence[str | Path],
    environment: dict[str, str] | None = None,
    items_a_call: int | None = None,
) -> Command:
    """``command`` over ``items``, ``work.cores`` processes at a time.

    A call takes ``items_a_call``, or as many as leave every core some, 50 at most.
    """
    a_call = items_a_call or min(FILES_A_CALL, -(-len(items) // work.cores))
    arguments = ("xargs", "-0", "-P", str(work.cores), "-n", str(a_call), *command)
    return Command(arguments, b"\0".join(os.fsencode(item) for item in items), environment or {})
