"""Teams, and apps of no team, with what is known of their use: for the plan of visits and the pulse beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sowhat.actions import usage_answer
from sowhat.actions.data_answer import source_rows
from sowhat.engine.duckdb import DuckDB
from sowhat.feedback.revisit import User
from sowhat.metrics import periods, weeks
from sowhat.model.feedback import PulseWeek

RECENT = 4
"""Whole weeks whose calls say who uses much."""
SHOWN = 8
BACK = 4
"""Whoever calls again after so many silent weeks is back."""
Row = Mapping[str, object]


def users(engine: DuckDB, zone: str) -> tuple[User, ...]:
    """Everybody whose calls were ever seen, by name."""
    complete, quiet = _complete(engine, zone), _silences(engine)
    held: dict[tuple[str, str], list[Row]] = {}
    for row in _weekly(engine):
        team = str(row["team"])
        held.setdefault(("team", team) if team else ("app", str(row["app"])), []).append(row)
    return tuple(_user(kind, name, rows, complete, quiet) for (kind, name), rows in sorted(held.items()))


def _user(
    kind: str, name: str, rows: Sequence[Row], complete: Sequence[str], quiet: Mapping[tuple[str, str], dict[str, int]]
) -> User:
    known = quiet.get((kind, name), {})
    seen = [str(row["week"]) for row in rows]
    latest = max(rows, key=lambda row: str(row["week"]))
    recent = sum(int(str(row["calls"])) for row in rows if row["week"] in complete[-RECENT:])
    began = (weeks.monday(complete[-1]) - weeks.monday(min(seen))).days // 7 if complete else 0
    return User(
        kind="team" if kind == "team" else "app",
        name=name,
        unit=str(latest["unit"]),
        recent=recent,
        weeks=max(began, 0),
        gone=max(known.values(), default=0),
        services=tuple(sorted(known)),
    )


def silent(engine: DuckDB) -> tuple[str, ...]:
    """Teams that stopped calling a service against their own rhythm."""
    return tuple(sorted(name for kind, name in _silences(engine) if kind == "team"))


def pulse(engine: DuckDB, zone: str) -> tuple[PulseWeek, ...]:
    """Teams active in the last whole weeks, and those back."""
    complete = _complete(engine, zone)
    number = {week: at for at, week in enumerate(complete)}
    teams: dict[str, set[int]] = {}
    for row in _weekly(engine):
        if row["team"] and row["week"] in number:
            teams.setdefault(str(row["team"]), set()).add(number[str(row["week"])])
    first = max(0, len(complete) - SHOWN)
    return tuple(
        PulseWeek(
            week=complete[at],
            active=sum(at in seen for seen in teams.values()),
            back=sum(_is_back(seen, at) for seen in teams.values()),
        )
        for at in range(first, len(complete))
    )


def _is_back(seen: set[int], at: int) -> bool:
    return at in seen and min(seen) < at and not any(week in seen for week in range(at - BACK, at))


def _weekly(engine: DuckDB) -> list[Row]:
    active = engine.table("active")
    named = active.filter(((active.team != "") | (active.app != "")) & (active.calls > 0))
    return list(
        engine.execute(named.group_by(["team", "app", "unit", "week"]).agg(calls=named.calls.sum())).to_pylist()
    )


def _silences(engine: DuckDB) -> dict[tuple[str, str], dict[str, int]]:
    """The silent weeks of a team or app by service. A team is silent where all its apps that called a service are."""
    quiet = {
        (str(row["service"]), str(row["name"])): int(row["weeks"])
        for row in engine.execute(engine.table("silences")).to_pylist()
        if row["by"] == "app"
    }
    active = engine.table("active")
    callers = active.filter(active.app != "").select("service", "app", "team").distinct()
    apps: dict[tuple[str, str, str], set[str]] = {}
    for row in engine.execute(callers).to_pylist():
        kind, name = ("team", row["team"]) if row["team"] else ("app", row["app"])
        apps.setdefault((kind, name, row["service"]), set()).add(row["app"])
    found: dict[tuple[str, str], dict[str, int]] = {}
    for (kind, name, service), held in apps.items():
        gone = [quiet.get((service, app)) for app in held]
        if all(gone):
            found.setdefault((kind, name), {})[service] = min(weeks_ for weeks_ in gone if weeks_)
    return found


def _complete(engine: DuckDB, zone: str) -> tuple[str, ...]:
    """The whole weeks of telemetry; sources that end early do not end it."""
    first, last = usage_answer.span(list(source_rows(usage_answer.Results(engine, None, None))))
    [row] = engine.execute(engine.table("active").agg(week=engine.table("active").week.max())).to_pylist()
    if first is None or last is None or row["week"] is None:
        return ()
    return weeks.whole(periods.day(first, zone), periods.day(last, zone))
