"""DevLake's domain tables, held against the real ones."""

from __future__ import annotations

import csv
from collections import defaultdict
from datetime import datetime
from pathlib import Path

import pytest

from tests.sources.records.record_files import content_of, only, reasons

FOLDER = "delivery/change_lead_time__"
HEAD = (
    "id,result,started_date,duration_sec,cicd_deployment_id,cicd_scope_id,repo_url,environment,commit_sha,"
    "finished_date\n"
)


def table(real_inputs: Path, name: str) -> tuple[bytes, list[dict[str, str]]]:
    path = real_inputs / f"{FOLDER}{name}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return path.read_bytes(), list(csv.DictReader(file))


def test_the_real_deployments(real_inputs: Path) -> None:
    content, said = table(real_inputs, "cicd_deployment_commits")
    together = defaultdict(list)
    for row in said:
        together[row["repo_url"], row["cicd_deployment_id"]].append(row)
    expected = {
        key: (max(members, key=lambda row: row["finished_date"])["result"].lower(), members[0]["environment"].lower())
        for key, members in together.items()
    }
    found = content_of("deliveries", content, format="devlake-deployments")
    assert {(r["service"], r["id"]): (r["result"], r["environment"]) for r in found.rows.to_pylist()} == expected
    assert (found.lines, found.read, found.duplicates, len(found.rejected)) == (16, 14, 2, 0)


def test_a_deployment_lasts_from_its_first_commit_to_its_last(real_inputs: Path) -> None:
    content, _ = table(real_inputs, "cicd_deployment_commits")
    found = content_of("deliveries", content, format="devlake-deployments").rows.to_pylist()
    [staged] = [row for row in found if row["environment"] == "staging"]
    assert (staged["started"], staged["finished"]) == (
        datetime(2023, 4, 13, 7, 31, 53),
        datetime(2023, 4, 13, 7, 37, 30),
    )


def test_the_real_changes_take_the_time_that_devlake_says(real_inputs: Path) -> None:
    content, said = table(real_inputs, "project_pr_metrics")
    linked = {row["id"]: 60.0 * int(row["pr_cycle_time"]) for row in said if row["pr_deploy_time"]}
    found = content_of("deliveries", content, format="devlake-pull-requests")
    leads = {row["id"]: row["lead_seconds"] for row in found.rows.to_pylist()}
    deployed = [row for row in said if row["pr_deployed_date"]]
    for row in deployed:
        took = datetime.fromisoformat(row["pr_deployed_date"]) - datetime.fromisoformat(
            row["first_commit_authored_date"]
        )
        assert leads[row["id"]] == linked.get(row["id"], took.total_seconds())
    assert (len(leads), found.blank) == (len(deployed), len(said) - len(deployed))


def test_a_change_is_no_deployment(real_inputs: Path) -> None:
    content, _ = table(real_inputs, "project_pr_metrics")
    found = content_of("deliveries", content, format="devlake-pull-requests").rows
    assert set(found["result"].to_pylist()) == {""}


@pytest.mark.parametrize("name", ["project_mapping", "pull_requests", "pull_request_commits"])
def test_other_tables_of_devlake_are_refused(name: str, real_inputs: Path) -> None:
    content, _ = table(real_inputs, name)
    with pytest.raises(Exception, match="export-other"):
        content_of("deliveries", content, format="devlake-deployments")


def test_an_end_that_is_not_told_is_the_beginning_and_the_time_it_took() -> None:
    row = "1,SUCCESS,2026-07-03T10:00:00+00:00,90,p1,c1,repo,PRODUCTION,abc,\n"
    assert only("deliveries", HEAD + row, format="devlake-deployments")["finished"] == datetime(2026, 7, 3, 10, 1, 30)


def test_a_deployment_without_a_time_is_set_aside() -> None:
    row = "1,SUCCESS,,,p1,c1,repo,PRODUCTION,abc,\n"
    assert reasons("deliveries", HEAD + row, format="devlake-deployments") == [(2, "row-without-time")]
