"""Whether Dropmill fell behind what it once reached: ``make bench-check``.

A few quick cases are converted, each time right after the same pictures were only encoded
(``floor.py``). The share of encoding in the time, and in the CPU time, is compared with what
``baseline.json`` keeps. Seconds depend on the machine and its mood; shares taken in the same run
hardly do.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median

import msgspec

from benchmarks.cases import CASES, Case, Given
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


class Share(msgspec.Struct, frozen=True):
    """What part of the time, or of the CPU time, of a case goes into encoding: 1 is the limit."""

    case: str
    of: str
    share: float


class Kept(Share, frozen=True):
    """A share that was reached, and by what part of it a later one may be lower."""

    tolerance: float = TOLERANCE


class Baseline(msgspec.Struct, frozen=True):
    """What is kept: the machine, how busy it was with other things (its load), and the shares."""

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
    return [Share(case, "time", median(of_time)), Share(case, "CPU time", median(of_cpu))]


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


def remarks(baseline: Baseline, here: str, load: float, cores: int) -> list[str]:
    """What makes a comparison less certain than it looks."""
    found = []
    if baseline.machine != here:
        found.append(f"The kept shares are of another machine: {baseline.machine}.")
    if max(load, baseline.load_before) > cores / 2:
        found.append(
            f"Other programs keep the cores busy (load {load:.1f}, {baseline.load_before:.1f} "
            "when the shares were kept): look at a failure again when they do not."
        )
    return found


def conclude(baseline: Baseline, measured: Sequence[Share]) -> int:
    """Print what fell behind; returns the exit status, 1 where something did."""
    sentences = fallen_behind(baseline.shares, measured)
    print(*(sentences or ["Nothing fell behind."]), sep="\n")
    return 1 if sentences else 0


def kept_from(measured: Sequence[Share], before: Sequence[Kept]) -> tuple[Kept, ...]:
    """``measured`` as they are to be kept, each with the tolerance it had before."""
    tolerances = {(kept.case, kept.of): kept.tolerance for kept in before}
    return tuple(
        Kept(
            share.case,
            share.of,
            round(share.share, 3),
            tolerances.get((share.case, share.of), TOLERANCE),
        )
        for share in measured
    )


def read(path: Path) -> Baseline:
    """What ``path`` keeps. Raises ``msgspec.ValidationError``, ``OSError``."""
    return msgspec.json.decode(path.read_bytes(), type=Baseline)


def write(path: Path, baseline: Baseline) -> None:
    """Keep ``baseline`` in ``path``, a line for each value."""
    path.write_bytes(msgspec.json.format(msgspec.json.encode(baseline), indent=2) + b"\n")


def _measured(counts: dict[str, int], rounds: int) -> list[Share]:
    found = []
    for name, count in counts.items():
        case: Case = CASES[name]
        with work_of(case, Given(count=count)) as work:
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
    if arguments.write:
        others = tuple(kept for kept in before.shares if kept.case not in chosen)
        kept = kept_from(measured, before.shares)
        write(arguments.baseline, Baseline(here, load, (*others, *kept)))
        print(f"Kept in {arguments.baseline}")
        return 0
    print(*remarks(before, here, load, usable_cores()), sep="\n")
    tried = tuple(kept for kept in before.shares if kept.case in chosen)
    return conclude(msgspec.structs.replace(before, shares=tried), measured)


if __name__ == "__main__":
    sys.exit(main())
