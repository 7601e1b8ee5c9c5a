"""The page of totals: the walk is drawn, every table comes as CSV, and the API gives what the command prints."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from sowhat.model.claim import Amount
from sowhat.model.portfolio import Replicates
from sowhat.model.study import Price
from sowhat.model.totals import Counted, Totals
from tests.stories import test_totals as samples
from tests.web import value_samples
from tests.web.reader import Reader, reader


def seen() -> Totals:
    counted = Counted(
        name="return-4",
        outcome="return",
        horizon=4,
        services=("advice",),
        studies=("advice-return",),
        kind="create",
        grade="B",
        customers=True,
        units=1000,
        quantity=Amount(value=80, low=50, high=120),
        money=samples.SURE,
        price=Price(amount=100, low=80, high=130, currency="CNY"),
        moves="with-teams",
    )
    return samples.seen(bridges=(samples.walk(),), counted=(counted,))


@pytest.fixture(scope="module")
def bank() -> Reader:
    return reader(replace(value_samples.loaders(), totals=lambda root: seen()))


@pytest.mark.parametrize(("lang", "says"), [("en", "How much of the change in"), ("zh", "有多少是我们的？")])
def test_the_walk_is_a_question_with_its_answer_and_a_drawing(bank: Reader, lang: str, says: str) -> None:
    page = bank.get(f"/value/totals?lang={lang}").text
    assert says in page
    assert '<figure class="chart" id="walk-return-4"' in page


def test_the_page_is_found_beside_the_others_about_value(bank: Reader) -> None:
    assert '<a href="/value/totals" aria-current="page">Totals</a>' in bank.get("/value/totals?lang=en").text


@pytest.mark.parametrize(
    ("path", "begins"),
    [
        ("/value/totals.csv", "outcome,services,kept"),
        ("/value/totals-sums.csv", "total,grade,value"),
        ("/value/totals-months.csv", "month,state,kind"),
        ("/value/totals-bridge-return-4.csv", "step,n"),
    ],
)
def test_every_table_is_given_as_csv(bank: Reader, path: str, begins: str) -> None:
    assert bank.get(path).text.startswith(begins)


def test_the_api_gives_what_the_command_prints(bank: Reader) -> None:
    assert bank.get("/api/v1/totals").json() == json.loads(seen().model_dump_json())


def test_what_single_teams_do_to_a_total_is_no_part_of_the_answer() -> None:
    assert not set(Replicates.model_fields) & set(Counted.model_fields)
