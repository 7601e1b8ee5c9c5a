"""Business cases as pages: the list, the one page, its forms, Markdown, and the same as JSON."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from pathlib import Path

import pytest

from sowhat.actions import case, case_papers
from sowhat.model.case_paper import PaperSeen
from sowhat.web.app import create
from sowhat.web.loaders import LOADERS
from tests.planning.papers import CASE
from tests.web import case_samples, samples
from tests.web.reader import Reader, reader
from tests.web.visitor import Visitor

PAGE = "/planning/cases/refund"


@pytest.fixture(scope="module")
def bank() -> Reader:
    made = replace(samples.BANK, cases=lambda root: case_samples.CASES, case_paper=case_samples.load)
    return reader(made)


@pytest.fixture
def visitor(tmp_path: Path) -> Visitor:
    """Somebody who writes in a workspace that was never built."""
    (tmp_path / "sowhat.yaml").write_text("platform: shop\n", encoding="utf-8")
    return Visitor(create(tmp_path, LOADERS))


def test_the_list_says_what_to_test_first(bank: Reader) -> None:
    rows = list(csv.DictReader(io.StringIO(bank.get("/planning/cases.csv?lang=en").text)))
    assert [(row["case"], row["status"], row["first"]) for row in rows] == [
        ("refund", "half", "effect"),
        ("begun", "written", ""),
    ]


@pytest.mark.parametrize(("lang", "said"), [("en", "2 business cases"), ("zh", "2 份业务论证")])
def test_the_list_answers_first(bank: Reader, lang: str, said: str) -> None:
    page = bank.get(f"/planning/cases?lang={lang}").text
    assert said in page.replace("<em>", "").replace("</em>", "").replace("\u2060", "").replace("\u00a0", " ")
    assert f'href="{PAGE}"' in page


def test_the_page_has_every_part(bank: Reader) -> None:
    page = bank.get(f"{PAGE}?lang=en").text
    parts = ("hypothesis", "customers", "baseline", "effect", "alternatives", "trials", "cost", "study", "together")
    assert [part for part in (*parts, "signatures") if f'id="section-{part}"' not in page] == []


def test_the_page_says_whether_the_study_could_see_it(bank: Reader) -> None:
    assert "too small to be seen" in bank.get(f"{PAGE}?lang=en").text
    assert "小到看不出" in bank.get(f"{PAGE}?lang=zh").text


def test_what_people_wrote_is_text(bank: Reader) -> None:
    assert "Buyers" in bank.get(f"{PAGE}?lang=en").text
    assert "Buyers" in bank.get(f"{PAGE}/paper.md?lang=zh").text


def test_markdown_begins_with_the_answer(bank: Reader) -> None:
    answer = bank.get(f"{PAGE}/paper.md?lang=en")
    assert answer.headers["content-disposition"] == 'attachment; filename="case-refund.md"'
    assert answer.text.splitlines()[2].startswith("# Likely ")


def test_the_page_as_json_is_what_was_read(bank: Reader) -> None:
    assert PaperSeen.model_validate_json(bank.get("/api/v1/cases/refund/paper").text) == case_samples.PAPER


def test_numbers_that_nobody_put_down_are_no_answer(bank: Reader) -> None:
    answer = bank.get("/api/v1/cases/begun")
    assert (answer.status_code, answer.json()["code"]) == (422, "case-no-numbers")


def test_a_page_without_numbers_hands_its_name_to_the_calculator(bank: Reader) -> None:
    answer = bank.get("/value/case?name=begun&lang=en")
    assert answer.status_code == 200
    assert 'value="begun"' in answer.text


def test_the_calculator_leads_to_the_page(bank: Reader) -> None:
    assert f'href="{PAGE}"' in bank.get("/value/case?case=refund&lang=en").text


def test_a_case_is_begun_and_written_from_its_pages(visitor: Visitor, tmp_path: Path) -> None:
    token = visitor.token("/planning/cases")
    begun = visitor.post("/planning/cases", {"token": token, "name": "refund", "title": "Refunds", "by": "Lin"})
    assert (begun.status_code, begun.headers["location"]) == (303, f"{PAGE}?said=yes")
    fields = {"act": "hypothesis", "who_en": "Buyers", "who_zh": "买家", "by": "Lin"}
    assert visitor.post(PAGE, {"token": token, **fields}).status_code == 303
    paper = case_papers.paper(tmp_path, "refund").paper
    assert (paper.about.title.en, paper.hypothesis.who.zh) == ("Refunds", "买家")


def test_a_baseline_a_test_and_a_signature_are_sent(visitor: Visitor, tmp_path: Path) -> None:
    case.keep(tmp_path, CASE, "Lin")
    token = visitor.token(PAGE)
    told = (
        {"act": "hypothesis", "who_en": "Buyers", "change_en": "Faster"},
        {"act": "customers", "which_en": "All"},
        {"act": "baseline", "metric": "stay", "value": "0.4", "source": "Finance"},
        {"act": "alternatives", "nothing_low": "1000"},
        {"act": "test", "about": "effect", "how_en": "Half", "test_by": "2027-01-31"},
        {"act": "result", "about": "effect", "result": "passed"},
    )
    assert [visitor.post(PAGE, {"token": token, "by": "Lin", **one}).status_code for one in told] == [303] * 6
    read = case_papers.paper(tmp_path, "refund").paper.content
    signed = {"token": token, "side": "business", "content": read, "by": "Wu"}
    assert visitor.post("/planning/case-signatures/refund", signed).status_code == 303
    assert case_papers.paper(tmp_path, "refund").status == "half"


def test_what_was_refused_stays_in_the_form(visitor: Visitor, tmp_path: Path) -> None:
    case.keep(tmp_path, CASE, "Lin")
    token = visitor.token(PAGE)
    answer = visitor.post(PAGE, {"token": token, "act": "effect", "target": "much", "by": "Lin"})
    assert answer.status_code == 422
    assert 'value="much"' in answer.text


def test_a_case_that_nobody_began_is_not_written_by_its_address(visitor: Visitor) -> None:
    token = visitor.token("/planning/cases")
    assert visitor.post(PAGE, {"token": token, "act": "about", "title_en": "x", "by": "Lin"}).status_code == 404


@pytest.mark.parametrize("path", ["/planning/cases", PAGE, "/planning/case-signatures/refund"])
def test_posts_of_other_sites_are_refused(visitor: Visitor, path: str) -> None:
    assert visitor.post(path, {"token": "x"}, {"Origin": "http://evil.example"}).status_code == 403
