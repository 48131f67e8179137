"""Looks into the pictures whose names depend on what is in them, before the planner is asked.

Owns the probes under way, which are few at a time. Names are asked for in the order of the
requests, whichever probe ends first: of two pictures that want one name, the same gets it each
time. Must not know what becomes of a name.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from pathlib import Path

from msgspec.structs import replace

from app.batch.planner import Named, NameRequest, Planner
from app.batch.result_names import needs_facts, places_of
from workers.contract.engine import Engine
from workers.contract.events import EngineEvent, JobCancelled, JobFailed, PictureProbed
from workers.contract.failures import FailureCode
from workers.contract.jobs import JobId, Lane, ProbeJob

#: Probes that the engine has at a time.
MAX_PROBES = 32
#: So many results of one picture are too many; a probe counts no more pages.
MAX_RESULTS = 10_000
#: Requests that may wait here before they count as asked: until then, pictures that need no probe
#: are named as if these were not there.
_MOST_HELD_UP = 256


class ProbingPlanner:
    """A planner in front of another, for requests that need facts of their picture.

    ``is_wanted`` tells which pictures to look into beside these, for those who want to know more of
    a picture than its name.
    """

    def __init__(
        self,
        engine: Engine,
        planner: Planner,
        is_wanted: Callable[[NameRequest], bool] = lambda _request: False,
    ) -> None:
        self._engine = engine
        self._planner = planner
        self._is_wanted = is_wanted
        self._waiting: deque[NameRequest] = deque()
        self._probes: dict[JobId, NameRequest] = {}  # an ordered dict, ended ones among them
        self._ended: dict[JobId, PictureProbed | JobFailed | JobCancelled] = {}
        self._answers: list[Named] = []

    @property
    def held_up(self) -> int:
        """Requests that wait for their picture's facts or a folder, and hold up no others."""
        probing = len(self._waiting) + len(self._probes)
        return min(probing, _MOST_HELD_UP) + self._planner.held_up

    def request(self, wanted: NameRequest) -> None:
        """Ask for a name."""
        naming = wanted.destination.naming
        if needs_facts(wanted.source, naming, wanted.wanted) or self._is_wanted(wanted):
            self._waiting.append(wanted)
            self._submit()
        else:
            self._planner.request(wanted)

    def apply(self, event: EngineEvent) -> None:
        """Take over what the engine reports; events of jobs that are no probes are ignored."""
        if not isinstance(event, PictureProbed | JobFailed | JobCancelled):
            return
        if event.job in self._probes:
            self._ended[event.job] = event
            self._hand_on()
            self._submit()

    def withdraw_all(self) -> list[Named]:
        """Answer nothing more of what was asked; returns what was answered already."""
        self._waiting.clear()
        for job in self._probes:
            self._engine.cancel(job)
        self._probes.clear()
        self._ended.clear()
        return self._taken() + self._planner.withdraw_all()

    def release(self, targets: Sequence[Path]) -> None:
        """Give names back."""
        self._planner.release(targets)

    def release_all(self) -> None:
        """Give every name back."""
        self._planner.release_all()

    def take(self, timeout_s: float = 0.0) -> list[Named]:
        """Take all answers since the last call; wait up to ``timeout_s`` seconds for a first."""
        taken = self._taken()
        return taken + self._planner.take(0.0 if taken else timeout_s)

    def _taken(self) -> list[Named]:
        taken, self._answers = self._answers, []
        return taken

    def _hand_on(self) -> None:
        """Go on with what has been looked into, up to the first that has not."""
        while self._probes and (job := next(iter(self._probes))) in self._ended:
            wanted, event = self._probes.pop(job), self._ended.pop(job)
            if isinstance(event, PictureProbed):
                event = _too_many_pages(wanted, event) or event
            if isinstance(event, PictureProbed):
                self._planner.request(replace(wanted, picture=event.info))
            elif isinstance(event, JobFailed):
                self._answers.append(Named(wanted, (), ended=event))
            else:  # nobody here has cancelled it
                ended = JobFailed(event.job, FailureCode.ENGINE_STOPPED, "")
                self._answers.append(Named(wanted, (), ended=ended))

    def _submit(self) -> None:
        while self._waiting and self._has_room:
            wanted = self._waiting.popleft()
            takes_damaged = all(result.takes_damaged for result in wanted.wanted)
            probe = ProbeJob(wanted.source, takes_damaged)
            self._probes[self._engine.submit(probe, Lane.VISIBLE)] = wanted

    @property
    def _has_room(self) -> bool:
        under_way = len(self._probes) - len(self._ended)
        return under_way < MAX_PROBES and len(self._probes) < _MOST_HELD_UP


def _too_many_pages(wanted: NameRequest, event: PictureProbed) -> JobFailed | None:
    info = event.info
    results = len(places_of(wanted.wanted, info))
    if info.page_count == 1 or results < MAX_RESULTS:
        return None
    detail = f"they would become {results} files or more, and {MAX_RESULTS} are too many"
    return JobFailed(event.job, FailureCode.TOO_MANY_PAGES, detail)
