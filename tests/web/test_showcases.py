"""Pages of showcases and talks, their forms, files, tables, and the same as JSON."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import icalendar
import pytest

from sowhat.actions import instant
from sowhat.actions.talks.calendar import find
from sowhat.web.app import create
from tests.conftest import Harbours
from tests.web import every_sample, showcase_samples
from tests.web.reader import Reader, reader
from tests.web.visitor import Visitor

PAGE, ID = "/showcase/calendar", showcase_samples.NEXT.id


@pytest.fixture(scope="module")
def bank() -> Reader:
    return reader(every_sample.loaders())


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("path", ["", f"/{ID}", f"/{showcase_samples.HELD.id}"])
def test_every_page_is_drawn_in_both_languages(bank: Reader, path: str, lang: str) -> None:
    assert bank.get(f"{PAGE}{path}?lang={lang}").status_code == 200


@pytest.mark.parametrize(
    "words",
    [
        "One line of the agenda has no presenter.",
        "43 teams is not true any more",
        "the records say it in other words now",
        "is not in the draft any more",
        "answers for figures that the records do not hold",
    ],
)
def test_what_is_missing_or_no_longer_true_is_said(bank: Reader, words: str) -> None:
    assert words in bank.get(f"{PAGE}/{ID}?lang=en").text.replace("\N{NO-BREAK SPACE}", " ")


def test_tables_are_csv(bank: Reader) -> None:
    assert ID in bank.get(f"{PAGE}-ahead.csv").text
    assert "Refunds in one call,Chen,10,1" in bank.get(f"{PAGE}/{ID}/agenda.csv").text


def test_the_api_serves_the_values(bank: Reader) -> None:
    assert bank.get("/api/v1/showcases").text == showcase_samples.CALENDAR.model_dump_json(indent=2)
    assert bank.get(f"/api/v1/showcases/{ID}").text == showcase_samples.SEEN[ID].model_dump_json(indent=2)
    assert bank.get("/api/v1/talks/developers").json()["slides"][0]["title"]["text"] == "42 teams call us"


@pytest.mark.parametrize(("path", "code"), [("/api/v1/showcases/none", "no-such-occasion"), ("/api/v1/talks/none", "")])
def test_what_is_not_there_is_a_problem(bank: Reader, path: str, code: str) -> None:
    answer = bank.get(path)
    assert (answer.status_code in (404, 422), code in answer.text) == (True, True)


def test_a_viewer_is_offered_no_form() -> None:
    shown = Reader(create(Path(), every_sample.loaders(), role="viewer")).get(f"{PAGE}/{ID}").text
    assert 'method="post"' not in shown


def test_a_form_is_sent_twice_and_counts_once_and_a_refused_one_keeps_its_words(harbours: Harbours) -> None:
    root = harbours(log_days=2)
    visitor = Visitor(create(root))
    id_ = next(iter(every_id(visitor)))
    token = visitor.token(f"{PAGE}/{id_}")
    said = {"token": token, "act": "item", "what": "Refunds", "minutes": "10", "by": "Li"}
    assert [visitor.post(f"{PAGE}/{id_}", said).status_code for _ in range(2)] == [303, 303]
    assert [one.what for one in find(root, id_).agenda] == ["Refunds"]
    refused = visitor.post(f"{PAGE}/{id_}", {**said, "what": "Prices", "by": ""})
    assert (refused.status_code, 'value="Prices"' in refused.text) == (422, True)


def every_id(visitor: Visitor) -> list[str]:
    """Ids of what lies ahead."""
    return [one["id"] for one in visitor.get("/api/v1/showcases").json()["occasions"]]


def test_another_calendar_reads_them_all(harbours: Harbours) -> None:
    with instant.simulated(datetime(2026, 9, 1, tzinfo=UTC)):
        visitor = Visitor(create(harbours(log_days=2)))
        found = icalendar.Calendar.from_ical(visitor.get(f"{PAGE}.ics").content)
        assert len(found.events) == len(every_id(visitor))
