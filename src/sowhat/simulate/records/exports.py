"""Incidents, deployments and findings as the tools that know them export them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from sowhat.model.language import Language
from sowhat.simulate.records.changes import Deployment, deployments, repository
from sowhat.simulate.records.drawing import stamped
from sowhat.simulate.records.failures import SCANNED, Failure, Weakness, failures, weaknesses
from sowhat.simulate.records.plan import ServicePlan
from sowhat.simulate.records.tables import Row
from sowhat.simulate.world import World

Json = str | int | float | bool | None | Sequence["Json"] | Mapping[str, "Json"]
DEPLOYMENTS = (
    "id", "cicd_scope_id", "cicd_deployment_id", "name", "result", "status", "environment", "started_date",
    "finished_date", "duration_sec", "commit_sha", "ref_name", "repo_url",
)  # fmt: skip
CHANGES = (
    "id", "project_name", "first_commit_sha", "first_commit_authored_date", "pr_coding_time", "pr_deploy_time",
    "pr_cycle_time", "pr_merged_date", "pr_deployed_date", "deployment_commit_id",
)  # fmt: skip


def pagerduty(world: World, language: Language) -> Json:
    """Incidents as the REST API lists them."""
    return {"incidents": [_incident(number, one, language) for number, one in enumerate(failures(world), 1)]}


def _incident(number: int, one: Failure, language: Language) -> Json:
    created = stamped(one.detected or one.opened)
    began: Json = {"name": "impact_started", "data_type": "datetime", "value": stamped(one.opened)}
    trigger: Json = {
        "type": "trigger_log_entry",
        "created_at": created,
        "channel": {"type": "api" if one.by == "alert" else "web_trigger"},
    }
    over: Json = {"type": "resolve_log_entry", "created_at": stamped(one.resolved)}
    return {
        "id": one.id,
        "incident_number": number,
        "title": one.title.in_(language),
        "status": "resolved",
        "created_at": created,
        "custom_fields": [began] if one.detected else [],
        "last_status_change_at": stamped(one.resolved),
        "urgency": "high" if one.grade < 3 else "low",
        "priority": {"summary": f"P{one.grade}"},
        "service": {"summary": one.service},
        "acknowledgements": [{"at": stamped(one.acknowledged)}],
        "log_entries": [trigger, over],
    }


def devlake_deployments(world: World) -> Iterator[Row]:
    """A row for each commit of a deployment."""
    for one in deployments(world):
        url = repository(world, one.service)
        spent = int((one.finished - one.started).total_seconds())
        times = (stamped(one.started), stamped(one.finished), spent)
        for commit in one.commits:
            scope, deployment = f"jenkins:{one.service}", f"jenkins:{one.service}:{one.number}"
            named = (f"{deployment}:{commit[:8]}", scope, deployment, f"{one.service} #{one.number}")
            ended = ("SUCCESS" if one.worked else "FAILURE", "DONE", "PRODUCTION")
            yield *named, *ended, *times, commit, "refs/heads/main", url


def devlake_changes(world: World) -> Iterator[Row]:
    """A change for each deployment that worked, with minutes from its first commit to its users."""
    for one in (each for each in deployments(world) if each.worked):
        whole = int((one.finished - one.written).total_seconds() // 60)
        deploy = int((one.finished - one.started).total_seconds() // 60)
        times = (stamped(one.written), whole - deploy, deploy, whole, stamped(one.started), stamped(one.finished))
        yield f"gitlab:{one.number}", one.service, one.commits[0], *times, f"jenkins:{one.service}:{one.number}"


def github_deployments(world: World) -> Json:
    """Deployments with their statuses, as the REST API gives them."""
    return [_deployment(world, one) for one in deployments(world)]


def _deployment(world: World, one: Deployment) -> Json:
    url = f"https://api.github.com/repos/{repository(world, one.service)}/deployments/{one.number}"
    started: Json = {"state": "in_progress", "created_at": stamped(one.started)}
    ended: Json = {"state": "success" if one.worked else "failure", "created_at": stamped(one.finished)}
    return {
        "id": one.number,
        "url": url,
        "statuses_url": url + "/statuses",
        "sha": one.commits[0],
        "environment": "production",
        "created_at": stamped(one.started),
        "commit": {"commit": {"author": {"date": stamped(one.written)}}},
        "statuses": [started, ended],
    }


def sarif(world: World, one: ServicePlan, language: Language) -> Json:
    """A scan of a service."""
    found = list(weaknesses(world, one))
    rules = {each.rule.id: each.rule for each in found}
    told: list[Json] = [
        {
            "id": rule.id,
            "shortDescription": {"text": rule.text.in_(language)},
            "properties": {"security-severity": rule.score, "tags": ["security"]},
        }
        for rule in rules.values()
    ]
    run: Json = {
        "tool": {"driver": {"name": "scanner", "rules": told}},
        "invocations": [{"executionSuccessful": True, "endTimeUtc": f"{SCANNED}T02:00:00Z"}],
        "results": [_result(each, language) for each in found],
    }
    return {"version": "2.1.0", "$schema": "https://json.schemastore.org/sarif-2.1.0.json", "runs": [run]}


def _result(one: Weakness, language: Language) -> Json:
    place: Json = {"artifactLocation": {"uri": f"src/{one.service}/main.py"}, "region": {"startLine": one.line}}
    dismissed: Json = [{"kind": "external", "status": "accepted"}]
    return {
        "ruleId": one.rule.id,
        "message": {"text": one.rule.text.in_(language)},
        "locations": [{"physicalLocation": place}],
        "provenance": {"firstDetectionTimeUtc": f"{one.found}T02:00:00Z"},
        **({"suppressions": dismissed} if one.dismissed else {}),
    }
