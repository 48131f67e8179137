"""The time that nothing but the encoders need: ``python -m benchmarks.floor``, the work on stdin.

A converter cannot be faster than encoding alone. Run once per core at the same time, so that
every core is as busy as it is while a converter runs.
"""

from __future__ import annotations

import io
import subprocess
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import msgspec
from PIL import Image

from benchmarks.reference import open_picture, upright_frames
from benchmarks.work import SETTINGS, Work, work_from


class Floor(msgspec.Struct, frozen=True):
    """Seconds that encoding takes on all cores together, by the clock and by their CPUs.

    The two differ where other programs keep the cores busy.
    """

    clock_s: float
    cpu_s: float


def _options(name: str) -> dict[str, Any]:
    """What Pillow's encoder of that name is told, so that it does what Dropmill's workers do."""
    setting = SETTINGS[name]
    if name == "avif":
        return {"quality": setting.quality, "speed": 9 - setting.effort, "max_threads": 1}
    return {"quality": setting.quality, "method": setting.effort}


def encode(frames: Sequence[Image.Image], name: str) -> None:
    """Encode ``frames``, which are an animation where there are several; keeps nothing."""
    first, *others = frames
    moving = {"save_all": True, "append_images": others} if others else {}
    first.save(io.BytesIO(), name, **_options(name), **moving)


def encode_seconds(work: Work) -> Floor:
    """What encoding the pictures of ``work`` takes, decoded and resized beforehand."""
    clock_s = cpu_s = 0.0
    for source in work.sources:
        with open_picture(source) as opened:
            targets = work.targets(opened)
            frames = upright_frames(opened)
        for target in targets:
            resized = [frame.resize(target.size, Image.Resampling.LANCZOS) for frame in frames]
            clock, cpu = time.perf_counter(), time.process_time()
            encode(resized, target.format)
            clock_s += time.perf_counter() - clock
            cpu_s += time.process_time() - cpu
    return Floor(clock_s, cpu_s)


def floor(work: Work) -> Floor:
    """What encoding alone takes with every core of ``work`` at it: sums, divided by the cores."""
    shares = [work.sources[first :: work.cores] for first in range(work.cores)]
    works = [msgspec.structs.replace(work, sources=share) for share in shares]
    with ThreadPoolExecutor(work.cores) as pool:
        parts = list(pool.map(_in_own_process, works))
    return Floor(
        clock_s=sum(part.clock_s for part in parts) / work.cores,
        cpu_s=sum(part.cpu_s for part in parts) / work.cores,
    )


def _in_own_process(work: Work) -> Floor:
    command = [sys.executable, "-m", "benchmarks.floor"]
    answer = subprocess.run(command, input=work.to_json(), stdout=subprocess.PIPE, check=True)
    return msgspec.json.decode(answer.stdout, type=Floor)


if __name__ == "__main__":
    sys.stdout.buffer.write(msgspec.json.encode(encode_seconds(work_from(sys.stdin.buffer.read()))))
