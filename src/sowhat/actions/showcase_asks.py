"""Asking for a service, and what showing it did: both are statements about `service/team`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from difflib import get_close_matches
from pathlib import Path
from zoneinfo import ZoneInfo

from pydantic import ValidationError

from sowhat.actions import instant, places
from sowhat.actions.reading import latest, store_of
from sowhat.actions.written import written
from sowhat.errors import CallError, Problem
from sowhat.model.catalog import Catalog, Service
from sowhat.model.showcase import LONGEST, NAME, WITHIN, Ask, AskBody, Basis, Reach, Shown, ShownBody
from sowhat.model.statement import Statement


def asks(root: Path) -> tuple[Ask, ...]:
    """Everything that was asked for, the newest first. What a later version wrote in another shape is left out."""
    found = (_ask(one) for one in _history(root, "ask"))
    return tuple(sorted((one for one in found if one is not None), key=lambda one: -one.number))


def ask(root: Path, service: str, team: str, what: str, by: str) -> Ask:
    """A team asks for a service. The same said twice is one statement.

    Raises CallError: `no-such-service`, `no-such-team`, `ask-lacks`, `ask-too-long`; DataError where nothing was built.
    """
    latest(root)
    catalog = written(root).catalog
    _known("no-such-service", service, [one.name for one in catalog.services])
    _known("no-such-team", team, [one.name for one in catalog.teams])
    body = AskBody(service=service, team=team, what=" ".join(what.split()))
    who = " ".join(by.split())
    if not who or not body.what:
        raise CallError(Problem("ask-lacks"))
    if len(body.what) > LONGEST or len(who) > NAME:
        raise CallError(Problem("ask-too-long", params={"most": LONGEST, "name": NAME}))
    text = body.model_dump_json()
    with store_of(places.decisions(root)).begin() as work:
        held = work.statements.history("ask", f"{service}/{team}")
        same = next((one for one in held if one.body == text and one.by == who), None)
        made = same or work.statements.state("ask", f"{service}/{team}", text, who, instant.now())
    found = _ask(made)
    assert found is not None  # it was written in this shape
    return found


def show(root: Path, team: str, services: Iterable[str], step: Shown, basis: Basis | None = None) -> int:
    """Remember that a page showed services to a team, each pair and step once. Returns how many are new; none where
    nothing was built yet."""
    if not places.decided(root):
        return 0
    seen = {(one.subject, body.step) for one, body in _shown(root)}
    new = [name for name in services if (f"{name}/{team}", step) not in seen]
    if not new:
        return 0
    body = ShownBody(step=step, basis=basis).model_dump_json()
    with store_of(places.decisions(root)).begin() as work:
        for name in new:
            work.statements.state("shown", f"{name}/{team}", body, "catalogue", instant.now())
    return len(new)


def reach(
    root: Path, catalog: Catalog, firsts: Mapping[str, Mapping[str, date]], until: date | None, zone: str
) -> tuple[Reach, ...]:
    """What showing did, for each service that was shown or asked for, beside those who were not shown it. Who was shown
    it was not drawn by lot, so the difference is no effect."""
    seen: dict[str, dict[str, dict[Shown, date]]] = {}
    for one, body in _shown(root):
        service, _, team = one.subject.partition("/")
        seen.setdefault(service, {}).setdefault(team, {})[body.step] = _day(one.at, zone)
    asked: dict[str, set[str]] = {}
    for each in asks(root):
        asked.setdefault(each.service, set()).add(each.team)
    services = [one for one in catalog.services if one.name in seen or one.name in asked]
    return tuple(
        _reach(one, catalog, seen.get(one.name, {}), asked.get(one.name, set()), (firsts.get(one.name, {}), until))
        for one in services
    )


def _reach(
    service: Service,
    catalog: Catalog,
    seen: Mapping[str, Mapping[Shown, date]],
    asked: set[str],
    known: tuple[Mapping[str, date], date | None],
) -> Reach:
    firsts, until = known
    days = {team: min(steps.values()) for team, steps in seen.items()}
    fresh = {team: day for team, day in days.items() if team not in firsts or firsts[team] >= day}
    over = {team: day for team, day in fresh.items() if until is not None and day + timedelta(days=WITHIN) <= until}
    begun = min(over.values(), default=None)
    others = [] if begun is None else _others(service, catalog, days, firsts, begun)
    return Reach(
        service=service.name,
        suggested=sum("suggested" in steps for steps in seen.values()),
        opened=sum("opened" in steps for steps in seen.values()),
        asked=len(asked),
        over=len(over),
        called=sum(_began(firsts.get(team), day) for team, day in over.items()),
        waiting=len(fresh) - len(over),
        others=len(others),
        others_called=0 if begun is None else sum(_began(firsts.get(team), begun) for team in others),
    )


def _others(
    service: Service, catalog: Catalog, shown: Mapping[str, date], firsts: Mapping[str, date], begun: date
) -> list[str]:
    """Teams that could have begun and were not shown it."""
    able = {one.name for one in catalog.teams if eligible(service, catalog, one.name, begun)}
    return sorted(team for team in able - shown.keys() if team not in firsts or firsts[team] >= begun)


def eligible(service: Service, catalog: Catalog, team: str, day: date) -> bool:
    """Whether a team could use a service: not its owner, and of the units that it is meant for."""
    if team == service.owner:
        return False
    units = {link.of for one in catalog.teams if one.name == team for link in one.units if link.span.holds(day)}
    return not service.eligible_units or bool(units & set(service.eligible_units))


def _began(first: date | None, shown: date) -> bool:
    return first is not None and shown <= first < shown + timedelta(days=WITHIN)


def _day(at: datetime, zone: str) -> date:
    aware = at if at.tzinfo else at.replace(tzinfo=ZoneInfo("UTC"))
    return aware.astimezone(ZoneInfo(zone)).date()


def _history(root: Path, kind: str) -> tuple[Statement, ...]:
    if not places.decided(root):
        return ()
    with store_of(places.decisions(root)).read() as work:
        return work.statements.history("ask" if kind == "ask" else "shown")


def _shown(root: Path) -> list[tuple[Statement, ShownBody]]:
    found = []
    for one in _history(root, "shown"):
        try:
            found.append((one, ShownBody.model_validate_json(one.body)))
        except ValidationError:
            continue
    return found


def _ask(one: Statement) -> Ask | None:
    try:
        body = AskBody.model_validate_json(one.body)
    except ValidationError:
        return None
    return Ask(number=one.number, at=one.at, by=one.by, **body.model_dump())


def _known(code: str, value: str, known: list[str]) -> None:
    if value not in known:
        near = get_close_matches(value, known, n=1)
        raise CallError(Problem(code, params={"value": value[:200], "nearest": near[0] if near else "none"}))
