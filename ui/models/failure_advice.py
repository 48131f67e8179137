"""Failures by cause: what they have in common, and what a person can do about it.

Owns these words. Must not know single pictures.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never

from PySide6.QtCore import QCoreApplication

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


def cause_of(code: FailureCode) -> Cause:
    """What ``code`` is an example of."""
    return _CAUSES[code]


def advice_on(cause: Cause) -> Advice:  # noqa: C901 (one flat table)
    """What to say of a cause."""
    match cause:
        case Cause.DISK_FULL:
            return Advice(
                _tr("The disk is full"),
                _tr("Make room or choose another folder for results, then try again."),
            )
        case Cause.NOT_WRITTEN:
            return Advice(
                _tr("The result cannot be written"),
                _tr("Choose a folder for results that you may write into, then try again."),
            )
        case Cause.GONE:
            return Advice(
                _tr("The file is not there any more"),
                _tr("Put the files back, or remove these pictures from the list."),
            )
        case Cause.UNREADABLE:
            return Advice(
                _tr("The file cannot be read"),
                _tr("See whether you may open the files, then try again."),
            )
        case Cause.DRIVE:
            return Advice(
                _tr("The drive does not answer"),
                _tr("Connect the drive or the network again, then try again."),
            )
        case Cause.NOT_A_PICTURE:
            return Advice(
                _tr("Not a picture that Dropmill reads"),
                _tr("Remove these from the list, or save them in another format first."),
            )
        case Cause.DAMAGED:
            return Advice(
                _tr("Damaged or incomplete"),
                _tr("Copy the files anew from where they came; trying again seldom helps."),
            )
        case Cause.TOO_LARGE:
            return Advice(
                _tr("Too large for the memory"),
                _tr("Close other programs or use fewer processors, then try again."),
            )
        case Cause.MEMORY:
            return Advice(
                _tr("Memory ran out"),
                _tr("Close other programs or use fewer processors, then try again."),
            )
        case Cause.TIME:
            return Advice(
                _tr("Took too long"),
                _tr("Choose less effort or a smaller size, then try again."),
            )
        case Cause.OPTIONS:
            return Advice(
                _tr("The options do not fit these pictures"),
                _tr("Give these pictures options of their own, then try again."),
            )
        case Cause.NAMES:
            return Advice(
                _tr("Another program took the name"),
                _tr("Try again: each result gets a name that is free."),
            )
        case Cause.ORIGINALS:
            return Advice(
                _tr("The result could not be read back"),
                _tr("The originals are untouched; try again, or look whether the disk is sound."),
            )
        case Cause.STOPPED:
            return Advice(
                _tr("Not begun: Dropmill's workers have stopped"),
                _tr("Start Dropmill again; these pictures are not to blame."),
            )
        case Cause.OURS:
            return Advice(
                _tr("A fault in Dropmill"),
                _tr("Try again, and please report it if it happens a second time."),
            )
        case _:
            assert_never(cause)


def _tr(text: str) -> str:
    return QCoreApplication.translate("FailureAdvice", text)
