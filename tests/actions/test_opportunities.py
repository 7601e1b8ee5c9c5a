"""Opportunities of a built workspace: dismissed with a reason that is remembered, put back, taken up by a demand."""

from __future__ import annotations

from pathlib import Path

import pytest

from sowhat.actions import opportunities, places
from sowhat.actions.planning_answer import planning
from sowhat.actions.reading import store_of
from sowhat.errors import CallError
from sowhat.model.opportunity import OpportunitiesSeen
from tests.conftest import Harbours

PILLARS = """
pillars:
- {name: reach, title: {en: Reach}, metric: units, target: 50}
- {name: busy, title: {en: Busy}, metric: calls, target: 1}
- {name: dark, title: {en: Dark}, metric: cost, target: 5}
"""


@pytest.fixture(scope="module")
def root(harbours: Harbours) -> Path:
    made = harbours()
    settings = made / "sowhat.yaml"
    settings.write_text(settings.read_text(encoding="utf-8") + PILLARS, encoding="utf-8")
    return made


@pytest.fixture(scope="module")
def seen(root: Path) -> OpportunitiesSeen:
    return opportunities.opportunities(root)


def test_a_pillar_short_of_its_target_is_a_gap(seen: OpportunitiesSeen) -> None:
    assert [one.mined.pillar for one in seen.opportunities if one.mined.kind == "gap"] == ["reach"]


def test_what_was_never_recorded_is_not_looked_for(seen: OpportunitiesSeen) -> None:
    assert "funnel" in {one.kind for one in seen.unasked} | {one.mined.kind for one in seen.opportunities}


def test_pillars_stand_where_they_stand(root: Path) -> None:
    assert {one.pillar.name: one.standing for one in planning(root).pillars} == {
        "reach": "behind",
        "busy": "reached",
        "dark": "unknown",
    }


def test_a_dismissal_is_remembered_until_it_is_taken_back(root: Path, seen: OpportunitiesSeen) -> None:
    id_ = seen.opportunities[0].id
    gone = opportunities.dismiss(root, id_, "Not  ours.", "Lin").dismissed
    assert gone is not None
    assert (gone.why, gone.by, opportunities.opportunity(root, id_).rank) == ("Not ours.", "Lin", 0)
    assert opportunities.restore(root, id_, "Lin").dismissed is None


def test_saying_it_twice_is_one_statement(root: Path, seen: OpportunitiesSeen) -> None:
    id_ = seen.opportunities[0].id
    for _ in range(2):
        opportunities.dismiss(root, id_, "Again.", "Lin")
    with store_of(places.decisions(root)).read() as work:
        said = [one for one in work.statements.history("dismissed") if "Again." in one.body]
    opportunities.restore(root, id_, "Lin")
    assert len(said) == 1


@pytest.mark.parametrize(
    ("why", "by", "code"),
    [("", "Lin", "opportunity-no-why"), ("x", " ", "opportunity-by-nobody"), ("x" * 1001, "Lin", "opportunity-long")],
)
def test_a_dismissal_needs_a_reason_and_a_name(
    root: Path, seen: OpportunitiesSeen, why: str, by: str, code: str
) -> None:
    with pytest.raises(CallError, match=code):
        opportunities.dismiss(root, seen.opportunities[0].id, why, by)


def test_one_that_was_not_found_is_not_dismissed(root: Path) -> None:
    with pytest.raises(CallError, match="no-such-opportunity"):
        opportunities.dismiss(root, "O-00000000", "x", "Lin")
