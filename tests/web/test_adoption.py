"""The Adoption page of a small shop, and the answers that teams give in its form."""

from __future__ import annotations

from pathlib import Path

import pytest

from sowhat.actions.adoption_answer import adoption
from sowhat.actions.build import build
from sowhat.web.app import create
from tests.actions.conftest import LINE, SETTINGS, Quiet
from tests.web.visitor import Visitor

CATALOG = """
units: [{name: shop}]
teams: [{name: platform, unit: shop}, {name: red, unit: shop}]
consumers: [{name: red-app, team: red, keys: [red]}]
services: [{name: pay, owner: platform, routes: [/pay]}]
"""


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("shop")
    for folder in ("logs", "catalog"):
        (made / folder).mkdir()
    (made / "sowhat.yaml").write_text(SETTINGS, encoding="utf-8")
    (made / "catalog" / "all.yaml").write_text(CATALOG, encoding="utf-8")
    lines = "".join(LINE.format(n=1, user="red", path="/pay", day=day) for day in (1, 9, 16, 24, 28))
    (made / "logs" / "access.log").write_text(lines, encoding="utf-8")
    build(made, Quiet())
    return made


@pytest.fixture
def reader(root: Path) -> Visitor:
    return Visitor(create(root))


def test_the_page_asks_how_it_was_decided(reader: Visitor) -> None:
    assert 'name="how:pay/red"' in reader.get("/adoption?lang=en").text


def test_the_api_gives_what_the_command_prints(reader: Visitor, root: Path) -> None:
    assert reader.get("/api/v1/adoption").text == adoption(root).model_dump_json(indent=2)


@pytest.mark.parametrize("table", ["", "-movement"])
def test_tables_are_given_as_csv(reader: Visitor, table: str) -> None:
    assert reader.get(f"/adoption{table}.csv").text.count("\r\n") >= 2


def test_an_answer_from_elsewhere_is_refused(reader: Visitor) -> None:
    fields = {"token": reader.token("/adoption"), "how:pay/red": "notice", "by": "Li Na"}
    assert reader.post("/adoption/decided", fields, {"sec-fetch-site": "cross-site"}).status_code == 403


def test_an_answer_without_a_name_is_refused_on_the_page(reader: Visitor) -> None:
    fields = {"token": reader.token("/adoption"), "how:pay/red": "notice", "by": " "}
    answer = reader.post("/adoption/decided", fields)
    assert (answer.status_code, "An answer has to say who gives it." in answer.text) == (422, True)


def test_an_answer_counts_at_once(reader: Visitor) -> None:
    fields = {"token": reader.token("/adoption"), "how:pay/red": "own-choice", "by": "Li Na"}
    assert reader.post("/adoption/decided", fields).status_code == 303
    assert 'name="how:pay/red"' not in reader.get("/adoption?lang=en").text


def test_one_service_has_a_page_that_can_be_sent_to_somebody(reader: Visitor) -> None:
    page = reader.get("/adoption?service=pay&lang=en").text
    assert "pay: is it used because people want it, and do they stay?" in page
    assert 'href="/adoption"' in page
    assert 'action="/adoption/decided?service=pay"' in page or "section-ask" not in page


def test_the_table_of_services_leads_to_each_of_them(reader: Visitor) -> None:
    assert 'href="/adoption?service=pay"' in reader.get("/adoption").text


def test_a_service_that_nobody_declared_is_refused_by_name(reader: Visitor) -> None:
    answer = reader.get("/adoption?service=pai")
    assert answer.status_code == 404
    assert "pay" in answer.text


def test_an_empty_name_is_all_services(reader: Visitor) -> None:
    assert "Adoption by service" in reader.get("/adoption?service=&lang=en").text


@pytest.mark.parametrize(("query", "status"), [("?as=now", 200), ("?as=tomorrow", 422)])
def test_memberships_are_as_they_were_or_as_they_are(reader: Visitor, query: str, status: int) -> None:
    assert reader.get(f"/api/v1/adoption{query}").status_code == status


def test_a_table_of_one_service_is_given_as_csv(reader: Visitor) -> None:
    whole, one = (reader.get(f"/adoption-movement.csv{query}").text for query in ("", "?service=pay"))
    assert whole.splitlines()[0] == one.splitlines()[0]
    assert one.count("\r\n") >= 2


def test_an_answer_leads_back_to_the_service_that_was_asked_about(reader: Visitor) -> None:
    fields = {"token": reader.token("/feedback"), "how:pay/red": "", "by": "Li Na"}
    assert reader.post("/adoption/decided?service=pay", fields).headers["location"] == (
        "/adoption?service=pay#section-decided"
    )
