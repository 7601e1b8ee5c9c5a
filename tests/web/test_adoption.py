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
