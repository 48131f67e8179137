"""Tries a finished bundle, the same way on every system: ``smoke.py [PROGRAM]``.

Owns the steps. Runs the frozen program only: nothing of the project's sources is used by it.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from resources.sample_pictures import write_sample_pictures  # noqa: E402 - needs the path above

_TIMEOUT_S = 300
#: Taken away: without a screen the window is drawn in memory, shows what it does and ends.
_NO_SCREEN = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


class SmokeError(Exception):
    """The bundle does not do what it should; the text says what."""


def default_program(system: str) -> Path:
    """Where ``make build`` leaves the program on this system (``sys.platform``)."""
    match system:
        case "win32":
            return ROOT / "dist/dropmill/dropmill.exe"
        case "darwin":
            return ROOT / "dist/Dropmill.app/Contents/MacOS/dropmill"
        case _:
            return ROOT / "dist/dropmill/dropmill"


def run(program: Path, *arguments: str, home: Path) -> str:
    """What the program prints. Raises ``SmokeError``."""
    environment = {name: value for name, value in os.environ.items() if name not in _NO_SCREEN}
    environment |= {"HOME": str(home), "USERPROFILE": str(home)}
    answer = subprocess.run(
        [str(program), *arguments],
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        timeout=_TIMEOUT_S,
        env=environment,
        cwd=home,
        check=False,
    )
    if answer.returncode != 0:
        raise SmokeError(f"{arguments} ended with {answer.returncode}: {answer.stderr.strip()}")
    return answer.stdout


def try_conversion(program: Path, folder: Path) -> str:
    """Convert sample pictures in a folder whose name is not plain. Raises ``SmokeError``."""
    sources = write_sample_pictures(folder / "Ünïcode pictures")
    target = folder / "out"
    report = run(
        program, "convert", str(sources[0].parent), "-o", str(target), "--json", "-", home=folder
    )
    lines = [json.loads(line) for line in report.splitlines()]
    done = [line for line in lines if line.get("status") == "converted"]
    outputs = [Path(line["output"]).read_bytes()[:12] for line in done]
    if len(done) != len(sources) or not all(head.endswith(b"WEBP") for head in outputs):
        raise SmokeError(f"{len(done)} of {len(sources)} pictures were converted")
    return f"{len(done)} pictures converted"


def main(arguments: list[str]) -> int:
    """Carry out every step; 0 if all went well."""
    program = Path(arguments[0]).absolute() if arguments else default_program(sys.platform)
    try:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            print(run(program, "--version", home=folder), end="")
            print(run(program, "--self-test", home=folder), end="")
            print(run(program, "doctor", home=folder), end="")
            print("ok:", try_conversion(program, folder))
            if sys.platform == "linux":  # elsewhere a window needs somebody to close it
                run(program, home=folder)
                print("ok: a window was opened, without a screen, and closed again")
    except (SmokeError, OSError, subprocess.TimeoutExpired) as error:
        print(f"FAILED: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
