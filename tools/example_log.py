"""Writes a small simulated access log of an internal platform: the same bytes every time.

    python -m tools.example_log FILE

Nobody's real traffic: thirteen weeks, six applications of four services; one application joins late, one leaves.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

FIRST_DAY = datetime(2026, 6, 1, tzinfo=UTC)
DAYS = 91
STATUSES = (("200", 945), ("304", 20), ("404", 18), ("401", 6), ("429", 4), ("500", 5), ("503", 2))


@dataclass(frozen=True, slots=True)
class App:
    """A calling application: weekday calls a day, the operations it calls, and the days from and to which it does."""

    name: str
    daily: int
    operations: tuple[str, ...]
    joins: int = 0
    leaves: int = DAYS


APPS = (
    App("web-shop", 260, ("GET /catalog/items/{id}", "POST /payments/charges", "GET /identity/session")),
    App("mobile-app", 210, ("GET /catalog/items/{id}", "GET /identity/session", "GET /catalog/search")),
    App("call-centre", 60, ("GET /payments/charges/{id}", "POST /payments/refunds", "GET /identity/users/{id}")),
    App("loyalty", 45, ("GET /identity/users/{id}", "POST /messages/sms"), joins=35),
    App("partner-api", 40, ("GET /catalog/items/{id}", "GET /catalog/search"), joins=56),
    App("old-kiosk", 30, ("GET /catalog/search", "POST /payments/charges"), leaves=49),
)


def lines(seed: int = 20260601) -> Iterator[str]:
    """The log, in order of time."""
    dice = random.Random(seed)
    for day in range(DAYS):
        calls = [call for app in APPS if app.joins <= day < app.leaves for call in _calls(app, day, dice)]
        yield from (line for _, line in sorted(calls))


def _calls(app: App, day: int, dice: random.Random) -> Iterator[tuple[datetime, str]]:
    """One application's calls of one day, fewer at weekends."""
    busy = 1.0 if (FIRST_DAY + timedelta(days=day)).weekday() < 5 else 0.35
    for _ in range(round(app.daily * busy * dice.uniform(0.85, 1.15))):
        at = FIRST_DAY + timedelta(days=day, seconds=min(max(dice.gauss(50_000, 12_000), 0), 86_399))
        yield at, _line(app, at, dice)


def _line(app: App, at: datetime, dice: random.Random) -> str:
    method, path = dice.choice(app.operations).replace("{id}", str(dice.randint(1000, 9999))).split()
    status = dice.choices([code for code, _ in STATUSES], [weight for _, weight in STATUSES])[0]
    address = f"192.0.2.{APPS.index(app) + 10}"
    stamp = at.strftime("%d/%b/%Y:%H:%M:%S +0000")
    size = dice.randint(180, 9000)
    agent = f"{app.name}/1.0 (simulated)"
    return f'{address} - {app.name} [{stamp}] "{method} {path} HTTP/1.1" {status} {size} "-" "{agent}"\n'


def main() -> None:
    """Write the log to the file named on the command line."""
    target = Path(sys.argv[1])
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text("".join(lines()), encoding="ascii")


if __name__ == "__main__":
    main()
