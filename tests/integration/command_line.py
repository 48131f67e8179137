"""The command line as a shell starts it, and what it did to the files."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image

if TYPE_CHECKING:
    from collections.abc import Iterable

CONVERT = (sys.executable, "-m", "app", "convert")
PATIENCE_S = 60.0


def convert(
    *words: object,
    cwd: Path | None = None,
    shell_words: str = "",
    patience_s: float = PATIENCE_S,
) -> subprocess.CompletedProcess[str]:
    """Run ``dropmill convert``; ``shell_words`` are redirections such as ``2>&-``."""
    command = [*CONVERT, *(str(word) for word in words)]
    if shell_words:
        command = ["sh", "-c", f'"$@" {shell_words}', "sh", *command]
    return subprocess.run(
        command, cwd=cwd, capture_output=True, text=True, timeout=patience_s, check=False
    )


def picture(path: Path, colour: str, side_px: int = 32) -> Path:
    """Write a square of one colour, in the format that the name ends with."""
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.new("RGB", (side_px, side_px), colour).save(path)
    return path


def pictures(folder: Path, *names: str) -> list[Path]:
    """Write pictures, each in a colour of its own."""
    return [
        picture(folder / name, f"hsl({37 * n % 360}, 80%, 50%)") for n, name in enumerate(names)
    ]


def hashes(paths: Iterable[Path]) -> dict[Path, str]:
    """The content of each file that is there, as a hash."""
    return {path: hashlib.sha256(path.read_bytes()).hexdigest() for path in paths if path.exists()}


def files_below(folder: Path) -> set[str]:
    """Every file below ``folder``, as seen from it; links to folders are not followed."""
    return {
        str(Path(place, name).relative_to(folder))
        for place, _, names in os.walk(folder)
        for name in names
    }
