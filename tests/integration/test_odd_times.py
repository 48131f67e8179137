"""Files from years that eight bytes of nanoseconds do not reach."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import pytest

from tests.integration.command_line import convert, files_below, pictures

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="knows no such years")

_YEARS = {"1901": -2_150_000_000, "1969": -1, "2100": 4_102_444_800, "2400": 13_569_465_600}


def test_a_file_of_any_year_is_converted_and_costs_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    photos, report = tmp_path / "photos", tmp_path / "report"
    for path in pictures(photos, *(f"{year}.png" for year in _YEARS)):
        os.utime(path, (0, _YEARS[path.stem]))
    words = (photos, "-o", tmp_path / "out", "--keep-times", "--name", "{stem}-{date}")

    ran = convert(*words)
    assert ran.returncode == 0, ran.stderr
    assert "Traceback" not in ran.stderr
    made = sorted(files_below(tmp_path / "out"))
    assert [Path(name).name[:4] for name in made] == sorted(_YEARS)

    assert convert(*words, "--json", report).returncode == 0
    told = [json.loads(line) for line in report.read_text().splitlines()]
    assert [line["status"] for line in told if "source" in line] == ["skipped"] * len(_YEARS)
    assert sorted(files_below(tmp_path / "out")) == made
