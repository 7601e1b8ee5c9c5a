"""The companies' files: complete in both languages, and each name leads somewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import get_args

import pytest
from pydantic import BaseModel

from sowhat.model.value import Text
from sowhat.model.workspace import PlatformKind
from sowhat.simulate.spec import CompanySpec, company
from sowhat.simulate.wording import wording

KINDS = get_args(PlatformKind)
CHINESE = re.compile(r"[\u4e00-\u9fff]")


@pytest.fixture(params=KINDS)
def spec(request: pytest.FixtureRequest) -> CompanySpec:
    """Each company in turn."""
    return company(request.param)


def texts(value: object) -> Iterator[Text]:
    """Every text in a value."""
    if isinstance(value, Text):
        yield value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from texts(getattr(value, name))
    elif isinstance(value, tuple):
        for part in value:
            yield from texts(part)


def test_every_text_is_there_in_both_languages(spec: CompanySpec) -> None:
    assert [one for one in texts(spec) if not one.en or not CHINESE.search(one.zh) or CHINESE.search(one.en)] == []


def test_every_team_has_a_chinese_title_and_a_name_of_its_own(spec: CompanySpec) -> None:
    assert [team for team in spec.teams if not CHINESE.search(team[2])] == []
    assert len({name for name, _, _ in spec.teams}) == len(spec.teams)


def test_teams_that_are_spoken_of_exist(spec: CompanySpec) -> None:
    known = {name for name, _, _ in spec.teams}
    assert {*spec.mobile, spec.abstains, spec.renamed.team, spec.lost.team} - known == set()


def test_studies_and_incidents_speak_of_what_exists(spec: CompanySpec) -> None:
    services = {one.name for one in spec.services}
    outcomes = {one.name for one in spec.outcomes} | {one.name for one in spec.losses}
    outcomes |= {one.month_end[0] for one in spec.outcomes if one.month_end}
    spoken_of = {one.service for one in spec.studies} | {one.service for one in spec.incidents}
    assert spoken_of - services == set()
    assert {one.outcome for one in spec.studies} - outcomes == set()


def test_studies_are_registered_before_anybody_goes_live(spec: CompanySpec) -> None:
    plans = {one.name: one.adoption for one in spec.services}
    late = [one.name for one in spec.studies if (plan := plans[one.service]) and min(plan.dates) <= one.registered]
    assert late == []


def test_routes_of_services_are_their_own(spec: CompanySpec) -> None:
    assert len({one.route for one in spec.services}) == len(spec.services)
    for service in spec.services:
        assert {"/" + one.split("/")[1].split("?")[0] for one in service.operations} == {service.route}


def test_every_headed_table_has_as_many_columns_in_both_languages() -> None:
    words = wording()
    tables = (words.weekly, words.rosters, words.go_lives, words.costs)
    assert [table for table in tables if len(table["en"]) != len(table["zh"])] == []
