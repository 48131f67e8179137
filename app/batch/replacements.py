"""The results that are to take their originals' places, from being written to being there.

Owns the decision whether an original may go: it judges by what the engine and the verifying worker
tell. Must not touch a disk: that is the settler's.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from app.batch.changes import Change, ReplacedFile, Written
from app.batch.failure_messages import failure_sentence
from app.batch.making import replaces_original
from app.batch.outcomes import ConvertEnd
from app.batch.planner import Named
from app.batch.replacing import Replacement
from app.batch.settling import (
    BeginBatch,
    Discard,
    FindResult,
    Found,
    KeepBoth,
    Record,
    Replace,
    Rest,
    Settled,
    Settler,
    TakeBack,
)
from workers.contract.engine import Engine
from workers.contract.events import (
    ConversionEnded,
    JobCancelled,
    JobFailed,
    OutputEnd,
    OutputWritten,
    PictureVerified,
    Stage,
)
from workers.contract.failures import FailureCode
from workers.contract.items import (
    Cancelled,
    Converted,
    Failed,
    ItemId,
    ItemState,
    Outcome,
    Running,
    Skipped,
    SkipReason,
)
from workers.contract.jobs import JobId, Lane, VerifyJob
from workers.contract.notes import Note

VerifyEnd = PictureVerified | JobFailed | JobCancelled

#: What a result lacks that its source has.
_LOSSES = frozenset(
    {
        Note.CAMERA_PREVIEW,
        Note.FIRST_FRAME,
        Note.FIRST_PAGE,
        Note.DAMAGED,
        Note.METADATA_LEFT_OUT,
        Note.SIMILARITY_MISSED,
    }
)


class _Pending(Struct, frozen=True):
    """A result on its way; ``converted`` is what its item will be told to be."""

    named: Named
    converted: Converted
    written: OutputWritten
    wish: Replacement

    @property
    def item(self) -> ItemId:
        return self.named.request.item


class Replacements:
    """Items whose result is written and that have not ended for all that."""

    def __init__(
        self,
        engine: Engine,
        settler: Settler | None,
        batch_now: Callable[[], BeginBatch] = BeginBatch,
    ) -> None:
        """Without a ``settler`` nothing is noted, and no original is to be replaced.

        ``batch_now`` tells what the journal knows of the batch that begins.
        """
        self._engine = engine
        self._settler = settler
        self._batch_now = batch_now
        self._verifying: dict[JobId, _Pending] = {}
        self._settling: dict[ItemId, _Pending] = {}
        self._missing: dict[ItemId, Failed] = {}
        self._forgotten: set[ItemId] = set()
        self._has_asked = False
        self._key = secrets.token_hex(4)

    def __len__(self) -> int:
        return len(self._verifying) + len(self._settling) + len(self._missing)

    @property
    def items(self) -> Collection[ItemId]:
        """The items that are here."""
        here = {pending.item for pending in self._verifying.values()}
        return here.union(self._settling, self._missing) - self._forgotten

    def begin_batch(self) -> None:
        """What is noted from now on belongs together."""
        if self._settler is not None:
            self._settler.ask(self._batch_now())

    def key(self) -> str:
        """What tells the batch from those of other programs: the journal's key, if it has one."""
        return self._batch_now().key or self._key

    def rest(self) -> None:
        """Nothing is under way any more, and nothing here."""
        if self._settler is not None and self._has_asked:
            self._has_asked = False
            self._settler.ask(Rest())

    def begin(self, event: ConvertEnd, named: Named, outcome: Outcome) -> ItemState:
        """Take a conversion's end over; returns the state of its item, which may go on."""
        if self._settler is None:
            return outcome
        self._has_asked = True
        if replaces_original(named):
            if isinstance(event, ConversionEnded) and isinstance(outcome, Converted):
                return self._begin_replacing(event, named, outcome)
            if isinstance(outcome, Failed) and outcome.code is FailureCode.MISSING:
                item, source = named.request.item, named.request.source
                self._missing[item] = outcome  # its result may have its place already
                self._settler.ask(FindResult(item, source))
                return Running(Stage.VERIFYING)
        changes = tuple(_changes_of(event.outputs)) if isinstance(event, ConversionEnded) else ()
        if changes:
            self._settler.ask(Record(changes))
        return outcome

    def take_back(self, written: Sequence[OutputWritten]) -> None:
        """These belong to a picture that is not completed: have all be as it was before."""
        changes = tuple(_changes_of(written))
        if changes and self._settler is not None:
            self._settler.ask(TakeBack(changes))

    def hear(self, event: VerifyEnd) -> tuple[ItemId, Outcome] | None:
        """Take in what the engine says of a job, if it is one of ours; may end an item."""
        pending = self._verifying.pop(event.job, None)
        if pending is None:
            return None
        assert self._settler is not None
        match event:
            case PictureVerified():
                why_not = difference(pending.written, event)
            case JobFailed(_, code, detail):
                why_not = detail or code.value
            case JobCancelled():
                why_not = "it was cancelled"
        if why_not:
            self._settler.ask(Discard(pending.wish))
            return self._ended(pending.item, _unverified(event, pending, why_not))
        self._settling[pending.item] = pending
        self._settler.ask(Replace(pending.item, pending.wish))
        return None

    def take_ended(self) -> list[tuple[ItemId, Outcome]]:
        """The items that have ended since the last call, and how."""
        answers = () if self._settler is None else self._settler.take()
        ended = (self._ended(each.item, self._outcome_of(each)) for each in answers)
        return [each for each in ended if each is not None]

    def _outcome_of(self, answer: Settled | Found) -> Outcome:
        if isinstance(answer, Settled):
            return _settled(self._settling.pop(answer.item), answer)
        missing = self._missing.pop(answer.item)
        return missing if answer.path is None else Skipped(answer.path, SkipReason.DONE_BEFORE)

    def forget(self, items: Collection[ItemId]) -> None:
        """Bring these to their end, but tell nobody any more."""
        self._forgotten.update(set(self.items).intersection(items))

    def discard_unverified(self) -> None:
        """The engine is closed: what it has not verified will not be, so its original stays."""
        for pending in self._verifying.values():
            assert self._settler is not None
            self._settler.ask(Discard(pending.wish))
        self._verifying.clear()

    def _begin_replacing(
        self, event: ConversionEnded, named: Named, outcome: Converted
    ) -> ItemState:
        (written,) = event.outputs
        assert isinstance(written, OutputWritten)
        assert written.stamp is not None
        assert event.source_stamp is not None
        assert self._settler is not None
        (target,) = named.targets
        wish = Replacement(
            named.request.source, event.source_stamp, written.path, written.stamp, target
        )
        pending = _Pending(named, outcome, written, wish)
        reason = reason_to_keep(outcome, event.source_frames)
        if reason is None:
            job = self._engine.submit(VerifyJob(written.path), Lane.VISIBLE)
            self._verifying[job] = pending
        else:
            self._settling[pending.item] = pending
            self._settler.ask(KeepBoth(pending.item, wish, reason))
        return Running(Stage.VERIFYING)

    def _ended(self, item: ItemId, outcome: Outcome) -> tuple[ItemId, Outcome] | None:
        if item in self._forgotten:
            self._forgotten.discard(item)
            return None
        return item, outcome


