"""The catalogue of the example company: what it offers, suggests and leaves out."""

from __future__ import annotations

from pathlib import Path

import pytest

from sowhat.actions import showcase
from sowhat.actions.lifecycle_answer import lifecycle
from sowhat.model.lifecycle import ENDS
from sowhat.model.showcase import FEW_TEAMS, Asked, Catalogue
from sowhat.stories.quick_start import snippets
from tests.actions.conftest import Demos


@pytest.fixture(scope="module")
def root(demos: Demos) -> Path:
    return Path(demos("internal").root)


@pytest.fixture(scope="module")
def seen(root: Path) -> Catalogue:
    return showcase.catalogue(root)


@pytest.fixture(scope="module")
def every(root: Path, seen: Catalogue) -> list[Catalogue]:
    """The catalogue of each team."""
    return [showcase.catalogue(root, Asked(team=team)) for team in ("gold", "cards", "travel", "call-centre", "motor")]


def test_most_services_say_what_they_are_for_in_both_languages(seen: Catalogue) -> None:
    bare = [one.service for one in seen.cards if not (one.summary.en and one.summary.zh)]
    assert set(bare) <= {"fax-gateway"}


def test_no_unit_with_few_teams_is_named(seen: Catalogue) -> None:
    assert min(unit.teams for one in seen.cards for unit in one.users.units) >= FEW_TEAMS


def test_a_published_claim_is_told_with_its_grade_and_the_rest_is_unknown(seen: Catalogue) -> None:
    gained = {one.service: one.gained for one in seen.cards}
    offer = gained["next-offer"]
    assert offer is not None
    assert (offer.state, offer.grade) == ("published", "C")
    assert gained["payments"] is None


def test_what_goes_away_stands_last_and_says_what_to_use(seen: Catalogue) -> None:
    notices = {one.service: one.notice for one in seen.cards if one.notice}
    assert {one.service for one in seen.cards[-len(notices) :]} == set(notices)
    old = notices["accounts-old"]
    assert (old.instead, old.gone, old.sunset is not None) == ("accounts", False, True)
    assert notices["fx-lookup"].gone


def test_nothing_that_ends_is_suggested_unless_somebody_said_that_it_stays(root: Path, every: list[Catalogue]) -> None:
    reviews = [one for one in lifecycle(root).reviews if one.verdict.kind in ENDS]
    ends = {one.service for one in reviews if one.decision is None or one.decision.says != "changed"}
    told = {one.service for each in every for one in each.suggestions}
    assert told
    assert not told & ends


def test_nobody_is_shown_what_they_use(root: Path, every: list[Catalogue]) -> None:
    used = showcase._scene(root).held.used(showcase._scene(root).catalog)
    assert not [one for each in every for one in each.suggestions if one.service in used.get(each.team, ())]


def test_every_described_service_has_a_first_call(root: Path, seen: Catalogue) -> None:
    pages = [showcase.service(root, one.service) for one in seen.cards if one.operations]
    assert len(pages) > 5
    assert all(len(snippets(page.samples[0])) == 3 for page in pages)


@pytest.mark.parametrize(
    ("asked", "first"), [("transfer to another bank", "payments"), ("挂失", "card-stop"), ("speech", "voice-text")]
)
def test_words_of_people_find_the_service(root: Path, asked: str, first: str) -> None:
    assert showcase.catalogue(root, Asked(find=asked)).cards[0].service == first
