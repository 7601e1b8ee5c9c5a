"""What is true in a simulated company, to be shown beside what was found there."""

from __future__ import annotations

from sowhat.model.value import Text, Value
from sowhat.model.workspace import PlatformKind


class TrueEffect(Value):
    """What adopting a service truly does in a study's outcome at its horizon, in the outcome's own units, and how many
    customers that truly keeps (null where the outcome does not count customers). Of an outcome that ends (absorbing),
    the effect is on the share still there, as a finding states it: positive is good. `note` says why, as the maker
    knows.
    """

    study: str
    effect: float
    retained: float | None = None
    note: Text = Text()


class Planted(Value):
    """Something that was put into the data on purpose, and the page or file where it should be found."""

    what: Text
    href: str = ""


class Truth(Value):
    """The file `truth.json` of a simulated company. `seed` makes the same company again."""

    kind: PlatformKind
    seed: int
    story: Text
    effects: tuple[TrueEffect, ...] = ()
    planted: tuple[Planted, ...] = ()
