"""Panels as tables: rows in any order, as CSV or Parquet, beside the same panel as NumPy arrays."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.csv
import pyarrow.parquet
import pytest

from sowhat.engine.panel import PanelBench
from sowhat.evidence.did.moments import CohortMoments, Floats, Periods
from sowhat.evidence.did.units import Units
from sowhat.studies.columns import Columns
from sowhat.studies.panel import DROP, Measured, Rule, measure
from sowhat.studies.table import opened

FOUR = Columns(relation="", unit="unit", period="period", outcome="y", first="g")


@dataclass(frozen=True)
class Panel:
    """A balanced panel: `first` holds 0 for never."""

    y: Floats
    first: Sequence[int]
    cluster: Sequence[str]
    stratum: Sequence[str]
    weight: Floats

    @classmethod
    def random(cls, seed: int, units: int = 300, base: float = 0.0, binary: bool = False) -> Panel:
        """Cohorts at 2, 4 and 5 of six periods, a third never; periods are numbered from 1."""
        rng = np.random.default_rng(seed)
        y = rng.normal(size=(units, 1)) + rng.normal(size=(units, 6))
        return cls(
            y=(y > 0).astype(float) if binary else base + y,
            first=rng.choice([0, 0, 2, 4, 5], units).tolist(),
            cluster=[f"team {c}" for c in rng.integers(0, 30, units)],
            stratum=[f"s{s}" for s in rng.integers(0, 3, units)],
            weight=rng.uniform(0.5, 3, units),
        )

    def table(self, shuffle: int | None = None) -> pa.Table:
        """One row a unit and period."""
        n, t = self.y.shape
        order = np.arange(n * t) if shuffle is None else np.random.default_rng(shuffle).permutation(n * t)
        unit, period = order // t, order % t

        def told(values: Sequence[object]) -> list[object]:
            return [values[at] for at in unit]

        return pa.table(
            {
                "unit": unit,
                "period": period + 1,
                "y": self.y[unit, period],
                "g": told(list(self.first)),
                "cluster": told(list(self.cluster)),
                "stratum": told(list(self.stratum)),
                "weight": self.weight[unit],
            }
        )

    def units(self, roles: Sequence[str]) -> Units:
        """The same for the reference."""
        return Units(
            y=self.y,
            start=[g - 1 if g else None for g in self.first],
            periods=Periods(tuple(range(1, 7)), tuple(range(6))),
            cluster=self.cluster if "cluster" in roles else None,
            stratum=self.stratum if "stratum" in roles else None,
            weight=self.weight if "weight" in roles else None,
        )


def read(
    path: Path, columns: Columns = FOUR, parts: int | None = None, masks: bool = True, rule: Rule = DROP
) -> Measured:
    """A file measured."""
    with PanelBench.opened() as bench, opened(bench, path) as (relation, header):
        return measure(bench, replace(columns, relation=relation, path=str(path), header=header), parts, masks, rule)


def with_roles(roles: Sequence[str]) -> Columns:
    """Columns whose names are their roles."""
    named = {role: role for role in roles}
    return replace(FOUR, **named)  # type: ignore[arg-type]


def parquet(table: pa.Table, folder: Path, name: str = "panel.parquet") -> Path:
    """The table in a file."""
    path = folder / name
    pa.parquet.write_table(table, path, row_group_size=500)
    return path


def csv(text: str, folder: Path) -> Path:
    """A text in a file."""
    path = folder / "panel.csv"
    path.write_text(text, encoding="utf-8")
    return path


def same(mine: CohortMoments, theirs: CohortMoments, tolerance: float = 1e-10) -> None:
    """Equal moments, told about one centre."""
    assert mine.periods == theirs.periods
    assert mine.cells == theirs.cells
    shift = mine.centre - theirs.centre
    expected: Mapping[str, tuple[Floats, Floats]] = {
        "n": (mine.n, theirs.n),
        "weight": (mine.weight, theirs.weight),
        "square": (mine.square, theirs.square),
        "mean": (mine.mean + shift, theirs.mean),
        "square_mean": (mine.square_mean + shift, theirs.square_mean),
        "square_cov": (mine.square_cov, theirs.square_cov),
    }
    for name, (a, b) in expected.items():
        np.testing.assert_allclose(a, b, rtol=tolerance, atol=tolerance, err_msg=name)
    assert by_cluster(mine).keys() == by_cluster(theirs).keys()
    for key, values in by_cluster(mine).items():
        values[2:] += shift
        np.testing.assert_allclose(values, by_cluster(theirs)[key], rtol=tolerance, atol=tolerance, err_msg=str(key))


def by_cluster(moments: CohortMoments) -> dict[tuple[str, int], Floats]:
    """n, weight and means of each cluster and cell."""
    sums = moments.clusters
    if sums is None:
        return {}
    rows = np.column_stack([sums.n, sums.weight, sums.mean])
    return {(str(sums.names[c]), int(h)): row for c, h, row in zip(sums.cluster, sums.cell, rows, strict=True)}


@pytest.fixture
def panel() -> Panel:
    """Six hundred units."""
    return Panel.random(1, 600)
