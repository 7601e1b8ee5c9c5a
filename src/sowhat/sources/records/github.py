"""GitHub's deployments with their statuses, as its REST API, its webhooks and its GraphQL API give them.

Reference: https://docs.github.com/en/rest/deployments/deployments and …/rest/deployments/statuses.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from sowhat.sources.records.documents import Document, Export, Reading, Record, Told, items, member, text
from sowhat.sources.records.instants import present

_ENDED = frozenset({"success", "failure", "error"})
_REPOSITORY = re.compile(r"/repos/([^/\s]+/[^/\s]+)(?:/deployments/(\d+))?")
_COMMITTED = ("commit.commit.author.date", "commit.authoredDate", "commit.committedDate")


def _reading(found: Document) -> Reading | None:
    deployment = found.has("statuses_url") or found.has("environment", "statuses")
    status = found.has("deployment_url", "state") or found.has("deployment", "deployment_status")
    known = deployment or status
    return _read if found.shape == "json" and known else None


EXPORT = Export("github-deployments", ("deployments", "data.repository.deployments.nodes"), _reading)


def _read(record: Record) -> Told:
    """A row for each status that a deployment went through, and one for the deployment itself."""
    said = record.said
    if text(said.get("deployment_url")):
        return _rows({}, [said])
    event, status = said.get("deployment"), said.get("deployment_status")
    if isinstance(event, Mapping) and isinstance(status, Mapping):
        return _rows(event, [status])
    told = said.get("statuses")
    return _rows(said, items(told) or items(member(told, "nodes")))


def _rows(deployment: Mapping[str, object], statuses: Sequence[Mapping[str, object]]) -> Told:
    where = [deployment.get("statuses_url"), deployment.get("url"), *(one.get("deployment_url") for one in statuses)]
    found = next((match for address in where if (match := _REPOSITORY.search(text(address)))), None)
    repository = present(member(deployment, "repository.nameWithOwner"), found and found[1])
    id_ = present(deployment.get("id"), deployment.get("databaseId"), found and found[2])
    if not id_:
        return "row-without-id"
    began = present(deployment.get("created_at"), deployment.get("createdAt"))
    whole = {
        "id": id_,
        "service": repository,
        "environment": deployment.get("environment"),
        "started": began,
        "first_commit": present(*(member(deployment, path) for path in _COMMITTED)),
    }
    return [whole, *({**whole, **_status(one, began)} for one in statuses)]


def _status(status: Mapping[str, object], began: str) -> dict[str, object]:
    """What a status says; one that is not the end only says that it had begun by then."""
    state, at = text(status.get("state")).lower(), present(status.get("created_at"), status.get("createdAt"))
    ended = {"result": state, "finished": at} if state in _ENDED else {}
    environment = text(status.get("environment"))
    return {"started": began or at, **({"environment": environment} if environment else {}), **ended}
