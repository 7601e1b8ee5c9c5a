"""What `sowhat init` does with a workbook beside the log."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from decimal import Decimal
from io import StringIO
from pathlib import Path

import pytest

from sowhat import workspace
from sowhat.actions.init import Initiated, InitOptions, init
from sowhat.errors import DataError, WorkspaceError
from sowhat.model.workspace import AccessLog, Workspace
from sowhat.render.workbook import Rows, workbook
from sowhat.stories.words import words
from sowhat.workspace.workbook_form import SheetKey

SERVICES = [{"service": "Check out", "routes": ("/api/checkout",)}, {"service": "search", "routes": ("/api/search",)}]
APPS = [{"app": "shop-app", "keys": ("alice",), "team": "web", "unit": "Retail"}]
PLATFORM = [{"name": "Shop Platform", "kind": "open", "timezone": "Europe/Berlin", "currency": "EUR", "day_rate": 900}]
HALF: Rows = {
    "services": [*SERVICES, {"title": "nameless"}],
    "apps": [*APPS, {"keys": ("bob",)}],
    "go_lives": [{"service": "search", "team": "web"}],
}


def book(path: Path, rows: Rows | None) -> Path:
    """A workbook with these rows; None for the template."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(workbook(words("en"), rows))
    return path


def sheet(path: Path, rows: Sequence[Mapping[str, object]], encoding: str) -> Path:
    """One sheet as CSV."""
    text = StringIO()
    writer = csv.DictWriter(text, list(rows[0]))
    writer.writeheader()
    writer.writerows(rows)
    path.write_bytes(text.getvalue().encode(encoding))
    return path


def log(path: Path, *paths: str, user: str = "alice") -> Path:
    """A combined log of one user."""
    start = datetime(2026, 3, 2)
    times = ((start + timedelta(minutes=number)).strftime("%d/%b/%Y:%H:%M:%S") for number in range(60))
    lines = [
        f'10.0.0.1 - {user} [{at} +0800] "GET {paths[n % len(paths)]} HTTP/1.1" 200 5' for n, at in enumerate(times)
    ]
    path.write_text("".join(f'{line} "-" "curl/8"\n' for line in lines))
    return path


def made(tmp_path: Path, *inputs: Path, options: InitOptions | None = None) -> tuple[Initiated, Workspace]:
    """The answer, and the workspace that it wrote, read back."""
    answer = init(tmp_path / "w", inputs, options or InitOptions())
    return answer, workspace.load(tmp_path / "w")


def test_services_and_callers_of_the_workbook_are_not_proposed_again(tmp_path: Path) -> None:
    inputs = log(tmp_path / "a.log", "/api/checkout", "/other"), book(tmp_path / "b.xlsx", HALF)
    answer, found = made(tmp_path, *inputs)
    assert [service.name for service in found.catalog.services] == ["Check-out", "search"]
    assert [consumer.name for consumer in found.catalog.consumers] == ["shop-app"]
    assert (answer.services_from, answer.consumers) == ("workbook", 0)
    assert [(one.name, one.calls) for one in answer.services] == [("Check-out", 30), ("search", 0)]


def test_the_files_hold_nothing_of_what_the_workbook_says(tmp_path: Path) -> None:
    answer, _ = made(tmp_path, book(tmp_path / "b.xlsx", HALF))
    assert set(answer.files) == {"sowhat.yaml", ".gitignore"}


def test_without_services_in_the_workbook_the_log_proposes_them(tmp_path: Path) -> None:
    inputs = log(tmp_path / "a.log", "/api/checkout"), book(tmp_path / "b.xlsx", {"apps": APPS})
    answer, found = made(tmp_path, *inputs)
    assert [service.name for service in found.catalog.services] == ["checkout"]
    assert answer.services_from == "prefixes"


def test_services_without_routes_are_a_gap_that_names_the_paths(tmp_path: Path) -> None:
    bare: Rows = {"services": [{"service": "Check out"}]}
    answer, found = made(tmp_path, log(tmp_path / "a.log", "/api/checkout"), book(tmp_path / "b.xlsx", bare))
    gap = answer.workbooks[0].gaps[0]
    assert (gap.code, gap.params) == ("workbook-no-routes", {"paths": "/api/checkout"})
    assert (gap.where and gap.where.sheet) == "Services"
    assert [service.routes for service in found.catalog.services] == [()]