def reason_to_keep(outcome: Converted, source_frames: int) -> Note | None:
    """Why a result must not take its source's place, whatever verifying finds.

    ``source_frames`` are those that the source's header tells, 0 where it does not.
    """
    # The second picture of a JPEG with a gain map is that map, and no picture to be seen.
    is_map = source_frames == 2 and Note.GAIN_MAP_LEFT_OUT in outcome.notes
    has_fewer = outcome.frames < source_frames and not is_map
    if has_fewer or not _LOSSES.isdisjoint(outcome.notes):
        return Note.KEPT_INCOMPLETE
    return Note.KEPT_LARGER if outcome.bytes_out >= outcome.bytes_in else None


def difference(told: OutputWritten, found: PictureVerified) -> str:
    """In what a result that was read back is not what it was told to be; empty if in nothing."""
    if found.stamp != told.stamp:
        return "it was changed meanwhile"
    if found.info.size != told.size:
        size, wanted = found.info.size, told.size
        return f"{size.width} × {size.height} pixels instead of {wanted.width} × {wanted.height}"
    # Encoders join frames that are alike; of several, several have to be left.
    if found.info.frames > told.frames or (found.info.frames == 1) != (told.frames == 1):
        return f"frames: {found.info.frames} instead of {told.frames}"
    if told.has_profile and not found.has_profile:
        return "it has no colour profile"
    return "" if found.orientation == 1 else "it lies on its side"


def _changes_of(ends: Iterable[OutputEnd]) -> Iterator[Change]:
    for end in ends:
        if isinstance(end, OutputWritten) and end.stamp is not None:
            if end.displaced is not None:
                yield ReplacedFile(end.path, end.displaced.stamp, end.displaced.place)
            yield Written(end.path, end.stamp)


def _unverified(event: VerifyEnd, pending: _Pending, why_not: str) -> Outcome:
    if isinstance(event, JobCancelled):
        return Cancelled()
    code, source = FailureCode.NOT_VERIFIED, pending.named.request.source
    return Failed(failure_sentence(code, why_not, source, pending.wish.target), code, why_not)


def _settled(pending: _Pending, settled: Settled) -> Outcome:
    if settled.trouble:
        code, source = FailureCode.OUTPUT_FAILED, pending.named.request.source
        sentence = failure_sentence(code, settled.trouble, source, settled.path)
        return Failed(sentence, code, settled.trouble)
    notes = pending.converted.notes
    if settled.note is not None:
        notes = (*notes, settled.note)
    return replace(pending.converted, output=settled.path, notes=notes)
