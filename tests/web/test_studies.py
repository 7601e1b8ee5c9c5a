"""The page of all studies: in the navigation, filtered and sorted by address, every table as CSV."""

from __future__ import annotations

import csv
import io
import re

import pytest

from tests.web import portfolio_samples as samples
from tests.web import so_what_samples as front
from tests.web.reader import Reader, reader


@pytest.fixture(scope="module")
def bank() -> Reader:
    return reader(front.loaders(samples.so_what(samples.seen())))


def test_the_page_is_found_in_the_navigation(bank: Reader) -> None:
    assert '<a href="/studies" aria-current="page">Studies</a>' in bank.get("/studies?lang=en").text


def test_a_study_s_page_stands_below_it(bank: Reader) -> None:
    assert '<a href="/studies" aria-current="page">' in bank.get("/studies/settlement-retention?lang=en").text


def test_every_study_is_a_line_with_its_interval_drawn(bank: Reader) -> None:
    page = bank.get("/studies?lang=en").text
    listed = page[page.index('id="studies"') : page.index('id="section-totals"')]
    assert re.findall(r'href="/studies/([\w-]+)"', listed) == [
        "settlement-retention",
        "identity-retention",
        "risk-late",
    ]
    assert listed.count('<svg class="range"') == 3


def test_the_list_is_filtered_and_sorted_by_its_address(bank: Reader) -> None:
    rows = list(csv.reader(io.StringIO(bank.get("/studies.csv?find=settlement&sort=-effect&lang=en").text)))
    assert [row[0] for row in rows] == ["study", "settlement-retention"]


@pytest.mark.parametrize("name", ["totals", "causes", "shares-retention-8"])
def test_every_table_is_given_as_csv(bank: Reader, name: str) -> None:
    assert bank.get(f"/studies-{name}.csv").status_code == 200


def test_the_api_has_the_totals_beside_the_effects(bank: Reader) -> None:
    found = bank.get("/api/v1/effects").json()
    assert [one["name"] for one in found["portfolios"]] == ["retention-8"]
    assert found["portfolios"][0]["kept"]["value"] == 1700
    assert bank.get("/api/v1/effects?study=settlement-retention").json()["portfolios"] == []


def test_without_studies_the_page_says_what_it_takes() -> None:
    page = reader(front.loaders(front.bare())).get("/studies?lang=en")
    assert page.status_code == 200
    assert 'id="studies"' not in page.text
