"""Closed months stay closed: what a claim is worth is posted to its months, and what comes later to the open one.

A claim's months are posted when it is made. A signature that lowers it, a dispute, a retraction and a new estimate post
the difference. A difference about a closed month goes to the first month that is open; no posting is ever altered, so
the books of a closed month are the same for ever.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal

from sowhat.errors import CallError, Problem
from sowhat.ledger import chain, claims, life, money
from sowhat.ledger.bodies import ClaimBody, LockBody
from sowhat.model.claim import ClaimState
from sowhat.model.ledger import Entry
from sowhat.model.signature import Signer
from sowhat.model.totals import Lock, MonthBook, MonthSum, Posting, PostingKind, SumKind

COUNTS: tuple[ClaimState, ...] = ("evidenced", "agreed", "confirmed", "published")
"""A draft was never in the books; a disputed claim is out of them until it is healed."""

Slot = tuple[date, SumKind]
"""The month that money is about, and what kind it is of."""


def lock(entries: Sequence[Entry], month: date, by: Signer, at: datetime, today: date) -> Entry:
    """The entry that closes a month and all before it. Raises CallError: `signer-unnamed`, `lock-role` (finance
    closes), `lock-not-over`, `locked-already`."""
    first = month.replace(day=1)
    named = first.strftime("%Y-%m")
    if not life.person(by):
        raise CallError(Problem("signer-unnamed"))
    if by.role != "finance":
        raise CallError(Problem("lock-role", params={"role": by.role}))
    if following(first) > today:
        raise CallError(Problem("lock-not-over", params={"month": named}))
    last = locked_until(entries)
    if last is not None and first <= last:
        raise CallError(Problem("locked-already", params={"month": named, "until": last.strftime("%Y-%m")}))
    body = chain.canonical(LockBody(month=first, by=by))
    return chain.follow(entries[-1] if entries else None, "locked", named, at, body)


def locks(entries: Iterable[Entry]) -> tuple[Lock, ...]:
    """Every closing, in order."""
    return tuple(_lock(entry) for entry in entries if entry.kind == "locked")


def locked_until(entries: Iterable[Entry]) -> date | None:
    """The last closed month; None where none was closed."""
    return max((one.month for one in locks(entries)), default=None)


def following(month: date) -> date:
    """The first day of the next month."""
    return date(month.year + month.month // 12, month.month % 12 + 1, 1)


@dataclass
class _Books:
    """As the entries are read: what is closed, the entries of each claim, and what of each was posted."""

    until: date | None = None
    own: dict[str, list[Entry]] = field(default_factory=lambda: defaultdict(list))
    posted: dict[str, dict[Slot, Decimal]] = field(default_factory=lambda: defaultdict(dict))

    def place(self, month: date) -> date:
        """Where money about a month is posted now."""
        return month if self.until is None or month > self.until else following(self.until)


def postings(entries: Iterable[Entry]) -> tuple[Posting, ...]:
    """Everything that was ever posted, in the order of the entries that caused it."""
    books, found = _Books(), list[Posting]()
    for entry in entries:
        if entry.kind == "locked":
            month = LockBody.model_validate_json(entry.body).month
            books.until = month if books.until is None else max(books.until, month)
        elif entry.kind == "claimed":
            body = claims.body_of(entry)
            if body.supersedes in books.own:
                books.own[body.supersedes].append(entry)
                found += _moved(books, body.supersedes, entry, "superseded")
            books.own[entry.subject].append(entry)
            found += _moved(books, entry.subject, entry, "claim")
        elif entry.subject in books.own:
            books.own[entry.subject].append(entry)
            found += _moved(books, entry.subject, entry, "retraction" if entry.kind == "retracted" else "correction")
    return tuple(found)


def _moved(books: _Books, id_: str, entry: Entry, why: PostingKind) -> Iterator[Posting]:
    """What has to be posted so that the books hold what the claim now is."""
    own = books.own[id_]
    body = claims.body_of(own[0])
    wanted, posted = _standing(own, id_, body), books.posted[id_]
    for slot in sorted({*wanted, *posted}):
        amount = wanted.get(slot, Decimal(0)) - posted.get(slot, Decimal(0))
        if not amount or body.value is None:
            continue
        posted[slot] = wanted.get(slot, Decimal(0))
        yield Posting(
            number=entry.number,
            at=entry.at,
            claim=id_,
            study=body.study.name,
            why=why,
            kind=body.kind,
            of_kind=slot[1],
            month=books.place(slot[0]),
            of=slot[0],
            amount=amount,
            currency=body.value.currency,
        )


def _standing(own: Sequence[Entry], id_: str, body: ClaimBody) -> dict[Slot, Decimal]:
    """Money by month of a claim as it is after these entries; nothing where it does not count."""
    now = claims.lives_of(own)[id_]
    if body.value is None or life.state(now) not in COUNTS:
        return {}
    factor = life.factor(now)
    found: dict[Slot, Decimal] = defaultdict(Decimal)
    running = before = Decimal(0)
    for slot, amount in _months(own[0], body):  # cut where the running sum is rounded: no cent is lost over the months
        running += amount
        after = money.rounded(running * factor, body.value.currency)
        found[slot] += after - before
        before = after
    return found


def _months(made: Entry, body: ClaimBody) -> Iterator[tuple[Slot, Decimal]]:
    """A claim of before months were kept counts in the month in which it was made."""
    for one in body.months:
        yield (one.month, one.kind), one.money.value
    if not body.months and body.value is not None:
        yield (made.at.date().replace(day=1), "realised"), body.value.value


def book(entries: Sequence[Entry]) -> tuple[MonthBook, ...]:
    """Every month that was posted to or closed, in order."""
    found: dict[date, list[Posting]] = defaultdict(list)
    for one in postings(entries):
        found[one.month].append(one)
    closed = locks(entries)
    months = sorted({*found, *(one.month for one in closed)})
    return tuple(_month(month, found[month], closed) for month in months)


def _month(month: date, own: Sequence[Posting], closed: Sequence[Lock]) -> MonthBook:
    by = next((one for one in closed if month <= one.month), None)
    keys = dict.fromkeys((one.kind, one.of_kind, one.currency) for one in own)
    sums = [(kind, of, currency, _amounts(own, (kind, of, currency))) for kind, of, currency in sorted(keys)]
    return MonthBook(
        month=month,
        locked=by.at if by else None,
        by=by.by if by else None,
        sums=tuple(
            MonthSum(kind=kind, of=of, amount=amount, late=late, currency=currency)
            for kind, of, currency, (amount, late) in sums
        ),
        postings=len(own),
    )


def _amounts(own: Sequence[Posting], key: tuple[str, str, str]) -> tuple[Decimal, Decimal]:
    """All of a kind, and what of it is about earlier months."""
    mine = [one for one in own if (one.kind, one.of_kind, one.currency) == key]
    late = (one.amount for one in mine if one.of != one.month)
    return sum((one.amount for one in mine), Decimal(0)), sum(late, Decimal(0))


def _lock(entry: Entry) -> Lock:
    body = LockBody.model_validate_json(entry.body)
    return Lock(number=entry.number, at=entry.at, month=body.month, by=body.by)
