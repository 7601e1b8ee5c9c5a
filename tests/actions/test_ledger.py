"""From a study to a claim that can be checked for ever: registered, claimed, retracted, verified."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from deltalake import DeltaTable

from sowhat.actions import ledger
from sowhat.actions.build import build
from sowhat.actions.ledger_verify import verify
from sowhat.actions.places import DECISIONS
from sowhat.actions.reading import latest
from sowhat.errors import CallError
from sowhat.lake.lake import Lake
from sowhat.tables.facts import OUTCOMES
from tests.actions.conftest import Quiet
from tests.conftest import Harbours
from tests.worlds import World

STUDY = "advice-return"


@pytest.fixture(scope="module")
def harbour(harbours: Harbours) -> Path:
    return harbours(log_days=3)


@pytest.fixture
def copied(harbour: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(harbour, tmp_path / "w", copy_function=shutil.copy2))


@pytest.fixture
def claimed(copied: Path) -> Path:
    ledger.claim(copied, STUDY)
    return copied


def sql(root: Path, *statements: str) -> None:
    with sqlite3.connect(root / DECISIONS) as connection:
        for statement in statements:
            connection.execute(statement)
    connection.close()


def call(number: int) -> str:
    """A line of a new log, so that the next build has something to read."""
    return (
        f'10.9.9.9 - app-team-01 [21/Jun/2026:{number % 24:02}:00:00 +0800] "GET /search?q={number} HTTP/1.1" 200 9\n'
    )


def more_builds(root: Path, count: int) -> None:
    """Each with another call, and with an outcome of a customer that no roster knows."""
    for number in range(count):
        with (root / "business" / "weekly_return.csv").open("a", encoding="utf-8") as file:
            file.write(f"x{number},2026-06-15,1\n")
        (root / "logs" / f"more-{number:03}.log").write_text(call(number), encoding="utf-8")
        assert build(root, Quiet()).changed


def test_a_claim_holds_what_the_build_found(claimed: Path) -> None:
    [one] = ledger.book(claimed).claims
    found = ledger.studied(claimed, latest(claimed), STUDY)
    assert (one.build, one.state, one.finding) == (latest(claimed).id, "evidenced", found.studied.finding)
    assert found.retained is not None
    assert one.retained is not None
    assert one.retained.value == found.retained.estimate
    assert one.value is not None
    assert float(one.value.value) == pytest.approx(one.retained.value * 120, abs=0.01)


def test_a_fresh_claim_is_verified_from_its_facts(claimed: Path) -> None:
    found = verify(claimed)
    assert [(one.claim, one.outcome, one.differences) for one in found.claims] == [("c000001", "verified", ())]
    assert found.sound


def files(root: Path, table: str) -> set[str]:
    return {path.name for path in (root / "lake" / table).glob("*.parquet")}


@pytest.fixture
def forgetful(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only the last build is kept besides those that a claim pins, and two files are compacted to one."""
    monkeypatch.setattr("sowhat.actions.build.KEPT_BUILDS", 1)
    monkeypatch.setattr("sowhat.lake.lake.FILES_BEFORE_COMPACTION", 1)


@pytest.mark.usefixtures("forgetful")
def test_a_claim_is_verified_after_later_builds_compaction_and_vacuum(claimed: Path) -> None:
    before = latest(claimed)
    more_builds(claimed, 3)
    version = Lake(claimed / "lake").versions([OUTCOMES])["outcomes"]
    operations = [one["operation"] for one in DeltaTable(claimed / "lake" / "outcomes").history()]
    assert {"OPTIMIZE", "VACUUM END"} <= set(operations)
    assert version > {table.table: table.version for table in before.tables}["outcomes"]
    found = verify(claimed)
    assert [(one.outcome, one.differences) for one in found.claims] == [("verified", ())]


@pytest.mark.usefixtures("forgetful")
def test_without_a_claim_the_same_versions_are_gone(copied: Path) -> None:
    first = files(copied, "outcomes")
    more_builds(copied, 3)
    assert not first & files(copied, "outcomes")


@pytest.mark.usefixtures("forgetful")
def test_builds_that_nobody_pinned_are_forgotten(claimed: Path) -> None:
    more_builds(claimed, 2)
    kept = sorted(path.name for path in (claimed / "results").iterdir())
    assert kept == ["b000001", "b000003"]


