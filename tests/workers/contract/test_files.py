from __future__ import annotations

import os
from pathlib import Path

import pytest

from workers.contract.files import stamp_of


@pytest.mark.parametrize("seconds", [-1, 10**10, 10**13, -(10**13)])
def test_a_time_of_any_year_is_a_number_of_eight_bytes(seconds: int, tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.touch()
    values = list(path.stat())
    told = {"st_mtime_ns": seconds * 10**9}
    stamp = stamp_of(os.stat_result(values, told))
    assert -(2**63) <= stamp.mtime_ns < 2**63
