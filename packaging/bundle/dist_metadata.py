"""The metadata of the packages in the bundle, so that the program can name them and itself.

Owns what of a ``dist-info`` folder goes in: no lists of files and no addresses, which would tell
about the machine that built it.
"""

from __future__ import annotations

from importlib.metadata import Distribution, distribution
from pathlib import Path

from project import Project

#: Comes with PySide6 but is a package of its own.
_ALSO = ("shiboken6",)


def packages(project: Project) -> list[Distribution]:
    """The program itself and every package it is shipped with."""
    return [distribution(name) for name in (project.name, *project.requirements, *_ALSO)]


def copy(project: Project, folder: Path) -> None:
    """Write ``<name>-<version>.dist-info`` folders with metadata and licence files."""
    for package in packages(project):
        name = package.metadata["Name"].replace("-", "_").replace(".", "_")
        target = folder / f"{name}-{package.version}.dist-info"
        target.mkdir(parents=True)
        text = package.read_text("METADATA") or package.read_text("PKG-INFO")
        if text is None:
            raise FileNotFoundError(f"{name} is installed without metadata")
        headers = text.partition("\n\n")[0]  # what follows is the package's README
        (target / "METADATA").write_text(headers + "\n", encoding="utf-8")
        for file in package.metadata.get_all("License-File") or ():
            for place in (f"licenses/{file}", file):
                if (licence := package.read_text(place)) is not None:
                    copied = target / place
                    copied.parent.mkdir(parents=True, exist_ok=True)
                    copied.write_text(licence, encoding="utf-8")
                    break
