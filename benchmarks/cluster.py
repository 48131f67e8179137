"""What a cluster costs: two nodes on this machine against the local engine with as many workers.

Usage: python -m benchmarks.cluster --photos FOLDER [--count 200] [--pairs 3] [--kill]

Prints, for each pair of runs, the ratio of wall times and that of all processes' CPU times (which
says more on a busy machine), and whether the bytes of all results are the same. With ``--kill`` one
node is killed when a third of the results are there.
"""

from __future__ import annotations

import argparse
import contextlib
import hashlib
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import psutil

NODES = 2
#: What a scheduler says of its address, and a node of its scheduler's, once they are ready.
_READY = re.compile(rb"Scheduler at|Node of")
_RECIPE = ("--resize", "1600x1600", "--format", "webp", "--quality", "80", "--quiet", "--again")


class Run(NamedTuple):
    """One run: seconds by the clock and of CPU, and the hash of every result by its name."""

    wall_s: float
    cpu_s: float
    results: dict[str, str]


def main(argv: Sequence[str] | None = None) -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--photos", type=Path, required=True)
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--pairs", type=int, default=3)
    parser.add_argument("--port", type=int, default=28786)
    parser.add_argument("--results", default="auto")
    parser.add_argument("--kill", action="store_true")
    options = parser.parse_args(argv)
    with tempfile.TemporaryDirectory(prefix="dropmill-bench-") as folder:
        place = Path(folder)
        sources = _copies(options.photos, place / "sources", options.count)
        address = f"tcp://127.0.0.1:{options.port}"
        with _cluster(address, options.port) as processes:
            walls, cpus = [], []
            for number in range(options.pairs):
                local = _run(sources, place / f"l{number}", ("--workers", str(NODES)), [])
                words = ("--cluster", address, "--cluster-results", options.results)
                victim = processes[-1] if options.kill else None
                spread = _run(sources, place / f"c{number}", words, processes, victim)
                walls.append(spread.wall_s / local.wall_s)
                cpus.append(spread.cpu_s / local.cpu_s)
                is_same = "same" if local.results == spread.results else "OTHER"
                print(
                    f"local {local.wall_s:.1f} s, {local.cpu_s:.1f} s CPU; cluster "
                    f"{spread.wall_s:.1f} s, {spread.cpu_s:.1f} s CPU; wall {walls[-1]:.2f} ×, "
                    f"CPU {cpus[-1]:.2f} ×; {len(spread.results)} results, {is_same} bytes",
                    flush=True,
                )
        print(f"median: wall {statistics.median(walls):.2f} ×, CPU {statistics.median(cpus):.2f} ×")
    return 0


def _copies(photos: Path, folder: Path, count: int) -> Path:
    folder.mkdir()
    found = sorted(path for path in photos.iterdir() if path.is_file())
    for number in range(count):
        photo = found[number % len(found)]
        shutil.copy(photo, folder / f"{number:04}-{photo.name}")
    return folder


@contextlib.contextmanager
def _cluster(address: str, port: int) -> Iterator[list[subprocess.Popen[bytes]]]:
    scheduler = ["-m", "distributed.cli.dask_scheduler", "--host", "127.0.0.1", "--port", str(port)]
    scheduler += ["--no-dashboard", "--dashboard-address", "127.0.0.1:0"]
    commands = [scheduler, *[["-m", "app", "node", address, "--workers", "1"]] * NODES]
    processes = [
        subprocess.Popen([sys.executable, *words], stderr=subprocess.PIPE) for words in commands
    ]
    try:
        for process in processes:  # they load Dask, which is no part of what is measured
            assert process.stderr is not None
            if not any(_READY.search(line) for line in process.stderr):
                raise RuntimeError("a scheduler or a node has ended before it was ready")
        yield processes
    finally:
        for process in reversed(processes):
            process.terminate()
            process.wait()


def _run(
    sources: Path,
    results: Path,
    words: Sequence[str],
    helpers: Sequence[subprocess.Popen[bytes]],
    victim: subprocess.Popen[bytes] | None = None,
) -> Run:
    before_s = sum(map(_cpu_s, helpers))
    command = [sys.executable, "-m", "app", "convert", str(sources), "-o", str(results)]
    started = time.monotonic()
    process = psutil.Popen([*command, *_RECIPE, *words])
    own_s = 0.0
    while process.poll() is None:
        with contextlib.suppress(psutil.Error):
            own_s = max(own_s, _tree_s(process))
        if victim is not None and len(list(results.rglob("*.webp"))) * 3 > len(
            list(sources.iterdir())
        ):
            victim.kill()
            victim = None
        time.sleep(0.1)
    wall_s = time.monotonic() - started
    helpers_s = sum(map(_cpu_s, helpers)) - before_s
    found = {
        str(path.relative_to(results)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in results.rglob("*")
        if path.is_file()
    }
    return Run(wall_s, own_s + helpers_s, found)


def _cpu_s(process: subprocess.Popen[bytes]) -> float:
    try:
        return _tree_s(psutil.Process(process.pid))
    except psutil.Error:
        return 0.0


def _tree_s(process: psutil.Process) -> float:
    """CPU seconds of a process, of all that it has started, and of those that have ended."""
    total = 0.0
    for each in (process, *process.children(recursive=True)):
        with contextlib.suppress(psutil.Error):
            total += sum(each.cpu_times()[:4])
    return total


if __name__ == "__main__":
    sys.exit(main())
