"""Which joint effects are in the totals. Decided by what was asked, when, and at what price; never by what was found.

Nulls and losses are in. Out, each with its reason, are what is no effect (grade D), what has no interval or no price,
and what counts the same customers of the same service at the same price a second time: of these the one that was fixed
first is in, and of several fixed on a day the one measured customer by customer.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from sowhat.errors import Param
from sowhat.ledger import agreeing, life, money
from sowhat.ledger.prices import Applied
from sowhat.ledger.totals import Part
from sowhat.model.claim import Amount, Claim, ClaimKind
from sowhat.model.estimate import Estimate, Finding, Remark
from sowhat.model.ledger import Book
from sowhat.model.portfolio import Replicates
from sowhat.model.stream import Stream
from sowhat.model.study import Every, Price, UnitKind
from sowhat.model.totals import Uncounted
from sowhat.model.value import Text

EVIDENCE = ("A", "B", "C")


@dataclass(frozen=True, slots=True)
class Candidate:
    """What might be counted. `why` is a reason that is known before prices are looked at. `stands` is how much of it is
    counted after amendments of its claims."""

    name: str
    outcome: str
    services: tuple[str, ...]
    studies: tuple[str, ...]
    finding: Finding
    title: Text
    horizon: int = 0
    every: Every | None = None
    kind: ClaimKind = "create"
    customers: bool = True
    good: bool = True
    registered: date | None = None
    unit: UnitKind = "customer"
    stream: Stream | None = None
    replicates: Replicates | None = None
    applied: Applied | None = None
    why: Remark | None = None
    stands: Decimal = Decimal(1)

    def part(self) -> Part:
        """As it is drawn. Raises ValueError without a price or a total."""
        if self.stream is None or self.applied is None:
            raise ValueError(f"nothing to draw: {self.name}")
        return Part(
            self.stream, self.applied.each, _named(self.applied), self.good, self.replicates, stands=self.stands
        )

    @property
    def quantity(self) -> Amount | None:
        """How much, positive where it is good for the business."""
        return None if self.stream is None else money.amount(self.stream.total, self.good)


def counted(candidates: Iterable[Candidate]) -> tuple[tuple[Candidate, ...], tuple[Uncounted, ...]]:
    """Those in the totals, in the order in which they were fixed; and the others with their reasons."""
    inside: list[Candidate] = []
    outside: list[Uncounted] = []
    for one in sorted(candidates, key=_order):
        why = _why(one) or _again(one, inside)
        if why is None:
            inside.append(one)
        else:
            named = {"name": one.name, "title": one.title, "services": one.services}
            outside.append(Uncounted(**named, why=why, quantity=one.quantity))
    return tuple(inside), tuple(outside)


def shared(one: Candidate, others: Sequence[Candidate]) -> tuple[Remark, ...]:
    """Others of the same services that are counted too, at a price of their own: prices must not hold each other."""
    names = [each.name for each in others if each is not one and _same_people(one, each)]
    return (Remark(code="flag-shared", params={"other": ", ".join(names)}),) if names else ()


def beyond(one: Candidate) -> tuple[Remark, ...]:
    """More customers kept than there were: told, and never cut down to fit."""
    total = None if one.stream is None else one.stream.total
    if total is None or total.kind != "retained" or not one.customers or abs(total.estimate) <= total.units:
        return ()
    params: dict[str, Param] = {"kept": round(abs(total.estimate)), "exposed": round(total.units)}
    return (Remark(code="flag-past-exposed", params=params),)


def amended(one: Candidate, held: Book) -> tuple[Claim, ...]:
    """Its claims of which not all stands; disputed ones too, for nobody took the amendment back."""
    own = [each for each in held.claims if each.study.name in one.studies and each.state not in life.CLOSED]
    return tuple(each for each in own if each.factor != 1)


def standing(one: Candidate, alone: Iterable[Candidate], held: Book) -> Candidate:
    """With how much of it counts. `alone`: its studies by themselves, which say how much of a joint effect a claim is
    about."""
    kind = None if one.stream is None else one.stream.total.kind
    same = [each for each in alone if each.stream is not None and each.stream.total.kind == kind]
    found = {each.name: each.quantity.value for each in same if each.quantity is not None}
    if len(one.studies) == 1:
        found = dict.fromkeys(one.studies, 1.0)
    return replace(one, stands=agreeing.counts(found, amended(one, held)))


def lowered(one: Candidate, held: Book) -> tuple[Remark, ...]:
    """How much of what was found is not counted, and by which claims' amendment."""
    if one.stands == 1 or one.quantity is None:
        return ()
    claims = ", ".join(each.id for each in amended(one, held))
    params: dict[str, Param] = {"claims": claims, "found": round(one.quantity.value), "share": float(one.stands)}
    return (Remark(code="flag-amended", params=params),)


def _order(one: Candidate) -> tuple[date, bool, str]:
    return one.registered or date.max, one.unit != "customer", one.name


def _why(one: Candidate) -> Remark | None:
    if one.why is not None:
        return one.why
    if not isinstance(one.finding, Estimate):
        return Remark(code="left-not-estimable")
    if one.finding.grade not in EVIDENCE:
        return Remark(code="left-related-only")
    if one.stream is None or one.stream.total.ci is None:
        return Remark(code="left-no-total")
    return Remark(code="left-no-price") if one.applied is None else None


def _again(one: Candidate, inside: Sequence[Candidate]) -> Remark | None:
    """Whether the same customers of a service are counted already for the same outcome, or at the same price."""
    for other in inside:
        if _same_people(one, other) and (one.outcome == other.outcome or _price(one) == _price(other)):
            return Remark(code="left-counted-already", params={"other": other.name})
    return None


def _same_people(one: Candidate, other: Candidate) -> bool:
    return bool(set(one.services) & set(other.services)) and one.kind == other.kind


def _price(one: Candidate) -> str:
    return "" if one.applied is None else _named(one.applied)


def _named(applied: Applied) -> str:
    """What makes two prices the same: of YAML, its numbers and who says them."""
    held = applied.held
    return held.model_dump_json() if isinstance(held, Price) else f"{held.name}:{held.number}"


def realised(one: Candidate, share: tuple[float, ...]) -> Part:
    """The part of it that lies in some months."""
    return replace(one.part(), share=share)
