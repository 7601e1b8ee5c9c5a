"""Adding up: which joint effects are counted at which price, their totals by kind and grade, and what winners alone
would claim."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

import numpy as np

from sowhat.actions import worth
from sowhat.errors import CallError
from sowhat.ledger import counting, money, months, postings, prices
from sowhat.ledger import totals as drawing
from sowhat.ledger.bridge import bridge
from sowhat.ledger.counting import Candidate
from sowhat.ledger.months import Calendar
from sowhat.ledger.prices import Applied
from sowhat.ledger.totals import Part
from sowhat.model.build import Build
from sowhat.model.claim import Claim, ClaimKind, Money
from sowhat.model.estimate import Estimate, Remark
from sowhat.model.ledger import Book, Entry
from sowhat.model.portfolio import Added, Portfolio, Replicates
from sowhat.model.price import PriceEntry
from sowhat.model.study import Price
from sowhat.model.totals import Bridge, Counted, GradeSum, Naive, NoBridge, Sum, SumKind, Totals, Uncounted
from sowhat.studies.run import Ran

KINDS: tuple[tuple[ClaimKind, SumKind], ...] = (
    ("create", "realised"),
    ("create", "run-rate"),
    ("protect", "realised"),
    ("protect", "run-rate"),
)
SEEDED = "sowhat totals"
"""The draws of every workspace: two builds differ only in their data."""


@dataclass(frozen=True, slots=True)
class Asked:
    """The workspace's currency and time zone."""

    currency: str
    zone: str


@dataclass(frozen=True, slots=True)
class Seen:
    """What a build found and what the ledger holds."""

    folios: tuple[Portfolio, ...]
    ran: dict[str, Ran]
    book: Book
    asked: Asked
    today: date

    @property
    def until(self) -> date | None:
        """The last day of any outcome."""
        return max((one.outcome_until for one in self.ran.values() if one.outcome_until), default=None)


def made(seen: Seen, build: Build, entries: Sequence[Entry] = ()) -> Totals:
    """The totals of what was found."""
    inside, outside = counting.counted(candidates(seen))
    outside = (*outside, *_unasked(seen))
    seed = money.seed_of(SEEDED)
    sums = tuple(_sums(seen, inside, seed))
    walks = [bridge(one, _price_of(one.name, inside), seen.book.declared, _standing(seen)) for one in seen.folios]
    until = postings.locked_until(entries)
    return Totals(
        build=build.id,
        code_version=build.code_version,
        currency=seen.asked.currency,
        until=seen.until,
        sums=sums,
        counted=tuple(_counted(one, inside, seen) for one in inside),
        uncounted=outside,
        naive=naive(seen, sums, seed),
        declared=_declared(seen.book),
        bridges=tuple(one for one in walks if isinstance(one, Bridge)),
        no_bridges=tuple(one for one in walks if isinstance(one, NoBridge)),
        months=postings.book(entries),
        open=None if until is None else postings.following(until),
        flags=tuple(_twice(inside)),
        seed=seed,
    )


def of_parts(seen: Seen, names: Collection[str]) -> tuple[Sum, ...]:
    """What some of the counted parts add up to, drawn together as in the totals."""
    inside, _ = counting.counted(candidates(seen))
    return tuple(_sums(seen, [one for one in inside if one.name in names], money.seed_of(SEEDED)))


def candidates(seen: Seen) -> Iterator[Candidate]:
    """Every joint effect, and every registered study that stands alone because its design asks something else."""
    for one in seen.folios:
        yield _standing_of(_of_folio(one, seen), seen)
        for left in one.left:
            found = seen.ran.get(left.study)
            if left.why == "other-design" and found is not None:
                yield _standing_of(_of_study(found, seen), seen)


def _standing_of(one: Candidate, seen: Seen) -> Candidate:
    """With how much of it counts after what the business side said to its claims."""
    if one.stream is None or not counting.amended(one, seen.book):
        return one
    alone = [_of_study(seen.ran[name], seen) for name in one.studies if name in seen.ran]
    return counting.standing(one, alone, seen.book)


def _unasked(seen: Seen) -> Iterator[Uncounted]:
    """Studies that are in no joint effect: not fixed in writing, not estimable, or of customers' own choosing."""
    why = {left.study: left.why for one in seen.folios for left in one.left}
    inside = {member.study for one in seen.folios for member in one.members}
    for name, found in seen.ran.items():
        said = why.get(name, "unregistered")
        if name not in inside and said != "other-design":
            study = found.studied.study
            reason = Remark(code=f"left-{said}")
            yield Uncounted(name=name, title=study.title, services=(study.service,), why=reason)


def _of_folio(one: Portfolio, seen: Seen) -> Candidate:
    added, applied, why = _priced(one, seen)
    return Candidate(
        name=one.name,
        title=one.title,
        outcome=one.outcome,
        horizon=one.horizon,
        every=one.every,
        services=one.services,
        studies=tuple(member.study for member in one.members),
        finding=one.finding,
        customers=one.customers,
        good=one.good,
        registered=one.registered,
        unit=one.unit,
        stream=None if added is None else added.stream,
        replicates=None if added is None else added.replicates,
        applied=applied,
        why=why,
    )


