from pathlib import Path

import pytest

from benchmarks.cases import CASES
from benchmarks.check import (
    BASELINE,
    QUICK,
    Baseline,
    Kept,
    Share,
    conclude,
    fallen_behind,
    kept_from,
    read,
    remarks,
    without_clock,
    write,
)

KEPT = (Kept("photos", "time", 0.60, 0.10), Kept("tiny", "CPU time", 0.80, 0.05))


@pytest.mark.parametrize(
    ("photos", "tiny", "behind"),
    [
        (0.60, 0.80, []),
        (0.95, 0.99, []),
        (0.545, 0.765, []),
        (0.535, 0.80, ["Camera photos to 1600 px"]),
        (0.60, 0.755, ["Pictures of 320 × 240, not resized"]),
        (0.10, 0.10, ["Camera photos to 1600 px", "Pictures of 320 × 240, not resized"]),
    ],
)
def test_the_guard_fails_where_a_share_is_lower_than_it_may_be(
    photos: float, tiny: float, behind: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    measured = [Share("photos", "time", photos), Share("tiny", "CPU time", tiny)]

    status = conclude(KEPT, measured)

    lines = capsys.readouterr().out.splitlines()
    assert status == (1 if behind else 0)
    assert [line.partition(":")[0] for line in lines] == (behind or ["Nothing fell behind."])


def test_the_sentence_says_what_was_and_what_is() -> None:
    (sentence, _) = fallen_behind(KEPT, [Share("photos", "time", 0.41)])

    assert sentence == (
        "Camera photos to 1600 px: encoding is 0.41 of the time, was 0.60 and may not be under "
        "0.54: everything else takes longer than it did."
    )


def test_a_share_that_was_not_measured_does_not_pass() -> None:
    measured = [Share("photos", "time", 0.6), Share("tiny", "time", 0.8)]

    assert fallen_behind(KEPT, measured) == [
        "Pictures of 320 × 240, not resized: the share of the CPU time was not measured."
    ]


def test_another_machine_and_a_busy_one_are_told() -> None:
    baseline = Baseline("two cores", 0.1, KEPT)

    assert remarks(baseline, "two cores", load=0.2, cores=2) == []
    assert len(remarks(baseline, "four cores", load=0.2, cores=2)) == 1
    (busy,) = remarks(baseline, "two cores", load=3.0, cores=2)
    assert busy.endswith("only the shares of the CPU time are looked at.")


def test_a_busy_machine_is_judged_by_cpu_time_alone() -> None:
    measured = [Share("photos", "time", 0.1), Share("tiny", "CPU time", 0.1)]

    sentences = fallen_behind(without_clock(KEPT), without_clock(measured))

    assert [sentence[:8] for sentence in sentences] == ["Pictures"]


def test_what_is_kept_anew_keeps_its_tolerance(tmp_path: Path) -> None:
    path = tmp_path / "baseline.json"
    measured = [Share("photos", "time", 0.6549), Share("photos", "CPU time", 0.7)]

    write(path, Baseline("two cores", 0.1, kept_from(measured, KEPT)))

    assert read(path).shares == (
        Kept("photos", "time", 0.655, 0.10),
        KEPT[1],
        Kept("photos", "CPU time", 0.7, 0.15),
    )


def test_the_file_of_the_project_guards_every_quick_case() -> None:
    kept = read(BASELINE).shares

    assert set(QUICK) <= set(CASES)
    assert [each.case for each in kept if each.of == "CPU time"] == list(QUICK)
    assert all(0 < each.share < 1 and 0 < each.tolerance < 0.5 for each in kept)
