"""Moments from the engine are those of NumPy, whatever the file, the order of its rows and the way through."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pyarrow.csv
import pyarrow.parquet
import pytest

from sowhat.evidence.did.estimate import estimate
from sowhat.evidence.did.units import from_units
from sowhat.model.estimate import Estimate
from sowhat.model.study import Missing
from sowhat.studies.panel import Rule
from tests.studies.conftest import Panel, parquet, read, same, with_roles

ROLES = [(), ("cluster",), ("stratum",), ("weight",), ("cluster", "stratum", "weight")]


@pytest.mark.parametrize("roles", ROLES)
@pytest.mark.parametrize("seed", range(3))
def test_moments_are_those_of_numpy(tmp_path: Path, roles: tuple[str, ...], seed: int) -> None:
    panel = Panel.random(seed, 700)
    found = read(parquet(panel.table(shuffle=seed), tmp_path), with_roles(roles))
    same(found.moments, from_units(panel.units(roles)))


@pytest.mark.parametrize("roles", [("cluster",), ("stratum",), ("cluster", "weight")])
def test_moments_of_a_csv_are_those_of_its_parquet(tmp_path: Path, panel: Panel, roles: tuple[str, ...]) -> None:
    pyarrow.csv.write_csv(panel.table(shuffle=3), tmp_path / "panel.csv")
    file = read(tmp_path / "panel.csv", with_roles(roles))
    same(file.moments, read(parquet(panel.table(), tmp_path), with_roles(roles)).moments)


def test_a_base_of_a_billion_keeps_its_digits(tmp_path: Path) -> None:
    panel = Panel.random(5, 700, base=1e9)
    same(read(parquet(panel.table(), tmp_path)).moments, from_units(panel.units(())))


def test_up_to_500_units_each_is_a_deciding_unit(tmp_path: Path) -> None:
    panel = Panel.random(6, 500)
    found = read(parquet(panel.table(), tmp_path)).moments
    assert found.clusters is not None
    assert len(found.clusters.names) == 500


def test_above_500_units_none_is_named(tmp_path: Path) -> None:
    assert read(parquet(Panel.random(6, 501).table(), tmp_path)).moments.clusters is None


@pytest.mark.parametrize("roles", [(), ("cluster",), ("stratum",)])
def test_bit_masks_give_what_values_give(tmp_path: Path, roles: tuple[str, ...]) -> None:
    path = parquet(Panel.random(7, 900, binary=True).table(shuffle=1), tmp_path)
    masked, general = read(path, with_roles(roles)), read(path, with_roles(roles), masks=False)
    assert (masked.masked, general.masked) == (True, False)
    same(masked.moments, general.moments, 1e-14)


@pytest.mark.parametrize("binary", [True, False])
@pytest.mark.parametrize("roles", [(), ("cluster", "stratum")])
def test_partitions_add_up_to_the_whole(tmp_path: Path, roles: tuple[str, ...], binary: bool) -> None:
    path = parquet(Panel.random(8, 900, binary=binary).table(shuffle=2), tmp_path)
    whole, parts = read(path, with_roles(roles)), read(path, with_roles(roles), parts=7)
    same(parts.moments, whole.moments, 1e-12)
    assert parts.data == whole.data


def test_the_fingerprint_does_not_depend_on_the_order_of_rows(tmp_path: Path, panel: Panel) -> None:
    first = read(parquet(panel.table(shuffle=1), tmp_path, "a.parquet"))
    second = read(parquet(panel.table(shuffle=2), tmp_path, "b.parquet"))
    assert first.data == second.data


def test_the_fingerprint_depends_on_every_outcome(tmp_path: Path, panel: Panel) -> None:
    before = read(parquet(panel.table(), tmp_path))
    panel.y[17, 3] += 1e-9
    assert read(parquet(panel.table(), tmp_path)).data.fingerprint != before.data.fingerprint


def test_a_unit_without_all_outcomes_is_dropped_and_counted(tmp_path: Path, panel: Panel) -> None:
    panel.y[[3, 40], [0, 5]] = np.nan
    found = read(parquet(panel.table(), tmp_path))
    assert (found.units, found.dropped) == (598, 2)


def test_a_ratio_to_a_constant_denominator(tmp_path: Path, panel: Panel) -> None:
    table = panel.table()
    doubled = table.append_column("denominator", pyarrow.array(np.full(len(table), 2.0)))
    found = read(parquet(doubled, tmp_path), with_roles(["denominator"]))
    panel.y[:] /= 2
    same(found.moments, from_units(panel.units(())))


def by_period(panel: Panel, folder: Path) -> Path:
    """A file written period by period, the units of each in the same order."""
    table = panel.table()
    order = np.argsort(table["period"].to_numpy(), kind="stable")
    path = folder / "by_period.parquet"
    pyarrow.parquet.write_table(table.take(order), path, row_group_size=len(panel.first))
    return path


@pytest.mark.parametrize("binary", [True, False])
def test_periods_side_by_side_give_what_grouping_gives(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, binary: bool
) -> None:
    path = by_period(Panel.random(9, 900, binary=binary), tmp_path)
    grouped = read(path)
    monkeypatch.setattr("sowhat.studies.panel.IN_LINE_FROM", 0)
    side_by_side = read(path)
    assert side_by_side.in_line
    same(side_by_side.moments, grouped.moments, 1e-13)
    assert side_by_side.data == grouped.data


def test_units_in_another_order_are_grouped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The look at the first two periods sees nothing: only the last period differs."""
    monkeypatch.setattr("sowhat.studies.panel.IN_LINE_FROM", 0)
    panel = Panel.random(9, 900)
    table = pyarrow.parquet.read_table(by_period(panel, tmp_path))
    shuffled = [*range(5 * 900), *reversed(range(5 * 900, 6 * 900))]
    pyarrow.parquet.write_table(table.take(shuffled), tmp_path / "other.parquet", row_group_size=900)
    found = read(tmp_path / "other.parquet")
    assert not found.in_line
    same(found.moments, from_units(panel.units(())))


