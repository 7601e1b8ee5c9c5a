"""What became of a decision, what one must hold, and how what was typed is read."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from sowhat.errors import CallError
from sowhat.model.decision import About, Alternative, Ask, Decided, Decision, DecisionBody, Proof, Reviewed
from sowhat.planning import decisions as rules

TODAY, AT = date(2026, 11, 23), datetime(2026, 11, 1, 9, tzinfo=UTC)


def made(*reviews: Reviewed, review_on: date | None = date(2026, 12, 31), id_: str = "DEC-1", n: int = 1) -> Decision:
    first = Decided(day=date(2026, 11, 1), what="refunds", review_on=review_on)
    bodies: tuple[DecisionBody, ...] = (first, *reviews)
    steps = [(n + i, AT, "Li", body) for i, body in enumerate(bodies)]
    return rules.replay(id_, steps, TODAY)


def reviewed(says: str = "stands", review_on: date | None = None) -> Reviewed:
    return Reviewed.model_validate({"day": TODAY, "says": says, "came": "two teams", "review_on": review_on})


@pytest.mark.parametrize(
    ("review_on", "state", "waits"),
    [
        (None, "closed", 0),
        (date(2026, 11, 13), "overdue", -10),
        (date(2026, 12, 7), "soon", 14),
        (date(2026, 12, 8), "open", 15),
    ],
)
def test_how_near_its_review_is(review_on: date | None, state: str, waits: int) -> None:
    one = made(review_on=review_on)
    assert (one.state, one.waits) == (state, waits)


def test_a_review_plans_the_next_one() -> None:
    one = made(reviewed(review_on=date(2027, 2, 1)), review_on=date(2026, 11, 1))
    assert (one.state, one.review_on, one.reviews[0].due) == ("open", date(2027, 2, 1), date(2026, 11, 1))


def test_what_was_taken_back_is_due_no_more() -> None:
    one = made(reviewed("undone", review_on=date(2027, 2, 1)))
    assert (one.state, one.review_on) == ("undone", None)


def test_the_longest_overdue_first_then_the_newest() -> None:
    found = rules.in_order(
        (
            made(id_="new", n=9),
            made(id_="late", review_on=date(2026, 11, 20)),
            made(id_="later", review_on=date(2026, 11, 1), n=3),
            made(id_="old", n=2),
        )
    )
    assert [one.id for one in found] == ["later", "late", "new", "old"]


@pytest.mark.parametrize(
    ("ask", "code"),
    [
        (Ask(what=""), "decision-lacks"),
        (Ask(what="x" * 1001), "decision-long"),
        (Ask(what="x", alternatives=(Alternative(what="a"),) * 13), "decision-many"),
        (Ask(what="x", review_on=TODAY), "decision-past"),
    ],
)
def test_what_cannot_be_put_down(ask: Ask, code: str) -> None:
    with pytest.raises(CallError, match=code):
        rules.check(ask, TODAY)


def test_a_form_sent_again_is_the_same_decision() -> None:
    ask = Ask(what="refunds", review_on=date(2026, 12, 31))
    assert rules.same(made(), ask, "Li", date(2026, 11, 1))
    assert not rules.same(made(), ask, "Bo", date(2026, 11, 1))
    assert not rules.same(made(reviewed()), ask, "Li", date(2026, 11, 1))


def test_what_it_is_about_is_kind_and_name() -> None:
    assert rules.about_of(" Service : cards ") == About(kind="service", name="cards")
    with pytest.raises(CallError, match="decision-about"):
        rules.about_of("cards")


@pytest.mark.parametrize(
    ("text", "proof"),
    [
        ("claim:c000001", Proof(kind="claim", name="c000001")),
        ("measure:answered@cards", Proof(kind="measure", name="answered@cards")),
        ("Two teams: both agreed", Proof(kind="words", words="Two teams: both agreed")),
    ],
)
def test_evidence_is_named_or_told(text: str, proof: Proof) -> None:
    assert rules.proof_of(text) == proof


@pytest.mark.parametrize("text", ["Buy it: too dear", "Buy it — too dear", "Buy it：too dear"])
def test_an_alternative_says_why_not(text: str) -> None:
    assert rules.alternative_of(text) == Alternative(what="Buy it", why_not="too dear")
