"""Says in one sentence why a picture was not converted, or not all of it.

Owns the words for failures, and how file names are shown. Must not decide anything from them:
code compares ``FailureCode``. Each is a ``Sentence``, which a window says in its own language.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Literal, assert_never

from workers.contract.failures import FailureCode
from workers.contract.items import Kept, SkipReason
from workers.contract.notes import Note
from workers.contract.wording import ByteCount, Sentence

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
    reason = _reason(code, _trimmed(detail), display_name(target))
    return Sentence("{name}: {reason}.", name=display_name(source), reason=reason)


def cause_of(code: FailureCode) -> str:
    """Return the reason alone, for pictures that failed in the same way."""
    return _reason(code, "", Sentence("the result"))


def skipped_sentence(reason: SkipReason, source: Path, output: Path) -> str:
    """Say why ``output`` was not made of ``source``."""
    name, result = display_name(source), display_name(output)
    match reason:
        case SkipReason.EXISTS:
            return Sentence("{name}: skipped, {result} is there already.", name=name, result=result)
        case SkipReason.NEEDLESS:
            return Sentence(
                "{name}: skipped {result}, a smaller size shows the whole picture already.",
                name=name,
                result=result,
            )
        case SkipReason.DONE_BEFORE:
            return Sentence(
                "{name}: skipped, {result} was made of it before.", name=name, result=result
            )
        case SkipReason.OWN_RESULT:
            return Sentence("{name}: skipped, it is a result of an earlier batch.", name=name)
        case _:
            assert_never(reason)


def undone_sentence(source: Path) -> str:
    """What to tell of a picture whose conversion was undone."""
    return Sentence("{name}: undone, what was written is in the trash.", name=display_name(source))


def kept_sentence(source: Path, state: Kept) -> str:
    """Say that ``source`` was not converted because that would have been no gain."""
    is_smaller = state.bytes_wanted < state.bytes_in
    return Sentence(
        "{name}: {done}, {reason} ({wanted} instead of {had}).",
        name=display_name(source),
        done=Sentence("kept")
        if state.output is None
        else Sentence("copied to {result}", result=display_name(state.output)),
        reason=Sentence("the result would not be small enough")
        if is_smaller
        else Sentence("the result would be no smaller"),
        wanted=ByteCount(state.bytes_wanted),
        had=ByteCount(state.bytes_in),
    )


#: What is missing from a result for which there is a place all the same, and why its original is
#: still there that was to be replaced.
_MISSING = {
    Note.DAMAGED: Sentence("damaged, converted as far as it can be read"),
    Note.FIRST_FRAME: Sentence("the first frame of an animation was converted"),
    Note.FIRST_PAGE: Sentence("the first of several pages was converted"),
    Note.KEPT_NO_TRASH: Sentence("the original was kept, there is no trash for it"),
    Note.KEPT_CHANGED: Sentence("the original was kept, it was changed since it was read"),
    Note.KEPT_LINK: Sentence("the original was kept, it is a link to a file elsewhere"),
    Note.KEPT_LARGER: Sentence("the original was kept, the result is not smaller"),
    Note.KEPT_INCOMPLETE: Sentence("the original was kept, the result lacks some of it"),
}


def missing_sentence(source: Path, notes: Collection[Note]) -> str | None:
    """Say that ``source`` was converted, but not as was wished; ``None`` if it was."""
    reasons = [words for note, words in _MISSING.items() if note in notes]
    if not reasons:
        return None
    return Sentence("{name}: {reason}.", name=display_name(source), reason=listed(reasons))


def listed(parts: Sequence[Sentence]) -> Sentence:
    """Several reasons or facts with commas between; there has to be one."""
    first, *rest = parts
    for part in rest:
        first = Sentence("{first}, {next}", first=first, next=part)
    return first


def cancelled_sentence(source: Path) -> str:
    """Say that ``source`` was cancelled."""
    return Sentence("{name}: cancelled, nothing was written.", name=display_name(source))


def _reason(code: FailureCode, detail: str, target: str) -> Sentence:  # noqa: C901 (one flat table)
    match code:
        case FailureCode.MISSING:
            return Sentence("the file is not there (any more)")
        case FailureCode.UNREADABLE:
            return _with(Sentence("the file cannot be read"), detail)
        case FailureCode.NOT_A_FILE:
            return Sentence("this is not a file")
        case FailureCode.EMPTY:
            return Sentence("the file is empty")
        case FailureCode.UNSUPPORTED:
            return _unsupported(detail)
        case FailureCode.CORRUPT:
            return Sentence("the picture is damaged or incomplete")
        case FailureCode.TOO_LARGE:
            return _with(Sentence("the picture needs more memory than it may have"), detail)
        case FailureCode.TOO_LARGE_FOR_FORMAT:
            return _with(Sentence("the result would be larger than its format allows"), detail)
        case FailureCode.TOO_MANY_PAGES:
            return _with(Sentence("the file has too many pages to convert all of them"), detail)
        case FailureCode.OVER_LIMIT:
            return _with(Sentence("the picture does not fit into the wished file size"), detail)
        case FailureCode.OPTION_UNAVAILABLE:
            return _with(Sentence("an option that was chosen cannot be had here"), detail)
        case FailureCode.NOT_LARGER:
            return _with(Sentence("a smaller size shows the whole picture already"), detail)
        case FailureCode.OUT_OF_MEMORY:
            return _with(Sentence("memory ran out"), detail)
        case FailureCode.TIMED_OUT:
            return _with(Sentence("the picture took too long"), detail)
        case FailureCode.SOURCE_STALLED:
            return _with(Sentence("the drive that holds the file stopped answering"), detail)
        case FailureCode.CRASHED:
            return Sentence("the picture crashes the decoder")
        case FailureCode.KILLED:
            return _with(
                Sentence("its worker was killed from outside each time it was tried"), detail
            )
        case FailureCode.REFUSED_RESULT:
            return _with(
                Sentence("the worker sent back no possible result, so nothing was written"), detail
            )
        case FailureCode.NOT_VERIFIED:
            reason = _with(Sentence("its result could not be read back"), detail)
            return Sentence("{reason}, so the original was kept", reason=reason)
        case (
            FailureCode.NAME_TAKEN
            | FailureCode.OUTPUT_DENIED
            | FailureCode.OUTPUT_READ_ONLY
            | FailureCode.OUTPUT_GONE
            | FailureCode.DISK_FULL
            | FailureCode.OUTPUT_FAILED
        ):
            return _unwritten(code, detail, target)
        case FailureCode.ENGINE_STOPPED:
            return Sentence("not converted, the conversion engine has stopped")
        case FailureCode.INTERNAL:
            return Sentence("something went wrong inside Dropmill")
        case _:
            assert_never(code)


_Unwritten = Literal[
    FailureCode.NAME_TAKEN,
    FailureCode.OUTPUT_DENIED,
    FailureCode.OUTPUT_READ_ONLY,
    FailureCode.OUTPUT_GONE,
    FailureCode.DISK_FULL,
    FailureCode.OUTPUT_FAILED,
]


def _unwritten(code: _Unwritten, detail: str, target: str) -> Sentence:
    match code:
        case FailureCode.NAME_TAKEN:
            return Sentence("another program wrote {target} meanwhile", target=target)
        case FailureCode.OUTPUT_DENIED:
            return _with(Sentence("{target} cannot be written", target=target), detail)
        case FailureCode.OUTPUT_READ_ONLY:
            return Sentence("{target} lies on a drive that can only be read", target=target)
        case FailureCode.OUTPUT_GONE:
            return Sentence("the folder for {target} cannot be reached any more", target=target)
        case FailureCode.DISK_FULL:
            return Sentence("there is no room left for {target}", target=target)
        case FailureCode.OUTPUT_FAILED:
            return _with(Sentence("writing {target} failed", target=target), detail)
        case _:
            assert_never(code)


def _unsupported(detail: str) -> Sentence:
    """What a file is stands in the detail with its article; all else there is jargon."""
    if detail.startswith(("a ", "an ")):
        return Sentence("this is {detail}, which Dropmill does not read", detail=detail)
    return Sentence("this is no picture in a format that Dropmill reads")


def _with(reason: Sentence, detail: str) -> Sentence:
    return Sentence("{reason} ({detail})", reason=reason, detail=detail) if detail else reason


def _trimmed(detail: str) -> str:
    text = display_text(" ".join(detail.split())).rstrip(".")
    return text if len(text) <= MAX_DETAIL_CHARS else text[: MAX_DETAIL_CHARS - 1] + "…"


def _escape(char: str) -> str:
    return char.encode("unicode_escape", "backslashreplace").decode("ascii")
