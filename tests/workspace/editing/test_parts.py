"""Every part of what people write can be found, once, and every key of it can be asked for."""

from __future__ import annotations

from collections import Counter

import pytest

from sowhat.workspace.catalog import SECTIONS as CATALOG
from sowhat.workspace.described import SECTIONS, Key
from sowhat.workspace.editing.fields import merged, shown
from sowhat.workspace.editing.parts import BASICS, GROUPS, PARTS, keys
from sowhat.workspace.settings import KEYS


def test_every_part_stands_in_one_group() -> None:
    assert Counter(name for _, names in GROUPS for name in names) == Counter(list(PARTS))


def test_every_key_that_can_be_written_has_its_part() -> None:
    basics = {key.name for key in keys(PARTS[BASICS], "workspace")}
    own = {part.path[0] for part in PARTS.values() if part.path}
    assert basics | own == {*KEYS, *CATALOG}


def test_every_nested_section_is_described() -> None:
    named = {name for section in SECTIONS.values() for key in section for name in key.of.split("|") if name}
    assert named - {*SECTIONS, "both"} == set()


@pytest.mark.parametrize(
    ("key", "old", "new", "wanted"),
    [
        (Key("paths", "text or list"), "a", ["a", "b"], ["a", "b"]),
        (Key("paths", "text or list"), "a", ["c"], "c"),
        (Key("title", "text, or {zh: …, en: …}"), None, {"zh": "甲", "en": "甲"}, "甲"),
        (Key("title", "text, or {zh: …, en: …}"), {"en": "A"}, {"zh": "甲", "en": "A"}, {"en": "A", "zh": "甲"}),
        (Key("keys", "list", of="key"), ["k", {"key": "l"}], [{"key": "m", "#": "1"}], [{"key": "m"}]),
        (Key("shares", "service: number, …"), {"a": "1"}, [["a", "1"], ["b", "2"]], {"a": "1", "b": "2"}),
        (Key("owner", "team"), "core", "", None),
    ],
)
def test_what_a_form_says_is_written_as_it_was_before(key: Key, old: object, new: object, wanted: object) -> None:
    assert merged(key, old, new) == wanted  # type: ignore[arg-type]


@pytest.mark.parametrize("odd", [{"a": ["b"]}, ["a", {"b": "c"}], "a\x00b"])
def test_what_a_text_field_cannot_show_stays(odd: object) -> None:
    key = Key("lifecycle", "text")
    assert shown(key, odd) is None  # type: ignore[arg-type]
    assert merged(key, odd, "") == odd  # type: ignore[arg-type]