def _priced(one: Portfolio, seen: Seen) -> tuple[Added | None, Applied | None, Remark | None]:
    """What is counted and at which price: the book's price of a customer kept before one of a period, both before what
    YAML says; several prices in YAML are none."""
    if not one.added:
        return None, None, None
    day = one.registered or seen.today
    for added in one.added:
        units = prices.units(added.counting, "did", one.customers)
        held = prices.valid(seen.book.prices, day, units, one.outcome)
        if held is not None:
            return added, *_applied(held, added, seen)
    first, written_ = one.added[0], {member.price for member in one.members}
    if None in written_ or len(written_) > 1:
        why = Remark(code="left-prices-differ") if len(written_ - {None}) > 1 else None
        return first, None, why
    [price] = written_
    return (first, None, None) if price is None else (first, *_applied(price, first, seen))


def _applied(held: PriceEntry | Price, added: Added, seen: Seen) -> tuple[Applied | None, Remark | None]:
    """In the workspace's currency by the rate of today, as a claim made today would have it."""
    try:
        currency = seen.asked.currency or held.currency
        found = prices.applied(held, added.counting, currency, seen.book.rates, seen.today)
    except CallError as error:
        problem = error.problems[0]
        return None, Remark(code=f"error-{problem.code}", params=dict(problem.params))
    return found, Remark(code="left-no-value") if found is None else None


def _of_study(found: Ran, seen: Seen) -> Candidate:
    """A study with the price and the quantity that a claim of it would have."""
    study, studied = found.studied.study, found.studied
    stream, applied, why = None, None, None
    try:
        kind, stream = worth.counted(found)
        asked = worth.Asked(currency=seen.asked.currency, today=seen.today)
        applied = worth.price_of(found, seen.book, kind, asked)
    except CallError as error:
        why = Remark(code=f"error-{error.problems[0].code}", params=dict(error.problems[0].params))
    return Candidate(
        name=study.name,
        title=study.title,
        outcome=study.outcome,
        horizon=study.horizon,
        every=studied.outcome_every,
        services=(study.service,),
        studies=(study.name,),
        finding=studied.finding,
        kind="protect" if studied.finding.design == "protection" else "create",
        customers=found.sealed is not None and found.sealed.customers,
        good=found.sealed is None or found.sealed.good,
        registered=found.context.registered,
        unit=studied.outcome_unit,
        stream=stream,
        applied=applied,
        why=why,
    )


def _sums(seen: Seen, inside: Sequence[Candidate], seed: int) -> Iterator[Sum]:
    """A total for each kind; all of a kind are drawn together, once."""
    for kind, of in KINDS:
        own = [(one, part) for one in inside if one.kind == kind and (part := part_of(seen, one, of)) is not None]
        if not own:
            continue
        parts = [part for _, part in own]
        draws = drawing.drawn(parts, seed)
        confidence = _confidence(parts)
        grades: dict[str, list[int]] = {}
        for at, (one, _) in enumerate(own):
            grades.setdefault(_grade(one), []).append(at)
        yield Sum(
            kind=kind,
            of=of,
            money=drawing.total(parts, draws, confidence),
            parts=len(parts),
            grades=tuple(
                GradeSum.model_validate(
                    {
                        "grade": grade,
                        "parts": len(at),
                        "money": drawing.total([parts[i] for i in at], draws[:, at], confidence),
                    }
                )
                for grade, at in sorted(grades.items())
            ),
        )


def part_of(seen: Seen, one: Candidate, of: SumKind) -> Part | None:
    """What of a candidate is of this kind: realised is what lies in the months of the data, all of it where periods
    cannot be placed."""
    shares = _shares(seen, one)
    if shares is None:
        return one.part() if of == "realised" else None
    share = shares if of == "realised" else tuple(1 - part for part in shares)
    if not any(share):
        return None
    return one.part() if all(part == 1 for part in share) else counting.realised(one, share)


def _shares(seen: Seen, one: Candidate) -> tuple[float, ...] | None:
    """By period, how much of its money lies in months that are over in the data."""
    found = placed(seen, one)
    if found is None:
        return None
    months_, share, until = found
    over = np.array([month <= until for month in months_], dtype=float)
    return tuple(float(part) for part in np.minimum(share @ over, 1.0).round(12))


def placed(seen: Seen, one: Candidate) -> tuple[tuple[date, ...], money.Floats, date] | None:
    """The months that its periods reach into, each period's share in each (P, M), and the last day of the data; None
    where periods cannot be placed."""
    found = [seen.ran[name] for name in one.studies if name in seen.ran]
    until = max((each.outcome_until for each in found if each.outcome_until), default=None)
    if one.stream is None or one.applied is None or until is None:
        return None
    table = found[0].context.outcome
    later = one.horizon if table and table.kind == "absorbing" and one.stream.total.kind == "retained" else 0
    days = months.ends(one.stream, Calendar(one.every or "month", later, until))
    if not days or len(days) != len(one.stream.parts):
        return None
    return *months.spread(days, one.applied.months), until


def _confidence(parts: Iterable[Part]) -> float:
    return min(part.stream.total.confidence for part in parts)


