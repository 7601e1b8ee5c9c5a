"""What changed in a message, and whom it breaks: those who send it, or those who read it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings

from sowhat.lifecycle.schema_changes import Difference, Messages
from sowhat.model.api import Schema
from tests.lifecycle.shapes import NUMBER, TEXT, WHOLE, many, thing
from tests.lifecycle.test_conforming import SCHEMAS

Short = tuple[str, str, bool]


def told(old: Schema, new: Schema, reads: bool = False) -> list[Short]:
    return [(one.kind, one.field, one.breaking) for one in Messages(reads).differences(old, new)]


def values(*allowed: str) -> Schema:
    return Schema(types=("string",), enum=allowed)


OLD = replace(TEXT, deprecated=True, instead=("b",))


@pytest.mark.parametrize(
    ("old", "new", "sender", "reader"),
    [
        (thing(a=TEXT), thing(), ("field-removed", "a", True), ("field-removed", "a", True)),
        (thing(), thing(a=TEXT), ("field-added", "a", False), ("field-added", "a", False)),
        (thing(), thing("a", a=TEXT), ("field-added", "a", True), ("field-added", "a", False)),
        (thing(a=TEXT), thing("a", a=TEXT), ("field-required", "a", True), ("field-required", "a", False)),
        (thing("a", a=TEXT), thing(a=TEXT), ("field-optional", "a", False), ("field-optional", "a", True)),
        (thing(a=TEXT), thing(a=OLD), ("field-deprecated", "a", False), ("field-deprecated", "a", False)),
        (thing(a=OLD), thing(a=TEXT), ("field-restored", "a", False), ("field-restored", "a", False)),
        (thing(a=NUMBER), thing(a=WHOLE), ("field-narrowed", "a", True), ("field-narrowed", "a", True)),
        (thing(a=Schema()), thing(a=TEXT), ("field-narrowed", "a", True), ("field-narrowed", "a", False)),
        (thing(a=TEXT), thing(a=Schema()), ("field-widened", "a", False), ("field-widened", "a", True)),
        (values("x", "y"), values("x"), ("field-narrowed", "", True), ("field-narrowed", "", False)),
        (values("x"), values("x", "y"), ("field-widened", "", False), ("field-widened", "", False)),
        (thing(a=TEXT), thing(a=values("x")), ("field-narrowed", "a", True), ("field-narrowed", "a", False)),
        (Schema(lengths=(1, 9)), Schema(lengths=(1, 5)), ("field-narrowed", "", True), ("field-narrowed", "", False)),
        (Schema(bounds=(1, 9)), Schema(bounds=(0, 9)), ("field-widened", "", False), ("field-widened", "", False)),
        (many(thing(a=TEXT)), many(thing()), ("field-removed", "a", True), ("field-removed", "a", True)),
    ],
)  # fmt: skip
def test_the_rule_of_what_breaks(old: Schema, new: Schema, sender: Short, reader: Short) -> None:
    assert (told(old, new), told(old, new, reads=True)) == ([sender], [reader])


def test_a_name_that_is_written_differently_is_renamed_and_its_inside_compared() -> None:
    old, new = thing(order_line=thing(a=TEXT)), thing("orderLine", orderLine=thing())
    found = [
        ("field-renamed", "order_line", True),
        ("field-required", "order_line", True),
        ("field-removed", "order_line.a", True),
    ]
    assert told(old, new) == found
    (renamed,) = Messages(reads=True).differences(thing(a_b=TEXT), thing(aB=TEXT))
    assert (renamed.kind, renamed.now, renamed.breaking) == ("field-renamed", "aB", True)


def test_a_new_required_field_with_a_default_breaks_nobody() -> None:
    held = Schema(types=("string",), default="now")
    assert told(thing(), thing("a", a=held)) == [("field-added", "a", False)]
    assert told(thing(a=held), thing("a", a=held)) == [("field-required", "a", False)]


def test_fields_are_named_from_the_top() -> None:
    old, new = thing(a=many(thing(b=thing(c=TEXT)))), thing(a=many(thing(b=thing())))
    assert told(old, new) == [("field-removed", "a.b.c", True)]


def test_of_what_is_gone_only_the_top_is_told() -> None:
    assert told(thing(a=thing(b=TEXT, c=TEXT)), thing()) == [("field-removed", "a", True)]


def test_what_only_answers_carry_is_nothing_to_a_sender() -> None:
    held = Schema(types=("string",), read_only=True)
    assert (told(thing(a=held), thing()), told(thing(), thing("a", a=held))) == ([], [])


def test_kinds_of_message_are_told_by_their_names() -> None:
    def kinds(*held: Schema) -> Schema:
        return Schema(options=held)

    card, cash = replace(thing(n=TEXT), name="Card"), replace(thing(n=TEXT), name="Cash")
    bare = replace(thing(), name="Card")
    assert told(kinds(card, cash), kinds(card)) == [("option-removed", "", True)]
    assert told(kinds(card), kinds(cash, card), reads=True) == [("option-added", "", False)]
    (found,) = Messages(reads=False).differences(kinds(card, cash), kinds(bare, cash))
    assert (found.kind, found.field, found.within) == ("field-removed", "n", "Card")
    outer, later = (kinds(replace(thing(pay=held), name="Order")) for held in (kinds(card), kinds(bare)))
    (inner,) = Messages(reads=False).differences(outer, later)
    assert (inner.field, inner.within) == ("pay.n", "Card")


def test_allowed_values_are_told_from_what_to_what() -> None:
    found = Messages(reads=False).differences(values("a", "b"), values("b", "c"))
    assert [(one.kind, one.was, one.now) for one in found] == [("field-narrowed", "a", ""), ("field-widened", "", "c")]


def test_a_shape_that_closes_takes_less() -> None:
    old, new = thing(a=TEXT), replace(thing(a=TEXT), closed=True)
    assert (told(old, new), told(old, new, reads=True)) == ([("field-narrowed", "", True)], [])


def test_where_reading_stopped_nothing_is_told() -> None:
    assert told(Schema(cut=True), thing(a=TEXT)) == []


@settings(max_examples=200, deadline=None)
@given(one=SCHEMAS)
def test_the_same_shape_has_not_changed(one: Schema) -> None:
    assert Messages(reads=False).differences(one, replace(one)) == ()


@settings(max_examples=200, deadline=None)
@given(one=SCHEMAS, other=SCHEMAS)
def test_order_and_repetition_do_not_matter(one: Schema, other: Schema) -> None:
    comparing = Messages(reads=True)
    first: tuple[Difference, ...] = comparing.differences(one, other)
    assert comparing.differences(one, other) == first == Messages(reads=True).differences(one, other)
