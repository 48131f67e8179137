"""What keeping a journal costs a batch, and how long the same folder takes when it is done.

``python -m benchmarks.journal [--pictures 10000] [--pairs 3] [--stand-in MS]``

The same tiny pictures are converted with and without a journal, in turn: those are the dearest for
it, for it costs the same for any picture. CPU seconds of all processes are compared as well as
time, which other programs disturb.

With ``--stand-in`` no picture is converted, so that 100 000 can be measured: CPU seconds of this
process alone are compared, and what the journal adds for a picture is told as a share of the MS
that a worker would take for one (15 for 320 x 240 pixels, some 400 for a photo).
"""

from __future__ import annotations

import argparse
import contextlib
import os
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from app.batch.inputs import WalkedInputs
from app.batch.journal.journal import Journal
from app.batch.journal.recorder import BatchRecorder
from app.batch.journal.values import Kind, Origin, Wish
from app.batch.names import OutputNamer
from app.batch.run import BatchRun
from app.batch.walk import walk
from benchmarks.pictures import tiny
from benchmarks.stand_in_engine import StandInEngine
from workers.contract.destination import Destination
from workers.contract.engine import Engine
from workers.contract.items import Converted, ItemFacts
from workers.contract.recipe import Recipe
from workers.engine import ProcessEngine


@dataclass(frozen=True, slots=True)
class Cost:
    """What one run took; ``cpu_s`` is that of this process and its workers."""

    seconds: float
    cpu_s: float
    converted: int
    hashed: int = 0


def convert(
    folder: Path,
    output: Path,
    state: Path | None,
    open_engine: Callable[[], Engine] = ProcessEngine,
) -> Cost:
    """Convert ``folder``, with a journal in ``state`` if there is one."""
    wish = Wish(recipes=(Recipe(),), destination=Destination(directory=output))
    before = _cpu_s()
    started = time.perf_counter()
    hashed = 0
    with contextlib.ExitStack() as stack:
        recorder = None
        if state is not None:
            journal = stack.enter_context(Journal(state))
            origin = Origin(kind=Kind.COMMAND, version="benchmark")
            recorder = stack.enter_context(contextlib.closing(BatchRecorder(journal, origin, wish)))
            recorder.begin_walk([folder], output)
        engine = stack.enter_context(contextlib.closing(open_engine()))
        sort_out = None if recorder is None else recorder.sort_out
        inputs = WalkedInputs(walk([folder], output), sort_out)
        run = BatchRun(engine, inputs, OutputNamer(), wish.recipes, wish.destination, recorder)
        converted = sum(
            isinstance(each.state, Converted) for each in run if isinstance(each, ItemFacts)
        )
        if recorder is not None:
            hashed = recorder.hashed
    return Cost(time.perf_counter() - started, _cpu_s() - before, converted, hashed)


def report(pictures: int, pairs: int) -> None:
    """Measure and print."""
    with TemporaryDirectory() as place:
        folder = Path(place) / "in"
        folder.mkdir()
        tiny(folder, pictures)
        convert(folder, Path(place) / "warm", None)
        cpu, seconds = [], []
        for pair in range(pairs):
            without = convert(folder, Path(place) / f"without-{pair}", None)
            state = Path(place) / f"state-{pair}"
            kept = convert(folder, Path(place) / f"with-{pair}", state)
            assert without.converted == kept.converted == pictures
            cpu.append(kept.cpu_s / without.cpu_s)
            seconds.append(kept.seconds / without.seconds)
            print(
                f"{pictures} pictures: {without.seconds:.2f} s without, {kept.seconds:.2f} s with;"
                f" CPU {without.cpu_s:.2f} s, {kept.cpu_s:.2f} s"
            )
        size = sum(file.stat().st_size for file in state.iterdir())
        print(f"with / without: time {_told(seconds)}, CPU {_told(cpu)}")
        print(f"the journal takes {size / pictures:.0f} bytes a picture")
        again = convert(folder, Path(place) / f"with-{pairs - 1}", state)
        print(
            f"the same again: {again.seconds:.2f} s with the start of the workers,"
            f" {again.converted} converted, {again.hashed} hashed"
        )
        for file in folder.iterdir():
            os.utime(file)
        touched = convert(folder, Path(place) / f"with-{pairs - 1}", state)
        print(
            f"all touched: {touched.seconds:.2f} s, {touched.converted} converted,"
            f" {touched.hashed} hashed"
        )


def report_stand_in(pictures: int, pairs: int, picture_ms: float) -> None:
    """Measure and print what the journal adds where no picture is converted."""
    with TemporaryDirectory() as place:
        folder = Path(place) / "in"
        for number in range(pictures):
            if number % 1000 == 0:
                (folder / f"{number // 1000}").mkdir(parents=True)
            (folder / f"{number // 1000}" / f"{number}.jpg").write_bytes(b"1")
        for pair in range(pairs):
            without = convert(folder, Path(place) / f"without-{pair}", None, StandInEngine)
            state = Path(place) / f"state-{pair}"
            kept = convert(folder, Path(place) / f"with-{pair}", state, StandInEngine)
            assert without.converted == kept.converted == pictures
            added_ms = 1000 * (kept.cpu_s - without.cpu_s) / pictures
            print(
                f"{pictures} pictures: CPU {without.cpu_s:.2f} s without, {kept.cpu_s:.2f} s with;"
                f" {added_ms:.3f} ms a picture, {added_ms / picture_ms:.1%} of {picture_ms:g} ms"
            )


def _told(ratios: list[float]) -> str:
    return f"{statistics.median(ratios):.3f} ({min(ratios):.3f}-{max(ratios):.3f})"


def _cpu_s() -> float:
    """User and system time of this process and of all its children that have ended."""
    times = os.times()
    return sum(times[:4])


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--pictures", type=int, default=10_000)
    parser.add_argument("--pairs", type=int, default=3)
    parser.add_argument("--stand-in", type=float, metavar="MS")
    arguments = parser.parse_args()
    if arguments.stand_in is None:
        report(arguments.pictures, arguments.pairs)
    else:
        report_stand_in(arguments.pictures, arguments.pairs, arguments.stand_in)
