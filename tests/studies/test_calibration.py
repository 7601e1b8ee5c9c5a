"""A drawn panel answered in NumPy is answered as if its rows had gone through the engine."""

from __future__ import annotations

import csv
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from sowhat.evidence.did.question import Question
from sowhat.evidence.experiment.estimate import Trial, estimate
from sowhat.evidence.protection.estimate import estimate as rates
from sowhat.evidence.protection.plan import ProtectionQuestion
from sowhat.evidence.provenance import Provenance
from sowhat.model.estimate import Estimate, NotEstimable
from sowhat.simulate.worlds.catalogue import BY_NAME
from sowhat.simulate.worlds.made import NEVER, Asked, Counted, Lot, Panel
from sowhat.studies import calibration, did, experiment, protection
from sowhat.studies.calibration import answer, arms, chance, moments, of_panel
from sowhat.studies.columns import Columns
from sowhat.studies.experiment import TrialColumns

SHORT = ("constant", "unbalanced", "rare", "leaving", "no-never", "giant")
KNOWN = Provenance(registered=True, exposure="decided")


def written(panel: Panel, path: Path) -> Path:
    """One row a unit and period; a missing outcome is an empty field."""
    weight = np.ones(len(panel.y)) if panel.weight is None else panel.weight
    cluster = np.arange(len(panel.y)) if panel.cluster is None else panel.cluster
    with path.open("w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file)
        rows.writerow(["unit", "period", "y", "first", "cluster", "weight"])
        for unit, values in enumerate(panel.y):
            first = "" if panel.start[unit] == NEVER else panel.start[unit]
            for period, value in enumerate(values):
                told = "" if np.isnan(value) else repr(float(value))
                rows.writerow([unit, period, told, first, cluster[unit], weight[unit]])
    return path


@pytest.mark.parametrize("name", SHORT)
def test_numpy_and_engine_say_the_same(name: str, tmp_path: Path) -> None:
    world = BY_NAME[name]
    panel = world.draw(chance(7, world, 0))
    assert isinstance(panel, Panel)
    asked = Question(control=world.asked.control, anticipation=world.asked.anticipation, beside=False, provenance=KNOWN)
    columns = Columns(
        "", "unit", "period", "y", "first", "cluster", weight="weight" if panel.weight is not None else None
    )
    engine, here = did.from_file(written(panel, tmp_path / "t.csv"), columns, asked), of_panel(panel, asked)
    assert isinstance(engine, Estimate)
    assert isinstance(here, Estimate)
    assert (here.estimate, here.se, *(here.ci or ())) == pytest.approx(
        (engine.estimate, engine.se, *(engine.ci or ())), rel=1e-8, abs=1e-8
    )
    assert here.grade == engine.grade
    told = {check.name: check.statistic for check in engine.checks}
    ours = {check.name: check.statistic for check in here.checks if check.statistic is not None}
    assert ours == pytest.approx({name: told[name] for name in ours}, rel=1e-6, abs=1e-8)


@pytest.mark.parametrize("name", ["lot-covariate", "lot-ratio", "lot-lost-null"])
def test_arms_in_numpy_are_those_of_the_engine(name: str, tmp_path: Path) -> None:
    world = BY_NAME[name]
    lot = world.draw(chance(7, world, 0))
    assert isinstance(lot, Lot)
    path = tmp_path / "t.csv"
    with path.open("w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file)
        rows.writerow(["unit", "arm", *lot.names])
        for unit, values in enumerate(lot.rows):
            told = ["" if np.isnan(value) else repr(float(value)) for value in values]
            rows.writerow([unit, f"a{lot.arm[unit]}", *told])
    denominator = "d" if "d" in lot.names else None
    columns = TrialColumns("unit", "arm", "y", denominator, tuple(n for n in lot.names if n.startswith("x")))
    found = experiment.from_file(path, columns, Trial(baseline="a0", provenance=calibration.ASSIGNED))
    ours = estimate(arms(lot, len(lot.rows)), Trial(baseline="0", provenance=calibration.ASSIGNED))
    assert isinstance(found, Estimate)
    assert isinstance(ours, Estimate)
    assert (ours.estimate, ours.se) == pytest.approx((found.estimate, found.se), rel=1e-8)
    assert [(one.name, one.verdict) for one in ours.checks] == [(one.name, one.verdict) for one in found.checks]


def test_counts_in_numpy_are_those_of_the_engine(tmp_path: Path) -> None:
    world = BY_NAME["incidents"]
    drawn = world.draw(chance(7, world, 0))
    assert isinstance(drawn, Counted)
    path = tmp_path / "t.csv"
    lines = [f"{team},{month},{count}" for team, row in enumerate(drawn.y) for month, count in enumerate(row)]
    firsts = ["" if drawn.start[int(line.split(",")[0])] == NEVER else drawn.start[0] for line in lines]
    told = [f"{line},{first}" for line, first in zip(lines, firsts, strict=True)]
    path.write_text("\n".join(["team,month,y,first", *told]), encoding="utf-8")
    found = protection.from_file(path, Columns("", "team", "month", "y", "first"), ProtectionQuestion(provenance=KNOWN))
    ours = rates(calibration.counts(drawn), ProtectionQuestion(provenance=KNOWN))
    assert isinstance(found, Estimate)
    assert isinstance(ours, Estimate)
    assert (ours.estimate, ours.se, *(ours.ci or ())) == pytest.approx((found.estimate, found.se, *(found.ci or ())))


def test_a_draw_depends_on_seed_world_and_number_alone() -> None:
    world = BY_NAME["lot-null"]
    assert answer(world, 3, 5) == answer(world, 3, 5)
    others = {answer(world, 3, 6), answer(world, 4, 5), answer(replace(world, name="other"), 3, 5)}
    assert len(others | {answer(world, 3, 5)}) == 4


def test_whoever_looks_often_takes_the_first_look_that_claims() -> None:
    world = BY_NAME["lot-peeking-null"]
    draw = next(n for n in range(100) if answer(world, 1, n).claims)
    looks = world.asked.looks
    claims = [answer(replace(world, asked=Asked(looks=looks[: k + 1])), 1, draw).claims for k in range(len(looks))]
    assert claims[-1]
    assert all(after or not before for before, after in pairwise(claims))


def test_a_finding_without_a_number_is_counted_as_none() -> None:
    world = BY_NAME["few-6"]
    panel = world.draw(chance(1, world, 0))
    assert isinstance(panel, Panel)
    nobody = replace(panel, start=np.full_like(panel.start, NEVER))
    found = of_panel(nobody, Question(beside=False))
    assert isinstance(found, NotEstimable)
    assert calibration.told(found).grade == ""
    assert not calibration.told(found).claims


def test_a_panel_without_a_whole_unit_has_no_moments() -> None:
    world = BY_NAME["few-6"]
    panel = world.draw(chance(1, world, 0))
    assert isinstance(panel, Panel)
    assert moments(replace(panel, y=np.full_like(panel.y, np.nan))) is None
