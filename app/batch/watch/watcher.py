"""Looks at one folder again and again, and says what has landed there and is complete.

Owns what is known of the folder. Looks at disks, so it belongs on a thread that may wait for them;
must not wait itself: time is told by a clock, and the caller comes back when it is told to.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path

from msgspec import Struct, field
from msgspec.structs import replace

from app.batch.failure_messages import display_name
from app.batch.file_identity import FileIdentity, identity_at
from app.batch.names import OutputNamer
from app.batch.patterns import Choice
from app.batch.walk import (
    FoundPicture,
    WalkProblem,
    WalkTrouble,
    found_picture,
    problem_sentence,
    walk,
)
from app.batch.watch.already_done import AlreadyDone
from app.batch.watch.changes import Changes
from app.batch.watch.settling import Settling, signature_of
from workers.contract.destination import Collision, Destination
from workers.contract.watching import Existing, Watching
from workers.contract.wording import Sentence

#: Looking through the folder takes no more than this share of the time, however large it is: while
#: the system tells of changes, and while it does not.
_MOST_LOOKING, _MOST_IDLE_LOOKING = 0.1, 0.02
#: Steps come no closer than this part of the time in which a file settles: many files that land one
#: after the other are looked at together.
_STEP = 0.25


class Order(Struct, frozen=True):
    """What is to be watched and what becomes of it."""

    folder: Path
    destination: Destination
    choice: Choice
    options: Watching


class Step(Struct):
    """What one look has brought; ``next_s`` is in how many seconds there is more to be seen."""

    found: list[FoundPicture] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    next_s: float = 0.0


class FolderWatcher:
    """Finds what lands in a folder; drive it by ``step``.

    Results are told from pictures by their names: what ``namer`` has given away is ours.
    """

    def __init__(
        self,
        order: Order,
        namer: OutputNamer,
        done: AlreadyDone,
        changes: Changes,
        start_events: Callable[[], str | None],
        clock: Callable[[], float],
    ) -> None:
        """``start_events`` lets ``changes`` be told, and returns why this cannot be."""
        self._order = order
        self._namer = namer
        self._done = done
        self._changes = changes
        self._start_events = start_events
        self._clock = clock
        self._settling = Settling(order.options.settle)
        self._targets: dict[Path, Sequence[Path]] = {}
        self._unreadable: set[Path] = set()
        self._home: FileIdentity | None = None
        self._is_first = True
        self._is_gone = False
        self._looked_at_s = self._looking_s = 0.0
        self._must_look = True

    def set_destination(self, destination: Destination) -> None:
        """Results land there from now on."""
        self._order = replace(self._order, destination=destination)

    def end(self, source: Path, targets: Sequence[Path]) -> None:
        """A picture that was found has ended; ``targets`` are its names, taken or not."""
        self._settling.end(source)
        self._targets[source] = targets

    def step(self) -> Step:
        """Look, if it is time to."""
        step = Step()
        now_s = self._clock()
        if now_s >= self._next_look_s():
            self._must_look = False
            self._changes.take()
            self._look(step, now_s)
            self._looked_at_s = self._clock()
            self._looking_s = self._looked_at_s - now_s
        if not self._is_gone:
            self._hand_over(step, self._clock())
        step.next_s = max(self._next_step_s() - self._clock(), 0.0)
        return step

    # When to look

    def _next_look_s(self) -> float:
        if self._must_look:
            return self._looked_at_s
        options = self._order.options
        if self._changes.has_changed:
            wait_s = max(options.settle * _STEP, self._looking_s / _MOST_LOOKING)
        else:
            wait_s = max(options.rescan, self._looking_s / _MOST_IDLE_LOOKING)
        return self._looked_at_s + wait_s

    def _next_step_s(self) -> float:
        due_s = self._settling.next_due_s()
        look_s = self._next_look_s()
        if due_s is None or self._is_gone:
            return look_s
        return min(look_s, max(due_s, self._clock() + self._order.options.settle * _STEP))

    # The folder as a whole

    def _look(self, step: Step, now_s: float) -> None:
        place = self._place()
        if place is None:
            self._lose(step)
            return
        if place != self._home or self._is_gone:
            self._begin_here(step, place)
        pictures, is_whole = self._walk(step)
        if self._is_first:
            self._is_first = False
            self._leave_what_is_done(pictures)
        self._settling.see(pictures, now_s)
        if is_whole:
            there = {picture.source for picture in pictures}
            self._settling.forget_others(there)
            for gone in [source for source in self._targets if source not in there]:
                del self._targets[gone]

    def _walk(self, step: Step) -> tuple[list[FoundPicture], bool]:
        """The pictures that are there, and whether all could be seen."""
        folder, pictures, is_whole = self._order.folder, [], True
        place = self._order.destination
        for item in walk((folder,), place.directory, place.naming, choice=self._order.choice):
            if isinstance(item, WalkProblem):
                is_whole = self._note(step, item) and is_whole
            elif item.source == folder:  # gone since
                is_whole = False
            elif not self._namer.has_given(item.source):
                self._namer.protect(item.source, item.identity)
                if isinstance(item, FoundPicture):
                    pictures.append(item)
        return pictures, is_whole

    def _place(self) -> FileIdentity | None:
        """Where the folder is; ``None`` if it is not there.

        A drive that was taken away leaves an empty folder where it was mounted, which is another
        one. What is known must not be forgotten then, or all would be converted again.
        """
        folder = self._order.folder
        place = identity_at(folder)
        try:
            if place is None or place == self._home or self._home is None:
                return place if folder.is_dir() else None
            with os.scandir(folder) as entries:
                return place if any(entries) else None
        except OSError:
            return None

    def _begin_here(self, step: Step, place: FileIdentity) -> None:
        name = display_name(self._order.folder)
        if self._is_gone:
            step.notices.append(Sentence("The folder {name} is back.", name=name))
        self._home, self._is_gone = place, False
        reason = self._start_events()
        if reason is not None:
            sentence = Sentence(
                "The system tells of no changes in {name} ({reason});"
                " it is looked at every {seconds} s.",
                name=name,
                reason=reason,
                seconds=f"{self._order.options.rescan:g}",
            )
            step.notices.append(sentence)

    def _lose(self, step: Step) -> None:
        if not self._is_gone:
            self._is_gone = True
            name = display_name(self._order.folder)
            sentence = Sentence(
                "The folder {name} is gone; waiting for it to come back.", name=name
            )
            step.notices.append(sentence)

    def _note(self, step: Step, problem: WalkProblem) -> bool:
        """Tell of a problem once; returns whether nothing is hidden by it."""
        if problem.trouble is not WalkTrouble.UNREADABLE:
            return True
        if problem.path not in self._unreadable:
            self._unreadable.add(problem.path)
            step.notices.append(problem_sentence(problem, display_name(problem.path)))
        return False

    def _leave_what_is_done(self, pictures: Sequence[FoundPicture]) -> None:
        if self._order.options.existing is Existing.NONE:
            self._settling.leave_alone(pictures)
            return
        done = self._done.among(pictures)
        left = done.results
        if self._order.options.existing is Existing.MISSING:
            left |= done.sources
        self._settling.leave_alone(each for each in pictures if each.source in left)

    # Single files

    def _hand_over(self, step: Step, now_s: float) -> None:
        for seen in self._settling.due(now_s, self._changes.is_open):
            picture = _as_it_is_now(seen)
            if picture is None:
                self._must_look = True
            elif signature_of(picture) != signature_of(seen):
                self._settling.see([picture], now_s)
            elif self._namer.has_given(picture.source):  # a result of ours since it was seen
                self._settling.drop(picture)
            else:
                self._free_names(picture.source)
                self._settling.hand_over(picture)
                step.found.append(picture)

    def _free_names(self, source: Path) -> None:
        """Let a picture that has changed have its names again, as far as these may be taken."""
        is_renamed = self._order.destination.collision is Collision.RENAME
        for target in self._targets.pop(source, ()):
            if not (is_renamed and os.path.lexists(target)):
                self._namer.release([target])


def _as_it_is_now(seen: FoundPicture) -> FoundPicture | None:
    try:
        return found_picture(seen.source, seen.folder, os.stat(seen.source))
    except OSError:
        return None
