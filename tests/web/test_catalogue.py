"""The catalogue in the web: found without a script, exported, asked for, and refused where a form is wrong."""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from sowhat.actions import showcase
from sowhat.actions.showcase_asks import asks
from sowhat.web.app import create
from tests.actions.showcase_company import shop
from tests.web import catalogue_samples, samples
from tests.web.reader import Reader, reader
from tests.web.visitor import Visitor

SITE = replace(samples.BANK, catalogue=catalogue_samples.load, showcase=catalogue_samples.one)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return shop(tmp_path_factory.mktemp("shop") / "root")


@pytest.fixture
def root(made: Path, tmp_path: Path) -> Path:
    """A copy of the shop that a test may write to."""
    return Path(shutil.copytree(made, tmp_path / "shop"))


@pytest.fixture
def visitor(root: Path) -> Visitor:
    return Visitor(create(root))


@pytest.fixture(scope="module")
def bank(tmp_path_factory: pytest.TempPathFactory) -> Reader:
    return reader(SITE, tmp_path_factory.mktemp("bank"))


def fields(visitor: Visitor, **changed: str) -> dict[str, str]:
    plain = {"team": "red", "by": "Li Na", "what": "leases <b>"}
    return {"token": visitor.token("/catalogue/sign"), **plain, **changed}


def names(text: str) -> list[str]:
    return re.findall(r'<h3><a href="/catalogue/([\w-]+)', text)


def test_words_and_filters_stand_in_the_address(visitor: Visitor) -> None:
    assert names(visitor.get("/catalogue").text) == ["pay", "sms", "sign", "tags", "fax"]
    assert names(visitor.get("/catalogue?q=charge+a+card").text) == ["pay", "sms"]
    assert names(visitor.get("/catalogue?q=%E6%94%B6%E6%AC%BE&type=api").text) == ["pay"]
    assert names(visitor.get("/catalogue?unit=food").text) == ["pay", "sms"]


def test_what_is_typed_is_shown_as_text(visitor: Visitor) -> None:
    text = visitor.get("/catalogue?q=%3Cscript%3Ealert(1)%3C/script%3E").text
    assert "<script>alert" not in text
    assert "&lt;script&gt;" in text


def test_the_table_sorts_and_exports_the_same(visitor: Visitor) -> None:
    assert 'aria-sort="descending"' in visitor.get("/catalogue?view=table").text
    lines = visitor.get("/catalogue.csv?q=card&sort=service").text.splitlines()
    assert lines[0].startswith("service,type,teams,units")
    assert [line.split(",")[0] for line in lines[1:]] == ["sms", "pay"], "by the titles that are read"


def test_suggestions_are_remembered_as_shown(visitor: Visitor, root: Path) -> None:
    text = visitor.get("/catalogue?team=red").text
    assert "3 of the 4 teams most like yours use it" in text
    visitor.get("/catalogue?team=red")
    visitor.get("/catalogue/sign?team=red")
    [one] = showcase.catalogue(root).reach
    assert (one.service, one.suggested, one.opened) == ("sign", 1, 1)
    assert "Related only" in visitor.get("/catalogue").text


def test_without_a_team_nothing_is_remembered(visitor: Visitor, root: Path) -> None:
    visitor.get("/catalogue")
    visitor.get("/catalogue/sign")
    assert showcase.catalogue(root).reach == ()


def test_asking_leads_back_and_stands_at_the_end(visitor: Visitor, root: Path) -> None:
    answer = visitor.post("/catalogue/sign/ask", fields(visitor))
    assert (answer.status_code, answer.headers["location"]) == (303, "/catalogue/sign?team=red&said=yes#ask")
    visitor.post("/catalogue/sign/ask", fields(visitor))
    assert [(one.team, one.what, one.by) for one in asks(root)] == [("red", "leases <b>", "Li Na")]
    assert "leases &lt;b&gt;" in visitor.get("/catalogue/sign?said=yes").text
    assert "leases <b>" in visitor.get("/catalogue/sign/asks.csv").text


@pytest.mark.parametrize(
    ("changed", "status"),
    [({"what": " "}, 422), ({"by": ""}, 422), ({"team": "nobody"}, 404), ({"what": "x" * 601}, 422)],
)
def test_a_wrong_form_is_refused_with_what_was_typed(
    visitor: Visitor, root: Path, changed: dict[str, str], status: int
) -> None:
    answer = visitor.post("/catalogue/sign/ask", fields(visitor, **changed))
    assert answer.status_code == status
    assert 'role="alert"' in answer.text
    assert asks(root) == ()


def test_a_form_of_another_site_is_refused(visitor: Visitor, root: Path) -> None:
    assert visitor.post("/catalogue/sign/ask", fields(visitor), {"sec-fetch-site": "cross-site"}).status_code == 403
    assert visitor.post("/catalogue/sign/ask", fields(visitor, token="guessed")).status_code == 403
    assert asks(root) == ()


def test_the_operation_asked_for_is_the_one_shown(visitor: Visitor) -> None:
    assert "curl https://api.shop.example/pay/charges/c%201" in visitor.get("/catalogue/pay?operation=read").text
    assert "--data-raw" in visitor.get("/catalogue/pay?operation=none-such").text


@pytest.mark.parametrize("path", ["/catalogue/nope", "/catalogue?team=nope", "/catalogue/pay/nope.csv"])
def test_what_is_not_there_is_not_found(visitor: Visitor, path: str) -> None:
    assert visitor.get(path).status_code == 404


def test_json_is_the_value(visitor: Visitor, root: Path) -> None:
    assert visitor.get("/api/v1/catalogue").text == showcase.catalogue(root).model_dump_json(indent=2)
    assert visitor.get("/api/v1/catalogue/pay").text == showcase.service(root, "pay").model_dump_json(indent=2)


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize(
    "path", ["", "?view=table", "?q=x", "?team=retail-app", *(f"/{one.service}" for one in catalogue_samples.CARDS)]
)
def test_every_page_is_whole_in_both_languages(bank: Reader, path: str, language: str) -> None:
    joint = "&" if "?" in path else "?"
    answer = bank.get(f"/catalogue{path}{joint}lang={language}")
    assert answer.status_code == 200
    assert answer.text.count("<h1") == 1
    assert "<fast>" not in answer.text


def test_an_unknown_gain_is_said_and_not_left_out(bank: Reader) -> None:
    assert "not known yet" in bank.get("/catalogue/address-book?lang=en").text
    assert "还不知道" in bank.get("/catalogue/address-book?lang=zh").text
