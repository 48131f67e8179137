"""Measures Dropmill and every other converter found, in one run: ``make bench [PHOTOS=folder]``.

Runs are interleaved, so that a change of the machine's mood meets every converter alike; the
first round warms up and does not count. Results are printed as Markdown and kept as JSON.
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
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path
from typing import ParamSpec, TypeVar

from benchmarks import pictures
from benchmarks.floor import floor_seconds
from benchmarks.measure import CommandError, Run, run
from benchmarks.peers import ENGINE_NAME, OWN_NAME, Peer, Work, all_peers
from benchmarks.quality import check
from benchmarks.report import Result, as_json, best_by_name, machine, table

RESIZE_BOX_PX = 1600
#: How often each given photo is converted in a run, under different names: twenty photos take so
#: little time that a run would measure how fast the programs start.
COPIES = 3
SUFFIXES = {".jpg", ".jpeg", ".png"}
#: What can be measured: title, size of the box, how the pictures are made.
WORKLOADS = {
    "photos": ("Camera photos to 1600 px", RESIZE_BOX_PX, pictures.photos),
    "tiny": ("1000 pictures of 320 × 240, not resized", None, pictures.tiny),
    "pngs": ("PNGs of 24 megapixels to 1600 px", RESIZE_BOX_PX, pictures.large_pngs),
}

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
def sources_of(
    workload: str, photos: Path | None, copies: int = COPIES
) -> Iterator[tuple[Path, ...]]:
    """The pictures of ``workload``: those in ``photos`` several times, or made for the occasion."""
    with tempfile.TemporaryDirectory(prefix="dropmill-bench-") as folder:
        if workload == "photos" and photos is not None:
            _link(photos, Path(folder), copies)
        else:
            _apart(WORKLOADS[workload][2], Path(folder))
        yield tuple(sorted(Path(folder).iterdir()))


def _link(photos: Path, folder: Path, copies: int) -> None:
    """Put every photo into ``folder`` under ``copies`` names."""
    for photo in sorted(photos.iterdir()):
        if photo.suffix.lower() in SUFFIXES:
            for copy in range(copies):
                (folder / f"{photo.stem}-{copy}{photo.suffix}").symlink_to(photo.resolve())


def _apart(function: Callable[P, T], *arguments: P.args, **named: P.kwargs) -> T:
    """Call ``function`` in a process of its own, so that this one stays small.

    Linux counts into a program's memory peak that of the process it was started from.
    """
    with ProcessPoolExecutor(max_workers=1, mp_context=get_context("spawn")) as pool:
        return pool.submit(function, *arguments, **named).result()


def measure(work: Work, found: Found, rounds: int) -> list[Result]:
    """Run every converter ``rounds`` times and once before, and judge the last outputs.

    Raises ``CommandError`` when Dropmill fails.
    """
    runs: dict[Peer, list[Run]] = {peer: [] for peer, _ in found}
    outputs: dict[str, Path] = {}
    with tempfile.TemporaryDirectory(prefix="dropmill-bench-") as folder:
        for number in range(rounds + 1):
            for peer in _rotated(list(runs), number):
                output = Path(folder, str(number), peer.key.replace("/", "-"))
                output.mkdir(parents=True)
                taken = _run_or_none(peer, replace(work, output=output))
                if taken is None:
                    del runs[peer]
                    outputs.pop(peer.key, None)
                    continue
                print(f"  {number}/{rounds} {peer.key}: {taken.wall_s:.2f} s", file=sys.stderr)
                if number > 0:
                    runs[peer].append(taken)
                outputs[peer.key] = output
        judged = _apart(check, work, outputs)
    return [
        Result(
            name=peer.name,
            setting=peer.setting,
            version=version,
            pictures=len(work.sources),
            runs=tuple(runs[peer]),
            quality=judged[peer.key],
        )
        for peer, version in found
        if peer in runs
    ]


def _rotated(peers: list[Peer], number: int) -> list[Peer]:
    """``peers`` from another one on each time: nobody always comes right after the same one."""
    turn = number % len(peers)
    return [*peers[turn:], *peers[:turn]]


def _run_or_none(peer: Peer, work: Work) -> Run | None:
    """One run; a failure of somebody else's converter costs only its own row."""
    try:
        return run(peer.command(work))
    except CommandError as error:
        if peer.name == OWN_NAME:
            raise
        print(f"  {peer.key} is left out: {error}", file=sys.stderr)
        return None


def conclusions(results: Sequence[Result], work: Work, floor_s: float) -> list[str]:
    """The ratios that the project holds itself to, one sentence each."""
    best = best_by_name(results)
    own = best[OWN_NAME]
    lines = [
        f"Dropmill makes {other.wall_s / own.wall_s:.2f} × the pictures a second of {name} "
        f"(best setting: {other.setting})."
        for name, other in best.items()
        if not name.startswith(OWN_NAME)
    ]
    lines.append(f"Encoding alone takes {floor_s / own.wall_s:.2f} of Dropmill's time.")
    if engine := best.get(ENGINE_NAME):
        told = [json.loads(taken.printed) for taken in engine.runs]
        busy = max(t["work_ms"] / 1000 / work.cores / t["wall_s"] for t in told)
        parent_ms = min(t["parent_cpu_s"] for t in told) * 1000 / len(work.sources)
        lines.append(
            f"The engine's workers are busy for {busy:.2f} of the time from the first job to the "
            f"last; its parent process takes {parent_ms:.2f} ms of CPU a picture, start included."
        )
    return lines


def bench(
    workload: str, photos: Path | None, copies: int, rounds: int, found: Found
) -> dict[str, object]:
    """Measure one workload, print its table and return everything as plain values."""
    title, box_px, _ = WORKLOADS[workload]
    with sources_of(workload, photos, copies) as sources:
        work = Work(sources, output=Path(), box_px=box_px, cores=usable_cores())
        print(f"{title}: {len(sources)} pictures", file=sys.stderr)
        floor_s = floor_seconds(work)
        results = measure(work, found, rounds)
    sentences = conclusions(results, work, floor_s)
    print(f"\n## {title} ({len(sources)} pictures, median of {rounds})\n")
    print(table(results))
    print("", *(f"- {sentence}" for sentence in sentences), sep="\n", flush=True)
    return {
        "workload": workload,
        "floor_s": floor_s,
        "results": [as_json(result) for result in results],
        "conclusions": sentences,
    }


def main() -> None:
    """Read the arguments and measure."""
    parser = argparse.ArgumentParser(prog="benchmarks.run", description=__doc__)
    parser.add_argument("--photos", type=Path, help="folder of photos; made when not given")
    parser.add_argument("--copies", type=int, default=COPIES, help="of each given photo")
    parser.add_argument("--only", choices=WORKLOADS, action="append", help="measure only this")
    parser.add_argument("--rounds", type=int, default=3, help="counted runs of each")
    parser.add_argument("--json", type=Path, default=Path("build/benchmarks.json"))
    arguments = parser.parse_args()

    cores = usable_cores()
    found = installed(all_peers(cores))
    print(f"{machine(cores)}.")
    for name, version in {peer.name: version for peer, version in found}.items():
        print(f"- {name}: {version}")
    chosen = arguments.only or list(WORKLOADS)
    taken = [
        bench(name, arguments.photos, arguments.copies, arguments.rounds, found) for name in chosen
    ]
    arguments.json.parent.mkdir(parents=True, exist_ok=True)
    arguments.json.write_text(json.dumps({"machine": machine(cores), "workloads": taken}, indent=2))
    print(f"\nKept in {arguments.json}", file=sys.stderr)


if __name__ == "__main__":
    main()
