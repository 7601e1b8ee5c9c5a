"""Panels for the evidence tests."""

from __future__ import annotations

import csv
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest

from sowhat.evidence.did.moments import Floats, Periods
from sowhat.evidence.did.units import Units


@dataclass(frozen=True)
class Mpdta:
    """The panel of Callaway and Sant'Anna (2021): log teen employment of 500 counties in 2003–2007."""

    county: list[int]
    first: list[int]
    lpop: Floats
    y: Floats

    def units(self, case: Mapping[str, object]) -> Units:
        """As the oracle's `panel` and columns: a state, a population weight, two strata; a year or controls out."""
        years = [year for year in range(2003, 2008) if not (case.get("data") == "without-2005" and year == 2005)]
        keep = [i for i, g in enumerate(self.first) if g > 0 or case.get("data") != "without-never"]
        lpop = self.lpop[keep]
        return Units(
            y=self.y[np.ix_(keep, [year - 2003 for year in years])],
            start=[self.first[i] - 2003 if self.first[i] else None for i in keep],
            periods=Periods(tuple(years), tuple(year - 2003 for year in years)),
            stratum=["big" if value > 3.0 else "small" for value in lpop] if "stratum" in case else None,
            cluster=[self.county[i] // 1000 for i in keep] if "cluster" in case else None,
            weight=np.exp(lpop) if "weight" in case else None,
        )


@pytest.fixture(scope="session")
def mpdta(real_inputs: Path) -> Callable[[Mapping[str, object]], Units]:
    """mpdta from the real CSV."""
    with (real_inputs / "outcomes" / "mpdta.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    counties = sorted({int(float(row["countyreal"])) for row in rows})
    place = {county: index for index, county in enumerate(counties)}
    y, lpop, first = np.full((len(counties), 5), np.nan), np.zeros(len(counties)), [0] * len(counties)
    for row in rows:
        at = place[int(float(row["countyreal"]))]
        y[at, int(row["year"]) - 2003] = float(row["lemp"])
        lpop[at], first[at] = float(row["lpop"]), int(float(row["first.treat"]))
    return Mpdta(counties, first, lpop, y).units


@pytest.fixture
def panel() -> Callable[..., Units]:
    """A staggered panel of 240 units in 24 clusters over 6 periods: cohorts at 2 and 4, a third never; effect 1."""

    def make(seed: int = 0, effect: float = 1.0) -> Units:
        rng = np.random.default_rng(seed)
        cluster = np.repeat(np.arange(24), 10)
        start = np.array([2, 4, -1])[cluster % 3]
        time = np.arange(6)
        treated = (start[:, None] >= 0) & (time >= start[:, None])
        level = rng.normal(size=(24, 1))[cluster] + rng.normal(size=(240, 6)) + 0.3 * time
        return Units(
            y=level + effect * treated,
            start=[None if s < 0 else int(s) for s in start],
            periods=Periods.of([f"2026-{month:02d}" for month in range(1, 7)]),
            cluster=[f"team-{c:02d}" for c in cluster],
        )

    return make
