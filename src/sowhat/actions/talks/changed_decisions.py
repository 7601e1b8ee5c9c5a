"""What people did in the days: claims, promises, demands, campaigns, and what was done about feedback."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from sowhat.actions import (
    campaign_seen,
    campaigns,
    demands,
    feedback_answer,
    ledger,
    places,
    promises,
    showcase_gains,
    totals,
)
from sowhat.actions.reading import store_of
from sowhat.actions.talks.state import State
from sowhat.lifecycle import campaigns as rules
from sowhat.model.campaign import Cancelled, Done, Opened, RolledBack, Step
from sowhat.model.changed import CampaignMoved, CampaignTold, Changed, ClaimMoved, ClaimTold, DemandMoved, Going, Stands
from sowhat.model.claim import Claim
from sowhat.model.demand import Demand
from sowhat.model.feedback import Done as Acted
from sowhat.model.feedback import FeedbackSeen, Theme
from sowhat.model.ledger import Entry
from sowhat.model.showcase import RANKS, STANDS
from sowhat.planning.promises import OVER, in_order

AHEAD = timedelta(weeks=1)
"""A promise is told when it is due within so long."""
SAID: Mapping[str, ClaimTold] = {
    "agree": "agreed",
    "confirm": "confirmed",
    "amend": "amended",
    "disagree": "disagreed",
}
OF_CLAIMS = ("claimed", "signed", "disputed", "published", "retracted")


def found(now: State, seen: Changed) -> dict[str, object]:
    """The fields of Changed that decisions fill."""
    heard = feedback_answer.feedback(now.root, now.today)
    every, _ = promises.held(now.root, now.today)
    end = max(seen.until, now.today) + AHEAD
    return {
        "claims": tuple(one for one in _claims(now) if _within(seen, one.day)),
        "stands": tuple(_stands(now)),
        "sums": tuple(one for one in totals.totals(now.root).sums if one.of == "realised"),
        "due": tuple(one for one in in_order(every) if one.state not in OVER and one.due and one.due <= end),
        "kept": tuple(one for one in every if one.state == "kept" and _within(seen, one.ended)),
        "made": tuple(one for one in every if _within(seen, one.day)),
        "demands": tuple(_demands(now, seen)),
        "campaigns": tuple(_campaigns(now, seen)),
        "going": tuple(_going(now)),
        "acted": tuple((one, about) for one, about in _acted(heard) if _within(seen, one.day)),
        "themes": tuple(one for one in heard.themes if not one.done),
    }


def _within(seen: Changed, day: date | None) -> bool:
    return day is not None and seen.since <= day <= seen.until


def _local(at: datetime, now: State) -> date:
    aware = at if at.tzinfo else at.replace(tzinfo=UTC)
    return aware.astimezone(ZoneInfo(now.build.timezone)).date()


def _claims(now: State) -> Iterator[ClaimMoved]:
    held = {one.id: one for one in ledger.book(now.root).claims}
    with store_of(places.decisions(now.root)).read() as work:
        entries = [one for one in work.ledger.readable() if one.kind in OF_CLAIMS and one.subject in held]
    yield from (_claim(held[one.subject], _told(one), _local(one.at, now)) for one in entries)


def _stands(now: State) -> Iterator[Stands]:
    told = showcase_gains.gains(ledger.book(now.root).claims)
    every = [Stands(service=service, gained=one) for service, found_ in told.items() for one in found_]
    yield from sorted(
        every, key=lambda one: (RANKS[one.gained.grade or ""], STANDS[one.gained.state], one.gained.claim)
    )


def _told(entry: Entry) -> ClaimTold:
    if entry.kind in ("published", "retracted", "claimed"):
        return entry.kind
    return SAID.get(json.loads(entry.body).get("says", ""), "disagreed")


def _claim(one: Claim, told: ClaimTold, day: date) -> ClaimMoved:
    return ClaimMoved(
        claim=one.id,
        service=one.study.service,
        study=one.study.name,
        title=one.study.title,
        told=told,
        day=day,
        kind=one.kind,
        state=one.state,
        grade=getattr(one.finding, "grade", None),
        quantity=one.quantity,
        money=one.value,
        teams=len(one.population.teams) if one.population else 0,
    )


def _demands(now: State, seen: Changed) -> Iterator[DemandMoved]:
    for one in demands.demands(now.root).demands:
        asked, since = _local(one.asked, now), _local(one.since, now)
        if _within(seen, since) or _within(seen, asked):
            yield _demand(one, max(asked, since), new=_within(seen, asked))


def _demand(one: Demand, day: date, *, new: bool) -> DemandMoved:
    return DemandMoved(
        id=one.id,
        title=one.title,
        team=one.team or "",
        unit=one.unit or "",
        service=one.service or "",
        status=one.status,
        day=day,
        new=new,
        why=one.declined_why or one.done_why or one.chosen_why,
    )


def _campaigns(now: State, seen: Changed) -> Iterator[CampaignMoved]:
    for one in campaigns.held(now.root):
        for step in one.steps:
            told, day = _step(step)
            if told is not None and _within(seen, day):
                yield CampaignMoved(
                    campaign=one.id,
                    service=one.terms.service,
                    told=told,
                    day=day,
                    sunset=one.terms.sunset,
                    towards=one.terms.replaced_by or "",
                )


def _step(step: Step) -> tuple[CampaignTold | None, date]:
    match step.body:
        case Opened(day=day):
            return "opened", day
        case Done(day=day):
            return "done", day
        case Cancelled(day=day):
            return "cancelled", day
        case RolledBack(day=day, resume=resume):
            return "resumed" if resume else "rolled-back", day
        case other:
            return None, other.day


def _going(now: State) -> Iterator[Going]:
    at = campaigns.moment(now.root)
    for one in campaigns.held(now.root):
        if rules.ended(one) is None and rules.rolled_back(one) is None:
            row = campaign_seen.seen(now.root, one, at).row
            yield Going(
                campaign=one.id,
                service=one.terms.service,
                sunset=one.terms.sunset,
                towards=one.terms.replaced_by or "",
                words=one.terms.instead,
                calls=row.left,
                teams=row.teams,
            )


def _acted(heard: FeedbackSeen) -> Iterator[tuple[Acted, Theme | None]]:
    yield from ((one, theme) for theme in heard.themes for one in theme.done)
    yield from ((one, None) for one in heard.other_done)
