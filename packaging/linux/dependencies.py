"""What the bundle takes from the system: libraries by soname, and the packages that hold them.

Owns the reading of the bundle. The table of packages is that of ``packaging/setup/debian.py``.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterable
from pathlib import Path

from debian import PACKAGE_OF_SONAME

_ELF = b"\x7fELF"
#: Parts of the C library and its compiler, besides the table's.
_C_RUNTIME = {
    **dict.fromkeys(
        ("libc.so.6", "libm.so.6", "libpthread.so.0", "libdl.so.2", "librt.so.1", "libutil.so.1"),
        "libc6",
    ),
    "ld-linux-x86-64.so.2": "libc6",
    "ld-linux-aarch64.so.1": "libc6",
    "libgcc_s.so.1": "libgcc-s1",
    "libstdc++.so.6": "libstdc++6",
}


class UnknownLibraryError(ValueError):
    """No package is known for a library that the bundle needs."""


def elf_files(bundle: Path) -> list[Path]:
    """Every program and library in the bundle."""
    return sorted(path for path in bundle.rglob("*") if not path.is_symlink() and _is_elf(path))


def _is_elf(path: Path) -> bool:
    if not path.is_file():
        return False
    with path.open("rb") as stream:
        return stream.read(4) == _ELF


def parse_needed(text: str) -> set[str]:
    """The sonames in what ``objdump -p`` prints."""
    return set(re.findall(r"^\s+NEEDED\s+(\S+)$", text, flags=re.MULTILINE))


def needed_of_system(bundle: Path) -> set[str]:
    """Sonames that no file in the bundle provides."""
    files = elf_files(bundle)
    listing = subprocess.run(
        ["objdump", "-p", *map(str, files)], capture_output=True, text=True, check=True
    )
    own = {path.name for path in bundle.rglob("*")}
    return parse_needed(listing.stdout) - own


def oldest_glibc(contents: Iterable[bytes]) -> tuple[int, int]:
    """The C library's version that files with these contents ask for."""
    versions = {
        (2, int(minor)) for data in contents for minor in re.findall(rb"GLIBC_2\.(\d+)", data)
    }
    return max(versions, default=(2, 0))


def packages(sonames: Iterable[str], glibc: tuple[int, int]) -> list[str]:
    """Debian packages for ``sonames``. Raises ``UnknownLibraryError``."""
    table = PACKAGE_OF_SONAME | _C_RUNTIME
    wanted = set(sonames)
    if unknown := sorted(wanted - table.keys()):
        raise UnknownLibraryError(f"no package is known for {', '.join(unknown)}")
    names = sorted({table[soname] for soname in wanted} | {"libc6"})
    return [f"{name} (>= {glibc[0]}.{glibc[1]})" if name == "libc6" else name for name in names]
