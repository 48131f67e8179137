"""Measures Dropmill and every other converter found, in one run: ``make bench [PHOTOS=folder]``.

Runs are interleaved, so that a change of the machine's mood meets every converter alike; the
first round warms up and does not count. Results are printed as Markdown, kept as JSON, and drawn
from it as SVG. ``docs/benchmarks.md`` says how to read them.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from multiprocessing import get_context
from pathlib import Path
from typing import ParamSpec, TypeVar

import msgspec

from benchmarks.cases import CASES, COPIES, Case, Given, NoSourcesError
from benchmarks.command import CannotError, Peer
from benchmarks.floor import floor
from benchmarks.measure import CommandError, Run, run
from benchmarks.peers import OWN_NAME, all_peers
from benchmarks.plot import drawn
from benchmarks.quality import check
from benchmarks.report import Result, Skipped, as_json, conclusions, left_out, machine, table
from benchmarks.work import Work

P = ParamSpec("P")
T = TypeVar("T")
Found = Sequence[tuple[Peer, str]]


def usable_cores() -> int:
    """How many cores this process may run on."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def installed(peers: Sequence[Peer]) -> Found:
    """Those of ``peers`` that are installed, with their versions."""
    asked = ((peer, peer.version()) for peer in peers)
    return [(peer, version) for peer, version in asked if version]


@contextmanager
def work_of(case: Case, given: Given) -> Iterator[Work]:
    """The work of ``case`` with its pictures, which are gone afterwards.

    Raises ``NoSourcesError``.
    """
    with tempfile.TemporaryDirectory(prefix="dropmill-bench-") as folder:
        _apart(case.make, Path(folder), given)
        yield Work(
            sources=tuple(sorted(Path(folder).iterdir())),
            output=Path(),
            box_px=case.box_px,
            cores=usable_cores(),
            widths=case.widths,
            formats=case.formats,
        )


def _apart(function: Callable[P, T], *arguments: P.args, **named: P.kwargs) -> T:
    """Call ``function`` in a process of its own, so that this one stays small.

    Linux counts into a program's memory peak that of the process it was started from.
    """
    with ProcessPoolExecutor(max_workers=1, mp_context=get_context("spawn")) as pool:
        return pool.submit(function, *arguments, **named).result()


@dataclass(slots=True)
class Sitting:
    """What the converters did so far on the same work, each in a folder of its own."""

    work: Work
    folder: Path
    runs: dict[Peer, list[Run]]
    outputs: dict[Peer, Path] = field(default_factory=dict)
    skipped: list[Skipped] = field(default_factory=list)

    def take_turns(self, number: int, rounds: int) -> None:
        """Run every converter once; round 0 does not count.

        Raises ``CommandError`` when Dropmill fails.
        """
        for peer in _rotated(list(self.runs), number):
            output = self.folder / str(number) / peer.key.replace("/", "-")
            output.mkdir(parents=True)
            try:
                work = msgspec.structs.replace(self.work, output=output)
                taken = run(peer.command(work))
            except (CannotError, CommandError) as error:
                if peer.name == OWN_NAME:
                    raise
                self._leave_out(peer, str(error))
                continue
            print(f"  {number}/{rounds} {peer.key}: {taken.wall_s:.2f} s", file=sys.stderr)
            if number > 0:
                self.runs[peer].append(taken)
            self.outputs[peer] = output

    def _leave_out(self, peer: Peer, reason: str) -> None:
        """A failure of somebody else's converter costs only its own row."""
        print(f"  {peer.key} is left out: {reason}", file=sys.stderr)
        self.skipped.append(Skipped(peer.name, peer.setting, _short(reason)))
        del self.runs[peer]
        self.outputs.pop(peer, None)


def _short(reason: str) -> str:
    """The last line of what a program said: most end with what matters."""
    lines = reason.strip().splitlines()
    return lines[-1][:200].rstrip(". ") if lines else "no reason told"


def _rotated(peers: list[Peer], number: int) -> list[Peer]:
    """``peers`` from another one on each time: nobody always comes right after the same one."""
    turn = number % len(peers)
    return [*peers[turn:], *peers[:turn]]


