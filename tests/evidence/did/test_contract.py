"""The JSON of an answer: the keys that others build on."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import replace

import pytest
from pydantic import TypeAdapter, ValidationError

from sowhat.evidence.did.estimate import estimate
from sowhat.evidence.did.question import Question
from sowhat.evidence.did.units import Units, from_units
from sowhat.model.estimate import By, DataUsed, Estimate, Finding, NotEstimable, Remark

Panel = Callable[..., Units]
KEYS = {"status", "design", "estimand", "estimate", "se", "ci", "p", "confidence", "grade", "checks", "version"}
KEYS |= {"what_would_help", "n", "inference", "mde", "by", "data"}


def worded(remark: Remark) -> str:
    return f"<{remark.code}>"


def answer(units: Units) -> dict[str, object]:
    made: dict[str, object] = json.loads(json.dumps(estimate(from_units(units)).to_json(worded), allow_nan=False))
    return made


def test_an_estimate_has_the_keys_of_the_contract(panel: Panel) -> None:
    assert set(answer(panel())) == KEYS


def test_a_refusal_has_the_same_keys_and_reasons(panel: Panel) -> None:
    made = answer(replace(panel(), start=[None] * 240))
    assert set(made) == KEYS | {"reasons"}
    assert made["estimate"] is None
    assert made["status"] == "not-estimable"


@pytest.mark.parametrize(
    ("key", "keys"),
    [
        ("n", {"units", "treated", "clusters", "periods"}),
        ("by", {"simple", "event", "dynamic", "cohort", "calendar", "group_time", "sensitivity", "log_odds"}),
    ],
)
def test_parts_have_the_keys_of_the_contract(panel: Panel, key: str, keys: set[str]) -> None:
    part = answer(panel())[key]
    assert isinstance(part, dict)
    assert set(part) == keys


def test_inference_says_method_freedom_and_clusters(panel: Panel) -> None:
    part = answer(panel())["inference"]
    assert isinstance(part, dict)
    assert {"method", "df", "treated_clusters", "effective_clusters"} <= set(part)


def test_a_check_is_worded(panel: Panel) -> None:
    checks = answer(panel())["checks"]
    assert isinstance(checks, list)
    assert set(checks[0]) == {"name", "verdict", "statistic", "p", "says"}
    assert checks[0]["says"].startswith("<check-pre-trend-")


def test_labels_stay_as_the_data_write_them(mpdta: Callable[[Mapping[str, object]], Units]) -> None:
    by = answer(mpdta({}))["by"]
    assert isinstance(by, dict)
    assert (by["group_time"][0]["g"], by["group_time"][0]["t"]) == (2004, 2004)


def test_the_published_figures(mpdta: Callable[[Mapping[str, object]], Units]) -> None:
    found = estimate(from_units(mpdta({})), Question(inference="normal"))
    assert isinstance(found, Estimate)
    assert isinstance(found.by, By)
    told = [found.by.simple, found.by.cohort, found.by.calendar, found.by.dynamic]
    assert [round(each.estimate, 7) for each in told] == [-0.0399513, -0.0310183, -0.0417004, -0.0772398]
    assert [round(each.se or 0, 7) for each in told] == [0.0120340, 0.0124461, 0.0159719, 0.0199650]


def test_the_headline_is_the_simple_effect(panel: Panel) -> None:
    found = estimate(from_units(panel()))
    assert isinstance(found, Estimate)
    assert isinstance(found.by, By)
    assert (found.estimate, found.se, found.ci) == (found.by.simple.estimate, found.by.simple.se, found.by.simple.ci)


@pytest.mark.parametrize("treated", [True, False])
def test_an_answer_reads_back(panel: Panel, treated: bool) -> None:
    units = panel() if treated else replace(panel(), start=[None] * 240)
    found = estimate(from_units(units)).model_copy(update={"data": DataUsed(rows=1440, fingerprint="f")})
    finding: TypeAdapter[Estimate | NotEstimable] = TypeAdapter(Finding)
    assert finding.validate_json(found.model_dump_json()) == found


def test_a_refusal_needs_a_reason(panel: Panel) -> None:
    found = estimate(from_units(replace(panel(), start=[None] * 240)))
    with pytest.raises(ValidationError, match="reasons"):
        NotEstimable(design="did", reasons=(), what_would_help=(), n=found.n)


def test_a_wider_confidence_is_a_wider_interval(panel: Panel) -> None:
    narrow, wide = (estimate(from_units(panel()), Question(confidence=level)) for level in (0.9, 0.99))
    assert isinstance(narrow, Estimate)
    assert isinstance(wide, Estimate)
    assert wide.ci is not None
    assert narrow.ci is not None
    assert wide.ci[0] < narrow.ci[0] < narrow.estimate < narrow.ci[1] < wide.ci[1]
