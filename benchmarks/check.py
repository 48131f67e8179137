"""Whether Dropmill fell behind what it once reached: ``make bench-check``.

A few quick cases are converted, each time right after the same pictures were only encoded
(``floor.py``). The share of encoding in the time, and in the CPU time, is compared with what
``baseline.json`` keeps. Seconds depend on the machine and its mood; shares taken in the same run
hardly do, and those of the CPU time hold while other programs run.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from typing import TypeVar

import msgspec

from benchmarks.cases import CASES, Given
from benchmarks.floor import floor
from benchmarks.measure import run
from benchmarks.peers import dropmill
from benchmarks.report import machine
from benchmarks.run import usable_cores, work_of
from benchmarks.work import Work

BASELINE = Path(__file__).with_name("baseline.json")
#: The cases that are tried, and of how many pictures: a second or two for each run.
QUICK = {"photos": 8, "avif": 8, "tiny": 400, "screenshots": 6}
#: By what part a share may be lower than the one kept before it counts as fallen behind.
TOLERANCE = 0.15
TIME, CPU = "time", "CPU time"


class Share(msgspec.Struct, frozen=True):
    """What part of the time, or of the CPU time, of a case goes into encoding: 1 is the limit."""

    case: str
    of: str
    share: float


class Kept(Share, frozen=True):
    """A share that was reached, and by what part of it a later one may be lower."""

    tolerance: float = TOLERANCE


S = TypeVar("S", bound=Share)


class Baseline(msgspec.Struct, frozen=True):
    """The shares, the machine that last wrote them, and its load by other programs then."""

    machine: str
    load_before: float
    shares: tuple[Kept, ...]


def shares(case: str, work: Work, rounds: int) -> list[Share]:
    """The shares of ``case`` by the clock and by CPU, each the median of ``rounds``.

    Raises ``CommandError`` when Dropmill fails.
    """
    of_time, of_cpu = [], []
    for number in range(rounds):
        with tempfile.TemporaryDirectory(prefix="dropmill-bench-") as folder:
            alone = floor(work)
            taken = run(dropmill(msgspec.structs.replace(work, output=Path(folder))))
        of_time.append(alone.clock_s / taken.wall_s)
        of_cpu.append(alone.cpu_s * work.cores / taken.cpu_s)
        told = f"{of_time[-1]:.2f} of the time, {of_cpu[-1]:.2f} of the CPU time"
        print(f"  {number + 1}/{rounds} {case}: {told}", file=sys.stderr)
    return [Share(case, TIME, median(of_time)), Share(case, CPU, median(of_cpu))]


def fallen_behind(kept: Sequence[Kept], measured: Sequence[Share]) -> list[str]:
    """A sentence for each share that is lower than it may be, or that was not measured."""
    now = {(share.case, share.of): share.share for share in measured}
    sentences = []
    for was in kept:
        share = now.get((was.case, was.of))
        least = was.share * (1 - was.tolerance)
        if share is None:
            sentences.append(f"{_title(was.case)}: the share of the {was.of} was not measured.")
        elif share < least:
            sentences.append(
                f"{_title(was.case)}: encoding is {share:.2f} of the {was.of}, was {was.share:.2f} "
                f"and may not be under {least:.2f}: everything else takes longer than it did."
            )
    return sentences


def _title(case: str) -> str:
    return CASES[case].title if case in CASES else case


def is_busy(load: float, cores: int) -> bool:
    """Whether other programs take so much of the cores that time by the clock says nothing."""
    return load > cores / 2


def without_clock(found: Sequence[S]) -> list[S]:
    """The shares of the CPU time alone, which hold on a busy machine too."""
    return [share for share in found if share.of == CPU]


def remarks(baseline: Baseline, here: str, load: float, cores: int) -> list[str]:
    """What makes a comparison say less than it seems to."""
    found = []
    if baseline.machine != here:
        other = f"{baseline.machine}, load {baseline.load_before:.1f}"
        found.append(f"The kept shares are of another machine: {other}.")
    if is_busy(load, cores):
        found.append(
            f"Other programs keep the cores busy (load {load:.1f}): "
            "only the shares of the CPU time are looked at."
        )
    return found


def conclude(kept: Sequence[Kept], measured: Sequence[Share]) -> int:
    """Print what fell behind; returns the exit status, 1 where something did."""
    sentences = fallen_behind(kept, measured)
    print(*(sentences or ["Nothing fell behind."]), sep="\n")
    return 1 if sentences else 0


def kept_from(measured: Sequence[Share], before: Sequence[Kept]) -> tuple[Kept, ...]:
    """``before`` with what was measured anew, each with the tolerance it had."""
    old = {(kept.case, kept.of): kept for kept in before}
    for share in measured:
        place = (share.case, share.of)
        tolerance = old[place].tolerance if place in old else TOLERANCE
        old[place] = Kept(*place, round(share.share, 3), tolerance)
    return tuple(old.values())


def read(path: Path) -> Baseline:
    """What ``path`` keeps. Raises ``msgspec.ValidationError``, ``OSError``."""
    return msgspec.json.decode(path.read_bytes(), type=Baseline)


def write(path: Path, baseline: Baseline) -> None:
    """Keep ``baseline`` in ``path``, a line for each value."""
    path.write_bytes(msgspec.json.format(msgspec.json.encode(baseline), indent=2) + b"\n")


def _measured(counts: dict[str, int], rounds: int) -> list[Share]:
    found = []
    for name, count in counts.items():
        with work_of(CASES[name], Given(count=count)) as work:
            found += shares(name, work, rounds)
    return found


def main() -> int:
    """Read the arguments, measure, and compare with what is kept or keep it."""
    parser = argparse.ArgumentParser(prog="benchmarks.check", description=__doc__)
    parser.add_argument("--rounds", type=int, default=5, help="runs of each case")
    parser.add_argument("--only", choices=QUICK, action="append", help="try only this")
    parser.add_argument("--baseline", type=Path, default=BASELINE, help="the file of shares")
    parser.add_argument("--write", action="store_true", help="keep what is measured")
    arguments = parser.parse_args()
    here, load = machine(usable_cores()), os.getloadavg()[0]
    before = read(arguments.baseline) if arguments.baseline.exists() else Baseline(here, load, ())
    chosen = {name: QUICK[name] for name in arguments.only or QUICK}
    measured = _measured(chosen, arguments.rounds)
    kept = [each for each in before.shares if each.case in chosen]
    if is_busy(load, usable_cores()):
        measured, kept = without_clock(measured), without_clock(kept)
    for remark in remarks(before, here, load, usable_cores()):
        print(remark)
    if arguments.write:
        write(arguments.baseline, Baseline(here, load, kept_from(measured, before.shares)))
        print(f"Kept in {arguments.baseline}")
        return 0
    return conclude(kept, measured)


if __name__ == "__main__":
    sys.exit(main())
