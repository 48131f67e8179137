"""What a batch would do: which picture goes where, under which name, and what cannot be.

Owns nothing that decides: names are chosen, pictures probed and results refused by the very code
that does so when it counts. Must not write, make or change anything.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from pathlib import Path
from typing import assert_never

from msgspec import Struct

from app.batch.failure_messages import failure_sentence, kept_sentence, skipped_sentence
from app.batch.file_identity import stamp_at
from app.batch.names import OutputNamer, directory_for
from app.batch.outcomes import outcome_of
from app.batch.planner import Named, NameRequest, PlanMemory, PlannerThreads, first_choice
from app.batch.probing import ProbingPlanner
from app.batch.result_names import places_of, wanted_of
from app.batch.space import estimated_bytes
from app.batch.walk import FoundPicture, Walked, WalkProblem
from app.batch.wishes import Recipes
from workers.contract.animation import Frames
from workers.contract.destination import Collision, Destination
from workers.contract.engine import Engine
from workers.contract.events import EngineFailed, JobFailed, PictureInfo, Size
from workers.contract.failures import FailureCode
from workers.contract.feasible import Refusal, refusals
from workers.contract.geometry import layout_of
from workers.contract.items import Failed, ItemId, Kept, Skipped, SkipReason, output_of
from workers.contract.jobs import JobId
from workers.contract.names import numbered_name
from workers.contract.recipe import Recipe
from workers.contract.source import Pages

#: Pictures that are looked at ahead of the one that is told next.
_AHEAD = 64
_WAIT_S, _NAME_WAIT_S = 0.1, 0.005


class Action(StrEnum):
    """What would become of a result."""

    WRITE = "write"
    REPLACE = "replace"
    """It would take the place of a file that is there."""
    SKIP = "skip"
    """A file of that name is there and is left alone, or a smaller size shows all there is."""
    FAIL = "fail"


class Taken(StrEnum):
    """Why a result gets a number, and not the name that was wanted."""

    BY_FILE = "by-file"
    BY_BATCH = "by-batch"
    """Another picture of the batch has the name, or this is the name of an original."""


class Remark(StrEnum):
    """What is to be known of a picture before it is converted."""

    ANIMATED = "animated"
    FIRST_FRAME = "first-frame"
    """It is animated, and some result will be its first frame only."""
    FIRST_PAGE = "first-page"
    """It has several pages, and only the first is wanted."""
    CMYK = "cmyk"
    DEEP = "16-bit"
    """It has more than 8 bits a channel; results have 8."""
    NO_PROFILE = "no-profile"


class PlannedResult(Struct, frozen=True, kw_only=True):
    """One result; ``about_bytes`` is an estimate, ``message`` says why where it is not written."""

    target: Path
    action: Action
    size: Size | None = None
    about_bytes: int = 0
    taken: Taken | None = None
    code: FailureCode | None = None
    message: str = ""


class PlannedPicture(Struct, frozen=True, kw_only=True):
    """One picture with its results; ``failure`` says why there can be none at all."""

    source: Path
    bytes_in: int
    picture: PictureInfo | None = None
    remarks: tuple[Remark, ...] = ()
    results: tuple[PlannedResult, ...] = ()
    failure: Failed | None = None


Planned = PlannedPicture | WalkProblem


class PlanRun:
    """One pass over ``inputs``; iterate it to get the plan of each, in their order.

    Yields ``None`` whenever a moment passes without any.
    """

    def __init__(
        self,
        engine: Engine,
        inputs: Iterable[Walked],
        namer: OutputNamer,
        recipes: Recipes,
        destination: Destination,
        memory: PlanMemory | None = None,
    ) -> None:
        self.engine_failure: str | None = None
        self._engine = engine
        self._inputs = iter(inputs)
        self._namer = namer
        self._threads = PlannerThreads(namer, memory)
        self._planner = ProbingPlanner(engine, self._threads, lambda _request: True)
        self._recipes = recipes
        self._destination = destination
        self._wanted = wanted_of(recipes, destination.naming)
        self._asked: dict[ItemId, FoundPicture] = {}
        self._ready: dict[ItemId, PlannedPicture] = {}
        self._last = 0
        self._walking = True

    def __iter__(self) -> Iterator[Planned | None]:
        try:
            if self._destination.collision.may_replace:
                # The last picture might be the file that the first would replace.
                self._inputs = iter(list(self._protected()))
            while self._walking or self._asked:
                yield from self._take_inputs()
                for named in self._answers():
                    item = named.request.item
                    self._ready[item] = planned_of(named, self._asked[item].size_bytes)
                told = 0
                while self._asked and (first := next(iter(self._asked))) in self._ready:
                    del self._asked[first]
                    told += 1
                    yield self._ready.pop(first)
                if not told:
                    yield None
        finally:
            self._threads.close()

    def stop(self) -> None:
        """Plan nothing more."""
        self._walking = False
        self._asked.clear()
        self._planner.withdraw_all()

    def _protected(self) -> Iterator[Walked]:
        for item in self._inputs:
            if not isinstance(item, WalkProblem):
                self._namer.protect(item.source, item.identity)
            yield item

    def _take_inputs(self) -> Iterator[WalkProblem]:
        while self._walking and len(self._asked) < _AHEAD:
            item = next(self._inputs, None)
            if item is None:
                self._walking = False
            elif isinstance(item, WalkProblem):
                yield item
            elif isinstance(item, FoundPicture):
                self._ask(item)

    def _ask(self, found: FoundPicture) -> None:
        self._last += 1
        item = ItemId(self._last)
        self._asked[item] = found
        self._planner.request(
            NameRequest(
                item,
                found.source,
                found.folder,
                self._destination,
                self._wanted,
                counter=self._last,
                recipes=self._recipes,
                stamp=found.stamp,
            )
        )

    def _answers(self) -> list[Named]:
        waits_for_names = len(self._asked) - len(self._ready) > self._planner.held_up
        named = self._planner.take(_NAME_WAIT_S if waits_for_names else 0.0)
        for event in self._engine.drain(0.0 if named or waits_for_names else _WAIT_S):
            if isinstance(event, EngineFailed):
                self.engine_failure = event.detail
            self._planner.apply(event)
        return named


def planned_of(named: Named, bytes_in: int) -> PlannedPicture:
    """What would become of a picture that has names now; looks at the disk.

    Of one that was not looked into, sizes are not told, nor results that cannot be.
    """
    request = named.request
    if not named.targets and not named.ends:
        ended = named.ended or JobFailed(JobId(0), FailureCode.INTERNAL, named.failure)
        failure = outcome_of(ended, request.source, (request.source,))
        assert isinstance(failure, Failed)
        return PlannedPicture(source=request.source, bytes_in=bytes_in, failure=failure)
    results = _needless(named) if named.ends else _results(named)
    return PlannedPicture(
        source=request.source,
        bytes_in=bytes_in,
        picture=request.picture,
        remarks=_remarks(request.picture, request.recipes),
        results=tuple(results),
    )


def _needless(named: Named) -> Iterator[PlannedResult]:
    source = named.request.source
    for end in named.ends:
        target = output_of(end) or source
        match end:
            case Skipped(_, reason):
                message = skipped_sentence(reason, source, target)
            case Kept():
                message = kept_sentence(source, end)
            case _:
                raise ValueError(end)
        yield PlannedResult(target=target, action=Action.SKIP, message=message)


def _results(named: Named) -> Iterator[PlannedResult]:
    request, info = named.request, named.request.picture
    places = places_of(request.wanted, info)
    refused = {} if info is None else _refused(request.recipes, places, info)
    for number, (target, name) in enumerate(zip(named.targets, first_choice(request), strict=True)):
        place, page = places[number]
        recipe = request.recipes[place]
        size = None if info is None else layout_of(info.page_size(page), recipe.resize).output
        directory = directory_for(request.source, request.folder, request.destination)
        first = directory / numbered_name(name.stem, name.ending, 1)
        yield _result(
            request.source,
            target,
            request.destination.collision,
            size,
            0 if info is None or size is None else _about_bytes(recipe, size, info),
            refused.get(number),
            _taken(first) if target != first else None,
        )


def _refused(
    recipes: Sequence[Recipe], places: Sequence[tuple[int, int]], info: PictureInfo
) -> dict[int, Refusal]:
    """What cannot be made, by the result's number; a page's results are judged together."""
    refused: dict[int, Refusal] = {}
    for page in dict.fromkeys(page for _, page in places):
        numbers = [number for number, (_, each) in enumerate(places) if each == page]
        of_page = refusals(info.page_size(page), [recipes[places[number][0]] for number in numbers])
        refused |= {numbers[place]: refusal for place, refusal in of_page.items()}
    return refused


def _result(
    source: Path,
    target: Path,
    collision: Collision,
    size: Size | None,
    about_bytes: int,
    refusal: Refusal | None,
    taken: Taken | None,
) -> PlannedResult:
    action, code, message = Action.WRITE, None, ""
    if refusal is not None:
        is_needless = refusal.code is FailureCode.NOT_LARGER
        action, code = (Action.SKIP if is_needless else Action.FAIL), refusal.code
        message = (
            skipped_sentence(SkipReason.NEEDLESS, source, target)
            if is_needless
            else failure_sentence(refusal.code, refusal.detail, source, target)
        )
    elif os.path.lexists(target):
        action = _action_for_existing(collision, source, target)
    if action in (Action.SKIP, Action.FAIL):
        about_bytes = 0
    return PlannedResult(
        target=target,
        action=action,
        size=size,
        about_bytes=about_bytes,
        taken=taken,
        code=code,
        message=message,
    )


def _action_for_existing(collision: Collision, source: Path, target: Path) -> Action:
    match collision:
        case Collision.RENAME:
            return Action.WRITE  # it came since the name was chosen; it would be numbered
        case Collision.SKIP:
            return Action.SKIP
        case Collision.REPLACE:
            return Action.REPLACE
        case Collision.REPLACE_OLDER:
            found, own = stamp_at(target), stamp_at(source)
            is_older = found and own and found.modified_ns < own.modified_ns
            return Action.REPLACE if is_older else Action.SKIP
        case _:
            assert_never(collision)


def _taken(first: Path) -> Taken:
    return Taken.BY_FILE if os.path.lexists(first) else Taken.BY_BATCH


def _about_bytes(recipe: Recipe, size: Size, info: PictureInfo) -> int:
    frames = info.frames if info.is_animated and keeps_frames(recipe) else 1
    return estimated_bytes(recipe, size, max(frames, 1))


def keeps_frames(recipe: Recipe) -> bool:
    """Whether an animation stays one."""
    return recipe.animation.frames is Frames.KEEP and recipe.encoder.holds_animation


def _remarks(info: PictureInfo | None, recipes: Sequence[Recipe]) -> tuple[Remark, ...]:
    if info is None:
        return ()
    takes_all = all(recipe.source.pages is Pages.ALL for recipe in recipes)
    found = {
        Remark.ANIMATED: info.is_animated,
        Remark.FIRST_FRAME: info.is_animated and not all(map(keeps_frames, recipes)),
        Remark.FIRST_PAGE: info.page_count > 1 and not takes_all,
        Remark.CMYK: info.mode == "CMYK",
        Remark.DEEP: info.bits > 8,
        Remark.NO_PROFILE: not info.has_profile,
    }
    return tuple(remark for remark, is_so in found.items() if is_so)
