"""The time that nothing but libwebp needs: ``floor.py BOX_PX|0 FILE...`` prints CPU seconds.

A converter cannot be faster than encoding alone. Run once per core at the same time, so that
every core is as busy as it is while a converter runs.
"""

from __future__ import annotations

import io
import subprocess
import sys
import time
from pathlib import Path

from PIL import Image, ImageOps

from benchmarks.peers import METHOD, QUALITY, Work


def encode_seconds(work: Work) -> float:
    """CPU seconds for encoding the pictures of ``work``, decoded and resized beforehand."""
    total = 0.0
    for source in work.sources:
        with Image.open(source) as opened:
            size = work.target_size(opened)
            upright = ImageOps.exif_transpose(opened).convert("RGB")
        resized = upright.resize(size, Image.Resampling.LANCZOS)
        start = time.process_time()
        resized.save(io.BytesIO(), "WEBP", quality=QUALITY, method=METHOD)
        total += time.process_time() - start
    return total


def floor_seconds(work: Work) -> float:
    """Seconds that encoding alone takes on all cores of ``work`` together."""
    box = str(work.box_px or 0)
    shares = [work.sources[first :: work.cores] for first in range(work.cores)]
    processes = [
        subprocess.Popen(
            [sys.executable, "-m", "benchmarks.floor", box, *map(str, share)],
            stdout=subprocess.PIPE,
            text=True,
        )
        for share in shares
    ]
    return sum(float(process.communicate()[0]) for process in processes) / work.cores


if __name__ == "__main__":
    pixels, *files = sys.argv[1:]
    sources = tuple(Path(file) for file in files)
    print(encode_seconds(Work(sources, Path(), int(pixels) or None, cores=1)))
