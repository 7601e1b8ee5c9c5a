"""Service level objectives: OpenSLO, Sloth, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from sowhat.sources.contract import Sample
from sowhat.sources.slos import openslo


def slo(spec: str, name: str = "up") -> str:
    return f"apiVersion: openslo/v1\nkind: SLO\nmetadata: {{name: {name}}}\nspec: {{service: pay, {spec}}}\n---\n"


def read(folder: Path, *documents: str) -> openslo.Objectives:
    path = folder / "slo.yaml"
    path.write_text("".join(documents), encoding="utf-8")
    return openslo.read([path])


def codes(found: openslo.Objectives) -> list[str]:
    return [one.code for one in found.problems]


@pytest.mark.parametrize(
    ("window", "days", "calendar"),
    [
        ("timeWindow: [{duration: 2w, isRolling: true}]", 14, False),
        ("timeWindow: [{duration: 1M, calendar: {startTime: '2026-01-01 00:00:00', timeZone: UTC}}]", 30, True),
        ("timeWindow: [{duration: 1Q, isRolling: false}]", 91, True),
        ("timeWindows: [{count: 7, unit: Day}]", 7, False),
        ("timeWindows: [{unit: Quarter, count: 1, calendar: {startTime: x}}]", 91, True),
        ("description: none", 28, False),
    ],
)
def test_windows(tmp_path: Path, window: str, days: float, calendar: bool) -> None:
    [one] = read(tmp_path, slo(f"{window}, objectives: [{{target: 0.9}}]")).slos
    assert (one.window_days, one.calendar) == (days, calendar)


def test_a_referenced_indicator_and_several_objectives(tmp_path: Path) -> None:
    sli = (
        "apiVersion: openslo/v1\nkind: SLI\nmetadata: {name: errors}\nspec: {ratioMetric: {bad: {metricSource: {spec: "
        "{query: b}}}, total: {metricSource: {type: P, spec: {query: t}}}}}\n---\n"
    )
    two = slo("indicatorRef: errors, budgetingMethod: Timeslices, objectives: [{targetPercent: 99.95}, {target: 0.9}]")
    found = read(tmp_path, two, sli)
    told = [(one.name, one.objective, one.bad, one.total, one.indicator, one.method) for one in found.slos]
    assert told == [
        ("up-1", 0.9995, "b", "t", "errors", "timeslices"),
        ("up-2", 0.9, "b", "t", "errors", "timeslices"),
    ]
    assert found.problems == ()


def test_a_ready_made_ratio(tmp_path: Path) -> None:
    raw = "indicator: {spec: {ratioMetric: {rawType: failure, raw: {metricSource: {spec: {query: r}}}}}}"
    [one] = read(tmp_path, slo(f"{raw}, objectives: [{{target: 0.9}}]")).slos
    assert (one.good, one.bad) == ("", "r")


SLOTH = "slos:\n  - {name: ok, objective: 99.9, sli: {events: {error_query: e, total_query: t}}}\n"


def test_sloth(tmp_path: Path) -> None:
    found = read(tmp_path, f"version: prometheus/v1\nservice: pay\n{SLOTH}")
    [one] = found.slos
    assert (one.name, one.service, one.objective, one.window_days, one.bad, one.total) == (
        *("pay-ok", "pay", 0.999, 30, "e", "t"),
    )


def test_sloth_in_a_cluster(tmp_path: Path) -> None:
    spec = "{service: pay, slos: [{name: ok, objective: 99, sli: {raw: {errorRatioQuery: r}}}]}"
    found = read(tmp_path, f"apiVersion: sloth.slok.dev/v1\nkind: PrometheusServiceLevel\nspec: {spec}\n")
    assert [(one.name, one.bad) for one in found.slos] == [("pay-ok", "r")]


@pytest.mark.parametrize(
    ("document", "code"),
    [
        ("apiVersion: openslo/v9\nkind: SLO\n---\n", "openslo-version"),
        ("apiVersion: openslo/v1\nkind: Pod\n---\n", "openslo-kind"),
        ("apiVersion: openslo/v1\nkind: SLO\n---\n", "openslo-missing"),
        ("- a list\n---\n", "openslo-none"),
        (slo("objectives: [{target: 1.5}]", "x"), "openslo-target"),
        (slo("objectives: [{target: nan}]", "x"), "openslo-target"),
        (slo("objectives: []", "x"), "openslo-missing"),
        (slo("timeWindow: [{duration: 2 weeks}], objectives: [{target: 0.9}]", "x"), "openslo-window"),
        (slo("objectives: [{target: 0.9}]"), "openslo-duplicate"),
        ("version: prometheus/v1\nservice: x\nslos: [{name: a, objective: 101}]\n---\n", "openslo-target"),
    ],
)
def test_an_invalid_document_is_told_and_the_rest_read(tmp_path: Path, document: str, code: str) -> None:
    found = read(tmp_path, document, slo("objectives: [{target: 0.9}]"))
    assert codes(found) == [code]
    assert [one.name for one in found.slos] == ["up"]


def test_an_indicator_that_is_nowhere_costs_the_queries_only(tmp_path: Path) -> None:
    found = read(tmp_path, slo("indicatorRef: lost, objectives: [{target: 0.9}]"))
    assert (codes(found), [one.indicator for one in found.slos]) == (["openslo-indicator"], ["lost"])


def test_a_problem_has_its_line(tmp_path: Path) -> None:
    [problem] = read(tmp_path, slo("objectives: [{target: 0.9}]"), slo("objectives: [{target: 2}]", "x")).problems
    assert problem.where is not None
    assert problem.where.line == 9


@pytest.mark.parametrize(
    ("text", "found"),
    [(slo(""), True), (f"version: prometheus/v1\n{SLOTH}", True), ("version: 2\nservices: {}\n", False)],
)
def test_what_is_detected(text: str, found: bool) -> None:
    assert (openslo.detect(Sample(Path("x.yaml"), text.encode())) is not None) == found


def test_the_real_objectives(real_inputs: Path) -> None:
    found = openslo.read(sorted((real_inputs / "openslo").iterdir()))
    assert [(one.name, one.service, one.objective, one.window_days) for one in found.slos] == [
        ("search-slo", "web-shop", 0.99, 14),
        ("main-page", "web-shop", 0.99, 14),
        ("sloth-slo-my-service", "my-service", 0.999, 30),
    ]
    assert found.problems == ()
