"""Outcomes, go-lives, rosters and studies as people write them, right and wrong."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from sowhat import workspace
from sowhat.errors import Problem
from sowhat.model.study import GoLive, GoLiveTable, Price
from sowhat.stories.problems import explain
from sowhat.stories.words import words
from tests.workspace.conftest import PLATFORM

Write = Callable[..., Path]
Wrong = Callable[..., list[Problem]]
CATALOG = "services: [{name: checkout}]\nteams: [{name: billing}]\n"
OUTCOME = "outcomes: [{name: retention, paths: x.csv, columns: {unit: c, period: w, value: a}}]\n"
COST = "costs: [{{paths: costs.csv, columns: {{{columns}}}{more}}}]\n"
STUDY = "name: s, service: checkout, outcome: retention, horizon: 8"
ALL = (
    PLATFORM
    + """
outcomes:
  - {name: retention, title: {zh: 周留存, en: Weekly retention}, kind: state, unit: customer, every: week, good: up,
     paths: [outcomes/retention*.csv], columns: {unit: customer_id, period: week, value: active}}
go_lives:
  - {paths: [go_lives.csv], columns: {service: service, team: team, date: live_since, decided: how}}
  - {service: checkout, team: billing, date: 2026-03-02, decided: own-choice}
rosters:
  - {paths: [rosters.csv], columns: {team: team, customer: customer_id, from: since, to: until}}
studies:
  - {name: checkout-retention, service: checkout, outcome: retention, horizon: 8, control: not-yet,
     registered: 2026-07-02, window: {from: 2026-01-05, to: 2026-10-01},
     price: {amount: 120, low: 90, high: 150, currency: CNY, source: "Finance memo 2026-12"}}
