"""How long it takes until a picture that is being converted is told as cancelled.

``python -m benchmarks.cancel [--pictures 40] [--json FILE]``

Each picture is a large one with a slow encoder, cancelled a moment after it has begun. The time is
that of the engine; the window asks it every 33 ms.
"""

from __future__ import annotations

import argparse
import json
import random
import statistics
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.pictures import texture
from workers.contract.encoders import WebP
from workers.contract.events import JobCancelled, JobStarted
from workers.contract.jobs import ConvertJob, JobId, Output
from workers.contract.recipe import Recipe
from workers.engine import ProcessEngine

_SIZE = (3000, 2000)
#: Longest time between a picture's beginning and its cancelling, in seconds.
_MOST_S = 0.3
_PATIENCE_S = 30.0


def _wait_for(
    engine: ProcessEngine, kind: type[JobStarted] | type[JobCancelled], job: JobId
) -> None:
    deadline = time.monotonic() + _PATIENCE_S
    while time.monotonic() < deadline:
        for event in engine.drain(timeout_s=1.0):
            if isinstance(event, kind) and event.job == job:
                return
    raise TimeoutError(f"{kind.__name__} did not come")


def measure(pictures: int) -> list[float]:
    """Milliseconds for each picture."""
    times, moments = [], random.Random(1)
    slow = Recipe(encoder=WebP(effort=6))
    with TemporaryDirectory() as place, ProcessEngine() as engine:
        source = Path(place) / "a.jpg"
        texture(_SIZE, seed=1).save(source, quality=92)
        for number in range(pictures):
            job = engine.submit(ConvertJob(source, (Output(Path(place) / f"{number}.webp", slow),)))
            _wait_for(engine, JobStarted, job)
            time.sleep(moments.uniform(0, _MOST_S))
            began = time.perf_counter()
            engine.cancel(job)
            _wait_for(engine, JobCancelled, job)
            times.append((time.perf_counter() - began) * 1000)
    return times


def main() -> None:
    """Measure, print, and write the figures as JSON if wanted."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--pictures", type=int, default=40)
    parser.add_argument("--json", type=Path, help="write the figures there")
    arguments = parser.parse_args()
    times = measure(arguments.pictures)
    figures = {
        "pictures": len(times),
        "median_ms": round(statistics.median(times), 2),
        "p99_ms": round(statistics.quantiles(times, n=100, method="inclusive")[-1], 2),
        "worst_ms": round(max(times), 2),
    }
    text = json.dumps(figures, indent=2)
    print(text)
    if arguments.json is not None:
        arguments.json.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
