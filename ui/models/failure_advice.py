"""Failures by cause: what they have in common, and what a person can do about it.

Owns these words. Must not know single pictures.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from ui.words import looked_up, marked
from workers.contract.failures import FailureCode


class Cause(StrEnum):
    """Codes that ask for the same from the user are one cause."""

    DISK_FULL = "disk-full"
    NOT_WRITTEN = "not-written"
    GONE = "gone"
    UNREADABLE = "unreadable"
    DRIVE = "drive"
    NOT_A_PICTURE = "not-a-picture"
    DAMAGED = "damaged"
    TOO_LARGE = "too-large"
    MEMORY = "memory"
    TIME = "time"
    OPTIONS = "options"
    NAMES = "names"
    ORIGINALS = "originals"
    STOPPED = "stopped"
    OURS = "ours"


@dataclass(frozen=True, slots=True)
class Advice:
    """A cause in a few words, and what to do in one sentence."""

    title: str
    remedy: str


_CAUSES: dict[FailureCode, Cause] = {
    FailureCode.DISK_FULL: Cause.DISK_FULL,
    FailureCode.OUTPUT_DENIED: Cause.NOT_WRITTEN,
    FailureCode.OUTPUT_READ_ONLY: Cause.NOT_WRITTEN,
    FailureCode.OUTPUT_GONE: Cause.NOT_WRITTEN,
    FailureCode.OUTPUT_FAILED: Cause.NOT_WRITTEN,
    FailureCode.MISSING: Cause.GONE,
    FailureCode.UNREADABLE: Cause.UNREADABLE,
    FailureCode.SOURCE_STALLED: Cause.DRIVE,
    FailureCode.NOT_A_FILE: Cause.NOT_A_PICTURE,
    FailureCode.EMPTY: Cause.NOT_A_PICTURE,
    FailureCode.UNSUPPORTED: Cause.NOT_A_PICTURE,
    FailureCode.CORRUPT: Cause.DAMAGED,
    FailureCode.CRASHED: Cause.DAMAGED,
    FailureCode.TOO_LARGE: Cause.TOO_LARGE,
    FailureCode.OUT_OF_MEMORY: Cause.MEMORY,
    FailureCode.KILLED: Cause.MEMORY,
    FailureCode.TIMED_OUT: Cause.TIME,
    FailureCode.TOO_LARGE_FOR_FORMAT: Cause.OPTIONS,
    FailureCode.TOO_MANY_PAGES: Cause.OPTIONS,
    FailureCode.OVER_LIMIT: Cause.OPTIONS,
    FailureCode.OPTION_UNAVAILABLE: Cause.OPTIONS,
    FailureCode.NOT_LARGER: Cause.OPTIONS,
    FailureCode.NAME_TAKEN: Cause.NAMES,
    FailureCode.NOT_VERIFIED: Cause.ORIGINALS,
    FailureCode.ENGINE_STOPPED: Cause.STOPPED,
    FailureCode.REFUSED_RESULT: Cause.OURS,
    FailureCode.INTERNAL: Cause.OURS,
}


_ADVICE: dict[Cause, Advice] = {
    Cause.DISK_FULL: Advice(
        marked("The disk is full"),
        marked("Make room or choose another folder for results, then try again."),
    ),
    Cause.NOT_WRITTEN: Advice(
        marked("The result cannot be written"),
        marked("Choose a folder for results that you may write into, then try again."),
    ),
    Cause.GONE: Advice(
        marked("The file is not there any more"),
        marked("Put the files back, or remove these pictures from the list."),
    ),
    Cause.UNREADABLE: Advice(
        marked("The file cannot be read"),
        marked("See whether you may open the files, then try again."),
    ),
    Cause.DRIVE: Advice(
        marked("The drive does not answer"),
        marked("Connect the drive or the network again, then try again."),
    ),
    Cause.NOT_A_PICTURE: Advice(
        marked("Not a picture that Dropmill reads"),
        marked("Remove these from the list, or save them in another format first."),
    ),
    Cause.DAMAGED: Advice(
        marked("Damaged or incomplete"),
        marked("Copy the files anew from where they came; trying again seldom helps."),
    ),
    Cause.TOO_LARGE: Advice(
        marked("Too large for the memory"),
        marked("Close other programs or use fewer processors, then try again."),
    ),
    Cause.MEMORY: Advice(
        marked("Memory ran out"),
        marked("Close other programs or use fewer processors, then try again."),
    ),
    Cause.TIME: Advice(
        marked("Took too long"),
        marked("Choose less effort or a smaller size, then try again."),
    ),
    Cause.OPTIONS: Advice(
        marked("The options do not fit these pictures"),
        marked("Give these pictures options of their own, then try again."),
    ),
    Cause.NAMES: Advice(
        marked("Another program took the name"),
        marked("Try again: each result gets a name that is free."),
    ),
    Cause.ORIGINALS: Advice(
        marked("The result could not be read back"),
        marked("The originals are untouched; try again, or look whether the disk is sound."),
    ),
    Cause.STOPPED: Advice(
        marked("Not begun: Dropmill's workers have stopped"),
        marked("Start Dropmill again; these pictures are not to blame."),
    ),
    Cause.OURS: Advice(
        marked("A fault in Dropmill"),
        marked("Try again, and please report it if it happens a second time."),
    ),
}


def cause_of(code: FailureCode) -> Cause:
    """What ``code`` is an example of."""
    return _CAUSES[code]


def advice_on(cause: Cause) -> Advice:
    """What to say of a cause."""
    advice = _ADVICE[cause]
    return Advice(looked_up(advice.title), looked_up(advice.remedy))
