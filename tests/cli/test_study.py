"""`sowhat study query` and `sowhat estimate --moments` as they are typed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Sowhat
from tests.conftest import Harbours


@pytest.fixture(scope="module")
def harbour(harbours: Harbours) -> Path:
    return harbours()


@pytest.mark.parametrize(("lang", "title"), [("en", "# Data request"), ("zh", "# 取数申请")])
def test_the_request_is_printed_with_the_query_below_it(lang: str, title: str, sowhat: Sowhat, harbour: Path) -> None:
    done = sowhat("study", "query", "advice-return", "-w", str(harbour), "--dialect", "spark", lang=lang)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(title)
    assert "```sql\n-- " in done.stdout


def test_json_has_the_query_and_both_requests(sowhat: Sowhat, harbour: Path) -> None:
    done = sowhat("study", "query", "advice-return", "-w", str(harbour), "--outcomes-table", "dw.returns", "--json")
    told = json.loads(done.stdout)
    assert set(told["request"]) == {"en", "zh"}
    assert "FROM dw.returns" in told["sql"]


def test_an_answer_is_estimated_and_a_broken_one_ends_with_1(sowhat: Sowhat, tmp_path: Path) -> None:
    (path := tmp_path / "m.csv").write_text("kind,cohort,n,y_1\nmean,never,many,2\n", encoding="utf-8")
    done = sowhat("estimate", "--moments", str(path), "--json")
    [problem] = json.loads(done.stderr)["problems"]
    assert (done.returncode, problem["code"]) == (1, "moments-not-a-number")
    assert problem["where"] == f"{path}:2:3"


def test_neither_a_table_nor_moments_ends_with_2(sowhat: Sowhat) -> None:
    done = sowhat("estimate", "--json")
    assert (done.returncode, json.loads(done.stderr)["problems"][0]["code"]) == (2, "missing-parameter")
