"""What may become a claim, and what a book of entries adds up to."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from sowhat.errors import CallError
from sowhat.ledger import claims
from sowhat.ledger.claims import Worth
from sowhat.model.claim import Studied
from sowhat.model.estimate import Grade
from sowhat.model.ledger import Entry

AT = datetime(2026, 9, 1, tzinfo=UTC)
Make = Callable[..., Studied]


def entry(found: Studied, worth: Worth, before: list[Entry]) -> Entry:
    return claims.claim(before, claims.claim_body("create", found, worth, "context"), AT)


@pytest.fixture
def claimed(studied: Make, worth: Worth) -> list[Entry]:
    return [entry(studied(), worth, [])]


def test_a_claim_keeps_what_the_study_found(studied: Make, worth: Worth, claimed: list[Entry]) -> None:
    [one] = claims.book(claimed).claims
    found = studied()
    assert (one.id, one.finding, one.exposed) == ("c000001", found.finding, found.exposed)
    assert (one.retained, one.value, one.seed) == (worth.retained, worth.value, worth.seed)


@pytest.mark.parametrize(("grade", "state"), [("A", "evidenced"), ("C", "evidenced"), ("D", "draft")])
def test_an_association_stays_a_draft(studied: Make, worth: Worth, grade: Grade, state: str) -> None:
    [one] = claims.book([entry(studied(grade), worth, [])]).claims
    assert one.state == state


def test_what_could_not_be_estimated_cannot_be_claimed(studied: Make, worth: Worth) -> None:
    with pytest.raises(CallError, match=r"claim-not-estimable.*reason-no-controls"):
        entry(studied(None), worth, [])


def test_without_a_number_of_customers_there_is_nothing_to_claim(studied: Make) -> None:
    with pytest.raises(CallError, match="claim-no-total"):
        entry(studied(), Worth(None, None, 7), [])


def test_a_study_is_claimed_once(studied: Make, worth: Worth, claimed: list[Entry]) -> None:
    with pytest.raises(CallError, match=r"claim-exists.*c000001"):
        entry(studied(), worth, claimed)


def test_a_retracted_claim_stays_with_its_reason(claimed: list[Entry]) -> None:
    claimed.append(claims.retract(claimed, "c000001", " wrong roster ", AT))
    [one] = claims.book(claimed).claims
    assert (one.state, one.reason) == ("retracted", "wrong roster")


def test_after_a_retraction_the_study_can_be_claimed_anew(studied: Make, worth: Worth, claimed: list[Entry]) -> None:
    claimed.append(claims.retract(claimed, "c000001", "wrong", AT))
    claimed.append(entry(studied(), worth, claimed))
    assert [(one.id, one.state) for one in claims.book(claimed).claims] == [
        ("c000001", "retracted"),
        ("c000002", "evidenced"),
    ]


@pytest.mark.parametrize(
    ("id_", "reason", "code"), [("c000009", "why", "no-such-claim"), ("c000001", " ", "reason-needed")]
)
def test_a_retraction_names_a_claim_and_a_reason(claimed: list[Entry], id_: str, reason: str, code: str) -> None:
    with pytest.raises(CallError, match=code):
        claims.retract(claimed, id_, reason, AT)


def test_a_claim_is_retracted_once(claimed: list[Entry]) -> None:
    claimed.append(claims.retract(claimed, "c000001", "wrong", AT))
    with pytest.raises(CallError, match="claim-retracted"):
        claims.retract(claimed, "c000001", "again", AT)
