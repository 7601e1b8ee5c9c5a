"""Declared value: entries `declared`, apart from all evidence. Hours are capacity until a budget line fell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from sowhat.errors import CallError, Param, Problem
from sowhat.ledger import chain
from sowhat.ledger.bodies import RetractionBody
from sowhat.model.declared import Declared, DeclaredTerms
from sowhat.model.ledger import Entry
from sowhat.workspace.currencies import CODES


def declare(entries: Sequence[Entry], terms: DeclaredTerms, at: datetime) -> Entry:
    """The entry that declares a value. Raises CallError with all that is wrong: `declared-nothing`, `declared-order`,
    `declared-no-title`, `declared-no-source`, `declared-no-owner`, `declared-budget-line`, `declared-proof`,
    `currency-unknown`."""
    problems = tuple(_problems(terms))
    if problems:
        raise CallError(*problems)
    made = sum(entry.kind == "declared" for entry in entries)
    last = entries[-1] if entries else None
    return chain.follow(last, "declared", f"d{made + 1:06d}", at, chain.canonical(terms))


def _problems(terms: DeclaredTerms) -> Iterator[Problem]:
    if terms.money is None and terms.hours is None:
        yield Problem("declared-nothing")
    for name in ("title", "source", "owner"):
        if not getattr(terms, name).strip():
            yield Problem(f"declared-no-{name}")
    if terms.money is not None:
        yield from _ordered(str(terms.money.low), str(terms.money.value), str(terms.money.high))
        if terms.money.currency not in CODES:
            yield Problem("currency-unknown", params={"value": terms.money.currency})
    if terms.hours is not None:
        yield from _ordered(str(terms.hours.low), str(terms.hours.likely), str(terms.hours.high))
        yield from _of_hours(terms)


def _of_hours(terms: DeclaredTerms) -> Iterator[Problem]:
    """Money for hours is what a budget line fell by, and somebody has to show it."""
    if terms.money is not None and not terms.budget_line.strip():
        yield Problem("declared-budget-line")
    if terms.money is not None and not terms.proof.strip():
        yield Problem("declared-proof")


def _ordered(low: str, likely: str, high: str) -> Iterator[Problem]:
    if not float(low) <= float(likely) <= float(high):
        params: dict[str, Param] = {"low": low, "likely": likely, "high": high}
        yield Problem("declared-order", params=params)


def withdraw(entries: Sequence[Entry], id_: str, reason: str, at: datetime) -> Entry:
    """The entry that takes a declaration back; it stays in the book with the reason. Raises CallError
    (`no-such-declared`, `declared-withdrawn`, `reason-needed`)."""
    if not reason.strip():
        raise CallError(Problem("reason-needed"))
    known = {one.id: one for one in book(entries)}
    if id_ not in known:
        params: dict[str, Param] = {"declared": id_, "known": ", ".join(known) or "none"}
        raise CallError(Problem("no-such-declared", params=params))
    if known[id_].reason:
        raise CallError(Problem("declared-withdrawn", params={"declared": id_}))
    body = chain.canonical(RetractionBody(reason=reason.strip()))
    return chain.follow(entries[-1], "retracted", id_, at, body)


def book(entries: Iterable[Entry]) -> tuple[Declared, ...]:
    """Everything that was declared, taken back or not."""
    found: dict[str, Declared] = {}
    for entry in entries:
        if entry.kind == "declared":
            found[entry.subject] = _declared(entry)
        elif entry.kind == "retracted" and entry.subject in found:
            reason = RetractionBody.model_validate_json(entry.body).reason
            found[entry.subject] = found[entry.subject].model_copy(update={"reason": reason})
    return tuple(found.values())


def _declared(entry: Entry) -> Declared:
    terms = DeclaredTerms.model_validate_json(entry.body)
    return Declared(
        **dict(terms),
        id=entry.subject,
        number=entry.number,
        at=entry.at,
        counted_as=terms.declared_as,
        hash=entry.hash,
    )
