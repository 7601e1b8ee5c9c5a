"""What a claim waits for, and whom it waits for. Nothing moves by waiting: silence is never consent."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sowhat.ledger.life import Life, disputes
from sowhat.model.claim import Claim
from sowhat.model.price import VALUE, PriceEntry
from sowhat.model.signature import Role

WaitsFor = Literal["nothing", "evidence", "agreement", "price", "confirmation", "publication", "settlement"]


@dataclass(frozen=True, slots=True)
class Waiting:
    """`role` is whose turn it is (None: nobody's); `teams` and `names` say more exactly who, where that is known."""

    what: WaitsFor
    role: Role | None = None
    teams: tuple[str, ...] = ()
    names: tuple[str, ...] = ()


def waits(one: Claim) -> Waiting:
    """Whose turn it is, from the claim as it stands."""
    match one.state:
        case "draft":
            return Waiting("evidence")
        case "evidenced":
            return Waiting("agreement", "business", _teams(one))
        case "agreed":
            return Waiting("confirmation" if _confirmable(one) else "price", "finance")
        case "confirmed":
            return Waiting("publication", "platform")
        case "disputed":
            return _disputed(one)
        case _:
            return Waiting("nothing")


def _teams(one: Claim) -> tuple[str, ...]:
    if one.split is not None and one.split.team:
        return (one.split.team,)
    return one.population.teams if one.population is not None else ()


def _confirmable(one: Claim) -> bool:
    """Finance confirms money at a price whose terms are in the book."""
    return one.value is not None and isinstance(one.price, PriceEntry) and one.price.basis in VALUE


def _disputed(one: Claim) -> Waiting:
    against = [each.signer for each in disputes(Life(id=one.id, graded="evidenced", signatures=one.signatures))]
    role: Role = against[-1].role if against else "business"
    teams = tuple(dict.fromkeys(each.team for each in against if each.team))
    return Waiting("settlement", role, teams, tuple(each.name for each in against))
