"""GitLab's deployments."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from tests.sources.records.record_files import content_of, only

DEPLOYMENT: dict[str, Any] = {
    "id": 42,
    "iid": 2,
    "status": "success",
    "created_at": "2026-07-03T05:55:00Z",
    "updated_at": "2026-07-03T08:00:00Z",
    "environment": {"id": 9, "name": "production"},
    "deployable": {
        "started_at": "2026-07-03T06:00:00Z",
        "finished_at": "2026-07-03T06:10:00Z",
        "commit": {"created_at": "2026-07-02T14:10:00+08:00"},
        "pipeline": {"web_url": "https://gitlab.example.com/group/sub/shop/-/pipelines/12"},
    },
}


def test_a_deployment() -> None:
    assert only("deliveries", [DEPLOYMENT], format="gitlab-deployments") == {
        "service": "group/sub/shop",
        "id": "42",
        "environment": "production",
        "result": "success",
        "started": datetime(2026, 7, 3, 6),
        "finished": datetime(2026, 7, 3, 6, 10),
        "lead_seconds": 86400.0,
    }


def test_a_deployment_that_the_api_made_has_no_job() -> None:
    found = only("deliveries", [DEPLOYMENT | {"deployable": None, "status": "failed"}], format="gitlab-deployments")
    assert (found["result"], found["service"], found["started"], found["finished"], found["lead_seconds"]) == (
        "failure",
        "",
        datetime(2026, 7, 3, 5, 55),
        datetime(2026, 7, 3, 8),
        None,
    )


@pytest.mark.parametrize("state", ["created", "running", "canceled", "blocked"])
def test_what_has_not_ended_or_was_called_off_says_nothing(state: str) -> None:
    found = content_of("deliveries", [DEPLOYMENT | {"status": state}], format="gitlab-deployments")
    assert (found.read, found.blank, len(found.rejected)) == (0, 1, 0)
