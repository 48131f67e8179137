"""What the engine can be asked to do: one frozen value per kind of job.

No state: what became of a job is told by events.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from typing import NewType

from workers.contract.destination import Collision
from workers.contract.recipe import Recipe

JobId = NewType("JobId", int)
"""Names one submitted job; unique within an engine, never reused."""


class Lane(IntEnum):
    """Which queue a job waits in; a lower value goes first, older jobs move up in time."""

    INTERACTIVE = 0
    """Somebody is waiting for this one picture (a preview)."""
    VISIBLE = 1
    """On screen now (thumbnails, conversions of visible rows)."""
    BULK = 2
    """Everything else."""


@dataclass(frozen=True, slots=True)
class Output:
    """One result of a conversion: what becomes of the picture, and the file it is written to."""

    target: Path
    recipe: Recipe


@dataclass(frozen=True, slots=True)
class ConvertJob:
    """Decode ``source`` once and write every one of ``outputs``.

    The engine gives an output the very name of its target or none: one that is taken is left
    alone (``SKIP``), overwritten (``REPLACE``, but never the source) or told as ``NAME_TAKEN``.

    ``adopts_same`` is for targets that were planned before the program was killed: a file there
    that holds the very bytes of the output is the output, for it was published already.
    """

    source: Path
    outputs: tuple[Output, ...]
    collision: Collision = Collision.RENAME
    adopts_same: bool = False


@dataclass(frozen=True, slots=True)
class ThumbnailJob:
    """Make a small upright RGBA picture of ``source`` that fits ``max_px`` × ``max_px`` pixels."""

    source: Path
    max_px: int = 96


@dataclass(frozen=True, slots=True)
class ProbeJob:
    """Read the header of ``source`` only: format, size, frames."""

    source: Path


@dataclass(frozen=True, slots=True)
class PreviewJob:
    """Convert ``source`` in memory and show the result, fitted to ``max_px`` × ``max_px``.

    Nothing is written to disk.
    """

    source: Path
    recipe: Recipe
    max_px: int = 1600


@dataclass(frozen=True, slots=True)
class VerifyJob:
    """Read ``source``, a result, as anybody will who opens it: every pixel of every frame.

    It fails as a picture that cannot be converted does.
    """

    source: Path


JobSpec = ConvertJob | ThumbnailJob | ProbeJob | PreviewJob | VerifyJob
