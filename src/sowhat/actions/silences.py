"""Silences that people state on the page or the command line: of a service or a source, until a day, with a reason.

Those that sowhat.yaml declares hold beside them. A statement without a day lifts the one before.
"""

from __future__ import annotations

from datetime import UTC, date, datetime
from difflib import get_close_matches
from pathlib import Path
from zoneinfo import ZoneInfo

from pydantic import ValidationError

from sowhat.actions import places
from sowhat.actions.reading import latest, store_of
from sowhat.actions.show import data
from sowhat.actions.written import written
from sowhat.errors import CallError, Problem
from sowhat.model.alert import AlertRule, Mute
from sowhat.model.statement import Statement, StatementKind
from sowhat.model.value import Value

KIND: StatementKind = "silence"
LONGEST, NAME = 200, 60
"""Characters of a reason, and of the name of who states it."""
ABOUT = ("service", "source")


class SilenceBody(Value):
    """The body of a `silence` statement; without `until` it lifts the silence."""

    until: date | None = None
    why: str = ""


def ruled(root: Path, rule: AlertRule) -> AlertRule:
    """What is declared, with the silences that people stated."""
    return rule.model_copy(update={"silence": (*rule.silence, *stated(root))})


def stated(root: Path) -> tuple[Mute, ...]:
    """Those that nobody lifted, by what they are about; over or not."""
    if not places.decided(root):
        return ()
    with store_of(places.decisions(root)).read() as work:
        held = work.statements.latest(KIND)
    return tuple(found for about in sorted(held) if (found := _read(held[about])) is not None)


def silence(root: Path, about: str, until: str, why: str, by: str) -> Mute:
    """Somebody silences `service:NAME` or `source:NAME` until a day (ISO), for a reason.

    Raises CallError: `silence-of-nothing`, `silence-day` for one that is none or is over, `silence-lacks`,
    `silence-too-long`; DataError where nothing was built yet.
    """
    who, reason = " ".join(by.split()), " ".join(why.split())
    _known(root, about)
    if not who or not reason:
        raise CallError(Problem("silence-lacks"))
    day = _day(root, until)
    _state(root, about, SilenceBody(until=day, why=reason), who)
    return _mute(about, day, reason, who)


def lift(root: Path, about: str, by: str) -> None:
    """Somebody wants to hear of it again. Raises CallError: `no-such-silence`, `silence-lacks`, `silence-too-long`."""
    who = " ".join(by.split())
    if not who:
        raise CallError(Problem("silence-lacks"))
    if about not in {one.about for one in stated(root)}:
        declared = any(one.about == about for one in written(root).alerts.silence)
        raise CallError(Problem("silence-declared" if declared else "no-such-silence", params={"value": about[:200]}))
    _state(root, about, SilenceBody(), who)


def _state(root: Path, about: str, body: SilenceBody, who: str) -> None:
    if len(who) > NAME or len(body.why) > LONGEST:
        raise CallError(Problem("silence-too-long", params={"most": LONGEST}))
    with store_of(places.decisions(root)).begin() as work:
        work.statements.state(KIND, about, body.model_dump_json(), who, datetime.now(UTC))


def _known(root: Path, about: str) -> None:
    kind, _, name = about.partition(":")
    services = [one.name for one in written(root).catalog.services]
    known = {"service": services, "source": [one.source for one in data(root).sources]}.get(kind, [])
    if name not in known:
        near = get_close_matches(name, known, n=1)
        params = {"value": about[:200], "nearest": near[0] if near else "none"}
        raise CallError(Problem("silence-of-nothing", params=params))


def _day(root: Path, until: str) -> date:
    today = datetime.now(ZoneInfo(latest(root).timezone)).date()
    try:
        day = date.fromisoformat(until.strip())
    except ValueError:
        day = None
    if day is None or day <= today:
        raise CallError(Problem("silence-day", params={"value": until[:40]}))
    return day


def _read(one: Statement) -> Mute | None:
    """None for one that was lifted, and for what a later version wrote in another shape."""
    try:
        body = SilenceBody.model_validate_json(one.body)
    except ValidationError:
        return None
    if body.until is None or one.subject.partition(":")[0] not in ABOUT:
        return None
    at = one.at if one.at.tzinfo else one.at.replace(tzinfo=UTC)
    return _mute(one.subject, body.until, body.why, one.by).model_copy(update={"at": at})


def _mute(about: str, until: date, why: str, by: str) -> Mute:
    kind, _, name = about.partition(":")
    named = {"service": name} if kind == "service" else {"source": name}
    return Mute(until=until, why=why, by=by, at=datetime.now(UTC), **named)
