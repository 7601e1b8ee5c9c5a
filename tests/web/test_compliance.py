"""The Compliance page, its lists, who may see them, and that each look is written down."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from sowhat.actions.build import build
from sowhat.actions.looks import looks
from sowhat.model.compliance import Compliance
from sowhat.model.person import Role
from sowhat.web.app import create
from tests.actions import compliance_company
from tests.actions.conftest import Quiet
from tests.conftest import Once
from tests.web import compliance_samples, every_sample, samples
from tests.web.reader import Reader, reader
from tests.web.visitor import Visitor

LANGUAGES = ("en", "zh")


@pytest.fixture(scope="module")
def bank() -> Reader:
    return reader(every_sample.loaders())


def made(root: Path) -> None:
    compliance_company.write(root)
    build(root, Quiet())


@pytest.fixture(scope="module")
def company(once: Once) -> Path:
    return once("compliance-company", made)


@pytest.mark.parametrize("path", ["", "/findings", "/grants", "/policies", "/looks"])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_page_is_drawn_in_both_languages(bank: Reader, path: str, lang: str) -> None:
    assert bank.get(f"/compliance{path}?lang={lang}").status_code == 200


def test_the_answer_comes_first_and_names_nobody(bank: Reader) -> None:
    text = bank.get("/compliance?lang=en").text
    assert "reached sensitive data without leave" in text
    assert "dialer" not in text


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [
        ("en", "The grant ended on 30\N{NO-BREAK SPACE}Jun\N{NO-BREAK SPACE}2026."),
        ("en", "Granted for: audit; used for: reminders"),
        ("en", "Let the approval name the app."),
        ("en", "3 unknown callers"),
        ("zh", "授权用途：audit；实际用途：reminders"),
        ("zh", "3 个未登记的调用方"),
    ],
)
def test_each_finding_says_why(bank: Reader, lang: str, sentence: str) -> None:
    text = bank.get(f"/compliance/findings?lang={lang}").text
    assert sentence.replace("\N{NO-BREAK SPACE}", " ") in text.replace("\N{NO-BREAK SPACE}", " ")


def test_tables_are_csv_with_whole_names(bank: Reader) -> None:
    assert "dialer,risk,contact,refused,120" in bank.get("/compliance/findings.csv").text
    assert "5d3694e1ed18d3647598" in bank.get("/compliance/findings-evidence.csv").text
    assert bank.get("/compliance/grants-unmatched.csv").text.splitlines()[1].startswith("data,shoes,2,1")
    assert bank.get("/compliance/policies-tests.csv").text.splitlines()[1].startswith("failed,collections,contact")
    assert bank.get("/compliance/looks.csv").text.splitlines()[1].endswith("findings,csv,approver,local")
    assert bank.get("/compliance.csv").text.splitlines()[1].startswith("risk,contact,4,3,1000")


@pytest.mark.parametrize("path", ["/compliance/nothing", "/compliance/findings-nothing.csv", "/compliance/x.csv"])
def test_what_does_not_exist_is_missing(bank: Reader, path: str) -> None:
    assert bank.get(path).status_code == 404


def test_a_company_that_declares_nothing_is_told_how_to_begin() -> None:
    bare = Compliance(build="b1", code_version="v", timezone="UTC", first=None, until=None)
    told = replace(every_sample.loaders(), compliance=lambda root, period=None: bare)
    text = reader(told).get("/compliance?lang=en").text
    assert "No service says yet which data it hands out" in text
    assert "Write the classes under data: in the catalog" in text


def test_a_viewer_is_told_no_small_number_and_no_units_violations() -> None:
    seen = Visitor(create(Path(), every_sample.loaders(), role="viewer")).get("/compliance").text
    assert ("fewer than 10" in seen, "Calls without leave" in seen) == (True, False)
    full = Visitor(create(Path(), every_sample.loaders())).get("/compliance").text
    assert ("fewer than 10" in full, "Calls without leave" in full) == (False, True)


@pytest.mark.parametrize(
    ("role", "lists", "log"),
    [("viewer", 403, 403), ("contributor", 403, 403), ("approver", 200, 403), ("admin", 200, 200)],
)
def test_lists_need_a_role_as_page_csv_and_json(role: Role, lists: int, log: int) -> None:
    visitor = Visitor(create(Path(), every_sample.loaders(), role=role))
    asked = ("/compliance/findings", "/compliance/findings-unsure.csv", "/compliance/grants.csv", "/api/v1/compliance")
    assert {visitor.get(path).status_code for path in asked} == {lists}
    assert {visitor.get(path).status_code for path in ("/compliance/looks", "/compliance/looks.csv")} == {log}


def test_a_refusal_says_which_role_it_needs() -> None:
    visitor = Visitor(create(Path(), every_sample.loaders(), role="viewer"))
    assert "This needs the role approver" in visitor.get("/compliance/findings").text
    answer = visitor.get("/api/v1/compliance")
    assert (answer.headers["content-type"], answer.json()["code"]) == ("application/problem+json", "role-refused")


@pytest.mark.parametrize(
    ("path", "name", "form"),
    [
        ("/compliance/findings", "findings", "page"),
        ("/compliance/findings.csv", "findings", "csv"),
        ("/compliance/grants", "grants", "page"),
        ("/compliance/report/2026-Q3.md", "report", "page"),
        ("/api/v1/compliance", "all", "api"),
    ],
)
def test_each_look_is_written_down(company: Path, path: str, name: str, form: str) -> None:
    before = len(looks(company))
    assert Visitor(create(company, role="approver")).get(path).status_code == 200
    newest = looks(company)[0]
    assert (len(looks(company)), newest.list, newest.form, newest.role) == (before + 1, name, form, "approver")


@pytest.mark.parametrize("path", ["/compliance", "/compliance/policies", "/compliance/looks", "/compliance.csv"])
def test_what_names_nobody_is_no_look(company: Path, path: str) -> None:
    before = looks(company)
    assert Visitor(create(company)).get(path).status_code == 200
    assert looks(company) == before


def test_a_refused_look_saw_nothing_and_is_none(company: Path) -> None:
    before = looks(company)
    Visitor(create(company, role="viewer")).get("/compliance/findings")
    assert looks(company) == before


def test_json_says_what_the_command_prints(company: Path) -> None:
    told = Compliance.model_validate_json(Visitor(create(company)).get("/api/v1/compliance?period=2026-Q2").content)
    assert (told.period, len(told.rules), len(told.tried)) == ("2026-Q2", 2, 3)


def test_the_form_attests_a_period_that_is_over(company: Path) -> None:
    visitor = Visitor(create(company))
    fields = {"period": "2026-Q2", "by": "Li Wei", "token": visitor.token("/compliance")}
    answer = visitor.post("/compliance/attest", fields)
    assert (answer.status_code, answer.headers["location"]) == (303, "/compliance?said=yes#section-attested")
    assert "Li Wei" in visitor.get("/compliance").text


def test_what_was_typed_stays_in_a_form_that_lacks_something(company: Path) -> None:
    visitor = Visitor(create(company))
    answer = visitor.post(
        "/compliance/attest", {"period": "2026", "by": "Li Wei", "token": visitor.token("/compliance")}
    )
    assert answer.status_code == 422
    assert 'value="Li Wei"' in answer.text


def test_a_form_from_elsewhere_is_refused(company: Path) -> None:
    visitor = Visitor(create(company))
    foreign = {"Sec-Fetch-Site": "cross-site", "Origin": "http://elsewhere"}
    fields = {"period": "2026-Q2", "by": "x", "token": visitor.token("/compliance")}
    assert visitor.post("/compliance/attest", fields, foreign).status_code == 403


def test_before_a_build_it_says_so() -> None:
    assert reader(samples.UNBUILT).get("/compliance/looks").status_code in (422, 503)
    assert compliance_samples.load(Path()).build == "b000003"
