import csv
import io
import json

import pytest

from tests.web import value_samples
from tests.web.reader import Reader, reader


@pytest.fixture(scope="module")
def bank() -> Reader:
    return reader(value_samples.loaders())


def test_the_page_is_found_in_the_navigation(bank: Reader) -> None:
    page = bank.get("/value?lang=en").text
    assert '<a href="/value" aria-current="page">Value</a>' in page


def test_reached_open_and_unknown_are_drawn_apart(bank: Reader) -> None:
    page = bank.get("/value?lang=en").text
    drawn = [page.count(f'<li class="{state}">') for state in ("reached", "not-yet", "unknown")]
    assert drawn == [9, 4, 11]


def test_the_api_gives_what_the_command_prints(bank: Reader) -> None:
    found = bank.get("/api/v1/value").json()
    assert found == json.loads(value_samples.seen().model_dump_json())


def test_the_api_gives_one_service(bank: Reader) -> None:
    assert [one["service"] for one in bank.get("/api/v1/value?service=identity").json()["services"]] == ["identity"]


def test_a_service_that_nobody_knows_is_not_found(bank: Reader) -> None:
    answer = bank.get("/api/v1/value?service=nobody")
    assert (answer.status_code, answer.json()["code"]) == (404, "no-such-service")


@pytest.mark.parametrize(
    ("path", "first"),
    [
        ("/value.csv", ["settlement-v2", "0.7"]),
        ("/value-ladder.csv", ["settlement-v2", "reached"]),
        ("/value-even.csv", ["settlement-v2", "384000.0"]),
    ],
)
def test_every_table_is_given_as_csv(bank: Reader, path: str, first: list[str]) -> None:
    rows = list(csv.reader(io.StringIO(bank.get(path).text)))
    assert [row[:2] for row in rows if row[0] == "settlement-v2"] == [first]


def test_a_service_s_page_has_its_ladder_and_break_even(bank: Reader) -> None:
    page = bank.get("/services/identity?lang=en").text
    assert all(f'id="section-{name}"' in page for name in ("ladder", "habit", "even"))


def test_a_service_s_tables_are_given_as_csv(bank: Reader) -> None:
    assert bank.get("/services/identity/even.csv").text.startswith("service,cost,price,needed")


def test_nothing_declared_says_what_fills_it() -> None:
    page = reader(value_samples.loaders(value_samples.EMPTY)).get("/value?lang=zh").text
    assert "还不知道：没有登记任何服务。" in page
    assert "再构建一次" in page
