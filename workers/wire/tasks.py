"""What a worker is asked to do: a job without its targets, which are none of its business."""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never

import msgspec

from workers.contract.files import FileStamp
from workers.contract.jobs import (
    WHOLE,
    ConvertJob,
    JobSpec,
    Output,
    Part,
    PreviewJob,
    ProbeJob,
    ThumbnailJob,
    VerifyJob,
)
from workers.contract.recipe import Recipe


class ConvertTask(msgspec.Struct, frozen=True, tag="convert"):
    """Encode the picture once for each recipe, in that order.

    Where other pages than the first are wanted, ``outputs`` has the place of each output's recipe
    and its page: many pages share few recipes.
    """

    recipes: tuple[Recipe, ...]
    outputs: tuple[tuple[int, int], ...] = ()

    @property
    def pages(self) -> list[tuple[Recipe, int]]:
        """The recipe and the page of each output."""
        if not self.outputs:
            return [(recipe, 0) for recipe in self.recipes]
        return [(self.recipes[place], page) for place, page in self.outputs]


class ThumbnailTask(msgspec.Struct, frozen=True, tag="thumbnail"):
    """Make upright pixels that fit ``max_px`` × ``max_px``."""

    max_px: int


class ProbeTask(msgspec.Struct, frozen=True, tag="probe"):
    """Read the header."""

    accept_damaged: bool = False


class PreviewTask(msgspec.Struct, frozen=True, tag="preview"):
    """Convert, and show ``part`` of what came out within ``max_px`` × ``max_px``.

    By its ``stamp`` the picture is known again. A worker cannot ask for that: it has no such right.
    """

    recipe: Recipe
    max_px: int
    part: Part = WHOLE
    similarity_later: bool = False
    stamp: FileStamp | None = None


class VerifyTask(msgspec.Struct, frozen=True, tag="verify"):
    """Decode all there is."""


Task = ConvertTask | ThumbnailTask | ProbeTask | PreviewTask | VerifyTask


def task_of(spec: JobSpec, wanted: tuple[int, ...], stamp: FileStamp | None = None) -> Task:
    """The part of ``spec`` that a worker needs; of outputs, those ``wanted``.

    ``stamp`` is that of the opened source.
    """
    match spec:
        case ConvertJob(outputs=outputs):
            return _convert_task([outputs[place] for place in wanted])
        case ThumbnailJob(max_px=max_px):
            return ThumbnailTask(max_px)
        case ProbeJob(accept_damaged=accept_damaged):
            return ProbeTask(accept_damaged)
        case PreviewJob(recipe=recipe, max_px=max_px, part=part, similarity_later=later):
            return PreviewTask(recipe, max_px, part, later, stamp)
        case VerifyJob():
            return VerifyTask()
        case _:
            assert_never(spec)


def _convert_task(outputs: Sequence[Output]) -> ConvertTask:
    if not any(output.page for output in outputs):
        return ConvertTask(tuple(output.recipe for output in outputs))
    places = {recipe: place for place, recipe in enumerate({o.recipe: None for o in outputs})}
    pages = tuple((places[output.recipe], output.page) for output in outputs)
    return ConvertTask(tuple(places), pages)
