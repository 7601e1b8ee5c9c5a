"""A request answered as a data team would, and every number of a finding."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import duckdb

from sowhat.actions.estimate import EstimateCall
from sowhat.model.estimate import Estimate
from sowhat.model.query import StudyQuery
from sowhat.render.query import files

NUMBERS = {"estimate", "se", "ci", "p", "n", "inference", "mde", "by"}


def answered(asked: StudyQuery, tables: Mapping[str, Path], folder: Path) -> Path:
    """What DuckDB answers from CSV files by the tables' names."""
    query = files(asked, "en")[f"{asked.study}.sql"].rstrip().removesuffix(";")
    with duckdb.connect() as engine:
        for table in asked.tables:
            engine.execute(f"CREATE VIEW {table.name} AS SELECT * FROM read_csv('{tables[table.name]}')")
        engine.execute(f"COPY ({query}) TO '{folder / 'answer.csv'}' (HEADER)")
    return folder / "answer.csv"


def call(words: str, file: Path) -> EstimateCall:
    """The command that a request ends with, on a file."""
    options = words.split()[4:]
    given = dict(zip(options[::2], options[1::2], strict=True))
    return EstimateCall(
        Path(),
        control=given["--control"],
        anticipation=int(given.get("--anticipation", 0)),
        horizon=int(given["--horizon"]),
        moments=file,
    )


def numbers(found: Estimate) -> dict[str, float]:
    """By their places."""
    return dict(_flat("", found.model_dump(mode="json", include=NUMBERS)))


def _flat(place: str, held: object) -> Iterator[tuple[str, float]]:
    if isinstance(held, dict):
        for name, value in held.items():
            yield from _flat(f"{place}.{name}", value)
    elif isinstance(held, list):
        for at, value in enumerate(held):
            yield from _flat(f"{place}[{at}]", value)
    elif isinstance(held, int | float):
        yield place, float(held)
