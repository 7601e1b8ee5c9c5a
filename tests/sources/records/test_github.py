"""GitHub's deployments and their statuses."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from tests.sources.records.record_files import only, reasons, rows

API = "https://api.github.com/repos/acme/shop/deployments/5"
DEPLOYMENT: dict[str, Any] = {
    "id": 5,
    "url": API,
    "statuses_url": f"{API}/statuses",
    "environment": "production",
    "created_at": "2026-07-03T06:00:00Z",
    "updated_at": "2026-07-03T07:00:00Z",
}


def status(state: str, at: str) -> dict[str, Any]:
    return {"state": state, "created_at": f"2026-07-03T{at}:00Z", "deployment_url": API, "environment": "production"}


STATUSES = [status("inactive", "09:00"), status("success", "06:10"), status("in_progress", "06:01")]
MEANT = {
    "service": "acme/shop",
    "id": "5",
    "environment": "production",
    "result": "success",
    "started": datetime(2026, 7, 3, 6),
    "finished": datetime(2026, 7, 3, 6, 10),
    "lead_seconds": None,
}


def test_a_deployment_with_its_statuses_in_it() -> None:
    assert only("deliveries", [DEPLOYMENT | {"statuses": STATUSES}], format="github-deployments") == MEANT


def test_deployments_and_statuses_one_after_the_other() -> None:
    assert only("deliveries", [DEPLOYMENT, *STATUSES], format="github-deployments") == MEANT


def test_statuses_alone_begin_with_the_first() -> None:
    found = only("deliveries", STATUSES, format="github-deployments")
    assert found == MEANT | {"started": datetime(2026, 7, 3, 6, 1)}


def test_events_of_a_webhook() -> None:
    events = [{"deployment": DEPLOYMENT, "deployment_status": one} for one in STATUSES]
    assert only("deliveries", events, format="github-deployments") == MEANT


def test_a_second_try_counts_as_it_ended() -> None:
    statuses = [status("failure", "06:10"), status("success", "06:30")]
    found = only("deliveries", [DEPLOYMENT | {"statuses": statuses}], format="github-deployments")
    assert (found["result"], found["finished"]) == ("success", datetime(2026, 7, 3, 6, 30))


def test_nodes_of_graphql_with_their_commit() -> None:
    node = {
        "databaseId": 5,
        "environment": "production",
        "createdAt": "2026-07-03T06:00:00Z",
        "repository": {"nameWithOwner": "acme/shop"},
        "commit": {"authoredDate": "2026-07-02T06:10:00Z"},
        "statuses": {"nodes": [{"state": "SUCCESS", "createdAt": "2026-07-03T06:10:00Z"}]},
    }
    answer = {"data": {"repository": {"deployments": {"nodes": [node]}}}}
    assert only("deliveries", answer, format="github-deployments") == MEANT | {"lead_seconds": 86400.0}


def test_a_deployment_whose_end_nobody_tells_is_set_aside() -> None:
    found = reasons("deliveries", [DEPLOYMENT], format="github-deployments")
    assert found == [(1, "delivery-unfinished")]


def test_two_deployments_stay_apart() -> None:
    other = DEPLOYMENT | {"id": 6, "statuses": STATUSES}
    found = rows("deliveries", [DEPLOYMENT | {"statuses": STATUSES}, other], format="github-deployments")
    assert [row["id"] for row in found] == ["5", "6"]