def _grade(one: Candidate) -> str:
    return one.finding.grade if isinstance(one.finding, Estimate) else ""


def _counted(one: Candidate, inside: Sequence[Candidate], seen: Seen) -> Counted:
    part, quantity, applied, seed = one.part(), one.quantity, one.applied, money.seed_of(SEEDED)
    if quantity is None or applied is None or not isinstance(one.finding, Estimate):
        raise TypeError(f"not counted: {one.name}")
    return Counted(
        name=one.name,
        title=one.title,
        outcome=one.outcome,
        horizon=one.horizon,
        every=one.every,
        services=one.services,
        studies=one.studies,
        kind=one.kind,
        grade=one.finding.grade,
        customers=one.customers,
        units=part.stream.total.units,
        quantity=money.scaled(quantity, one.stands),
        evidence=quantity,
        stands=one.stands,
        money=drawing.total([part], drawing.drawn([part], seed), _confidence([part])),
        price=applied.held,
        rate=applied.rate,
        moves="unknown" if one.replicates is None else "with-teams",
        flags=(
            *counting.beyond(one),
            *counting.shared(one, inside),
            *_late(one, seen),
            *_claimed(one, seen),
            *counting.lowered(one, seen.book),
        ),
    )


def _late(one: Candidate, seen: Seen) -> Iterator[Remark]:
    """A price that was entered after the day from which on it holds: it could have been chosen with the effect in
    sight."""
    held = None if one.applied is None else one.applied.held
    if (
        isinstance(held, PriceEntry)
        and one.registered is not None
        and prices.late(held, one.registered, seen.asked.zone)
    ):
        yield Remark(code="flag-price-late", params={"price": held.name})


def _claimed(one: Candidate, seen: Seen) -> Iterator[Remark]:
    """Claims of single services that add up to more than those services did together."""
    own = [each for each in _standing(seen) if each.study.name in one.studies and each.quantity is not None]
    whole, stream = one.quantity, one.stream
    same = [each for each in own if stream and each.quantity and each.quantity.kind == stream.total.kind]
    found = sum(each.quantity.value * float(each.factor) for each in same if each.quantity)
    if whole is not None and len(same) > 1 and found > max(whole.value, 0.0):
        told = {"claims": ", ".join(each.id for each in same), "found": round(found), "whole": round(whole.value)}
        yield Remark(code="flag-claims-past-joint", params=dict(told))


def _twice(inside: Sequence[Candidate]) -> Iterator[Remark]:
    """More customers kept of a service, over all its outcomes, than were ever exposed to it."""
    for service in dict.fromkeys(name for one in inside for name in one.services):
        told = [one.stream.total for one in inside if service in one.services and one.customers and one.stream]
        own = [one for one in told if one.kind == "retained"]  # customer-periods are no customers
        kept, most = sum(abs(one.estimate) for one in own), max((one.units for one in own), default=0.0)
        if len(own) > 1 and kept > most:
            params = {"service": service, "kept": round(kept), "exposed": round(most)}
            yield Remark(code="flag-service-past-exposed", params=dict(params))


def naive(seen: Seen, sums: Sequence[Sum], seed: int) -> Naive | None:
    """Studies one by one whose interval shows a gain, added up as if each had teams of its own."""
    each = (_of_study(found, seen) for _, found in sorted(seen.ran.items()))
    won = [one for one in each if _won(one)]
    if not won:
        return None
    told = [(one, part) for one in won if (part := part_of(seen, one, "realised")) is not None]
    if not told:
        return None
    parts = [replace(part, replicates=_alone(one.name, part)) for one, part in told]
    total = drawing.total(parts, drawing.drawn(parts, seed), _confidence(parts))
    evidenced = sum((one.money.value for one in sums if (one.kind, one.of) == ("create", "realised")), Decimal(0))
    return Naive(money=total, studies=tuple(one.name for one, _ in told), above=total.value - evidenced)


def _alone(name: str, part: Part) -> Replicates:
    """As if no team of it were in any other."""
    return Replicates(teams=(name,), apart=(part.stream.total.se or 0.0,))


def _won(one: Candidate) -> bool:
    quantity = one.quantity
    return one.applied is not None and one.kind == "create" and quantity is not None and quantity.low > 0


def _price_of(name: str, inside: Iterable[Candidate]) -> Price | None:
    return next((one.applied.each for one in inside if one.name == name and one.applied is not None), None)


def _standing(seen: Seen) -> list[Claim]:
    return [one for one in seen.book.claims if one.state in postings.COUNTS]


def _declared(held: Book) -> tuple[Money, ...]:
    """Grade E by currency: beside the evidence, never in it."""
    found: dict[str, list[Money]] = {}
    for one in held.declared:
        if one.money is not None and not one.reason:
            found.setdefault(one.money.currency, []).append(one.money)
    return tuple(
        Money(
            value=sum((one.value for one in own), Decimal(0)),
            low=sum((one.low for one in own), Decimal(0)),
            high=sum((one.high for one in own), Decimal(0)),
            currency=currency,
        )
        for currency, own in sorted(found.items())
    )
