"""The pinned versions are complete and name no place to fetch them from (ADR 0009)."""

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]
LINES = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def test_every_line_is_a_name_and_one_version() -> None:
    assert [
        line for line in LINES if not re.fullmatch(r"[a-z0-9-]+==[0-9.]+(\.post[0-9]+)?", line)
    ] == []


def test_every_direct_dependency_is_pinned() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"].values()
    wanted = [*project["dependencies"], *(each for extra in extras for each in extra)]
    names = {normal(re.split(r"[<>=!]", requirement)[0]) for requirement in wanted}

    assert names <= {line.partition("==")[0] for line in LINES}


def test_the_pinned_qt_is_not_the_one_that_aborts() -> None:
    assert "pyside6-essentials==6.12.0" not in LINES
