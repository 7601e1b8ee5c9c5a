"""What people say and do about the platform: results of the latest build, with the statements of people beside."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from functools import lru_cache
from pathlib import Path
from zoneinfo import ZoneInfo

from sowhat.actions import feedback_users, places
from sowhat.actions.reading import Reading, latest, reading, store_of
from sowhat.actions.simulated import marked
from sowhat.actions.written import written
from sowhat.feedback import revisit, scores
from sowhat.feedback.done import match
from sowhat.feedback.revisit import Visit
from sowhat.metrics import habit
from sowhat.model.build import Build
from sowhat.model.feedback import (
    Choice,
    Done,
    FeedbackSeen,
    Opinion,
    Plan,
    Proposal,
    Pulse,
    Response,
    Theme,
    Visited,
)
from sowhat.model.statement import Statement
from sowhat.model.workspace import Asking

Row = Mapping[str, object]
KEPT = 32


def feedback(root: Path, today: date | None = None) -> FeedbackSeen:
    """Whom to go back to, what answers say, what was done. Raises DataError where nothing was built yet,
    WorkspaceError."""
    workspace, build = written(root), latest(root)
    day = today or datetime.now(ZoneInfo(build.timezone)).date()
    monday = day - timedelta(days=day.weekday())
    heard = _Heard(visits(root), done(root))
    return marked(root, _seen(root, build, workspace.feedback, monday).joined(heard))


def visits(root: Path) -> tuple[Visited, ...]:
    """Every visit, the last one first."""
    found = []
    for one in _history(root, "visit"):
        body = json.loads(one.body)
        found.append(Visited(name=one.subject, day=body["day"], by=one.by, note=body["note"]))
    return tuple(sorted(reversed(found), key=lambda one: one.day, reverse=True))


def done(root: Path) -> tuple[tuple[str, Done], ...]:
    """What was done, with the theme that it was said of, the last one first."""
    found = []
    for one in _history(root, "done"):
        body = json.loads(one.body)
        told = Done(what=body["what"], day=body["day"], by=one.by, link=body["link"], about=tuple(body["words"]))
        found.append((one.subject, told))
    return tuple(sorted(reversed(found), key=lambda pair: pair[1].day, reverse=True))


def _history(root: Path, kind: str) -> tuple[Statement, ...]:
    with store_of(places.decisions(root)).read() as work:
        return work.statements.history("visit" if kind == "visit" else "done")


class _Heard:
    """Statements of people."""

    def __init__(self, visited: tuple[Visited, ...], acted: tuple[tuple[str, Done], ...]) -> None:
        self.visits, self.done = visited, acted


class _Seen:
    """What a build says, which no statement changes."""

    def __init__(self, open_: Reading, asking: Asking, monday: date) -> None:
        engine, zone = open_.engine, open_.build.timezone
        self._asking, self._monday = asking, monday
        self.users = feedback_users.users(engine, zone)
        self._fixed = FeedbackSeen(
            build=open_.build.id,
            code_version=open_.build.code_version,
            timezone=open_.build.timezone,
            survey=asking.survey,
            plan=Plan(monday=monday, every_days=asking.every_days),
            visits=(),
            responses=tuple(_response(row) for row in _rows(open_, "responses")),
            opinions=_opinions(_rows(open_, "opinions")),
            choices=tuple(_choice(row) for row in _rows(open_, "choices")),
            themes=tuple(_theme(row) for row in _rows(open_, "themes")),
            other_done=(),
            pulse=Pulse(weeks=feedback_users.pulse(engine, zone), silent=feedback_users.silent(engine)),
        )

    def joined(self, heard: _Heard) -> FeedbackSeen:
        themes, others = _acted(self._fixed.themes, heard.done)
        parts = {"plan": self._plan(heard.visits), "visits": heard.visits, "themes": themes, "other_done": others}
        return self._fixed.model_copy(update=parts)

    def _plan(self, visited: Sequence[Visited]) -> Plan:
        went = [Visit(one.name, one.day) for one in visited]
        now = {one.name for one in visited if one.day >= self._monday}
        every = self._asking.every_days
        chosen = revisit.plan(self.users, went, self._monday, every)
        kinds = revisit.strata(self.users)
        free = revisit.due(self.users, went, self._monday, every)
        return Plan(
            monday=self._monday,
            every_days=every,
            users=len(kinds),
            resting=sum(name not in free for name in kinds),
            proposals=tuple(_proposal(one, now) for one in chosen),
        )


@lru_cache(KEPT)
def _seen(root: Path, build: Build, asking: Asking, monday: date) -> _Seen:
    with reading(root, build) as open_:
        return _Seen(open_, asking, monday)


def _rows(open_: Reading, name: str) -> list[Row]:
    return list(open_.engine.execute(open_.engine.table(name)).to_pylist())


def _proposal(one: revisit.Proposal, now: set[str]) -> Proposal:
    user = one.user
    return Proposal(
        kind=user.kind,
        name=user.name,
        unit=user.unit,
        stratum=one.stratum,
        recent=user.recent,
        weeks=user.weeks,
        gone=user.gone,
        services=user.services,
        last=one.last,
        done=user.name in now,
    )


def _response(row: Row) -> Response:
    told = Response.model_validate({**row, "unit": row["unit"] or ""})
    if told.respondents is None or not told.eligible or told.respondents > told.eligible:
        return told
    low, high = habit.wilson(told.respondents, told.eligible)
    share = told.respondents / told.eligible
    return told.model_copy(update={"share": share, "low": low, "high": high})


def _choice(row: Row) -> Choice:
    return Choice.model_validate({name: row[name] for name in Choice.model_fields})


def _opinions(rows: Sequence[Row]) -> tuple[Opinion, ...]:
    """In the order of questions, the last round first; each with its change since the round before."""
    found = [Opinion.model_validate(row) for row in rows]
    series: dict[tuple[str, str, str, float], list[Opinion]] = {}
    for one in sorted(found, key=lambda one: one.first or date.min):
        series.setdefault((one.question, one.by, one.name, one.top), []).append(one)
    dated = [moved for run in series.values() for moved in _moved(run)]
    order = {"all": 0, "unit": 1, "service": 2}
    ranked = sorted(dated, key=lambda one: (one.question, order[one.by], one.name))
    return tuple(sorted(ranked, key=lambda one: one.last or date.min, reverse=True))


def _moved(run: Sequence[Opinion]) -> list[Opinion]:
    told, before = [], None
    for one in run:
        told.append(one if before is None else _since(before, one))
        before = one if one.mean is not None and one.first is not None else before
    return told


def _since(before: Opinion, one: Opinion) -> Opinion:
    if one.mean is None or one.first is None or before.mean is None or before.answers is None or one.answers is None:
        return one
    then = (scores.Score(before.mean, before.low, before.high), before.answers)
    moved = scores.change(then, (scores.Score(one.mean, one.low, one.high), one.answers))
    update = {"before": before.round, "change": moved.value, "change_low": moved.low, "change_high": moved.high}
    return one.model_copy(update=update)


def _theme(row: Row) -> Theme:
    lists = {name: tuple(json.loads(str(row[name]))) for name in ("words", "sentences", "services")}
    rest = {name: row[name] for name in ("language", "texts", "of")}
    return Theme.model_validate({"id": row["theme"], **rest, **lists})


def _acted(themes: tuple[Theme, ...], acted: Sequence[tuple[str, Done]]) -> tuple[tuple[Theme, ...], tuple[Done, ...]]:
    """Themes, the largest first, with what was done about them; and what was done about themes that are gone."""
    known = {one.id: one.words for one in themes}
    found: dict[str, list[Done]] = {}
    others = []
    for subject, one in acted:
        place = match(subject, one.about, known)
        if place is None:
            others.append(one)
        else:
            found.setdefault(place, []).append(one)
    joined = [one.model_copy(update={"done": tuple(found.get(one.id, ()))}) for one in themes]
    return tuple(sorted(joined, key=lambda one: (-one.texts, one.id))), tuple(others)
