"""Pages and forms of demand: the problem first, twins shown once, who may decide, a table brought in."""

from __future__ import annotations

from pathlib import Path

import pytest

from sowhat.actions import demands
from sowhat.model.person import Role
from sowhat.web.app import create
from sowhat.web.roles import needed
from tests.web import demand_samples, every_sample
from tests.web.reader import reader
from tests.web.visitor import Visitor

YAML = "platform:\n  name: p\n  kind: internal\ntimezone: Asia/Shanghai\nlanguage: en\n"
ASK = {"whose": "Branch staff", "today": "They telephone the back office", "often": "daily", "words": "Slow", "by": "W"}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "sowhat.yaml").write_text(YAML, encoding="utf-8")
    return tmp_path


def open_(root: Path, role: Role = "admin") -> Visitor:
    return Visitor(create(root, role=role))


def send(client: Visitor, path: str, **fields: str) -> tuple[int, str]:
    said = client.post(path, {"token": client.token("/planning/demand/new"), **fields})
    return said.status_code, said.headers.get("location", said.text)


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("path", ["", "/new", "/import", "/D-1"])
def test_every_page_is_drawn_in_both_languages(path: str, lang: str) -> None:
    assert reader(every_sample.loaders()).get(f"/planning/demand{path}?lang={lang}").status_code == 200


def test_the_api_serves_the_values() -> None:
    bank = reader(every_sample.loaders())
    assert bank.get("/api/v1/demand").text == demand_samples.ALL.model_dump_json(indent=2)
    assert bank.get("/api/v1/demand/D-1").text == demand_samples.ONE.model_dump_json(indent=2)


def test_a_solution_without_a_problem_is_sent_back_with_what_was_typed(root: Path) -> None:
    status, text = send(open_(root), "/planning/demand", solution="An API that does it", by="W")
    assert (status, "An API that does it" in text, demands.held(root)) == (422, True, {})


def test_two_clicks_are_one_demand(root: Path) -> None:
    client = open_(root)
    first, again = (send(client, "/planning/demand", **ASK) for _ in range(2))
    assert (first, again) == ((303, "/planning/demand/D-1?said=noted"),) * 2


def test_what_is_alike_is_shown_before_it_is_asked_again(root: Path) -> None:
    client = open_(root)
    send(client, "/planning/demand", **ASK)
    other = {**ASK, "today": "Everybody telephones the back office", "by": "X"}
    assert "/planning/demand/D-1" in send(client, "/planning/demand", **other)[1]
    assert send(client, "/planning/demand", sure="yes", **other)[1] == "/planning/demand/D-2?said=noted"


def test_its_page_says_what_comes_next_and_offers_it_first(root: Path) -> None:
    client = open_(root)
    send(client, "/planning/demand", **ASK)
    text = client.get("/planning/demand/D-1").text
    assert "Development" in text
    assert text.index('id="act-agree"') < text.index('id="act-judge"')


def test_deciding_is_not_offered_to_who_may_not(root: Path) -> None:
    send(open_(root), "/planning/demand", **ASK)
    assert 'id="act-judge"' not in open_(root, "contributor").get("/planning/demand/D-1").text


def test_deciding_asks_for_more_than_asking() -> None:
    asked = [needed("POST", path) for path in ("/planning/demand", "/planning/demand/choose/D-1")]
    assert asked == ["contributor", "approver"]


def test_a_table_is_brought_in_and_its_template_offered(root: Path) -> None:
    client = open_(root)
    rows = "Whose problem,Today\nStaff,They wait\n"
    token = client.token("/planning/demand/import")
    said = client.send("/planning/demand/import", [("wishes.csv", rows.encode())], {"by": "Li"}, token)
    assert (said.status_code, list(demands.held(root))) == (200, ["D-1"])
    assert client.get("/planning/demand/template.xlsx").content[:2] == b"PK"
