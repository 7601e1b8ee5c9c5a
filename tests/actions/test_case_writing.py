"""Writing a business case together: parts, the frozen baseline, tests, signatures, the joint objective, links."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from sowhat.actions import case, case_papers, case_writing, demands, okrs, places
from sowhat.actions.case_writing import Measuring
from sowhat.actions.measured import measured
from sowhat.actions.reading import store_of
from sowhat.actions.written import written
from sowhat.errors import CallError
from sowhat.model.demand import Need, NeedProblem
from sowhat.model.measured import Measured
from tests.conftest import Harbours
from tests.planning.papers import CASE, SAID

PROBLEM = NeedProblem(whose="Buyers", today="They call us", often="daily", words="Where is my money?")
NEED = Need(title="Refunds take weeks", asker="Wu", team="retail", problem=PROBLEM)
STATED = Measuring("stay", value="0.4", month="2026-08", source="Finance report")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A workspace that was never built."""
    (tmp_path / "catalog").mkdir()
    (tmp_path / "sowhat.yaml").write_text("platform: shop\n", encoding="utf-8")
    teams = "teams:\n- name: payments\n- name: retail\n"
    (tmp_path / "catalog" / "teams.yaml").write_text(teams, encoding="utf-8")
    return tmp_path


def complete(root: Path) -> None:
    """All that a signature needs."""
    case.keep(root, CASE, "Lin")
    case_writing.write(root, "refund", SAID, "Lin", "en")
    case_writing.freeze(root, "refund", STATED, "Lin")
    first = case_papers.paper(root, "refund").trials[0].name
    fields = {"how": "Half of one team", "test_who": "Chen", "test_by": "2027-01-31"}
    case_writing.plan_test(root, "refund", first, fields, "Lin", "en")


def steps(root: Path) -> int:
    with store_of(places.decisions(root)).read() as work:
        return len(work.statements.history("case"))


def test_a_case_begins_with_its_first_part(root: Path) -> None:
    case_writing.write(root, "refund", {"title": "Refunds"}, "Lin", "en")
    row = case_papers.cases(root).papers[0]
    assert (row.name, row.title.en, row.status, row.net) == ("refund", "Refunds", "written", None)


def test_cases_of_before_are_papers_too(root: Path) -> None:
    case.keep(root, CASE, "Lin")
    seen = case_papers.cases(root)
    assert [one.case for one in seen.cases] == [CASE]
    assert seen.papers[0].net == case.work_out(CASE).net
    assert case_papers.paper(root, "refund").worked == case.work_out(CASE)


def test_ranges_stay_while_the_page_is_written(root: Path) -> None:
    complete(root)
    assert [one.case for one in case.kept(root).cases] == [CASE]


@pytest.mark.parametrize("again", [1, 2])
def test_what_is_sent_twice_is_written_once(root: Path, again: int) -> None:
    complete(root)
    before = steps(root)
    for _ in range(again):
        complete(root)
    assert steps(root) == before


def test_a_baseline_is_frozen_once(root: Path) -> None:
    complete(root)
    with pytest.raises(CallError, match="case-frozen"):
        case_writing.freeze(root, "refund", Measuring("stay", value="0.5", source="Finance report"), "Wu")


def test_what_nobody_measures_needs_a_source(root: Path) -> None:
    case.keep(root, CASE, "Lin")
    with pytest.raises(CallError, match="case-baseline-none"):
        case_writing.freeze(root, "refund", Measuring("stay"), "Lin")
    with pytest.raises(CallError, match="case-baseline-source"):
        case_writing.freeze(root, "refund", Measuring("stay", value="0.4"), "Lin")


def test_both_sides_sign_and_a_change_needs_signing_anew(root: Path) -> None:
    complete(root)
    case_writing.sign(root, "refund", "platform", "Lin")
    case_writing.sign(root, "refund", "platform", "Lin")
    case_writing.sign(root, "refund", "business", "Wu")
    assert case_papers.paper(root, "refund").status == "signed"
    case_writing.write(root, "refund", {"why": "A survey"}, "Wu", "en")
    assert case_papers.paper(root, "refund").status == "changed"


def test_nobody_signs_what_is_not_complete(root: Path) -> None:
    case.keep(root, CASE, "Lin")
    with pytest.raises(CallError, match="case-unsignable"):
        case_writing.sign(root, "refund", "platform", "Lin")


