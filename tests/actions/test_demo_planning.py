"""What was planted in the example companies is found, little else is, and their people's plans stand."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

from sowhat.actions import demo_planning, truth
from sowhat.actions.decisions import decisions
from sowhat.actions.demands import demands
from sowhat.actions.okrs import okrs
from sowhat.actions.opportunities import opportunities
from sowhat.actions.promises import promises
from sowhat.actions.reading import store_of
from sowhat.actions.truth_opportunities import needs
from sowhat.model.compared import NeedsFound
from sowhat.model.demand import STATUSES
from sowhat.model.workspace import PlatformKind
from tests.actions.conftest import Demos, recipe_of

KINDS: tuple[PlatformKind, ...] = get_args(PlatformKind)


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
def found(root: Path) -> NeedsFound:
    """What it lacks, beside what was found."""
    made = needs(truth.read(root), root)
    assert made is not None
    return made


def test_nine_of_ten_needs_are_found(found: NeedsFound) -> None:
    real = [one for one in found.each if one.truth.real]
    missed = [(one.truth.kind, one.truth.routes, one.truth.pillar) for one in real if not one.found]
    assert len(missed) <= 0.1 * len(real), missed


def test_at_most_one_in_five_of_the_list_is_none(found: NeedsFound) -> None:
    assert len(found.false) <= 0.2 * found.listed, found.false


def test_what_only_looks_like_a_need_is_not_on_the_list(found: NeedsFound) -> None:
    assert [one.truth.routes for one in found.each if one.found and not one.truth.real] == []


def test_a_demand_stands_at_each_point_of_its_life(root: Path) -> None:
    assert {one.status for one in demands(root).demands} == set(STATUSES)


def test_one_objective_runs_and_one_is_late(root: Path) -> None:
    late, running = okrs(root).objectives
    assert (running.status, len(running.check_ins), running.flags) == ("running", 6, ())
    assert [one.kind for one in late.flags] == ["not-prepared"]


def test_a_review_is_due_and_promises_are_kept_or_not(root: Path) -> None:
    assert [one.state for one in decisions(root).decisions] == ["overdue", "open", "open"]
    assert {one.state for one in promises(root).promises} == {"kept", "overdue", "open"}


def test_two_opportunities_are_dismissed_with_a_reason(root: Path) -> None:
    gone = [one for one in opportunities(root).opportunities if one.dismissed]
    assert {one.mined.kind for one in gone} == {"export", "gap"}
    assert all(one.dismissed and one.dismissed.why for one in gone)


def test_a_second_run_says_nothing(root: Path, kind: PlatformKind) -> None:
    before = statements(root)
    demo_planning.after(root, recipe_of(kind))
    assert statements(root) == before


def statements(root: Path) -> list[int]:
    """Numbers of everything that was said in planning."""
    with store_of(f"sqlite:///{root / 'decisions.db'}").read() as work:
        return [one.number for kind in (*demo_planning.KINDS, "case") for one in work.statements.history(kind)]
