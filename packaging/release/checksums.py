"""Puts what was built into one folder, with checksums that ``sha256sum -c`` reads.

``checksums.py FOLDER`` gathers the packages below ``FOLDER`` in ``FOLDER/files``. Owns which files
belong to a release.
"""

from __future__ import annotations

import hashlib
import shutil
import sys
from pathlib import Path

_ENDINGS = (".deb", ".tar.xz", ".exe", ".dmg", ".cdx.json")
NAME = "SHA256SUMS"


def release_files(folder: Path) -> list[Path]:
    """Packages in ``folder`` and what CI has put below it, but nothing out of a bundle itself."""
    found = [*folder.glob("*"), *folder.glob("*/*")]
    names = ("dropmill.exe", "dropmill-worker.exe")
    wanted = (path for path in found if path.is_file() and path.name.endswith(_ENDINGS))
    return sorted((path for path in wanted if path.name not in names), key=lambda path: path.name)


def sums(files: list[Path]) -> str:
    """Lines of ``sha256sum``."""
    return "".join(
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in files
    )


def gather(folder: Path) -> list[Path]:
    """Copy the release's files into ``folder/files`` beside their checksums; returns the copies."""
    target = folder / "files"
    shutil.rmtree(target, ignore_errors=True)
    found = release_files(folder)
    target.mkdir()
    copies = [Path(shutil.copy2(path, target)) for path in found]
    (target / NAME).write_text(sums(copies), encoding="utf-8")
    return copies


def main(arguments: list[str]) -> int:
    """Gather and say what there is; fails when there is nothing."""
    copies = gather(Path(arguments[0]))
    for path in copies:
        print(f"{path.stat().st_size / 1e6:7.1f} MB  {path.name}")
    return 0 if copies else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
