"""What people wait for from people: demands, joint objectives, decisions, promises, showcases, visits."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from sowhat.actions import promises as promised
from sowhat.actions.decisions import decisions as decided
from sowhat.actions.demands import demands as asked
from sowhat.actions.feedback_answer import feedback
from sowhat.actions.okrs import okrs as joint
from sowhat.actions.talks.calendar import calendar
from sowhat.model.demand import Demand
from sowhat.model.inbox import SOON, Task
from sowhat.model.okr import SIDES, Objective
from sowhat.model.showcase_calendar import Occasion
from sowhat.model.value import Text

OVER = ("demand-next-done", "demand-next-merged", "demand-next-declined")
OF_CLAIMS = ("demand-next-sign", "demand-next-price", "demand-next-confirm", "demand-next-settle")
"""Steps that the claim waits for itself: told once, there."""
WEEK = timedelta(days=6)


def demands(root: Path, today: date) -> Iterator[Task]:
    """Demands that wait for a step, and requests on the catalogue's pages that are no demands yet."""
    del today
    seen = asked(root)
    for one in seen.demands:
        if one.next.what.code not in (*OVER, *OF_CLAIMS):
            yield _demand(one)
    for each in seen.asks:
        yield Task(
            id=f"ask:{each.number}",
            kind="ask",
            area="planning",
            href="/planning/demand#section-asks",
            title=_text(each.what),
            service=each.service,
            team=each.team,
            since=each.at.date(),
            waited_for=True,
        )


def _demand(one: Demand) -> Task:
    due = one.next.what.params.get("day")
    return Task(
        id=f"demand:{one.id}",
        kind="demand",
        area="planning",
        href=f"/planning/demand/{one.id}",
        role="approver" if one.next.who == "approver" else "contributor",
        side="platform" if one.next.who == "platform" else "",
        title=_text(one.title),
        service=one.service or "",
        team=one.team or "",
        says=one.next.what,
        since=one.since.date(),
        due=date.fromisoformat(str(due)) if due else None,
        names=(one.next.person,) if one.next.person else (),
        waited_for=one.status == "asked",
    )


def okrs(root: Path, today: date) -> Iterator[Task]:
    """Joint objectives to accept, to prepare (90 days before the period), to review."""
    for one in joint(root).objectives:
        yield from _okr(one, today)


def _okr(one: Objective, today: date) -> Iterator[Task]:
    terms, ready = one.terms, one.preparation
    told = {"area": "planning", "href": f"/planning/okrs/{one.id}", "title": terms.title}
    accepted = {each.side for each in one.accepted}
    if one.status == "proposed":
        for side in SIDES:
            if side not in accepted:
                teams = (terms.platform_team if side == "platform" else terms.business_team,)
                said = {"side": side, "teams": teams, "due": terms.period.start, "waited_for": bool(accepted)}
                yield Task.model_validate(
                    {"id": f"okr-accept:{one.id}:{side}", "kind": "okr-accept", "team": teams[0], **told, **said}
                )
    if ready.missing and one.status in ("proposed", "agreed") and today >= ready.due - timedelta(days=SOON):
        lacks = {"due": ready.due, "n": len(ready.missing), "names": (ready.owner,) if ready.owner else ()}
        yield Task.model_validate({"id": f"okr-prepare:{one.id}", "kind": "okr-prepare", **told, **lacks})
    if one.status == "ended":
        since = {"since": terms.period.end + timedelta(days=1)}
        yield Task.model_validate({"id": f"okr-review:{one.id}", "kind": "okr-review", **told, **since})


def decisions(root: Path, today: date) -> Iterator[Task]:
    """Decisions whose next look is due."""
    for one in decided(root).decisions:
        if one.review_on is not None and one.review_on <= today + timedelta(days=SOON):
            href = f"/planning/decisions/{one.id}"
            told = {"title": _text(one.what), "due": one.review_on, "names": one.people}
            yield Task(id=f"decision:{one.id}", kind="decision", area="planning", href=href, **told)


def promises(root: Path, today: date) -> Iterator[Task]:
    """Promises past their day, or due within two weeks."""
    for one in promised.held(root, today)[0]:
        if one.state in ("soon", "overdue"):
            yield Task(
                id=f"promise:{one.id}",
                kind="promise",
                area="planning",
                href=f"/partners/{one.partner}",
                title=_text(one.what),
                team=one.partner.removeprefix("unit:"),
                since=one.day,
                due=one.due,
                names=tuple({name: None for name in (one.who, one.by) if name}),
                waited_for=True,
            )


def showcases(root: Path, today: date) -> Iterator[Task]:
    """Drafts to make and to look at, talks to rehearse, questions and follow-ups that were left open."""
    for one in calendar(root).occasions:
        if one.state != "off":
            yield from _occasion(one, today)


def _occasion(one: Occasion, today: date) -> Iterator[Task]:
    told = {"area": "showcase", "href": f"/showcase/calendar/{one.id}", "title": _text(one.kind)}
    ahead = today <= one.slot.day
    if ahead and one.state == "planned" and one.draft_due <= today + timedelta(days=SOON):
        yield Task.model_validate({"id": f"draft:{one.id}", "kind": "draft", "due": one.draft_due, **told})
    if ahead and one.state in ("drafted", "sent") and one.slot.day <= today + timedelta(days=SOON):
        names = tuple({each.presenter: None for each in one.agenda if each.presenter})
        said = {"due": one.slot.day, "names": names, "href": "/showcase/rehearsal"}
        yield Task.model_validate({"id": f"rehearse:{one.id}", "kind": "rehearse", **{**told, **said}})
    for each in one.questions:
        if not each.answer and each.became is None:
            said = {"title": _text(each.text), "since": each.day, "due": each.due, "waited_for": True}
            names = (each.owner,) if each.owner else ()
            yield Task.model_validate(
                {"id": f"question:{one.id}:{each.number}", "kind": "question", **{**told, **said}, "names": names}
            )
    for doing in one.follow_ups:
        if doing.ended is None:
            said = {"title": _text(doing.what), "since": doing.day, "due": doing.due, "waited_for": True}
            names = (doing.who,) if doing.who else ()
            yield Task.model_validate(
                {"id": f"follow-up:{one.id}:{doing.number}", "kind": "follow-up", **{**told, **said}, "names": names}
            )


def visits(root: Path, today: date) -> Iterator[Task]:
    """Whom to go back to this week."""
    plan = feedback(root, today).plan
    left = [one for one in plan.proposals if not one.done]
    if left:
        yield Task(
            id=f"visit:{plan.monday.isoformat()}",
            kind="visit",
            area="feedback",
            href="/feedback",
            n=len(left),
            since=plan.monday,
            due=plan.monday + WEEK,
        )


def _text(words: str) -> Text:
    """What somebody wrote, in the language in which they wrote it."""
    return Text(en=words, zh=words)
