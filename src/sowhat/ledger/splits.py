"""Whose share is which of what a platform team and a business team made together: agreed, never estimated."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from decimal import Decimal

from sowhat.errors import CallError, Param, Problem
from sowhat.ledger import chain, money
from sowhat.ledger.life import person
from sowhat.model.claim import Money, Split
from sowhat.model.declared import AgreedSplit
from sowhat.model.ledger import Entry
from sowhat.model.signature import Signer
from sowhat.model.value import Name, Value


class SplitBody(Value):
    """What an entry `split` holds; the subject is the study. `platform_by` and `business_by` are the people who
    agreed, one of each side."""

    platform: Decimal
    business: Decimal
    team: str
    platform_by: str
    business_by: str
    source: str


def agree(entries: Sequence[Entry], study: Name, body: SplitBody, at: datetime) -> Entry:
    """The entry that holds an agreement. Raises CallError with all that is wrong: `split-not-one`, `split-share`,
    `split-no-team`, `split-no-source`, `split-one-side`, `split-same-person`."""
    problems = tuple(_problems(body))
    if problems:
        raise CallError(*problems)
    last = entries[-1] if entries else None
    return chain.follow(last, "split", study, at, chain.canonical(body))


def _problems(body: SplitBody) -> Iterator[Problem]:
    shares = (body.platform, body.business)
    told: dict[str, Param] = {"platform": str(body.platform), "business": str(body.business)}
    if not all(0 <= one <= 1 for one in shares):
        yield Problem("split-share", params=told)
    elif sum(shares) != 1:
        yield Problem("split-not-one", params={**told, "sum": str(sum(shares))})
    if not body.team.strip():
        yield Problem("split-no-team")
    if not body.source.strip():
        yield Problem("split-no-source")
    people = tuple(person(Signer(name=one, role="platform")) for one in (body.platform_by, body.business_by))
    if not all(people):
        yield Problem("split-one-side")
    elif people[0] == people[1]:
        yield Problem("split-same-person", params={"name": body.platform_by.strip()})


def book(entries: Iterable[Entry]) -> tuple[AgreedSplit, ...]:
    """Every agreement, in order."""
    return tuple(_agreed(entry) for entry in entries if entry.kind == "split")


def _agreed(entry: Entry) -> AgreedSplit:
    body = SplitBody.model_validate_json(entry.body)
    return AgreedSplit(number=entry.number, at=entry.at, study=entry.subject, **dict(body))


def standing(agreed: Iterable[AgreedSplit], study: str) -> Split | None:
    """The latest agreement of a study, as a claim keeps it."""
    own = [one for one in agreed if one.study == study]
    if not own:
        return None
    last = own[-1]
    return Split(platform=last.platform, business=last.business, team=last.team, source=last.source, number=last.number)


def parts(whole: Money, split: Split) -> tuple[Money, Money]:
    """The platform team's and the business team's part; they add up to the whole to the last cent, the likely value
    and both ends alike: each draw is split in the same shares."""
    low, likely, high = (_part(getattr(whole, name), split.platform, whole) for name in ("low", "value", "high"))
    own = Money(value=likely, low=low, high=high, currency=whole.currency)
    rest = Money(
        value=whole.value - own.value, low=whole.low - own.low, high=whole.high - own.high, currency=whole.currency
    )
    return own, rest


def _part(amount: Decimal, share: Decimal, whole: Money) -> Decimal:
    return money.rounded(amount * share, whole.currency)
