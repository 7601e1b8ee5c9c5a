"""What a run of `sowhat build` did."""

from __future__ import annotations

from sowhat.errors import Problem
from sowhat.model.value import Value


class Built(Value):
    """`id` is the build that counts now; `changed` is whether this run made it. The rest is what this run did:
    records read, records put into quarantine, result periods computed and taken over, seconds.
    `notes` are problems that stopped nothing."""

    id: str
    changed: bool
    records: int
    quarantined: int
    computed: int
    linked: int
    seconds: float
    notes: tuple[Problem, ...] = ()
