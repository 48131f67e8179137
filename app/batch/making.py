"""A picture in the making: which of its results are still to be made, and how the others ended.

Owns what the next job is made of. A picture takes more than one job where it has more results than
a job may have, and where some could not be written yet. Must not talk to the engine.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from app.batch.planner import Named
from app.batch.result_names import places_of
from workers.contract.destination import Collision, Originals
from workers.contract.events import (
    ConversionEnded,
    JobFailed,
    OutputEnd,
    OutputFailed,
    OutputPostponed,
    OutputWritten,
    Size,
)
from workers.contract.failures import FailureCode
from workers.contract.files import FileStamp
from workers.contract.items import ItemId
from workers.contract.jobs import MAX_OUTPUTS, ConvertJob, Output
from workers.contract.names import staged_path
from workers.contract.recipe import Recipe

#: What is there already may stay, and nothing is made then.
_LEAVES = (Collision.SKIP, Collision.REPLACE_OLDER)


class Making:
    """The jobs of one picture; ``next_job`` and ``take`` by turns."""

    def __init__(self, named: Named, recipes: Sequence[Recipe], batch: str = "") -> None:
        """``named`` has a target for each of ``recipes`` and each page; ``batch`` is its key."""
        self.named = named
        self._batch = batch
        self._recipes = tuple(recipes)
        places = places_of(named.request.wanted, named.request.picture)
        self._outputs = [
            Output(target, recipes[place], page)
            for target, (place, page) in zip(named.targets, places, strict=True)
        ]
        self._ends: dict[int, OutputEnd] = {}
        self._asked: Sequence[int] = ()
        #: Whose names are taken by files that are not what this picture had become before a kill.
        self._strangers: set[int] = set()
        self._bytes_in = 0
        self._source_size: Size | None = None
        self._source_stamp: FileStamp | None = None
        self._source_frames = 0
        self._elapsed_ms = 0.0

    @property
    def item(self) -> ItemId:
        """Whose results these are."""
        return self.named.request.item

    @property
    def has_more(self) -> bool:
        """Whether another job is needed."""
        return len(self._ends) < len(self._outputs)

    @property
    def is_postponed(self) -> bool:
        """Whether some results could not be written yet, and others have ended."""
        postponed = self._postponed()
        return 0 < len(postponed) < len(self._outputs)

    @property
    def written(self) -> tuple[OutputWritten, ...]:
        """The results that are there."""
        return tuple(end for end in self._ends.values() if isinstance(end, OutputWritten))

    def takes_up(self, named: Named, recipes: Sequence[Recipe]) -> bool:
        """Let what was postponed be made now, if just these results are wanted."""
        if (named.targets, tuple(recipes)) != (self.named.targets, self._recipes):
            return False
        self.named = named
        for place in self._postponed():
            del self._ends[place]
        return True

    def next_job(self) -> ConvertJob:
        """The next of its jobs."""
        destination = self.named.request.destination
        missing = [place for place in range(len(self._outputs)) if place not in self._ends]
        own = [place for place in missing if place not in self._strangers]
        missing, adopts_same = own or missing, self.named.is_recalled and bool(own)
        self._asked = missing[: fitting([self._outputs[place] for place in missing])]
        outputs = tuple(self._outputs[place] for place in self._asked)
        collision = destination.collision
        if adopts_same and collision in _LEAVES:
            # Whoever leaves what is there would not see that this batch has made it.
            collision = Collision.RENAME
        if replaces_original(self.named):
            # What has such a name was left by this batch, when it was ended in the middle.
            outputs = tuple(
                replace(each, target=staged_path(each.target, self._batch)) for each in outputs
            )
            collision, adopts_same = Collision.REPLACE, False
        return ConvertJob(
            self.named.request.source,
            outputs,
            collision,
            adopts_same=adopts_same,
            keep_times=destination.keep_times,
            if_larger=destination.if_larger,
            min_saving=destination.min_saving,
            root=destination.directory,
        )

    def take(self, event: ConversionEnded | JobFailed) -> ConversionEnded | JobFailed:
        """A job has ended; returns how the picture stands with that.

        A job that failed costs its own results only: others may be sound.
        """
        if isinstance(event, JobFailed):
            failure = OutputFailed(event.code, event.detail)
            self._ends |= dict.fromkeys(self._asked, failure)
            if len(self._asked) == len(self._outputs):
                return event
        else:
            told = dict(zip(self._asked, event.outputs, strict=True))
            strangers = self._strangers_among(told)
            self._strangers |= strangers
            self._ends |= {place: end for place, end in told.items() if place not in strangers}
            self._bytes_in = event.bytes_in
            self._source_stamp = event.source_stamp
            self._source_frames = event.source_frames
            self._source_size = self._source_size or event.source_size
            self._elapsed_ms += event.elapsed_ms
        ends = tuple(self._ends[place] for place in sorted(self._ends))
        return ConversionEnded(
            event.job,
            ends,
            self._bytes_in,
            self._source_size,
            self._elapsed_ms,
            self._source_stamp,
            self._source_frames,
        )

    def _strangers_among(self, ends: Mapping[int, OutputEnd]) -> set[int]:
        """The results to be asked for again, as if the program had not been killed."""
        if not self.named.is_recalled or self.named.request.destination.collision not in _LEAVES:
            return set()
        taken = {
            place
            for place, end in ends.items()
            if isinstance(end, OutputFailed) and end.code is FailureCode.NAME_TAKEN
        }
        return taken - self._strangers

    def _postponed(self) -> list[int]:
        return [place for place, end in self._ends.items() if isinstance(end, OutputPostponed)]


def replaces_original(named: Named) -> bool:
    """Whether the one result of a picture is to have its place."""
    return named.request.destination.originals is Originals.REPLACE and len(named.targets) == 1


def fitting(outputs: Sequence[Output]) -> int:
    """How many go into one job: of a page all or none, as far as that can be."""
    if len(outputs) <= MAX_OUTPUTS:
        return len(outputs)
    cuts = range(MAX_OUTPUTS, 0, -1)
    pages = (cut for cut in cuts if outputs[cut].page != outputs[cut - 1].page)
    return next(pages, MAX_OUTPUTS)
