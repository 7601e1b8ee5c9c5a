"""A place for what has none any more: a guess, and only where it fits."""

from __future__ import annotations

from dataclasses import replace

from pydantic import JsonValue

from sowhat.lifecycle.message_translation import Left, Log
from sowhat.lifecycle.placing import placed
from sowhat.model.api import Schema
from tests.lifecycle.shapes import TEXT, WHOLE, many, thing


def put(left: Left, shape: Schema, body: JsonValue = None) -> tuple[JsonValue, list[str]]:
    """The message, and what was done; `left` if nothing was."""
    log = Log(left=[left])
    made = placed({} if body is None else body, shape, log)
    return made, [one.code.removeprefix("api-note-") for one in log.notes] or ["left"]


PHONES = thing(data=replace(thing(homePhone=TEXT), name="ThreeDS"), home=TEXT)


def test_the_replacement_that_a_text_names_by_its_end() -> None:
    left = Left("phone", "phone", "1", ("data.homePhone",))
    assert put(left, PHONES) == ({"data": {"homePhone": "1"}}, ["instead-guessed"])


def test_the_replacement_that_a_text_names_by_the_shape_around_it() -> None:
    left = Left("phone", "phone", "1", ("ThreeDS.homePhone",))
    assert put(left, PHONES) == ({"data": {"homePhone": "1"}}, ["instead-guessed"])


def test_the_one_field_of_the_same_name_elsewhere() -> None:
    assert put(Left("home_phone", "home_phone", "1"), PHONES) == ({"data": {"homePhone": "1"}}, ["moved-guessed"])


def test_nothing_is_placed_where_two_places_are_possible() -> None:
    shape = thing(a=thing(phone=TEXT), b=thing(phone=TEXT))
    assert put(Left("phone", "phone", "1"), shape) == ({}, ["left"])


def test_nothing_is_placed_over_what_is_there() -> None:
    assert put(Left("x", "x", "1", ("home",)), PHONES, {"home": "2"}) == ({"home": "2"}, ["left"])


def test_nothing_is_placed_that_does_not_fit() -> None:
    assert put(Left("homePhone", "homePhone", 1), PHONES) == ({}, ["left"])


def test_nothing_is_placed_that_would_ask_for_more() -> None:
    shape = thing(data=thing("owner", owner=TEXT, phone=WHOLE))
    assert put(Left("phone", "phone", 1), shape) == ({}, ["left"])
    assert put(Left("phone", "phone", 1), shape, {"data": {"owner": "me"}})[1] == ["moved-guessed"]


def test_a_name_that_anything_has_is_no_hint() -> None:
    assert put(Left("id", "id", "1"), thing(data=thing(id=TEXT))) == ({}, ["left"])


def test_what_came_from_a_list_or_would_go_into_one_is_left() -> None:
    assert put(Left("homePhone", "homePhone", "1", listed=True), PHONES) == ({}, ["left"])
    assert put(Left("phone", "phone", "1"), thing(data=many(thing(phone=TEXT)))) == ({}, ["left"])
