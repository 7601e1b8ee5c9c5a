"""How adoptions were decided where only people know: asked where nobody wrote it down, answered as statements."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import get_args

from sowhat.actions import places
from sowhat.actions.reading import latest, reading, store_of
from sowhat.errors import CallError, Problem
from sowhat.model.statement import Statement, StatementKind
from sowhat.model.study import Decided

KIND: StatementKind = "decided"
LONGEST = 60
"""Characters of the name of who answers."""
Row = Mapping[str, object]
Stated = tuple[tuple[str, str], ...]
"""Subject (`service/team`) and word, in order of subject: what holds now."""


def stated(root: Path) -> Stated:
    """What people answered."""
    if not places.decided(root):
        return ()
    with store_of(places.decisions(root)).read() as work:
        return tuple(sorted((subject, one.body) for subject, one in work.statements.latest(KIND).items()))


def answered(rows: Iterable[Row], answers: Stated) -> tuple[Row, ...]:
    """Rows of the result `adoptions`: what a person answered counts (and is `stated`) where files and YAML say
    nothing."""
    known = dict(answers)
    return tuple(_answered(row, known.get(subject(str(row["service"]), str(row["team"])))) for row in rows)


def _answered(row: Row, word: str | None) -> Row:
    said = word is not None and word != "unknown" and row["decided"] == "unknown"
    return {**row, "decided": word, "stated": True} if said else row


def subject(service: str, team: str) -> str:
    """What a statement about an adoption is about."""
    return f"{service}/{team}"


def decide(root: Path, service: str, team: str, word: str, by: str) -> Statement:
    """Somebody says how a team's adoption of a service was decided. `unknown` takes an answer back.

    Raises CallError: `bad-decided`, `decided-by-nobody`, `no-such-adoption`, and `decided-elsewhere` where YAML or a
    table says it, which is the place to change it; DataError where nothing was built yet.
    """
    who = " ".join(by.split())
    if word not in get_args(Decided):
        raise CallError(Problem("bad-decided", params={"value": word, "allowed": ", ".join(get_args(Decided))}))
    if not who or len(who) > LONGEST:
        raise CallError(Problem("decided-by-nobody", params={"most": LONGEST}))
    _check(root, service, team)
    with store_of(places.decisions(root)).begin() as work:
        return work.statements.state(KIND, subject(service, team), word, who, datetime.now(UTC))


def _check(root: Path, service: str, team: str) -> None:
    with reading(root, latest(root)) as open_:
        rows = open_.engine.table("adoptions")
        found = open_.engine.execute(rows.filter((rows.service == service) & (rows.team == team))).to_pylist()
    params = {"service": service, "team": team}
    if not found:
        raise CallError(Problem("no-such-adoption", params=params))
    if found[0]["decided"] != "unknown":
        raise CallError(Problem("decided-elsewhere", params={**params, "word": str(found[0]["decided"])}))