"""
)


@pytest.fixture
def business(folder: Write) -> Callable[[str], workspace.Reading]:
    """A workspace with these sections beside a service and a team."""
    return lambda text: workspace.read(folder(PLATFORM + text, all=CATALOG))


def test_every_section_is_read(folder: Write) -> None:
    found = workspace.load(folder(ALL, all=CATALOG))
    (outcome,), (table, inline), (roster,), (study,) = found.outcomes, found.go_lives, found.rosters, found.studies
    assert (outcome.title.zh, outcome.every, outcome.columns.value) == ("周留存", "week", "active")
    assert isinstance(table, GoLiveTable)
    assert table.columns.date == "live_since"
    assert inline == GoLive(service="checkout", team="billing", day=date(2026, 3, 2), decided="own-choice")
    assert (roster.columns.from_, roster.columns.to) == ("since", "until")
    assert (study.window.to, study.registered, study.horizon) == (date(2026, 10, 1), date(2026, 7, 2), 8)
    money = {"amount": Decimal(120), "low": Decimal(90), "high": Decimal(150)}
    assert study.price == Price(**money, currency="CNY", source="Finance memo 2026-12")


def test_a_study_without_a_price_has_that_of_its_outcome(business: Callable[[str], workspace.Reading]) -> None:
    price = "price: {amount: 5, low: 4, high: 6, currency: CNY}, counts: customers, sheet: Data, name:"
    own = STUDY.replace("name: s", "name: t") + ", price: {amount: 1, low: 1, high: 1, currency: CNY}"
    study = f"studies: [{{{STUDY}}}, {{{own}}}]"
    found = business(OUTCOME.replace("name:", price) + study).workspace
    assert [study.price and study.price.amount for study in found.studies] == [Decimal(5), Decimal(1)]
    assert (found.outcomes[0].counts, found.outcomes[0].sheet) == ("customers", "Data")


def test_costs_are_tables(business: Callable[[str], workspace.Reading]) -> None:
    more = ", service: checkout, sheet: Costs"
    [costs] = business(COST.format(columns="month: m, person_days: d", more=more)).workspace.costs
    assert (costs.columns.person_days, costs.service, costs.sheet) == ("d", "checkout", "Costs")


@pytest.mark.parametrize(
    ("columns", "more", "code"),
    [
        ("month: m, amount: a", "", "cost-service"),
        ("month: m, service: s, amount: a", ", service: checkout", "cost-service"),
        ("month: m, service: s", "", "cost-columns"),
        ("service: s, amount: a", "", "missing-key"),
    ],
)
def test_costs_need_a_month_a_service_and_an_amount(wrong: Wrong, columns: str, more: str, code: str) -> None:
    found = wrong(PLATFORM + COST.format(columns=columns, more=more), all=CATALOG)
    assert [problem.code for problem in found] == [code]


def test_studies_may_lie_in_files_of_their_own(folder: Write) -> None:
    root = folder(PLATFORM + OUTCOME, all=CATALOG)
    (root / "studies").mkdir()
    (root / "studies" / "a.yaml").write_text(f"studies: [{{{STUDY}}}]", encoding="utf-8")
    reading = workspace.read(root)
    assert [study.name for study in reading.workspace.studies] == ["s"]
    assert str(reading.places[("study", "s")]) == "studies/a.yaml:1:18"


def test_a_service_that_backstage_may_declare_is_left_to_the_build(folder: Write) -> None:
    entity = "apiVersion: backstage.io/v1alpha1\nkind: Group\nmetadata: {name: g}\nspec: {}\n"
    text = PLATFORM + OUTCOME + "studies: [{name: s, service: far-away, outcome: retention, horizon: 1}]"
    assert workspace.load(folder(text, all=CATALOG, portal=entity)).studies[0].service == "far-away"


WRONG = {
    "unknown key": ("outcomes: [{name: r, path: x}]", "unknown-key", 22, {"nearest": "paths"}),
    "kind": (OUTCOME.replace("name:", "kind: stat, name:"), "bad-choice", 19, {"nearest": "state"}),
    "every": (OUTCOME.replace("name:", "every: weekly, name:"), "bad-choice", 20, {"nearest": "week"}),
    "no value": (OUTCOME.replace(", value: a", ""), "value-or-ratio", 53, {}),
    "value and ratio": (OUTCOME.replace("value", "numerator: n, value"), "value-or-ratio", 53, {}),
    "absorbing ratio": (
        OUTCOME.replace("value: a", "numerator: n, denominator: d").replace("name:", "kind: absorbing, name:"),
        "absorbing-ratio",
        70,
        {},
    ),
    "name twice": (OUTCOME.replace("}}]", "}}, {name: retention}]"), "name-taken", 93, {"kind": "outcome"}),
    "no column": (OUTCOME.replace("period: w, ", ""), "missing-key", 53, {"key": "period"}),
    "go-live of nobody": (
        "go_lives: [{service: checkout, team: biling, date: 2026-03-02}]",
        "undeclared",
        38,
        {"kind": "team", "nearest": "billing"},
    ),
    "go-live without service": ("go_lives: [{paths: x, columns: {team: t, date: d}}]", "go-live-service", 12, {}),
    "service twice": (
        "go_lives: [{paths: x, service: checkout, columns: {team: t, date: d, service: s}}]",
        "go-live-service",
        12,
        {},
    ),
    "go-live without day": ("go_lives: [{service: checkout, team: billing}]", "missing-key", 12, {"key": "date"}),
    "no such day": ("go_lives: [{service: checkout, team: billing, date: 2026-02-30}]", "bad-day", 53, {}),
    "decided": (
        "go_lives: [{service: checkout, team: billing, date: 2026-02-03, decided: own choice}]",
        "bad-choice",
        74,
        {"nearest": "own-choice"},
    ),
    "roster without customer": ("rosters: [{paths: x, columns: {team: t}}]", "missing-key", 31, {"key": "customer"}),
}
STUDIES = {
    "service": (STUDY.replace("checkout", "chekout"), "undeclared", 30, {"kind": "service", "nearest": "checkout"}),
    "outcome": (STUDY.replace("retention", "retension"), "undeclared", 49, {"kind": "outcome", "nearest": "retention"}),
    "negative horizon": (STUDY.replace("8", "-1"), "bad-whole", 69, {"key": "horizon", "value": "-1"}),
    "half a period": (STUDY.replace("8", "1.5"), "bad-whole", 69, {"value": "1.5"}),
    "no horizon": (STUDY.replace(", horizon: 8", ""), "missing-key", 11, {"key": "horizon"}),
    "control": (STUDY + ", control: not yet", "bad-choice", 81, {"nearest": "not-yet"}),
    "empty window": (STUDY + ", window: {from: 2026-02-01, to: 2026-01-01}", "span-empty", 103, {}),
    "price": (STUDY + ", price: {amount: 1, low: 2, high: 3, currency: CNY}", "price-order", 79, {"low": "2"}),
    "amount": (STUDY + ", price: {amount: 1万, low: 2, high: 3, currency: CNY}", "bad-amount", 88, {"key": "amount"}),
    "currency": (STUDY + ", price: {amount: 2, low: 2, high: 3, currency: RMB2}", "bad-currency", 118, {}),
}


@pytest.mark.parametrize("case", WRONG)
def test_a_mistake_is_named_with_its_place(case: str, wrong: Wrong) -> None:
    text, code, column, params = WRONG[case]
    (problem, *_) = [one for one in wrong(PLATFORM + text, all=CATALOG) if one.code == code]
    assert problem.where is not None
    assert (problem.where.line, problem.where.column) == (2, column)
    assert {key: problem.params[key] for key in params} == params


@pytest.mark.parametrize("case", STUDIES)
def test_a_mistake_in_a_study_is_named_with_its_place(case: str, wrong: Wrong) -> None:
    text, code, column, params = STUDIES[case]
    found = wrong(PLATFORM + OUTCOME + f"studies: [{{{text}}}]", all=CATALOG)
    (problem, *_) = [one for one in found if one.code == code]
    assert problem.where is not None
    assert (problem.where.line, problem.where.column) == (3, column)
    assert {key: problem.params[key] for key in params} == params


@pytest.mark.parametrize("case", [*WRONG, *STUDIES])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_mistake_has_a_sentence_and_a_cure(case: str, language: str, wrong: Wrong) -> None:
    text = WRONG[case][0] if case in WRONG else OUTCOME + f"studies: [{{{STUDIES[case][0]}}}]"
    for problem in wrong(PLATFORM + text, all=CATALOG):
        told = explain(problem, words("zh" if language == "zh" else "en"))
        assert told.says
        assert told.cure