def test_ranges_of_units_add_up_to_the_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = parquet(Panel.random(10, 900).table(), tmp_path)
    whole = read(path)
    monkeypatch.setattr("sowhat.engine.panel.RANGE_BYTES", 30_000)
    ranges = read(path)
    assert ranges.partitions > 3
    same(ranges.moments, whole.moments, 1e-12)
    assert ranges.data == whole.data


def without_weight(panel: Panel, none: Sequence[int]) -> tuple[Panel, Panel]:
    """The panel in which these units weigh nothing, and the one without them."""
    weight = panel.weight.copy()
    weight[list(none)] = 0.0
    rest = [at for at in range(len(weight)) if at not in set(none)]
    kept = {name: [getattr(panel, name)[at] for at in rest] for name in ("first", "cluster", "stratum")}
    return replace(panel, weight=weight), Panel(y=panel.y[rest], weight=panel.weight[rest], **kept)


@pytest.mark.parametrize("missing", ["drop-unit", "available-pairs"])
@pytest.mark.parametrize("whole", [False, True])
def test_units_of_no_weight_count_for_nothing(tmp_path: Path, whole: bool, missing: Missing) -> None:
    """Single ones, and a whole cohort; every unit decides for itself."""
    panel = Panel.random(8, 60)
    none = [at for at, first in enumerate(panel.first) if first == 2] if whole else [0, 7, 30]
    told, rest = without_weight(panel, none)
    (tmp_path / "rest").mkdir()
    found, expected = (
        estimate(read(parquet(each.table(), folder), with_roles(["weight"]), rule=Rule(missing)).moments)
        for each, folder in ((told, tmp_path), (rest, tmp_path / "rest"))
    )
    assert isinstance(found, Estimate)
    assert isinstance(expected, Estimate)
    assert (found.estimate, found.se) == pytest.approx((expected.estimate, expected.se), abs=1e-10)
