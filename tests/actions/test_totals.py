"""Totals of a build: what is counted, what it is worth, months that close."""

from __future__ import annotations

import json
import shutil
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from sowhat.actions import ledger, portfolio, totals
from sowhat.actions.build import build
from sowhat.actions.reading import latest, reading
from sowhat.actions.so_what import effects
from sowhat.errors import CallError
from sowhat.evidence.joint.replicates import covariance
from sowhat.model.signature import Signer
from sowhat.stories.effects import as_json
from sowhat.stories.words import words
from tests.actions.conftest import Quiet
from tests.worlds import World

FINANCE = Signer(name="Li Wei", role="finance")
SECOND = """studies:
  - {name: search-return, service: search, outcome: weekly-return, horizon: 4}
  - name: advice-later
    service: advice
    outcome: weekly-return
    horizon: 2
    registered: 2026-03-20
    price: {amount: 90, low: 60, high: 130, currency: CNY}
"""


@pytest.fixture(scope="module")
def harbour(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = World(log_days=2).write(tmp_path_factory.mktemp("harbour"))
    (root / "studies" / "second.yaml").write_text(SECOND, encoding="utf-8")
    build(root, Quiet())
    ledger.claim(root, "advice-return")
    return root


@pytest.fixture
def copied(harbour: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(harbour, tmp_path / "w", copy_function=shutil.copy2))


def test_the_total_of_one_joint_effect_is_its_value(harbour: Path) -> None:
    seen = totals.totals(harbour)
    [counted] = seen.counted
    [total] = seen.sums
    [alone] = [one for one in effects(harbour).portfolios if one.portfolio.name == counted.name]
    assert alone.value is not None
    assert (total.kind, total.of, total.parts) == ("create", "realised", 1)
    assert total.money.value == alone.value.value
    ends = [float(total.money.low), float(total.money.high)]
    assert ends == pytest.approx([float(alone.value.low), float(alone.value.high)], rel=0.02)


def test_a_second_horizon_and_what_was_not_fixed_are_left_out_by_name(harbour: Path) -> None:
    seen = totals.totals(harbour)
    why = {one.name: one.why.code for one in seen.uncounted}
    [counted] = seen.counted
    assert "left-counted-already" in why.values()
    assert why["search-return"] == "left-unregistered"
    assert counted.name not in why


def test_a_build_keeps_what_single_teams_do_to_a_total_and_shows_it_nowhere(harbour: Path) -> None:
    with reading(harbour, latest(harbour)) as open_:
        one = portfolio.built(open_.engine)[0]
    kept = next(each for each in one.added if each.counting == "retained")
    assert kept.replicates is not None
    assert kept.stream.total.se == pytest.approx(covariance(kept.replicates, kept.replicates) ** 0.5, rel=1e-9)
    shown = json.dumps(as_json(effects(harbour), words("en"))) + totals.totals(harbour).model_dump_json()
    assert "replicates" not in shown
    assert '"apart"' not in shown


def test_where_nothing_is_proven_there_are_no_winners_to_add_up(harbour: Path) -> None:
    seen = totals.totals(harbour)
    assert all(one.quantity.low <= 0 for one in seen.counted)
    assert seen.naive is None


def test_the_walk_adds_up_and_names_the_claim(harbour: Path) -> None:
    seen = totals.totals(harbour)
    for one in seen.bridges:
        assert one.start + one.evidenced + one.declared + one.up + one.down == one.end
    assert any(one.claims == ("c000001",) for one in seen.bridges)


def test_equal_builds_have_equal_digits(harbour: Path, copied: Path) -> None:
    shutil.rmtree(copied / "results")
    build(copied, Quiet())
    again, before = totals.totals(copied), totals.totals(harbour)
    assert (again.sums, again.counted, again.naive) == (before.sums, before.counted, before.naive)


def test_a_closed_month_stays_and_what_is_taken_back_goes_to_the_open_one(copied: Path) -> None:
    [claim] = ledger.book(copied).claims
    last = max(month.month for month in claim.months)
    made = totals.lock(copied, last, FINANCE)
    assert (made.month, made.by) == (last, FINANCE)
    before = totals.books(copied)
    ledger.retract(copied, claim.id, "the roster was wrong")
    after = totals.books(copied)
    assert after[: len(before)] == before
    [late] = after[len(before) :]
    assert claim.value is not None
    assert [each.late for each in late.sums] == [-claim.value.value]
    assert totals.totals(copied).open == late.month
    assert ledger_sound(copied)


def ledger_sound(root: Path) -> bool:
    return sum((each.amount for one in totals.books(root) for each in one.sums), Decimal(0)) == 0


def test_a_month_that_is_not_over_cannot_be_closed(copied: Path) -> None:
    with pytest.raises(CallError) as refused:
        totals.lock(copied, date(2999, 1, 1), FINANCE)
    assert [problem.code for problem in refused.value.problems] == ["lock-not-over"]
