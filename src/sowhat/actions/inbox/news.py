"""What became different since a mark: what people stated and signed after it, and what later builds found anew.

Statements and entries are told by their numbers, not by their days: two things of one day stay apart, and people of a
simulated company, whose day stands still, see what they do.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from sowhat.actions import ledger, places
from sowhat.actions.alerting import check
from sowhat.actions.inbox.titles import titles
from sowhat.actions.lifecycle_answer import lifecycle
from sowhat.actions.reading import reading, store_of
from sowhat.actions.shared import shared
from sowhat.actions.study import ran
from sowhat.actions.talks import changed_use
from sowhat.actions.talks.changed_decisions import OF_CLAIMS, SAID
from sowhat.actions.talks.state import State
from sowhat.errors import SowhatError
from sowhat.model.alert import Alert, Memory
from sowhat.model.build import Build
from sowhat.model.changed import Changed
from sowhat.model.claim import Studied
from sowhat.model.estimate import Estimate
from sowhat.model.inbox import Found, Mark, News, NewsKind
from sowhat.model.ledger import Entry
from sowhat.model.person import Person, may
from sowhat.model.statement import Statement, StatementKind
from sowhat.model.value import Text

KEPT = 32
KINDS: Mapping[StatementKind, tuple[NewsKind, str]] = {
    "review": ("review", "/lifecycle/{}"),
    "campaign": ("campaign", "/lifecycle/campaigns/{}"),
    "demand": ("demand", "/planning/demand/{}"),
    "promise": ("promise", "/partners"),
    "okr": ("okr", "/planning/okrs/{}"),
    "decision": ("decision", "/planning/decisions/{}"),
    "attest": ("attest", "/compliance"),
}
QUIET = ("met", "estimated", "linked", "booked", "notice", "reminder")
"""Steps that are nobody's news: what is known of a person, one's own figures, messages that were sent."""
LAST = datetime.max


@shared(KEPT)
def since(now: State, mark: Mark) -> tuple[News, ...]:
    """Everything after a mark, the newest first; what a build found stands first of all."""
    with store_of(places.decisions(now.root)).read() as work:
        stated = [one for kind in (*KINDS, "alert") for one in work.statements.history(kind)]
        entries = [one for one in work.ledger.readable() if one.kind in OF_CLAIMS and one.number > mark.entry]
        before = work.builds.find(mark.build) if mark.build and mark.build != now.id else None
    later = [one for one in stated if one.number > mark.statement]
    told = [*_stated(now.root, later), *_signed(now.root, entries)]
    found = tuple(_built(now, before)) if before is not None else ()
    known = {one.id for one in told}
    newest = sorted(told, key=lambda one: (one.at or LAST, one.id), reverse=True)
    return (*(one for one in found if one.id not in known), *newest)


def seen_by(person: Person, found: tuple[News, ...]) -> tuple[News, ...]:
    """What somebody may read of it: what was promised to people is for those who work with them."""
    if may(person.role, "contributor"):
        return found
    return tuple(one for one in found if one.kind != "promise")


def _stated(root: Path, found: Iterable[Statement]) -> Iterator[News]:
    known = titles(root)
    latest: dict[str, Memory] = {}
    for one in found:
        if one.kind == "alert":
            memory = Memory.model_validate_json(one.body)
            latest[memory.alert.key] = memory
            continue
        kind, href = KINDS[one.kind]
        body = json.loads(one.body)
        told = str(body.get("step") or body.get("kind") or "")
        if told in QUIET:
            continue
        yield News(
            id=f"statement:{one.number}",
            kind=kind,
            told=str(body.get("verdict") or told) if kind == "demand" else told,
            href=href.format(one.subject),
            at=one.at,
            by=one.by,
            title=known.get(f"{one.kind}:{one.subject}") or Text(en=one.subject, zh=one.subject),
            service=one.subject if kind == "review" else known.get(f"service:{one.subject}", Text()).en,
        )
    for memory in latest.values():
        yield _alert(memory.alert, "alert-over" if memory.phase == "over" else "alert-began", memory.last)


def _alert(alert: Alert, kind: NewsKind, at: datetime | None) -> News:
    return News(id=f"{kind}:{alert.key}", kind=kind, href=alert.href, at=at or alert.since, alert=alert)


def _signed(root: Path, entries: Iterable[Entry]) -> Iterator[News]:
    held = {one.id: one for one in ledger.book(root).claims}
    for one in entries:
        if one.subject not in held:
            continue
        body, claim = json.loads(one.body), held[one.subject]
        told = (
            one.kind if one.kind in ("published", "retracted", "claimed") else SAID.get(body.get("says"), "disagreed")
        )
        signer = body.get("signer") or body.get("by") or {}
        yield News(
            id=f"entry:{one.number}",
            kind="claim",
            told=told,
            href=f"/value/claims/{claim.id}",
            at=one.at,
            by=str(signer.get("name", "")) if isinstance(signer, dict) else "",
            title=claim.study.title,
            claim=claim.id,
            study=claim.study.name,
            service=claim.study.service,
        )


def _built(now: State, before: Build) -> Iterator[News]:
    """What later builds found anew: effects, services that came under review, teams that joined and stopped."""
    yield from _effects(now, before)
    day = before.created_at.replace(tzinfo=before.created_at.tzinfo or UTC).astimezone(ZoneInfo(now.build.timezone))
    for one in lifecycle(now.root).reviews:
        if one.due is not None and one.due > day.date():
            href = f"/lifecycle/{one.service}"
            yield News(id=f"due:{one.service}", kind="review-due", href=href, day=one.due, service=one.service)
    try:
        yield from _use(now, day.date())
        yield from _alerts(now, day)
    except SowhatError:
        return


def _alerts(now: State, first: datetime) -> Iterator[News]:
    """Alerts that began since; those of stopped sources are among them."""
    for one in check(now.root).alerts:
        if one.fresh and one.since is not None and one.since >= first:
            yield _alert(one, "alert-began", one.since)


def _effects(now: State, before: Build) -> Iterator[News]:
    try:
        with reading(now.root, before) as open_:
            then = {name: one.studied for name, one in ran(open_.engine, before).items()}
    except SowhatError:
        return
    with reading(now.root, now.build) as open_:
        after = {name: one.studied for name, one in ran(open_.engine, now.build).items()}
    for name, one in after.items():
        was, found = then.get(name), _found(one)
        href = f"/studies/{name}"
        told = {
            "id": f"effect:{name}",
            "href": href,
            "study": name,
            "title": one.study.title,
            "service": one.study.service,
            "after": found,
        }
        if was is None:
            yield News.model_validate({"kind": "effect-new", **told})
        elif _found(was) != found:
            yield News.model_validate({"kind": "effect-changed", **told, "before": _found(was)})


def _found(one: Studied) -> Found:
    finding = one.finding
    if not isinstance(finding, Estimate):
        return Found()
    low, high = finding.ci or (None, None)
    return Found(value=finding.estimate, low=low, high=high, grade=finding.grade)


def _use(now: State, first: date) -> Iterator[News]:
    """Teams that joined and stopped since the day of the build that was seen last."""
    span = (first, max(first, now.today))
    seen = Changed(build=now.id, code_version="", timezone=now.build.timezone, today=now.today, since=span[0],
                   until=span[1])  # fmt: skip
    told = changed_use.found(now, seen)
    for joined in told["joined"]:  # type: ignore[attr-defined]
        yield News(id=f"joined:{joined.service}/{joined.team}", kind="joined", href=f"/services/{joined.service}",
                   day=joined.day, service=joined.service, team=joined.team)  # fmt: skip
    for stopped in told["stopped"]:  # type: ignore[attr-defined]
        if not stopped.going:
            yield News(id=f"stopped:{stopped.service}/{stopped.team}", kind="stopped", day=stopped.since,
                       href=f"/services/{stopped.service}", service=stopped.service, team=stopped.team)  # fmt: skip
