"""Silences that people state: kept, told by whom, over on their day, lifted; refused where something is missing."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from sowhat.actions import alerting, silences
from sowhat.actions.build import build
from sowhat.actions.messenger import Delivery
from sowhat.errors import CallError
from tests.actions.conftest import Quiet
from tests.actions.health_company import SETTINGS, write

NOW = datetime(2026, 9, 1, 8, tzinfo=UTC)
UNTIL = (datetime.now(UTC) + timedelta(days=9)).date()
DECLARED = f"alerts: {{to: env:SOWHAT_A, silence: [{{service: chat, until: {UNTIL}, why: moves}}]}}\n"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = write(tmp_path_factory.mktemp("built"))
    (root / "sowhat.yaml").write_text(SETTINGS + DECLARED, encoding="utf-8")
    build(root, Quiet())
    return root


@pytest.fixture
def company(built: Path, tmp_path: Path) -> Path:
    return shutil.copytree(built, tmp_path / "company")


def whys(company: Path, now: datetime = NOW) -> set[str]:
    """Why alerts of pay are held."""
    return {one.why for one in alerting.check(company, now).held if one.alert.service == "pay"}


def test_a_silenced_service_is_not_told_before_its_day(company: Path) -> None:
    assert whys(company) == set()
    silences.silence(company, "service:pay", UNTIL.isoformat(), "moves", "Lin")
    assert whys(company) == {"silenced"}
    assert alerting.send(company, NOW, lambda *_: Delivery("told")) == ()


def test_it_is_heard_again_on_its_day_and_when_lifted(company: Path) -> None:
    silences.silence(company, "service:pay", UNTIL.isoformat(), "moves", "Lin")
    [mute] = silences.stated(company)
    assert (mute.by, mute.until, mute.why) == ("Lin", UNTIL, "moves")
    later = datetime(UNTIL.year, UNTIL.month, UNTIL.day, 8, tzinfo=UTC)
    assert "silenced" not in whys(company, later)
    silences.lift(company, "service:pay", "Wei")
    assert whys(company) == set()


def test_those_of_the_yaml_and_those_of_people_are_told_together(company: Path) -> None:
    silences.silence(company, "source:calls", UNTIL.isoformat(), "being moved", "Lin")
    assert [(one.about, one.by) for one in alerting.check(company, NOW).silences] == [
        ("service:chat", ""),
        ("source:calls", "Lin"),
    ]


@pytest.mark.parametrize(
    ("about", "until", "why", "by", "code"),
    [
        ("service:pya", UNTIL.isoformat(), "x", "Lin", "silence-of-nothing"),
        ("team:pay", UNTIL.isoformat(), "x", "Lin", "silence-of-nothing"),
        ("service:pay", "2020-01-01", "x", "Lin", "silence-day"),
        ("service:pay", "soon", "x", "Lin", "silence-day"),
        ("service:pay", UNTIL.isoformat(), " ", "Lin", "silence-lacks"),
        ("service:pay", UNTIL.isoformat(), "x", "", "silence-lacks"),
        ("service:pay", UNTIL.isoformat(), "x" * 201, "Lin", "silence-too-long"),
    ],
)
def test_what_is_no_silence_is_refused(company: Path, about: str, until: str, why: str, by: str, code: str) -> None:
    with pytest.raises(CallError) as caught:
        silences.silence(company, about, until, why, by)
    assert [one.code for one in caught.value.problems] == [code]


@pytest.mark.parametrize(("about", "code"), [("service:pay", "no-such-silence"), ("service:chat", "silence-declared")])
def test_only_what_people_stated_can_be_lifted(company: Path, about: str, code: str) -> None:
    with pytest.raises(CallError) as caught:
        silences.lift(company, about, "Lin")
    assert [one.code for one in caught.value.problems] == [code]


def test_what_was_sent_is_told_once_with_its_fate(company: Path) -> None:
    alerting.send(company, NOW, lambda *_: Delivery("refused"))
    alerting.send(company, NOW + timedelta(minutes=5), lambda *_: Delivery("told"))
    past = [(one.alert.key, one.outcome) for one in alerting.check(company, NOW).past]
    keys = sorted({key for key, _ in past})
    assert sorted(past) == sorted([(key, "told") for key in keys] + [(key, "refused") for key in keys])


def test_rounds_go_on_after_one_that_could_not_send(tmp_path: Path) -> None:
    """Nothing was built yet: that is told, and tried again."""
    (tmp_path / "sowhat.yaml").write_text("platform: p\n", encoding="utf-8")
    waited: list[float] = []
    rounds = alerting.every(tmp_path, alerting.pause("5m"), wait=waited.append)
    first, second = next(rounds), next(rounds)
    assert ([str(one).split(":")[0] for one in (first, second)], waited) == ([str(first).split(":")[0]] * 2, [300.0])
    assert not isinstance(first, tuple)
