"""A figure that a text mentions."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from sowhat.model.talk import Unit
from sowhat.stories.guard.dates import When

Kind = Literal["count", "share", "points", "money", "date", "grade", "name"]
Bound = Literal["", "below", "above"]


@dataclass(frozen=True, slots=True)
class Mention:
    """A figure in a text: `text[start:end]` with the words beside it, `text[first:last]` by itself.

    The size of its value lies between `low` and `high`, in the unit that Stated has (shares and points of one, times in
    seconds); `factor` is by what its scale and unit multiplied the digits. `units`: what it may count, empty where the
    text does not say; `near`: that noun stands right behind. `sign` is written, `direction` is said by a word beside it
    (fell by, 增加). `name`: what only a known name can be, an id, a version, a time of day. `loose`: words that people
    also use without counting (one, 一个, two weeks, the third, half, September), figures only where somebody else wrote
    the text.
    """

    start: int
    end: int
    text: str
    kind: Kind
    first: int
    last: int
    low: Decimal = Decimal(0)
    high: Decimal = Decimal(0)
    written: Decimal = Decimal(0)
    factor: Decimal = Decimal(1)
    units: frozenset[Unit] = frozenset()
    currencies: frozenset[str] = frozenset()
    bound: Bound = ""
    sign: int = 0
    direction: int = 0
    when: When | None = None
    grade: str = ""
    loose: bool = False
    near: bool = False

    def reaches(self, size: Decimal) -> bool:
        """Whether a value of this size may be worded so."""
        return self.low <= size <= self.high
