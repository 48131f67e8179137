"""What the cells of the picture table say.

Pure functions of ``ItemFacts``.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from typing import assert_never

from ui.formatting import format_bytes, format_name, format_percent, format_size, isolated
from ui.models.note_texts import note_sentence
from ui.sentences import said
from ui.words import capitalised, translated
from workers.contract.events import Stage
from workers.contract.items import (
    Cancelled,
    Converted,
    Failed,
    ItemFacts,
    ItemState,
    Kept,
    Outcome,
    Running,
    Several,
    Skipped,
    SkipReason,
    Undone,
    Waiting,
)
from workers.contract.wording import Sentence


class Column(IntEnum):
    """The columns of the picture table, in the order shown."""

    PICTURE = 0
    DIMENSIONS = 1
    SIZE = 2
    SAVED = 3
    STATE = 4


@dataclass(frozen=True, slots=True)
class CellText:
    """What a cell shows: a first line, a quieter second one, and both read out as one sentence."""

    title: str = ""
    detail: str = ""
    spoken: str = ""
    is_warning: bool = False


@dataclass(frozen=True, slots=True)
class RowContext:
    """What a row says beyond its facts, because of the others on the list or the user's wishes.

    ``common_folder`` is there where sources lie in several folders.
    """

    common_folder: Path | None = None
    has_own: bool = False
    is_stop: bool = False


_ALONE = RowContext()

#: Between what was and what is.
_BECOMES = " → "
_NOTHING = CellText()


def column_title(column: Column) -> str:
    """The heading of ``column``."""
    match column:
        case Column.PICTURE:
            return translated("Picture")
        case Column.DIMENSIONS:
            return translated("Dimensions")
        case Column.SIZE:
            return translated("Size")
        case Column.SAVED:
            return translated("Saved")
        case Column.STATE:
            return translated("State")
        case _:
            assert_never(column)


def cell_text(column: Column, facts: ItemFacts, context: RowContext = _ALONE) -> CellText:
    """The texts of one cell."""
    match column:
        case Column.PICTURE:
            return _picture(facts.source, context)
        case Column.DIMENSIONS:
            return _dimensions(facts)
        case Column.SIZE:
            return _bytes(facts)
        case Column.SAVED:
            return _saved(facts.state)
        case Column.STATE:
            return _state(facts, context)
        case _:
            assert_never(column)


def tooltip(column: Column, facts: ItemFacts) -> str:
    """What resting on a cell tells: the whole path, or all there is to say of a failure."""
    if column is Column.STATE and isinstance(facts.state, Failed):
        return failure_text(facts.state)
    if column is Column.STATE and isinstance(facts.state, Converted | Skipped):
        return format_name(str(facts.state.output))
    if column is Column.STATE and isinstance(facts.state, Kept) and facts.state.output is not None:
        return format_name(str(facts.state.output))
    if column is Column.PICTURE:
        return format_name(str(facts.source))
    return cell_text(column, facts).spoken


def spoken_cell(column: Column, facts: ItemFacts, context: RowContext) -> str:
    """A cell as a screen reader is to say it: with what it is, and without signs."""
    spoken = cell_text(column, facts, context).spoken
    if column is Column.PICTURE:
        return spoken
    before, arrow, after = spoken.partition(_BECOMES)
    if arrow:
        spoken = translated("{}, it was {}").format(after, before)
    return translated("{}: {}").format(column_title(column), spoken or translated("not known yet"))


def spoken_details(column: Column, facts: ItemFacts) -> str:
    """What a screen reader may say after a cell's text: a failure's details."""
    if column is Column.STATE and isinstance(facts.state, Failed):
        return facts.state.details
    return ""


def failure_text(failed: Failed) -> str:
    """The whole sentence, and below it the details where it does not quote them."""
    sentence = said(failed.sentence)
    if failed.details in failed.sentence:
        return sentence
    return f"{sentence}\n{isolated(failed.details)}"


def state_words(state: ItemState) -> tuple[str, str]:
    """A state in one or two words, and why or how when there is more to say."""
    match state:
        case Waiting():
            return translated("Waiting"), ""
        case Running(stage=stage):
            return _stage_word(stage), ""
        case Converted(output=output, notes=notes):
            parts = (format_name(output.name), *map(note_sentence, notes))
            return translated("Done"), " · ".join(parts)
        case Several():
            return _several_words(state)
        case Failed(sentence=sentence):
            return translated("Failed"), _reason(sentence)
        case Skipped(reason=reason):
            return translated("Skipped"), _skip_words(reason)
        case Kept(bytes_in, bytes_wanted, copy):
            title = translated("Kept") if copy is None else translated("Copied")
            pattern = translated("The result would be {}, the picture is {}")
            return title, pattern.format(format_bytes(bytes_wanted), format_bytes(bytes_in))
        case Cancelled():
            return translated("Cancelled"), ""
        case Undone():
            return translated("Undone"), translated("What was written is in the trash")
        case _:
            assert_never(state)


def _several_words(state: Several) -> tuple[str, str]:
    words = translated("{} of {} files").format(len(state.converted), len(state.ends))
    failed = next((_reason(end.sentence) for end in state.ends if isinstance(end, Failed)), "")
    kinds = {type(end) for end in state.ends}
    left = translated("Kept") if Kept in kinds else translated("Skipped")
    if Undone in kinds:
        left = translated("Undone")
    title = translated("Failed") if failed else translated("Done") if state.converted else left
    return title, f"{words}: {failed}" if failed else words


def _skip_words(reason: SkipReason) -> str:
    match reason:
        case SkipReason.EXISTS:
            return translated("Already there")
        case SkipReason.NEEDLESS:
            return translated("A smaller size shows all of it")
        case SkipReason.DONE_BEFORE:
            return translated("Converted before")
        case SkipReason.OWN_RESULT:
            return translated("A result of an earlier batch")
        case _:
            assert_never(reason)


def _reason(sentence: str) -> str:
    """What there is to say beyond the name, which the row shows already."""
    if isinstance(sentence, Sentence) and isinstance(why := sentence.values.get("reason"), str):
        return translated("{}.").format(capitalised(said(why)))
    return said(sentence)


def _stage_word(stage: Stage | None) -> str:
    match stage:
        case None:
            return translated("Starting")
        case Stage.DECODING:
            return translated("Reading")
        case Stage.RESIZING:
            return translated("Resizing")
        case Stage.ENCODING:
            return translated("Encoding")
        case Stage.VERIFYING:
            return translated("Checking")
        case _:
            assert_never(stage)


def _picture(source: Path, context: RowContext) -> CellText:
    name = format_name(source.name)
    spoken = translated("{}, with its own options").format(name) if context.has_own else name
    folder = "" if context.common_folder is None else _below(source.parent, context.common_folder)
    return CellText(name, format_name(folder) if folder else "", spoken)


def _below(folder: Path, common: Path) -> str:
    """``folder`` as seen from above ``common``, whose own name tells where that is."""
    try:
        return str(folder.relative_to(common.parent))
    except ValueError:
        return str(folder)


def _state(facts: ItemFacts, context: RowContext) -> CellText:
    title, detail = state_words(facts.state)
    if isinstance(facts.state, Failed):  # the reason is what people look for
        return CellText(detail or title, "", f"{title}: {detail}" if detail else title)
    if context.is_stop and not isinstance(facts.state, Outcome):
        detail = translated("The batch stops after this one")
    return CellText(title, detail, f"{title}: {detail}" if detail else title)


def _dimensions(facts: ItemFacts) -> CellText:
    if isinstance(facts.state, Converted):
        before, after = format_size(facts.state.source_size), format_size(facts.state.output_size)
        return _change(before, after)
    if facts.source_size is None:
        return _NOTHING
    size = format_size(facts.source_size)
    return CellText(size, "", size)


def _bytes(facts: ItemFacts) -> CellText:
    if isinstance(facts.state, Converted | Several) and facts.state.bytes_out:
        return _change(format_bytes(facts.state.bytes_in), format_bytes(facts.state.bytes_out))
    if facts.source_bytes is None:
        return _NOTHING
    size = format_bytes(facts.source_bytes)
    return CellText(size, "", size)


def _saved(state: ItemState) -> CellText:
    if not isinstance(state, Converted | Several) or not state.bytes_out:
        return _NOTHING
    saved = 1 - state.bytes_out / max(state.bytes_in, 1)
    if state.bytes_out <= state.bytes_in:
        share = format_percent(saved)
        return CellText(share, "", share)
    words = translated("{} larger").format(format_percent(-saved))
    return CellText(words, "", words, is_warning=True)


def _change(before: str, after: str) -> CellText:
    if before == after:
        return CellText(after, translated("unchanged"), after)
    return CellText(after, translated("from {}").format(before), f"{before}{_BECOMES}{after}")
