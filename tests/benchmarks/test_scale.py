"""The simulation at large, made small: what it promises of order holds, times are not judged."""

from __future__ import annotations

from pathlib import Path

from benchmarks.scale import measure


def test_a_small_run_ends_and_is_fair(tmp_path: Path) -> None:
    found = measure(4, 2_000, tmp_path)

    assert (found.workers, found.jobs) == (4, 2_000)
    waits = found.wait_p50_ms
    assert waits["interactive"] <= waits["visible"] <= waits["bulk"]
    assert 0.05 < found.bulk_share_while_others_wait < 0.25  # one of nine, and a few at the ends
    assert found.jobs_per_s > 0
    assert found.cpu_us_per_job > 0
