from __future__ import annotations

from pathlib import Path

import pytest

from sowhat.actions.build import build
from sowhat.actions.init import InitOptions, init
from sowhat.actions.show import usage
from sowhat.errors import CallError
from tests.actions.conftest import Quiet, Shop, line


@pytest.fixture(scope="module")
def elastic(real_inputs: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("elastic") / "w"
    init(root, [real_inputs / "access_logs" / "apache-combined-10k.log"], InitOptions())
    build(root, Quiet())
    return root


@pytest.fixture(scope="module")
def genai(real_inputs: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("genai") / "w"
    init(root, [real_inputs / "calls" / "genai_platform_requests.csv"], InitOptions())
    build(root, Quiet())
    return root


def test_the_real_log_has_the_calls_and_statuses_that_grep_counts(elastic: Path) -> None:
    totals = usage(elastic).totals
    assert totals.calls == 9999
    assert totals.status == {
        "200": 9125, "304": 445, "404": 213, "301": 164, "206": 45, "500": 3, "403": 2, "416": 2,
    }  # fmt: skip


def test_the_only_malformed_line_is_named(elastic: Path) -> None:
    found = usage(elastic).quarantine
    [reason] = found.reasons
    [example] = reason.examples
    assert (found.records, reason.reason, example.line) == (1, "unclosed-quote", 8899)


def test_services_and_months_of_the_real_log_add_up(elastic: Path) -> None:
    found = usage(elastic)
    assert sum(one.calls for one in found.services) == 9999
    assert sum(one.calls for one in found.months) == 9999
    assert sum(one.calls for one in found.teams) == 9999


def test_the_real_platform_has_its_rows_consumers_and_failures(genai: Path) -> None:
    found = usage(genai)
    assert (found.totals.calls, found.totals.consumers, found.totals.status["FAILED"]) == (26_823, 4_247, 398)
    assert sum(one.server_errors for one in found.services) == 398


def test_repeated_rows_of_the_real_platform_are_counted_kept_and_shown(genai: Path) -> None:
    [found] = usage(genai).duplicates
    assert (found.records, found.choice) == (19, "keep")


def test_the_real_platform_s_weekly_return(genai: Path) -> None:
    whole = [(week.week, week.active, week.returned) for week in usage(genai).weeks if week.complete]
    assert whole == [("2024-W47", 1166, 113), ("2024-W48", 1577, 157), ("2024-W49", 1792, None)]


def test_one_service_is_its_line_of_the_whole(genai: Path) -> None:
    whole = usage(genai).services[0]
    alone = usage(genai, service=whole.service)
    assert alone.services == (whole,)
    assert (alone.totals.calls, alone.totals.consumers) == (whole.calls, whole.consumers)


def test_one_month_is_its_line_of_the_whole(genai: Path) -> None:
    whole = usage(genai).months[0]
    assert usage(genai, month=whole.month).months == (whole,)


@pytest.mark.parametrize("month", ["2026", "2026-13", "june", "2026-6-1"])
def test_what_is_not_a_month_is_refused(shop: Shop, month: str) -> None:
    with pytest.raises(CallError, match="bad-month"):
        usage(shop(line("ann", "/", 1)), month=month)


def test_a_service_that_nobody_knows_is_refused_with_the_nearest(shop: Shop) -> None:
    root = shop(line("ann", "/pay", 1))
    (root / "catalog" / "all.yaml").write_text("services: [{name: checkout, routes: [/pay]}]", encoding="utf-8")
    build(root, Quiet())
    with pytest.raises(CallError, match="checkout"):
        usage(root, service="chekout")
