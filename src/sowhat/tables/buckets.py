"""Exponential latency buckets: bucket i holds seconds in (GROWTH^(i-1), GROWTH^i].

Its value is 2·GROWTH^i / (GROWTH + 1), at most (GROWTH - 1) / (GROWTH + 1) = 4.76 % from any member
(Masson, Rim and Lee 2019, DDSketch, section 2.1), so percentiles of merged buckets are those of the merged calls.
"""

from __future__ import annotations

import math

GROWTH = 1.1
SMALLEST = 1e-6
"""Seconds; anything quicker, zero included, counts as this."""


def bucket(seconds: float) -> int:
    """The bucket of a latency in seconds."""
    return math.ceil(math.log(max(seconds, SMALLEST)) / math.log(GROWTH))


def seconds(index: int) -> float:
    """The value that stands for a bucket's members, in seconds."""
    return 2 * GROWTH**index / (GROWTH + 1)
