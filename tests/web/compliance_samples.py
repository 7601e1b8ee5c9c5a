"""A bank's access to data, written by hand: one violation of each kind that has a sentence of its own, and doubts."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

from sowhat.model.compliance import (
    Access,
    Attestation,
    ClassSeen,
    Compliance,
    Decision,
    Grant,
    Holder,
    Look,
    MonthAccess,
    PolicyTest,
    Reach,
    Rule,
    Standing,
    Tried,
    Unmatched,
    UnusedGrant,
    Who,
)

FIRST, UNTIL = date(2026, 1, 1), date(2026, 9, 23)
APP = Holder(app="dialer", team="collections", unit="risk")
GRANT = Grant(
    kind="app", name="dialer", data="contact", first=FIRST, last=date(2026, 6, 30), ended="expired", purpose="audit"
)
WITH_GRANT = ("granted", "purpose-untold", "colleague", "expired", "revoked", "beyond")


def access(standing: Standing, **changed: object) -> Access:
    """An access that stands like that."""
    told: dict[str, object] = {
        "data": "contact",
        "secrecy": "sensitive",
        "holder": APP,
        "services": ("customers",),
        "first": date(2026, 7, 1),
        "last": date(2026, 9, 20),
        "calls": 120,
        "recent": True,
        "needs": "reminders",
        "grant": GRANT if standing in WITH_GRANT else None,
        "months": (MonthAccess(month="2026-09", calls=120, other_calls=3),),
    }
    return Access.model_validate({"standing": standing, **told, **changed})


WRONG = (
    access("refused", reason="test systems see no customers"),
    access("no-grant"),
    access("revoked", events=2),
    access("expired", other_calls=9, untold=4),
    access("beyond", recent=False),
    access("stranger", holder=Holder(), callers=3),
)
UNSURE = (access("purpose-untold"), access("colleague"), access("unnamed", holder=Holder()))
FINE = (access("granted"), access("policy", holder=Holder(consumer="5d3694e1ed18d3647598")))
TEST = PolicyTest(data="contact", team="collections", day=UNTIL, expect="allowed", where="policies/p.yaml:9")
SEEN = Compliance(
    build="b000003",
    code_version="0.1.0+3f2a9c1d",
    timezone="UTC",
    first=FIRST,
    until=UNTIL,
    classes=(
        ClassSeen(
            data="contact",
            secrecy="sensitive",
            services=("customers",),
            apps=4,
            units=2,
            calls=1000,
            other_calls=12,
            covered=240,
            grants=3,
        ),
    ),
    reach=(
        Reach(
            data="contact",
            unit="risk",
            apps=4,
            teams=2,
            people=3,
            calls=1000,
            other_calls=12,
            covered=240,
            unsure=120,
            wrong=640,
            wrong_apps=2,
            first=FIRST,
            last=UNTIL,
        ),
    ),
    wrong=WRONG,
    unsure=UNSURE,
    fine=FINE,
    grants=5,
    standing=3,
    unused=(UnusedGrant(grant=GRANT.model_copy(update={"last": None, "ended": ""}), last_use=None, days=190),),
    unobserved=2,
    unmatched=(Unmatched(why="data", data="shoes", grants=2, subjects=1, last=UNTIL),),
    rules=(
        Rule(data="contact", effect="never", who=Who(apps=("sandbox",)), why="no tests", where="policies/p.yaml:2"),
    ),
    tried=(Tried(test=TEST, got=Decision(outcome="refused", reason="no-rule")),),
    attestations=(
        Attestation(
            number=7,
            period="2026-Q2",
            first=date(2026, 4, 1),
            last=date(2026, 6, 30),
            by="Li Wei",
            at=datetime(2026, 7, 3, 9),
            build="b000002",
            code_version="0.1.0+3f2a9c1d",
            digest="3f" * 32,
            wrong=5,
            recent=3,
            unused=1,
            failing_tests=0,
        ),
    ),
)
LOOKS = (Look(number=9, at=datetime(2026, 9, 23, 9), by="local", role="approver", list="findings", form="csv"),)


def load(root: Path, period: str | None = None) -> Compliance:
    """All of it, whatever the period."""
    return SEEN.model_copy(update={"period": period or ""})
