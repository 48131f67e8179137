from __future__ import annotations

import json
from pathlib import Path

import pytest

from app.batch.columns import NewItem
from app.batch.items import ItemStore
from app.batch.outcomes import outcome_of
from app.batch.report import (
    ReportLine,
    Tally,
    json_line,
    line_of_problem,
    lines_of,
    summary_line,
)
from app.batch.walk import WalkProblem, WalkTrouble
from workers.contract.events import (
    ConversionEnded,
    JobCancelled,
    JobFailed,
    OutputFailed,
    OutputSkipped,
    OutputWritten,
    Size,
)
from workers.contract.failures import FailureCode
from workers.contract.items import (
    Converted,
    ItemFacts,
    ItemId,
    ItemState,
    Several,
    Skipped,
    SkipReason,
    Status,
    Waiting,
    output_of,
    status_of,
)
from workers.contract.jobs import JobId
from workers.contract.notes import Note

JOB = JobId(1)
SOURCE, TARGET = Path("a.jpg"), Path("a.webp")
KEYS = [
    "source",
    "output",
    "status",
    "code",
    "message",
    "details",
    "bytes_in",
    "bytes_out",
    "width",
    "height",
    "format",
    "frames",
    "notes",
    "ms",
]


def reported(state: ItemState) -> ReportLine:
    (line,) = lines_of(ItemFacts(ItemId(1), SOURCE, None, None, state))
    return line


def test_a_conversion_is_reported_with_the_outputs_facts() -> None:
    event = ConversionEnded(
        JOB,
        (OutputWritten(Path("a (2).webp"), 90, Size(4, 3), (Note.FIRST_FRAME,)),),
        900,
        Size(8, 6),
        12.345,
    )
    data = json.loads(json_line(reported(outcome_of(event, SOURCE, [TARGET]))))
    assert list(data) == KEYS
    assert data == {
        "source": "a.jpg",
        "output": "a (2).webp",
        "status": "converted",
        "code": None,
        "message": "a.jpg: the first frame of an animation was converted.",
        "details": None,
        "bytes_in": 900,
        "bytes_out": 90,
        "width": 4,
        "height": 3,
        "format": "webp",
        "frames": 1,
        "notes": ["first-frame"],
        "ms": 12.3,
    }


def test_a_damaged_source_is_told_in_words_too() -> None:
    written = OutputWritten(TARGET, 90, Size(4, 3), (Note.DAMAGED,))
    event = ConversionEnded(JOB, (written,), 900, Size(8, 6), 12.345)
    line = reported(outcome_of(event, SOURCE, [TARGET]))
    assert (line.status, line.notes) == ("converted", ("damaged",))
    assert line.message == "a.jpg: damaged, converted as far as it can be read."


def test_every_other_end_says_why() -> None:
    failed = reported(outcome_of(JobFailed(JOB, FailureCode.EMPTY, ""), SOURCE, [TARGET]))
    assert (failed.status, failed.code, failed.output) == ("failed", "empty", None)
    assert (failed.message, failed.details) == ("a.jpg: the file is empty.", None)
    skipped = reported(outcome_of(ConversionEnded(JOB, (OutputSkipped(TARGET),)), SOURCE, [TARGET]))
    assert (skipped.status, skipped.output) == ("skipped", "a.webp")
    assert skipped.message == "a.jpg: skipped, a.webp is there already."
    cancelled = reported(outcome_of(JobCancelled(JOB), SOURCE, [TARGET]))
    assert (cancelled.status, cancelled.output) == ("cancelled", None)
    empty = line_of_problem(WalkProblem(Path("d"), WalkTrouble.NO_PICTURES))
    assert (empty.status, empty.code) == ("failed", "no-pictures")
    assert empty.message == "The folder d holds no pictures."


def test_the_decoders_words_are_a_field_of_their_own() -> None:
    words = "broken data stream\x1b[2J"
    failed = reported(outcome_of(JobFailed(JOB, FailureCode.CORRUPT, words), SOURCE, [TARGET]))
    assert failed.message == "a.jpg: the picture is damaged or incomplete."
    assert failed.details == "broken data stream\\x1b[2J"  # safe to show


def test_what_has_not_ended_is_not_reported() -> None:
    with pytest.raises(ValueError, match="Waiting"):
        reported(Waiting())


def test_lines_are_ascii_whatever_the_name_is_made_of() -> None:
    line = json_line(ReportLine(source="ü\udcff\n", status="failed"))
    assert line.isascii()
    assert line.count("\n") == 1
    assert json.loads(line)["source"] == "ü\udcff\n"


def test_the_summary_counts_and_compares() -> None:
    tally = Tally()
    for number in range(22):
        tally.add(
            ReportLine(
                source=str(number), status="converted", bytes_in=2_650_000, bytes_out=140_900
            )
        )
    assert (
        summary_line(tally, 2.1)
        == "22 converted, 0 failed, 58.3 MB → 3.1 MB, saved 95 %, 2.1 s, 10.5 pictures/s"
    )
    tally.add(ReportLine(source="b", status="skipped"))
    tally.add(ReportLine(source="b", status="cancelled"))
    assert "1 skipped, 1 cancelled" in summary_line(tally, 2.1)
    assert tally.ended == 24


def test_larger_outputs_are_admitted() -> None:
    tally = Tally(converted=1, bytes_in=100, bytes_out=150)
    assert "grew by 50 %" in summary_line(tally, 1.0)


def test_several_results_are_a_line_each_and_the_source_counts_once() -> None:
    ends = (
        OutputWritten(Path("a-480w.webp"), 90, Size(480, 360)),
        OutputFailed(FailureCode.OVER_LIMIT, "the smallest file has 9 bytes"),
        OutputFailed(FailureCode.NOT_LARGER, ""),
        OutputSkipped(Path("a-1920w.webp")),
    )
    targets = [Path(f"a-{width}w.webp") for width in (480, 960, 1200, 1920)]
    state = outcome_of(ConversionEnded(JOB, ends, 900, Size(800, 600), 5.0), SOURCE, targets)
    assert isinstance(state, Several)
    assert (state.bytes_in, state.bytes_out) == (900, 90)
    assert status_of(state) is Status.FAILED
    assert output_of(state) == Path("a-480w.webp")

    lines = lines_of(ItemFacts(ItemId(1), SOURCE, None, None, state))
    assert [line.status for line in lines] == ["converted", "failed", "skipped", "skipped"]
    assert lines[1].message == (
        "a.jpg: the picture does not fit into the wished file size (the smallest file has 9 bytes)."
    )
    assert "smaller size shows the whole picture" in (lines[2].message or "")
    assert "is there already" in (lines[3].message or "")
    tally = Tally()
    for line in lines:
        tally.add(line)
    assert (tally.converted, tally.failed, tally.skipped, tally.bytes_in) == (1, 1, 2, 900)


def test_several_results_come_back_from_the_columns() -> None:
    done = Converted(Path("b.webp"), 9, 3, Size(8, 6), Size(4, 3), 1.0, (Note.FLATTENED,), 7)
    several = Several((done, Skipped(Path("c.webp"), SkipReason.NEEDLESS)))
    items = ItemStore()
    items.append([NewItem(ItemId(n), Path(f"{n}.jpg")) for n in (1, 2)])
    items.set_states([(ItemId(1), several), (ItemId(2), done)])
    assert items.columns.state_at(0) == several
    assert items.columns.state_at(1) == done
    assert items.columns.bytes_at(0) == (9, 3)
    assert items.counts.converted == 2
