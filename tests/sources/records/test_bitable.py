"""Feishu Bitable: rich cells as plain ones, pages one after the other."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sowhat.sources.records import bitable

PERSON = {"id": "ou_1", "name": "张三", "email": "z@x.cn", "en_name": "Zhang"}


def page(*fields: dict[str, object]) -> bytes:
    items = [{"record_id": f"r{number}", "fields": told} for number, told in enumerate(fields, 1)]
    return json.dumps({"code": 0, "data": {"has_more": False, "items": items}}, ensure_ascii=False).encode()


def cell(value: object) -> object:
    told = bitable.lines(page({"f": value}))
    return None if told is None else json.loads(told)["f"]


@pytest.mark.parametrize(
    ("rich", "plain"),
    [
        ("text", "text"),
        (12.5, 12.5),
        (True, True),
        (1780272000000, 1780272000000),
        ([{"text": "支", "type": "text"}, {"text": "付", "type": "text"}], "支付"),
        (["a", "b"], "a, b"),
        ([PERSON, {**PERSON, "name": "李四"}], "张三, 李四"),
        ({"link": "http://x", "text": "X"}, "X"),
        ({"type": 1, "value": [{"text": "v", "type": "text"}]}, "v"),
        ({"type": 2, "value": [3.5]}, 3.5),
        ({"link_record_ids": ["r1", "r2"]}, "r1, r2"),
        ({"full_address": "北京市", "name": ""}, "北京市"),
        (None, ""),
        ([], ""),
    ],
)
def test_a_cell_is_what_it_shows(rich: object, plain: object) -> None:
    assert cell(rich) == plain


def test_people_and_links_say_more_beside_it() -> None:
    told = json.loads(bitable.lines(page({"who": [PERSON], "site": {"link": "http://x", "text": "X"}})) or b"")
    assert (told["who.id"], told["who.email"], told["site.link"]) == ("ou_1", "z@x.cn", "http://x")


def test_pages_follow_each_other_and_records_keep_their_ids() -> None:
    told = (bitable.lines(page({"a": 1}, {"a": 2}) + b"\n" + page({"a": 3})) or b"").decode().splitlines()
    assert [(json.loads(line)["record_id"], json.loads(line)["a"]) for line in told] == [
        ("r1", 1),
        ("r2", 2),
        ("r1", 3),
    ]


@pytest.mark.parametrize("content", [b'{"time": 1}\n', b"a,b\n", b'{"items": [{"id": 1}]}', b'{"items": 1}', b"["])
def test_anything_else_is_left_alone(content: bytes) -> None:
    assert bitable.lines(content) is None


def test_a_beginning_is_known_by_its_records() -> None:
    assert (bitable.looks(page({"a": 1})), bitable.looks(b'{"time": 1}')) == (True, False)


JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(st.dictionaries(st.text(), JSON))
def test_any_cells_become_a_line_of_json(fields: dict[str, object]) -> None:
    told = bitable.lines(page(fields))
    assert set(fields) <= set(json.loads(told or b"{}"))


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_left_alone(content: bytes) -> None:
    assert bitable.lines(content) is None or bitable.looks(content) in (True, False)
