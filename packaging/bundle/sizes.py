"""How large a bundle is, by part.

Owns the parts. Counts bytes of files once: links to them take none.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from pathlib import Path

#: The first pattern that a file's name in the bundle fits names its part.
_PARTS = (
    ("ICU (data of Qt)", r"icudata|icudt"),
    ("Qt libraries", r"(lib)?Qt6|\.framework/"),
    ("Qt plugins", r"/plugins/"),
    ("PySide6 bindings", r"PySide6|shiboken6|pyside6"),
    ("Pillow with its codecs", r"(^|/)PIL/|(?i:pillow)"),
    ("HEIF", r"pi_heif"),
    ("cykooz.resizer", r"cykooz"),
    ("Python library", r"libpython|python3\d*\.dll|Python(\.framework)?$|lib-dynload|base_library"),
    ("Our two programs", r"^dropmill|MacOS/"),
    ("Icons, styles, licences", r"resources/|\.dist-info/"),
)


def part_of(name: str) -> str:
    """The part that the file ``name`` (relative, with ``/``) belongs to."""
    return next((part for part, pattern in _PARTS if re.search(pattern, name)), "Other libraries")


def measure(bundle: Path) -> Counter[str]:
    """Bytes by part."""
    sizes: Counter[str] = Counter()
    for path in bundle.rglob("*"):
        if path.is_file() and not path.is_symlink():
            sizes[part_of(path.relative_to(bundle).as_posix())] += path.stat().st_size
    return sizes


def report(bundle: Path) -> str:
    """The parts as a table, the largest first, in MB (10⁶ bytes)."""
    sizes = measure(bundle)
    lines = [f"{size / 1e6:7.1f} MB  {part}" for part, size in sizes.most_common()]
    return "\n".join([*lines, f"{sizes.total() / 1e6:7.1f} MB  in all"]) + "\n"


if __name__ == "__main__":
    print(report(Path(sys.argv[1])), end="")
