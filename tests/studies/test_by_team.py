"""Outcomes that are recorded by team: no roster is needed, and customers are counted only where somebody said so."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from sowhat.engine.duckdb import DuckDB
from sowhat.model.catalog import Catalog
from sowhat.model.estimate import Estimate
from sowhat.model.study import OutcomeColumns, OutcomeTable, Study
from sowhat.studies.run import Context, Ran, run
from sowhat.tables.facts import FACTS, GO_LIVES, OUTCOMES

TEAMS = tuple(f"t{number:02}" for number in range(20))
MONTHS = tuple(date(2026, month, 1) for month in range(1, 11))
LIVE = 4
RATIO = OutcomeColumns(unit="u", period="p", numerator="n", denominator="d")
KEPT = OutcomeTable(name="kept", unit="team", every="month", paths=("x.csv",), columns=RATIO)


def sizes(team: int, month: int) -> int:
    """Customers of a team; it doubles when it goes live, which must not make its effect weigh more."""
    size = 100 + 50 * team
    return size * 2 if team < 10 and month >= LIVE else size


def outcomes(scale: float = 1.0, plain: bool = False) -> Iterator[dict[str, Any]]:
    rng = np.random.default_rng(3)
    for number, team in enumerate(TEAMS):
        rates = 0.6 + 0.01 * rng.normal(size=len(MONTHS))
        for month, day in enumerate(MONTHS):
            whole = sizes(number, month)
            part = float(round(whole * scale * (rates[month] + (0.1 if number < 10 and month >= LIVE else 0.0))))
            told = {"value": part} if plain else {"value": part / whole, "numerator": part, "denominator": float(whole)}
            named = {"metric": "kept", "kind": "state", "unit_kind": "team", "unit": team, "period": day}
            yield {**named, **told, "revision": 1, "path": "x"}


def answer(folder: Path, outcome: OutcomeTable, rows: Iterator[dict[str, Any]]) -> Ran:
    common = {"service": "advice", "day": MONTHS[LIVE], "decided": "project", "known_by": "table", "revision": 1}
    lives = [{**common, "team": team, "path": "x"} for team in TEAMS[:10]]
    files = {}
    for table, told in ((OUTCOMES, list(rows)), (GO_LIVES, lives)):
        path = folder / f"{table.name}.parquet"
        pq.write_table(pa.Table.from_pylist(told, table.schema), path)
        files[table.name] = [str(path)]
    study = Study(name="s", service="advice", outcome="kept", horizon=2)
    context = Context(study=study, outcome=outcome, catalog=Catalog(), timezone="UTC", registered=None)
    with DuckDB(files, FACTS) as engine:
        return run(engine, context)


COUNTED = KEPT.model_copy(update={"counts": "customers"})


def test_a_rate_by_team_needs_no_roster(tmp_path: Path) -> None:
    found = answer(tmp_path, KEPT, outcomes())
    assert isinstance(found.studied.finding, Estimate)
    assert found.studied.finding.estimate == pytest.approx(0.1, abs=0.02)


def test_without_a_word_on_what_the_whole_counts_nobody_is_called_a_customer(tmp_path: Path) -> None:
    found = answer(tmp_path, KEPT, outcomes())
    assert (found.retained, found.studied.exposed.customers, found.prospect.customers) == (None, 0, None)


def test_customers_that_somebody_declared_are_those_before_the_teams_went_live(tmp_path: Path) -> None:
    found = answer(tmp_path, COUNTED, outcomes())
    before = sum(sizes(team, LIVE - 1) for team in range(10))
    assert found.retained is not None
    assert (found.retained.units, found.studied.exposed.customers) == (before, before)
    assert found.retained.estimate == pytest.approx(0.1 * before, rel=0.2)


def test_a_rate_above_one_is_no_share_of_customers_whatever_was_declared(tmp_path: Path) -> None:
    assert answer(tmp_path, COUNTED, outcomes(scale=2)).retained is None


def test_a_plain_number_is_no_share_of_customers_whatever_was_declared(tmp_path: Path) -> None:
    plain = COUNTED.model_copy(update={"columns": OutcomeColumns(unit="u", period="p", value="v")})
    found = answer(tmp_path, plain, outcomes(plain=True))
    assert isinstance(found.studied.finding, Estimate)
    assert found.retained is None
