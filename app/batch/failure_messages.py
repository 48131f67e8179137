"""Says in one sentence why a picture was not converted, or not all of it.

Owns the words for failures, and how file names are shown. Must not decide anything from them:
code compares ``FailureCode``.
"""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import assert_never

from workers.contract.failures import FailureCode
from workers.contract.items import Kept, SkipReason
from workers.contract.notes import Note

#: Longest detail shown, in characters; details come from untrusted files.
MAX_DETAIL_CHARS = 300


def display_text(text: str) -> str:
    """Make ``text`` safe to show: what no terminal or label can show becomes an escape."""
    if text.isprintable():  # nearly always
        return text
    return "".join(char if char.isprintable() else _escape(char) for char in text)


def display_lines(text: str) -> str:
    """Like ``display_text``, but line ends stay."""
    return "\n".join(display_text(line) for line in text.splitlines())


def display_name(path: Path) -> str:
    """Return the path as the user may read it, whatever bytes it is made of."""
    return display_text(str(path))


def failure_sentence(code: FailureCode, detail: str, source: Path, target: Path) -> str:
    """Return one sentence that names the file and the reason."""
    name = display_name(source)
    reason = _reason(code, _trimmed(detail), display_name(target))
    return f"{name}: {reason}."


def cause_of(code: FailureCode) -> str:
    """Return the reason alone, for pictures that failed in the same way."""
    return _reason(code, "", "the result")


def skipped_sentence(reason: SkipReason, source: Path, output: Path) -> str:
    """Say why ``output`` was not made of ``source``."""
    name, result = display_name(source), display_name(output)
    match reason:
        case SkipReason.EXISTS:
            return f"{name}: skipped, {result} is there already."
        case SkipReason.NEEDLESS:
            return f"{name}: skipped {result}, a smaller size shows the whole picture already."
        case SkipReason.DONE_BEFORE:
            return f"{name}: skipped, {result} was made of it before."
        case SkipReason.OWN_RESULT:
            return f"{name}: skipped, it is a result of an earlier batch."
        case _:
            assert_never(reason)


def undone_sentence(source: Path) -> str:
    """What to tell of a picture whose conversion was undone."""
    return f"{display_name(source)}: undone, what was written is in the trash."


def kept_sentence(source: Path, state: Kept) -> str:
    """Say that ``source`` was not converted because that would have been no gain."""
    is_smaller = state.bytes_wanted < state.bytes_in
    result = "would not be small enough" if is_smaller else "would be no smaller"
    sizes = f"{decimal_bytes(state.bytes_wanted)} instead of {decimal_bytes(state.bytes_in)}"
    done = "kept" if state.output is None else f"copied to {display_name(state.output)}"
    return f"{display_name(source)}: {done}, the result {result} ({sizes})."


def decimal_bytes(count: int) -> str:
    """Return ``count`` bytes with a decimal unit, as file managers show it."""
    if count < 1_000_000:
        return f"{count / 1000:.1f} kB"
    if count < 1_000_000_000:
        return f"{count / 1_000_000:.1f} MB"
    return f"{count / 1_000_000_000:.2f} GB"


#: What is missing from a result for which there is a place all the same, and why its original is
#: still there that was to be replaced.
_MISSING = {
    Note.DAMAGED: "damaged, converted as far as it can be read",
    Note.FIRST_FRAME: "the first frame of an animation was converted",
    Note.FIRST_PAGE: "the first of several pages was converted",
    Note.KEPT_NO_TRASH: "the original was kept, there is no trash for it",
    Note.KEPT_CHANGED: "the original was kept, it was changed since it was read",
    Note.KEPT_LINK: "the original was kept, it is a link to a file elsewhere",
    Note.KEPT_LARGER: "the original was kept, the result is not smaller",
    Note.KEPT_INCOMPLETE: "the original was kept, the result lacks some of it",
}


