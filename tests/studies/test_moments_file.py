"""Moments read from files: the same to the last bit, and what is wrong is told with its row and column."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pyarrow.csv
import pyarrow.parquet as pq
import pytest

from sowhat.actions.study_moments import Download, as_csv
from sowhat.errors import CallError, DataError
from sowhat.evidence.did.document import MomentsDocument, to_document
from sowhat.evidence.did.moments import Periods
from sowhat.evidence.did.question import Question
from sowhat.evidence.did.units import Units, from_units
from sowhat.model.estimate import Estimate, Label
from sowhat.model.value import Text
from sowhat.studies.moments_file import from_file, read

LABELS: dict[str, tuple[tuple[Label, ...], tuple[int, ...]]] = {
    "numbers with a gap": ((2003, 2004, 2006, 2007), (0, 1, 3, 4)),
    "weeks": (("2026-01-05", "2026-01-12", "2026-01-19", "2026-01-26"), (0, 1, 2, 3)),
    "quarters": (("2026Q1", "2026Q2", "2026Q3", "2026Q4"), (0, 1, 2, 3)),
    "texts": (("early", "later", "middle", "past"), (0, 1, 2, 3)),
}
Rewrite = Callable[[str], str]


def document(
    periods: str = "weeks", base: float = 0.0, weighted: bool = False, strata: bool = False
) -> MomentsDocument:
    rng = np.random.default_rng(4)
    labels, positions = LABELS[periods]
    units = Units(
        y=base + rng.normal(size=(120, 4)),
        start=[None if n % 3 == 0 else positions[1 + n % 2] for n in range(120)],
        periods=Periods(labels, positions),
        stratum=[f"s{n % 2}" for n in range(120)] if strata else None,
        weight=rng.uniform(1, 3, 120) if weighted else None,
    )
    return to_document(from_units(units))


def download(made: MomentsDocument) -> Download:
    about = Text(en="What it is.", zh="这是什么，有“引号”。")
    return Download(study="s", build="b", about=about, pooled=0, left_out=0, command="sowhat …", moments=made)


@pytest.mark.parametrize("base", [0.0, 1e9])
@pytest.mark.parametrize(("weighted", "strata"), [(False, False), (True, False), (True, True)])
@pytest.mark.parametrize("periods", LABELS)
def test_what_is_written_as_csv_reads_back_to_the_last_bit(
    periods: str, weighted: bool, strata: bool, base: float, tmp_path: Path
) -> None:
    made = document(periods, base, weighted, strata)
    (path := tmp_path / "m.csv").write_text(as_csv(download(made)), encoding="utf-8")
    assert read(path).document == made


@pytest.mark.parametrize("wrapped", [True, False])
def test_json_reads_back_to_the_last_bit_with_and_without_what_is_said_of_it(wrapped: bool, tmp_path: Path) -> None:
    made = document()
    text = download(made).model_dump_json() if wrapped else made.model_dump_json()
    (path := tmp_path / "m.json").write_text(text, encoding="utf-8")
    assert read(path).document == made


def test_rows_as_json_or_parquet_are_the_same_as_csv(tmp_path: Path) -> None:
    (path := tmp_path / "m.csv").write_text(as_csv(download(document())), encoding="utf-8")
    table = pyarrow.csv.read_csv(path)
    pq.write_table(table, parquet := tmp_path / "m.parquet")
    (records := tmp_path / "m.json").write_text(json.dumps(table.to_pylist(), default=str), encoding="utf-8")
    assert read(path) == read(parquet) == read(records)


def test_the_order_of_rows_does_not_matter(tmp_path: Path) -> None:
    head, *rows = as_csv(download(document(strata=True))).splitlines()
    (path := tmp_path / "m.csv").write_text("\n".join([head, *reversed(rows)]), encoding="utf-8")
    assert read(path).document == document(strata=True)


def test_without_sums_of_teams_the_interval_is_normal(tmp_path: Path) -> None:
    (path := tmp_path / "m.csv").write_text(as_csv(download(document())), encoding="utf-8")
    found = from_file(path, Question())
    assert isinstance(found, Estimate)
    assert found.inference.method == "normal"


def test_what_was_left_out_is_among_the_checks(tmp_path: Path) -> None:
    text = as_csv(download(document()))
    counts = "".join(f"{kind},,,,,,{n},,,,,,\n" for kind, n in (("dropped", 20), ("left-out", 30), ("pooled", 2)))
    (path := tmp_path / "m.csv").write_text(text + counts, encoding="utf-8")
    told = {check.name: check.says.params for check in from_file(path, Question()).checks}
    assert told["missing"] == {"dropped": 20, "share": 14.3}
    assert told["small-groups"] == {"customers": 30, "teams": 2}


def without(kind: str) -> Rewrite:
    return lambda text: "".join(line for line in text.splitlines(True) if not line.startswith(f"{kind},"))


FAULTS: dict[str, tuple[Rewrite, str, str]] = {
    "a column": (lambda text: text.replace("kind,", "sort,", 1), "moments-column-missing", ""),
    "a kind": (lambda text: text.replace("\ncov,", "\nvariance,", 1), "moments-bad-kind", ":6:1"),
    "no means": (without("mean"), "moments-no-means", ""),
    "a number": (
        lambda text: text.replace("\ncentre,,,,,,120,,,", "\ncentre,,,,,,120,,,1 000", 1),
        "moments-not-a-number",
        ":4:10",
    ),
    "no products": (without("cov"), "moments-no-products", ":5:2"),
    "unread": (lambda text: text + "unread,,,,,,7,,,,,,\n", "moments-unread", ""),
}


@pytest.mark.parametrize("name", FAULTS)
def test_what_is_wrong_is_told_with_its_row_and_column(name: str, tmp_path: Path) -> None:
    rewrite, code, place = FAULTS[name]
    (path := tmp_path / "m.csv").write_text(rewrite(as_csv(download(document()))), encoding="utf-8")
    with pytest.raises(DataError) as refused:
        from_file(path, Question())
    problem = refused.value.problems[0]
    assert (problem.code, str(problem.where)) == (code, f"{path}{place}")


@pytest.mark.parametrize(
    ("text", "code"),
    [("{", "moments-not-json"), ('{"periods": [1]}', "moments-json-part"), ("[1, 2]", "moments-not-json")],
)
def test_broken_json_is_told(text: str, code: str, tmp_path: Path) -> None:
    (path := tmp_path / "m.json").write_text(text, encoding="utf-8")
    with pytest.raises(DataError) as refused:
        read(path)
    assert refused.value.problems[0].code == code


def test_a_cohort_on_no_calendar_is_told(tmp_path: Path) -> None:
    text = as_csv(download(document())).replace("2026-01-12,1,", "soon,1,")
    (path := tmp_path / "m.csv").write_text(text, encoding="utf-8")
    with pytest.raises(CallError) as refused:
        read(path)
    assert refused.value.problems[0].code == "panel-first-treated-unreadable"


def test_products_that_contradict_each_other_are_told(tmp_path: Path) -> None:
    lines = as_csv(download(document())).splitlines()
    at = next(n for n, line in enumerate(lines) if line.startswith("cov,"))
    cells = lines[at].split(",")
    lines[at] = ",".join([*cells[:-1], "0.75"])
    (path := tmp_path / "m.csv").write_text("\n".join(lines), encoding="utf-8")
    with pytest.raises(DataError) as refused:
        read(path)
    assert refused.value.problems[0].code == "moments-not-symmetric"
