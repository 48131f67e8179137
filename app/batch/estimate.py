"""How large all results may be, judged by a few.

Pure: which pictures to try, and what their results say about the others.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import sqrt

from msgspec import Struct

#: Pictures that are tried at most.
MOST_TRIED = 12
#: Of long lists only so many places are looked at, evenly spaced: sorting must not take long.
_MOST_SORTED = 2000
#: Standard errors on either side; about 19 of 20 totals lie within.
_SPREAD = 2.0


class Estimate(Struct, frozen=True):
    """Bytes of all results: about so many, between ``low`` and ``high``."""

    bytes_out: int
    low: int
    high: int


def choose_sample(sizes: Sequence[float], most: int = MOST_TRIED) -> list[int]:
    """Places of at most ``most`` pictures of ``sizes`` bytes, from small to large.

    Each stands for as many pictures of about its size. The same list gives the same places.
    """
    count = len(sizes)
    looked_at = min(count, _MOST_SORTED)
    places = [place * count // looked_at for place in range(looked_at)]
    places.sort(key=lambda place: (sizes[place], place))
    tried = min(most, looked_at)
    return [places[(2 * number + 1) * looked_at // (2 * tried)] for number in range(tried)]


def estimate(results: Sequence[int], count: int) -> Estimate:
    """What ``count`` pictures may take, of which these from small to large took ``results`` bytes.

    The spread is that of a systematic sample, taken from the differences between neighbours
    (Wolter, *Introduction to Variance Estimation*, 2007, section 8.2): that the sample goes from
    small to large pictures is no uncertainty.

    Raises:
        ValueError: there are no results.
    """
    if not results:
        raise ValueError("nothing to judge by")
    tried = len(results)
    total = count * sum(results) / tried
    if tried >= count:
        return Estimate(round(total), round(total), round(total))
    if tried == 1:
        return Estimate(round(total), 0, round(2 * total))
    squares = sum((b - a) ** 2 for a, b in pairwise(results))
    error = count * sqrt(squares / (2 * (tried - 1)) / tried * (1 - tried / count))
    spread = _SPREAD * error
    return Estimate(round(total), max(round(total - spread), 0), round(total + spread))
