"""The query for a data team, run on the engines themselves: its answer gives what the rows give."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sowhat.model.estimate import Estimate
from sowhat.studies.designs.did import SealedDid
from sowhat.studies.moments_file import from_file
from tests.actions.query_answers import numbers
from tests.servers.engines import DuckDB, Engine, mariadb, postgres
from tests.studies.query.companies import COMPANIES

CLOSE = 1e-8


@pytest.fixture(scope="module", params=["duckdb", "postgres", "mariadb"])
def engine(request: pytest.FixtureRequest) -> Iterator[Engine]:
    if request.param == "duckdb":
        yield DuckDB()
        return
    with (postgres if request.param == "postgres" else mariadb)() as server:
        yield server


CASES = [*((name, None) for name in COMPANIES), ("zero or one with gaps", "lives")]


@pytest.mark.parametrize(("name", "lives"), CASES)
def test_the_answer_gives_what_the_rows_give(name: str, lives: str | None, engine: Engine, tmp_path: Path) -> None:
    company = COMPANIES[name]
    for table, path in company.files(tmp_path).items():
        engine.load(table, path)
    engine.answer(company.sql(tmp_path, engine.dialect, lives), answer := tmp_path / "answer.csv")
    direct = company.direct(tmp_path)
    assert isinstance(direct.sealed, SealedDid)
    found = from_file(answer, direct.sealed.asked.question())
    assert isinstance(direct.studied.finding, Estimate)
    assert isinstance(found, Estimate)
    mine, theirs = (numbers(each) for each in (found, direct.studied.finding))
    assert mine.keys() == theirs.keys()
    assert mine == pytest.approx(theirs, rel=CLOSE, abs=CLOSE)
