"""Whatever a synthetic comparison remarks on has words in both languages, and its answer the keys of the contract."""

from __future__ import annotations

import json

import numpy as np
import pytest

from sowhat.evidence.provenance import Provenance
from sowhat.evidence.synthetic.estimate import Aggregates, SyntheticQuestion, estimate
from sowhat.model.estimate import Estimate, NotEstimable
from sowhat.model.language import Language
from sowhat.stories.words import words
from tests.evidence.aggregates import drawn, made, panel_of

MOVING = np.random.default_rng(12).normal(scale=0.03, size=(30, 24)).cumsum(axis=1)
MOVING[0] += np.maximum(0, np.arange(24) - 7)
PANELS = {
    "usual": drawn(0),
    "few controls": drawn(0, units=9),
    "many treated": drawn(0, units=30, starts={at: 11 for at in range(20)}),
    "a fixed set": drawn(0, units=30, starts={0: 9, 1: 9, 2: 10}),
    "short": drawn(0, starts={0: 2}),
    "left out": drawn(0, starts={0: 1, 1: 10}),
    "moving": made(MOVING, {0: 14}),
    "large effect": made(MOVING + 90 * (np.arange(24) >= 14) * (np.arange(30) == 0)[:, None], {0: 14}),
    "clear": made(drawn(0).y + 90 * (np.arange(16) >= 11) * (np.arange(25) == 0)[:, None], {0: 11}),
    "california": panel_of("prop99"),
    "nobody": drawn(0, starts={}),
    "two units": drawn(0, units=2),
}
each = pytest.mark.parametrize("name", PANELS)


@each
@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_remark_can_be_said(name: str, language: Language) -> None:
    found, said = answer(PANELS[name]), words(language)
    for remark in (*(check.says for check in found.checks), *found.what_would_help):
        assert said.say(remark.code, **remark.params).strip() == said.say(remark.code, **remark.params)
    assert all(said.has(f"check-name-{check.name}") for check in found.checks)


def answer(panel: Aggregates) -> Estimate | NotEstimable:
    return estimate(panel, SyntheticQuestion(provenance=Provenance(registered=True, exposure="decided")))


def test_the_panels_bring_up_every_verdict_on_the_placebo_date() -> None:
    found = {check.says.code for panel in PANELS.values() for check in answer(panel).checks}
    dated = {code.removeprefix("check-placebo-date-") for code in found if "placebo-date" in code}
    assert dated == {"pass", "weak", "small", "fail", "few", "unknown"}


@each
def test_the_json_has_the_same_keys_with_or_without_an_interval(name: str) -> None:
    found = answer(PANELS[name])
    told = json.loads(json.dumps(found.to_json(lambda remark: remark.code), allow_nan=False))
    shared = {"status", "design", "estimate", "se", "ci", "p", "grade", "checks", "n", "inference", "mde", "by", "data"}
    assert shared <= set(told)
    assert told["design"] == "synthetic"
