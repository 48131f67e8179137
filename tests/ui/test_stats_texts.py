"""The engine's figures in words: those there are, and those there are not yet."""

from __future__ import annotations

import pytest

from ui.stats_texts import format_ms, stats_tables, stats_text
from workers.contract.posture import Posture
from workers.contract.stats import Distribution, EngineStats

STATS = EngineStats(
    wait=Distribution(12, 1.5, 40.0, 1234.0, 75_000.0),
    workers_started=5,
    workers_ended={"timed-out": 1, "cancelled": 2},
    jobs_retried=1,
    peak_worker_bytes=91_000_000,
    reserved_bytes=10_000_000,
    budget_bytes=8_000_000_000,
    posture=Posture.FULL & ~Posture.LANDLOCK,
)


@pytest.mark.parametrize(
    ("milliseconds", "text"),
    [(0.0, "0.0 ms"), (9.94, "9.9 ms"), (9.96, "10 ms"), (999.4, "999 ms"), (999.6, "1.0 s"),
     (9960.0, "10 s")],
)  # fmt: skip
def test_spans_of_time_are_short(milliseconds: float, text: str) -> None:
    assert format_ms(milliseconds) == text


def test_every_figure_is_told() -> None:
    rows = {row[0]: row[1:] for table in stats_tables(STATS) for row in table.rows}
    assert rows["Waited"] == ("12", "1.5 ms", "40 ms", "1.2 s", "75 s")
    assert rows["Ran"] == ("0", "–", "–", "–", "–")
    assert rows["Ended"] == ("2 with a cancelled picture, 1 took too long",)
    assert rows["Reserved for pictures"] == ("10.0 MB of 8.0 GB",)
    assert rows["No access to files (Landlock)"] == ("off",)
    assert rows["Few system calls (seccomp)"] == ("on",)


def test_an_engine_that_has_done_nothing_has_little_to_tell() -> None:
    text = stats_text(EngineStats())
    assert "not known, no worker was ready yet" in text
    assert ["Ended", "none"] in [line.split() for line in text.splitlines()]


def test_columns_are_aligned_in_the_text() -> None:
    head, waited, ran = stats_text(STATS).splitlines()[1:4]
    assert len(head) == len(waited)
    assert head.index("number") + len("number") == waited.index("12") + 2
    assert ran.startswith("  Ran")
