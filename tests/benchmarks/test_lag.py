"""The probe in the real window, in small: the figures are there, times are not judged."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks.lag import main


@pytest.mark.slow
def test_a_small_drop_is_measured(tmp_path: Path) -> None:
    file = tmp_path / "lag.json"

    assert main(["--files", "50", "--seconds", "0.5", "--json", str(file)]) == 0

    found = json.loads(file.read_text())
    assert 0 <= found["p50_ms"] <= found["p99_ms"] <= found["p999_ms"] <= found["max_ms"]
    assert found["converted"] > 0
    assert found["shown_s"] > 0
    assert found["process_beside"]["p50_ms"] <= found["process_beside"]["max_ms"]
