"""What one service is told with: its page, what it costs, what it would have to do to pay."""

from __future__ import annotations

from sowhat.model.lifecycle import Evidence
from sowhat.model.showcase import Showcase
from sowhat.model.so_what import Ahead
from sowhat.model.value import Value


class ServiceTold(Value):
    """One service for those who may use it or pay for it. `evidence` holds its calls by month, costs and reach; `ahead`
    is told of a study whose effect nobody knows yet."""

    page: Showcase
    evidence: Evidence | None = None
    ahead: Ahead | None = None
    title: str
    """As people call it, for the talk's own title."""
