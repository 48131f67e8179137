"""Conversions that tests ask for, and what came of their outputs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from workers.contract.destination import Collision
from workers.contract.events import ConversionEnded, OutputFailed, OutputWritten
from workers.contract.jobs import ConvertJob, Output
from workers.contract.recipe import Recipe

if TYPE_CHECKING:
    from pathlib import Path

    from workers.contract.events import FinalEvent, OutputEnd
    from workers.contract.failures import FailureCode


def conversion(
    source: Path,
    *targets: Path,
    recipe: Recipe | None = None,
    collision: Collision = Collision.RENAME,
) -> ConvertJob:
    """Convert ``source`` with one recipe into each of ``targets``."""
    outputs = tuple(Output(target, recipe or Recipe()) for target in targets)
    return ConvertJob(source, outputs, collision)


def target_of(wish: ConvertJob) -> Path:
    """Where its only output goes."""
    (output,) = wish.outputs
    return output.target


def aimed_at(wish: ConvertJob, *targets: Path) -> ConvertJob:
    """The same with as many outputs as there are ``targets``."""
    recipe = wish.outputs[0].recipe
    return replace(wish, outputs=tuple(Output(target, recipe) for target in targets))


def ends_of(outcome: FinalEvent) -> tuple[OutputEnd, ...]:
    """How the outputs of a conversion ended."""
    assert isinstance(outcome, ConversionEnded), outcome
    return outcome.outputs


def end_of(outcome: FinalEvent) -> OutputEnd:
    """How the only output of a conversion ended."""
    (end,) = ends_of(outcome)
    return end


def written(outcome: FinalEvent) -> OutputWritten:
    """The only output of a conversion, which was written."""
    end = end_of(outcome)
    assert isinstance(end, OutputWritten), end
    return end


def is_written(outcome: FinalEvent) -> bool:
    """Whether that is a conversion all of whose outputs were written."""
    return isinstance(outcome, ConversionEnded) and all(
        isinstance(end, OutputWritten) for end in outcome.outputs
    )


def refusal(outcome: FinalEvent) -> FailureCode:
    """Why the only output of a conversion could not be written, the picture being all right."""
    end = end_of(outcome)
    assert isinstance(end, OutputFailed), end
    return end.code
