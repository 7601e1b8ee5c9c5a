"""What changed from one version of an API to another."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sowhat.lifecycle.api_changes import changes
from sowhat.model.api import ApiOperation, Credential, Schema
from sowhat.model.api_changes import ApiChange
from tests.lifecycle.shapes import TEXT, WHOLE, api, parameter, posted, thing

KEY, TOKEN = Credential("header", "X-Key"), Credential("bearer", "Authorization")
OK = thing(id=TEXT)


def told(old: ApiOperation, new: ApiOperation) -> list[tuple[str, str, str, bool]]:
    found = changes(api(old), api(new, version="2")).changes
    return [(one.kind, one.side, one.field, one.breaking) for one in found]


def test_operations_are_gone_new_and_moved() -> None:
    old = api(posted(path="/a", instead=("/c",)), posted(path="/b", id="b"), base="/v1")
    found = changes(old, api(posted(path="/c"), posted(path="/d", id="b"), version="2", base="/v2"))
    assert [(one.kind, one.operation, one.breaking) for one in found.changes] == [
        ("operation-removed", "POST /a", True),
        ("operation-added", "POST /c", False),
        ("operation-moved", "POST /b", True),
    ]
    assert (found.same, found.old_base, found.new_base, found.of("operation-removed")[0].instead) == (
        1, "/v1", "/v2", ("/c",)
    )  # fmt: skip


def test_a_new_base_alone_changes_no_operation() -> None:
    assert changes(api(posted(), base="/v1"), api(posted(), base="/v2")).changes == ()


def test_deprecation_breaks_nobody_and_is_told_once() -> None:
    old, new = posted(), posted(deprecated=True, instead=("/x",))
    assert told(old, new) == [("operation-deprecated", "", "", False)]
    assert told(new, old) == [("operation-restored", "", "", False)]
    assert changes(api(new), api(new, version="2")).still == ("POST /orders",)


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ((parameter("q"),), (), ("field-removed", "query", "q", True)),
        ((), (parameter("q"),), ("field-added", "query", "q", False)),
        ((), (parameter("q", required=True),), ("field-added", "query", "q", True)),
        ((parameter("q"),), (parameter("q", required=True),), ("field-required", "query", "q", True)),
        ((parameter("a_b"),), (parameter("aB"),), ("field-renamed", "query", "a_b", True)),
        ((parameter("q"),), (parameter("q", schema=WHOLE),), ("field-narrowed", "query", "q", True)),
        ((parameter("q"),), (replace(parameter("q"), deprecated=True),), ("field-deprecated", "query", "q", False)),
        ((parameter("H", "header"),), (parameter("h", "cookie"),), ("field-removed", "header", "H", True)),
    ],
)
def test_parameters_by_place(old: tuple[object, ...], new: tuple[object, ...], found: tuple[object, ...]) -> None:
    assert told(posted(parameters=old), posted(parameters=new))[0] == found


def test_a_header_has_no_case_and_a_variable_no_name() -> None:
    old = posted(path="/o/{id}", parameters=(parameter("id", "path"), parameter("X-One", "header")))
    new = posted(path="/o/{no}", parameters=(parameter("no", "path"), parameter("x-one", "header")))
    assert told(old, new) == []


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        (posted(OK), posted(), ("field-removed", "body", "", True)),
        (posted(), posted(OK), ("field-added", "body", "", False)),
        (posted(), posted(OK, body_required=True), ("field-added", "body", "", True)),
        (posted(OK), posted(OK, body_required=True), ("field-required", "body", "", True)),
        (posted(OK), posted(OK, media="text/xml"), ("media", "body", "", True)),
        (posted(OK), posted(thing()), ("field-removed", "body", "id", True)),
    ],
)
def test_bodies(old: ApiOperation, new: ApiOperation, found: tuple[object, ...]) -> None:
    assert told(old, new) == [found]


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ({"200": OK}, {"200": thing()}, ("field-removed", "answer", "id", True)),
        ({"200": OK}, {"default": OK}, ("answer-removed", "answer", "", True)),
        ({"200": OK, "201": OK}, {"201": OK}, ("answer-removed", "answer", "", False)),
        ({"200": OK, "404": None}, {"200": OK}, ("answer-removed", "answer", "", False)),
        ({"200": OK}, {"200": OK, "409": None}, ("answer-added", "answer", "", False)),
        ({"200": None}, {"200": OK}, ("field-added", "answer", "id", False)),
    ],
)
def test_answers(old: dict[str, Schema | None], new: dict[str, Schema | None], found: tuple[object, ...]) -> None:
    assert found in told(posted(answers=old), posted(answers=new))


@pytest.mark.parametrize(
    ("old", "new", "breaking"),
    [
        (((KEY,),), ((TOKEN,),), [True]),
        ((), ((KEY,),), [True]),
        (((KEY,),), ((KEY,), (TOKEN,)), [False]),
        (((KEY, TOKEN),), ((KEY,),), [False]),
        (((KEY,), (TOKEN,)), ((TOKEN,), (KEY,)), []),
        (((KEY,),), (), []),
    ],
)
def test_credentials(old: tuple[object, ...], new: tuple[object, ...], breaking: list[bool]) -> None:
    found = changes(api(posted(ways=old)), api(posted(ways=new))).of("credential")
    assert [one.breaking for one in found] == breaking


def test_a_field_of_several_kinds_of_message_is_told_once_with_their_names() -> None:
    def either(held: Schema) -> Schema:
        return Schema(options=(replace(held, name="Card"), replace(held, name="Cash")))

    (found,) = changes(api(posted(either(OK))), api(posted(either(thing())))).changes
    assert found == ApiChange(
        kind="field-removed", operation="POST /orders", side="body", field="id", within=("Card", "Cash"), breaking=True
    )


def test_required_now_are_those_that_were_optional_and_those_that_are_new() -> None:
    found = changes(api(posted(thing(a=TEXT))), api(posted(thing("a b", a=TEXT, b=TEXT))))
    assert {one.field for one in found.required} == {"a", "b"}
