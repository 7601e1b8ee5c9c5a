"""The decision log's pages, forms, tables, and the same as JSON."""

from __future__ import annotations

from pathlib import Path

import pytest

from sowhat.actions import decisions
from sowhat.web.app import create
from tests.conftest import Harbours
from tests.web import every_sample, partner_samples
from tests.web.reader import Reader, reader
from tests.web.visitor import Visitor


@pytest.fixture(scope="module")
def bank() -> Reader:
    return reader(every_sample.loaders())


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("path", ["", "/new", "/DEC-1", "/DEC-2"])
def test_every_page_is_drawn_in_both_languages(bank: Reader, path: str, lang: str) -> None:
    assert bank.get(f"/planning/decisions{path}?lang={lang}").status_code == 200


def test_an_overdue_review_is_the_answer(bank: Reader) -> None:
    assert "<em>1</em> decision of 2 should have been looked at again" in bank.get("/planning/decisions?lang=en").text


@pytest.mark.parametrize(
    "words", ["has moved", "fewer than 10 customers", "no longer to be read", "Nobody wrote down why not", "22 days"]
)
def test_what_became_of_the_evidence_is_said(bank: Reader, words: str) -> None:
    assert words in bank.get("/planning/decisions/DEC-1?lang=en").text.replace("\N{NO-BREAK SPACE}", " ")


def test_the_log_is_csv(bank: Reader) -> None:
    assert "Build refunds in one step,2026-06-01,Li" in bank.get("/planning/decisions.csv").text


def test_the_api_serves_the_values(bank: Reader) -> None:
    assert bank.get("/api/v1/decisions").text == partner_samples.DECISIONS.model_dump_json(indent=2)
    assert bank.get("/api/v1/decisions/DEC-1").text == partner_samples.DECISION.model_dump_json(indent=2)
    assert bank.get("/api/v1/decisions/DEC-9").json()["code"] == "no-such-decision"


def test_a_decision_is_put_down_and_reviewed(harbours: Harbours) -> None:
    root: Path = harbours(log_days=2)
    visitor = Visitor(create(root))
    made = visitor.post("/planning/decisions", {"what": "Go on", "about": "service:advice", "by": "Li"})
    assert made.headers["location"] == "/planning/decisions/DEC-1?said=noted"
    visitor.post("/planning/decisions/DEC-1", {"says": "undone", "came": "wrong", "by": "Bo"})
    [one] = decisions.decisions(root).decisions
    assert (one.state, one.reviews[0].came) == ("undone", "wrong")
    assert 'name="came"' not in visitor.get("/planning/decisions/DEC-1").text
