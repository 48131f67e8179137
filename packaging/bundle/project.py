"""What ``pyproject.toml`` says about the program: the one place of its name and version.

Owns the reading. Must not know what is built with it.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Project:
    """Name, version and purpose of the program, and the names of what it is built on."""

    name: str
    display_name: str
    version: str
    summary: str
    licence: str
    requirements: tuple[str, ...]

    @property
    def store_id(self) -> str:
        """What stores of Linux know it by, the Flatpak too; it must never change."""
        return f"app.{self.name}.{self.display_name}"


def read_project(root: Path) -> Project:
    """Read ``root/pyproject.toml``. Raises ``OSError`` and ``KeyError``."""
    table = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    names = (re.match(r"[\w.-]+", each) for each in table["dependencies"])
    return Project(
        name=table["name"],
        display_name=table["name"].capitalize(),
        version=table["version"],
        summary=table["description"],
        licence=table["license"],
        requirements=tuple(found.group() for found in names if found),
    )
