"""The Priorities page, its tables, its form and its JSON over values made by hand."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import replace
from html import unescape
from pathlib import Path
from typing import get_args

import pytest

from sowhat.errors import CallError, Problem
from sowhat.model.priorities import Priorities, Standing, WhatIf
from tests.web import priority_samples, samples
from tests.web.reader import Reader, reader

PAGE, API = "/planning/priorities", "/api/v1/priorities"
CSV = re.compile(r'class="csv" href="([^"]+)"')
SITE = replace(samples.BANK, priorities=priority_samples.load)


@pytest.fixture(scope="module")
def asked() -> Reader:
    return reader(SITE)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_answer_comes_first_in_both_languages(asked: Reader, language: str) -> None:
    text = asked.get(f"{PAGE}?lang={language}").text
    assert text.index("<h1") < text.index("Stop a card") < text.index('id="what-if"')
    assert f'<a href="{PAGE}" aria-current="page">' in text


def test_every_table_can_be_had_as_csv(asked: Reader) -> None:
    links = {unescape(one) for one in CSV.findall(asked.get(f"{PAGE}?lang=en").text)}
    assert f"{PAGE}.csv" in links
    assert len(links) >= 5
    assert {asked.get(one).status_code for one in links} == {200}


def test_a_csv_has_the_numbers_and_no_formula(asked: Reader) -> None:
    table = list(csv.DictReader(io.StringIO(asked.get(f"{PAGE}.csv?lang=en").text)))
    found = {row["candidate"]: row for row in table}
    assert (found["D-1"]["choice"], float(found["D-1"]["wsjf"])) == ("yes", 900)
    assert found["D-6"]["wsjf"] == ""


def test_what_a_reader_tries_out_stays_in_the_address_of_tables_and_numbers(asked: Reader) -> None:
    text = asked.get(f"{PAGE}?lang=en&period=2027-Q1&room.api=9&must.D-4=yes").text
    links = [unescape(one) for one in CSV.findall(text)]
    assert all("room.api=9" in one and "must.D-4=yes" in one for one in links)
    assert f'href="{API}?period=2027-Q1&amp;room.api=9&amp;must.D-4=yes"' in text
    assert 'name="must.D-4" value="yes" checked' in text
    assert 'value="9"' in text


def test_a_must_as_written_cannot_be_unticked(asked: Reader) -> None:
    assert 'name="must.D-3" value="yes" checked disabled' in asked.get(PAGE).text


def test_a_title_is_text_and_no_markup(asked: Reader) -> None:
    text = asked.get(PAGE).text
    assert "=Formula &lt;b&gt;" in text
    assert "<b>" not in text.partition("<main")[2].partition("=Formula")[2][:40]


def test_what_cannot_be_asked_is_refused_beside_the_form(asked: Reader) -> None:
    answer = asked.get(f"{PAGE}?lang=en&room.api=many")
    assert (answer.status_code, "cannot be a team’s person-days" in answer.text) == (422, True)
    assert 'id="what-if"' in answer.text


def test_numbers_refuse_with_problem_details(asked: Reader) -> None:
    answer = asked.get(f"{API}?room.api=many")
    assert (answer.status_code, answer.json()["code"]) == (422, "priority-days")


def test_the_same_is_had_as_json(asked: Reader) -> None:
    assert Priorities.model_validate_json(asked.get(API).content) == priority_samples.seen()


@pytest.mark.parametrize("standing", [one for one in get_args(Standing) if one != "chosen"])
def test_an_empty_page_says_why(standing: Standing) -> None:
    empty = reader(replace(SITE, priorities=lambda *asked, **more: priority_samples.empty(standing)))
    answer = empty.get(f"{PAGE}?lang=en")
    assert (answer.status_code, "<h1" in answer.text) == (200, True)
    assert 'href="/planning/demand"' in answer.text


def test_a_workspace_that_refuses_everything_shows_its_problem() -> None:
    def refuse(
        root: Path, period: str | None = None, what_if: WhatIf = priority_samples.NOTHING, draws: int | None = None
    ) -> Priorities:
        raise CallError(Problem("priority-period", params={"value": "soon"}))

    answer = reader(replace(SITE, priorities=refuse)).get(f"{PAGE}?lang=en")
    assert (answer.status_code, "soon is no period" in answer.text) == (422, True)
