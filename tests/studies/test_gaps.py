"""Periods without an outcome: 0, a reason to be left out, or left to the pairs that are there; and on which side."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pytest

from sowhat.errors import CallError, DataError
from sowhat.evidence.did.group_time import needed
from sowhat.evidence.did.question import Question
from sowhat.evidence.did.units import from_units, with_gaps
from sowhat.model.estimate import By, Check, Estimate
from sowhat.model.study import Missing
from sowhat.studies import panel as reading
from sowhat.studies.did import from_file
from sowhat.studies.panel import Rule
from tests.studies.conftest import FOUR, Panel, csv, parquet, read, same, with_roles

PAIRS, ZERO = Rule("available-pairs"), Rule("zero")
ROLES = [(), ("cluster",), ("stratum", "weight"), ("cluster", "stratum", "weight")]


def holed(seed: int, units: int = 300, share: float = 0.15, binary: bool = False, base: float = 0.0) -> Panel:
    """Outcomes missing here and there; everyone has one at least."""
    panel = Panel.random(seed, units, base=base, binary=binary)
    lost = np.random.default_rng(seed + 50).random(panel.y.shape) < share
    lost[:, 3] = False
    return replace(panel, y=np.where(lost, np.nan, panel.y))


def table(panel: Panel, absent: bool, seed: int = 2) -> pa.Table:
    """With rows that are not there, or outcomes that are empty."""
    rows = panel.table(shuffle=seed)
    return rows.filter(pc.invert(pc.is_nan(rows["y"]))) if absent else rows


def filled(panel: Panel) -> Panel:
    return replace(panel, y=np.nan_to_num(panel.y))


@pytest.mark.parametrize("absent", [True, False])
@pytest.mark.parametrize("binary", [True, False])
@pytest.mark.parametrize("roles", ROLES)
def test_zero_is_the_panel_with_zeros_written_into_it(
    tmp_path: Path, roles: tuple[str, ...], binary: bool, absent: bool
) -> None:
    panel = holed(1, 600, binary=binary)
    found = read(parquet(table(panel, absent), tmp_path), with_roles(roles), rule=ZERO)
    same(found.moments, from_units(filled(panel).units(roles)))


@pytest.mark.parametrize("absent", [True, False])
@pytest.mark.parametrize("roles", ROLES)
def test_pairs_are_those_of_numpy(tmp_path: Path, roles: tuple[str, ...], absent: bool) -> None:
    panel = holed(2)
    found = read(parquet(table(panel, absent), tmp_path), with_roles(roles), rule=PAIRS).moments
    units = panel.units(roles)
    expected = with_gaps(units, needed(units.periods, units.start, 0))
    assert found.pairs is not None
    assert expected.pairs is not None
    assert found.clusters is not None
    assert expected.clusters is not None
    mine = [(str(found.clusters.names[c]), h) for c, h in zip(found.clusters.cluster, found.clusters.cell, strict=True)]
    named = expected.clusters.names
    theirs = [(str(named[c]), h) for c, h in zip(expected.clusters.cluster, expected.clusters.cell, strict=True)]
    order = [theirs.index(key) for key in mine]
    assert found.pairs.at == expected.pairs.at
    for name in ("n", "weight", "mean"):
        np.testing.assert_allclose(
            getattr(found.pairs, name), getattr(expected.pairs, name)[order], rtol=1e-10, atol=1e-10
        )


def effect(path: Path, missing: Missing, roles: tuple[str, ...] = ("cluster",)) -> Estimate:
    found = from_file(path, with_roles(roles), Question(control="not-yet"), missing)
    assert isinstance(found, Estimate)
    return found


def test_with_every_outcome_there_pairs_are_whole_units(tmp_path: Path) -> None:
    path = parquet(Panel.random(3, 600, base=1e6).table(shuffle=1), tmp_path)
    pairs, whole = effect(path, "available-pairs"), effect(path, "drop-unit")
    assert (pairs.estimate, pairs.se, pairs.mde) == pytest.approx((whole.estimate, whole.se, whole.mde), abs=1e-8)
    assert isinstance(pairs.by, By)
    assert isinstance(whole.by, By)
    for mine, theirs in zip(pairs.by.group_time, whole.by.group_time, strict=True):
        assert (mine.estimate, mine.se) == pytest.approx((theirs.estimate, theirs.se), abs=1e-8)


@pytest.mark.parametrize("missing", ["zero", "drop-unit", "available-pairs"])
def test_the_order_of_rows_changes_nothing(tmp_path: Path, missing: Missing) -> None:
    panel = holed(4, 500)
    found = [
        effect(parquet(table(panel, True, seed), tmp_path, f"{seed}.parquet"), missing).model_dump_json()
        for seed in (1, 2)
    ]
    first, second = (Estimate.model_validate_json(text) for text in found)
    assert first.estimate == pytest.approx(second.estimate, rel=1e-10)
    assert first.se == pytest.approx(second.se, rel=1e-10)
    assert isinstance(first.by, By)
    assert isinstance(second.by, By)
    assert first.by.sensitivity is not None
    assert second.by.sensitivity is not None
    for one, other in zip(first.by.sensitivity.robust, second.by.sensitivity.robust, strict=True):
        assert one.ci == pytest.approx(other.ci, abs=1e-9)


@pytest.mark.parametrize("missing", ["zero", "available-pairs"])
@pytest.mark.parametrize("roles", [("cluster",), ("cluster", "stratum", "weight")])
def test_partitions_add_up_to_the_whole(tmp_path: Path, missing: Missing, roles: tuple[str, ...]) -> None:
    path = parquet(table(holed(5, 600), True), tmp_path)
    whole = read(path, with_roles(roles), rule=Rule(missing)).moments
    parts = read(path, with_roles(roles), parts=3, rule=Rule(missing)).moments
    np.testing.assert_array_equal(parts.n, whole.n)
    if whole.pairs is None or parts.pairs is None:
        same(parts, whole)
        return
    np.testing.assert_allclose(parts.pairs.weight.sum(axis=0), whole.pairs.weight.sum(axis=0), rtol=1e-12)
    total = [(one.weight * one.mean).sum(axis=0) for one in (parts.pairs, whole.pairs)]
    np.testing.assert_allclose(total[0], total[1], rtol=1e-9, atol=1e-9)


def test_many_units_are_left_out_in_groups_whose_error_is_that_of_units(tmp_path: Path) -> None:
    panel = Panel.random(6, 4000)
    path = parquet(panel.table(), tmp_path)
    grouped, each = effect(path, "available-pairs", ()), effect(path, "drop-unit", ())
    assert (grouped.n.clusters, grouped.inference.method, each.inference.method) == (500, "jackknife", "normal")
    assert grouped.estimate == pytest.approx(each.estimate, abs=1e-10)
    assert grouped.se == pytest.approx(each.se, rel=0.1)


def missing(path: Path, rule: Missing, roles: tuple[str, ...] = ()) -> Check:
    found = from_file(path, with_roles(roles), Question(), rule)
    return next(each for each in found.checks if each.name == "missing")


@pytest.mark.parametrize(("rule", "code"), [("drop-unit", "dropped"), ("zero", "filled"), ("available-pairs", "pairs")])
def test_what_became_of_gaps_is_said(tmp_path: Path, rule: Missing, code: str) -> None:
    panel = holed(7, 400, share=0.02)
    gapped = int(np.isnan(panel.y).any(axis=1).sum())
    said = missing(parquet(panel.table(), tmp_path), rule)
    assert (said.says.code, said.says.params["units"]) == (f"check-missing-{code}", gapped)
    shown = np.isnan(panel.y).any(axis=1).mean() if rule == "drop-unit" else np.isnan(panel.y).mean()
    assert said.statistic == pytest.approx(shown, rel=1e-12)


def one_sided(share: float, seed: int = 8) -> Panel:
    """The last period missing for a share of the treated."""
    panel = Panel.random(seed, 800)
    treated = np.array(panel.first) > 0
    lost = treated & (np.random.default_rng(seed).random(800) < share)
    return replace(panel, y=np.where(lost[:, None] & (np.arange(6) == 5), np.nan, panel.y))


@pytest.mark.parametrize(("share", "verdict"), [(0.0, "pass"), (0.03, "weak"), (0.3, "fail")])
def test_missing_on_one_side_is_a_doubt_or_a_fail(tmp_path: Path, share: float, verdict: str) -> None:
    assert missing(parquet(one_sided(share).table(), tmp_path), "drop-unit").verdict == verdict


def test_a_fail_for_missing_outcomes_leaves_grade_d(tmp_path: Path) -> None:
    path = parquet(one_sided(0.3).table(), tmp_path)
    assert effect(path, "drop-unit", ()).grade == "D"


def test_zeros_of_one_side_are_outcomes_and_no_gap(tmp_path: Path) -> None:
    assert missing(parquet(one_sided(0.3).table(), tmp_path), "zero").verdict == "pass"


def test_one_team_whose_export_broke_is_one_accident(tmp_path: Path) -> None:
    """By customers it would be beyond all chance; by teams it is not."""
    panel = Panel.random(9, 800)
    teams = [f"{'t' if g else 'c'}{index % 8}" for index, g in enumerate(panel.first)]
    lost = np.array([team == "t0" for team in teams])
    broken = replace(panel, cluster=teams, y=np.where(lost[:, None] & (np.arange(6) == 5), np.nan, panel.y))
    path = parquet(broken.table(), tmp_path)
    assert missing(path, "drop-unit").verdict == "fail"
    assert missing(path, "drop-unit", ("cluster",)).verdict == "weak"


@pytest.mark.parametrize("rule", ["zero", "available-pairs"])
def test_two_rows_for_a_unit_and_period_are_still_refused(tmp_path: Path, rule: Missing) -> None:
    rows = ["unit,period,y,g", "a,1,1,2", "a,2,3,2", "a,2,4,2", "b,1,1,0", "b,2,1,0"]
    with pytest.raises(DataError, match="panel-unit-period-twice"):
        from_file(csv("\n".join(rows), tmp_path), FOUR, Question(), rule)


@pytest.mark.parametrize("rule", ["zero", "available-pairs"])
def test_an_infinite_outcome_is_no_gap(tmp_path: Path, rule: Missing) -> None:
    rows = ["unit,period,y,g", "a,1,1,2", "a,2,inf,2", "b,1,1,0", "b,2,1,0"]
    with pytest.raises(DataError, match="panel-infinite"):
        from_file(csv("\n".join(rows), tmp_path), FOUR, Question(), rule)


def test_too_many_pairs_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MOST_PAIRS", 5)
    with pytest.raises(CallError, match="missing-pairs-too-many"):
        effect(parquet(holed(1).table(), tmp_path), "available-pairs")
