"""Converts files with the engine alone: ``python -m benchmarks.engine_only``, the work on stdin.

Prints one JSON object: ``wall_s`` from the first submit to the last event, ``work_ms`` summed
over the pictures, ``parent_cpu_s`` of this process with everything it imported.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from benchmarks.work import SETTINGS, Work, work_from
from workers.contract.encoders import Avif, WebP
from workers.contract.events import ConversionEnded, JobCancelled, JobFailed, OutputWritten
from workers.contract.jobs import ConvertJob, Output
from workers.contract.recipe import Recipe
from workers.contract.resize import Resize
from workers.engine import ProcessEngine


def _encoder(name: str) -> WebP | Avif:
    quality, effort = SETTINGS[name]
    if name == "avif":
        return Avif(quality=quality, effort=effort)
    return WebP(quality=quality, effort=effort)


def _outputs(work: Work, source: Path) -> tuple[Output, ...]:
    sizes = [(f"-{width}w", Resize(width=width)) for width in work.widths]
    return tuple(
        Output(
            work.output / f"{source.stem}{label}.{name}",
            Recipe(resize=resize, encoder=_encoder(name)),
        )
        for label, resize in sizes or [("", Resize(width=work.box_px, height=work.box_px))]
        for name in work.formats
    )


def convert(work: Work) -> dict[str, float]:
    """Do ``work`` and tell how long it took; raises ``RuntimeError`` at a failure."""
    work_ms = 0.0
    with ProcessEngine() as engine:
        start = time.perf_counter()
        for source in work.sources:
            engine.submit(ConvertJob(source, _outputs(work, source)))
        ended = 0
        while ended < len(work.sources):
            for event in engine.drain(timeout_s=1.0):
                match event:
                    case ConversionEnded() if all(
                        isinstance(output, OutputWritten) for output in event.outputs
                    ):
                        work_ms += event.elapsed_ms
                        ended += 1
                    case ConversionEnded() | JobFailed() | JobCancelled():
                        raise RuntimeError(str(event))
                    case _:
                        pass
        wall_s = time.perf_counter() - start
    return {"wall_s": wall_s, "work_ms": work_ms, "parent_cpu_s": time.process_time()}


if __name__ == "__main__":
    print(json.dumps(convert(work_from(sys.stdin.buffer.read()))))
