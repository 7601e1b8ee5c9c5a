"""What the key results of an objective stand at: read from the last build and the ledger, each time they are asked."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from sowhat.actions.measured import measured
from sowhat.ledger import claims
from sowhat.model.ledger import Book
from sowhat.model.okr import ClaimBinding, KeyResult, KeyResultSeen, MetricBinding, Period, Terms
from sowhat.planning import okr_figures as rules


def figures(root: Path, terms: Terms, book: Book, today: date) -> tuple[KeyResultSeen, ...]:
    """In the order of the terms. Raises WorkspaceError."""
    return tuple(figure(root, one, terms.period, book, today) for one in terms.key_results)


def figure(root: Path, one: KeyResult, period: Period, book: Book, today: date) -> KeyResultSeen:
    """One of them."""
    match one.binding:
        case MetricBinding() as bound:
            found = measured(root, bound.metric, bound.service, bound.unit)
            return rules.of_metric(one, bound, found, period, today)
        case ClaimBinding() as bound:
            return rules.of_claim(one, bound, claims.standing_claim(book, bound.study))
        case _:
            return rules.declared(one)


def entry(book: Book, id_: str, terms: Terms) -> int:
    """The ledger's entry that holds the agreed split of an objective; 0 where none does."""
    if terms.split is None:
        return 0
    shares = (terms.split.study, terms.split.platform, terms.split.business, id_)
    found = [one for one in book.splits if (one.study, one.platform, one.business, one.source) == shares]
    return found[-1].number if found else 0
