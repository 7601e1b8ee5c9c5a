"""What was planted in the three example companies about governing is told apart by what anybody's data go through."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import get_args

import pytest

from sowhat.actions import demo_governing, truth
from sowhat.actions.campaign_answer import campaigns, show
from sowhat.actions.compliance_answer import compliance
from sowhat.actions.lifecycle_answer import lifecycle
from sowhat.actions.reading import store_of
from sowhat.model.compliance import Compliance
from sowhat.model.lifecycle import Lifecycle, Review
from sowhat.model.truth import TrueFate, Truth
from sowhat.model.workspace import PlatformKind
from sowhat.simulate.governing.plan import Governing, governing
from tests.actions.conftest import Demos, recipe_of

KINDS: tuple[PlatformKind, ...] = get_args(PlatformKind)
STANDS = {"no-grant": "no-grant", "expired": "expired", "purpose": "beyond"}
"""How what is planted is called where it is found."""


@pytest.fixture(scope="module", params=KINDS)
def kind(request: pytest.FixtureRequest) -> PlatformKind:
    """Each company."""
    found: PlatformKind = request.param
    return found


@pytest.fixture(scope="module")
def root(kind: PlatformKind, demos: Demos) -> Path:
    """Its folder, built."""
    return Path(demos(kind).root)


@pytest.fixture(scope="module")
def known(kind: PlatformKind) -> Governing:
    """What it is governed by."""
    return governing(kind)


@pytest.fixture(scope="module")
def told(root: Path) -> Truth:
    """What is true of it."""
    return truth.read(root)


@pytest.fixture(scope="module")
def seen(root: Path) -> Lifecycle:
    """What the reviews say."""
    return lifecycle(root)


@pytest.fixture(scope="module")
def access(root: Path) -> Compliance:
    """What is said of access."""
    return compliance(root)


def reviews(seen: Lifecycle) -> dict[str, Review]:
    """By service."""
    return {one.service: one for one in seen.reviews}


def test_each_planted_service_is_told_apart(seen: Lifecycle, told: Truth) -> None:
    found = {one.service: reviews(seen)[one.service].verdict.kind for one in told.lifecycle}
    assert found == {one.service: one.verdict for one in told.lifecycle}


def test_six_verdicts_are_all_given(told: Truth) -> None:
    assert {one.verdict for one in told.lifecycle} == {"keep", "promote", "merge", "migrate", "retire", "protect"}


def test_a_bare_threshold_says_what_it_would_say(seen: Lifecycle, told: Truth) -> None:
    found = {one.service: reviews(seen)[one.service].verdict.naive for one in told.lifecycle}
    assert found == {one.service: one.naive for one in told.lifecycle}


def wrong(fates: tuple[TrueFate, ...]) -> set[str]:
    """Services that a bare threshold would end against what is true, or would keep."""
    ends = ("retire", "merge", "migrate")
    return {one.service for one in fates if (one.naive == "retire") != (one.verdict in ends)}


def test_the_answer_names_those_that_a_bare_threshold_gets_wrong(seen: Lifecycle, told: Truth) -> None:
    assert len(wrong(told.lifecycle)) >= 3
    assert wrong(told.lifecycle) <= set(seen.wrong)


def test_no_source_of_the_company_is_called_broken(seen: Lifecycle) -> None:
    assert [one.service for one in seen.reviews if one.evidence.disturbances] == []


def test_calls_of_the_last_month_are_those_that_were_drawn(seen: Lifecycle, told: Truth) -> None:
    drawn = {one.service: one.calls for one in told.lifecycle if one.calls is not None}
    assert {name: reviews(seen)[name].evidence.calls for name in drawn} == drawn


def test_a_copy_is_merged_into_what_it_copies(seen: Lifecycle, known: Governing) -> None:
    found = reviews(seen)[known.of("duplicate").name]
    assert found.verdict.towards == known.of("healthy").name
    [twin] = [one for one in found.evidence.candidates if one.service == known.of("healthy").name]
    assert (twin.shared, twin.consumers) == (6, 6)
    assert set(twin.because) == {"similar", "shared"}


def test_callers_that_come_again_are_expected(seen: Lifecycle, known: Governing) -> None:
    rhythms = reviews(seen)[known.of("periodic").name].evidence.rhythms
    assert {(round(one.every), one.times, f"{one.next:%Y-%m}") for one in rhythms} == {(91, 4, "2026-11")}


def test_decisions_of_past_months_are_kept(seen: Lifecycle, known: Governing) -> None:
    made = {one.service: one.decision for one in seen.reviews if one.decision}
    assert set(made) == {known.of(one.role).name for one in known.decisions}
    assert {one.says for one in made.values()} == {"confirmed", "changed", "deferred"}


def test_one_campaign_is_under_way_and_one_is_done(root: Path, known: Governing) -> None:
    found = {one.service: one.stage for one in campaigns(root).campaigns}
    assert found == {known.of("old").name: "brown-out", known.of("retired").name: "done"}


def test_what_was_wound_down_saves_what_it_cost(root: Path, known: Governing) -> None:
    service = known.of("retired")
    [done] = [one for one in campaigns(root).campaigns if one.service == service.name]
    saved = show(root, done.id).saved
    assert saved is not None
    assert int(saved.month) == service.run
    assert saved.declared == ""


def test_every_team_was_told_and_the_trial_was_seen(root: Path, known: Governing) -> None:
    [going] = [one for one in campaigns(root).campaigns if one.service == known.of("old").name]
    found = show(root, going.id)
    assert found.due == ()
    assert all(one.told for one in found.affected if one.before)
    [window] = found.brown_outs
    assert window.state == "over"
    assert window.calls
    assert window.failed == pytest.approx(0.97 * window.calls, rel=0.01)


def test_access_that_is_wrong_is_found_and_nothing_else(access: Compliance, told: Truth) -> None:
    planted = {(one.consumer, one.data, STANDS[one.kind]) for one in told.access if one.kind in STANDS}
    assert {(one.holder.app, one.data, one.standing) for one in access.wrong} == planted


def test_an_expired_grant_is_wrong_from_the_day_after(access: Compliance, told: Truth) -> None:
    [planted] = [one for one in told.access if one.kind == "expired"]
    [found] = [one for one in access.wrong if one.standing == "expired"]
    assert planted.since is not None
    assert (found.first - planted.since).days == 1


def test_the_grant_that_nobody_uses_is_found(access: Compliance, told: Truth) -> None:
    planted = {one.consumer for one in told.access if one.kind == "unused"}
    assert {one.grant.name for one in access.unused if one.grant.kind == "app"} == planted


def test_policies_pass_their_tests(access: Compliance) -> None:
    assert [one.passed for one in access.tried] == [True, True, True]


def test_a_second_run_decides_nothing(root: Path, kind: PlatformKind) -> None:
    before = statements(root)
    demo_governing.before(root, recipe_of(kind))
    demo_governing.after(root, recipe_of(kind))
    assert statements(root) == before


def test_where_somebody_has_decided_nothing_is_touched(tmp_path: Path, kind: PlatformKind) -> None:
    with store_of(f"sqlite:///{tmp_path / 'decisions.db'}").begin() as work:
        work.statements.state("review", "own", "{}", "Ann", datetime(2026, 11, 20, tzinfo=UTC))
    demo_governing.before(tmp_path, recipe_of(kind))
    assert [body for _, body in statements(tmp_path)] == ["{}"]


def statements(root: Path) -> list[tuple[int, str]]:
    """All decisions and steps of campaigns."""
    with store_of(f"sqlite:///{root / 'decisions.db'}").read() as work:
        every = (*work.statements.history("review"), *work.statements.history("campaign"))
        return [(one.number, one.body) for one in every]
