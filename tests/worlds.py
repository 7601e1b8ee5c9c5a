"""A small company as files, with a known effect: logs, catalog, outcomes, go-lives, rosters and a study.

Twelve teams of three business units, one of them a giant, serve customers of whom about half return in a week. Seven
teams go live with the service `advice` on two dates; from then on each of their customers is `EFFECT` more likely to
return. Teams differ in level and drift by themselves. Everything comes from one seed.

`python -m tests.worlds FOLDER` writes the company, to look at.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import numpy as np

MONDAY = date(2026, 3, 2)
UNITS = ("retail", "credit", "wealth")
SERVICES = ("advice", "search", "checkout")
SETTINGS = """platform: {name: harbour, title: {en: Harbour, zh: 海港平台}}
timezone: Asia/Shanghai
currency: CNY
sources:
  - {name: gateway, type: access-log, paths: [logs/*.log], format: common, consumer: user, customer: "query:customer"}
outcomes:
  - name: weekly-return
    title: {en: Weekly return, zh: 周回访}
    kind: state
    unit: customer
    every: week
    paths: [business/weekly_return.csv]
    columns: {unit: customer, period: week, value: active}
go_lives:
  - {service: advice, paths: [business/go_lives.csv], columns: {team: team, date: live_from, decided: how}}
rosters:
  - {paths: [business/rosters.csv], columns: {team: team, customer: customer}}
"""
STUDY = """studies:
  - name: advice-return
    title: {en: Advice and weekly return, zh: 智能建议与周回访}
    service: advice
    outcome: weekly-return
    horizon: {horizon}
    registered: {registered}
    cost: {cost}
    price: {amount: 120, low: 80, high: 180, currency: CNY, source: Finance 2026}
"""
LINE = '10.0.{team}.{n} - {user} [{day:%d/%b/%Y}:{hour:02}:00:00 +0800] "GET {path} HTTP/1.1" {status} 100\n'


@dataclass(frozen=True, slots=True)
class World:
    """What can be varied. `sizes`: customers of each team; `starts`: the week (from 0) in which a team goes live, None
    never. `registered` None leaves the study without a date; `priced` False without a price."""

    seed: int = 0
    effect: float = 0.12
    weeks: int = 16
    sizes: tuple[int, ...] = (400, *[40] * 11)
    starts: tuple[int | None, ...] = (7, 7, 7, 7, 10, 10, 10, None, None, None, None, None)
    horizon: int = 4
    registered: date | None = date(2026, 3, 30)
    priced: bool = True
    cost: int | None = None
    rosters: bool = True
    go_lives: bool = True
    log_days: int = 70

    @property
    def teams(self) -> tuple[str, ...]:
        """Their names."""
        return tuple(f"team-{number:02}" for number in range(1, len(self.sizes) + 1))

    @property
    def retained(self) -> float:
        """Customers who truly return because of the service, `horizon` weeks after their team went live."""
        return self.effect * sum(size for size, start in zip(self.sizes, self.starts, strict=True) if start is not None)

    def first_day(self, week: int) -> date:
        """The Monday of a week."""
        return MONDAY + timedelta(weeks=week)

    def write(self, root: Path) -> Path:
        """The company's workspace, ready for `sowhat build`."""
        for folder in ("logs", "business", "catalog", "studies"):
            (root / folder).mkdir(parents=True, exist_ok=True)
        _text(root / "sowhat.yaml", self._settings())
        _text(root / "catalog" / "catalog.yaml", "".join(self._catalog()))
        _text(root / "studies" / "advice.yaml", self._study())
        _text(root / "logs" / "access.log", "".join(self._log()))
        business = root / "business"
        _rows(business / "weekly_return.csv", ("customer", "week", "active"), self._outcomes())
        _rows(business / "go_lives.csv", ("team", "live_from", "how"), self._go_lives())
        _rows(business / "rosters.csv", ("team", "customer"), self.customers())
        return root

    def customers(self) -> Iterator[tuple[str, str]]:
        """Team and customer."""
        for number, (team, size) in enumerate(zip(self.teams, self.sizes, strict=True), 1):
            yield from ((team, f"c{number:02}{n:05}") for n in range(size))

    def _settings(self) -> str:
        lines = SETTINGS.splitlines(keepends=True)
        rosters = lines.index("rosters:\n")
        lives = lines.index("go_lives:\n")
        kept = lines[:lives] + (lines[lives:rosters] if self.go_lives else [])
        return "".join(kept + (lines[rosters:] if self.rosters else []))

    def _study(self) -> str:
        text = STUDY.replace("{horizon}", str(self.horizon)).replace("{registered}", str(self.registered))
        text = text.replace("{cost}", str(self.cost))
        without = [] if self.registered else ["registered:"]
        without += [] if self.priced else ["price:"]
        without += [] if self.cost is not None else ["cost:"]
        kept = (line for line in text.splitlines(keepends=True) if not line.strip().startswith(tuple(without) or "\0"))
        return "".join(kept)

    def _catalog(self) -> Iterator[str]:
        yield "services:\n"
        yield from (f"  - {{name: {name}, owner: platform, routes: [/{name}]}}\n" for name in SERVICES)
        yield "units: [{name: retail}, {name: credit}, {name: wealth}, {name: platform}]\n"
        yield "teams:\n  - {name: platform, unit: platform}\n"
        yield from (f"  - {{name: {team}, unit: {UNITS[n % 3]}}}\n" for n, team in enumerate(self.teams))
        yield "consumers:\n"
        yield from (f"  - {{name: app-{team}, team: {team}, keys: [app-{team}]}}\n" for team in self.teams)

    def _outcomes(self) -> Iterator[tuple[str, str, int]]:
        rng = np.random.default_rng(self.seed)
        shape = (len(self.sizes), self.weeks)
        level = 0.45 + 0.05 * rng.normal(size=(shape[0], 1))
        drift = 0.01 * np.cumsum(rng.normal(size=shape), axis=1) + 0.01 * rng.normal(size=shape)
        live = np.array([self.weeks if start is None else start for start in self.starts])[:, None]
        chance = np.clip(level + drift + self.effect * (np.arange(self.weeks) >= live), 0.02, 0.98)
        place = {team: number for number, team in enumerate(self.teams)}
        for team, customer in self.customers():
            active = rng.random(self.weeks) < chance[place[team]]
            yield from ((customer, self.first_day(week).isoformat(), int(on)) for week, on in enumerate(active))

    def _go_lives(self) -> Iterator[tuple[str, str, str]]:
        for team, start in zip(self.teams, self.starts, strict=True):
            if start is not None:
                yield team, self.first_day(start).isoformat(), "project"

    def _log(self) -> Iterator[str]:
        last = MONDAY + timedelta(weeks=self.weeks) - timedelta(days=1)
        for back in range(self.log_days - 1, -1, -1):
            day = last - timedelta(days=back)
            for number, team in enumerate(self.teams):
                yield from self._calls(number, team, day, back)

    def _calls(self, number: int, team: str, day: date, back: int) -> Iterator[str]:
        """A team's day: `checkout` always (twice as often in the last two weeks), `search` from team 1 to 11, the last
        team only in the last two weeks, `advice` once live."""
        start = self.starts[number]
        for n, path in enumerate(("/checkout",) * (4 if back < 14 else 2)):
            yield _line(number, team, day, 9 + n, f"{path}?customer=c{number + 1:02}{back % 20:05}")
        if number < len(self.teams) - 1 or back < 14:
            yield _line(number, team, day, 14, "/search?q=x")
        if start is not None and day >= self.first_day(start):
            yield _line(number, team, day, 15, f"/advice?customer=c{number + 1:02}{back % 30:05}")


CLEAR = World(sizes=(40,) * 48, starts=(*[6] * 12, *[9] * 12, *[None] * 24), cost=9_000)
"""A world of many small teams in which the effect is plain."""


def _line(number: int, team: str, day: date, hour: int, path: str) -> str:
    return LINE.format(team=number, n=hour, user=f"app-{team}", day=day, hour=hour, path=path, status=200)


def _text(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")


def _rows(path: Path, header: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


if __name__ == "__main__":
    World().write(Path(sys.argv[1]))
