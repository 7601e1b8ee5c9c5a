"""What several talks tell of, from memory where a page or another talk asked before and nothing changed since.

Each goes by the name that pages keep it by, so that both share it.
"""

from __future__ import annotations

from sowhat.actions import (
    adoption_answer,
    health_answer,
    lifecycle_answer,
)
from sowhat.actions import decisions as log
from sowhat.actions import demands as wishes
from sowhat.actions import ecosystem as reach
from sowhat.actions import okrs as objectives
from sowhat.actions import opportunities as needs
from sowhat.actions.answers import kept

adoption = kept("adoption", adoption_answer.adoption)
decisions = kept("decisions", log.decisions)
demands = kept("demands", wishes.demands)
ecosystem = kept("ecosystem", reach.ecosystem)
health = kept("health", health_answer.health)
lifecycle = kept("lifecycle", lifecycle_answer.lifecycle, timed=True)
okrs = kept("okrs", objectives.okrs)
opportunities = kept("opportunities", needs.opportunities)
