"""What a partner uses, how well it runs, and what the ledger says that it gave."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

from sowhat.actions import ecosystem_customers as customers
from sowhat.actions import ledger, usage_answer
from sowhat.actions.data_answer import source_rows
from sowhat.actions.decided import answered, stated
from sowhat.actions.ecosystem_asked import Asked
from sowhat.actions.ecosystem_reach import Days, Held
from sowhat.actions.health_answer import health
from sowhat.actions.reading import latest, reading
from sowhat.actions.showcase_gains import gained, standings
from sowhat.errors import SowhatError
from sowhat.ledger.waits import waits
from sowhat.metrics import periods, reached
from sowhat.model.brief import GaveLine, Partner, PossibleLine, UseLine
from sowhat.model.build import Build
from sowhat.model.claim import Claim
from sowhat.model.ecosystem import Possible
from sowhat.model.health import Health
from sowhat.model.showcase import RANKS, STANDS, Standing
from sowhat.model.study import Decided

Row = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Calls:
    """What the latest build knows of everybody's use: calls of people by month, the month that is looked at, go-lives,
    customers on rosters."""

    build: Build
    days: Days | None
    held: tuple[Held, ...]
    adopted: tuple[Row, ...]
    served: tuple[Row, ...]

    @property
    def month(self) -> str:
        """The last whole month, else the last one; '' without telemetry."""
        return self.days.month() if self.days else ""

    @property
    def before(self) -> str:
        """The whole month before; '' where records do not hold it."""
        if self.days is None:
            return ""
        known = [month for month in periods.months(self.days.first, self.days.last) if self.days.complete(month)]
        earlier = [month for month in known if month < self.month]
        return earlier[-1] if earlier else ""


def calls(root: Path) -> Calls:
    """Read once a build. Raises DataError where nothing was built yet."""
    return _calls(root, latest(root))


@lru_cache(8)
def _calls(root: Path, build: Build) -> Calls:
    with reading(root, build) as open_:
        engine = open_.engine
        begins, ends = usage_answer.span(list(source_rows(usage_answer.Results(engine, None, None))))
        days = Days(periods.day(begins, build.timezone), periods.day(ends, build.timezone)) if begins and ends else None
        held = engine.execute(reached.holders(engine.table("consumers"))).to_pylist()
        return Calls(
            build=build,
            days=days,
            held=tuple(Held(**row) for row in held),
            adopted=tuple(engine.execute(engine.table("adoptions")).to_pylist()),
            served=tuple(engine.execute(engine.table("served")).to_pylist()),
        )


def mine(seen: Calls, partner: Partner, month: str) -> tuple[Held, ...]:
    """Calls of a partner in a month, as teams sat then."""
    layer = "unit" if partner.kind == "unit" else "team"
    return tuple(row for row in seen.held if row.month == month and getattr(row, layer) == partner.name)


def listed(seen: Calls, partner: Partner) -> tuple[int | None, bool]:
    """Customers on a partner's rosters, and whether they are too few to say; null where no roster is known."""
    asked = Asked(unit=partner.name) if partner.kind == "unit" else Asked(team=partner.name)
    layer = "unit" if partner.kind == "unit" else "team"
    found = customers.listed(seen.served, asked)
    return found, found is None and any(row[layer] == partner.name for row in seen.served)


def uses(root: Path, seen: Calls, partner: Partner) -> tuple[UseLine, ...]:
    """Services with a call of the partner's in the month, those called most first."""
    runs = standings(_health(root))
    now, before = mine(seen, partner, seen.month), mine(seen, partner, seen.before)
    known = _adopted(root, seen, partner) if partner.kind == "team" else {}
    names = {row.service for row in now}
    found = (_use(seen, name, (_of(now, name), _of(before, name)), (known.get(name), runs.get(name))) for name in names)
    return tuple(sorted(found, key=lambda one: (-one.calls, one.service)))


def _of(rows: Sequence[Held], service: str) -> tuple[Held, ...]:
    return tuple(row for row in rows if row.service == service)


def _use(
    seen: Calls,
    service: str,
    rows: tuple[tuple[Held, ...], tuple[Held, ...]],
    known: tuple[Row | None, Standing | None],
) -> UseLine:
    now, before = rows
    adopted, runs = known
    return UseLine(
        service=service,
        month=seen.month,
        calls=sum(row.calls for row in now),
        before=sum(row.calls for row in before) if seen.before else None,
        teams=len({row.team for row in now if row.team}),
        apps=len({row.app for row in now if row.app}),
        since=_day(adopted["day"]) if adopted else None,
        decided=_way(adopted["decided"]) if adopted else None,
        runs=runs,
    )


def _day(found: object) -> date | None:
    return found if isinstance(found, date) else None


def _way(found: object) -> Decided:
    ways: tuple[Decided, ...] = ("own-choice", "project", "default", "old-closed", "notice", "unknown")
    return next((one for one in ways if one == found), "unknown")


def _adopted(root: Path, seen: Calls, partner: Partner) -> Mapping[str, Row]:
    own = [row for row in seen.adopted if row["team"] == partner.name]
    return {str(row["service"]): row for row in answered(own, stated(root))}


def _health(root: Path) -> Health | None:
    try:
        return health(root)
    except SowhatError:
        return None


def gave(root: Path, partner: Partner) -> tuple[GaveLine, ...]:
    """Claims that stand and count the partner's teams, the strongest evidence first."""
    found = [_gave(one, partner) for one in ledger.book(root).claims if one.state in STANDS]
    told = [one for one in found if one is not None]
    return tuple(sorted(told, key=_rank))


def _rank(one: GaveLine) -> tuple[int, int, str]:
    return RANKS[one.gained.grade or ""], STANDS[one.gained.state], one.gained.claim


def _gave(one: Claim, partner: Partner) -> GaveLine | None:
    counted = set(one.population.teams) if one.population else set()
    ours = counted & set(partner.teams)
    if not ours:
        return None
    waiting = waits(one)
    return GaveLine(
        service=one.study.service,
        gained=gained(one),
        ours=len(ours),
        waits=waiting.what == "agreement" and (not waiting.teams or bool(set(waiting.teams) & ours)),
    )


def new(one: Possible) -> PossibleLine:
    """Something that became possible, in the words of who confirmed it."""
    services = one.proposal.services if one.proposal else ()
    service = one.body.service or (services[0] if services else "")
    return PossibleLine(id=one.id, what=one.body.now or one.body.what, day=one.body.day, service=service)
