"""Whether an original may go: decided from what is told of its result."""

from __future__ import annotations

from pathlib import Path, PurePath

import pytest
from msgspec.structs import replace

from app.batch.planner import Named, NameRequest
from app.batch.replacements import Replacements, difference, reason_to_keep
from app.batch.result_names import WantedResult
from app.batch.settling import Discard, FindResult, Found, KeepBoth, Replace, Settled, Wish
from tests.fakes import FakeEngine
from workers.contract.destination import Destination, Originals
from workers.contract.events import (
    ConversionEnded,
    JobCancelled,
    JobFailed,
    OutputWritten,
    PictureInfo,
    PictureVerified,
    Size,
    Stage,
)
from workers.contract.failures import FailureCode
from workers.contract.files import FileStamp
from workers.contract.items import (
    Cancelled,
    Converted,
    Failed,
    ItemId,
    Running,
    Skipped,
    SkipReason,
)
from workers.contract.jobs import JobId, VerifyJob
from workers.contract.names import Ending, staged_path
from workers.contract.notes import Note

SOURCE, TARGET = Path("/p/a.jpg"), Path("/p/a.webp")
STAMP, READ = FileStamp(1, 2, 100, 4), FileStamp(1, 3, 1000, 4)
SIZE = Size(40, 30)
WRITTEN = OutputWritten(staged_path(TARGET), 100, SIZE, has_profile=True, stamp=STAMP)
CONVERTED = Converted(WRITTEN.path, 1000, 100, SIZE, SIZE)
FOUND = PictureVerified(JobId(1), PictureInfo(SIZE, "WEBP", "RGB", 1), True, 1, STAMP)
DESTINATION = Destination(originals=Originals.REPLACE)
NAMED = Named(
    NameRequest(ItemId(7), SOURCE, PurePath(), DESTINATION, (WantedResult(Ending("", ".webp")),)),
    (TARGET,),
)


class FakeSettler:
    def __init__(self) -> None:
        self.asked: list[Wish] = []
        self.answers: list[Settled | Found] = []

    def ask(self, wish: Wish) -> None:
        self.asked.append(wish)

    def take(self) -> list[Settled | Found]:
        answers, self.answers = self.answers, []
        return answers


class Desk:
    def __init__(self) -> None:
        self.engine, self.settler = FakeEngine(), FakeSettler()
        self.replacements = Replacements(self.engine, self.settler)

    def begin(self, converted: Converted = CONVERTED, source_frames: int = 1) -> None:
        event = ConversionEnded(JobId(9), (WRITTEN,), 1000, SIZE, 1.0, READ, source_frames)
        state = self.replacements.begin(event, NAMED, converted)
        assert state == Running(Stage.VERIFYING)
        assert len(self.replacements) == 1


def test_a_verified_result_takes_its_originals_place() -> None:
    desk = Desk()
    desk.begin()
    assert [spec for spec, _ in desk.engine.submitted] == [VerifyJob(WRITTEN.path)]
    assert desk.settler.asked == []
    assert desk.replacements.hear(FOUND) is None
    (wish,) = desk.settler.asked
    assert isinstance(wish, Replace)
    assert (wish.wish.source, wish.wish.read, wish.wish.target) == (SOURCE, READ, TARGET)

    desk.settler.answers = [Settled(ItemId(7), TARGET, Note.ORIGINAL_REPLACED)]
    ((item, outcome),) = desk.replacements.take_ended()

    notes = (Note.ORIGINAL_REPLACED,)
    assert (item, outcome) == (ItemId(7), replace(CONVERTED, output=TARGET, notes=notes))
    assert len(desk.replacements) == 0


@pytest.mark.parametrize(
    "event",
    [
        JobFailed(JobId(1), FailureCode.CORRUPT, "cut off"),
        JobFailed(JobId(1), FailureCode.CRASHED, ""),
        replace(FOUND, orientation=6),
    ],
)
def test_a_result_that_cannot_be_verified_is_removed(event: JobFailed | PictureVerified) -> None:
    desk = Desk()
    desk.begin()
    ended = desk.replacements.hear(event)
    assert ended is not None
    item, outcome = ended
    assert item == ItemId(7)
    assert isinstance(outcome, Failed)
    assert outcome.code is FailureCode.NOT_VERIFIED
    assert outcome.sentence.startswith("/p/a.jpg: its result could not be read back (")
    assert outcome.sentence.endswith("), so the original was kept.")
    assert [type(wish) for wish in desk.settler.asked] == [Discard]
    assert len(desk.replacements) == 0


def test_what_is_not_verified_when_the_engine_closes_leaves_nothing() -> None:
    desk = Desk()
    desk.begin()
    desk.replacements.discard_unverified()
    assert [type(wish) for wish in desk.settler.asked] == [Discard]
    assert len(desk.replacements) == 0


