"""Whether a result is worth its place.

Pure.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from workers.contract.destination import IfLarger

if TYPE_CHECKING:
    from workers.contract.jobs import ConvertJob


def is_no_gain(spec: ConvertJob, bytes_in: int, bytes_out: int) -> bool:
    """Whether a result of ``bytes_out`` is not to be written, for it would save too little."""
    if spec.if_larger is IfLarger.WRITE:
        return False
    saved = bytes_in - bytes_out
    return saved <= 0 or 100 * saved < spec.min_saving * bytes_in
