"""Webhooks: who is told of what, and what became of telling them."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from sowhat.model.value import Value

EventKind = Literal[
    "build.done",
    "build.failed",
    "study.registered",
    "study.defined",
    "claim.made",
    "claim.asked",
    "claim.signed",
    "claim.disputed",
    "claim.published",
    "claim.retracted",
    "demand.asked",
    "demand.changed",
    "decision.recorded",
    "promise.made",
    "promise.kept",
    "promise.closed",
    "promise.due",
    "adoption.decided",
    "service.asked",
    "service.reviewed",
    "campaign.changed",
    "feedback.visited",
    "feedback.answered",
    "alert.told",
]
DeliveryState = Literal["waiting", "retrying", "delivered", "failed"]
Said = Literal[
    "",
    "again",
    "answered",
    "redirected",
    "gone",
    "silent",
    "unreachable",
    "no-address",
    "no-secret",
    "removed",
    "expired",
]
"""What was heard last: nothing yet; it is to be sent again; an answer's status; a redirect, which is not followed; that
the receiver wants no more (410); no answer in time; no connection; what is not set here; no such webhook any more; it
waited too long."""


class Webhook(Value):
    """An endpoint: `address` is one, or `env:NAME`; `secret` the variable with what its messages are signed with.
    Without `events` it is told of all."""

    name: str
    address: str
    secret: str
    events: tuple[EventKind, ...] = ()

    def wants(self, kind: EventKind) -> bool:
        """Whether it is to be told."""
        return not self.events or kind in self.events


class Event(Value):
    """Something that was done. `source` is the place that it was read from, `subject` an id, `href` the page that shows
    it; nobody's name, no customer, no figure."""

    kind: EventKind
    source: str
    subject: str
    at: datetime
    href: str


class Delivery(Value):
    """An event on its way to one webhook. `due_at`: when it is tried (again); null once it is over, from `done_at`
    on. `said` and `status`: what was heard last."""

    id: str
    webhook: str
    event: EventKind
    body: str
    at: datetime
    tries: int = 0
    due_at: datetime | None = None
    done_at: datetime | None = None
    said: Said = ""
    status: int | None = None

    @property
    def state(self) -> DeliveryState:
        """How far it is."""
        if self.done_at is None:
            return "retrying" if self.tries else "waiting"
        return "delivered" if self.said == "answered" and self.status and self.status < 300 else "failed"


class DeliverySeen(Value):
    """A delivery as people and programs read it."""

    id: str
    webhook: str
    event: EventKind
    subject: str
    at: datetime
    state: DeliveryState
    tries: int
    due_at: datetime | None
    done_at: datetime | None
    said: Said
    status: int | None


class EndpointSeen(Value):
    """A webhook as it is declared, whether this process has what it needs, and whether it wants no more."""

    name: str
    host: str
    events: tuple[EventKind, ...]
    address_set: bool
    secret_set: bool
    disabled: bool
    waiting: int
    failed: int
    last_delivered_at: datetime | None


class Webhooks(Value):
    """Every webhook, and the last deliveries, the newest first."""

    webhooks: tuple[EndpointSeen, ...] = ()
    deliveries: tuple[DeliverySeen, ...] = ()
