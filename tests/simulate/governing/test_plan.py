"""The companies' files about governing: complete in both languages, and each name leads somewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import get_args

import pytest
from pydantic import BaseModel

from sowhat.model.value import Text
from sowhat.model.workspace import PlatformKind
from sowhat.simulate.governing.plan import Governing, governing
from sowhat.simulate.spec import company

KINDS: tuple[PlatformKind, ...] = get_args(PlatformKind)
CHINESE = re.compile(r"[一-鿿]")


@pytest.fixture(params=KINDS)
def kind(request: pytest.FixtureRequest) -> PlatformKind:
    """Each company in turn."""
    found: PlatformKind = request.param
    return found


@pytest.fixture
def known(kind: PlatformKind) -> Governing:
    """What it is governed by."""
    return governing(kind)


def texts(value: object) -> Iterator[Text]:
    """Every text in a value that says something."""
    if isinstance(value, Text):
        yield from (value,) if value != Text() else ()
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from texts(getattr(value, name))
    elif isinstance(value, tuple):
        for part in value:
            yield from texts(part)
    elif isinstance(value, dict):
        yield from texts(tuple(value.values()))


def test_every_text_is_there_in_both_languages(known: Governing) -> None:
    assert [one for one in texts(known) if not one.en or not CHINESE.search(one.zh) or CHINESE.search(one.en)] == []


def test_every_service_of_the_logs_says_what_it_is_for(kind: PlatformKind, known: Governing) -> None:
    asked = {one.name for one in company(kind).services if not one.backstage}
    assert set(known.about) == asked


def test_no_two_services_share_a_name_or_a_route(kind: PlatformKind, known: Governing) -> None:
    every = [(one.name, one.route) for one in company(kind).services]
    every += [(one.name, one.route) for one in known.services]
    assert len({name for name, _ in every}) == len({route for _, route in every}) == len(every)


def test_shares_of_operations_add_up(known: Governing) -> None:
    sums = {one.name: round(sum(each.share for each in one.operations), 6) for one in known.services}
    assert {name for name, whole in sums.items() if whole != 1} == set()


def test_data_and_successors_that_are_spoken_of_exist(known: Governing) -> None:
    held = {each.data for one in (*known.services, *known.about.values()) for each in one.data}
    classes = {one.name for one in known.data}
    assert {*held, known.controlled, known.reached, known.guarded} - classes == set()
    assert {one.replaced_by for one in known.services if one.replaced_by} <= {one.name for one in known.services}


def test_operations_that_hand_out_data_are_the_service_s_own(known: Governing) -> None:
    for one in known.services:
        assert {call for each in one.data for call in each.operations} <= {each.call for each in one.operations}


def test_shapes_that_are_spoken_of_are_described(known: Governing) -> None:
    for one in known.services:
        spoken = {name for each in one.operations for name in (each.takes, each.answers) if name}
        spoken |= {kind.strip("[]") for fields in one.shapes.values() for kind in fields.values() if "[" in kind}
        assert spoken == set(one.shapes)


def test_whatever_needs_a_grant_is_sensitive(known: Governing) -> None:
    secret = {one.name for one in known.data if one.secrecy == "sensitive"}
    assert secret == {known.controlled, known.reached, known.guarded}


def test_campaigns_follow_decisions_and_give_half_a_year(known: Governing) -> None:
    decided = {one.role: one.day for one in known.decisions}
    for one in known.campaigns:
        assert decided[one.role] < one.opened
        assert (one.sunset - one.opened).days > 183