def measure(work: Work, found: Found, rounds: int) -> tuple[list[Result], list[Skipped]]:
    """Run every converter ``rounds`` times and once before, and judge the last outputs.

    Raises ``CommandError`` when Dropmill fails.
    """
    with tempfile.TemporaryDirectory(prefix="dropmill-bench-") as folder:
        sitting = Sitting(work, Path(folder), {peer: [] for peer, _ in found})
        for number in range(rounds + 1):
            sitting.take_turns(number, rounds)
        outputs = {peer.key: output for peer, output in sitting.outputs.items()}
        judged = _apart(check, work, outputs)
    results = [
        Result(
            name=peer.name,
            setting=peer.setting,
            version=version,
            pictures=len(work.sources),
            runs=tuple(sitting.runs[peer]),
            quality=judged[peer.key],
        )
        for peer, version in found
        if peer in sitting.runs
    ]
    return results, sitting.skipped


def bench(name: str, given: Given, rounds: int, found: Found) -> dict[str, object]:
    """Measure one case, print its table and return everything as plain values."""
    case = CASES[name]
    try:
        with work_of(case, given) as work:
            print(f"{case.title}: {len(work.sources)} pictures", file=sys.stderr)
            floor_s = floor(work).cpu_s
            results, skipped = measure(work, found, rounds)
    except NoSourcesError as error:
        print(f"\n## {case.title}\n\nNot measured: {error}.", flush=True)
        return {"case": name, "title": case.title, "results": [], "not_measured": str(error)}
    sentences = conclusions(results, work, floor_s)
    print(f"\n## {case.title} ({len(work.sources)} pictures, median of {rounds})\n")
    print(table(results))
    print("", *(f"- {each}" for each in [*sentences, *left_out(skipped)]), sep="\n", flush=True)
    return {
        "case": name,
        "title": case.title,
        "pictures": len(work.sources),
        "floor_s": floor_s,
        "results": [as_json(result) for result in results],
        "skipped": [asdict(each) for each in skipped],
        "conclusions": sentences,
    }


def parser() -> argparse.ArgumentParser:
    """The options of this program."""
    made = argparse.ArgumentParser(prog="benchmarks.run", description=__doc__)
    made.add_argument("--photos", type=Path, help="folder of photos; made when not given")
    made.add_argument("--heic", type=Path, help="folder of HEICs; made when not given")
    made.add_argument("--copies", type=int, default=COPIES, help="of each given picture")
    made.add_argument("--count", type=int, help="pictures of a kind, at most: for a quick try")
    made.add_argument("--only", choices=CASES, action="append", help="measure only this")
    made.add_argument("--rounds", type=int, default=3, help="counted runs of each")
    made.add_argument("--json", type=Path, default=Path("build/benchmarks.json"))
    return made


def main() -> None:
    """Read the arguments, measure, and keep what is known after each case."""
    arguments = parser().parse_args()
    given = Given(arguments.photos, arguments.heic, arguments.copies, arguments.count)
    cores = usable_cores()
    peers = all_peers(cores)
    found = installed(peers)
    versions = {peer.name: version for peer, version in found}
    absent = sorted({peer.name for peer in peers} - set(versions))
    print(f"{machine(cores)}, load {os.getloadavg()[0]:.1f} before.")
    for name, version in versions.items():
        print(f"- {name}: {version}")
    for name in absent:
        print(f"- {name}: not installed")
    everything: dict[str, object] = {
        "machine": machine(cores),
        "load_before": os.getloadavg()[0],
        "rounds": arguments.rounds,
        "versions": versions,
        "not_installed": absent,
    }
    cases: list[dict[str, object]] = []
    arguments.json.parent.mkdir(parents=True, exist_ok=True)
    for name in arguments.only or CASES:
        cases.append(bench(name, given, arguments.rounds, found))
        text = json.dumps({**everything, "cases": cases}, indent=2)
        arguments.json.write_text(text, encoding="utf-8")
    picture = arguments.json.with_suffix(".svg")
    picture.write_text(drawn(text), encoding="utf-8")
    print(f"\nKept in {arguments.json} and {picture}", file=sys.stderr)


if __name__ == "__main__":
    main()
