"""Grants as spans of days: who may see which class of data from when to when, and what ended it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sowhat.compliance.names import plain
from sowhat.model.compliance import Event, Grant, Holder, HolderKind, Unmatched

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Written:
    """A row of the records: `subject` is a pseudonym, `kind` and `name` whom it means, `team` and `unit` where a person
    sits; `data` as it is written."""

    subject: str
    kind: HolderKind
    name: str
    team: str
    unit: str
    data: str
    event: Event
    at: date
    until: date | None
    purpose: str


@dataclass(frozen=True, slots=True)
class Matched:
    """Grants with spans, uses that the records tell, and what could not be placed. Rows carry the class of data in
    place of its written name."""

    grants: tuple[Grant, ...]
    uses: tuple[Written, ...]
    unmatched: tuple[Unmatched, ...]


def matched(rows: Iterable[Written], classes: Mapping[str, str]) -> Matched:
    """The rows as grants. `classes`: class of data by plain name (`names.classes`)."""
    known: dict[tuple[str, str], list[Written]] = {}
    uses: list[Written] = []
    lost: dict[tuple[str, str], list[Written]] = {}
    for row in rows:
        data = classes.get(plain(row.data), "")
        if not data:
            lost.setdefault(("data", row.data), []).append(row)
        elif row.event == "used":
            uses.append(_named(row, data))
        elif not row.kind:
            lost.setdefault(("subject", data), []).append(row)
        else:
            known.setdefault((row.subject, data), []).append(_named(row, data))
    spans = [grant for held in known.values() for grant in granted(held)]
    return Matched(tuple(sorted(spans, key=_order)), tuple(uses), _unmatched(lost))


def _named(row: Written, data: str) -> Written:
    return Written(row.subject, row.kind, row.name, row.team, row.unit, data, row.event, row.at, row.until, row.purpose)


def granted(rows: Sequence[Written]) -> tuple[Grant, ...]:
    """The spans of one subject's grants of one class: each from its day to `until`, or to the day on which it was
    revoked, both included. A revocation ends what was given before it for its purpose; all, where no grant has that
    purpose. What was given anew on its day stays."""
    given = sorted((row for row in rows if row.event == "granted"), key=lambda row: (row.at, row.purpose))
    return tuple(_span(row, _taken(row, given, _ends(row, given, rows))) for row in given)


def _ends(row: Written, given: Sequence[Written], rows: Sequence[Written]) -> list[date]:
    """The days of revocations that may end a grant: none of those that name the purpose of another grant."""
    others = {one.purpose for one in given} - {"", row.purpose}
    return sorted(one.at for one in rows if one.event == "revoked" and one.purpose not in others)


def _taken(row: Written, given: Sequence[Written], revoked: Sequence[date]) -> date | None:
    """The day on which a grant was revoked, if it was."""
    renewed = any(_held(other, row.at, revoked) for other in given)
    return next((day for day in revoked if day > row.at or (day == row.at and not renewed)), None)


def _held(row: Written, day: date, revoked: Sequence[date]) -> bool:
    """Whether a grant of an earlier day still stood when the day began."""
    taken = any(row.at <= past < day for past in revoked)
    return row.at < day and (row.until is None or row.until >= day) and not taken


def _span(row: Written, taken: date | None) -> Grant:
    early = taken is not None and (row.until is None or taken < row.until)
    return Grant(
        kind=row.kind,
        name=row.name or row.subject,
        data=row.data,
        first=row.at,
        last=taken if early else row.until,
        ended="revoked" if early else "expired" if row.until else "",
        purpose=row.purpose,
        team=row.team,
        unit=row.unit,
    )


def _order(grant: Grant) -> tuple[str, str, str, date, str]:
    return grant.data, grant.kind, grant.name, grant.first, grant.purpose


def _unmatched(lost: Mapping[tuple[str, str], Sequence[Written]]) -> tuple[Unmatched, ...]:
    made = [
        Unmatched(
            why="data" if why == "data" else "subject",
            data=data,
            grants=len(rows),
            subjects=len({row.subject for row in rows}),
            last=max(row.at for row in rows),
        )
        for (why, data), rows in lost.items()
    ]
    return tuple(sorted(made, key=lambda one: (one.why, -one.grants, one.data)))


def named(holder: Holder) -> tuple[tuple[HolderKind, str], ...]:
    """Under which names a grant covers a holder: its own, its team's, its unit's."""
    told: tuple[tuple[HolderKind, str], ...] = (
        ("app", holder.app),
        ("team", holder.team),
        ("unit", holder.unit),
        ("person", holder.consumer),
    )
    return tuple((kind, name) for kind, name in told if name)


def covers(grant: Grant, holder: Holder) -> bool:
    """Whether a grant is the holder's own, its team's or its unit's."""
    return (grant.kind, grant.name) in named(holder)


def colleague(grant: Grant, holder: Holder) -> bool:
    """Whether a grant was given to a person of the team whose app it is: nobody wrote whether it means the app."""
    return grant.kind == "person" and bool(holder.app and holder.team) and grant.team == holder.team


def stands(grant: Grant, day: date) -> bool:
    """Whether a grant holds on a day."""
    return grant.first <= day and (grant.last is None or day <= grant.last)


def turns(grants: Iterable[Grant]) -> set[date]:
    """The days on which something begins to be otherwise."""
    return {grant.first for grant in grants} | {grant.last + DAY for grant in grants if grant.last}