def missing_sentence(source: Path, notes: Collection[Note]) -> str | None:
    """Say that ``source`` was converted, but not as was wished; ``None`` if it was."""
    reasons = [words for note, words in _MISSING.items() if note in notes]
    return f"{display_name(source)}: {', '.join(reasons)}." if reasons else None


def cancelled_sentence(source: Path) -> str:
    """Say that ``source`` was cancelled."""
    return f"{display_name(source)}: cancelled, nothing was written."


def _reason(code: FailureCode, detail: str, target: str) -> str:  # noqa: C901 (one flat table)
    match code:
        case FailureCode.MISSING:
            return "the file is not there (any more)"
        case FailureCode.UNREADABLE:
            return _with("the file cannot be read", detail)
        case FailureCode.NOT_A_FILE:
            return "this is not a file"
        case FailureCode.EMPTY:
            return "the file is empty"
        case FailureCode.UNSUPPORTED:
            return _unsupported(detail)
        case FailureCode.CORRUPT:
            return "the picture is damaged or incomplete"
        case FailureCode.TOO_LARGE:
            return _with("the picture needs more memory than it may have", detail)
        case FailureCode.TOO_LARGE_FOR_FORMAT:
            return _with("the result would be larger than its format allows", detail)
        case FailureCode.TOO_MANY_PAGES:
            return _with("the file has too many pages to convert all of them", detail)
        case FailureCode.OVER_LIMIT:
            return _with("the picture does not fit into the wished file size", detail)
        case FailureCode.OPTION_UNAVAILABLE:
            return _with("an option that was chosen cannot be had here", detail)
        case FailureCode.NOT_LARGER:
            return _with("a smaller size shows the whole picture already", detail)
        case FailureCode.OUT_OF_MEMORY:
            return _with("memory ran out", detail)
        case FailureCode.TIMED_OUT:
            return _with("the picture took too long", detail)
        case FailureCode.SOURCE_STALLED:
            return _with("the drive that holds the file stopped answering", detail)
        case FailureCode.CRASHED:
            return "the picture crashes the decoder"
        case FailureCode.KILLED:
            return _with("its worker was killed from outside each time it was tried", detail)
        case FailureCode.REFUSED_RESULT:
            return _with("the worker sent back no possible result, so nothing was written", detail)
        case FailureCode.NOT_VERIFIED:
            reason = _with("its result could not be read back", detail)
            return f"{reason}, so the original was kept"
        case FailureCode.NAME_TAKEN:
            return f"another program wrote {target} meanwhile"
        case FailureCode.OUTPUT_DENIED:
            return _with(f"{target} cannot be written", detail)
        case FailureCode.OUTPUT_READ_ONLY:
            return f"{target} lies on a drive that can only be read"
        case FailureCode.OUTPUT_GONE:
            return f"the folder for {target} cannot be reached any more"
        case FailureCode.DISK_FULL:
            return f"there is no room left for {target}"
        case FailureCode.OUTPUT_FAILED:
            return _with(f"writing {target} failed", detail)
        case FailureCode.ENGINE_STOPPED:
            return "not converted, the conversion engine has stopped"
        case FailureCode.INTERNAL:
            return "something went wrong inside Dropmill"
        case _:
            assert_never(code)


def _unsupported(detail: str) -> str:
    """What a file is stands in the detail with its article; all else there is jargon."""
    if detail.startswith(("a ", "an ")):
        return f"this is {detail}, which Dropmill does not read"
    return "this is no picture in a format that Dropmill reads"


def _with(reason: str, detail: str) -> str:
    return f"{reason} ({detail})" if detail else reason


def _trimmed(detail: str) -> str:
    text = display_text(" ".join(detail.split())).rstrip(".")
    return text if len(text) <= MAX_DETAIL_CHARS else text[: MAX_DETAIL_CHARS - 1] + "…"


def _escape(char: str) -> str:
    return char.encode("unicode_escape", "backslashreplace").decode("ascii")
