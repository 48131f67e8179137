"""Which parameters of a large family ``make test`` tries; ``make test-all`` tries them all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterable


def in_part(parameters: Iterable[object], nth: int) -> list[object]:
    """Leave every ``nth`` as it is, from the first on, and mark the others slow.

    A tuple holds several arguments. Of a product of lists, an ``nth`` that shares no factor with
    their lengths leaves each value of each list in the fast run.
    """
    return [
        each
        if number % nth == 0
        else pytest.param(*(each if isinstance(each, tuple) else (each,)), marks=pytest.mark.slow)
        for number, each in enumerate(parameters)
    ]
