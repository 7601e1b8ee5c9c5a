"""The page of the three-minute rule: a pitch is pasted, advised, rehearsed and its time kept; its text is not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sowhat.web.app import create
from tests.conftest import Harbours
from tests.web.visitor import Visitor

PAGE = "/showcase/rehearsal"
SAID = "Customers <b>used</b> to wait. Now p99 is fine."


@pytest.fixture(scope="module")
def visitor(harbours: Harbours) -> Visitor:
    root: Path = harbours(log_days=2)
    return Visitor(create(root))


def test_before_a_pitch_there_is_a_form_and_no_clock(visitor: Visitor) -> None:
    found = visitor.get(PAGE)
    assert (found.status_code, "<textarea" in found.text, "pitch-clock" in found.text) == (200, True, False)


def test_what_is_pasted_is_advised_and_escaped(visitor: Visitor) -> None:
    found = visitor.post(PAGE, {"token": visitor.token(PAGE), "text": SAID, "audience": "business", "language": "en"})
    assert (found.status_code, "pitch-clock" in found.text, "<b>used</b>" in found.text) == (200, True, False)
    assert "how long people wait" in found.text


def test_each_part_shows_its_share_of_the_time_before_the_clock_runs(visitor: Visitor) -> None:
    found = visitor.post(PAGE, {"token": visitor.token(PAGE), "text": SAID, "audience": "business", "language": "en"})
    assert found.text.count('<span class="took">0:03</span>') == 2


@pytest.mark.parametrize("fields", [{"text": " "}, {"text": SAID, "minutes": "inf"}, {"text": SAID, "minutes": "x"}])
def test_what_is_no_pitch_is_refused_and_stays_in_the_form(visitor: Visitor, fields: dict[str, str]) -> None:
    found = visitor.post(PAGE, {"token": visitor.token(PAGE), **fields})
    assert found.status_code == 422
    assert ("wait." in found.text) == ("wait." in fields["text"])


def test_a_run_is_kept_and_listed(visitor: Visitor) -> None:
    told = {"title": "Monthly", "by": "Li", "sections": json.dumps([["Part 1", 20, 30.5]])}
    sent = visitor.post(f"{PAGE}/run", {"token": visitor.token(PAGE), **told})
    assert (sent.status_code, sent.headers["location"]) == (303, f"{PAGE}?done=yes#section-runs")
    assert "Monthly" in visitor.get(f"{PAGE}?done=yes").text
    [run] = visitor.get("/api/v1/rehearsals").json()["runs"]
    assert (run["title"], run["sections"][0]["seconds"]) == ("Monthly", 30.5)


@pytest.mark.parametrize("sections", ["", "{}", "[1]", '[["a", "x", 1]]', '[["a", 1e999, 1]]'])
def test_what_no_clock_counted_is_refused(visitor: Visitor, sections: str) -> None:
    fields = {"token": visitor.token(PAGE), "title": "a", "by": "b", "sections": sections}
    assert visitor.post(f"{PAGE}/run", fields).status_code == 422
