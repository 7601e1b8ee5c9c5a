"""What is asked of those who decide: only what waits for them, at most three things."""

from __future__ import annotations

from datetime import UTC, date, datetime

from sowhat.model.decision import Decision
from sowhat.stories.talks import asks
from sowhat.stories.talks.parts import Parts
from tests.stories.talks import changes


def told(**open_: object) -> tuple[str, ...]:
    parts = Parts(changes.frame("stakeholders", "executives"), changes.quiet())
    slide = asks.slide(parts, asks.Open(**open_))  # type: ignore[arg-type]
    return (slide.title.text, *(point.text for point in slide.points))


def decision(n: int, state: str = "overdue") -> Decision:
    return Decision.model_validate(
        {
            "id": f"DEC-{n}",
            "number": n,
            "day": date(2026, 9, 1),
            "at": datetime(2026, 9, 1, tzinfo=UTC),
            "by": "Lin",
            "what": f"Choice {n}",
            "review_on": date(2026, 10, 1),
            "state": state,
        }
    )


def test_nothing_that_waits_is_said_as_nothing() -> None:
    assert told()[0] == "Nothing is asked of you this time"


def test_a_decision_past_its_review_is_asked_about_with_its_day() -> None:
    assert told(decisions=(decision(4),))[1] == (
        "Confirm or change the decision “Choice 4”: its review was due on 1\xa0Oct."
    )


def test_a_decision_that_is_not_due_is_not_asked_about() -> None:
    assert told(decisions=(decision(4, "open"),))[0] == "Nothing is asked of you this time"


def test_nobody_is_asked_for_more_than_three_things() -> None:
    assert len(told(decisions=tuple(decision(n) for n in range(5)))) == 1 + asks.MOST
