"""Scenarios as people write them, and every mistake at its line."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from sowhat.errors import WorkspaceError
from sowhat.model.scenario import Operation, Range
from sowhat.model.value import Text
from sowhat.stories.problems import explain
from sowhat.stories.words import LANGUAGES, words
from sowhat.workspace.loading import load
from tests.scenes import REFUND, told, workspace

OFTEN = "frequency: {low: 30, likely: 50, high: 80, stated_by: Wang}"
PEOPLE = "people: {low: 20, likely: 24, high: 30, stated_by: Wang}\n"
HAND = "hand: {low: 8, likely: 10, high: 12, measured_by: Li, on: 2026-09-14, times: 10}"
COUNTED = "frequency: {operation: {service: pay, route: /transfers}, each: 2}"
CALL = "{service: pay, route: '/transfers/{id}', times: 2}"

WRONG = {
    "nobody-stands-for-it": (HAND, "hand: {low: 8, likely: 10, high: 12}", "scenario-source", 12),
    "two-stand-for-it": (HAND, HAND.replace("times: 10", "times: 10, stated_by: Wang"), "scenario-source", 12),
    "measured-how-often": (HAND, HAND.replace(", times: 10", ""), "scenario-times", 12),
    "measured-never": (HAND, HAND.replace("times: 10", "times: 0"), "scenario-times", 12),
    "out-of-order": (HAND, HAND.replace("low: 8", "low: 11"), "scenario-order", 12),
    "below-nothing": (HAND, HAND.replace("low: 8", "low: -8"), "bad-amount", 12),
    "longer-than-a-month": (HAND, HAND.replace("high: 12", "high: 1e9"), "out-of-bounds", 12),
    "no-number-between": (HAND, HAND.replace("likely: 10, ", ""), "missing-key", 12),
    "no-such-day": (HAND, HAND.replace("2026-09-14", "2026-14-09"), "bad-day", 12),
    "a-name-misspelt": (HAND, HAND.replace("measured_by", "measurd_by"), "unknown-key", 12),
    "no-time": (HAND, "screen: {title: Nothing}", "scenario-no-time", 10),
    "nothing-to-see": ("words: {en: Where is my money?, zh: 我的钱呢？}\n    ", "", "scenario-says-nothing", 10),
    "who-is-that": ("who: customer", "who: custmer", "bad-choice", 10),
    "nobody": ("- who: customer\n    words:", "- words:", "missing-key", 10),
    "which-tone": ("tone: bad", "tone: sad", "bad-choice", 15),
    "waits-how": ("agent: free", "agent: gone", "bad-choice", 16),
    "called-never": (CALL, CALL.replace("times: 2", "times: 0"), "out-of-bounds", 26),
    "called-what": (CALL, "{service: pay}", "missing-key", 26),
    "called-of-whom": (CALL, CALL.replace("pay", "payy"), "undeclared", 26),
    "service-unknown": ("service: pay\ncustomer", "service: payments\ncustomer", "undeclared", 4),
    "people-unknown": (PEOPLE, "", "scenario-people", 6),
    "counted-and-stated": (OFTEN, COUNTED.replace("each: 2", "low: 1"), "scenario-frequency", 7),
    "each-of-nothing": (OFTEN, OFTEN.replace("low: 30", "each: 2, low: 30"), "scenario-each", 7),
    "counted-of-whom": (OFTEN, COUNTED.replace("service: pay, ", ""), "missing-key", 7),
    "no-new-way": ("new:\n", "newer:\n", "missing-key", 1),
    "steps-are-no-list": (
        "  steps:\n  - who: customer",
        "  steps: later\n  other:\n  - who: customer",
        "wrong-kind",
        9,
    ),
    "a-name-with-blanks": ("name: refund-call", "name: refund call", "bad-name", 1),
}


@pytest.mark.parametrize("name", WRONG)
def test_each_mistake_is_told_at_its_line_in_both_languages(tmp_path: Path, name: str) -> None:
    before, after, code, line = WRONG[name]
    assert before in REFUND
    with pytest.raises(WorkspaceError) as caught:
        load(workspace(tmp_path, REFUND.replace(before, after, 1)))
    found = next(one for one in caught.value.problems if one.code == code)
    assert found.where is not None
    assert (found.where.path, found.where.line) == ("scenarios/refund.yaml", line)
    for language in LANGUAGES:
        assert explain(found, words(language)).cure


def test_everything_that_is_wrong_is_told_at_once(tmp_path: Path) -> None:
    text = REFUND.replace("tone: bad", "tone: sad").replace("times: 2", "times: 0").replace("who: agent", "who: agnt")
    with pytest.raises(WorkspaceError) as caught:
        load(workspace(tmp_path, text))
    assert len(caught.value.problems) == 5


def test_a_scene_is_read_whole(tmp_path: Path) -> None:
    (one,) = load(workspace(tmp_path)).scenarios
    first, wait, _ = one.old.steps
    ends = {"low": Decimal(8), "likely": Decimal(10), "high": Decimal(12)}
    assert first.hand == Range(**ends, known="measured", by=Text(en="Li", zh="Li"), on=date(2026, 9, 14), times=10)
    assert wait.wait is not None
    assert (wait.wait.busy, wait.wait.known) == (False, "stated")
    assert wait.screen is not None
    assert (wait.screen.fields[0].value.en, wait.screen.tone) == ("Back office", "bad")
    assert one.new.steps[0].calls[0].times == 2


def test_how_often_may_be_counted() -> None:
    one = told(REFUND.replace(PEOPLE, "").replace(OFTEN, COUNTED))
    assert (one.often, one.operation) == (None, Operation(service="pay", route="/transfers", each=2))


def test_two_scenes_may_not_have_one_name(tmp_path: Path) -> None:
    root = workspace(tmp_path)
    (root / "scenarios" / "second.yaml").write_text(REFUND, encoding="utf-8")
    with pytest.raises(WorkspaceError) as caught:
        load(root)
    assert [str(one.where) for one in caught.value.problems] == ["scenarios/second.yaml:1:7"]


def test_the_example_of_the_empty_page_is_right_in_both_languages() -> None:
    for language in LANGUAGES:
        assert told(words(language).say("scenario-begin-yaml")).name == "refund-call"


@pytest.mark.parametrize("page", ["scenarios.md", "scenarios.zh.md"])
def test_the_example_of_the_docs_is_right(page: str) -> None:
    text = (Path(__file__).parents[2] / "docs" / "how-to" / page).read_text(encoding="utf-8")
    whole, counted = re.findall(r"```yaml\n(.*?)```", text, re.DOTALL)
    assert told(whole).often is not None
    assert told(re.sub(r"people: .*\nfrequency: .*\n", counted, whole)).operation is not None
