"""Return, milestones and business cases as pages: what they say, their forms, their tables, the same as JSON."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from sowhat.actions import case as case_actions
from sowhat.model.estimate import Remark
from sowhat.model.roi import ProjectCost
from sowhat.web.app import create
from tests.web import value_samples
from tests.web.reader import Reader, reader
from tests.web.roi_samples import CASE, KEPT, PROMISED, roi
from tests.web.visitor import Visitor


@pytest.fixture(scope="module")
def bank() -> Reader:
    made = replace(
        value_samples.loaders(),
        roi=lambda root: roi(value_samples.seen()),
        milestones=lambda root: PROMISED,
        cases=lambda root: KEPT,
    )
    return reader(made)


@pytest.mark.parametrize("page", ["", "/returns", "/milestones", "/case"])
def test_every_page_leads_to_the_others(bank: Reader, page: str) -> None:
    shown = bank.get(f"/value{page}?lang=en").text
    assert f'<a href="/value{page}" aria-current="page">' in shown.partition('<nav class="tabs"')[2]
    assert all(f'<a href="/value{other}"' in shown for other in ("", "/returns", "/milestones", "/case"))


def test_the_return_says_when_it_paid_back(bank: Reader) -> None:
    page = bank.get("/value/returns?lang=en").text
    assert "Paid back from September 2026 on" in page
    assert "Net present value" in page


def test_what_is_left_out_is_told(bank: Reader) -> None:
    assert "Claim c000002 is not counted" in bank.get("/value/returns?lang=en").text


def test_not_known_is_said_and_not_drawn_as_nothing(bank: Reader) -> None:
    rows = list(csv.DictReader(io.StringIO(bank.get("/value/returns.csv").text)))
    assert {row["service"]: row["value"] for row in rows}["identity"] == ""


def test_a_forecast_is_called_one(bank: Reader) -> None:
    assert "a forecast, never value" in bank.get("/value/returns?lang=en").text
    assert "这是预测，不是价值" in bank.get("/value/returns?lang=zh").text


def test_months_can_be_added_up_again(bank: Reader) -> None:
    rows = list(csv.DictReader(io.StringIO(bank.get("/value/returns-months.csv").text)))
    built = sum(float(row["build"]) for row in rows if row["service"] == "settlement-v2")
    assert built == 500_000


def test_the_curve_has_its_table(bank: Reader) -> None:
    assert bank.get("/value/returns-curve-settlement-v2.csv").text.startswith("month,build,run,shared")


def test_the_api_gives_the_return(bank: Reader) -> None:
    assert bank.get("/api/v1/roi").json()["services"][0]["payback"]["month"] == "2026-09"


def test_a_slipping_promise_comes_first_with_its_reason(bank: Reader) -> None:
    page = bank.get("/value/milestones?lang=en").text
    assert "Slipping: <em>1</em> of 1 milestone." in page
    assert "“Habit” is 20 days overdue." in page


def test_what_people_typed_is_shown_as_text(bank: Reader) -> None:
    assert "two teams &lt;late&gt;" in bank.get("/value/milestones?lang=en").text


def test_promises_as_csv_and_json(bank: Reader) -> None:
    [row] = csv.DictReader(io.StringIO(bank.get("/value/milestones.csv").text))
    assert (row["state"], row["expected"], row["realised"]) == ("slipping", "200.0", "40.0")
    assert bank.get("/api/v1/milestones").json()["milestones"][0]["state"] == "slipping"


def test_cases_that_were_put_down_as_csv_and_json(bank: Reader) -> None:
    [row] = csv.DictReader(io.StringIO(bank.get("/value/case.csv").text))
    assert (row["case"], row["by"]) == ("refund", "Lin")
    assert bank.get("/api/v1/cases").json()["cases"][0]["case"]["name"] == "refund"


def test_a_blank_case_asks_for_every_range(bank: Reader) -> None:
    page = bank.get("/value/case?lang=en").text
    assert page.count('name="effect_') == 4


def test_a_kept_case_is_worked_out_again(bank: Reader) -> None:
    page = bank.get("/value/case?case=refund&lang=zh").text
    assert "一键退款：值不值得做？" in page
    assert 'value="0.004"' in page


def test_a_case_answers_at_an_address_of_its_own_without_script(bank: Reader) -> None:
    """What a browser without script would ask for: the form's own fields, by GET."""
    fields = {f"{name}_{end}": "5" for name in ("reach", "effect", "price", "build", "run", "ramp") for end in ENDS}
    query = "&".join(f"{name}={value}" for name, value in {"name": "x", "months": "12", **fields}.items())
    page = bank.get(f"/value/case?{query}&lang=en").text
    assert 'id="section-matters"' in page
    assert bank.get(f"/value/case.json?{query}").json()["cost"]["value"] == "50.00"


