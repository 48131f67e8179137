"""Whether a batch rests, why, and what ends that.

Owns the one pause there can be, and tells the engine. Must not look at a disk: a lookout does.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import assert_never

from app.batch.failure_messages import display_name
from app.batch.lookout import Look, Lookout
from app.batch.outcomes import ConvertEnd
from workers.contract.engine import Engine
from workers.contract.events import ConversionEnded, OutputKept, OutputPostponed, OutputWritten
from workers.contract.failures import FailureCode
from workers.contract.pause import Pause, PauseReason
from workers.contract.places import DiskFull, FolderGone, PlaceTrouble
from workers.contract.wording import ByteCount, Sentence

#: What becomes of pictures for which the place for results is not waited for.
FAILURES = {
    PauseReason.DISK_FULL: FailureCode.DISK_FULL,
    PauseReason.FOLDER_GONE: FailureCode.OUTPUT_GONE,
}
#: Seconds between two looks at a place that takes nothing. Each time that the looks were wrong
#: (a quota, a drive that only pretends) they become rarer, for every try costs conversions.
_SHORTEST_REST_S, _LONGEST_REST_S = 1.0, 60.0


class Pausing:
    """The pause of a batch: wished by the user, or brought about by the place for results.

    While a user's pause lasts, a place that takes nothing changes nothing: it is found out anew.
    """

    def __init__(self, engine: Engine, look: Look, clock: Callable[[], float]) -> None:
        self.pause: Pause | None = None
        self._engine = engine
        self._look = look
        self._clock = clock
        self._lookout: Lookout | None = None
        self._rest_s = _SHORTEST_REST_S
        self._stuck_since_s: float | None = None

    @property
    def stuck_s(self) -> float | None:
        """For how long the place for results has taken nothing; ``None`` if it does."""
        return None if self._stuck_since_s is None else self._clock() - self._stuck_since_s

    def wish(self) -> None:
        """The user wants a pause."""
        self._begin(Pause())

    def take(self, event: ConvertEnd) -> bool:
        """See whether results could land; tells whether some are to be tried again."""
        ends = event.outputs if isinstance(event, ConversionEnded) else ()
        # What lands during a hold was on its way before: it says nothing about the next try.
        has_landed = any(isinstance(end, OutputWritten | OutputKept) for end in ends)
        if has_landed and not self.is_hold:
            self._stuck_since_s = None
            self._rest_s = _SHORTEST_REST_S
        troubles = [end.trouble for end in ends if isinstance(end, OutputPostponed)]
        for trouble in troubles:
            self._hold(trouble)
        return bool(troubles)

    def _hold(self, trouble: PlaceTrouble) -> None:
        if self._stuck_since_s is None:
            self._stuck_since_s = self._clock()
        if self._lookout is not None:
            self._lookout.trouble = _worse(self._lookout.trouble, trouble)
        if self.pause is not None:
            return
        self._lookout = Lookout(trouble, self._look, self._rest_s)
        self._rest_s = min(2 * self._rest_s, _LONGEST_REST_S)
        self._begin(pause_for(trouble))

    @property
    def is_hold(self) -> bool:
        """Whether there is a pause that nobody asked for."""
        return self._lookout is not None

    @property
    def is_over(self) -> bool:
        """Whether what brought the pause about is gone."""
        return self._lookout is not None and self._lookout.sees_an_end

    def end(self) -> bool:
        """Go on; tells whether there was a pause."""
        self.stop_looking()
        if self.pause is None:
            return False
        self.pause = None
        self._engine.resume()
        return True

    def stop_looking(self) -> None:
        """Look at no place any more."""
        if self._lookout is not None:
            self._lookout.stop()
            self._lookout = None

    def _begin(self, pause: Pause) -> None:
        self.pause = pause
        self._engine.pause()


def pause_for(trouble: PlaceTrouble) -> Pause:
    """The pause that ``trouble`` brings about, with a sentence for the user."""
    folder = display_name(trouble.folder)
    match trouble:
        case DiskFull(_, free_bytes):
            sentence = Sentence(
                "The disk of {folder} is nearly full: {free} free. "
                "Make room; the batch goes on by itself.",
                folder=folder,
                free=ByteCount(free_bytes),
            )
            return Pause(PauseReason.DISK_FULL, sentence)
        case FolderGone():
            sentence = Sentence(
                "The folder {folder} cannot be reached any more. "
                "The batch goes on by itself when it is there again.",
                folder=folder,
            )
            return Pause(PauseReason.FOLDER_GONE, sentence)
        case _:
            assert_never(trouble)


def _worse(known: PlaceTrouble, new: PlaceTrouble) -> PlaceTrouble:
    """Of two disks that are full, the one that needs more; what else is wrong shows later."""
    if not isinstance(known, DiskFull) or not isinstance(new, DiskFull):
        return known
    return max(known, new, key=lambda each: each.wanted_bytes)