def test_without_its_facts_a_claim_is_verified_from_its_moments(claimed: Path) -> None:
    shutil.rmtree(claimed / "lake" / "outcomes")
    [one] = verify(claimed).claims
    assert (one.outcome, one.no_data) == ("verified-from-moments", "facts-gone")


def damage_entry(root: Path) -> None:
    sql(root, "UPDATE ledger SET body = replace(body, '\"teams\":7', '\"teams\":8')")


def damage_seal(root: Path) -> None:
    sql(root, "UPDATE sealed SET document = substr(document, 1, length(document) - 1) || ' '")


def damage_order(root: Path) -> None:
    sql(root, "UPDATE ledger SET previous = 'x' || substr(previous, 2)")


@pytest.mark.parametrize(
    ("damage", "kinds"),
    [(damage_entry, {"hash"}), (damage_seal, {"sealed"}), (damage_order, {"hash", "previous"})],
    ids=["entry", "seal", "order"],
)
def test_one_changed_byte_names_the_entry(claimed: Path, damage: Callable[[Path], None], kinds: set[str]) -> None:
    damage(claimed)
    found = verify(claimed)
    assert not found.sound
    assert {(fault.number, fault.subject) for fault in found.faults} == {(1, "c000001")}
    assert {fault.kind for fault in found.faults} == kinds


def test_facts_that_say_something_else_are_named_field_by_field(claimed: Path) -> None:
    [path] = (claimed / "lake" / "rosters").glob("*.parquet")
    rows = pq.read_table(path)
    pq.write_table(rows.slice(3), path)
    [one] = verify(claimed).claims
    assert one.outcome == "differs"
    assert "facts: exposed.customers" in {each.field for each in one.differences}
    assert not [each for each in one.differences if each.field.startswith("moments")]


def test_a_retracted_claim_stays_and_is_still_verified(claimed: Path) -> None:
    ledger.retract(claimed, "c000001", "the roster was wrong")
    one = ledger.show(claimed, "c000001")
    assert (one.state, one.reason) == ("retracted", "the roster was wrong")
    assert [each.outcome for each in verify(claimed).claims] == ["verified"]


def test_a_price_that_changes_later_leaves_the_claim_as_it_is(claimed: Path) -> None:
    path = claimed / "studies" / "advice.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("amount: 120", "amount: 170"), encoding="utf-8")
    build(claimed, Quiet())
    [one] = verify(claimed).claims
    assert one.outcome == "verified"
    assert (
        ledger.show(claimed, "c000001").study.price
        != ledger.studied(claimed, latest(claimed), STUDY).studied.study.price
    )


def test_a_study_that_nobody_knows_is_refused_with_the_nearest(copied: Path) -> None:
    with pytest.raises(CallError, match=rf"no-such-study.*{STUDY}"):
        ledger.claim(copied, "advice-retrun")


def test_what_cannot_be_estimated_is_not_claimed(tmp_path: Path) -> None:
    root = World(rosters=False, log_days=2).write(tmp_path)
    build(root, Quiet())
    with pytest.raises(CallError, match=r"claim-not-estimable.*reason-no-roster"):
        ledger.claim(root, STUDY)


def test_whether_a_registration_before_any_build_is_in_time_is_not_known(tmp_path: Path) -> None:
    root = World(registered=None, log_days=2).write(tmp_path)
    made = ledger.register(root, STUDY)
    assert (made.before, made.outcome_until) == (None, None)


def test_a_registration_after_the_results_says_so_and_counts_in_the_next_build(tmp_path: Path) -> None:
    root = World(registered=None, log_days=2).write(tmp_path)
    build(root, Quiet())
    assert ledger.register(root, STUDY).before is False
    assert build(root, Quiet()).computed == 2  # the study, and the total of those that ask about its outcome
    checks = ledger.studied(root, latest(root), STUDY).studied.finding.checks
    assert [check.verdict for check in checks if check.name == "registered"] == ["weak"]


def test_the_same_terms_are_registered_once(copied: Path) -> None:
    ledger.register(copied, STUDY)
    with pytest.raises(CallError, match="study-registered"):
        ledger.register(copied, STUDY)


def test_an_empty_ledger_is_sound(copied: Path) -> None:
    found = verify(copied)
    assert (found.entries, found.sound) == (0, True)