def test_the_platform_is_the_one_of_the_workbook(tmp_path: Path) -> None:
    answer, found = made(tmp_path, log(tmp_path / "a.log", "/x"), book(tmp_path / "b.xlsx", {"platform": PLATFORM}))
    assert (found.platform.name, found.platform.title.en, found.platform.kind) == (
        "Shop-Platform",
        "Shop Platform",
        "open",
    )
    assert (found.timezone, found.currency, found.day_rate) == ("Europe/Berlin", "EUR", Decimal(900))
    assert (answer.timezone_from, answer.name) == ("workbook", "Shop Platform")


def test_what_the_caller_says_wins_over_the_workbook(tmp_path: Path) -> None:
    options = InitOptions(name="Mine", kind="marketplace")
    _, found = made(tmp_path, book(tmp_path / "b.xlsx", {"platform": PLATFORM}), options=options)
    assert (found.platform.name, found.platform.kind) == ("Mine", "marketplace")


def test_another_time_zone_than_the_workbook_s_is_an_error(tmp_path: Path) -> None:
    given = book(tmp_path / "b.xlsx", {"platform": PLATFORM})
    with pytest.raises(WorkspaceError, match="workbook-timezone"):
        made(tmp_path, given, options=InitOptions(timezone="Asia/Tokyo"))


def test_gaps_name_sheet_and_cell_and_are_left_out(tmp_path: Path) -> None:
    answer, found = made(tmp_path, book(tmp_path / "b.xlsx", HALF))
    missing = {str(gap.where) for gap in answer.workbooks[0].gaps if gap.code == "workbook-cell-missing"}
    assert missing == {"b.xlsx:Services:A8", "b.xlsx:Apps:A7", "b.xlsx:Go-lives:C6"}
    assert (found.go_lives, len(found.catalog.services)) == ((), 2)


def test_entries_that_lead_nowhere_are_gaps_too(tmp_path: Path) -> None:
    rows: Rows = {"services": [*SERVICES, {"service": "bare"}], "apps": [{"app": "keyless"}]}
    answer, _ = made(tmp_path, book(tmp_path / "b.xlsx", rows))
    lacks = {(gap.code, str(gap.where)) for gap in answer.workbooks[0].gaps if gap.code != "workbook-sheet-empty"}
    assert lacks == {
        ("service-without-route", "b.xlsx:Services:A8"),
        ("consumer-without-key", "b.xlsx:Apps:A6"),
        ("consumer-without-team", "b.xlsx:Apps:A6"),
    }


def test_the_template_as_it_comes_gives_a_workspace_without_inventions(tmp_path: Path) -> None:
    answer, found = made(tmp_path, book(tmp_path / "b.xlsx", None))
    assert (found.catalog.services, found.outcomes, found.studies) == ((), (), ())
    assert {one.examples for one in answer.workbooks[0].sheets if one.form} == {1, 2}
    assert {gap.code for gap in answer.workbooks[0].gaps} == {"workbook-sheet-empty"}


def test_an_error_in_the_workbook_names_its_cell_and_nothing_is_written(tmp_path: Path) -> None:
    twice: dict[SheetKey, list[dict[str, object]]] = {"services": [{"service": "pay", "live_from": "2026-01-01"}]}
    twice["go_lives"] = [{"service": "unheard-of", "team": "web", "date": "2026-01-01"}]
    with pytest.raises(WorkspaceError) as caught:
        made(tmp_path, log(tmp_path / "a.log", "/x"), book(tmp_path / "b.xlsx", twice))
    assert [str(problem.where) for problem in caught.value.problems] == ["b.xlsx:Go-lives:A6"]
    assert not (tmp_path / "w").exists()


def test_an_error_across_workbooks_calls_both_by_their_names(tmp_path: Path) -> None:
    given = [book(tmp_path / folder / f"{folder}.xlsx", {"services": SERVICES[:1]}) for folder in ("one", "two")]
    with pytest.raises(WorkspaceError) as caught:
        made(tmp_path, *given)
    assert [problem.params["first"] for problem in caught.value.problems if "first" in problem.params] != []
    assert str(tmp_path) not in str(caught.value)


def test_a_damaged_workbook_is_refused_by_its_name(tmp_path: Path) -> None:
    (tmp_path / "b.xlsx").write_bytes(b"PK\x03\x04 and no more")
    with pytest.raises(WorkspaceError) as caught:
        made(tmp_path, tmp_path / "b.xlsx")
    assert [problem.where and problem.where.path for problem in caught.value.problems] == ["b.xlsx"]


def test_a_workbook_about_something_else_is_not_understood(tmp_path: Path) -> None:
    rows = [{"guest": "Ann", "table": "3"}]
    sheet(tmp_path / "b.csv", rows, "utf-8")
    with pytest.raises(DataError, match="input-unknown"):
        made(tmp_path, tmp_path / "b.csv")


