"""What else is recorded, as people declare it: every kind with a mapping, every format without."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from sowhat import workspace
from sowhat.errors import Problem
from sowhat.model.record import RECORDS, RecordKind, RecordTable
from tests.workspace.conftest import PLATFORM

Write = Callable[..., Path]
Wrong = Callable[..., list[Problem]]
SERVICE = "services: [{name: pay}]\n"
FORMATS = [(kind, format_) for kind, roles in RECORDS.items() for format_ in roles.formats]


def mapped(kind: RecordKind, *left_out: str) -> str:
    """An entry with a column for every role but those."""
    roles = (*RECORDS[kind].needs, *RECORDS[kind].may)
    columns = ", ".join(f"{role}: c-{role}" for role in roles if role not in left_out)
    return f"{PLATFORM}{kind}: [{{paths: [a.csv, b/*.csv], columns: {{{columns}}}}}]\n"


@pytest.mark.parametrize("kind", RECORDS)
def test_every_role_can_be_mapped(folder: Write, kind: RecordKind) -> None:
    (table,) = workspace.load(folder(mapped(kind))).records
    roles = (*RECORDS[kind].needs, *RECORDS[kind].may)
    assert table == RecordTable(kind=kind, paths=("a.csv", "b/*.csv"), columns={role: f"c-{role}" for role in roles})


@pytest.mark.parametrize(("kind", "role"), [(kind, role) for kind in RECORDS for role in RECORDS[kind].needs])
def test_a_role_that_is_needed_is_asked_for(wrong: Wrong, kind: RecordKind, role: str) -> None:
    (problem,) = wrong(mapped(kind, role))
    assert (problem.code, problem.params["key"]) == ("missing-key", role)


@pytest.mark.parametrize(("kind", "format_"), FORMATS)
def test_a_known_export_needs_no_columns(folder: Write, kind: RecordKind, format_: str) -> None:
    (table,) = workspace.load(folder(f"{PLATFORM}{kind}: [{{paths: x, format: {format_}}}]\n")).records
    assert (table.kind, table.format, table.columns) == (kind, format_, {})


@pytest.mark.parametrize("kind", RECORDS)
def test_an_export_that_nobody_knows_is_reported(wrong: Wrong, kind: RecordKind) -> None:
    codes = {one.code for one in wrong(f"{PLATFORM}{kind}: [{{paths: x, format: lotus}}]\n")}
    assert codes & {"bad-choice", "unknown-key"}


@pytest.mark.parametrize("kind", RECORDS)
def test_a_table_without_columns_or_format_is_reported(wrong: Wrong, kind: RecordKind) -> None:
    codes = [(one.code, one.params["key"]) for one in wrong(f"{PLATFORM}{kind}: [{{paths: x}}]\n")]
    assert codes == [("missing-key", "columns")]


def test_a_file_can_speak_of_one_service(folder: Write) -> None:
    text = f"{PLATFORM}incidents: [{{paths: x, format: pagerduty, service: pay, sheet: 故障}}]\n"
    (table,) = workspace.load(folder(text, all=SERVICE)).records
    assert (table.service, table.sheet) == ("pay", "故障")


def test_that_service_has_to_be_declared(wrong: Wrong) -> None:
    codes = [one.code for one in wrong(f"{PLATFORM}incidents: [{{paths: x, format: pagerduty, service: pay}}]\n")]
    assert codes == ["undeclared"]


@pytest.mark.parametrize("kind", [kind for kind in RECORDS if not RECORDS[kind].service])
def test_grants_and_members_are_of_no_service(wrong: Wrong, kind: RecordKind) -> None:
    format_ = RECORDS[kind].formats[0]
    text = f"{PLATFORM}{kind}: [{{paths: x, format: {format_}, service: pay}}]\n"
    assert [one.code for one in wrong(text, all=SERVICE)] == ["unknown-key"]


def test_a_survey_has_a_name(folder: Write) -> None:
    (table,) = workspace.load(folder(f"{PLATFORM}surveys: [{{paths: x, format: wjx, survey: 2026-Q3}}]\n")).records
    assert table.survey == "2026-Q3"
