"""Failures by cause: what they have in common, and what a person can do about it.

Owns these words. Must not know single pictures.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

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


def _noop(text: str) -> str:
    return str(QT_TRANSLATE_NOOP("FailureAdvice", text))


_ADVICE: dict[Cause, Advice] = {
    Cause.DISK_FULL: Advice(
        _noop("The disk is full"),
        _noop("Make room or choose another folder for results, then try again."),
    ),
    Cause.NOT_WRITTEN: Advice(
        _noop("The result cannot be written"),
        _noop("Choose a folder for results that you may write into, then try again."),
    ),
    Cause.GONE: Advice(
        _noop("The file is not there any more"),
        _noop("Put the files back, or remove these pictures from the list."),
    ),
    Cause.UNREADABLE: Advice(
        _noop("The file cannot be read"),
        _noop("See whether you may open the files, then try again."),
    ),
    Cause.DRIVE: Advice(
        _noop("The drive does not answer"),
        _noop("Connect the drive or the network again, then try again."),
    ),
    Cause.NOT_A_PICTURE: Advice(
        _noop("Not a picture that Dropmill reads"),
        _noop("Remove these from the list, or save them in another format first."),
    ),
    Cause.DAMAGED: Advice(
        _noop("Damaged or incomplete"),
        _noop("Copy the files anew from where they came; trying again seldom helps."),
    ),
    Cause.TOO_LARGE: Advice(
        _noop("Too large for the memory"),
        _noop("Close other programs or use fewer processors, then try again."),
    ),
    Cause.MEMORY: Advice(
        _noop("Memory ran out"),
        _noop("Close other programs or use fewer processors, then try again."),
    ),
    Cause.TIME: Advice(
        _noop("Took too long"),
        _noop("Choose less effort or a smaller size, then try again."),
    ),
    Cause.OPTIONS: Advice(
        _noop("The options do not fit these pictures"),
        _noop("Give these pictures options of their own, then try again."),
    ),
    Cause.NAMES: Advice(
        _noop("Another program took the name"),
        _noop("Try again: each result gets a name that is free."),
    ),
    Cause.ORIGINALS: Advice(
        _noop("The result could not be read back"),
        _noop("The originals are untouched; try again, or look whether the disk is sound."),
    ),
    Cause.STOPPED: Advice(
        _noop("Not begun: Dropmill's workers have stopped"),
        _noop("Start Dropmill again; these pictures are not to blame."),
    ),
    Cause.OURS: Advice(
        _noop("A fault in Dropmill"),
        _noop("Try again, and please report it if it happens a second time."),
    ),
}


def cause_of(code: FailureCode) -> Cause:
    """What ``code`` is an example of."""
    return _CAUSES[code]


def advice_on(cause: Cause) -> Advice:
    """What to say of a cause."""
    advice = _ADVICE[cause]
    return Advice(_tr(advice.title), _tr(advice.remedy))


def _tr(text: str) -> str:
    return QCoreApplication.translate("FailureAdvice", text)
