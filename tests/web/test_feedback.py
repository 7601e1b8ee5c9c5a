"""The Feedback page of a small shop: a visit written down, what was done about a theme, and what is refused."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from sowhat.actions.build import build
from sowhat.actions.feedback_answer import feedback
from sowhat.web.app import create
from tests.actions.conftest import LINE, Quiet
from tests.web.visitor import Visitor

SETTINGS = """
platform: shop
sources:
  - {name: web, type: access-log, paths: [logs/*], format: common, consumer: user}
surveys:
  - {paths: [spring.csv], format: survey, survey: pulse, columns: {respondent: person, asked: date, team: team}}
"""
CATALOG = """
units: [{name: shop}, {name: bank}]
teams: [{name: red, unit: shop, title: 红队}, {name: blue, unit: bank}]
consumers: [{name: red-app, team: red, keys: [red]}]
services: [{name: pay, routes: [/pay]}]
"""
WORDS = ("documentation lacks examples for errors", "timeouts of the gateway at peak hours")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("shop")
    for folder in ("logs", "catalog"):
        (root / folder).mkdir()
    (root / "sowhat.yaml").write_text(SETTINGS, encoding="utf-8")
    (root / "catalog" / "all.yaml").write_text(CATALOG, encoding="utf-8")
    lines = "".join(LINE.format(n=1, user="red", path="/pay", day=day) for day in (1, 9, 16, 24, 28))
    (root / "logs" / "access.log").write_text(lines, encoding="utf-8")
    team = ["red"] * 7 + ["blue"] * 33
    rows = [f"p{n},2026-04-01,{team[n]},{1 + n % 5},{WORDS[n % 2]} x{chr(97 + n % 26)}\n" for n in range(40)]
    (root / "spring.csv").write_text("person,date,team,How satisfied are you?,What to improve?\n" + "".join(rows))
    build(root, Quiet())
    return root


@pytest.fixture
def root(made: Path, tmp_path: Path) -> Path:
    """A copy of the shop that a test may write to."""
    return Path(shutil.copytree(made, tmp_path / "shop"))


@pytest.fixture
def reader(root: Path) -> Visitor:
    return Visitor(create(root))


def visit(reader: Visitor, **changed: str) -> dict[str, str]:
    plain = {"name": "red", "by": "Li Na", "day": "2026-06-30", "note": "文档难懂 <b>"}
    return {"token": reader.token("/feedback"), **plain, **changed}


def test_a_visit_is_written_down_and_read_again(reader: Visitor, root: Path) -> None:
    answer = reader.post("/feedback/visits", visit(reader))
    assert (answer.status_code, answer.headers["location"]) == (303, "/feedback?said=yes")
    [visited] = feedback(root).visits
    assert (visited.name, visited.by, visited.note, str(visited.day)) == ("red", "Li Na", "文档难懂 <b>", "2026-06-30")
    assert "文档难懂 &lt;b&gt;" in reader.get("/feedback").text


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"name": "nobody"}, "nobody"),
        ({"by": "  "}, "Give"),
        ({"day": "2999-01-01"}, "2999-01-01"),
        ({"day": "yesterday"}, "yesterday"),
    ],
)
def test_a_visit_that_cannot_be_is_refused_on_the_page(reader: Visitor, changed: dict[str, str], words: str) -> None:
    answer = reader.post("/feedback/visits", visit(reader, **changed))
    assert answer.status_code in (404, 422)
    assert 'role="alert"' in answer.text
    assert words in answer.text


def test_what_was_done_stands_beside_its_theme(reader: Visitor, root: Path) -> None:
    theme = feedback(root).themes[0].id
    fields = {"token": reader.token("/feedback"), "theme": theme, "by": "Li Na", "what": "补了示例", "link": ""}
    assert reader.post("/feedback/done", fields).status_code == 303
    [done] = next(one.done for one in feedback(root).themes if one.id == theme)
    assert done.what == "补了示例"
    assert "补了示例" in reader.get("/feedback").text


@pytest.mark.parametrize("changed", [{"theme": "en-none"}, {"what": " "}, {"link": "javascript:alert(1)"}])
def test_what_was_done_about_nothing_is_refused(reader: Visitor, root: Path, changed: dict[str, str]) -> None:
    theme = feedback(root).themes[0].id
    fields = {"token": reader.token("/feedback"), "theme": theme, "by": "Li Na", "what": "x", **changed}
    answer = reader.post("/feedback/done", fields)
    assert answer.status_code in (404, 422)
    assert 'role="alert"' in answer.text
    assert not any(one.done for one in feedback(root).themes)


@pytest.mark.parametrize("path", ["/feedback/visits", "/feedback/done"])
def test_a_form_of_another_site_is_refused(reader: Visitor, root: Path, path: str) -> None:
    answer = reader.post(path, visit(reader), {"sec-fetch-site": "cross-site"})
    assert answer.status_code == 403
    assert feedback(root).visits == ()


@pytest.mark.parametrize("path", ["/feedback/visits", "/feedback/done"])
def test_a_form_without_the_secret_of_the_page_is_refused(reader: Visitor, root: Path, path: str) -> None:
    assert reader.post(path, visit(reader, token="guessed")).status_code == 403
    assert feedback(root).visits == ()


def test_the_api_gives_what_the_command_prints(reader: Visitor, root: Path) -> None:
    assert reader.get("/api/v1/feedback").text == feedback(root).model_dump_json(indent=2)


def test_neither_page_csv_nor_json_tells_a_unit_of_seven(reader: Visitor) -> None:
    scores, response = (reader.get(f"/feedback-{table}.csv").text for table in ("scores", "response"))
    told = [line.split(",") for line in (*scores.splitlines(), *response.splitlines())]
    assert [line for line in told if "shop" in line and "7" in line] == []
    assert [line for line in told if "bank" in line and "33" in line] == []  # 40 − 33 would tell it
    dumped = json.loads(reader.get("/api/v1/feedback").text)
    assert {one["answers"] for one in dumped["opinions"] if one["by"] == "unit"} == {None}
    assert {one["respondents"] for one in dumped["responses"] if one["unit"]} == {None}
