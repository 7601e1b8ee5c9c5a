"""Every tool says what the API says, with what it is worth, where it stands, and no more than can be read."""

from __future__ import annotations

import json
from typing import Any

import jsonschema  # type: ignore[import-untyped]
import pytest

from sowhat.web.assistants.answering import MOST
from sowhat.web.assistants.questions import ASKED, QUESTIONS
from tests.web.assistants.comparing import differs, figures
from tests.web.assistants.conftest import SITE, Assistant

GIVEN: dict[str, dict[str, object]] = {
    "study": {"study": "settlement-retention"},
    "claim": {"claim": "c000001"},
    "brief": {"team": "retail-app"},
    "find": {"query": "advice"},
}
NAMES = [one.name for one in QUESTIONS]


@pytest.mark.parametrize("name", NAMES)
def test_a_tool_says_what_the_api_says(bank_assistant: Assistant, name: str) -> None:
    given = GIVEN.get(name, {})
    answer = bank_assistant.ask(name, **given)
    said = {key: str(value) for key, value in given.items()}
    full = bank_assistant.api(ASKED[name].address(said))
    assert differs(answer["answer"], full) == []
    assert figures(answer["answer"]) > 0 or figures(full) == 0


@pytest.mark.parametrize("name", NAMES)
def test_an_answer_carries_its_worth_and_address_and_fits_its_schema(bank_assistant: Assistant, name: str) -> None:
    answer = bank_assistant.ask(name, **GIVEN.get(name, {}))
    tool = bank_assistant.tools()[name]
    jsonschema.Draft202012Validator.check_schema(tool.input_schema)
    jsonschema.validate(answer, tool.output_schema)
    jsonschema.validate(GIVEN.get(name, {}), tool.input_schema)
    assert answer["address"]["page"].startswith(f"{SITE}/")
    assert answer["address"]["api"].startswith(f"{SITE}/api/v1/")
    assert answer["units"]
    assert len(json.dumps(answer, ensure_ascii=False)) <= MOST + 3_000


def test_a_finding_carries_interval_grade_doubts_and_the_worded_answer(bank_assistant: Assistant) -> None:
    answer = bank_assistant.ask("study", study="settlement-retention")
    finding = answer["answer"]["effects"][0]["finding"]
    assert finding["ci"][0] <= finding["estimate"] <= finding["ci"][1]
    assert answer["grade"]["letter"] == finding["grade"]
    weak = {one["name"] for one in finding["checks"] if one["verdict"] != "pass"}
    assert {one["check"] for one in answer["doubts"]} == weak
    assert answer["says"][0]["quoted"]


def test_what_cannot_be_estimated_says_why_and_what_would_help(bank_assistant: Assistant) -> None:
    answer = bank_assistant.ask("effects")
    silent = [one for one in answer["answer"]["effects"] if one["finding"]["status"] == "not-estimable"]
    assert {one["about"] for one in answer["not_estimable"]} >= {one["study"]["name"] for one in silent}
    for one in answer["not_estimable"]:
        assert one["reasons"]
        assert one["what_would_help"]


def test_words_come_in_the_language_that_is_asked_for(bank_assistant: Assistant) -> None:
    english, chinese = (bank_assistant.ask("so_what", language=one) for one in ("en", "zh"))
    assert english["units"] != chinese["units"]
    assert english["says"] != chinese["says"]
    assert english["answer"]["studies"] == chinese["answer"]["studies"]


def test_a_part_is_asked_for_by_its_name_and_shown_with_its_detail(bank_assistant: Assistant) -> None:
    answer = bank_assistant.ask("effects", part="effects.settlement-retention.finding")
    full = bank_assistant.api("/api/v1/effects?study=settlement-retention")["effects"][0]["finding"]
    assert "by" in answer["answer"]
    assert differs(answer["answer"], full) == []


def test_a_list_goes_on_after_what_was_seen(bank_assistant: Assistant) -> None:
    full = bank_assistant.api("/api/v1/usage")["services"]
    answer = bank_assistant.ask("usage", part="services", after=1)["answer"]
    assert [one["service"] for one in answer] == [one["service"] for one in full[1:]]


def test_a_measure_is_picked_by_its_name(bank_assistant: Assistant) -> None:
    answer = bank_assistant.ask("dictionary", metric="calls", language="zh")["answer"]
    every: list[Any] = list(bank_assistant.api("/api/v1/dictionary", "zh"))
    [full] = [one for one in every if one["name"] == "calls"]
    assert answer == full


@pytest.mark.parametrize(
    ("tool", "given", "code"),
    [
        ("so_waht", {}, "assistant-tool"),
        ("usage", {"servce": "x"}, "assistant-argument"),
        ("study", {}, "assistant-missing"),
        ("study", {"study": 7}, "assistant-value"),
        ("adoption", {"membership": "soon"}, "assistant-value"),
        ("usage", {"after": -1}, "assistant-value"),
        ("usage", {"service": "x" * 64}, "assistant-value"),
        ("usage", {"part": "services.nowhere.x"}, "assistant-part"),
        ("usage", {"month": "2026-13"}, "invalid-parameter"),
        ("state_demand", {"title": "x", "today": "y"}, "assistant-read-only"),
    ],
)
def test_a_wrong_call_is_refused_with_a_cure_in_the_language(
    bank_assistant: Assistant, tool: str, given: dict[str, object], code: str
) -> None:
    english, chinese = (bank_assistant.ask(tool, **given, language=one)["problem"] for one in ("en", "zh"))
    assert english["code"] == chinese["code"] == code
    assert english["says"] != chinese["says"]
    assert english["cure"] != chinese["cure"]


def test_a_role_that_is_not_enough_is_neither_offered_nor_answered(viewer: Assistant) -> None:
    assert "compliance" not in viewer.tools()
    assert viewer.ask("compliance")["problem"]["code"] == "role-refused"
    assert "usage" in viewer.tools()
