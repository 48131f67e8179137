"""How long ``dropmill convert`` takes for a folder that is done already.

``python -m benchmarks.again [--files 10000] [--runs 5]``

The whole command is timed, with the start of Python: as users meet it. Beside it stands the least
that has to be done, a plain walk that looks at each file once. The first run, which converts, is
not measured.
"""

from __future__ import annotations

import argparse
import os
import re
import resource
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image

_SIZE = (64, 48)
_PER_FOLDER = 500


def report(files: int, runs: int) -> None:
    """Measure and print."""
    with TemporaryDirectory() as place:
        root = Path(place)
        for number, first in enumerate(range(0, files, _PER_FOLDER)):
            folder = root / "in" / f"{number:03}"
            folder.mkdir(parents=True)
            _pictures(folder, min(_PER_FOLDER, files - first))
        _convert(root)
        for _ in range(runs):
            before, started = _children_cpu_s(), time.perf_counter()
            told = _convert(root)
            seconds, cpu_s = time.perf_counter() - started, _children_cpu_s() - before
            skipped = re.search(r"^skipped +([0-9]+)", told, re.MULTILINE)
            assert skipped is not None
            assert int(skipped[1]) == files, told
            bare_s = _plain_walk_s(root / "in")
            print(
                f"{files} files: {seconds:.2f} s, CPU {cpu_s:.2f} s,"
                f" {seconds / bare_s:.0f} x a plain walk ({bare_s:.3f} s)"
            )


def _pictures(folder: Path, count: int) -> None:
    for number in range(count):
        Image.new("RGB", _SIZE, (number % 256, number // 256, 90)).save(folder / f"{number}.png")


def _convert(root: Path) -> str:
    command = [sys.executable, "-m", "app", "convert", str(root / "in"), "-o", str(root / "out")]
    environment = os.environ | {"XDG_STATE_HOME": str(root / "state")}
    ran = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    return ran.stderr


def _plain_walk_s(root: Path) -> float:
    started = time.perf_counter()
    for folder, _, names in os.walk(root):
        for name in names:
            os.stat(f"{folder}/{name}")
    return time.perf_counter() - started


def _children_cpu_s() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--files", type=int, default=10_000)
    parser.add_argument("--runs", type=int, default=5)
    arguments = parser.parse_args()
    report(arguments.files, arguments.runs)
