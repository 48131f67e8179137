"""Converts files with the engine alone: ``engine_only.py OUTPUT_FOLDER BOX_PX|0 FILE...``.

Prints one JSON object: ``wall_s`` from the first submit to the last event, ``work_ms`` summed
over the pictures, ``parent_cpu_s`` of this process with everything it imported.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from workers.contract.encoders import WebP
from workers.contract.events import ConversionEnded, JobCancelled, JobFailed, OutputWritten
from workers.contract.jobs import ConvertJob, Output
from workers.contract.recipe import Recipe
from workers.contract.resize import Resize
from workers.engine import ProcessEngine


def convert(output: Path, box_px: int | None, sources: list[Path]) -> dict[str, float]:
    """Convert ``sources`` and tell how long it took; raises ``RuntimeError`` at a failure."""
    recipe = Recipe(
        resize=Resize(width=box_px, height=box_px),
        encoder=WebP(quality=80, effort=4),
    )
    work_ms = 0.0
    with ProcessEngine() as engine:
        start = time.perf_counter()
        for source in sources:
            target = output / f"{source.stem}.webp"
            engine.submit(ConvertJob(source, (Output(target, recipe),)))
        ended = 0
        while ended < len(sources):
            for event in engine.drain(timeout_s=1.0):
                match event:
                    case ConversionEnded(outputs=(OutputWritten(),)):
                        work_ms += event.elapsed_ms
                        ended += 1
                    case ConversionEnded() | JobFailed() | JobCancelled():
                        raise RuntimeError(str(event))
                    case _:
                        pass
        wall_s = time.perf_counter() - start
    return {"wall_s": wall_s, "work_ms": work_ms, "parent_cpu_s": time.process_time()}


if __name__ == "__main__":
    folder, box, *files = sys.argv[1:]
    print(json.dumps(convert(Path(folder), int(box) or None, [Path(file) for file in files])))
