"""Feedback through whole builds: surveys, members, themes, visits, and what was done; small groups nowhere."""

from __future__ import annotations

import csv
import json
from collections import defaultdict
from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner

from sowhat.actions import feedback_said
from sowhat.actions.build import build
from sowhat.actions.feedback_answer import feedback
from sowhat.actions.feedback_said import Told
from sowhat.cli.app import app
from sowhat.errors import CallError
from sowhat.model.feedback import FeedbackSeen
from sowhat.render.table import to_csv
from sowhat.stories import feedback as story
from sowhat.stories.pieces import Table
from sowhat.stories.voice import voice
from tests.actions.conftest import Quiet

TODAY = date(2026, 11, 25)
SETTINGS = """
platform: {name: shop, title: {en: Shop platform, zh: 商店平台}}
members: [{paths: [members.csv], columns: {person: person, team: team}}]
surveys:
  - {paths: [spring.csv], format: survey, survey: pulse, columns: {respondent: person, asked: date, team: team}}
feedback: {survey: "https://survey.example.com/1", every_days: 60}
"""
CATALOG = """
services: [{name: pay, title: {en: Payment gateway, zh: 支付网关}, routes: [/pay]}]
units: [{name: big}, {name: small}, {name: mid}]
teams: [{name: a, unit: big}, {name: b, unit: small}, {name: c, unit: mid}]
"""
TEAMS = ["a"] * 40 + ["b"] * 6 + ["c"] * 14
SCORES = [1 + (n * 7) % 5 for n in range(60)]
SLOW = ["the payment gateway is slow at peak hours {}", "timeouts of the gateway at peak hours {}"]
DOCS = ["documentation lacks examples for errors {}", "outdated documentation and examples {}"]


