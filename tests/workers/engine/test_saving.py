from __future__ import annotations

from pathlib import Path

import pytest

from workers.contract.destination import IfLarger
from workers.contract.jobs import ConvertJob
from workers.engine.saving import is_no_gain


@pytest.mark.parametrize(
    ("min_saving", "bytes_out", "expected"),
    [
        (0, 999, False),
        (0, 1000, True),
        (0, 1001, True),
        (5, 950, False),
        (5, 951, True),
        (99, 10, False),
        (99, 11, True),
    ],
)
def test_a_result_has_to_save_what_was_wished(
    min_saving: int, bytes_out: int, expected: bool
) -> None:
    for rule in (IfLarger.KEEP_SOURCE, IfLarger.COPY_SOURCE):
        spec = ConvertJob(Path("a"), (), if_larger=rule, min_saving=min_saving)
        assert is_no_gain(spec, 1000, bytes_out) is expected
    assert not is_no_gain(ConvertJob(Path("a"), (), min_saving=min_saving), 1000, bytes_out)
