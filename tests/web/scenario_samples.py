"""Scenes made of hand-made measures: one with everything, one whose time nobody knows."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from sowhat.errors import CallError, Problem
from sowhat.model.claim import Money, Quantity
from sowhat.model.scenario import DayPrice, ReleasedSeen, ScenarioSeen, ScenariosSeen
from sowhat.model.showcase import Gained
from sowhat.model.value import Text
from sowhat.planning import scenarios as rules
from sowhat.planning.scenarios import Speeds
from tests.scenes import QUICK, REFUND, told

NAMED = {"build": "b000003", "code_version": "0.1.0+3f2a9c1d", "timezone": "UTC"}
WORTH = Money(value=Decimal(83_000), low=Decimal(49_000), high=Decimal(129_000), currency="CNY")
KEPT = Gained(
    claim="c000001", state="published", grade="C", kind="create", study=Text(en="Pay and coming back", zh="支付与回访"),
    quantity=Quantity(kind="retained", value=296.6, low=198.9, high=394.3), money=WORTH, teams=12,
)  # fmt: skip
AVOIDED = KEPT.model_copy(
    update={
        "claim": "c000002",
        "kind": "protect",
        "quantity": Quantity(kind="downtime-minutes", value=1991.0, low=845.0, high=3561.0),
    }
)
NOTHING = KEPT.model_copy(update={"claim": "c000003", "maybe_nothing": True})
ALONG = KEPT.model_copy(update={"claim": "c000004", "grade": "D"})
FEW = KEPT.model_copy(update={"claim": "c000005", "quantity": None, "money": None, "few": True})
CLAIMS = (KEPT, AVOIDED, NOTHING, ALONG, FEW)
RELEASED = ReleasedSeen(id="d000001", title="No more letters", hours=Decimal(420))


def made(text: str = REFUND, speeds: Speeds = QUICK, claims: tuple[Gained, ...] = CLAIMS) -> ScenarioSeen:
    """What is seen of a scene."""
    one = told(text)
    old, new = rules.lane("old", one.old, speeds), rules.lane("new", one.new, speeds)
    occasions = rules.counted_occasions(2892, 1, "2026-09", 6) if one.operation else rules.stated_occasions(one)
    each, hours = rules.grades(old, new, occasions)
    return ScenarioSeen(
        **NAMED, scenario=one, old=old, new=new, occasions=occasions, saved=rules.saved(old, new, occasions),
        grade=each, hours_grade=hours, reasons=rules.reasons(one, (old, new), occasions), claims=claims,
        released=(RELEASED,), day_price=DayPrice(amount=Decimal(2400), currency="CNY"),
    )  # fmt: skip


SEEN = made()
UNKNOWN = made(REFUND.replace("name: refund-call", "name: lost-call"), {}, ())
ALL = ScenariosSeen(**NAMED, scenarios=(UNKNOWN, SEEN))
NONE = ScenariosSeen(**NAMED, scenarios=())


def load(root: Path, name: str) -> ScenarioSeen:
    """One of the samples; for any other name the whole one. Raises CallError for `nobody`."""
    del root
    if name == "nobody":
        raise CallError(Problem("no-such-scenario", params={"value": name, "nearest": "none", "known": "refund-call"}))
    return UNKNOWN if name == "lost-call" else SEEN
