"""The dated table of exchange rates: entries `rate`, read by the nearest earlier day and in the stated direction alone.

Nothing is turned round in silence: 1 / rate is not the price at which somebody sold, and a table that holds both ways
says so itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal, InvalidOperation

from sowhat.errors import CallError, Param, Problem, Where
from sowhat.ledger import chain
from sowhat.model.ledger import Entry
from sowhat.model.price import Rate
from sowhat.workspace.currencies import CODES

STALE = 35
"""Days after which a rate is told to be old: a monthly table always has a newer one."""
COLUMNS = ("base", "quote", "day", "rate", "source")
MOST = 100_000
"""Lines of one file; a daily table of a dozen currencies over twenty years has fewer."""


@dataclass(frozen=True, slots=True)
class Found:
    """The rate that holds on a day, and how many days old it is then."""

    rate: Rate
    days: int

    @property
    def stale(self) -> bool:
        return self.days > STALE


def enter(entries: Sequence[Entry], rate: Rate, at: datetime) -> Entry:
    """The entry that holds a rate; one of the same day takes the place of an earlier one, which stays in the book.

    Raises CallError (`currency-unknown`, `rate-same`, `rate-not-positive`, `rate-no-source`).
    """
    problems = tuple(_problems(rate))
    if problems:
        raise CallError(*problems)
    last = entries[-1] if entries else None
    return chain.follow(last, "rate", f"{rate.base}-{rate.quote}", at, chain.canonical(rate))


def _problems(rate: Rate, where: Where | None = None) -> Iterable[Problem]:
    for code in dict.fromkeys((rate.base, rate.quote)):
        if code not in CODES:
            yield Problem("currency-unknown", where, {"value": code})
    if rate.base == rate.quote:
        yield Problem("rate-same", where, {"currency": rate.base})
    if rate.rate <= 0:
        yield Problem("rate-not-positive", where, {"value": str(rate.rate)})
    if not rate.source.strip():
        yield Problem("rate-no-source", where)


def table(entries: Iterable[Entry]) -> tuple[Rate, ...]:
    """Every rate of the book in the order in which it was entered."""
    return tuple(Rate.model_validate_json(entry.body) for entry in entries if entry.kind == "rate")


def on(rates: Iterable[Rate], base: str, quote: str, day: date) -> Found:
    """The rate of the nearest day up to `day`; of the same day the one entered last.

    Raises CallError: `rate-turned` (only the other direction is in the table), `rate-later` (only later days are),
    `rate-missing`.
    """
    known = tuple(rates)
    own = [one for one in known if (one.base, one.quote) == (base, quote)]
    past = [(one.day, number) for number, one in enumerate(own) if one.day <= day]
    if past:
        found = own[max(past)[1]]
        return Found(found, (day - found.day).days)
    params: dict[str, Param] = {"base": base, "quote": quote, "day": day.isoformat()}
    if own:
        first = min(one.day for one in own).isoformat()
        raise CallError(Problem("rate-later", params={**params, "first": first}))
    turned = any((one.base, one.quote) == (quote, base) for one in known)
    raise CallError(Problem("rate-turned" if turned else "rate-missing", params=params))


def read(rows: Iterable[tuple[int, Mapping[str, str]]], path: str, source: str = "") -> tuple[Rate, ...]:
    """The rates of a table's rows (line number, cells by column name); `source` where the table has no such column.

    Raises CallError with every line that is wrong: `rate-line`, `rate-twice`, and what `enter` refuses.
    """
    found: list[Rate] = []
    problems: list[Problem] = []
    seen: dict[tuple[str, str, date], int] = {}
    for line, cells in rows:
        where = Where(path, line=line)
        if line > MOST:
            raise CallError(Problem("rates-too-many", where, {"most": MOST}))
        rate = _rate(cells, source)
        if rate is None:
            problems.append(Problem("rate-line", where))
            continue
        wrong = tuple(_problems(rate, where))
        first = seen.setdefault((rate.base, rate.quote, rate.day), line)
        if first != line:
            wrong = (*wrong, Problem("rate-twice", where, {"line": first}))
        problems.extend(wrong)
        found.append(rate)
    if problems:
        raise CallError(*problems)
    return tuple(found)


def _rate(cells: Mapping[str, str], source: str) -> Rate | None:
    """None where a day or a number cannot be read."""
    told = {name: (cells.get(name) or "").strip() for name in COLUMNS}
    try:
        day, number = date.fromisoformat(told["day"]), Decimal(told["rate"])
    except (ValueError, InvalidOperation):
        return None
    if not number.is_finite():
        return None
    return Rate(
        base=told["base"].upper(), quote=told["quote"].upper(), day=day, rate=number, source=told["source"] or source
    )
