"""The project's own Python files, parsed once for the tests that read them."""

import ast
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
PROGRAM = ("app", "ui", "workers", "resources")


@dataclass(frozen=True, slots=True)
class Source:
    """One file: where it is (as people write it), its text and its syntax tree."""

    place: str
    text: str
    tree: ast.Module


@cache
def program_sources() -> tuple[Source, ...]:
    """Every Python file of the program itself."""
    paths = sorted(path for package in PROGRAM for path in (ROOT / package).rglob("*.py"))
    return tuple(_read(path) for path in paths)


def _read(path: Path) -> Source:
    text = path.read_text(encoding="utf-8")
    return Source(path.relative_to(ROOT).as_posix(), text, ast.parse(text))