ENDS = ("low", "likely", "high")


def test_the_api_gives_a_kept_case(bank: Reader) -> None:
    found = bank.get("/api/v1/cases/refund").json()
    assert found == json.loads(case_actions.work_out(CASE).model_dump_json())


@pytest.mark.parametrize(("query", "status"), [("case=nobody", 404), ("name=x&reach_low=1", 422)])
def test_what_is_no_case_says_so(bank: Reader, query: str, status: int) -> None:
    assert bank.get(f"/value/case?{query}").status_code == status


def test_a_wrong_number_stays_in_the_form(bank: Reader) -> None:
    assert 'value="many"' in bank.get("/value/case?name=x&reach_low=many&lang=en").text


def test_posts_of_other_sites_are_refused(tmp_path: Path) -> None:
    made = replace(value_samples.loaders(), milestones=lambda root: PROMISED, cases=lambda root: KEPT)
    visitor = Visitor(create(tmp_path, made))
    assert visitor.post("/value/milestones", {"token": "x"}, {"Origin": "http://evil.example"}).status_code == 403
    assert visitor.post("/value/case", {"token": "x"}, {"Origin": "http://evil.example"}).status_code == 403


def test_a_case_can_be_put_down_from_its_page(tmp_path: Path) -> None:
    visitor = Visitor(create(tmp_path, replace(value_samples.loaders(), cases=case_actions.kept)))
    token = visitor.token("/value/case?name=x&" + "&".join(f"{name}={value}" for name, value in FIELDS.items()))
    answer = visitor.post("/value/case", {"token": token, "name": "x", "by": "Lin", **FIELDS})
    assert (answer.status_code, answer.headers["location"]) == (303, "/value/case?case=x&said=yes")
    assert case_actions.kept(tmp_path).cases[0].by == "Lin"


FIELDS = {f"{name}_{end}": "5" for name in ("reach", "effect", "price", "build", "run", "ramp") for end in ENDS}


@pytest.fixture(scope="module")
def coded() -> Reader:
    told = {"month": "2026-03", "kind": "build", "currency": "CNY", "amount": Decimal("1234.5"), "person_days": 2.5}
    costs = (
        ProjectCost.model_validate({**told, "project": "IT-7"}),
        ProjectCost.model_validate({**told, "project": None, "why": Remark(code="returns-no-project")}),
    )
    seen = roi(value_samples.seen()).model_copy(update={"projects": costs})
    return reader(replace(value_samples.loaders(), roi=lambda root: seen))


def test_finance_can_reconcile_by_project_code(coded: Reader) -> None:
    [first, _] = csv.DictReader(io.StringIO(coded.get("/value/returns-projects.csv").text))
    assert (first["month"], first["project"], first["kind"], first["currency"]) == ("2026-03", "IT-7", "build", "CNY")
    assert (float(first["amount"]), float(first["person_days"])) == (1234.5, 2.5)


@pytest.mark.parametrize(("lang", "why"), [("en", "No project code is known"), ("zh", "不知道项目编号")])
def test_a_line_without_a_code_says_why(coded: Reader, lang: str, why: str) -> None:
    assert why in coded.get(f"/value/returns?lang={lang}").text