def test_a_sheet_in_gb18030_is_a_workbook(tmp_path: Path) -> None:
    rows = [{"服务": "支付", "路径": "/api/checkout", "负责团队": "支付组"}]
    answer, found = made(tmp_path, sheet(tmp_path / "服务.csv", rows, "gb18030"))
    assert [(one.name, one.owner) for one in found.catalog.services] == [("支付", "支付组")]
    assert answer.workbooks[0].sheets[0].rows == 1


def test_a_workbook_in_the_workspace_or_beside_it_is_named_by_a_relative_path(tmp_path: Path) -> None:
    inside, beside = (
        book(tmp_path / "w" / "data" / "a.xlsx", {"apps": APPS}),
        book(tmp_path / "[b].xlsx", {"services": SERVICES}),
    )
    answer, found = made(tmp_path, inside, beside)
    assert found.workbooks == ("data/a.xlsx", "../[[]b].xlsx")
    assert [one.path for one in answer.workbooks] == list(found.workbooks)


def test_a_log_without_statuses_is_named_and_the_workbook_still_counts(tmp_path: Path) -> None:
    (tmp_path / "iis.log").write_text("#Software: x\n#Fields: date time cs-uri-stem\n" + "2026-01-01 00:00:00 /a\n" * 3)
    answer, found = made(tmp_path, tmp_path / "iis.log", book(tmp_path / "b.xlsx", HALF))
    assert [(one.code, one.params["kind"]) for one in answer.unknown] == [("input-no-calls", "w3c")]
    assert (found.sources, len(found.catalog.services)) == ((), 2)


@pytest.mark.parametrize("name", ["w3c-0", "w3c-1", "haproxy", "w3c-2", "traefik-clf", "w3c-3", "apache2", "nginx"])
def test_the_smallest_real_logs_with_a_half_filled_workbook(tmp_path: Path, real_inputs: Path, name: str) -> None:
    given = real_inputs / "access_logs" / f"{name}.log"
    answer, found = made(tmp_path, given, book(tmp_path / "b.xlsx", HALF))
    assert len(answer.sources) + len(answer.unknown) == 1
    assert [service.name for service in found.catalog.services] == ["Check-out", "search"]
    assert [consumer.name for consumer in found.catalog.consumers] == ["shop-app"]
    assert len([gap for gap in answer.workbooks[0].gaps if gap.code == "workbook-cell-missing"]) == 3


@pytest.mark.parametrize(
    ("name", "format_"),
    [("w3c-0", "w3c"), ("w3c-1", "w3c"), ("haproxy", "haproxy"), ("aws-alb", "aws-alb"), ("traefik-clf", "traefik")],
)
def test_real_logs_of_other_servers_become_sources(tmp_path: Path, real_inputs: Path, name: str, format_: str) -> None:
    _, found = made(tmp_path, real_inputs / "access_logs" / f"{name}.log")
    assert [source.format for source in found.sources if isinstance(source, AccessLog)] == [format_]


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        ("nginx-error", '2021/12/01 13:53:33 [error] 31#31: *46 "/x" is not found, request: "GET / HTTP/1.1"'),
        (
            "apache-error",
            "[Thu Oct 13 12:24:49.880562 2022] [auth_basic:error] [pid 10] AH01618: user sss not found: /",
        ),
        ("metrics", 'http_requests_total{code="200"} 1027 1395066363000'),
        ("syslog", "Nov 23 00:52:31 edge-1 sshd[812]: Accepted publickey for root from 10.0.0.1"),
        ("json", '{"level":"info","message":"started"}'),
    ],
)
def test_what_is_no_access_log_is_refused_by_its_name(tmp_path: Path, kind: str, line: str) -> None:
    (tmp_path / "a.log").write_text(f"{line}\n" * 5)
    with pytest.raises(DataError) as caught:
        made(tmp_path, tmp_path / "a.log")
    assert [(one.code, one.params["kind"]) for one in caught.value.problems] == [("input-no-calls", kind)]


@pytest.mark.parametrize(
    "content", [b'service,routes\npay,"/pay\nrisk,/risk\n', "服务,路径\n支付,/pay\n".encode()[:-8] + b"\xff\xff"]
)
def test_a_damaged_csv_is_called_damaged(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "b.csv").write_bytes(content)
    with pytest.raises(DataError) as caught:
        made(tmp_path, tmp_path / "b.csv")
    assert [problem.params["reason"] for problem in caught.value.problems] == ["damaged"]
