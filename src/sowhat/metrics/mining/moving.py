"""A customer outcome that moves with the use of a service which nobody promotes.

Related only, never an effect: teams that use more may be those whose customers would have done better anyhow. So it is
told as grade D, with the study that would say more as the next step.

For each outcome and service: both by team and period (weeks, where the outcome is known by week or day; else months),
less each team's and each period's own mean, and their correlation; the chance of one as large is counted over drawn
exchanges of the teams' use (Fisher 1935), and held to what looking at so many pairs at once allows (Holm 1979).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from itertools import product
from typing import Literal

import ibis
import ibis.expr.types as ir
import numpy as np
import numpy.typing as npt

from sowhat.metrics import outcome, roster
from sowhat.metrics import weeks as week
from sowhat.metrics.calendar import month as month_of
from sowhat.metrics.calendar import week as week_of
from sowhat.metrics.mining.scene import Scene, Shelf
from sowhat.model.opportunity import Code, EvidenceRow, EvidenceUnit, Mined
from sowhat.model.study import OutcomeTable

Grain = Literal["week", "month"]
PERIODS: Mapping[Grain, tuple[int, int]] = {"week": (12, 26), "month": (6, 12)}
"""Whole periods that a pair needs, and how many are looked back on."""
DAYS: Mapping[Grain, timedelta] = {"week": timedelta(days=7 * 28), "month": timedelta(days=31 * 13)}
"""How far back outcomes are read."""
TEAMS, USERS = 8, 4
"""Teams that a pair needs, and of these some that use the service."""
DRAWS, AT_ONCE = 9999, 1000
SEED = 20_260_001
LEVEL = 0.05
"""How often one false pair or more may be told, of all that are looked at."""
LEAST = 0.3
"""A weaker correlation is no news, however sure."""
Floats = npt.NDArray[np.float64]
Lines = Mapping[tuple[str, str], float]
"""By team and period."""


@dataclass(frozen=True, slots=True)
class Moves:
    """How an outcome moved with a service: `r` over `teams` and `periods`, `users` of which use it, and the chance."""

    service: str
    outcome: str
    r: float
    p: float
    teams: int
    users: int
    periods: tuple[str, ...]
    grain: Grain


def mine(scene: Scene, outcomes: Sequence[OutcomeTable], promoted: Set[str]) -> tuple[Mined, ...]:
    """Pairs of the `outcomes` and the services that are not `promoted`, which move together the good way."""
    if scene.days < 7 * PERIODS["week"][0]:
        return ()
    uses = {grain: _use(scene, grain, promoted) for grain in {grain_of(one) for one in outcomes}}
    every = _outcomes(scene, [one for one in outcomes if uses[grain_of(one)]])
    found = []
    for one in outcomes:
        use, way = uses[grain_of(one)], 1.0 if one.good == "up" and one.kind == "state" else -1.0
        lines = every.get(one.name, {})
        pairs = (together(lines, use[name], (name, one.name), grain_of(one)) for name in sorted(use) if lines)
        found += [(pair, way) for pair in pairs if pair is not None]
    sure = held([pair.p for pair, _ in found])
    told = [pair for (pair, way), kept in zip(found, sure, strict=True) if kept and pair.r * way >= LEAST]
    best = {one.service: one for one in sorted(told, key=lambda one: abs(one.r))}
    return tuple(_mined(best[name], scene.until) for name in sorted(best))


def grain_of(outcome: OutcomeTable) -> Grain:
    """What an outcome and the use of services are compared by."""
    return "week" if outcome.every in ("day", "week") else "month"


def together(lines: Lines, use: Lines, pair: tuple[str, str], grain: Grain) -> Moves | None:
    """How the outcome of a `pair` (service, outcome) moves with the use of its service; null where too few teams and
    periods say both."""
    needed, looked = PERIODS[grain]
    periods = sorted({period for _, period in lines} & {period for _, period in use})[-looked:]
    if len(periods) < needed:
        return None
    within = frozenset(periods)
    told = Counter(team for team, period in lines if period in within)
    teams = sorted(team for team, count in told.items() if count == len(periods))
    users = [team for team in teams if any(use.get((team, period), 0) > 0 for period in periods)]
    if len(teams) < TEAMS or len(users) < USERS:
        return None
    y = _centred([[lines[team, period] for period in periods] for team in teams])
    x = _centred(np.log1p([[use.get((team, period), 0.0) for period in periods] for team in teams]))
    size = float(np.sqrt((x * x).sum() * (y * y).sum()))
    if size <= 1e-12:
        return None
    cross = y @ x.T / size
    return Moves(*pair, float(np.trace(cross)), _chance(cross), len(teams), len(users), tuple(periods), grain)


def held(chances: Sequence[float]) -> tuple[bool, ...]:
    """Which stand when all are looked at together (Holm's step-down)."""
    order = sorted(range(len(chances)), key=lambda at: chances[at])
    kept = [False] * len(chances)
    for place, at in enumerate(order):
        if chances[at] > LEVEL / (len(chances) - place):
            break
        kept[at] = True
    return tuple(kept)


def _centred(rows: npt.ArrayLike) -> Floats:
    made = np.asarray(rows, dtype=np.float64)
    centred: Floats = made - made.mean(axis=1, keepdims=True) - made.mean(axis=0, keepdims=True) + made.mean()
    return centred


def _chance(cross: Floats) -> float:
    """Teams' lines of use are exchanged whole: what follows from period to period in them stays. Above `LEVEL` nothing
    is ever told, and how far above is not counted to the end."""
    seen, rows, exchanges = abs(float(np.trace(cross))), np.arange(len(cross)), _exchanges(len(cross))
    more = 0
    for at in range(0, DRAWS, AT_ONCE):
        drawn = cross[rows, exchanges[at : at + AT_ONCE]].sum(axis=1)
        more += int((np.abs(drawn) >= seen - 1e-12).sum())
        if (1 + more) / (1 + DRAWS) > LEVEL:
            break
    return (1 + more) / (1 + DRAWS)


@lru_cache(8)
def _exchanges(teams: int) -> npt.NDArray[np.int64]:
    """A drawn order of the teams in each row, the same for every pair and build."""
    rows = np.tile(np.arange(teams), (DRAWS, 1))
    return np.random.default_rng(SEED).permuted(rows, axis=1)


def _use(scene: Scene, grain: Grain, promoted: Set[str]) -> dict[str, dict[tuple[str, str], float]]:
    """People's calls by service that is not `promoted`, team and whole period within reach of an outcome; a period
    without a call is nought. None where there are too few periods."""
    rows, running = scene.results.table("active"), week.label(scene.until)
    if grain == "month":
        rows = scene.results.table("consumers")
        rows, running = rows.filter(rows.traffic == "people"), f"{scene.until:%Y-%m}"
    known = rows.filter((rows.service != "") & (rows.team != "") & (rows[grain] < running))
    dated = known.mutate(period=known[grain])
    summed = scene.results.run(dated.group_by(["service", "team", "period"]).agg(calls=dated.calls.sum())).to_pylist()
    within = _reached(scene, grain, {str(row["period"]) for row in summed})
    found: dict[str, dict[tuple[str, str], float]] = {}
    for row in summed if within else ():
        if row["service"] not in promoted:
            found.setdefault(row["service"], {})[row["team"], row["period"]] = float(row["calls"])
    blank = dict.fromkeys(product([one.name for one in scene.catalog.teams], within), 0.0)
    return {name: {key: lines.get(key, none) for key, none in blank.items()} for name, lines in found.items()}


def _reached(scene: Scene, grain: Grain, periods: Set[str]) -> list[str]:
    """Periods in which an outcome may be read, without the first of all, which is cut; none where they are too few."""
    since = scene.until - DAYS[grain]
    oldest = week.label(since) if grain == "week" else f"{since:%Y-%m}"
    within = [one for one in sorted(periods)[1:] if one >= oldest]
    return within if len(within) >= PERIODS[grain][0] else []


def _outcomes(scene: Scene, asked: Sequence[OutcomeTable]) -> dict[str, dict[tuple[str, str], float]]:
    """Each outcome by team and period; those that are read alike together."""
    alike: dict[tuple[Grain, bool], list[str]] = {}
    for one in asked:
        alike.setdefault((grain_of(one), one.unit == "team"), []).append(one.name)
    found: dict[str, dict[tuple[str, str], float]] = {}
    for (grain, by_team), names in sorted(alike.items()):
        for row in scene.facts.run(_outcome(scene, names, grain, by_team)).to_pylist():
            if row["y"] is not None:
                found.setdefault(row["metric"], {})[row["team"], row["at"]] = row["y"]
    return found


def _outcome(scene: Scene, names: Sequence[str], grain: Grain, by_team: bool) -> ir.Table:
    """metric, team, at, y: the mean over a team's customers, or the ratio of their sums."""
    facts, table = scene.facts, scene.facts.table("outcomes")
    since = ibis.date((scene.until - DAYS[grain]).isoformat())
    rows = outcome.current(table.filter(table.metric.isin(list(names)) & (table.period >= since)))
    by: ir.Table = rows.mutate(team=rows.unit) if by_team else _with_team(facts, rows)
    label = month_of if grain == "month" else week_of
    dated = by.mutate(at=label(by.period))
    over = dated.denominator.sum()
    mean = (over > 0).ifelse(dated.numerator.sum() / over.nullif(ibis.literal(0.0)), dated.value.mean())
    return dated.group_by(["metric", "team", "at"]).agg(y=mean)


def _with_team(facts: Shelf, rows: ir.Table) -> ir.Table:
    """Each customer's outcome under the team whose roster it stands on in that period."""
    standing = roster.current(facts.table("rosters"))
    joined = rows.inner_join(standing, [rows.unit == standing.customer])
    within = (joined.valid_from.isnull() | (joined.valid_from <= joined.period)) & (
        joined.valid_to.isnull() | (joined.valid_to > joined.period)
    )
    return joined.filter(within)


def _mined(one: Moves, until: date) -> Mined:
    name: Code = "moving-weeks" if one.grain == "week" else "moving-months"
    unit: EvidenceUnit = "weeks" if one.grain == "week" else "months"
    return Mined(
        kind="moving",
        key=one.service,
        services=(one.service,),
        outcome=one.outcome,
        evidence=(
            EvidenceRow(name="moving-correlation", amount=round(one.r, 4), unit="number", at=until, of=one.outcome),
            EvidenceRow(name="moving-chance", amount=round(one.p, 5), unit="share", at=until),
            EvidenceRow(name="moving-users", amount=one.users, unit="teams", at=until, of=one.service),
            EvidenceRow(name="moving-teams", amount=one.teams, unit="teams", at=until),
            EvidenceRow(name=name, amount=len(one.periods), unit=unit, at=until),
        ),
        strength=round(min(1.0, abs(one.r)), 3),
    )
