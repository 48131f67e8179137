"""Findings on disk: the file, the case as JSON, and what was wrong, in a folder each."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import msgspec

from tests.fuzz.cases import Case

_CASE, _PROBLEM, _SOURCE, _DATA = "case.json", "problem.txt", "source", "picture"
#: More of a run are counted but not kept.
_MOST_KEPT = 100


class Findings:
    """Keeps findings below ``folder``, which is made for the first."""

    def __init__(self, folder: Path, seed: int) -> None:
        self._folder = folder
        self._seed = seed
        self.problems: list[str] = []

        self._kept = 0

    def add(self, problem: str, case_folder: Path | None = None) -> None:
        """A finding; ``case_folder`` is one that ``write_case`` has filled."""
        self.problems.append(problem)
        self.keep(problem, case_folder)

    def keep(self, problem: str, case_folder: Path | None) -> None:
        """Keep a case that is worth a look, although it may be no finding."""
        self._kept += 1
        if self._kept > _MOST_KEPT:
            return
        words = re.sub(r"[^a-z0-9]+", "-", problem.lower())[:40].strip("-")
        place = self._folder / f"{self._seed}-{self._kept:03}-{words}"
        place.mkdir(parents=True)
        (place / _PROBLEM).write_text(f"{problem}\n", encoding="utf-8")
        if case_folder is not None:
            shutil.copytree(case_folder / _SOURCE, place / _SOURCE)
            shutil.copyfile(case_folder / _CASE, place / _CASE)


def write_case(folder: Path, case: Case, data: bytes) -> Path:
    """Put a case into ``folder``, before anything is done with it; returns the picture's path."""
    source = folder / _SOURCE / f"{_DATA}{case.suffix}"
    source.parent.mkdir(parents=True)
    source.write_bytes(data)
    (folder / _CASE).write_bytes(msgspec.json.format(msgspec.json.encode(case)))
    return source


def read_case(folder: Path) -> tuple[Case, bytes]:
    """A case that was kept. Raises ``OSError`` and ``msgspec.DecodeError``."""
    case = msgspec.json.decode((folder / _CASE).read_bytes(), type=Case)
    return case, (folder / _SOURCE / f"{_DATA}{case.suffix}").read_bytes()


def kept_cases(folder: Path) -> list[Path]:
    """The folders of the cases in ``folder``, or below it."""
    return sorted(path.parent for path in folder.rglob(_CASE))
