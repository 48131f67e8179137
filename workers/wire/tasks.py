"""What a worker is asked to do: a job without its targets, which are none of its business."""

from __future__ import annotations

from typing import assert_never

import msgspec

from workers.contract.jobs import (
    ConvertJob,
    JobSpec,
    PreviewJob,
    ProbeJob,
    ThumbnailJob,
    VerifyJob,
)
from workers.contract.recipe import Recipe


class ConvertTask(msgspec.Struct, frozen=True, tag="convert"):
    """Encode the picture once for each recipe, in that order."""

    recipes: tuple[Recipe, ...]


class ThumbnailTask(msgspec.Struct, frozen=True, tag="thumbnail"):
    """Make upright pixels that fit ``max_px`` × ``max_px``."""

    max_px: int


class ProbeTask(msgspec.Struct, frozen=True, tag="probe"):
    """Read the header."""


class PreviewTask(msgspec.Struct, frozen=True, tag="preview"):
    """Convert, and show what came out within ``max_px`` × ``max_px``."""

    recipe: Recipe
    max_px: int


class VerifyTask(msgspec.Struct, frozen=True, tag="verify"):
    """Decode all there is."""


Task = ConvertTask | ThumbnailTask | ProbeTask | PreviewTask | VerifyTask


def task_of(spec: JobSpec, wanted: tuple[int, ...]) -> Task:
    """The part of ``spec`` that a worker needs; of outputs, those ``wanted``."""
    match spec:
        case ConvertJob(outputs=outputs):
            return ConvertTask(tuple(outputs[place].recipe for place in wanted))
        case ThumbnailJob(max_px=max_px):
            return ThumbnailTask(max_px)
        case ProbeJob():
            return ProbeTask()
        case PreviewJob(recipe=recipe, max_px=max_px):
            return PreviewTask(recipe, max_px)
        case VerifyJob():
            return VerifyTask()
        case _:
            assert_never(spec)
