"""A joint objective through its life, over a small built company; and the metrics that it is bound to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from csv import DictReader
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from sowhat.actions import instant, ledger, okr_export, okr_terms, okrs
from sowhat.actions.measured import measured
from sowhat.errors import CallError
from sowhat.model.okr import Objective
from tests.conftest import Harbours

TITLE = {"en": "More customers return", "zh": "更多客户回访"}
RETURN = "Return = weekly-return 0.4..0.9"


@contextmanager
def on(day: date, hour: int = 4) -> Iterator[None]:
    """What is done inside is done on that day, at an hour in UTC."""
    with instant.simulated(datetime(day.year, day.month, day.day, hour, tzinfo=UTC)):
        yield


@pytest.fixture(scope="module")
def root(harbours: Harbours) -> Path:
    """Outcomes from 2 March to 21 June 2026, calls of the last two days."""
    return harbours(log_days=2)


def propose(root: Path, *results: str, period: str = "2026-Q2", split: str = "", title: str = "") -> Objective:
    body = {
        "title": {"en": title} if title else TITLE,
        "period": period,
        "platform_team": "team-01",
        "business_team": "team-02",
        "key_results": tuple(okr_terms.key_result(one) for one in results or (RETURN,)),
    } | ({"split": okr_terms.split(split)} if split else {})
    return okrs.propose(root, okr_terms.made(body), "Li")


def codes(act: Callable[[], object]) -> set[str]:
    with pytest.raises(CallError) as refused:
        act()
    return {one.code for one in refused.value.problems}


def test_an_outcome_by_month_is_the_mean_of_everyone_and_every_week(root: Path) -> None:
    sums: dict[str, list[float]] = defaultdict(list)
    with (root / "business" / "weekly_return.csv").open() as file:
        for row in DictReader(file):
            sums[row["week"][:7]].append(float(row["active"]))
    found = measured(root, "weekly-return")
    assert found.status == "measured"
    told = {one.month: (float(one.value), one.whole) for one in found.months}
    level, whole = told["2026-04"]
    assert level == pytest.approx(sum(sums["2026-04"]) / len(sums["2026-04"]))
    assert (whole, found.month, told["2026-06"][1]) == (True, "2026-05", False)


def test_calls_of_two_days_are_no_whole_month(root: Path) -> None:
    found = measured(root, "calls")
    assert found.status == "not-measured"
    assert [one.code for one in found.reasons] == ["measured-why-no-whole-month"]
    assert [(one.month, one.whole) for one in found.months] == [("2026-06", False)]


@pytest.mark.parametrize(
    ("metric", "service", "unit", "why"),
    [
        ("weekly-return", "advice", None, "outcome-of-service"),
        ("units", None, "retail", "not-by-unit"),
        ("calls", "nothing", None, "no-service"),
        ("calls", None, "nothing", "no-unit"),
        ("nothing", None, None, "no-metric"),
        ("incidents", None, None, "no-incidents"),
        ("cost", None, None, "no-cost"),
    ],
)
def test_what_cannot_be_measured_says_why(
    root: Path, metric: str, service: str | None, unit: str | None, why: str
) -> None:
    found = measured(root, metric, service, unit)
    assert found.status == "not-measured"
    assert [one.code for one in found.reasons] == [f"measured-why-{why}"]


def test_without_a_build_nothing_is_measured(tmp_path: Path) -> None:
    (tmp_path / "sowhat.yaml").write_text("platform: {name: empty}\n")
    found = measured(tmp_path, "calls")
    assert found.status == "not-measured"
    assert found.reasons[0].code == "measured-why-no-build"
    assert okrs.okrs(tmp_path).objectives == ()


def test_an_objective_goes_from_proposal_to_review(root: Path) -> None:
    with on(date(2026, 3, 20)):
        id_ = propose(root, RETURN, "Liked = declared", split="advice-return=0.4:0.6").id
        okrs.prepare(root, id_, "Li", "They leave", "Li", baseline=True)
        okrs.accept(root, id_, "platform", "Li")
        agreed = okrs.accept(root, id_, "business", "Wang")
    assert (agreed.status, agreed.split and agreed.split.number > 0) == ("agreed", True)
    assert agreed.preparation.missing == ("baseline",)  # no month was over on that day
    with on(date(2026, 7, 1)):
        assert okrs.okr(root, id_).objective.status == "ended"
        okrs.score(root, id_, "platform", Decimal("0.5"), "Half", "Li")
        okrs.score(root, id_, "business", Decimal("0.3"), "Less", "Wang")
        done = okrs.review(root, id_, "Slow start", "Li")
    final = done.key_results[0].final
    assert final is not None
    assert (done.status, final.month, done.review and done.review.late) == ("reviewed", "2026-05", True)
    assert done.score == final.progress


def test_the_split_enters_the_ledger_once_with_both_names(root: Path) -> None:
    with on(date(2026, 3, 21)):
        id_ = propose(root, split="advice-return=0.25:0.75", title="Split").id
        for side, who in (("platform", "Li"), ("business", "Wang"), ("business", "Wang")):
            okrs.accept(root, id_, okrs.side_of(side), who)
        okrs.credit(root, id_)
    [one] = [one for one in ledger.book(root).splits if one.source == id_]
    assert (one.platform, one.platform_by, one.business_by, one.team) == (Decimal("0.25"), "Li", "Wang", "team-02")


def test_a_form_sent_twice_takes_one_step(root: Path) -> None:
    with on(date(2026, 4, 1)):
        first, second = propose(root, title="Twice"), propose(root, title="Twice")
        okrs.accept(root, first.id, "platform", "Li")
        okrs.accept(root, first.id, "business", "Wang")
        for _ in range(2):
            made = okrs.check_in(root, first.id, "platform", "Li", "Fine", {"kr-1": Decimal("0.7")})
    assert (second.id, len(made.check_ins), len(made.steps)) == (first.id, 1, 4)


def test_a_day_is_that_of_the_workspace(root: Path) -> None:
    with on(date(2026, 6, 30), hour=15):
        assert okrs.okrs(root).today == date(2026, 6, 30)
    with on(date(2026, 6, 30), hour=16):
        assert okrs.okrs(root).today == date(2026, 7, 1)  # Shanghai is eight hours ahead


def test_terms_to_which_nobody_can_be_held_are_refused_at_once(root: Path) -> None:
    results = ("A = nothing 0..1", "B = calls@nothing 0..1", "C = declared 0..1", "D = claim:nothing ..5")
    with on(date(2026, 4, 1)):
        found = codes(lambda: propose(root, *results))
    assert found == {"okr-binding-no-metric", "okr-binding-no-service", "okr-typed", "okr-no-study"}


def test_a_start_that_nobody_names_is_what_was_measured(root: Path) -> None:
    with on(date(2026, 5, 4)):
        made = propose(root, "Return = weekly-return ..0.9", title="Start")
    april = next(one for one in measured(root, "weekly-return").months if one.month == "2026-04")
    assert made.terms.key_results[0].start == april.value


@pytest.mark.parametrize(
    ("typed", "number"), [("60%", "0.6"), ("1,200", "1200"), ("-3.5", "-3.5"), ("12.5％", "0.125")]
)
def test_numbers_are_read_as_people_type_them(typed: str, number: str) -> None:
    assert okr_terms.number(typed, "target") == Decimal(number)


@pytest.mark.parametrize("typed", ["many", "1e", "NaN", "Infinity"])
def test_what_is_no_number_is_refused(typed: str) -> None:
    assert codes(lambda: okr_terms.number(typed, "target")) == {"okr-bad"}


def test_the_form_and_the_terminal_say_the_same() -> None:
    fields = {"title": "T", "period": "2026-Q2", "platform_team": "a", "business_team": "b", "kr1_title": "Return"}
    fields |= {"kr1_of": "weekly-return", "kr1_unit": "retail", "kr1_reads": "mean", "kr1_target": "90%"}
    assert okr_terms.typed(fields).key_results == (okr_terms.key_result("Return = weekly-return/retail~ ..90%"),)


def test_both_parties_scores_are_exported(root: Path, tmp_path: Path) -> None:
    with on(date(2026, 7, 1)):
        text = okr_export.export(root, "csv", tmp_path / "s.csv", "zh").read_text("utf-8-sig")
        book = okr_export.export(root, "xlsx", tmp_path / "s.xlsx", "en").read_bytes()
        n = len(okrs.okrs(root).objectives)
    lines = text.splitlines()
    assert (lines[0].split(",")[:2], lines[1].split(",")[:2]) == (["周期", "目标编号"], ["period", "objective"])
    assert (len(lines), book[:2]) == (2 + 2 * n, b"PK")
