"""A reorganisation bends no trend, a source that ends is no loss, an owner adopts nothing of its own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from pathlib import Path

import pytest

from sowhat.actions.adoption_answer import adoption
from sowhat.actions.build import build
from sowhat.model.adoption import AdoptionSeen, ServiceAdoption, UnitAdoption
from tests.actions.conftest import Quiet

MONDAY, WEEKS = date(2026, 6, 1), 10
MOVED = MONDAY + timedelta(weeks=6, days=2)
SETTINGS = """
platform: shop
sources:
  - {name: web, type: access-log, paths: [web/*], format: common, consumer: user}
  - {name: old, type: access-log, paths: [old/*], format: common, consumer: user}
"""
CATALOG = f"""
units: [{{name: shop}}, {{name: bank}}]
teams:
  - {{name: platform, unit: shop}}
  - name: red
    unit: [{{of: shop, to: {MOVED}}}, {{of: bank, from: {MOVED}}}]
  - {{name: blue, unit: bank}}
consumers:
  - {{name: own-app, team: platform, keys: [own]}}
  - {{name: red-app, team: red, keys: [red]}}
  - {{name: blue-app, team: blue, keys: [blue]}}
services: [{{name: pay, owner: platform, routes: [/pay]}}, {{name: ask, owner: platform, routes: [/ask]}}]
"""


def lines(user: str, path: str, weeks: Iterable[int]) -> str:
    """A call on the Tuesday and the Sunday of each week."""
    days = [MONDAY + timedelta(weeks=week, days=day) for week in weeks for day in (1, 6)]
    return "".join(f'10.0.0.1 - {user} [{day:%d/%b/%Y}:10:00:00 +0000] "GET {path} HTTP/1.1" 200 10\n' for day in days)


def made(root: Path, logs: Mapping[str, str], catalog: str = CATALOG) -> Path:
    root.mkdir(exist_ok=True)
    for folder in ("catalog", "web", "old"):
        (root / folder).mkdir()
    (root / "sowhat.yaml").write_text(SETTINGS, encoding="utf-8")
    (root / "catalog" / "all.yaml").write_text(catalog, encoding="utf-8")
    for source, text in logs.items():
        (root / source / "access.log").write_text(text, encoding="utf-8")
    build(root, Quiet())
    return root


ALWAYS = range(WEEKS)
FIRST = f'10.0.0.1 - own [{MONDAY:%d/%b/%Y}:01:00:00 +0000] "GET /pay HTTP/1.1" 200 10\n'
WEB = FIRST + lines("red", "/pay", ALWAYS) + lines("blue", "/pay", (8, 9)) + lines("own", "/pay", (2, 5, 9))


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made(tmp_path_factory.mktemp("units"), {"web": WEB, "old": lines("blue", "/ask", range(7))})


def one(seen: AdoptionSeen, name: str = "pay") -> ServiceAdoption:
    return next(each for each in seen.services if each.service == name)


def units(seen: AdoptionSeen) -> dict[str, UnitAdoption]:
    return {each.unit: each for each in one(seen).units}


def test_a_habit_moves_with_its_team(root: Path) -> None:
    found = units(adoption(root))
    # red called in every week, three of the last four of them partly in either unit; blue in two weeks
    assert (found["bank"].habit.part, found["bank"].habit.whole) == (1, 2)
    assert "shop" not in found  # nobody but the owner is left there, and nobody adopts a service of their own


def test_as_it_was_then_the_move_is_in_the_line(root: Path) -> None:
    assert units(adoption(root))["bank"].line == (0, 0, 0, 1, 1, 2, 2)


def test_as_it_is_now_no_line_bends_at_the_move(root: Path) -> None:
    assert units(adoption(root, membership="now"))["bank"].line == (1, 1, 1, 1, 1, 2, 2)


def test_a_reorganisation_bends_neither_the_service_nor_its_trend(root: Path, tmp_path: Path) -> None:
    still = CATALOG.replace(f"unit: [{{of: shop, to: {MOVED}}}, {{of: bank, from: {MOVED}}}]", "unit: bank")
    other = adoption(made(tmp_path / "still", {"web": WEB, "old": lines("blue", "/ask", range(7))}, still))
    left = {"build": None, "moved": None, "platform": None, "services": None}
    told = [one(seen).model_copy(update={"units": ()}) for seen in (adoption(root), other)]
    assert told[0] == told[1]
    assert adoption(root).model_copy(update=left) == other.model_copy(update=left)


def test_the_move_is_named(root: Path) -> None:
    [move] = adoption(root).moved
    assert (move.team, move.before, move.after, move.day) == ("red", "shop", "bank", MOVED)


def test_the_first_call_of_a_unit_is_told_unless_it_was_there_before(root: Path) -> None:
    then, now = units(adoption(root))["bank"], units(adoption(root, membership="now"))["bank"]
    assert (then.since, then.called) == (MONDAY + timedelta(weeks=6, days=6), True)
    assert (now.since, now.called) == (None, True)


def test_an_owner_is_in_no_figure_of_its_own_service(root: Path) -> None:
    found = one(adoption(root))
    assert found.rhythm is not None
    assert found.rhythm.names == 2
    assert max(week.new + week.retained + week.resurrected for week in found.movements) == 2
    assert [loss.app for loss in adoption(root).silences] == []


def test_a_source_that_ends_is_missing_records_and_no_loss(root: Path) -> None:
    asked = one(adoption(root), "ask")
    assert adoption(root).silences == ()
    assert [(each.source, each.kind, each.start) for each in asked.broken] == [
        ("old", "gap", MONDAY + timedelta(weeks=7))
    ]


def test_the_same_silence_in_a_source_that_goes_on_is_a_loss(tmp_path: Path) -> None:
    seen = adoption(made(tmp_path / "on", {"web": WEB + lines("blue", "/ask", range(7))}))
    assert [(each.service, each.app, each.weeks) for each in seen.silences] == [("ask", "blue-app", 3)]
    assert one(seen, "ask").broken == ()


def test_calls_of_a_whole_month_are_what_servers_served(root: Path) -> None:
    serving = one(adoption(root)).serving
    july = [day for week in ALWAYS for day in (1, 6) if (MONDAY + timedelta(weeks=week, days=day)).month == 7]
    assert serving is not None
    assert (serving.month, serving.hours, serving.hosts) == ("2026-07", None, 1)
    assert serving.calls == len(july) + 3  # red; the owner twice, for servers serve it too; blue once
