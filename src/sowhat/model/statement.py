"""What people state about what was measured: how an adoption was decided, what became possible, what was done."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from sowhat.model.value import Value

StatementKind = Literal[
    "decided",
    "possible",
    "silence",
    "alert",
    "visit",
    "done",
    "case",
    "review",
    "campaign",
    "look",
    "attest",
    "ask",
    "shown",
    "demand",
    "dismissed",
    "okr",
    "decision",
    "promise",
    "claim-ask",
    "showcase",
    "talk",
    "rehearsal",
]


class Statement(Value):
    """One statement of a person (or of a rule, which says so in `by`). The newest one of a kind about a subject holds;
    earlier ones stay readable.

    `decided` (`service/team`): how an adoption was decided. `possible`: what a consumer can do now. `silence`: an alert
    that nobody wants to hear until a day. `alert`: what was sent. `visit`: whom somebody went back to. `done`: what was
    done about a theme. `case`: a business case as somebody put it down. `review`: what was decided about a service.
    `campaign`: a step of winding one down. `look`: who opened a list of sensitive data. `attest`: that a period's
    access was gone through. `ask`: that a team asks for a service. `shown`: that a page offered one to a team.
    `demand`: a step of what somebody needs. `dismissed`: why an opportunity is none. `okr`: a step of a joint
    objective. `decision`: what was decided, on which evidence. `promise`: a step of what was promised to a partner, and
    what concerns a person there. `claim-ask`: that the business side was asked about a
    claim. `showcase`: a step of a showcase on the calendar. `talk`: a talk as it was drafted or sent, by its digest.
    `rehearsal`: how long each part of a pitch took.
    `body` is JSON of the kind's own shape.
    """

    number: int
    kind: StatementKind
    subject: str
    body: str
    by: str
    at: datetime
