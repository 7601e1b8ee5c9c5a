"""What things are worth and whose share is which: prices, exchange rates, declared value, agreed splits."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from datetime import date, datetime
from decimal import Decimal
from difflib import get_close_matches
from pathlib import Path

from sowhat.actions import instant, ledger, places
from sowhat.actions.reading import store_of
from sowhat.actions.simulated import marked
from sowhat.actions.written import written
from sowhat.errors import BlockedError, CallError, Param, Problem, Where
from sowhat.ledger import declared, prices, rates, splits
from sowhat.ledger.splits import SplitBody
from sowhat.model.declared import AgreedSplit, Declared, DeclaredTerms
from sowhat.model.ledger import Book, Entry
from sowhat.model.price import PriceEntry, PriceTerms, Rate
from sowhat.model.price_book import PriceBook, RateSeen, RatesRead
from sowhat.workspace.plain_text import Undecodable, decoded, delimiter_of

LARGEST = 32 * 1024 * 1024
"""Bytes of a file of rates."""


def price(root: Path, terms: PriceTerms, vat: Decimal = Decimal(0)) -> PriceEntry:
    """Enter a price. Past claims keep theirs. Raises CallError as `ledger.prices.enter` does, and `no-such-outcome`."""
    if terms.outcome is not None:
        _known_outcome(root, terms.outcome)
    _append(root, lambda entries, now: prices.enter(entries, terms, now, vat))
    return ledger.book(root).prices[-1]


def rate(root: Path, one: Rate) -> Rate:
    """Enter an exchange rate. Raises CallError as `ledger.rates.enter` does."""
    _append(root, lambda entries, now: rates.enter(entries, one, now))
    return one


def import_rates(root: Path, path: Path, source: str = "") -> RatesRead:
    """Enter every rate of a CSV file, all or none; those that the book holds already are passed over.

    Raises CallError as `ledger.rates.read` does, and `rates-columns`; BlockedError `rates-unreadable`.
    """
    found = rates.read(_rows(path), path.name, source or path.name)
    with store_of(places.decisions(root)).begin() as work:
        entries = list(work.ledger.entries())
        known, now = set(rates.table(entries)), instant.now()
        added = [one for one in found if one not in known]
        for one in added:
            entry = rates.enter(entries[-1:], one, now)
            work.ledger.append(entry)
            entries.append(entry)
    return RatesRead(rates=tuple(added))


def _rows(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    """Line numbers and cells by column."""
    where = Where(path.name)
    try:
        if path.stat().st_size > LARGEST:
            raise BlockedError(Problem("rates-unreadable", where, {"reason": "too large"}))
        text = decoded(path.read_bytes())
    except (OSError, Undecodable) as error:
        reason = getattr(error, "strerror", None) or "not text"
        raise BlockedError(Problem("rates-unreadable", where, {"reason": str(reason)})) from error
    delimiter, text = delimiter_of(text)
    reader = csv.reader(text.splitlines(), delimiter=delimiter)
    try:
        header = [cell.strip().lower() for cell in next(reader, [])]
        missing = [name for name in ("base", "quote", "day", "rate") if name not in header]
        if missing:
            params: dict[str, Param] = {"missing": ", ".join(missing), "columns": ", ".join(rates.COLUMNS)}
            raise CallError(Problem("rates-columns", where, params))
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield reader.line_num, dict(zip(header, cells, strict=False))
    except csv.Error as error:
        raise BlockedError(Problem("rates-unreadable", where, {"reason": str(error)})) from error


def declare(root: Path, terms: DeclaredTerms) -> Declared:
    """Put what somebody declares beside the evidence: grade E, in no evidenced total. Raises CallError as
    `ledger.declared.declare` does, and `no-such-service`."""
    known = [one.name for one in written(root).catalog.services]
    if terms.service not in known:
        near = get_close_matches(terms.service, known, n=1)
        params: dict[str, Param] = {"value": terms.service, "nearest": near[0] if near else "none"}
        raise CallError(Problem("no-such-service", params=params))
    _append(root, lambda entries, now: declared.declare(entries, terms, now))
    return ledger.book(root).declared[-1]


def withdraw(root: Path, id_: str, reason: str) -> Declared:
    """Take a declaration back; it stays in the book. Raises CallError as `ledger.declared.withdraw` does."""
    _append(root, lambda entries, now: declared.withdraw(entries, id_, reason, now))
    return next(one for one in ledger.book(root).declared if one.id == id_)


def split(root: Path, study: str, body: SplitBody) -> AgreedSplit:
    """Fix how a platform team and a business team share what a study finds. Raises CallError as `ledger.splits.agree`
    does, and `no-such-study`."""
    known = [one.name for one in written(root).studies]
    if study not in known:
        params: dict[str, Param] = {"study": study, "nearest": "none", "known": ", ".join(known)}
        raise CallError(Problem("no-such-study", params=params))
    _append(root, lambda entries, now: splits.agree(entries, study, body, now))
    return ledger.book(root).splits[-1]


def price_book(root: Path) -> PriceBook:
    """Prices, the newest rates, declarations, agreements, and claims that speak of the same people."""
    held, today = ledger.book(root), instant.now().date()
    told = PriceBook(
        prices=held.prices,
        rates=newest(held, today),
        declared=held.declared,
        splits=held.splits,
        overlaps=held.overlaps,
    )
    return marked(root, told)


def newest(held: Book, today: date) -> tuple[RateSeen, ...]:
    """Each pair's rate as of today; none where all its days are still to come."""
    pairs = dict.fromkeys((one.base, one.quote) for one in held.rates if one.day <= today)
    found = [rates.on(held.rates, base, quote, today) for base, quote in pairs]
    return tuple(RateSeen(**dict(one.rate), days=one.days, stale=one.stale) for one in found)


def _known_outcome(root: Path, outcome: str) -> None:
    known = [one.name for one in written(root).outcomes]
    if outcome not in known:
        params: dict[str, Param] = {"outcome": outcome, "known": ", ".join(known) or "none"}
        raise CallError(Problem("price-outcome-unknown", params=params))


def _append(root: Path, made: Callable[[tuple[Entry, ...], datetime], Entry]) -> None:
    """One entry in one unit of work."""
    with store_of(places.decisions(root)).begin() as work:
        work.ledger.append(made(work.ledger.entries(), instant.now()))
