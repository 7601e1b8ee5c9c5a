"""Chance that is no chance: the same keys give the same throws, on every machine and in every version of Python."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T")


@dataclass(slots=True)
class Dice:
    """Throws from a seed, one after another (SHA-256 of the seed and the throw's number)."""

    seed: str
    thrown: int = 0

    def bits(self, count: int) -> int:
        """A number of `count` bits, 256 at most."""
        self.thrown += 1
        digest = hashlib.sha256(f"{self.seed}\x1f{self.thrown}".encode()).digest()
        return int.from_bytes(digest, "big") >> (256 - count)

    def between(self, low: int, high: int) -> int:
        """A number from `low` to `high`, both included."""
        return low + self.bits(64) % (high - low + 1)

    def choice(self, among: Sequence[T]) -> T:
        """One of several."""
        return among[self.between(0, len(among) - 1)]
