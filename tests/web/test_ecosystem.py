"""What people state through the form: only from our own page, kept once, refused with what they typed."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path
from urllib.parse import unquote

import pytest

from sowhat.actions.build import build
from sowhat.actions.possible import stated
from sowhat.web.app import create
from tests.actions.conftest import Quiet, line
from tests.web.visitor import Visitor

ENTRY = {"kind": "weeks", "what": "Loans", "amount": "3", "use": "80 shops earlier", "by": "Lin", "state": "confirmed"}


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("shop")
    (made / "logs").mkdir()
    (made / "sowhat.yaml").write_text(
        "platform: shop\nsources:\n"
        "  - {name: web, type: access-log, paths: [logs/*], format: common, consumer: user}\n",
        encoding="utf-8",
    )
    (made / "logs" / "access.log").write_text(line("red", "/pay", 3), encoding="utf-8")
    build(made, Quiet())
    return made


@pytest.fixture
def client(root: Path) -> Visitor:
    return Visitor(create(root))


def token(client: Visitor) -> str:
    return client.token("/ecosystem/possible?kind=weeks")


def test_an_entry_is_kept_and_shown_with_its_business_use(client: Visitor, root: Path) -> None:
    answer = client.post("/ecosystem/possible", {**ENTRY, "token": token(client)})
    assert (answer.status_code, answer.headers["location"]) == (303, "/ecosystem#section-possible")
    assert [one.body.use for one in stated(root) if one.body.what == "Loans"] == ["80 shops earlier"]
    assert "has a business use" in client.get("/ecosystem").text


def test_an_entry_without_a_business_use_is_efficiency_only(client: Visitor) -> None:
    bare = {**ENTRY, "what": "Forms", "use": "", "token": token(client)}
    client.post("/ecosystem/possible", bare)
    rows = client.get("/ecosystem-efforts.csv").text.splitlines()
    assert "Forms,3.0,,only" in rows


def test_a_form_from_elsewhere_is_refused(client: Visitor) -> None:
    foreign = {"Sec-Fetch-Site": "cross-site", "Origin": "http://elsewhere"}
    assert client.post("/ecosystem/possible", {**ENTRY, "token": token(client)}, foreign).status_code == 403


def test_what_was_typed_stays_in_a_form_that_lacks_something(client: Visitor) -> None:
    bad = {**ENTRY, "amount": "", "token": token(client)}
    answer = client.post("/ecosystem/possible", bad)
    assert answer.status_code == 422
    assert ">80 shops earlier<" in answer.text


def test_json_says_what_the_page_says(client: Visitor) -> None:
    seen = client.get("/api/v1/ecosystem").json()
    assert (seen["platform"], seen["aim"], seen["month"]) == ("internal", 5, "2026-06")


def test_an_entry_without_a_use_goes_on_asking_for_it(client: Visitor) -> None:
    bare = {**ENTRY, "what": "Ledgers", "use": "", "token": token(client)}
    client.post("/ecosystem/possible", bare)
    form = re.search(r'href="(/ecosystem/possible\?about=stated[^"]*)"[^>]*Ledgers', client.get("/ecosystem").text)
    assert form is not None
    page = client.get(unescape(form[1]))
    assert 'value="Ledgers"' in page.text
    again = {
        **bare,
        "about": unquote(form[1].split("about=")[1].split("&")[0]),
        "use": "400 shops",
        "token": token(client),
    }
    assert client.post("/ecosystem/possible", again).status_code == 303
    assert "Ledgers,3.0,400 shops,linked" in client.get("/ecosystem-efforts.csv").text


@pytest.mark.parametrize("name", ["service", "app", "team", "unit", "product"])
def test_what_nobody_knows_is_not_found(client: Visitor, name: str) -> None:
    assert client.get(f"/ecosystem?{name}=nothing").status_code == 404


def test_every_section_with_figures_leads_to_their_definitions(client: Visitor) -> None:
    page = client.get("/ecosystem?lang=en").text
    found = re.findall(r'<section id="section-([a-z]+)"(.*?)</section>', page, re.S)
    assert {name for name, body in found if "/dictionary#metric-" not in body} == set()


def test_a_service_that_nobody_knows_is_not_found(client: Visitor) -> None:
    assert client.get("/ecosystem?service=nothing").status_code == 404
