"""What came out of drawing simulated worlds again and again, and whether it is what was promised."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from sowhat.model.estimate import Design
from sowhat.model.value import Value

Rule = Literal["false-claims", "coverage", "refusal"]
Form = Literal["short", "published"]
LETTERS = ("A", "B", "C", "D", "")
"""Grades as they are counted; the last is a refusal."""


class Share(Value):
    """`k` of `n`."""

    k: int
    n: int

    @property
    def value(self) -> float | None:
        """`None` of nothing."""
        return self.k / self.n if self.n else None


class Judged(Value):
    """A promise held against what came out: `share` with its exact 99 % bounds `low`, `high`, and the `least` and the
    `most` that was promised (null: no bound)."""

    rule: Rule
    passed: bool
    share: Share
    low: float
    high: float
    least: float | None = None
    most: float | None = None


class WorldTally(Value):
    """One world.

    `standing`: nothing is promised of a world that is `compared` (sowhat does not work like that) or `unseen` (nothing
    in the data could tell). `always_valid`: its interval holds at every look, so it is wide at each. `sides`: effective
    deciding units on the weaker side. `published`: draws with grade A to C and an interval. `bias` of all estimates,
    with its Monte Carlo error; null where there was none. `false_claims`: published draws of a null world whose
    interval leaves out zero; `false_claims_all` of all intervals. `power`: of all draws, those whose interval leaves
    out zero on the side of the truth; null in a null world. `length`: median of the intervals. `grades`: draws by
    letter, "" where nothing could be estimated.
    """

    name: str
    design: Design
    holds: bool
    null: bool
    standing: Literal["judged", "compared", "unseen"]
    always_valid: bool
    truth: float
    sides: float
    draws: int
    published: Share
    bias: float | None
    bias_error: float | None
    coverage: Share
    coverage_published: Share
    false_claims: Share
    false_claims_all: Share
    power: Share | None
    length: float | None
    grades: dict[str, int]
    judged: tuple[Judged, ...] = ()

    @property
    def passed(self) -> bool:
        """Whether every promise that was asked of it is kept."""
        return all(one.passed for one in self.judged)


class Calibration(Value):
    """All worlds of a run. `holds`: every promise is kept."""

    form: Form
    seed: int
    draws: int
    version: str
    holds: bool
    worlds: tuple[WorldTally, ...] = Field(default=())
