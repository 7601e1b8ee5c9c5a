"""What a data team is asked, from a whole workspace; its answer beside the build; the download of the same moments."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sowhat.actions.build import build
from sowhat.actions.estimate import EstimateCall, estimate
from sowhat.actions.reading import latest, reading
from sowhat.actions.study import ran
from sowhat.actions.study_moments import as_csv, download
from sowhat.actions.study_query import ask, write
from sowhat.errors import BlockedError, CallError
from sowhat.evidence.did.document import from_document
from sowhat.model.estimate import Estimate
from sowhat.render.query import files
from sowhat.studies.query.terms import Wanted
from sowhat.studies.run import Ran
from tests.actions.conftest import Quiet
from tests.actions.query_answers import answered, call, numbers
from tests.conftest import Harbours
from tests.worlds import World

STUDY = "advice-return"


@pytest.fixture(scope="module")
def harbour(harbours: Harbours) -> Path:
    return harbours()


def built(root: Path) -> Ran:
    made = latest(root)
    with reading(root, made) as open_:
        return ran(open_.engine, made)[STUDY]


@pytest.mark.parametrize("lives", [None, "go_lives"])
def test_the_command_of_the_request_gives_the_build_s_own_finding(
    lives: str | None, harbour: Path, tmp_path: Path
) -> None:
    asked = ask(harbour, STUDY, Wanted("duckdb", go_lives=lives))
    business = {path.stem: path for path in (harbour / "business").glob("*.csv")}
    mine, theirs = estimate(call(asked.command, answered(asked, business, tmp_path))), built(harbour).studied.finding
    assert isinstance(mine, Estimate)
    assert isinstance(theirs, Estimate)
    assert numbers(mine) == pytest.approx(numbers(theirs), rel=1e-8, abs=1e-8)


def test_the_query_and_both_requests_are_written(harbour: Path, tmp_path: Path) -> None:
    asked = ask(harbour, STUDY, Wanted("hive"))
    paths = write(tmp_path / "to", files(asked, "zh"))
    assert sorted(path.name for path in paths) == [
        "advice-return-request.en.md",
        "advice-return-request.zh.md",
        "advice-return.sql",
    ]
    assert all(asked.command in path.read_text(encoding="utf-8") for path in paths if path.suffix == ".md")


def test_a_folder_that_cannot_be_written_is_told(harbour: Path, tmp_path: Path) -> None:
    (tmp_path / "to").write_text("a file", encoding="utf-8")
    with pytest.raises(BlockedError) as refused:
        write(tmp_path / "to", {"a": "b"})
    assert refused.value.problems[0].code == "folder-unwritable"


@pytest.mark.parametrize(
    ("study", "dialect", "code"), [("advise", "hive", "no-such-study"), (STUDY, "oracle", "query-bad-dialect")]
)
def test_what_is_not_known_is_told(study: str, dialect: str, code: str, harbour: Path) -> None:
    with pytest.raises(CallError) as refused:
        ask(harbour, study, Wanted(dialect))
    assert refused.value.problems[0].code == code


def test_the_download_names_no_team_and_gives_the_build_s_estimate(harbour: Path, tmp_path: Path) -> None:
    made, theirs = download(harbour, STUDY), built(harbour).studied.finding
    (path := tmp_path / "m.csv").write_text(as_csv(made), encoding="utf-8")
    mine = estimate(EstimateCall(Path(), control="not-yet", moments=path))
    assert "team-01" not in path.read_text(encoding="utf-8")
    assert isinstance(mine, Estimate)
    assert isinstance(theirs, Estimate)
    assert mine.inference.method == "normal"
    assert mine.estimate == pytest.approx(theirs.estimate, rel=1e-8)


def test_the_download_as_json_says_what_it_cannot_give_and_reads_back(harbour: Path, tmp_path: Path) -> None:
    made = download(harbour, STUDY)
    (path := tmp_path / "m.json").write_text(made.model_dump_json(), encoding="utf-8")
    told = json.loads(path.read_text(encoding="utf-8"))
    assert "too narrow" in told["about"]["en"]
    assert "偏窄" in told["about"]["zh"]
    assert estimate(EstimateCall(Path(), moments=path)).n.units == 840


def test_no_group_of_a_download_is_small(tmp_path: Path) -> None:
    few = World(sizes=(30, 40, 12, 6, *[40] * 8), starts=(7, 7, 10, 12, *[None] * 8)).write(tmp_path / "w")
    build(few, Quiet())
    made = download(few, STUDY)
    assert min(cell.n for cell in made.moments.cells) >= 20
    assert made.pooled > 0
    assert from_document(made.moments).clusters is None


def test_moments_and_a_table_are_not_read_together(tmp_path: Path) -> None:
    with pytest.raises(CallError) as refused:
        estimate(EstimateCall(tmp_path / "panel.csv", moments=tmp_path / "m.csv"))
    assert refused.value.problems[0].code == "estimate-table-and-moments"


def test_an_option_that_reads_rows_is_refused_with_moments(tmp_path: Path) -> None:
    with pytest.raises(CallError) as refused:
        estimate(EstimateCall(Path(), unit="u", moments=tmp_path / "m.csv"))
    assert refused.value.problems[0].code == "estimate-option-foreign"


def test_a_platform_team_that_has_no_row_of_a_customer_asks_the_same(harbour: Path, tmp_path: Path) -> None:
    root = World(rosters=False).write(tmp_path / "w")
    for name in ("weekly_return", "rosters"):
        (root / "business" / f"{name}.csv").unlink()
    study = root / "studies" / "advice.yaml"
    window = "    window: {from: 2026-03-02, to: 2026-06-22}\n"
    study.write_text(study.read_text(encoding="utf-8") + window, encoding="utf-8")
    build(root, Quiet())
    wanted = Wanted("postgres", "dw.weekly_return", "dw.rosters")
    assert ask(root, STUDY, wanted).steps == ask(harbour, STUDY, wanted).steps


def test_without_a_window_it_is_asked_from_when_to_when(tmp_path: Path) -> None:
    root = World().write(tmp_path / "w")
    (root / "business" / "weekly_return.csv").unlink()
    build(root, Quiet())
    with pytest.raises(CallError) as refused:
        ask(root, STUDY, Wanted("hive"))
    assert refused.value.problems[0].code == "query-no-window"
