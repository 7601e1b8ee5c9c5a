"""Downloads of a study's moments, and where its page offers them."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from pathlib import Path

import pytest

from sowhat.actions.study_moments import Download
from sowhat.errors import CallError, Problem
from sowhat.evidence.did.document import CellDocument, MomentsDocument
from sowhat.model.value import Text
from tests.web import so_what_samples
from tests.web.reader import Reader, reader

AT = "/studies/settlement-retention"
MOMENTS = MomentsDocument(
    periods=("2026-01-05", "2026-01-12"),
    positions=(0, 1),
    centre=(0.5, 0.5),
    cells=(CellDocument(start=None, cohort=None, stratum="", n=40, mean=(0.1, 0.2), cov=((1.0, 0.5), (0.5, 1.0))),),
)


def download(root: Path, study: str) -> Download:
    if study != "settlement-retention":
        raise CallError(Problem("no-such-study", params={"study": study, "nearest": "none", "known": "-"}))
    about = Text(en="What it is.", zh="这是什么。")
    return Download(study=study, build="b", about=about, pooled=1, left_out=0, command="sowhat …", moments=MOMENTS)


@pytest.fixture(scope="module")
def visitor() -> Reader:
    return reader(replace(so_what_samples.SITES["yes"], moments=download))


def test_the_page_of_a_study_leads_to_both_and_says_what_they_cannot_give(visitor: Reader) -> None:
    page = visitor.get(AT).text
    assert f'href="{AT}/moments.csv"' in page
    assert f'href="{AT}/moments.json"' in page
    assert "no sums of single teams" in page


def test_the_table_has_its_kinds_and_a_name_of_its_own(visitor: Reader) -> None:
    found = visitor.get(f"{AT}/moments.csv")
    assert [row["kind"] for row in csv.DictReader(io.StringIO(found.text))] == [
        "note",
        "position",
        "centre",
        "mean",
        "cov",
        "cov",
    ]
    assert "settlement-retention-moments.csv" in found.headers["content-disposition"]


def test_the_json_is_that_of_the_api(visitor: Reader) -> None:
    file, api = visitor.get(f"{AT}/moments.json"), visitor.get("/api/v1/studies/settlement-retention/moments")
    assert json.loads(file.text) == json.loads(api.text)
    assert MomentsDocument.model_validate(api.json()["moments"]) == MOMENTS


@pytest.mark.parametrize("path", ["/studies/nothing/moments.csv", "/api/v1/studies/nothing/moments"])
def test_a_study_that_is_not_there_is_told(path: str, visitor: Reader) -> None:
    assert visitor.get(path).status_code == 404
