"""Shared costs split over services, so that the shares add up to what was split, exactly."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from sowhat.model.cost import EVERYONE, SharedCosts

CENT = Decimal("0.01")
"""Money is split in these; what is less than one stays with one service."""
Row = Mapping[str, object]
"""A row of the result `spend`."""
Key = tuple[str, str, str, str, str | None]
"""Service, month, kind, currency and project: a pool of a project is split under its code."""
Months = Mapping[str, Mapping[str, int]]
"""Per month (2026-07), calls by service."""


@dataclass(frozen=True, slots=True)
class Basis:
    """What a split goes by: the rule, the services that share, and the calls of each in each month."""

    rule: SharedCosts
    services: tuple[str, ...]
    calls: Months


def allocated(rows: Sequence[Row], basis: Basis) -> list[dict[str, object]]:
    """The rows with those of `EVERYONE` replaced by one row a service and month, of kind shared: amount is the share
    (with what the service had of that kind already), `pool` what was split, `rule` how, `share` the part of the amount
    that comes of it. Where no service is known the rows stay whole."""
    told = {_key(row): _own(row) for row in rows}
    pools = [key for key in told if key[0] == EVERYONE]
    for key in pools if basis.services else []:
        pool = told.pop(key)
        _, month, kind, currency, project = key
        by, weights = _weights(basis, month, currency, rows)
        parts = _parts(pool, weights)
        for service, part in parts.items():
            own = told.setdefault((service, month, kind, currency, project), _blank(service, key))
            _add(own, part)
            own["pool"], own["rule"] = pool["amount"], by
    return list(told.values())


def split(amount: Decimal, weights: Mapping[str, Decimal]) -> dict[str, Decimal]:
    """An amount by weight, in cents by the largest remainders (ties: the first in the order given); what is less than a
    cent goes to the greatest weight. The parts add up to the amount to the last digit, and rounded (half
    up) to cents to its cents. ValueError where a weight is negative, or none is above zero."""
    total = sum(map(Fraction, weights.values()), Fraction(0))
    if total <= 0 or any(weight < 0 for weight in weights.values()):
        raise ValueError("weights")
    cents, sign = int(abs(amount) / CENT), -1 if amount < 0 else 1
    exact = {name: divmod(cents * Fraction(weight) / total, 1) for name, weight in weights.items()}
    left = cents - sum(whole for whole, _ in exact.values())
    first = set(sorted(exact, key=lambda name: exact[name][1], reverse=True)[:left])
    parts = {name: sign * (whole + (name in first)) * CENT for name, (whole, _) in exact.items()}
    parts[max(weights, key=lambda name: weights[name])] += amount - sign * cents * CENT
    return parts


def _weights(basis: Basis, month: str, currency: str, rows: Sequence[Row]) -> tuple[str, dict[str, Decimal]]:
    """The rule that a month is split by, and the weight of each service that takes part."""
    by = basis.rule.by
    found = {name: _weight(basis, name, month, currency, rows) for name in basis.services}
    kept = {name: weight for name, weight in found.items() if weight > 0}
    return (by, kept) if kept else ("even", dict.fromkeys(basis.services, Decimal(1)))


def _weight(basis: Basis, service: str, month: str, currency: str, rows: Sequence[Row]) -> Decimal:
    match basis.rule.by:
        case "calls":
            return Decimal(basis.calls.get(month, {}).get(service, 0))
        case "cost":
            return sum((_amount(row) for row in rows if _is_own(row, service, month, currency)), Decimal(0))
        case "weights":
            return basis.rule.weights.get(service, Decimal(0))
        case "even":
            return Decimal(1)


def _is_own(row: Row, service: str, month: str, currency: str) -> bool:
    same = (row["service"], row["month"], row["currency"]) == (service, month, currency)
    return same and row["kind"] in ("build", "run")


def _amount(row: Row) -> Decimal:
    amount = row["amount"]
    return amount if isinstance(amount, Decimal) else Decimal(0)


def _parts(pool: Row, weights: Mapping[str, Decimal]) -> dict[str, dict[str, Decimal | float | None]]:
    """Each service's part of a pool's money and days; money that is not known stays unknown."""
    amount, total = pool["amount"], float(sum(weights.values(), Decimal(0)))
    money = split(amount, weights) if isinstance(amount, Decimal) else {}
    return {
        name: {
            "amount": money.get(name),
            **{days: _days(pool[days], float(weight) / total) for days in ("person_days", "unpriced_days")},
        }
        for name, weight in weights.items()
    }


def _days(days: object, part: float) -> float | None:
    return days * part if isinstance(days, float) else None


def _key(row: Row) -> Key:
    project = row.get("project")
    service, month, kind, currency = (str(row[name]) for name in ("service", "month", "kind", "currency"))
    return service, month, kind, currency, None if project is None else str(project)


def _own(row: Row) -> dict[str, object]:
    return {**row, "share": None, "pool": None, "rule": ""}


def _blank(service: str, key: Key) -> dict[str, object]:
    _, month, kind, currency, project = key
    names = {"service": service, "month": month, "kind": kind, "currency": currency, "project": project}
    return _own({**names, "amount": None, "person_days": None, "unpriced_days": 0.0})


def _add(own: dict[str, object], part: Mapping[str, Decimal | float | None]) -> None:
    for name, more in part.items():
        if more is not None:
            before = own[name]
            own[name] = more if before is None else before + more  # type: ignore[operator]
    own["share"] = part["amount"]
