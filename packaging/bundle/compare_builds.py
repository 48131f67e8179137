"""Builds the bundle twice and tells which files differ.

Owns the comparison. The first build is moved aside, so that nothing of it can be taken up again.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import build
from reproducible import tree_hashes


def differences(first: dict[str, str], second: dict[str, str]) -> list[str]:
    """Names that only one of the builds has, or that have other contents in it."""
    return sorted(
        name for name in first.keys() | second.keys() if first.get(name) != second.get(name)
    )


def main() -> int:
    """Build, build again, compare; 0 if the two are the same."""
    aside = build.ROOT / "build" / "first"
    shutil.rmtree(aside, ignore_errors=True)
    build.main()
    bundle = build.DIST / "dropmill"
    shutil.move(bundle, aside)
    build.main()
    differing = differences(tree_hashes(aside), tree_hashes(bundle))
    _report(differing, aside, bundle)
    return 1 if differing else 0


def _report(differing: list[str], first: Path, second: Path) -> None:
    count = sum(path.is_file() for path in second.rglob("*"))
    print(f"{len(differing)} of {count} files differ")
    for name in differing:
        sizes = [
            str(path.stat().st_size) if path.exists() else "missing"
            for path in (first / name, second / name)
        ]
        print(f"  {name}: {' and '.join(sizes)} bytes")


if __name__ == "__main__":
    sys.exit(main())
