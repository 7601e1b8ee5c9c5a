"""The roll-out planner's page: asked, shown, written with the protection of every form, downloaded, read as JSON."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from sowhat.actions.rollout import read
from sowhat.web.app import create
from tests.conftest import Harbours
from tests.web.visitor import Visitor

ASKED = "study=advice-return&show=yes&starts=2026-06-22&waves=2&gap=14&hold_out=4&blocked=2026-07-01..2026-07-10"
FIELDS = {"study": "advice-return", "starts": "2026-06-22", "waves": "2", "gap": "14", "hold_out": "4"}


@pytest.fixture(scope="module")
def built(harbours: Harbours) -> Path:
    """Twelve teams, sixteen weeks, nobody live."""
    return harbours(starts=(None,) * 12, sizes=(40,) * 12, horizon=2, log_days=2, registered=None)


@pytest.fixture
def harbour(built: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(built, tmp_path / "w", copy_function=shutil.copy2))


@pytest.fixture
def visitor(harbour: Path) -> Visitor:
    return Visitor(create(harbour))


@pytest.mark.parametrize(("lang", "says"), [("en", "Plan a roll-out that can be measured"), ("zh", "灰度分批")])
def test_the_form_is_there_in_both_languages(visitor: Visitor, lang: str, says: str) -> None:
    answer = visitor.get(f"/studies/plan?lang={lang}")
    assert (answer.status_code, says in answer.text) == (200, True)
    assert '<option value="advice-return"' in answer.text


def test_what_was_asked_is_shown(visitor: Visitor) -> None:
    page = visitor.get(f"/studies/plan?{ASKED}").text
    assert all(f'id="section-{name}"' in page for name in ("calendar", "power", "claims", "alternatives", "lots"))
    assert "11\u00a0Jul 2026" in page  # the second wave would fall on 6 July


def test_a_call_that_cannot_be_served_is_explained_beside_the_form(visitor: Visitor) -> None:
    answer = visitor.get("/studies/plan?study=advice-return&show=yes&waves=40")
    assert (answer.status_code, 'role="alert"' in answer.text) == (422, True)


def test_writing_registers_and_shows_the_plan_that_stands(visitor: Visitor, harbour: Path) -> None:
    token = visitor.token(f"/studies/plan?{ASKED}")
    answer = visitor.post("/studies/plan", {**FIELDS, "token": token})
    assert (answer.status_code, answer.headers["location"]) == (303, "/studies/plan?study=advice-return&done=yes")
    assert len(read(harbour, "advice-return").waves) == 2
    assert "Written and registered" in visitor.get(answer.headers["location"]).text


def test_a_plan_that_stands_is_replaced_only_where_that_was_ticked(visitor: Visitor, harbour: Path) -> None:
    token = visitor.token(f"/studies/plan?{ASKED}")
    visitor.post("/studies/plan", {**FIELDS, "token": token})
    other = {**FIELDS, "seed": "7", "token": token}
    assert visitor.post("/studies/plan", other).status_code == 422
    assert visitor.post("/studies/plan", {**other, "again": "yes"}).status_code == 303
    assert read(harbour, "advice-return").seed == 7


def test_only_our_own_page_may_write(visitor: Visitor) -> None:
    token = visitor.token(f"/studies/plan?{ASKED}")
    assert visitor.post("/studies/plan", {**FIELDS, "token": "another"}).status_code == 403
    assert visitor.post("/studies/plan", {**FIELDS, "token": token}, {"Origin": "http://evil"}).status_code == 403


def test_the_lots_are_given_as_csv_and_the_waves_for_a_calendar(visitor: Visitor) -> None:
    lots = visitor.get(f"/studies/plan.csv?{ASKED}").text.splitlines()
    assert (lots[0], len(lots)) == ("unit,block,wave,day", 13)
    days = visitor.get(f"/studies/plan.ics?{ASKED}").text
    assert [line for line in days.split("\r\n") if line.startswith("DTSTART")] == [
        "DTSTART;VALUE=DATE:20260622",
        "DTSTART;VALUE=DATE:20260711",
        "DTSTART;VALUE=DATE:20260727",
    ]


def test_the_api_gives_the_plan_that_stands_and_nothing_else(visitor: Visitor, harbour: Path) -> None:
    address = "/api/v1/studies/advice-return/plan"
    missing = visitor.get(address)
    assert (missing.status_code, missing.json()["code"]) == (404, "rollout-none")
    visitor.post("/studies/plan", {**FIELDS, "token": visitor.token(f"/studies/plan?{ASKED}")})
    assert visitor.get(address).json() == json.loads(read(harbour, "advice-return").model_dump_json())


def test_a_study_leads_to_its_planner(visitor: Visitor) -> None:
    assert 'href="/studies/plan?study=advice-return"' in visitor.get("/studies/advice-return").text
