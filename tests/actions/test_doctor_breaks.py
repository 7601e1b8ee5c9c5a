"""Sources that broke or are late, keys of orders and of people, and the one line that helps most: the doctor's side."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from sowhat.actions import doctor_calls, doctor_joins
from sowhat.actions.derive_breaks import before, prints
from sowhat.actions.doctor_figures import Business, Figures, Pair
from sowhat.actions.doctor_workspace import PEOPLE, Written, customer_columns
from sowhat.actions.doctor_workspace import items as written_items
from sowhat.model.data import Attribution, Help, SourceBreak, SourceData
from sowhat.model.diagnosis import Item
from sowhat.model.record import RecordTable
from sowhat.model.source import Otlp, Prometheus, SkyWalking
from sowhat.model.workspace import CallTable, Columns, Platform, Workspace
from tests.actions import doctors

NOW = datetime(2026, 11, 1, tzinfo=UTC)


def source(rhythm: str, days: int) -> SourceData:
    """A source that spoke last so many days ago."""
    seen = Attribution(calls=9, service=9, consumer=9, app=9, team=9, unit=9, customer=9)
    last = (NOW - timedelta(days=days)).replace(tzinfo=None)
    counts = {"files": 1, "lines": 9, "read": 9, "quarantined": 0, "duplicates": 0}
    told = {"source": "web", "type": "table", "duplicates_choice": "keep", "first": last, "last": last}
    return SourceData.model_validate({**told, **counts, "attribution": seen, "rhythm": rhythm})


def figures(**more: object) -> Figures:
    known = doctors.figures(doctors.business())
    return replace(known, data=known.data.model_copy(update=more))


def codes(known: Figures) -> list[str]:
    return [one.code for one in doctor_calls.items(doctors.written(), known, NOW)]


SILENCES = [
    *[("day", 6, False), ("day", 8, True), ("week", 20, False), ("week", 22, True)],
    *[("month", 69, False), ("month", 71, True), ("", 8, True)],
]


@pytest.mark.parametrize(("rhythm", "days", "late"), SILENCES)
def test_how_late_is_late_depends_on_the_rhythm(rhythm: str, days: int, late: bool) -> None:
    assert ("source-stale" in codes(figures(sources=(source(rhythm, days),)))) == late


def broke(kind: str, month: int) -> SourceBreak:
    day = date(2026, month, 1)
    told = {"source": "web", "kind": kind, "grain": "month", "start": day, "end": day}
    return SourceBreak.model_validate({**told, "factor": 2.0, "series": 50, "share": 1.0})


def test_the_latest_break_of_a_source_is_told_with_how_many_there_are() -> None:
    known = figures(breaks=(broke("stale", 2), broke("jump", 5), broke("dip", 9)))
    (one,) = [one for one in doctor_calls.items(doctors.written(), known, NOW) if one.code == "source-broke"]
    assert (one.params["n"], one.params["kind"], one.params["first"]) == (2, "jump", "2026-05-01")


def test_a_dip_needs_no_answer() -> None:
    assert "source-broke" not in codes(figures(breaks=(broke("dip", 9),)))


def test_the_line_that_helps_most_is_handed_on() -> None:
    best = Help(step="service", subject="/shop", calls=80, share=0.8, file="catalog/shop.yaml", yaml="services: []")
    (one,) = [one for one in doctor_calls.items(doctors.written(), figures(help=best), NOW) if one.code == "one-line"]
    assert (one.params["file"], one.params["names"], one.params["share"]) == ("catalog/shop.yaml", "services: []", 0.8)


def joined(left: str, right: str, both: int) -> list[Item]:
    """What is said of two lists of 400 and 300 keys."""
    known = doctors.business()
    pairs = (Pair(left, right, 400, 300, both),)
    held = Business(**{name: getattr(known, name) for name in Business.__slots__} | {"pairs": pairs})
    seen = doctors.written()
    records = tuple(RecordTable(kind=kind, paths=(f"{kind}.csv",), columns={role: "key"}) for kind, role in _roles())
    workspace = seen.workspace.model_copy(update={"records": records})
    return list(doctor_joins.items(replace(seen, workspace=workspace), held, ()))


def _roles() -> list[tuple[str, str]]:
    return list(PEOPLE.items())


@pytest.mark.parametrize(
    ("left", "right", "code"), [("orders", "rosters", "buyers-apart"), ("grants", "members", "people-apart")]
)
def test_keys_that_never_meet_are_refused(left: str, right: str, code: str) -> None:
    (one,) = joined(left, right, 0)
    assert (one.code, one.params["kind"]) == (code, "plain")
    assert one.join is not None
    assert (one.join.left.at.column, one.join.left.share) == ("key", 0.0)


@pytest.mark.parametrize(("left", "right"), [("orders", "rosters"), ("grants", "members")])
def test_not_everybody_buys_or_has_a_grant(left: str, right: str) -> None:
    assert joined(left, right, 60) == []


def test_records_name_the_column_of_their_people() -> None:
    table = RecordTable(kind="members", paths=("staff.csv",), format="staff-directory")
    seen = Written(Workspace(root=".", platform=Platform(name="p"), records=(table,)))
    assert customer_columns(seen)["members"].column == "person"


@pytest.mark.parametrize("declared", [Otlp(name="t", receive=True), Prometheus(name="t", url="http://x")])
def test_a_source_without_files_lacks_none(declared: Otlp | Prometheus) -> None:
    seen = Written(Workspace(root=".", platform=Platform(name="p"), sources=(declared,)))
    assert "source-empty" not in {one.code for one in written_items(seen)}


def test_a_table_of_a_database_is_no_missing_file() -> None:
    declared = CallTable(name="t", paths=("bi:app.calls",), columns=Columns(time="at", route=("path",)))
    seen = Written(Workspace(root=".", platform=Platform(name="p"), sources=(declared,)))
    assert "source-empty" not in {one.code for one in written_items(seen)}


def test_callers_of_a_counter_are_a_label_and_those_of_skywalking_unknown() -> None:
    sources = (Prometheus(name="p", url="http://x"), SkyWalking(name="s", url="http://y"))
    found = list(written_items(Written(Workspace(root=".", platform=Platform(name="p"), sources=sources))))
    assert [(one.subject, one.params["kind"]) for one in found if one.code == "no-key"] == [("p", "prometheus")]
    assert "no-customer" not in {one.code for one in found}


def test_one_that_received_nothing_is_empty_after_a_build() -> None:
    nothing = source("", 0).model_copy(update={"type": "otlp", "files": 0, "lines": 0, "last": None})
    assert "source-empty" in codes(figures(sources=(nothing,)))


def test_a_server_that_is_asked_and_has_said_nothing_yet_lacks_no_file() -> None:
    nothing = source("", 0).model_copy(update={"type": "prometheus", "files": 0, "lines": 0, "last": None})
    assert "source-empty" not in codes(figures(sources=(nothing,)))


def test_a_month_is_made_of_itself_and_the_one_before() -> None:
    one, two = prints({"2026-01": "a", "2026-02": "b"}), prints({"2026-01": "x", "2026-02": "b"})
    assert one["2026-02"] != two["2026-02"]
    assert prints({"2026-02": "b", "2026-03": "c"})["2026-02"] == prints({"2026-02": "b"})["2026-02"]
    assert before("2026-01") == "2025-12"
