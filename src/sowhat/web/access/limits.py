"""How many requests there may be within a minute."""

from __future__ import annotations

import ipaddress
import math
from collections import OrderedDict
from collections.abc import Callable
from threading import Lock

MINUTE = 60.0
REMEMBERED = 50_000
"""So many askers are known at once; whoever did not ask for longest is forgotten, with an allowance that is full again
or nearly so."""


class Limiter:
    """An allowance for each asker: so many at once, filled again evenly within a minute. `clock` gives seconds."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._left: OrderedDict[tuple[str, str], tuple[float, float]] = OrderedDict()
        self._guard = Lock()

    def wait(self, kind: str, asker: str, most: int) -> int:
        """0 where the asker may go on, else the whole seconds to wait."""
        with self._guard:
            now = self._clock()
            left, at = self._left.pop((kind, asker), (float(most), now))
            left = min(float(most), left + (now - at) * most / MINUTE)
            self._left[kind, asker] = (max(left - 1, 0.0) if left >= 1 else left, now)
            while len(self._left) > REMEMBERED:
                self._left.popitem(last=False)
        return 0 if left >= 1 else max(1, math.ceil((1 - left) * MINUTE / most))


def asker_of(address: str) -> str:
    """Who asks from an address: of IPv6 the network of a household or company, which may choose the rest freely."""
    try:
        read = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return address[:60]
    if isinstance(read, ipaddress.IPv6Address):
        return str(read.ipv4_mapped or ipaddress.ip_network((int(read) >> 64 << 64, 64)))
    return str(read)
