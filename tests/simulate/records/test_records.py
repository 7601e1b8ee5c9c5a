"""What the example companies record, read by the ordinary readers: the lake holds what was drawn, in both languages."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, get_args

import pytest

from sowhat.actions import catalog as catalogs
from sowhat.actions import places
from sowhat.actions.business import Recording
from sowhat.actions.demo import files
from sowhat.engine.duckdb import DuckDB
from sowhat.lake.lake import Lake
from sowhat.model.language import Language
from sowhat.model.truth import Truth
from sowhat.model.workspace import PlatformKind
from sowhat.simulate.business import counted_runs, months
from sowhat.simulate.governing import access
from sowhat.simulate.governing.plan import Governing, governing
from sowhat.simulate.needs import signups
from sowhat.simulate.needs.plan import needs
from sowhat.simulate.records import bill
from sowhat.simulate.records.changes import deployments
from sowhat.simulate.records.failures import debts, drills, failures, plans, weaknesses
from sowhat.simulate.records.market import orders
from sowhat.simulate.records.people import ROUNDS, approvals, replies, staff
from sowhat.simulate.records.tables import survey_name
from sowhat.simulate.spec import company
from sowhat.simulate.world import World, draw
from sowhat.simulate.writing import Recipe
from sowhat.store.database import open_store
from sowhat.tables.facts import FACTS
from sowhat.workspace.loading import load
from tests.actions.conftest import Quiet

SMALL = 0.02
PLANTED = [("drills.csv", "row-bad-day")]
KINDS: tuple[PlatformKind, ...] = get_args(PlatformKind)
PAIRS = [(kind, language) for kind in KINDS for language in get_args(Language)]
Row = Mapping[str, Any]


@dataclass(frozen=True)
class Kept:
    """A company, what is true in it, and the facts that were read from its files."""

    world: World
    language: Language
    truth: Truth
    engine: DuckDB
    notes: tuple[str, ...]

    def rows(self, table: str) -> list[Row]:
        """All rows of a fact table."""
        return list(self.engine.execute(self.engine.table(table)).to_pylist())


@pytest.fixture(
    scope="module", params=[(kind, language) for kind in KINDS for language in get_args(Language)], ids="-".join
)
def kept(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Kept]:
    """Each company in each language, its business files read."""
    kind, language = request.param
    root = tmp_path_factory.mktemp("records") / kind
    files(root, Recipe(kind=kind, language=language, scale=SMALL), lambda _: None)
    workspace, lake, store = load(root), Lake(places.lake(root)), open_store(places.decisions(root))
    read = catalogs.read(workspace, b"key")
    catalogs.keep(read.catalog, lake)
    recorded = Recording(workspace, read.catalog, lake, store, b"key").run(Quiet())
    store.close()
    held = {name: lake.uris(name, version) for name, version in lake.versions(FACTS).items()}
    truth = Truth.model_validate_json((root / "truth.json").read_text(encoding="utf-8"))
    notes = tuple(one.code for one in (*read.problems, *recorded.problems))
    with DuckDB(held, FACTS) as engine:
        yield Kept(draw(company(kind), scale=SMALL), language, truth, engine, notes)


def known(kept: Kept) -> dict[str, Any]:
    """What is true of each service."""
    assert kept.truth.records is not None
    return {one.service: one for one in kept.truth.records.services}


def test_nothing_is_noted_and_one_planted_row_is_set_aside(kept: Kept) -> None:
    # Whoever only signed up is in no catalogue.
    assert kept.notes == (("business-undeclared",) if needs(kept.world.spec.kind).signups else ())
    assert [(row["path"].rpartition("/")[2], row["reason"]) for row in kept.rows("quarantine")] == PLANTED


def test_incidents_are_those_that_happened(kept: Kept) -> None:
    drawn = {(one.id, one.service, f"{one.opened:%Y-%m-%d %H:%M}") for one in failures(kept.world)}
    found = kept.rows("incidents")
    assert {row["id"] for row in found} == {id_ for id_, _, _ in drawn}
    assert sum(row["found_by"] == "alert" for row in found) == sum(one.alerted.part for one in known(kept).values())
    assert {row["found_by"] for row in found} == {"alert", "people" if kept.language == "en" else "customer"}


def test_minutes_until_incidents_were_over_add_up(kept: Kept) -> None:
    found = sum((row["resolved"] - row["opened"]).total_seconds() for row in kept.rows("incidents"))
    assert found == sum((one.resolved - one.opened).total_seconds() for one in failures(kept.world))


def test_incidents_were_noticed_when_they_were(kept: Kept) -> None:
    drawn = {one.id: one.detected - one.opened if one.detected else None for one in failures(kept.world)}
    found = {row["id"]: row["detected"] - row["opened"] if row["detected"] else None for row in kept.rows("incidents")}
    assert found == drawn
    assert None in drawn.values()


def test_failed_changes_are_those_of_each_service(kept: Kept) -> None:
    ended = [row for row in kept.rows("deliveries") if row["result"]]
    failed = [row["service"].rpartition("/")[2] for row in ended if row["result"] == "failure"]
    assert len(ended) == len(deployments(kept.world))
    assert {name: failed.count(name) for name in known(kept)} == {
        name: one.failed_changes.part for name, one in known(kept).items()
    }


def test_changes_took_as_long_as_they_took(kept: Kept) -> None:
    found = sorted(row["lead_seconds"] // 60 for row in kept.rows("deliveries") if row["lead_seconds"] is not None)
    asked = [one for one in deployments(kept.world) if one.worked or kept.world.spec.kind == "open"]
    assert found == sorted((one.finished - one.written).total_seconds() // 60 for one in asked)


def test_findings_and_debt_are_all_there(kept: Kept) -> None:
    found = kept.rows("security_findings")
    scanned = [one for each in plans(kept.world) for one in weaknesses(kept.world, each)]
    assert sum(row["kind"] == "security" for row in found) == len(scanned)
    assert sum(row["status"] == "suppressed" for row in found) == sum(one.dismissed for one in scanned)
    assert sum(row["interest_days"] or 0 for row in found) == sum(one.days for one in debts(kept.world))
    assert sum(row["principal_days"] or 0 for row in found) == sum(one.principal for one in debts(kept.world))


def test_drills_passed_as_they_did(kept: Kept) -> None:
    found = kept.rows("drills")
    assert len(found) == len(list(drills(kept.world)))
    assert sum(row["result"] == "success" for row in found) == sum(one.passed for one in drills(kept.world))


def test_the_directory_holds_everybody_and_those_who_moved(kept: Kept) -> None:
    people, found = staff(kept.world), [row for row in kept.rows("members") if row["path"] != signups.PATH]
    assert len(found) == len(people)
    assert len({row["person"] for row in found}) == len({one.person for one in people}) < len(people)


def test_who_may_see_data_is_in_the_directory(kept: Kept) -> None:
    found = [row for row in kept.rows("grants") if row["path"].endswith("approvals.csv")]
    assert len(found) == sum(one.granted for one in approvals(kept.world))
    assert {row["subject"] for row in found} <= {row["person"] for row in kept.rows("members")}


def test_what_apps_may_use_is_in_the_catalogue_of_grants(kept: Kept) -> None:
    found = [row for row in kept.rows("grants") if row["path"] == access.PATH]
    assert sorted((row["data"], row["until"], row["purpose"]) for row in found) == sorted(
        (known_of(kept).title(one.data).in_(kept.language), one.until, one.purpose.in_(kept.language))
        for one in access.grants(kept.world)
    )


@pytest.mark.parametrize("number", range(len(ROUNDS)))
def test_scores_of_each_service_are_those_that_were_given(kept: Kept, number: int) -> None:
    asked = [row for row in kept.rows("answers") if row["survey"] == survey_name(number) and row["score"] is not None]
    ten = [row for row in asked if "recommend" in row["question"] or "推荐" in row["question"]]
    for name, one in known(kept).items():
        scores = [row["score"] for row in ten if row["service"] == name]
        told = [(each.mean, each.answers) for each in one.scores if each.survey == survey_name(number)]
        assert told == ([(sum(scores) / len(scores), len(scores))] if scores else [])


def test_free_texts_are_in_both_languages(kept: Kept) -> None:
    texts = [row["answer"] for row in kept.rows("answers") if row["kind"] == "text"]
    given = [one.text for number in range(len(ROUNDS)) for one in replies(kept.world, number) if one.text]
    assert sorted(texts) == sorted(given)
    assert {text.isascii() for text in texts} == {True, False}


def test_orders_are_those_of_a_marketplace(kept: Kept) -> None:
    found, drawn = kept.rows("orders"), list(orders(kept.world))
    assert (len(found) > 0) == (kept.world.spec.kind == "marketplace")
    assert sum(row["amount"] for row in found) * 100 == sum(one.cents for one in drawn)
    assert sum(row["fee"] for row in found) * 100 == sum(one.fee for one in drawn)
    assert sum(row["state"] == "fulfilled" for row in found) == sum(one.state == "fulfilled" for one in drawn)
    assert len({row["buyer"] for row in found}) == len({one.buyer for one in drawn})


def test_buyers_are_customers(kept: Kept) -> None:
    customers = {row["customer"] for row in kept.rows("rosters")}
    assert {row["buyer"] for row in kept.rows("orders")} <= customers


def test_bill_and_invoices_together_cost_what_services_cost(kept: Kept) -> None:
    found = kept.rows("costs")
    whole = sum(row["amount"] for row in found if row["kind"] == "run" and row["amount"] is not None)
    spent = sum(one.run or 0 for month in months() for one in kept.world.spec.services if one.live <= month)
    counted = sum(run for month in months() for _, run in counted_runs(kept.world, month))
    assert whole == spent + counted
    assert sum(row["amount"] for row in found if row["kind"] == "shared") == bill.shared(kept.world)


def test_promises_and_descriptions_are_in_the_catalog(kept: Kept) -> None:
    promised = {(row["service"], row["objective"]) for row in kept.rows("slos")}
    assert promised == {(one.service, one.objective) for one in plans(kept.world) if one.objective is not None}
    old = {(row["service"], f"{row['method']} {row['route']}") for row in kept.rows("operations") if row["deprecated"]}
    counted = {(one.name, each.call) for one in known_of(kept).services for each in one.operations if each.deprecated}
    assert old == {(one.service, name) for one in plans(kept.world) for name in one.deprecated} | counted


def known_of(kept: Kept) -> Governing:
    """What the company is governed by."""
    return governing(kept.world.spec.kind)


def test_files_say_nothing_else_when_drawn_again(kept: Kept) -> None:
    again = draw(company(kept.world.spec.kind), scale=SMALL)
    assert json.dumps([str(one) for one in failures(again)]) == json.dumps([str(one) for one in failures(kept.world)])