def test_a_cancelled_one_leaves_nothing() -> None:
    desk = Desk()
    desk.begin()
    assert desk.replacements.hear(JobCancelled(JobId(1))) == (ItemId(7), Cancelled())
    assert [type(wish) for wish in desk.settler.asked] == [Discard]


def test_a_result_that_must_not_replace_is_not_even_verified() -> None:
    desk = Desk()
    desk.begin(source_frames=2)
    assert desk.engine.submitted == []
    (wish,) = desk.settler.asked
    assert isinstance(wish, KeepBoth)
    assert wish.reason is Note.KEPT_INCOMPLETE


def test_an_item_that_went_off_the_list_comes_to_its_end_untold() -> None:
    desk = Desk()
    desk.begin()
    desk.replacements.forget([ItemId(7)])
    assert not desk.replacements.items
    desk.replacements.hear(FOUND)
    desk.settler.answers = [Settled(ItemId(7), TARGET, Note.ORIGINAL_REPLACED)]
    assert desk.replacements.take_ended() == []
    assert len(desk.replacements) == 0


@pytest.mark.parametrize("result", [TARGET, None])
def test_a_missing_source_may_have_given_its_place_to_its_result(result: Path | None) -> None:
    desk = Desk()
    failed = Failed("missing", FailureCode.MISSING)
    event = JobFailed(JobId(9), FailureCode.MISSING, "")
    assert desk.replacements.begin(event, NAMED, failed) == Running(Stage.VERIFYING)
    assert desk.settler.asked == [FindResult(ItemId(7), SOURCE)]
    desk.settler.answers = [Found(ItemId(7), result)]
    wanted = Skipped(TARGET, SkipReason.DONE_BEFORE) if result else failed
    assert desk.replacements.take_ended() == [(ItemId(7), wanted)]
    assert len(desk.replacements) == 0


def test_a_result_without_its_name_is_told_with_the_place_it_has() -> None:
    desk = Desk()
    desk.begin()
    desk.replacements.hear(FOUND)
    desk.settler.answers = [Settled(ItemId(7), WRITTEN.path, None, "disk on fire")]
    ((_, outcome),) = desk.replacements.take_ended()
    assert isinstance(outcome, Failed)
    assert outcome.sentence == f"/p/a.jpg: writing {WRITTEN.path} failed (disk on fire)."


@pytest.mark.parametrize(
    ("notes", "source_frames", "frames", "bytes_out", "reason"),
    [
        ((), 1, 1, 999, None),
        ((), 0, 12, 999, None),
        ((Note.GAIN_MAP_LEFT_OUT,), 2, 1, 999, None),
        ((Note.GAIN_MAP_LEFT_OUT,), 3, 1, 999, Note.KEPT_INCOMPLETE),
        ((), 2, 1, 999, Note.KEPT_INCOMPLETE),
        ((Note.FIRST_PAGE,), 0, 1, 999, Note.KEPT_INCOMPLETE),
        ((Note.FIRST_FRAME,), 0, 1, 999, Note.KEPT_INCOMPLETE),
        ((Note.DAMAGED,), 1, 1, 999, Note.KEPT_INCOMPLETE),
        ((Note.CAMERA_PREVIEW,), 1, 1, 999, Note.KEPT_INCOMPLETE),
        ((Note.FLATTENED, Note.QUALITY_LOWERED), 1, 1, 999, None),
        ((), 1, 1, 1000, Note.KEPT_LARGER),
    ],
)
def test_why_an_original_is_kept(
    notes: tuple[Note, ...],
    source_frames: int,
    frames: int,
    bytes_out: int,
    reason: Note | None,
) -> None:
    converted = replace(CONVERTED, notes=notes, frames=frames, bytes_out=bytes_out)
    assert reason_to_keep(converted, source_frames) is reason


@pytest.mark.parametrize(
    ("found", "why"),
    [
        (FOUND, ""),
        (replace(FOUND, stamp=READ), "it was changed meanwhile"),
        (
            replace(FOUND, info=replace(FOUND.info, size=Size(30, 40))),
            "30 × 40 pixels instead of 40 × 30",
        ),
        (replace(FOUND, info=replace(FOUND.info, frames=2)), "frames: 2 instead of 1"),
        (replace(FOUND, has_profile=False), "it has no colour profile"),
        (replace(FOUND, orientation=8), "it lies on its side"),
    ],
)
def test_what_was_read_back_must_be_what_was_told(found: PictureVerified, why: str) -> None:
    assert difference(WRITTEN, found) == why
    moving = replace(WRITTEN, frames=5)
    joined = replace(FOUND, info=replace(FOUND.info, frames=3))
    assert difference(moving, joined) == ""
    assert difference(moving, FOUND) == "frames: 1 instead of 5"
