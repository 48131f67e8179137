"""Takes debug symbols out of Python's own libraries, which some builds of Python leave in.

Owns the choice of files: wheels' libraries have been patched after linking and stay as they are.
"""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path


def python_libraries(bundle: Path) -> list[Path]:
    """Python's shared library and its extension modules."""
    found = [*bundle.rglob("libpython3*.so*"), *bundle.glob("**/lib-dynload/*.so")]
    return sorted(path for path in found if not path.is_symlink())


def strip_bundle(bundle: Path) -> str:
    """Strip them where ``strip`` is installed; a sentence about it."""
    libraries = python_libraries(bundle)
    if not libraries or shutil.which("strip") is None:
        return "symbols are left in: there is no strip"
    before = sum(path.stat().st_size for path in libraries)
    subprocess.run(["strip", "--strip-unneeded", *map(str, libraries)], check=True)
    after = sum(path.stat().st_size for path in libraries)
    return f"symbols of Python's libraries: {(before - after) / 1e6:.1f} MB taken out"
