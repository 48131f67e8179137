"""What is left to do of items of which some results could be written and others not yet.

Owns how the first ended until the last have. Must not decide when the others are tried again.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple, assert_never

from app.batch.outcomes import ConvertEnd
from app.batch.planner import Named
from workers.contract.events import (
    ConversionEnded,
    JobCancelled,
    JobFailed,
    OutputEnd,
    OutputFailed,
    OutputPostponed,
)
from workers.contract.items import ItemId
from workers.contract.recipe import Recipe


class Handed(NamedTuple):
    """An item as it was handed over: its names, and a recipe for each."""

    named: Named
    recipes: Sequence[Recipe]

    @property
    def item(self) -> ItemId:
        """Which item this is."""
        return self.named.request.item

    @property
    def wish(self) -> tuple[object, object]:
        """What was to become of it."""
        return self.named.targets, tuple(self.recipes)


class _Remainder(NamedTuple):
    handed: Handed
    event: ConversionEnded
    """How the item stands; what is missing is postponed in it."""

    @property
    def missing(self) -> list[int]:
        outputs = enumerate(self.event.outputs)
        return [place for place, end in outputs if isinstance(end, OutputPostponed)]


class Remainders:
    """Results by item and place; an item with other names or recipes begins anew."""

    def __init__(self) -> None:
        self._kept: dict[ItemId, _Remainder] = {}

    def missing(self, handed: Handed) -> Sequence[int]:
        """The places of the results that are still to be made."""
        kept = self._kept.get(handed.item)
        if kept is not None and kept.handed.wish == handed.wish:
            return kept.missing
        self.forget((handed.item,))
        return range(len(handed.named.targets))

    def whole(self, handed: Handed, event: ConvertEnd) -> ConvertEnd:
        """The end of all results of an item, of which ``event`` tells those that were missing."""
        kept = self._kept.get(handed.item)
        match event:
            case JobCancelled():
                return event
            case JobFailed():
                return event if kept is None else self._filled(kept, event)
            case ConversionEnded():
                pass
            case _:
                assert_never(event)
        whole = event if kept is None else _merged(kept, event)
        remainder = _Remainder(handed, whole)
        if 0 < len(remainder.missing) < len(whole.outputs):
            self._kept[handed.item] = remainder
        else:
            self.forget((handed.item,))
        return whole

    def forget(self, items: Iterable[ItemId]) -> None:
        """Nothing more is to be made of ``items``."""
        for item in items:
            self._kept.pop(item, None)

    def _filled(self, kept: _Remainder, failure: JobFailed) -> ConversionEnded:
        """What was missing has failed."""
        self.forget((kept.handed.item,))
        ends = (OutputFailed(failure.code, failure.detail),) * len(kept.missing)
        return _merged(kept, replace(kept.event, job=failure.job, outputs=ends))


def _merged(kept: _Remainder, event: ConversionEnded) -> ConversionEnded:
    """``event`` with what had ended before."""
    new: dict[int, OutputEnd] = dict(zip(kept.missing, event.outputs, strict=True))
    ends = (new.get(place, end) for place, end in enumerate(kept.event.outputs))
    return replace(event, outputs=tuple(ends))
