"""The pages of opportunities and pillars: both languages, tables, who may read which names, who may dismiss."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from sowhat.web.app import create
from tests.web import every_sample, planning_samples
from tests.web.reader import Reader, reader
from tests.web.visitor import Visitor

PAGE = "/planning/opportunities"
FIRST, SECOND = planning_samples.FIRST.id, planning_samples.SECOND.id


@pytest.fixture(scope="module")
def asked() -> Reader:
    return reader(every_sample.loaders())


@pytest.fixture(scope="module")
def viewer() -> Visitor:
    return Visitor(create(Path(), every_sample.loaders(), role="viewer"))


@pytest.mark.parametrize("path", ["/planning", PAGE, f"{PAGE}/{FIRST}", f"{PAGE}/{SECOND}"])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_page_is_there_in_both_languages(asked: Reader, path: str, language: str) -> None:
    answer = asked.get(f"{path}?lang={language}")
    assert (answer.status_code, "<h1" in answer.text) == (200, True)


def test_the_tabs_are_not_about_value(asked: Reader) -> None:
    assert "Pages about value" not in asked.get("/planning?lang=en").text


@pytest.mark.parametrize(
    "path",
    ["/planning.csv", "/planning-pages.csv", f"{PAGE}.csv", f"{PAGE}-dismissed.csv", f"{PAGE}/{FIRST}/evidence.csv"],
)
def test_tables_can_be_had_as_csv(asked: Reader, path: str) -> None:
    assert asked.get(path).status_code == 200


def test_the_list_is_the_value_as_json(asked: Reader) -> None:
    assert asked.get("/api/v1/opportunities").json()["open"] == 1
    assert asked.get(f"/api/v1/opportunities/{FIRST}").json()["id"] == FIRST
    assert asked.get("/api/v1/planning").json()["pillars"][0]["standing"] == "behind"


def test_one_that_nobody_found_is_told_so(asked: Reader) -> None:
    answer = asked.get("/api/v1/opportunities/O-none")
    assert (answer.status_code, answer.json()["code"]) == (404, "no-such-opportunity")


def test_one_can_be_turned_into_a_demand(asked: Reader) -> None:
    text = asked.get(f"{PAGE}/{FIRST}?lang=en").text
    assert re.search(rf'href="/planning/demand/new\?title=[^"]+service=pay[^"]+opportunity={FIRST}"', text)


def test_a_dismissed_one_can_be_put_back_and_an_open_one_dismissed(asked: Reader) -> None:
    assert f'action="{PAGE}/{SECOND}/restore"' in asked.get(f"{PAGE}/{SECOND}").text
    assert f'action="{PAGE}/{FIRST}/dismiss"' in asked.get(f"{PAGE}/{FIRST}").text


def test_a_viewer_reads_no_names_and_no_form(viewer: Visitor) -> None:
    text = viewer.get(f"{PAGE}/{SECOND}?lang=en").text
    assert ("loans" in text, "wealth" in text, '<form class="plan' in text or 'method="post"' in text) == (
        False,
        False,
        False,
    )
    assert "k4f" not in viewer.get("/api/v1/opportunities").text


def test_a_viewer_may_dismiss_nothing(viewer: Visitor) -> None:
    assert viewer.raw(f"{PAGE}/{FIRST}/dismiss", b"why=x&by=y", {}).status_code == 403
