"""Changes of an API in words."""

from __future__ import annotations

from typing import get_args

import pytest

from sowhat.model.api import Request
from sowhat.model.api_changes import ApiChange, ApiChanges, ChangeKind, Fault, FaultKind, Translated, Untranslatable
from sowhat.model.estimate import Remark
from sowhat.model.language import Language
from sowhat.stories import api_changes as story
from sowhat.stories.voice import voice
from sowhat.stories.words import LANGUAGES


def gone(field: str, operation: str = "POST /orders", **more: object) -> ApiChange:
    told = {"kind": "field-removed", "operation": operation, "side": "body", "field": field, "breaking": True}
    return ApiChange.model_validate({**told, **more})


def found(*changes: ApiChange) -> ApiChanges:
    return ApiChanges(service="shop", old="1", new="2", same=3, changes=changes)


def lines(*changes: ApiChange, language: Language = "en") -> list[str]:
    return [one.text for one in story.lines(voice(language), found(*changes))]


def test_fields_that_share_their_fate_share_a_line() -> None:
    assert lines(gone("a"), gone("b")) == ["Field gone: a, b (request body, POST /orders)"]
    assert lines(gone("a"), gone("b"), language="zh") == ["字段已移除：a、b（请求体，POST /orders）"]


def test_the_same_change_in_several_operations_is_one_line() -> None:
    assert lines(gone("a"), gone("a", "POST /carts")) == ["Field gone: a (request body, 2 operations: POST /orders …)"]
    both = lines(gone("a"), gone("a", "POST /carts"), language="zh")
    assert both == ["字段已移除：a（请求体，POST /orders 等 2 个操作）"]


def test_a_line_says_what_to_use_instead_and_from_what_to_what() -> None:
    (old,) = lines(gone("a", kind="field-deprecated", breaking=False, instead=("b",)))
    assert old == "Field deprecated: a (request body, POST /orders); use b instead"
    (less,) = lines(gone("a", kind="field-narrowed", was="x", now="y", within=tuple("ABCDEFGH")))
    assert less.endswith("; x → y; in A, B, C, D, E, F, …")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", get_args(ChangeKind))
def test_every_kind_has_words(kind: ChangeKind, language: Language) -> None:
    told = gone("a", kind=kind, side="answer", status="200")
    assert len(lines(told, language=language)) == 1


def test_the_answer_comes_first_and_counts_what_breaks() -> None:
    told = story.changes(voice("en"), found(gone("a"), gone("b", kind="field-deprecated", breaking=False)))
    assert "".join(part.text for part in told.answer) == "One change breaks callers of shop 1."
    assert [one.id for one in told.sections] == ["breaking", "deprecated"]


def test_nothing_changed_is_said() -> None:
    told = story.changes(voice("en"), found())
    assert (told.answer[0].text, told.tone) == (
        "Nothing that a caller could notice changed from shop 1 to shop 2.",
        "good",
    )


def test_what_was_deprecated_before_is_said_too() -> None:
    told = story.changes(voice("en"), ApiChanges(service="s", old="1", new="2", still=("POST /keys",)))
    assert told.under == "Deprecated before already: POST /keys."


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", get_args(FaultKind))
def test_every_fault_has_words(kind: FaultKind, language: Language) -> None:
    made = Translated("POST /a", Request("POST", "/a"), (Remark(code="api-note-same"),), (Fault(kind=kind, field="f"),))
    told = story.translated(voice(language), made, "2")
    assert told.under == ""


def test_a_reason_is_said_instead_of_a_request() -> None:
    reason = Remark(code="api-reason-path", params={"field": "id"})
    told = story.translated(voice("en"), Untranslatable((reason,)), "2")
    assert told.answer[0].text == "This request cannot be written for 2."
    assert story.as_json(Untranslatable((reason,))) == {
        "status": "untranslatable",
        "reasons": [{"code": "api-reason-path", "params": {"field": "id"}}],
    }


def test_a_request_reads_as_http_writes_it() -> None:
    request = Request("POST", "/a", (("q", "ä b"),), (("H", "1"),), "application/json", {"k": "值"})
    assert (
        story.request_text(request) == 'POST /a?q=%C3%A4+b\nH: 1\nContent-Type: application/json\n\n{\n  "k": "值"\n}'
    )


def test_two_services_are_called_by_their_own_titles() -> None:
    told = ApiChanges(service="a", old="1", new="2", old_title="Old accounts", new_title="Accounts")
    asked = story.changes(voice("en"), told).question
    assert asked == "What changed from Old accounts 1 to Accounts 2, and who has to act?"
