"""DevLake's domain tables: `cicd_deployment_commits` as deployments, `project_pr_metrics` as changes delivered.

Reference: https://devlake.apache.org/docs/DataModels/DevLakeDomainLayerSchema and, for the time that a change takes,
https://devlake.apache.org/docs/Metrics/PRCycleTime: from its first commit to its deployment, in minutes.
"""

from __future__ import annotations

from sowhat.sources.records.documents import Document, Export, Reading, Record, Told, text
from sowhat.sources.records.instants import later, present

_DEPLOYMENT = ("cicd_deployment_id", "commit_sha", "result", "finished_date")
_CHANGE = ("pr_cycle_time", "first_commit_sha", "deployment_commit_id")


def _deployments(found: Document) -> Reading | None:
    return _deployment if found.has(*_DEPLOYMENT) else None


def _pull_requests(found: Document) -> Reading | None:
    return _pull_request if found.has(*_CHANGE) else None


DEPLOYMENTS = Export("devlake-deployments", (), _deployments)
PULL_REQUESTS = Export("devlake-pull-requests", (), _pull_requests)


def _deployment(record: Record) -> Told:
    """A commit that a deployment brought out; the commits of one deployment to one place share its id."""
    said = record.said
    finished = present(said.get("finished_date"), later(said.get("started_date"), said.get("duration_sec")))
    return {
        "id": present(said.get("cicd_deployment_id"), said.get("id")),
        "service": present(said.get("repo_url"), said.get("cicd_scope_id")),
        "environment": said.get("environment"),
        "result": said.get("result"),
        "started": present(said.get("started_date"), said.get("created_date")),
        "finished": finished,
    }


def _pull_request(record: Record) -> Told:
    """A change; one that was not deployed yet says nothing. Without a deployment that DevLake found its cycle time is
    that of the merge alone, and the time counts from the first commit."""
    said = record.said
    deployed, deployment = text(said.get("pr_deployed_date")), text(said.get("deployment_commit_id"))
    if not deployed:
        return "row-without-time" if deployment else None
    whole = text(said.get("pr_cycle_time")) if text(said.get("pr_deploy_time")) else ""
    return {
        "id": said.get("id"),
        "service": said.get("project_name"),
        "environment": "production",
        "finished": deployed,
        "first_commit": said.get("first_commit_authored_date"),
        "lead_seconds": text(60 * int(whole)) if whole.isdecimal() and len(whole) < 12 else "",
    }