def text(n: int) -> str:
    kind = SLOW if n % 2 else DOCS
    return kind[n // 2 % 2].format("".join(chr(97 + int(digit)) * 2 for digit in str(n)))


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("feedback")
    (root / "catalog").mkdir()
    (root / "catalog" / "all.yaml").write_text(CATALOG, encoding="utf-8")
    (root / "sowhat.yaml").write_text(SETTINGS, encoding="utf-8")
    members = "".join(f"p{n},{team}\n" for n, team in enumerate(TEAMS * 4))
    (root / "members.csv").write_text("person,team\n" + members, encoding="utf-8")
    rows = [f"p{n},2026-04-01,{team},{SCORES[n]},{text(n)}\n" for n, team in enumerate(TEAMS)]
    (root / "spring.csv").write_text("person,date,team,How satisfied are you?,What to improve?\n" + "".join(rows))
    build(root, Quiet())
    return root


@pytest.fixture
def seen(shop: Path) -> FeedbackSeen:
    return feedback(shop, TODAY)


def test_means_are_those_of_the_rows(seen: FeedbackSeen) -> None:
    found = {(one.by, one.name): one for one in seen.opinions}
    big = [score for score, team in zip(SCORES, TEAMS, strict=True) if team == "a"]
    assert (found["all", ""].answers, found["unit", "big"].answers) == (60, 40)
    assert found["all", ""].mean == pytest.approx(sum(SCORES) / 60)
    assert found["unit", "big"].mean == pytest.approx(sum(big) / 40)


def test_a_small_unit_is_hidden_and_so_is_the_one_that_would_tell_it(seen: FeedbackSeen) -> None:
    hidden = {one.name for one in seen.opinions if one.answers is None}
    assert hidden == {"small", "mid"}
    assert {one.unit for one in seen.responses if one.respondents is None} == {"small", "mid"}


def test_the_response_rate_is_of_the_members(seen: FeedbackSeen) -> None:
    whole = next(one for one in seen.responses if not one.unit)
    assert (whole.respondents, whole.eligible, whole.share) == (60, 240, 0.25)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_no_table_json_or_csv_shows_a_figure_of_a_small_group(seen: FeedbackSeen, language: str) -> None:
    told = story.feedback(voice("zh" if language == "zh" else "en"), seen)
    tables = [block for section in told.sections for block in section.blocks if isinstance(block, Table)]
    text_ = "\n".join(to_csv(table) for table in tables if table.id in ("scores", "response", "choices", "themes"))
    for unit, size in (("small", 6), ("mid", 14)):
        lines = [line for line in text_.splitlines() if unit in line.split(",")]
        assert lines
        assert not any(str(size) in line.split(",") for line in lines)
    dumped = json.loads(seen.model_dump_json())
    rows = [row for row in dumped["opinions"] if row["name"] in ("small", "mid")]
    assert all(row[name] is None for row in rows for name in ("answers", "mean", "low", "high", "nps", "change"))


def test_planted_themes_come_with_their_service_and_without_numbers(seen: FeedbackSeen) -> None:
    about = {("pay" in one.services, "gateway" in one.words or "timeout" in one.words) for one in seen.themes}
    assert (True, True) in about
    assert sum(one.texts for one in seen.themes) == seen.themes[0].of


def test_what_was_done_stands_beside_its_theme(shop: Path, seen: FeedbackSeen) -> None:
    theme = seen.themes[0].id
    feedback_said.did(shop, theme, Told("Ann", "Wrote examples", "2026-05-01", "https://docs.example.com"))
    [done] = next(one.done for one in feedback(shop, TODAY).themes if one.id == theme)
    assert (done.what, done.day, done.by) == ("Wrote examples", date(2026, 5, 1), "Ann")


def test_a_visit_is_kept_with_who_when_and_what(shop: Path) -> None:
    feedback_said.visited(shop, "a", Told("Ann", "docs are hard", "2026-10-01"))
    [visit] = feedback(shop, TODAY).visits
    assert (visit.name, visit.by, visit.note, visit.day) == ("a", "Ann", "docs are hard", date(2026, 10, 1))


@pytest.mark.parametrize(
    ("name", "told", "code"),
    [
        ("nobody", Told("Ann"), "feedback-nobody"),
        ("a", Told(" "), "feedback-empty"),
        ("a", Told("Ann", day="2999-01-01"), "feedback-day"),
        ("a", Told("Ann", "x" * 3000), "feedback-long"),
    ],
)
def test_a_visit_that_cannot_be_is_refused(shop: Path, name: str, told: Told, code: str) -> None:
    with pytest.raises(CallError) as refused:
        feedback_said.visited(shop, name, told)
    assert refused.value.problems[0].code == code


def test_the_survey_text_carries_the_own_address(shop: Path) -> None:
    told = CliRunner().invoke(app, ["feedback", "survey", "--channel", "mail", "--workspace", str(shop)])
    assert told.exit_code == 0
    assert told.output.count("https://survey.example.com/1") == 2
    assert "商店平台" in told.output
    assert "Shop platform" in told.output


def test_counts_of_the_gitops_survey_are_those_of_the_csv(real_inputs: Path, tmp_path: Path) -> None:
    source = real_inputs / "surveys" / "cncf_CNCF_GitOps_Microsurvey.csv"
    (tmp_path / "s.csv").write_bytes(source.read_bytes())
    settings = "platform: p\nsurveys: [{paths: [s.csv], format: survey, survey: gitops}]\n"
    (tmp_path / "sowhat.yaml").write_text(settings, encoding="utf-8")
    build(tmp_path, Quiet())
    _same_as_csv(feedback(tmp_path, TODAY), source)


def test_counts_of_the_2019_survey_are_those_of_the_csv(real_inputs: Path, tmp_path: Path) -> None:
    source = real_inputs / "surveys" / "cncf_Cloud_Native_Survey_2019.csv"
    (tmp_path / "s.csv").write_bytes(source.read_bytes())
    settings = "platform: p\nsurveys: [{paths: [s.csv], format: survey, survey: cloud}]\n"
    (tmp_path / "sowhat.yaml").write_text(settings, encoding="utf-8")
    build(tmp_path, Quiet())
    _same_as_csv(feedback(tmp_path, TODAY), source)


def _same_as_csv(seen: FeedbackSeen, source: Path) -> None:
    """Every count of a choice is found in the file: as rows with that cell in a column of the question."""
    with source.open(encoding="utf-8-sig", newline="", errors="replace") as lines:
        rows = list(csv.reader(lines))
    head, counts = rows[0], defaultdict[tuple[str, str], set[int]](set)
    question = ""
    for index, written in enumerate(head):
        question = " ".join(written.split()) or question
        row_ = f"{question} [{' '.join(rows[1][index].split())}]"
        for number, row in enumerate(rows[2:]):
            if index < len(row) and row[index].strip():
                ticked = "specify" not in rows[1][index].lower()  # what is typed there is text, not a choice
                counts[question if ticked else row_, " ".join(row[index].split())].add(number)
                counts[row_, " ".join(row[index].split())].add(number)
    told = [one for one in seen.choices if one.answer and one.people is not None]
    assert len(told) >= 10
    wrong = [one for one in told if len(counts[one.question, one.answer]) != one.people]
    assert wrong == []
