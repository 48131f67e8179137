"""Counts of durations in logarithmic buckets: small, and quantiles within 9 %."""

from __future__ import annotations

import math

from workers.contract.stats import Distribution

#: Buckets per doubling: the upper bound of a bucket is at most 2**(1/8), 9 %, above a value in it.
_PER_DOUBLING = 8
_SMALLEST_MS = 0.01


class Histogram:
    """Durations in milliseconds."""

    def __init__(self) -> None:
        self._buckets: dict[int, int] = {}
        self._count = 0
        self._max = 0.0

    def add(self, milliseconds: float) -> None:
        """Count one duration."""
        value = max(milliseconds, _SMALLEST_MS)
        bucket = math.ceil(math.log2(value / _SMALLEST_MS) * _PER_DOUBLING)
        self._buckets[bucket] = self._buckets.get(bucket, 0) + 1
        self._count += 1
        self._max = max(self._max, milliseconds)

    def distribution(self) -> Distribution:
        """Count, quantiles and maximum so far."""
        return Distribution(
            self._count,
            self.quantile(0.5),
            self.quantile(0.95),
            self.quantile(0.99),
            self._max,
        )

    def quantile(self, share: float) -> float:
        """The duration, in ms, that ``share`` (0 to 1) of all do not exceed."""
        wanted = math.ceil(share * self._count)
        seen = 0
        for bucket, count in sorted(self._buckets.items()):
            seen += count
            if seen >= wanted:
                return min(_SMALLEST_MS * 2 ** (bucket / _PER_DOUBLING), self._max)
        return 0.0