def test_nobody_signs_what_changed_while_it_was_read(root: Path) -> None:
    complete(root)
    read = case_papers.paper(root, "refund").paper.content
    case_writing.write(root, "refund", {"why": "A survey"}, "Wu", "en")
    with pytest.raises(CallError, match="case-changed"):
        case_writing.sign(root, "refund", "platform", "Lin", read)


def test_a_result_needs_a_test_that_was_planned(root: Path) -> None:
    complete(root)
    with pytest.raises(CallError, match="case-untested"):
        case_writing.note(root, "refund", "ramp", "passed", "", "Lin")
    with pytest.raises(CallError, match="case-result"):
        case_writing.note(root, "refund", "ramp", "great", "", "Lin")


def test_a_noted_result_makes_the_next_assumption_the_first(root: Path) -> None:
    complete(root)
    order = [one.name for one in case_papers.paper(root, "refund").trials]
    case_writing.note(root, "refund", order[0], "passed", "As expected", "Chen")
    assert case_papers.cases(root).papers[0].first == order[1]


def test_an_objective_needs_a_metric_that_is_measured(root: Path) -> None:
    complete(root)
    teams = {"platform_team": "payments", "business_team": "retail", "target": "0.5"}
    case_writing.write(root, "refund", teams, "Lin", "en")
    with pytest.raises(CallError) as refused:
        case_writing.propose_okr(root, "refund", "2027-Q1", "Lin")
    assert refused.value.problems[0].params["lacks"] == "baseline"


def test_a_built_company_carries_a_case_to_its_objective(harbours: Harbours) -> None:
    root = harbours()
    fields = {"title": "Advice for all", "who": "Customers", "change": "They come back", "target": "0.7"}
    fields |= {"platform_team": "team-01", "business_team": "team-02", "study": "advice-return", "unit": "retail"}
    case_writing.write(root, "advice", fields, "Li", "en")
    frozen = case_writing.freeze(root, "advice", Measuring("weekly-return"), "Li")
    now = measured(root, "weekly-return")
    assert isinstance(now, Measured)
    assert (frozen.value, frozen.month, frozen.build) == (now.value, now.month, now.build)
    made = case_writing.propose_okr(root, "advice", "2027-Q1", "Li")
    assert case_writing.propose_okr(root, "advice", "2027-Q1", "Wu") == made
    objective = okrs.okr(root, made).objective
    assert [one.value for one in objective.preparation.baseline] == [frozen.value]
    result = objective.key_results[0].key_result
    assert (result.start, str(result.target)) == (frozen.value, "0.7")
    seen = case_papers.paper(root, "advice")
    assert (seen.paper.okr, seen.power.study, seen.power.source) == (made, "advice-return", "build")
    assert seen.customers.count == customers_of(root, "retail")


def customers_of(root: Path, unit: str) -> int:
    """Counted from the roster as it was written."""
    with (root / "business" / "rosters.csv").open(encoding="utf-8") as file:
        teams = [row["team"] for row in csv.DictReader(file)]
    own = {team.name for team in written(root).catalog.teams if unit in [link.of for link in team.units]}
    return sum(team in own for team in teams)


def test_the_demand_that_a_case_names_knows_of_it(root: Path) -> None:
    asked = demands.ask(root, NEED, "Wu")
    case_writing.write(root, "refund", {"title": "Refunds", "demand": asked.id}, "Lin", "en")
    assert demands.find(root, asked.id).links.case == "refund"


@pytest.mark.parametrize(
    ("name", "fields", "by", "code"),
    [
        ("two words", {"title": "x"}, "Lin", "case-bad-name"),
        ("refund", {"title": "x"}, " ", "case-by-nobody"),
        ("refund", {}, "Lin", "case-nothing"),
    ],
)
def test_what_begins_no_case(root: Path, name: str, fields: dict[str, str], by: str, code: str) -> None:
    with pytest.raises(CallError, match=code):
        case_writing.write(root, name, fields, by, "en")


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [("demand", "D-999", "no-such-demand"), ("opportunity", "O-nothing", "demand-no-link")],
)
def test_nothing_is_written_about_what_there_is_none_of(root: Path, field: str, value: str, code: str) -> None:
    with pytest.raises(CallError, match=code):
        case_writing.write(root, "refund", {"title": "Refunds", field: value}, "Lin", "en")
    assert steps(root) == 0
