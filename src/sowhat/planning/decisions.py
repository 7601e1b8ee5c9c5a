"""The decision log's rules: what must be told, what became of a decision, and when it is looked at again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from sowhat.errors import CallError, Problem
from sowhat.model.decision import (
    SOON,
    About,
    AboutKind,
    Alternative,
    Ask,
    Decided,
    Decision,
    DecisionBody,
    DecisionState,
    Proof,
    ProofKind,
    ProofSeen,
    Review,
    Reviewed,
)
from sowhat.planning.told import LONGEST, NAME

PREFIX = "DEC"
MOST = 12
"""Alternatives, proofs and references of one decision, each."""
KINDS: tuple[AboutKind, ...] = ("demand", "opportunity", "case", "okr", "service", "study", "claim", "pillar")
PROOFS: tuple[ProofKind, ...] = ("claim", "study", "measure")
"""Proofs whose figures are read; words are told."""
DASHES = (" — ", "——", " – ", "：", ": ", " - ")
"""What may stand between an alternative and why it was not taken."""
Step = tuple[int, datetime, str, DecisionBody]
"""Number, moment, who, what."""


def replay(id_: str, steps: Sequence[Step], today: date) -> Decision:
    """A decision as its steps made it; the first one is what was decided."""
    number, at, by, first = steps[0]
    assert isinstance(first, Decided)
    reviews, due = [], first.review_on
    for each, moment, who, body in steps[1:]:
        if isinstance(body, Reviewed):
            told = {"says": body.says, "came": body.came, "day": body.day}
            reviews.append(Review(number=each, at=moment, by=who, due=due, **told))
            due = body.review_on if body.says != "undone" else None
    return Decision(
        id=id_,
        number=number,
        day=first.day,
        at=at,
        by=by,
        what=first.what,
        why=first.why,
        about=first.about,
        alternatives=first.alternatives,
        proofs=tuple(ProofSeen(then=one) for one in first.proofs),
        people=first.people,
        review_on=due,
        reviews=tuple(reviews),
        state=state(due, tuple(reviews), today),
        waits=(due - today).days if due else 0,
    )


def state(due: date | None, reviews: tuple[Review, ...], today: date) -> DecisionState:
    """Where a decision stands on a day."""
    if reviews and reviews[-1].says == "undone":
        return "undone"
    if due is None:
        return "closed"
    if due < today:
        return "overdue"
    return "soon" if (due - today).days <= SOON else "open"


def in_order(found: Iterable[Decision]) -> tuple[Decision, ...]:
    """Those whose review is past, the longest first; then the newest."""
    return tuple(sorted(found, key=lambda one: (one.state != "overdue", _rank(one), -one.number)))


def _rank(one: Decision) -> int:
    return one.waits if one.state == "overdue" else 0


def check(ask: Ask, today: date) -> None:
    """Raises CallError `decision-lacks`, `decision-long`, `decision-many`, `decision-past`."""
    if not ask.what:
        raise CallError(Problem("decision-lacks", params={"field": "what"}))
    texts = (
        ask.what,
        ask.why,
        *(each.what + each.why_not for each in ask.alternatives),
        *(p.words for p in ask.proofs),
    )
    if any(len(text) > LONGEST for text in texts) or any(len(who) > NAME for who in ask.people):
        raise CallError(Problem("decision-long", params={"most": LONGEST}))
    if max(map(len, (ask.about, ask.alternatives, ask.proofs, ask.people))) > MOST:
        raise CallError(Problem("decision-many", params={"most": MOST}))
    if ask.review_on is not None and ask.review_on <= today:
        raise CallError(Problem("decision-past", params={"day": ask.review_on.isoformat()}))


def same(one: Decision, ask: Ask, by: str, today: date) -> bool:
    """Whether it was just put down: the same words by the same person on the same day, and nobody reviewed it since."""
    told = (one.what, one.why, one.about, one.alternatives, one.people, one.by, one.day)
    asked = (ask.what, ask.why, ask.about, ask.alternatives, ask.people, by, today)
    proofs = [(each.then.kind, each.then.name, each.then.words) for each in one.proofs]
    wanted = [(each.kind, each.name, each.words) for each in ask.proofs]
    return told == asked and proofs == wanted and not one.reviews and one.review_on == ask.review_on


def about_of(text: str) -> About:
    """`service:cards`, `demand:D-7`. Raises CallError `decision-about`."""
    kind, _, name = text.strip().partition(":")
    known = next((one for one in KINDS if one == kind.strip().lower()), None)
    if known is None or not name.strip():
        raise CallError(Problem("decision-about", params={"value": text[:80], "known": ", ".join(KINDS)}))
    return About(kind=known, name=name.strip()[:NAME])


def proof_of(text: str) -> Proof:
    """`claim:C-3`, `study:cards-retention`, `measure:answered` (of a service: `measure:answered@cards`); anything else
    is words."""
    kind, _, name = text.strip().partition(":")
    known = next((one for one in PROOFS if one == kind.strip().lower()), None)
    if known is None or not name.strip():
        return Proof(kind="words", words=text.strip())
    return Proof(kind=known, name=name.strip()[:NAME])


def alternative_of(text: str) -> Alternative:
    """`Buy it: it lacks our data`: what, and why it was not taken."""
    at = min(((text.find(dash), dash) for dash in DASHES if dash in text), default=None)
    if at is None:
        return Alternative(what=text.strip())
    return Alternative(what=text[: at[0]].strip(), why_not=text[at[0] + len(at[1]) :].strip())
