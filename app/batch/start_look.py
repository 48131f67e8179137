"""Looks at pictures before they are started: at what somebody may want to decide first.

Owns one look: names that are tried and given to nobody, the probes, and the thread that looks at
the disk. Must not decide, start or write anything. What is seen is what the plan sees; of most
pictures nothing needs to be seen at all.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from queue import SimpleQueue
from threading import Thread

from msgspec import Struct

from app.batch.names import OutputNamer
from app.batch.plan import Action, PlannedPicture, Remark, Taken, keeps_frames, planned_of
from app.batch.planner import Named, NameRequest, PlanMemory, PlannerThreads, Recalled
from app.batch.probing import ProbingPlanner
from workers.contract.animation import Frames
from workers.contract.concerns import Concern, Concerns
from workers.contract.engine import Engine
from workers.contract.events import EngineEvent
from workers.contract.failures import FailureCode
from workers.contract.items import ItemId
from workers.contract.recipe import Recipe, Recipes
from workers.contract.resize import Fit

#: Pictures that are looked at together.
_AHEAD = 64
#: A picture with a side of more than 16 000 pixels hardly has fewer bytes: those that do are told
#: when they fail, as to look into every small file would take as long as to convert it.
_LARGE_BYTES = 256 * 1024
#: No format that is read holds pictures with a longer side, but such as nobody makes.
_LONGEST_SIDE_PX = 65_500
#: What animations are called; of PNG hardly one in a million is one.
_MOVING_ENDINGS = frozenset({".gif", ".apng", ".webp", ".avif", ".avifs"})


class Seen(Struct, frozen=True):
    """What was seen of one picture.

    ``follows`` says that it would have the name of a file which is there, were it not for another
    picture: who starts it and not the other has that file replaced.
    """

    item: ItemId
    concerns: Concerns
    follows: bool = False


class StartLook:
    """One look at some pictures. Everything but ``close`` returns at once."""

    def __init__(self, engine: Engine, namer: OutputNamer, memory: PlanMemory | None) -> None:
        self._threads = PlannerThreads(
            namer.beside(), None if memory is None else _OnlyRecalls(memory)
        )
        self._planner = ProbingPlanner(engine, self._threads, _is_looked_into)
        self._waiting: deque[NameRequest] = deque()
        self._asked: set[ItemId] = set()
        self._named: SimpleQueue[Named | None] = SimpleQueue()
        self._seen: deque[Seen] = deque()
        # A daemon: a look at a dead network drive must not keep the process alive.
        Thread(target=self._judge, name="start look", daemon=True).start()

    @property
    def is_at_rest(self) -> bool:
        """Whether nothing is left to be seen but what is on drives that do not answer."""
        return not self._waiting and not self._under_way

    @property
    def _under_way(self) -> int:
        return max(0, len(self._asked) - self._threads.held_up)

    def request(self, wanted: NameRequest) -> None:
        """Look at one more."""
        self._waiting.append(wanted)
        self._ask()

    def apply(self, events: Sequence[EngineEvent]) -> None:
        """Take over what the engine reports."""
        for event in events:
            self._planner.apply(event)

    def take(self) -> list[Seen]:
        """What was seen since the last call."""
        for named in self._planner.take():
            self._named.put(named)
        seen = [self._seen.popleft() for _ in range(len(self._seen))]
        self._asked.difference_update(each.item for each in seen)
        self._ask()
        return seen

    def close(self) -> None:
        """Look at nothing more."""
        self._waiting.clear()
        self._planner.withdraw_all()
        self._threads.close()
        self._named.put(None)

    def _ask(self) -> None:
        while self._waiting and self._under_way < _AHEAD:
            wanted = self._waiting.popleft()
            self._asked.add(wanted.item)
            self._planner.request(wanted)

    def _judge(self) -> None:
        while (named := self._named.get()) is not None:
            request = named.request
            try:
                planned = planned_of(named, 0)
            except OSError:  # its own end tells why
                self._seen.append(Seen(request.item, {}))
                continue
            may_replace = request.destination.collision.may_replace
            follows = any(result.taken is Taken.BY_FILE for result in planned.results)
            concerns = _concerns_of(planned, request.recipes)
            self._seen.append(Seen(request.item, concerns, may_replace and follows))


def may_concern(wanted: NameRequest) -> bool:
    """Whether somebody might want to decide about a picture; looks at no disk."""
    return wanted.destination.collision.may_replace or _is_looked_into(wanted)


def _is_looked_into(wanted: NameRequest) -> bool:
    is_large = wanted.stamp is None or wanted.stamp.size_bytes >= _LARGE_BYTES
    may_move = wanted.source.suffix.lower() in _MOVING_ENDINGS
    return (is_large and not all(map(_always_fits, wanted.recipes))) or (
        may_move and _loses_frames(wanted.recipes)
    )


def _always_fits(recipe: Recipe) -> bool:
    """Whether a result has room in its format whatever the picture's size."""
    resize = recipe.resize
    has_box = resize.width is not None and resize.height is not None
    return recipe.encoder.max_side_px >= _LONGEST_SIDE_PX or (
        has_box and resize.fit is not Fit.OUTSIDE
    )


def _loses_frames(recipes: Recipes) -> bool:
    """Whether frames that are wanted are in no result."""
    wants = any(recipe.animation.frames is Frames.KEEP for recipe in recipes)
    return wants and not any(map(keeps_frames, recipes))


def _concerns_of(planned: PlannedPicture, recipes: Recipes) -> Concerns:
    replaced = [each.target.name for each in planned.results if each.action is Action.REPLACE]
    name = planned.source.name
    is_too_large = any(r.code is FailureCode.TOO_LARGE_FOR_FORMAT for r in planned.results)
    is_cut = Remark.FIRST_FRAME in planned.remarks and _loses_frames(recipes)
    found: dict[Concern, list[str]] = {
        Concern.REPLACES: replaced,
        Concern.TOO_LARGE: [name] if is_too_large else [],
        Concern.FIRST_FRAME: [name] if is_cut else [],
    }
    return {concern: names for concern, names in found.items() if names}


class _OnlyRecalls:
    """Knows what is done already, and remembers nothing new."""

    def __init__(self, memory: PlanMemory) -> None:
        self._memory = memory

    def recall(self, wanted: NameRequest) -> Recalled | None:
        """As the memory."""
        return self._memory.recall(wanted)

    def keep(self, named: Named, told: Callable[[], object]) -> None:
        """The name is for trying."""
        told()
