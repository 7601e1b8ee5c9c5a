"""Pages of joint objectives: both languages, forms, roles, sheets, JSON."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from httpx import Response

from sowhat.web.app import create
from tests.conftest import Harbours
from tests.web import okr_samples, samples
from tests.web.reader import Reader, reader
from tests.web.visitor import Visitor


@pytest.fixture(scope="module")
def bank() -> Reader:
    return reader(replace(samples.BANK, okrs=lambda root: okr_samples.OKRS, okr=okr_samples.load))


@pytest.fixture(scope="module")
def root(harbours: Harbours) -> Path:
    return harbours(log_days=2)


@pytest.mark.parametrize("path", ["", "/OKR-1"])
@pytest.mark.parametrize(("lang", "word"), [("en", "Identity is a habit"), ("zh", "身份核验成为习惯")])
def test_every_page_is_drawn_in_both_languages(bank: Reader, path: str, lang: str, word: str) -> None:
    answer = bank.get(f"/planning/okrs{path}?lang={lang}")
    assert (answer.status_code, word in answer.text) == (200, True)


def test_the_answer_comes_first(bank: Reader) -> None:
    assert "It came to <em>0.75</em> of 1." in bank.get("/planning/okrs/OKR-1?lang=en").text


def test_what_moved_after_the_review_is_told(bank: Reader) -> None:
    assert "measured otherwise by now" in bank.get("/planning/okrs/OKR-1?lang=en").text


def test_an_objective_that_is_none_is_refused(bank: Reader) -> None:
    assert bank.get("/planning/okrs/OKR-9?lang=en").status_code == 404


@pytest.mark.parametrize("table", ["key-results", "confidence", "steps"])
def test_tables_are_there_as_csv(bank: Reader, table: str) -> None:
    assert bank.get(f"/planning/okrs/OKR-1/{table}.csv").headers["content-type"].startswith("text/csv")


def test_the_api_says_the_same(bank: Reader) -> None:
    assert bank.get("/api/v1/okrs").json() == okr_samples.OKRS.model_dump(mode="json")
    assert bank.get("/api/v1/okrs/OKR-1").json()["objective"]["score"] == "0.75"


def sent(visitor: Visitor, path: str, fields: dict[str, str], page: str) -> Response:
    return visitor.post(path, {**fields, "token": visitor.token(page)})


FIELDS = {
    "title": "More return",
    "period": "2099-Q2",
    "platform_team": "team-01",
    "business_team": "team-02",
    "kr1_title": "Return",
    "kr1_of": "weekly-return",
    "kr1_start": "40%",
    "kr1_target": "90%",
    "by": "Li",
}


def test_it_is_proposed_and_accepted_by_forms(root: Path) -> None:
    visitor = Visitor(create(root))
    made = sent(visitor, "/planning/okrs", FIELDS, "/planning/okrs/new")
    address = made.headers["location"].partition("?")[0]
    for side, who in (("platform", "Li"), ("business", "Wang")):
        sent(visitor, address, {"act": "accept", "side": side, "by": who}, address)
    assert "Agreed, still to begin" in visitor.get("/planning/okrs").text
    again = sent(visitor, "/planning/okrs", FIELDS, "/planning/okrs/new")
    assert again.headers["location"] == made.headers["location"]


def test_what_is_refused_stays_in_the_form(root: Path) -> None:
    visitor = Visitor(create(root))
    answer = sent(visitor, "/planning/okrs", {**FIELDS, "kr1_target": "40%"}, "/planning/okrs/new")
    assert (answer.status_code, "starts at its target" in answer.text) == (422, True)
    assert 'value="More return"' in answer.text


def test_a_viewer_may_read_and_not_act(root: Path) -> None:
    visitor = Visitor(create(root, role="viewer"))
    assert visitor.get("/planning/okrs").status_code == 200
    assert sent(visitor, "/planning/okrs", FIELDS, "/planning/okrs/new").status_code == 403


@pytest.mark.parametrize("act", ["accept", "credit"])
def test_only_an_approver_binds_a_side(root: Path, act: str) -> None:
    visitor = Visitor(create(root, role="contributor"))
    said = sent(visitor, "/planning/okrs/OKR-1", {"act": act, "side": "platform", "by": "Li"}, "/planning/okrs/new")
    assert (said.status_code, "okr-changed" in said.text) == (403, False)
