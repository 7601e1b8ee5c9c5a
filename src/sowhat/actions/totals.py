"""What the evidence adds up to, the closed months, and closing one."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from functools import lru_cache
from pathlib import Path
from zoneinfo import ZoneInfo

from sowhat.actions import adding_months, instant, places, portfolio
from sowhat.actions.adding_up import Asked, Seen, made
from sowhat.actions.adding_up import of_parts as sums_of
from sowhat.actions.reading import latest, reading, store_of
from sowhat.actions.simulated import marked
from sowhat.actions.so_what import head
from sowhat.actions.study import ran
from sowhat.actions.written import written
from sowhat.ledger import claims, postings
from sowhat.ledger.returns import Flow
from sowhat.model.build import Build
from sowhat.model.claim import ClaimKind
from sowhat.model.ledger import Book, Entry
from sowhat.model.signature import Signer
from sowhat.model.totals import Lock, MonthBook, Sum, Totals
from sowhat.model.workspace import Workspace

KEPT = 64
"""Answers kept in memory; each belongs to one build, one state of the ledger and what is declared."""


def totals(root: Path) -> Totals:
    """All totals of the latest build. Raises DataError where nothing was built yet, WorkspaceError."""
    build = latest(root)
    return marked(root, _totals(root, build, head(root), _of(written(root))))


def of_parts(root: Path, names: Collection[str]) -> tuple[Sum, ...]:
    """What these counted parts add up to, none twice, with the interval of their sum. Raises as `totals` does."""
    return _of_parts(root, latest(root), head(root), _of(written(root)), frozenset(names))


def lock(root: Path, month: date, by: Signer) -> Lock:
    """Close a month and all before it. Raises CallError as `ledger.postings.lock` does."""
    zone = ZoneInfo(written(root).timezone)
    with store_of(places.decisions(root)).begin() as work:
        now = instant.now()
        work.ledger.append(postings.lock(work.ledger.entries(), month, by, now, now.astimezone(zone).date()))
        return postings.locks(work.ledger.entries())[-1]


def books(root: Path) -> tuple[MonthBook, ...]:
    """Every month of the book; none where nobody began."""
    return postings.book(_entries(root))


def _of(workspace: Workspace) -> Asked:
    return Asked(workspace.currency, workspace.timezone)


def _entries(root: Path) -> tuple[Entry, ...]:
    if not places.decided(root):
        return ()
    with store_of(places.decisions(root)).read() as work:
        return work.ledger.entries()


@lru_cache(KEPT)
def _totals(root: Path, build: Build, ledger_head: str, asked: Asked) -> Totals:
    del ledger_head
    entries = _entries(root)
    return made(_seen(root, build, claims.book(entries), asked), build, entries)


@lru_cache(KEPT)
def _of_parts(root: Path, build: Build, ledger_head: str, asked: Asked, names: frozenset[str]) -> tuple[Sum, ...]:
    del ledger_head
    return sums_of(_seen(root, build, claims.book(_entries(root)), asked), names)


def _seen(root: Path, build: Build, held: Book, asked: Asked) -> Seen:
    with reading(root, build) as open_:
        folios, found = portfolio.built(open_.engine), ran(open_.engine, build)
    return Seen(folios, found, held, asked, build.created_at.astimezone(ZoneInfo(asked.zone)).date())


def by_month(root: Path, kind: ClaimKind) -> tuple[Flow, ...]:
    """The realised total of a kind, month by month. Raises as `totals` does."""
    return adding_months.flows(_seen(root, latest(root), claims.book(_entries(root)), _of(written(root))), kind)
