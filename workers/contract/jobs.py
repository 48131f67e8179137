"""What the engine can be asked to do: one frozen value per kind of job.

No state: what became of a job is told by events.
"""

from __future__ import annotations

from enum import IntEnum
from pathlib import Path
from typing import NewType

from msgspec import Struct

from workers.contract.destination import Collision, IfLarger
from workers.contract.recipe import Recipe

JobId = NewType("JobId", int)
"""Names one submitted job; unique within an engine, never reused."""


#: Most outputs of a job: each has a file open until the last of them is there.
MAX_OUTPUTS = 100


class Lane(IntEnum):
    """Which queue a job waits in; a lower value goes first, older jobs move up in time."""

    INTERACTIVE = 0
    """Somebody is waiting for this one picture (a preview): a pause does not hold it up."""
    VISIBLE = 1
    """On screen now (thumbnails, conversions of visible rows)."""
    BULK = 2
    """Everything else."""


class Output(Struct, frozen=True):
    """One result of a conversion: what becomes of the picture, and the file it is written to.

    ``page`` is counted from 0; only a TIFF has others.
    """

    target: Path
    recipe: Recipe
    page: int = 0


class ConvertJob(Struct, frozen=True):
    """Decode ``source`` once and write every one of ``outputs``, at most ``MAX_OUTPUTS``.

    The engine gives an output the very name of its target or none: one that is taken is left
    alone (``SKIP``), overwritten (``REPLACE``, or ``REPLACE_OLDER`` if it is older than the source,
    but never the source itself) or told as ``NAME_TAKEN``. With ``keep_times`` outputs get the
    source's times of modification and access.

    ``adopts_same`` is for targets that were planned before the program was killed: a file there
    that holds the very bytes of the output is the output, for it was published already.

    An output that does not save ``min_saving`` percent of the source's bytes, or is no smaller at
    all, is not written where ``if_larger`` says so. A copy of the source is called as
    ``copy_name`` says and never overwrites anything; none is made in the source's own folder.

    ``root`` is a folder that all targets lie in. It is made for the first of them, but never again:
    if it vanishes, or the disk of a target is nearly full, outputs end as ``OutputPostponed``.
    """

    source: Path
    outputs: tuple[Output, ...]
    collision: Collision = Collision.RENAME
    adopts_same: bool = False
    keep_times: bool = False
    if_larger: IfLarger = IfLarger.WRITE
    min_saving: int = 0
    root: Path | None = None


class ThumbnailJob(Struct, frozen=True):
    """Make a small upright RGBA picture of ``source`` that fits ``max_px`` × ``max_px`` pixels."""

    source: Path
    max_px: int = 96


class ProbeJob(Struct, frozen=True):
    """Read the header of ``source`` only: format, size, frames, and when it was taken."""

    source: Path
    accept_damaged: bool = False


class Part(Struct, frozen=True):
    """A part of a result, in shares of its sides: 0 is left or top, 1 is right or bottom.

    Shares, because whoever asks does not know yet how large the result will be.
    """

    left: float = 0.0
    top: float = 0.0
    right: float = 1.0
    bottom: float = 1.0


#: All of it.
WHOLE = Part()


class PreviewJob(Struct, frozen=True):
    """Convert ``source`` in memory and show ``part`` of the result within ``max_px`` × ``max_px``.

    It is the whole conversion, whatever part is shown. Nothing is written to disk. With
    ``similarity_later`` that is left out where another preview can bring it at little cost.
    """

    source: Path
    recipe: Recipe
    max_px: int = 1600
    part: Part = WHOLE
    similarity_later: bool = False


class VerifyJob(Struct, frozen=True):
    """Read ``source``, a result, as anybody will who opens it: every pixel of every frame.

    It fails as a picture that cannot be converted does.
    """

    source: Path


JobSpec = ConvertJob | ThumbnailJob | ProbeJob | PreviewJob | VerifyJob
