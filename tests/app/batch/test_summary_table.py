from __future__ import annotations

from app.batch.failure_messages import cause_of
from app.batch.report import ReportLine, Tally
from app.batch.summary_table import WIDTH, duration_text, summary_table
from app.batch.walk import WalkTrouble
from workers.contract.failures import FailureCode


def tally_of(*lines: ReportLine) -> Tally:
    tally = Tally()
    for line in lines:
        tally.add(line)
    return tally


def converted(source: str, bytes_in: int = 2_650_000, bytes_out: int = 140_900) -> ReportLine:
    return ReportLine(source=source, status="converted", bytes_in=bytes_in, bytes_out=bytes_out)


def failed(source: str, code: str) -> ReportLine:
    return ReportLine(source=source, status="failed", code=code)


def test_only_what_there_was_is_told() -> None:
    tally = tally_of(*(converted(str(number)) for number in range(22)))
    assert summary_table(tally, 2.1).splitlines() == [
        "converted    22  58.3 MB → 3.1 MB, saved 95 %",
        "time             2.1 s, 10.5 pictures/s",
    ]


def test_failures_are_grouped_by_their_cause() -> None:
    tally = tally_of(
        failed("a", FailureCode.EMPTY),
        *(failed(str(number), FailureCode.CORRUPT) for number in range(3)),
        failed("d", WalkTrouble.NO_PICTURES),
        ReportLine(source="s", status="skipped"),
        ReportLine(source="c", status="cancelled"),
    )
    assert summary_table(tally, 125).splitlines() == [
        "skipped       1",
        "failed        5",
        "              3  the picture is damaged or incomplete",
        "              1  the file is empty",
        "              1  a folder holds no pictures",
        "cancelled     1",
        "time             2 min 05 s",
    ]


def test_every_cause_has_words_and_fits_a_terminal() -> None:
    causes = [*FailureCode, *WalkTrouble]
    tally = tally_of(*(failed(str(n), code) for n, code in enumerate(causes)))
    lines = summary_table(tally, 1.0).splitlines()
    assert len(lines) == len(dict.fromkeys(map(str, causes))) + 2
    assert max(map(len, lines)) <= WIDTH
    assert all(any(line.endswith(cause_of(code)) for line in lines) for code in FailureCode)


def test_larger_results_are_admitted() -> None:
    assert "grew by 50 %" in summary_table(Tally(converted=1, bytes_in=100, bytes_out=150), 1.0)


def test_nothing_at_all_is_said_in_words() -> None:
    assert summary_table(Tally(), 0.1) == "There was nothing to convert."


def test_times_have_two_units_at_most() -> None:
    told = [duration_text(seconds) for seconds in (0.04, 59.94, 59.96, 3599, 3661)]
    assert told == ["0.0 s", "59.9 s", "1 min 00 s", "59 min 59 s", "1 h 01 min"]
