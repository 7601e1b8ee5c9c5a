"""Claims of the same people are told on both."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from sowhat.ledger import overlap
from sowhat.model.claim import Amount, Claim, ClaimKind, ClaimState, Exposed, Money, Population
from sowhat.model.declared import Declared
from sowhat.model.study import Study
from tests.ledger.conftest import estimate

AT = datetime(2026, 7, 1, tzinfo=UTC)


def claim(
    id_: str,
    outcome: str = "churn",
    teams: tuple[str, ...] = ("a", "b"),
    kind: ClaimKind = "create",
    state: ClaimState = "evidenced",
) -> Claim:
    return Claim(
        id=id_,
        kind=kind,
        state=state,
        study=Study(name=f"study-{id_}", service="advice", outcome=outcome, horizon=3),
        build="b000001",
        code_version="1",
        made_at=AT,
        finding=estimate("B"),
        exposed=Exposed(teams=2, customers=100),
        retained=Amount(value=1, low=0, high=2) if kind == "create" else None,
        value=None,
        seed=1,
        moments=None,
        previous="",
        hash=id_,
        population=Population(service="advice", outcome=outcome, teams=teams, customers=100),
    )


def kinds(*claims: Claim) -> list[tuple[str, str, str, tuple[str, ...]]]:
    return [(one.claim, one.other, one.kind, one.teams) for one in overlap.overlaps(claims)]


def test_one_outcome_of_the_same_teams_is_told_with_the_teams() -> None:
    assert kinds(claim("c1"), claim("c2", teams=("b", "c"))) == [("c1", "c2", "same-outcome", ("b",))]


def test_where_one_names_no_teams_they_may_be_the_same() -> None:
    assert kinds(claim("c1"), claim("c2", teams=())) == [("c1", "c2", "same-outcome", ())]


@pytest.mark.parametrize(
    "other",
    [claim("c2", teams=("c",)), claim("c2", outcome="orders"), claim("c2", state="retracted")],
    ids=["other teams", "other outcome", "taken back"],
)
def test_other_people_other_outcomes_and_what_is_gone_do_not_overlap(other: Claim) -> None:
    assert kinds(claim("c1"), other) == []


def test_what_was_kept_from_happening_is_held_by_the_retention_of_the_same_teams() -> None:
    found = kinds(claim("c1"), claim("c2", outcome="downtime", kind="protect"))
    assert found == [("c2", "c1", "held-by-retention", ("a", "b"))]


@pytest.mark.parametrize(("team", "found"), [("a", ["declared-beside"]), ("z", [])])
def test_a_declaration_of_the_same_service_and_team_is_told(team: str, found: list[str]) -> None:
    said = Declared(
        title="letters",
        service="advice",
        team=team,
        money=Money(value=Decimal(1), low=Decimal(1), high=Decimal(1), currency="CNY"),
        source="mail",
        owner="Zhao Lei",
        month=date(2026, 7, 1),
        id="d000001",
        number=1,
        at=AT,
        counted_as="money",
        hash="",
    )
    assert [one.kind for one in overlap.overlaps([claim("c1")], [said])] == found


def test_both_sides_are_asked_for_by_their_id() -> None:
    found = overlap.overlaps([claim("c1"), claim("c2"), claim("c3", outcome="orders", teams=("z",))])
    assert [len(overlap.of(found, id_)) for id_ in ("c1", "c2", "c3")] == [1, 1, 0]
