"""The pages of partners, their forms, their tables, and the same as JSON."""

from __future__ import annotations

from pathlib import Path

import pytest

from sowhat.actions import promises
from sowhat.web.app import create
from tests.conftest import Harbours
from tests.web import every_sample, partner_samples
from tests.web.reader import Reader, reader
from tests.web.visitor import Visitor


@pytest.fixture(scope="module")
def bank() -> Reader:
    return reader(every_sample.loaders())


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("path", ["", "/retail-app"])
def test_every_page_is_drawn_in_both_languages(bank: Reader, path: str, lang: str) -> None:
    assert bank.get(f"/partners{path}?lang={lang}").status_code == 200


def test_what_is_late_is_the_answer(bank: Reader) -> None:
    assert "<em>1</em> promise or next step is past" in bank.get("/partners/retail-app?lang=en").text


@pytest.mark.parametrize(
    "words",
    [
        "Fewer than ten customers are on their lists",
        "Counted for fewer than 10 customers",
        "of fewer than 10 customers: not shown",
        "Nobody has said",
        "still to prepare: the owner",
        "Show the refund numbers (3 days past",
        "What it may be worth is not known",
    ],
)
def test_what_is_small_unknown_or_late_is_said(bank: Reader, words: str) -> None:
    text = bank.get("/partners/retail-app?lang=en").text
    assert words in text.replace("\N{NO-BREAK SPACE}", " ")


def test_tables_are_csv(bank: Reader) -> None:
    assert "retail-app,2026-09-20,2,120345,1,1,2" in bank.get("/partners.csv").text
    assert "identity,120000,100000,own-choice" in bank.get("/partners/retail-app/uses.csv").text


def test_the_api_serves_the_values(bank: Reader) -> None:
    assert bank.get("/api/v1/partners").text == partner_samples.PARTNERS.model_dump_json(indent=2)
    assert bank.get("/api/v1/partners/retail-app").text == partner_samples.BRIEF.model_dump_json(indent=2)


def test_nobody_of_that_name_is_a_problem(bank: Reader) -> None:
    answer = bank.get("/api/v1/partners/nobody")
    assert (answer.status_code, answer.json()["code"]) == (404, "no-such-partner")


def test_a_promise_is_made_once_however_often_the_form_is_sent(harbours: Harbours) -> None:
    root: Path = harbours(log_days=2)
    visitor = Visitor(create(root))
    for _ in range(2):
        said = {"act": "promise", "what": "Show the numbers", "person": "Wang", "by": "Li"}
        assert visitor.post("/partners/credit", said).status_code == 303
    assert [one.what for one in promises.promises(root, "credit").promises] == ["Show the numbers"]


def test_a_refused_form_keeps_what_was_typed(harbours: Harbours) -> None:
    visitor = Visitor(create(harbours(log_days=2)))
    answer = visitor.post("/partners/credit", {"act": "promise", "what": "Show the numbers", "by": " "})
    assert answer.status_code == 422
    assert "Show the numbers</textarea>" in answer.text


@pytest.mark.parametrize("path", ["/partners/retail-app", "/api/v1/partners/retail-app"])
def test_a_viewer_is_told_of_no_person(path: str) -> None:
    names = [one.person for one in partner_samples.BRIEF.people]
    shown = Reader(create(Path(), every_sample.loaders(), role="viewer")).get(path).text
    assert names
    assert not any(name in shown for name in names)
