"""The page of webhooks: whether everything arrived, each endpoint, each delivery and what was heard."""

from __future__ import annotations

from datetime import datetime

from sowhat.model.webhook import DeliverySeen, EndpointSeen, Webhooks
from sowhat.stories.numbers import NOTHING, count
from sowhat.stories.pieces import Cell, Column, Row, Table
from sowhat.stories.shape import Section, Story
from sowhat.stories.voice import Voice
from sowhat.stories.words import Part

PAGE, API = "/webhooks", "/api/v1/webhooks"
SHOWN = 200
"""So many deliveries are on the page."""


def webhooks(voice: Voice, seen: Webhooks) -> Story:
    """The whole page."""
    waiting, failed = sum(one.waiting for one in seen.webhooks), sum(one.failed for one in seen.webhooks)
    state = "none" if not seen.webhooks else "failing" if failed or waiting else "well"
    answer = voice.say("webhook-answer", state=state, failed=failed, waiting=waiting)
    return Story(
        page="webhooks",
        title=voice.say("webhook-title"),
        question=voice.say("webhook-question"),
        answer=(Part(answer),),
        under=voice.say("webhook-why"),
        sections=(
            Section("endpoints", voice.say("webhook-endpoints"), "", (_endpoints(voice, seen),), API),
            Section("deliveries", voice.say("webhook-deliveries"), "", (_deliveries(voice, seen),), API),
        ),
        tone="care" if failed else "plain",
    )


def state_of(one: EndpointSeen) -> str:
    """The word for an endpoint: what keeps it from being told, if anything."""
    if one.disabled:
        return "disabled"
    if not one.address_set:
        return "no-address"
    return "ready" if one.secret_set else "no-secret"


def said(voice: Voice, one: DeliverySeen) -> str:
    """What was heard last."""
    return voice.say("webhook-said", said=one.said or "none", status=str(one.status or ""))


def _endpoints(voice: Voice, seen: Webhooks) -> Table:
    heads = ("name", "host", "state", "events", "waiting", "failed", "last")
    columns = tuple(_column(voice, name, number=name in ("waiting", "failed", "last")) for name in heads)
    rows = tuple(Row(one.name, _endpoint(voice, one)) for one in seen.webhooks)
    return Table("endpoints", voice.say("webhook-endpoints"), columns, rows, voice.say("webhooks-none"))


def _endpoint(voice: Voice, one: EndpointSeen) -> tuple[Cell, ...]:
    state = state_of(one)
    return (
        Cell(one.name, one.name),
        Cell(one.host or NOTHING, one.host),
        Cell(voice.say("webhook-endpoint", state=state), state),
        Cell(voice.say("health-comma").join(one.events) or voice.say("webhook-every-event"), " ".join(one.events)),
        Cell(count(one.waiting), one.waiting),
        Cell(count(one.failed), one.failed),
        _moment(voice, one.last_delivered_at),
    )


def _deliveries(voice: Voice, seen: Webhooks) -> Table:
    heads = ("event", "subject", "at", "state", "tries", "said", "due", "name", "id")
    columns = tuple(_column(voice, name, number=name in ("at", "tries", "due")) for name in heads)
    rows = tuple(Row(one.id, _delivery(voice, one)) for one in seen.deliveries[:SHOWN])
    empty = voice.say("webhook-sent", n=0)
    return Table("deliveries", voice.say("webhook-deliveries"), columns, rows, empty, "-at", find=len(rows) > 10)


def _delivery(voice: Voice, one: DeliverySeen) -> tuple[Cell, ...]:
    return (
        Cell(one.event, one.event),
        Cell(one.subject, one.subject),
        _moment(voice, one.at),
        Cell(voice.say("webhook-state", state=one.state), one.state),
        Cell(count(one.tries), one.tries),
        Cell(said(voice, one), f"{one.said} {one.status or ''}".strip()),
        _moment(voice, one.due_at),
        Cell(one.webhook, one.webhook),
        Cell(one.id, one.id),
    )


def _column(voice: Voice, name: str, *, number: bool) -> Column:
    titles = {
        "name": voice.say("webhook-col-name"),
        "host": voice.say("webhook-col-host"),
        "state": voice.say("webhook-col-state"),
        "events": voice.say("webhook-col-events"),
        "waiting": voice.say("webhook-col-waiting"),
        "failed": voice.say("webhook-col-failed"),
        "last": voice.say("webhook-col-last"),
        "event": voice.say("webhook-col-event"),
        "subject": voice.say("webhook-col-subject"),
        "at": voice.say("webhook-col-at"),
        "tries": voice.say("webhook-col-tries"),
        "said": voice.say("webhook-col-said"),
        "due": voice.say("webhook-col-due"),
        "id": voice.say("webhook-col-id"),
    }
    return Column(name, titles[name], "number" if number else "text")


def _moment(voice: Voice, at: datetime | None) -> Cell:
    return Cell(voice.numbers.moment(at), at.isoformat()) if at else Cell(NOTHING, None)
